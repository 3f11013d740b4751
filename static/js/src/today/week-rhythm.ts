import { html, type TemplateResult } from 'lit';
import { addDays, localIso, today, zoneHere } from '../lib/days.ts';
import { prefer, preferences } from '../store/preferences.ts';
import { icon } from '../ui/icon.ts';
import { Following } from './following.ts';
import { PAUSES, type PauseName, type Rhythm, rhythm, WEEKS_READ } from './rhythm.ts';
import { dotWords, letter, weekWords } from './week-words.ts';

const GOALS = [1, 2, 3, 4, 5, 6, 7];
const NAMES: Record<PauseName, string> = { holiday: 'Holiday', operation: 'Operation', illness: 'Illness' };

/** `<week-rhythm>`: this week's dots, the goal that the person sets for a week, and the pause that freezes it. */
export class WeekRhythm extends Following {
  #week!: Rhythm;
  /** As it was set; a week with a pause asks for less. */
  #goal: number | null = null;

  protected async read() {
    const from = addDays(today(), -7 * (WEEKS_READ + 1));
    const year = addDays(today(), -365); // a pause may have begun long before the weeks that are shown
    const [practices, events, kept] = await Promise.all([
      this.store.list('practice', { from }),
      this.store.list('event', { from: year }),
      preferences(this.store),
    ]);
    const goal = kept?.fields['rhythm.goal'];
    this.#goal = GOALS.find((one) => one === goal) ?? null;
    this.#week = rhythm({ practices, events, goal: this.#goal }, new Date(), zoneHere());
    this.requestUpdate();
  }

  protected view(): TemplateResult {
    const week = this.#week;
    return html`<section class="card stack week" aria-labelledby="week-title">
      <h2 class="visually-hidden" id="week-title">This week</h2>
      <ol class="week-days">${week.days.map(
        (day) => html`<li class="week-day ${day.mark} ${day.day === week.today ? 'today' : ''}">
          <span aria-hidden="true">${letter(day)}</span><span class="visually-hidden">${dotWords(day, week.today)}</span></li>`,
      )}</ol>
      <p role="status">${weekWords(week)}</p>
      <details class="week-more">
        <summary>${this.#goal ? 'Goal and pause' : 'Set a weekly goal'} ${icon('chevron-down')}</summary>
        <div class="stack">${this.#goals()}${this.#pausing(week)}</div>
      </details>
    </section>`;
  }

  #goals(): TemplateResult {
    return html`<fieldset class="choice days"><legend>Days a week. Rest and flare days count.</legend>
      <div class="choice-row">${GOALS.map(
        (goal) => html`<button type="button" class="choice-chip" aria-pressed=${goal === this.#goal}
          @click=${() => this.#set(goal === this.#goal ? null : goal)}>${goal}</button>`,
      )}</div></fieldset>`;
  }

  #pausing({ pause }: Rhythm): TemplateResult {
    if (pause)
      return html`<button type="button" class="button" @click=${() => this.#resume(pause.record)}>I am back</button>`;
    return html`<fieldset class="choice words"><legend>Pause, until you say that you are back</legend>
      <div class="choice-row">${PAUSES.map(
        (what) =>
          html`<button type="button" class="choice-chip" @click=${() => this.#pause(what)}>${NAMES[what]}</button>`,
      )}</div></fieldset>`;
  }

  #set(goal: number | null) {
    return this.attempt(() => prefer(this.store, { 'rhythm.goal': goal }));
  }

  #pause(what: PauseName) {
    return this.attempt(() => this.store.save('event', { at: localIso(), what, pause: true }));
  }

  #resume(record: string) {
    return this.attempt(() => this.store.save('event', { until: today() }, { record }));
  }
}
