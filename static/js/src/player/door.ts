/** What is known at the door to a session: the routine as this person does it, whether they may start, what was interrupted. */
import { mayStart } from '../lib/allowed.ts';
import type { Routine } from '../lib/library.ts';
import { type Standing, standing } from '../lib/warning-signs.ts';
import { here } from '../store/here.ts';
import { preferences } from '../store/preferences.ts';
import type { Body } from '../store/revision.ts';
import type { Store } from '../store/store.ts';
import { interrupted, type Kept, putAway } from './keeping.ts';
import { fetchShelf, type Shelf } from './loading.ts';
import { withOwn } from './own.ts';
import { isTheirs, withPerson } from './person.ts';

/** Where the person stands could not be read. */
export class SignsUnread extends Error {
  constructor(cause: unknown) {
    super('Your answers to the warning signs could not be read, so nothing starts. Please try again.', { cause });
  }
}

export class Door {
  readonly store: Store;
  /** Slug of the routine, or the record of one's own. */
  readonly slug: string;
  /** The person's: poses are swapped for them, and each leads to a rest that is theirs. */
  shelf: Shelf;
  standing!: Standing;
  /** The person's preferences. */
  fields: Body = {};
  /** No session was ever logged. */
  first = false;
  kept: Kept | null = null;
  /** False where what was interrupted holds what the person has to leave out by now. */
  theirs = true;
  #chosen: Shelf;

  private constructor(store: Store, slug: string, chosen: Shelf) {
    this.store = store;
    this.slug = slug;
    this.shelf = chosen;
    this.#chosen = chosen;
  }

  /** Rejects where the library is neither on this phone nor to be had; throws BadRoutine for one's own that can't be played. */
  static async open(slug: string, own: boolean): Promise<Door> {
    const [shelf, store] = await Promise.all([fetchShelf(), here()]);
    return Door.to(slug, store, own ? await withOwn(shelf, store, slug) : shelf);
  }

  /** The door to a routine of this shelf. */
  static async to(slug: string, store: Store, shelf: Shelf): Promise<Door> {
    const door = new Door(store, slug, shelf);
    await door.look();
    door.kept = await interrupted(store);
    await door.resolve();
    return door;
  }

  /** What the store says of the person now. */
  async look(): Promise<void> {
    const [kept, practised, screens] = await Promise.all([
      preferences(this.store),
      this.store.list('practice'),
      this.store.list('screen'),
    ]);
    this.fields = kept?.fields ?? {};
    this.first = practised.length === 0;
    this.standing = standing(screens, new Date(), this.#chosen.library.signs);
  }

  /**
   * Whether the routine may start, read at this moment: a page that comes back as it was left, or lies open for days,
   * knows nothing of what was answered since. Throws SignsUnread where that can't be known: then nothing may start.
   */
  async allows(): Promise<boolean> {
    try {
      await this.look();
    } catch (error) {
      throw new SignsUnread(error);
    }
    return this.mayStart;
  }

  /** A red sign was raised in this very task: nothing starts from here on, whatever was read before. */
  raised(): void {
    this.standing = { ...this.standing, routines: 'none', level: 'red', screen: 'red' };
  }

  /** The routine as the person does it today; one that runs keeps what it began with. */
  async resolve(): Promise<void> {
    const { store, kept } = this;
    this.shelf = await withPerson(this.#chosen, store, this.slug);
    this.theirs = kept === null || (await isTheirs(kept, this.#chosen.library, store));
  }

  get routine(): Routine {
    const routine = this.shelf.library.routines.find(({ slug }) => slug === this.slug);
    if (!routine) throw new RangeError(`no routine is called ${this.slug}`);
    return routine;
  }

  get mayStart(): boolean {
    return mayStart(this.routine, this.standing, this.shelf.library);
  }

  /** Whether what was interrupted is this routine, and may go on. */
  get mayResume(): boolean {
    return this.kept?.routine === this.slug && this.mayStart && this.theirs;
  }

  /** What was interrupted is logged as what was done of it. */
  async putAway(kept: Kept): Promise<void> {
    await putAway(kept, this.store);
    this.kept = null;
  }
}
