/**
 * A timeline that is changed while it runs. What lies before `at` stays as it was, so that the new track goes on from
 * the same second. Pure.
 */
import type { Pose, Step } from '../lib/library.ts';
import { holdOf } from '../lib/own-routine.ts';
import { heardBy, type Unheard } from './hearing.ts';
import type { Guidance } from './options.ts';
import { onFrame, type Part } from './parts.ts';
import { BREATH, EDGE, inTurn, type Placed, type Saying } from './placing.ts';
import { amid, inOrder, told } from './planning.ts';
import { enough, leaving, type Voice } from './sayings.ts';
import type { Cue, Timeline } from './timeline.ts';

/** Sounds of one saying lie closer together than this. */
const TOGETHER = BREATH + 0.05;
/** Seconds without a new cue in which the clock goes over to the new track: it hears of the quiet a quarter second late. */
const TO_SWAP = 1;
/** Seconds after each saying on a way out that begins at any moment: nobody was told that it comes. */
const TO_MOVE = 2.5;

/** What speaks in a session, and how much of it. */
export interface Speech {
  voice: Voice;
  guidance: Guidance;
}

/** The hold that more time would go to: this one, or the one that the present part leads to. */
export function holdAhead({ parts }: Timeline, at: number): Part | null {
  const now = parts.findLastIndex(({ from }) => from <= at);
  const hold = parts.findIndex(({ kind, to }, i) => i >= now && kind === 'hold' && to > at);
  return parts[hold]?.step === parts[now]?.step ? (parts[hold] ?? null) : null;
}

/** Seconds by which the hold ahead can last longer and still be one that its pose allows; 0 where there is none. */
export function roomAhead(timeline: Timeline, at: number, poses: readonly Pose[]): number {
  const hold = holdAhead(timeline, at);
  const pose = poses.find(({ slug }) => slug === hold?.pose);
  return hold && pose ? Math.max(0, holdOf(pose).most - (hold.to - hold.from)) : 0;
}

/** When nothing sounds any more that sounds at `at`, a saying taken as a whole; in quiet `at` itself. */
export function quietFrom(cues: readonly Placed[], at: number): number {
  const goesOn = (end: number) => end + (end > at ? TOGETHER : 0);
  return cues.reduce((end, cue) => (cue.at <= goesOn(end) && endOf(cue) > end ? endOf(cue) : end), at);
}

/** The hold ahead of `at` lasts `seconds` longer, and says so; all that follows comes later by as much. */
export function prolonged(timeline: Timeline, at: number, seconds: number, speech: Speech): Timeline {
  const hold = holdAhead(timeline, at);
  if (!hold) return timeline;
  const later = (time: number) => onFrame(time + seconds);
  const long = { ...hold, to: later(hold.to) };
  const parts = timeline.parts.map((part) =>
    part === hold ? long : part.from < hold.to ? part : { ...part, from: later(part.from), to: later(part.to) },
  );
  const before = timeline.cues.filter((cue) => cue.at < hold.from);
  const within = timeline.cues.filter((cue) => cue.at >= hold.from && cue.at < hold.to);
  const after = timeline.cues.filter((cue) => cue.at >= hold.to).map((cue) => ({ ...cue, at: later(cue.at) }));
  const refilled = refill(within, long, at, speech);
  return { ...timeline, seconds: later(timeline.seconds), parts, cues: [...before, ...refilled, ...after] };
}

/** The cues of a hold that has become longer: those to come are told anew around its new times. */
function refill(within: readonly Cue[], long: Part, at: number, { voice, guidance }: Speech): Cue[] {
  const quiet = at < long.from ? long.from : quietFrom(within, at);
  const start = quiet + TO_SWAP;
  const [done, toCome] = [within.filter((cue) => cue.at < quiet), within.filter((cue) => cue.at >= quiet)];
  const begin = toCome.filter(({ kind }) => kind === 'chime');
  const times = told(long, voice).filter((time) => time.at >= start && !(isHalf(time, voice) && says(done, time)));
  const unsaid = sayingsOf(toCome.filter(({ kind }) => kind !== 'chime' && kind !== 'time'));
  const words = at < long.from ? unsaid : [[voice.phrase('more_time')], ...unsaid];
  const anew = amid([...begin, ...times], long, start, words).map((cue) => ({ ...cue, step: long.step }));
  return [...done, ...heardBy(guidance, anew)];
}

const isHalf = ({ text }: Placed, voice: Voice): boolean => text === voice.phrase('halfway').text;
const says = (cues: readonly Cue[], { text }: Placed): boolean => cues.some((cue) => cue.text === text);
const endOf = ({ at, seconds }: Placed): number => at + seconds;

/** Placed cues as the sayings that they were. */
function sayingsOf(cues: readonly Cue[]): Saying[] {
  return cues.reduce<Cue[][]>((sayings, cue) => {
    const before = sayings.at(-1)?.at(-1);
    if (before && cue.at - endOf(before) < TOGETHER) sayings.at(-1)?.push(cue);
    else sayings.push([cue]);
    return sayings;
  }, []);
}

/**
 * The leg got worse: the part ends at once, and what comes is the pose's way out, with a kind end where it is the
 * session's `last`. Nothing is planned after it.
 */
export function departed(timeline: Timeline, at: number, step: Step, last: boolean, speech: Speech): Timeline {
  const { voice, guidance } = speech;
  const from = onFrame(Math.min(at, timeline.seconds));
  const now = timeline.parts.findLast((part) => part.from <= from) as Part;
  const out = leaving(voice, step, last ? null : voice.pose(step.pose).neutral_rest);
  const sayings = last ? [...out, enough(voice)] : [[voice.phrase('worse', 'closing')], ...out];
  const needed = 2 * EDGE + inTurn(sayings, TO_MOVE);
  const exit: Part = { ...now, kind: 'exit', from, to: onFrame(from + Math.max(step.exit_seconds, needed)) };
  const parts = timeline.parts
    .filter((part) => part.from < from)
    .map((part) => ({ ...part, to: Math.min(part.to, from) }));
  const way: Unheard[] = inOrder(exit, sayings).map((cue) => ({ ...cue, step: now.step }));
  const done = timeline.cues.filter((cue) => endOf(cue) <= from);
  return { ...timeline, seconds: exit.to, parts: [...parts, exit], cues: [...done, ...heardBy(guidance, way)] };
}
