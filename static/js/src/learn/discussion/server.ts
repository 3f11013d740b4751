/** What the phone asks of a discussion. Each call throws Refused, with the server's own words. */
import { ask, Refused } from '../../ui/ask.ts';
import { asDesk, asDiscussion, type Desk, type Discussion, type Reason } from './replies.ts';

const ROOT = '/api/discussion';

export class DiscussionServer {
  #user: string;

  /** `user` is whose page this is: a reply for anybody else is refused. */
  constructor(user: string) {
    this.#user = user;
  }

  async read(article: string, before?: string): Promise<Discussion> {
    const query = new URLSearchParams({ user: this.#user, ...(before ? { before } : {}) });
    return whole(asDiscussion(await ask<unknown>('GET', `${ROOT}/${article}?${query}`)));
  }

  async desk(): Promise<Desk> {
    return whole(asDesk(await ask<unknown>('GET', `${ROOT}/desk`)));
  }

  name(name: string): Promise<{ name: string }> {
    return ask('PUT', `${ROOT}/name`, { user: this.#user, name });
  }

  /** `id` is made on the phone, so that a comment sent again after a lost reply is there once. */
  write(article: string, comment: { id: string; text: string; parent: string | null }): Promise<{ state: string }> {
    return ask('POST', `${ROOT}/${article}`, { user: this.#user, ...comment });
  }

  change(id: string, text: string): Promise<unknown> {
    return ask('PUT', of(id), { user: this.#user, text });
  }

  remove(id: string): Promise<unknown> {
    return ask('DELETE', of(id));
  }

  bringBack(id: string, text: string): Promise<unknown> {
    return ask('POST', `${of(id)}/return`, { user: this.#user, text });
  }

  report(id: string, reason: Reason, words: string): Promise<unknown> {
    return ask('POST', `${of(id)}/reports`, { user: this.#user, reason, words });
  }

  hide(id: string, reason: string): Promise<unknown> {
    return ask('PUT', `${of(id)}/hiding`, { user: this.#user, reason });
  }

  /** Judging without words, as in `judge('PUT', id, 'closing')`. */
  judge(method: 'PUT' | 'DELETE', id: string, what: 'reports' | 'hiding' | 'closing' | 'waiting' | 'blocking') {
    return ask<null>(method, `${of(id)}/${what}`);
  }
}

function of(id: string): string {
  return `${ROOT}/comments/${id}`;
}

function whole<Reply>(reply: Reply | null): Reply {
  if (reply === null) throw new Refused('odd', 'The server gave no answer that makes sense. Please try again.');
  return reply;
}
