/** When each saying of a step is heard: the way in, the hold, the switch of sides and the way out. */
import type { Routine, Step } from '../lib/library.ts';
import type { Unheard } from './hearing.ts';
import { lasting, type Part, type Span } from './parts.ts';
import { around, EDGE, inTurn, lasts, type Placed, place, type Saying, spread } from './placing.ts';
import {
  closing,
  entering,
  holding,
  leaving,
  naming,
  type Opening,
  reentering,
  staying,
  switching,
  type Voice,
} from './sayings.ts';

/** Least seconds between sayings: to be told apart, to be done on the way in, to be felt in a hold. */
const LEAST = { must: 0.48, in: 0.96, hold: 4 };
/** Most seconds between them: longer, and one wonders whether the voice has stopped. */
const MOST = { in: 6, out: 4, hold: 40 };
/** Seconds that a hold has at least for its middle, its last minute or its last ten seconds to be told. */
const LONG_ENOUGH = { halfway: 60, minute_left: 180, ten_seconds: 45 };
const TEN = 10;
/** Seconds between what is told at its time and what is said around it. */
const CALM = 2;

/** What has to be said does not fit the part where it must be said. */
export class TimelineError extends Error {
  readonly routine: string;
  readonly step: number;
  readonly part: Part['kind'];
  readonly needed: number;
  readonly had: number;

  constructor(routine: string, part: Part, needed: number, had: number) {
    const where = `${routine}.steps[${part.step}] (${part.pose})`;
    super(`${where}: the ${part.kind} needs ${needed.toFixed(1)} s for what must be said and has ${had.toFixed(1)} s`);
    this.name = 'TimelineError';
    this.routine = routine;
    this.step = part.step;
    this.part = part.kind;
    this.needed = needed;
    this.had = had;
  }
}

/** What the sayings of a session depend on. */
export interface Script {
  routine: Routine;
  voice: Voice;
  opening: Opening;
  /** The session stands at the end of each way in until the person says that they are there. */
  wait: boolean;
}

/** The cues of one step, in order, from its parts (those of no length too). Throws TimelineError. */
export function planStep(script: Script, number: number, parts: readonly Part[]): Unheard[] {
  const { routine, voice } = script;
  const step = routine.steps[number] as Step;
  const second = parts.find(({ kind }) => kind === 'switch')?.side;
  let unsaid: Saying[] = [];
  const placed = parts.flatMap((part) => {
    if (part.kind === 'hold') return hold(part, voice, [...unsaid, ...forHold(part.side === second, step, voice)]);
    if (part.kind === 'exit') return out(routine, part, wayOut(routine, number, part, voice));
    const { cues, left } = into(routine, part, ...forChange(script, number, part));
    unsaid = left;
    return part.kind === 'lead' && script.wait ? [...cues, ...asked(part, cues, voice)] : cues;
  });
  return placed.map((cue) => ({ ...cue, step: number }));
}

/** What must and what may be said before a hold. */
function forChange(script: Script, number: number, part: Part): [must: Saying[], may: Saying[]] {
  const { routine, voice, opening } = script;
  const [before, step] = [routine.steps[number - 1], routine.steps[number] as Step];
  if (part.kind === 'switch') return [switching(voice, step, part.side), reentering(voice, step)];
  const leads = !before ? opening : before.pose === step.pose ? 'same_again' : 'next';
  return [naming(voice, step, part.side, leads), entering(voice, step)];
}

/** Where there is time for it, that the session waits. The screen says so in any case. */
function asked(part: Part, said: readonly Placed[], voice: Voice): Placed[] {
  const asking = [voice.phrase('in_position', 'wait')];
  const at = part.to - EDGE - lasts(asking);
  const last = said.at(-1);
  return !last || last.at + last.seconds + LEAST.must <= at ? place(asking, at) : [];
}

/** The second side is told less: what holds for both was said on the first. */
function forHold(second: boolean, step: Step, voice: Voice): Saying[] {
  return second ? holding(voice, step) : [...holding(voice, step), ...staying(voice, step)];
}

/** A pose without a way out goes over into the next, which must then be in the same position. */
function wayOut(routine: Routine, number: number, part: Part, voice: Voice): Saying[] {
  const [step, next] = [routine.steps[number] as Step, routine.steps[number + 1]];
  const goesOver = next && voice.pose(step.pose).position === voice.pose(next.pose).position;
  if (goesOver && !lasting(part)) return [];
  return next ? leaving(voice, step, next.pose) : [...leaving(voice, step, null), closing(voice)];
}

/** What must be said at once, then as much of what may be said as there is time for; the rest is handed back. */
function into(routine: Routine, part: Part, must: Saying[], may: Saying[]): { cues: Placed[]; left: Saying[] } {
  demand(routine, part, must);
  const from = part.from + EDGE;
  const first = must.flatMap((saying, i) => place(saying, from + i * LEAST.must + inTurn(must.slice(0, i), 0)));
  const rest = { from: from + inTurn(must, LEAST.must) + LEAST.in, to: part.to - EDGE };
  const then = spread(may, [rest], LEAST.in, MOST.in);
  return { cues: [...first, ...then.flat()], left: may.slice(then.length) };
}

function out(routine: Routine, part: Part, must: Saying[]): Placed[] {
  demand(routine, part, must);
  return inOrder(part, must);
}

/** Sayings that lead out of a pose, in the time of a part that is long enough for them. */
export function inOrder({ from, to }: Span, sayings: Saying[]): Placed[] {
  return spread(sayings, [{ from: from + EDGE, to: to - EDGE }], LEAST.must, MOST.out).flat();
}

function demand(routine: Routine, part: Part, must: Saying[]): void {
  if (!must.length) return;
  const needed = 2 * EDGE + inTurn(must, LEAST.must);
  const had = part.to - part.from;
  if (needed > had) throw new TimelineError(routine.slug, part, needed, had);
}

/** The chime that begins it, what is told at its time, and around that as many sayings as are calm to hear. */
function hold(part: Part, voice: Voice, sayings: Saying[]): Placed[] {
  return amid([...place([voice.chime('begin')], part.from + EDGE), ...told(part, voice)], part, part.from, sayings);
}

/** What stands at its time in a hold, and in what room it leaves from `start` on as many of the sayings as fit. */
export function amid(standing: readonly Placed[], part: Part, start: number, sayings: Saying[]): Placed[] {
  const windows = around(standing, { from: start, to: sayingsEnd(part) }, CALM);
  const placed = [...standing, ...spread(sayings, windows, LEAST.hold, MOST.hold).flat()];
  return placed.sort((a, b) => a.at - b.at);
}

/** After "Ten seconds left" nothing new is asked for. */
function sayingsEnd({ from, to }: Part): number {
  return to - (to - from >= LONG_ENOUGH.ten_seconds ? TEN : EDGE);
}

/** The times that a hold is long enough for. */
export function told({ from, to }: Part, voice: Voice): Placed[] {
  const at = { halfway: from + (to - from) / 2, minute_left: to - 60, ten_seconds: to - TEN };
  return (['halfway', 'minute_left', 'ten_seconds'] as const)
    .filter((name) => to - from >= LONG_ENOUGH[name])
    .flatMap((name) => place([voice.phrase(name, 'time')], at[name]));
}
