/**
 * People and their days, any number of them and always the same: for every input of the rules a value on each side of
 * each number that the rules compare it with, and nothing said; with cautions, agreements, poses left out and worse.
 */
import type { Json } from '../../../static/js/src/lib/json.ts';
import type { Condition } from '../../../static/js/src/lib/rules.ts';
import type { Finding } from '../../../static/js/src/lib/warning-signs.ts';
import { type Day, library } from './plans.ts';

const { rules } = library;
const TAGS = Object.keys(library.cautions.tags);
const POSES = library.poses.map(({ slug }) => slug);
const ASKED = library.poses.flatMap(({ slug, cautions }) =>
  cautions.filter(({ action }) => action === 'ask').map(({ tag }) => `${slug}.${tag}`),
);
const CONDITIONS: Condition[] = [
  ...rules.rules.flatMap(({ if: asked, then, say }) => [asked, ...[...then, ...say].flatMap((one) => one.if ?? [])]),
  ...rules.adjust.map((one) => one.if),
  rules.lying_day.if,
];

/** The numbers that any rule compares the input with. */
function numbers(input: string, condition: Condition): number[] {
  if ('all' in condition) return condition.all.flatMap((part) => numbers(input, part));
  if ('any' in condition) return condition.any.flatMap((part) => numbers(input, part));
  return condition.input === input && 'value' in condition && typeof condition.value === 'number'
    ? [condition.value]
    : [];
}

/** All that an input can be, as far as the rules can tell it apart; null is not said. */
function values(input: string): Json[] {
  const { kind, values: choices, min = 0, max = 10 } = rules.inputs[input]!;
  if (kind === 'choice') return [null, ...choices!];
  if (kind === 'truth') return [null, false, true];
  const near = CONDITIONS.flatMap((one) => numbers(input, one)).flatMap((one) => [one - 1, one, one + 1]);
  return [null, ...new Set(near.filter((one) => one >= min && one <= max))];
}

/** Mulberry32: small, well mixed, and the same everywhere. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SAID = ['leg', 'back', 'settle', 'irritable', 'energy', 'minutes', 'place'];
const CHOICES = Object.fromEntries([...SAID, 'spread', 'context'].map((input) => [input, values(input)]));
const LADDERS: Record<string, [before: string, now: string]> = {
  'further-down': ['thigh', 'calf'],
  same: ['calf', 'calf'],
  'further-up': ['calf', 'thigh'],
};
const HOURS: Record<string, string> = { morning: '08', evening: '20' };

export class Crowd {
  readonly #next: () => number;

  constructor(seed: number) {
    this.#next = chance(seed);
  }

  #one<T>(list: readonly T[]): T {
    return list[Math.floor(this.#next() * list.length)]!;
  }

  #some<T>(list: readonly T[], most: number): T[] {
    return Array.from({ length: Math.floor(this.#next() * (most + 1)) }, () => this.#one(list));
  }

  #usual(): number | undefined {
    return this.#one([undefined, 1, 2.5, 3, 4, 6]);
  }

  /** Somebody on some day; their warning signs say `level`. */
  person(level: Finding): Day {
    const said = Object.fromEntries(SAID.map((input) => [input, this.#one(CHOICES[input]!)]));
    // The lower rules are for days that are not sore: half of the days are such.
    const mild: Record<string, Json> =
      this.#next() < 0.5 ? { leg: this.#one([null, 0, 1, 3]), back: this.#one([null, 2, 4]), settle: null } : {};
    const context = String(this.#one(CHOICES['context']!));
    const ladder = LADDERS[String(this.#one(CHOICES['spread']!))];
    const [leg, back] = [this.#usual(), this.#usual()];
    return {
      now: `2026-11-22T${HOURS[context] ?? '14'}:00:00+00:00`,
      level,
      entry: {
        ...said,
        ...mild,
        ...(context.startsWith('after') ? { context } : {}),
        ...(ladder ? { 'ladder.left': ladder[1] } : {}),
      },
      earlier: ladder ? { 'ladder.left': ladder[0] } : {},
      usual: { ...(leg === undefined ? {} : { leg }), ...(back === undefined ? {} : { back }) },
      practices: this.#some([{ ago: 1, routine: this.#one(rules.strength), finished: true }], 1),
      events: this.#some(['flare-day'], 1).filter(() => this.#next() < 0.4),
      tags: [...new Set(this.#some(TAGS, 4))],
      agreed: this.#some(ASKED, 3),
      left_out: this.#some(POSES, 2),
      worse: this.#some(POSES, 1),
      first_wall: this.#next() < 0.3,
      ...this.#joined(),
    };
  }

  #joined(): Pick<Day, 'programme'> {
    if (this.#next() < 0.6) return {};
    return { programme: { week: 1 + Math.floor(this.#next() * 12), easing: this.#next() < 0.2 } };
  }
}
