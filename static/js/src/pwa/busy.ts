// A page that must not be reloaded just now: a session runs on it, or something typed there is not saved yet.
// Other rooms say so on <html>: data-session="running" and data-unsaved.

const LOCK = 'legs-up-busy';

export function isBusy(marks: DOMStringMap): boolean {
  return marks.session === 'running' || marks.unsaved !== undefined;
}

/** Calls back with the present state and whenever it changes. */
export function followBusy(tell: (busy: boolean) => void): void {
  const root = document.documentElement;
  let last: boolean | undefined;
  const look = () => {
    const now = isBusy(root.dataset);
    if (now !== last) tell(now);
    last = now;
  };
  new MutationObserver(look).observe(root, { attributeFilter: ['data-session', 'data-unsaved'] });
  look();
}

/** Shows other tabs that this one is busy, by a shared lock; the browser lets go of it when the tab closes. */
export function shareBusy(): void {
  let letGo: (() => void) | undefined;
  followBusy((busy) => {
    letGo?.();
    letGo = undefined;
    if (busy) navigator.locks.request(LOCK, { mode: 'shared' }, () => new Promise<void>((done) => (letGo = done)));
  });
}

/** Runs `work` when no tab is busy. */
export async function whenNobodyIsBusy(work: () => void): Promise<void> {
  await navigator.locks.request(LOCK, { mode: 'exclusive' }, async () => work());
}
