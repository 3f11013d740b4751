/**
 * What this day takes out of a routine or changes in it, whoever chose it: rules.json, `adjust` and `lying_day` (clinical.md D,
 * "After choosing"), and what "Leg is worse" left out (leg-worse.ts). A direction is the pose's main one, and is looked at after
 * substitution (rulings.md, "Cautions"). That pain draws up with one direction prefers no pose: rulings.md asks for nothing of
 * the kind, and clinical.md A3 knows no proof that it would help. Pure.
 */
import type { Person } from './cautions.ts';
import { type Facts, holds } from './conditions.ts';
import { dayFacts } from './facts.ts';
import { mayStay } from './leg-worse.ts';
import type { Library, Place, Pose } from './library.ts';
import type { Adjustment, LyingDay } from './rules.ts';

/** What the rules know of this person today; their cautions count as much as what they wrote. */
export function personFacts(person: Person, library: Pick<Library, 'rules' | 'routines'>): Facts {
  const facts = dayFacts(person.recent, library);
  return {
    ...facts,
    irritable: person.tags.has('nerve-irritable') || facts.irritable,
    conditions: person.tags,
    first_wall: person.first_wall,
  };
}

/** A pose that is done in another form, and why. */
export interface Form {
  variant: string;
  because: string;
}

export class Adjusting {
  readonly #active: Adjustment[];
  readonly #lying: LyingDay | null;
  readonly #tags: ReadonlySet<string>;
  readonly #worse: Pose[];
  readonly #rules: Pick<Library['rules'], 'leg_worse'>;

  /** Who is at a desk has no floor to lie on: there the lying day changes nothing. */
  constructor(library: Pick<Library, 'rules' | 'routines' | 'poses'>, place: Place, person: Person) {
    const { adjust, lying_day } = library.rules;
    const facts = personFacts(person, library);
    this.#active = adjust.filter((one) => holds(one.if, facts));
    this.#lying = place === 'floor' && holds(lying_day.if, facts) ? lying_day : null;
    this.#tags = person.tags;
    this.#worse = library.poses.filter(({ slug }) => person.worse_today.has(slug));
    this.#rules = library.rules;
  }

  /** The pose that lying down makes of another, before any caution is looked at. */
  lyingDown(slug: string): string {
    const swap = this.#lying?.swaps[slug];
    if (!swap) return slug;
    const tag = Object.keys(swap.tags).find((one) => this.#tags.has(one));
    return tag ? swap.tags[tag]! : swap.otherwise;
  }

  /** Why a pose is not done today; null where it may stay. */
  against(pose: Pose): string | null {
    const worse = this.#ruledOutBy(pose);
    if (worse.length > 0) return worseBecause(worse);
    if (this.#lying && !this.#lying.positions.includes(pose.position)) return this.#lying.because;
    return this.#active.find((one) => isDropped(pose, one))?.because ?? null;
  }

  /** Slugs of the poses in which the leg got worse today, and which therefore rule this one out until tomorrow. */
  worseThan(pose: Pose): string[] {
    return this.#ruledOutBy(pose).map(({ slug }) => slug);
  }

  #ruledOutBy(pose: Pose): Pose[] {
    return this.#worse.filter((worse) => !mayStay(pose, worse, this.#rules));
  }

  /** Why the pose that was asked for became another by lying down. */
  get lyingBecause(): string | null {
    return this.#lying?.because ?? null;
  }

  /** The form in which a pose is done today. */
  form({ slug }: Pose): Form | null {
    const found = this.#active.find((one) => one.variants?.[slug] !== undefined);
    return found ? { variant: found.variants![slug]!, because: found.form ?? found.because } : null;
  }

  /** How many times as long as usual getting there and out takes. */
  get transitions(): number {
    return this.#lying?.transition_factor ?? 1;
  }
}

function worseBecause(worse: readonly Pose[]): string {
  return `Your leg got worse in ${worse.map(({ name }) => name).join(' and ')} today. This is left out until tomorrow.`;
}

function isDropped(pose: Pose, { drop }: Adjustment): boolean {
  if (!drop) return false;
  const loads = typeof drop.neural_load === 'number' && pose.neural_load >= drop.neural_load;
  return loads || (drop.poses ?? []).includes(pose.slug) || pose.direction === drop.direction;
}
