/** One voice at a time, whatever tabs are open: who begins to sound tells the others, and they give way. */
const CHANNEL = 'legs-up-sound';
/** A page hears its own channel, too, from whatever else stands on it. */
const PAGE = Math.random();

/** From here on this page sounds. */
export function takeTurn(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(PAGE);
  channel.close();
}

/** Calls `stop` when another page begins to sound; the returned function ends that. */
export function giveWay(stop: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }) => {
    if (data !== PAGE) stop();
  };
  return () => channel.close();
}
