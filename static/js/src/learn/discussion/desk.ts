/** What goes on under an article, apart from the screen: what is read, kept, typed and sent, so that no word is lost. */
import { localIso } from '../../lib/days.ts';
import { uuid7 } from '../../lib/ids.ts';
import { type Drafts, keepDrafts, readDrafts } from '../../store/comment-drafts.ts';
import type { Store } from '../../store/store.ts';
import { Refused } from '../../ui/ask.ts';
import type { Comment, Discussion } from './replies.ts';
import { keepSeen, readSeen } from './seen.ts';
import type { DiscussionServer } from './server.ts';

/** Where something is being written: `new`, `reply <comment>` or `edit <comment>`. */
export type Place = string;

export interface Problem {
  /** The server's code: "offline", "signed-out", "user", "blocked" … */
  code: string;
  message: string;
  /** `text` or `name`, when it is about one of them. */
  field: string | null;
}

const SENT_BEFORE = 'This was sent before, with other words. Tap Send once more to send it as another comment.';

type Shelf = Pick<Store, 'draft' | 'keepDraft'>;

export class DiscussionDesk {
  readonly article: string;
  discussion: Discussion | null = null;
  /** When the phone read what it shows, local time; null when that was just now. */
  asOf: string | null = null;
  /** Why the discussion could not be read. */
  problem: Problem | null = null;
  drafts: Drafts = {};
  /** What is being sent. */
  busy: Place | null = null;
  /** Why something could not be sent, by its place. */
  refused: Record<Place, Problem> = {};
  /** When the discussion was read (milliseconds since 1970): what is left of the 15 minutes counts from here. */
  readAt = 0;
  #server: DiscussionServer;
  #shelf: Shelf;
  #changed: () => void;
  #now: () => Date;

  constructor(
    article: string,
    server: DiscussionServer,
    shelf: Shelf,
    changed: () => void,
    now: () => Date = () => new Date(),
  ) {
    this.article = article;
    this.#server = server;
    this.#shelf = shelf;
    this.#changed = changed;
    this.#now = now;
  }

  /** What the phone has kept first, then what the server says. */
  async open(): Promise<void> {
    this.drafts = await readDrafts(this.#shelf, this.article);
    const seen = await readSeen(this.#shelf, this.article);
    if (seen) {
      this.discussion = seen.discussion;
      this.asOf = seen.at;
      this.#changed();
    }
    await this.refresh();
  }

  /** Reads the newest threads. What is on the screen stays there when that can't be done. */
  async refresh(): Promise<void> {
    try {
      const discussion = await this.#server.read(this.article);
      const at = this.#now();
      this.discussion = discussion;
      this.asOf = null;
      this.problem = null;
      this.readAt = at.getTime();
      await keepSeen(this.#shelf, this.article, { discussion, at: localIso(at) });
    } catch (error) {
      this.problem = problemOf(error);
      if (this.discussion) this.asOf ??= localIso(new Date(this.readAt));
    }
    this.#changed();
  }

  /** Adds the threads before the last one shown. */
  async more(): Promise<void> {
    const { discussion } = this;
    const last = discussion?.threads.at(-1);
    if (!discussion || !last) return;
    try {
      const earlier = await this.#server.read(this.article, last.id);
      this.discussion = { ...earlier, threads: [...discussion.threads, ...earlier.threads] };
      this.problem = null;
    } catch (error) {
      this.problem = problemOf(error);
    }
    this.#changed();
  }

  /** What is written at a place, "" for nothing. */
  textAt(place: Place): string {
    return this.drafts[place]?.text ?? '';
  }

  /** Keeps what is typed, at each letter; spaces alone are nothing. */
  async type(place: Place, text: string): Promise<void> {
    const { [place]: held, ...others } = this.drafts;
    this.drafts = text === '' ? others : { ...others, [place]: { id: held?.id ?? uuid7(), text } };
    delete this.refused[place];
    await keepDrafts(this.#shelf, this.article, this.drafts);
  }

  /** Sends what is written at a place, under `name` when one has to be chosen first. Returns its id, or null. */
  async send(place: Place, name: string | null): Promise<string | null> {
    const draft = this.drafts[place];
    if (!draft || this.busy) return null;
    const id = place.startsWith('edit ') ? place.slice(5) : draft.id;
    const done = await this.#attempt(place, async () => {
      if (name !== null) await this.#server.name(name);
      if (place.startsWith('edit ')) await this.#server.change(id, draft.text);
      else await this.#server.write(this.article, { id, text: draft.text, parent: parentOf(place) });
    });
    if (!done) return this.#unsent(place);
    await this.type(place, '');
    await this.refresh();
    return id;
  }

  /** Its reply was lost once, and the words have changed since: they go as another comment when the person taps again. */
  async #unsent(place: Place): Promise<null> {
    if (this.refused[place]?.field === 'id') {
      this.refused[place] = { code: 'sent', message: SENT_BEFORE, field: 'text' };
      this.drafts = { ...this.drafts, [place]: { id: uuid7(), text: this.textAt(place) } };
      await keepDrafts(this.#shelf, this.article, this.drafts);
      await this.refresh();
    }
    return null;
  }

  /** Another name for all that this person wrote. */
  async rename(name: string): Promise<boolean> {
    const done = await this.#attempt('name', () => this.#server.name(name));
    if (done) await this.refresh();
    return done;
  }

  /** Deletes a comment; what it returns brings it back. Throws Refused. */
  async remove({ id, text }: Comment): Promise<() => Promise<void>> {
    await this.#server.remove(id);
    await this.refresh();
    return async () => {
      await this.#server.bringBack(id, text ?? '');
      await this.refresh();
    };
  }

  /** Does what moderating or reporting asks of the server, and reads again. Returns whether it was done. */
  async judge(place: Place, what: (server: DiscussionServer) => Promise<unknown>): Promise<boolean> {
    const done = await this.#attempt(place, () => what(this.#server));
    if (done) await this.refresh();
    return done;
  }

  /** Seconds for which a comment can still be changed. */
  editableFor(comment: Comment): number {
    const gone = (this.#now().getTime() - this.readAt) / 1000;
    return this.asOf === null ? Math.max(0, comment.editable_for - gone) : 0;
  }

  async #attempt(place: Place, what: () => Promise<unknown>): Promise<boolean> {
    this.busy = place;
    delete this.refused[place];
    this.#changed();
    try {
      await what();
      return true;
    } catch (error) {
      this.refused[place] = problemOf(error);
      return false;
    } finally {
      this.busy = null;
      this.#changed();
    }
  }
}

function parentOf(place: Place): string | null {
  return place.startsWith('reply ') ? place.slice(6) : null;
}

function problemOf(error: unknown): Problem {
  if (!(error instanceof Refused)) throw error;
  return { code: error.code, message: error.message, field: error.field };
}
