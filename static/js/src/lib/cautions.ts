/**
 * What a person's cautions mean for a pose: it stays, stays in an easier form, or another steps in.
 * Source: shared/content/rulings.md, "Cautions"; the wording is the library's.
 */
import { Adjusting } from './adjusting.ts';
import { NOTHING_RECENT, type Recent } from './facts.ts';
import type { Caution, Library, Place, Pose } from './library.ts';

/** The side that hurts. */
export type Sore = 'left' | 'right' | 'both';

/** What a person has told us that decides which poses are theirs, and how they are drawn. */
export interface Person {
  /** Caution tags that apply. */
  tags: ReadonlySet<string>;
  /** `<pose>.<tag>`: their clinician agreed to the pose although the tag asks for leave. */
  agreed: ReadonlySet<string>;
  /** Poses that they want left out from now on. */
  left_out: ReadonlySet<string>;
  /** Poses in which their leg got worse today. */
  worse_today: ReadonlySet<string>;
  /** No session with the legs up the wall was finished yet. */
  first_wall: boolean;
  /** What they wrote in the last days: it changes what is theirs today. */
  recent: Recent;
  /** Marked on figures; null while they have not said. */
  sore: Sore | null;
}

export const NOBODY: Person = {
  tags: new Set(),
  agreed: new Set(),
  left_out: new Set(),
  worse_today: new Set(),
  first_wall: false,
  recent: NOTHING_RECENT,
  sore: null,
};

/** The pose that is done where another was asked for. */
export interface Choice {
  pose: Pose;
  /** What led away from the pose that was asked for; empty where it stays, or the person left it out. */
  why: Caution[];
  left_out: boolean;
  /** What today takes the pose away for, in words; null where nothing does. */
  because: string | null;
  /** Slugs of the poses in which the leg got worse today, where that is what takes it away. */
  worse_today: string[];
}

/** The cautions of a pose that are this person's. */
export function cautionsOf({ cautions }: Pose, { tags }: Person): Caution[] {
  return cautions.filter(({ tag }) => tags.has(tag));
}

export function isAgreed({ slug }: Pose, { tag, action }: Caution, { agreed }: Person): boolean {
  return action === 'ask' && agreed.has(`${slug}.${tag}`);
}

/** Chooses among the poses of a library for one person in one place; a desk never gets a floor pose. */
export class Chooser {
  private readonly poses: Map<string, Pose>;
  private readonly library: Library;
  private readonly place: Place;
  private readonly person: Person;
  readonly today: Adjusting;

  constructor(library: Library, place: Place, person: Person) {
    this.library = library;
    this.place = place;
    this.person = person;
    this.today = new Adjusting(library, place, person);
    this.poses = new Map(library.poses.map((pose) => [pose.slug, pose]));
  }

  /** What is done today where `slug` was asked for. Throws a RangeError for a pose that is not there. */
  choose(slug: string): Choice {
    const lying = this.today.lyingDown(slug);
    const choice = this.usually(lying);
    const because = this.today.against(choice.pose);
    const worse_today = this.today.worseThan(choice.pose);
    if (because) return { ...choice, pose: this.fallback(), because, worse_today };
    return lying === slug ? choice : { ...choice, because: this.today.lyingBecause };
  }

  /** What is done on any day. */
  private usually(slug: string): Choice {
    const pose = this.pose(slug);
    const stays: Choice = { pose, why: [], left_out: false, because: null, worse_today: [] };
    if (this.person.left_out.has(slug)) return { ...stays, pose: this.fallback(), left_out: true };
    if (!this.fits(pose)) return { ...stays, pose: this.fallback() };
    const why = this.against(pose);
    return why.length === 0 ? stays : { ...stays, pose: this.inTurn(pose, why) ?? this.fallback(), why };
  }

  pose(slug: string): Pose {
    const pose = this.poses.get(slug);
    if (!pose) throw new RangeError(`no pose is called ${slug}`);
    return pose;
  }

  /** The cautions that take a pose away: what is to be avoided or not agreed to, else what is to be changed for another. */
  private against(pose: Pose): Caution[] {
    const own = cautionsOf(pose, this.person);
    const stops = own.filter((one) => one.action === 'avoid' || (one.action === 'ask' && !this.agreed(pose, one)));
    if (stops.length > 0) return stops;
    return own.filter((one) => one.action === 'change' && !one.variant && this.substitute(pose, one) !== null);
  }

  private agreed(pose: Pose, caution: Caution): boolean {
    return isAgreed(pose, caution, this.person);
  }

  /** The pose named for a caution, if this place has room for it. */
  private substitute({ substitutes }: Pose, { tag }: Caution): string | null {
    const slug = substitutes[tag];
    return slug !== undefined && this.fits(this.pose(slug)) ? slug : null;
  }

  private fits({ place }: Pose): boolean {
    return this.place === 'floor' || place === 'desk';
  }

  /** The first substitute, or substitute of a substitute, that stands against all of the person's cautions. */
  private inTurn(pose: Pose, why: Caution[]): Pose | null {
    const seen = new Set([pose.slug]);
    const queue = this.named(pose, why);
    for (const slug of queue) {
      if (seen.has(slug)) continue; // knee: cat-cow → pelvic-tilt → cat-cow
      seen.add(slug);
      const next = this.pose(slug);
      if (this.stands(next)) return next;
      queue.push(...this.named(next, this.against(next)));
    }
    return null;
  }

  private named(pose: Pose, why: Caution[]): string[] {
    return why.map((caution) => this.substitute(pose, caution)).filter((slug) => slug !== null);
  }

  /** Whether a pose is this person's, here and today. */
  stands(pose: Pose): boolean {
    const taken = this.person.left_out.has(pose.slug) || this.today.against(pose) !== null;
    return this.fits(pose) && !taken && this.against(pose).length === 0;
  }

  /** Rest when no substitute serves. Somebody who left out every rest still gets the first: the time has to be filled. */
  private fallback(): Pose {
    return this.rests().find((pose) => this.stands(pose)) ?? this.rests()[0]!;
  }

  /** Another rest than `slug`, to share a time that is too long for one; null when there is none. */
  anotherRest(slug: string): Pose | null {
    return this.rests().find((pose) => pose.slug !== slug && this.stands(pose)) ?? null;
  }

  /** Rest positions, the one that the library names for this person first. */
  private rests(): Pose[] {
    const { desk, tags, otherwise } = this.library.cautions.fallback;
    const tag = Object.keys(tags).find((one) => this.person.tags.has(one));
    const first = this.place === 'desk' ? desk : tag ? tags[tag]! : otherwise;
    return [this.pose(first), ...this.library.poses.filter(({ rest }) => rest)];
  }
}
