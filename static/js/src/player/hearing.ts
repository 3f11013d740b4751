/**
 * Which cues are heard. All guidance has the same cues at the same times, so that the screen always shows all the
 * words, and what fits when everything is spoken fits with less.
 */
import type { Guidance } from './options.ts';
import type { Part } from './parts.ts';
import { type CueKind, EDGE, type Placed, place, type Sound } from './placing.ts';
import type { Cue } from './timeline.ts';

/** A cue that has its time and its step, before it is known whether it is heard. */
export type Unheard = Placed & { step: number };

const BRIEF: ReadonlySet<CueKind> = new Set([
  ...(['name', 'side', 'offer', 'caution', 'wait', 'time', 'switch', 'closing', 'chime'] as const),
]);

/** Marks what is silent. Of the ways out, brief guidance speaks the first cue. */
export function heardBy(guidance: Guidance, cues: readonly Unheard[]): Cue[] {
  return cues.map((cue, i) => ({ ...cue, silent: !isHeard(guidance, cue, cues[i - 1]) }));
}

function isHeard(guidance: Guidance, { kind }: Sound, before: Sound | undefined): boolean {
  if (guidance === 'full') return true;
  if (guidance === 'chimes') return kind === 'chime';
  return BRIEF.has(kind) || (kind === 'exit' && before?.kind !== 'exit');
}

/**
 * Without words the end of a hold has a chime of its own: else closed eyes would not know of it. Where the session's
 * own end comes too soon after it, that tells both.
 */
export function endingsRung(parts: readonly Part[], cues: readonly Unheard[], chime: Sound): Unheard[] {
  const chimes = cues.filter(({ kind }) => kind === 'chime');
  return parts
    .filter(({ kind }, i) => parts[i - 1]?.kind === 'hold' && kind !== 'switch')
    .flatMap(({ from, step }) => place([chime], from + EDGE).map((cue) => ({ ...cue, step })))
    .filter(({ at, seconds }) => !chimes.some((other) => at < other.at + other.seconds && other.at < at + seconds));
}
