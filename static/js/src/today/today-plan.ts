import { html, nothing } from 'lit';
import { localIso } from '../lib/days.ts';
import { FLARE_DAY } from '../lib/facts.ts';
import { Following } from './following.ts';
import { type Today, todayOf } from './given.ts';
import { closed, hero } from './hero.ts';
import { others } from './others.ts';
import { type Plan, plan } from './plan.ts';
import { isRestDay, REST_DAY } from './rest-day.ts';

/** `<today-plan>`: what to do today, why, and what else; a flare day and a rest day in one tap. */
export class TodayPlan extends Following {
  static properties = { ...Following.properties, choosing: { state: true }, said: { state: true } };
  declare choosing: boolean;
  /** What a screen reader is told of the last tap. */
  declare said: string;
  #today!: Today;
  #plan!: Plan;

  constructor() {
    super();
    this.choosing = false;
    this.said = '';
  }

  protected async read() {
    this.#today = await todayOf(this.store, this.library);
    this.#plan = plan(this.#today, this.library);
    this.requestUpdate();
  }

  protected view() {
    const found = this.#plan;
    const acts = { others: () => (this.choosing = true), flare: () => this.#mark(FLARE_DAY) };
    return html`${hero(found, this.#today, this.library, acts)}
      <p class="visually-hidden" role="status">${this.said}</p>
      ${this.choosing ? this.#others() : nothing}`;
  }

  protected closedView() {
    return closed();
  }

  #others() {
    return others(this.#plan, this.#today, isRestDay(this.#today), {
      close: () => (this.choosing = false),
      rest: this.#rest,
    });
  }

  protected updated() {
    const dialog = this.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
  }

  #rest = async () => {
    await this.#mark(REST_DAY);
    this.choosing = false;
  };

  /** One tap marks the day, another one takes the mark back. */
  async #mark(what: string) {
    await this.attempt(async () => {
      const marked = this.#today.marks(what);
      for (const { record } of marked) await this.store.remove(record);
      if (!marked.length) await this.store.save('event', { at: localIso(), what });
      await this.read();
      this.said = SAID[what]![marked.length ? 'off' : 'on'];
    });
  }
}

const SAID: Record<string, { on: string; off: string }> = {
  [FLARE_DAY]: { on: 'Today is a flare day: lying poses only.', off: 'Today is not marked as a flare day any more.' },
  [REST_DAY]: { on: 'Today is a rest day. It counts.', off: 'Today is not marked as a rest day any more.' },
};
