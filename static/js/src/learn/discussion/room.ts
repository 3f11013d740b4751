/** What the parts of a discussion draw from, and what they ask of the element that holds them. */
import type { Emergencies } from '../../lib/library.ts';
import type { DiscussionDesk, Place } from './desk.ts';
import type { Comment, Thread, You } from './replies.ts';
import type { DiscussionServer } from './server.ts';

/** What the part about moderating needs. */
export interface Judging {
  desk: Pick<DiscussionDesk, 'busy'>;
  /** Asks for words, then does it. */
  ask(what: 'report' | 'hide', comment: Comment): void;
  /** Does what needs no words; `said` is told when it is done. */
  judge(comment: Comment, said: string, what: (server: DiscussionServer) => Promise<unknown>): void;
}

export interface Room extends Judging {
  desk: DiscussionDesk;
  you: You;
  /** Null until the library is here: the line about warning signs stands beside every form anyway. */
  emergencies: Emergencies | null;
  /** Seconds since 1970. */
  now: number;
  /** Where forms are open. */
  open: ReadonlySet<Place>;
  /** Opens a form, with the words it begins from. */
  write(place: Place, text?: string): void;
  close(place: Place): void;
  send(place: Place, name: string | null): void;
  remove(comment: Comment): void;
}

export type { Comment, Thread };
