import { html, type TemplateResult } from 'lit';
import { addDays, localIso, today, zoneHere } from '../lib/days.ts';
import { prefer, preferences, settingsOf } from '../store/preferences.ts';
import { icon } from '../ui/icon.ts';
import { Following } from './following.ts';
import { PAUSE_DAYS, PAUSES, type PauseName, type Rhythm, readFrom, rhythm } from './rhythm.ts';
import { dotWords, letter, weekWords } from './week-words.ts';

const GOALS = [1, 2, 3, 4, 5, 6, 7];
const NAMES: Record<PauseName, string> = { holiday: 'Holiday', operation: 'Operation', illness: 'Illness' };

const asGoal = (value: unknown): number | null => GOALS.find((one) => one === value) ?? null;

/** `<week-rhythm>`: this week's dots, the goal that the person sets for a week, and the pause that freezes it. */
export class WeekRhythm extends Following {
  #week!: Rhythm;
  /** As it was set; a week with a pause asks for less. */
  #goal: number | null = null;

  protected async read() {
    const [events, kept, set] = await Promise.all([
      this.store.list('event', { from: addDays(today(), -PAUSE_DAYS) }),
      preferences(this.store),
      settingsOf(this.store, 'rhythm.goal'),
    ]);
    const practices = await this.store.list('practice', { from: readFrom(events, new Date(), zoneHere()) });
    this.#goal = asGoal(kept?.fields['rhythm.goal']);
    const goals = set.map(({ at, value }) => ({ day: at.slice(0, 10), goal: asGoal(value) }));
    this.#week = rhythm({ practices, events, goal: this.#goal, goals }, new Date(), zoneHere());
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
      <details class="unfold week-more">
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
