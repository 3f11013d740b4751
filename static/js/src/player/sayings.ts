/** What is said in each part of a session, before it has a time. Every text is one of the library's own. */

import type { Chime, Lengths } from '../audio/pack.ts';
import type { Library, Pose, Step } from '../lib/library.ts';
import type { Side } from './parts.ts';
import type { CueKind, Saying, Sound } from './placing.ts';

/** Seconds of a hold from which an easier form is offered: sooner it would crowd out the pose's own cues. */
const LONG_HOLD = 120;

export class Voice {
  private readonly library: Library;
  private readonly lengths: Lengths;

  constructor(library: Library, lengths: Lengths) {
    this.library = library;
    this.lengths = lengths;
  }

  /** A text as a sound. Throws when the voice pack has no clip of it. */
  say(kind: CueKind, text: string): Sound {
    const seconds = this.lengths.clips[text];
    if (seconds === undefined) throw new Error(`The voice pack does not have “${text}”`);
    return { text, chime: null, kind, seconds };
  }

  chime(chime: Chime): Sound {
    return { text: null, chime, kind: 'chime', seconds: this.lengths.chimes[chime] };
  }

  /** A fixed phrase by its name in words.json. */
  phrase(name: string, kind: CueKind = 'phrase'): Sound {
    const text = this.library.words.phrases[name];
    if (text === undefined) throw new Error(`words.json has no phrase called ${name}`);
    return this.say(kind, text);
  }

  side(side: Side): Sound[] {
    return side ? [this.phrase(`${side}_side`, 'side')] : [];
  }

  pose(slug: string): Pose {
    const pose = this.library.poses.find((one) => one.slug === slug);
    if (!pose) throw new Error(`No pose is called ${slug}`);
    return pose;
  }
}

/** How a session begins, or goes on gently after the leg got worse, with an easier way on offer or none. */
export type Opening = 'begin' | 'easy' | 'offered';

/** Must be heard on the way in: which pose, which side, the step's note, and the person's cautions with which it stays. */
export function naming(voice: Voice, step: Step, side: Side, opening: Opening | 'next' | 'same_again'): Saying[] {
  const name = voice.say('name', voice.pose(step.pose).name);
  const notes = step.note ? [[voice.say('note', step.note)]] : [];
  const cautions = (step.told ?? []).map((text) => [voice.say('caution', text)]);
  const offer = opening === 'offered' ? [[voice.phrase('offered', 'offer')]] : [];
  const leads = voice.phrase(opening === 'offered' ? 'easy' : opening, 'opening');
  return [[leads, name, ...voice.side(side)], ...offer, ...notes, ...cautions];
}

/** How to get there. */
export function entering(voice: Voice, step: Step): Saying[] {
  const pose = voice.pose(step.pose);
  const cues = cuesOf(pose, step).slice(0, pose.enter_cues);
  return cues.map((text) => [voice.say('enter', text)]);
}

/** A form of a pose may have words of its own. */
function cuesOf({ cues, variant_cues = {} }: Pose, { variant }: Step): string[] {
  return (variant && variant_cues[variant]) || cues;
}

/** Must be heard between two sides: that it is time, how to leave this one, and which comes. */
export function switching(voice: Voice, step: Step, side: Side): Saying[] {
  return [
    [voice.chime('switch'), voice.phrase('other_side', 'switch')],
    ...leaving(voice, step, step.pose),
    voice.side(side),
  ];
}

/** How to take the other side. The first cue says where to be, and there the person is already. */
export const reentering = (voice: Voice, step: Step): Saying[] => entering(voice, step).slice(1);

/** Must be heard on the way out to `next`, the slug of a pose; nobody is told to get up only to lie down again. */
export function leaving(voice: Voice, step: Step, next: string | null): Saying[] {
  const { exit_cues, rise_cues = 0, position } = voice.pose(step.pose);
  const stays = next !== null && voice.pose(next).position === position;
  const cues = exit_cues.slice(0, exit_cues.length - (stays ? rise_cues : 0));
  return cues.map((text) => [voice.say('exit', text)]);
}

/** Must be heard at the end of a session. */
export const closing = (voice: Voice): Saying => [voice.chime('end'), voice.phrase('finish', 'closing')];

/** Must be heard at the end of a session that the leg ended. */
export const enough = (voice: Voice): Saying => [voice.chime('end'), voice.phrase('enough', 'closing')];

/** The cues that belong to the pose itself. */
export function holding(voice: Voice, step: Step): Saying[] {
  const pose = voice.pose(step.pose);
  const cues = cuesOf(pose, step).slice(pose.enter_cues);
  return cues.map((text) => [voice.say('cue', text)]);
}

/** What may follow the cues of a pose where there is room, the more needed first. */
export function staying(voice: Voice, step: Step): Saying[] {
  const pose = voice.pose(step.pose);
  const more: Saying[] = [[voice.say('breath', pose.breathing)]];
  if (step.sides === 'both') more.unshift([voice.phrase('both_sides')]);
  if (pose.neural_load > 0) more.push([voice.phrase('further_down')]);
  if (step.seconds >= LONG_HOLD) more.push(...easier(voice, pose, step));
  return [...more, [voice.phrase(pose.motion === 'flow' ? 'keep_moving' : 'stay')]];
}

/** Nobody is offered the form that they are in. */
function easier(voice: Voice, { easier, variant_cues = {} }: Pose, { variant }: Step): Saying[] {
  const ways = variant && variant_cues[variant] ? easier.slice(1) : easier;
  return ways.slice(0, 1).map((text) => [voice.phrase('easier'), voice.say('cue', text)]);
}
