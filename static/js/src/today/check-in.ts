import { html, nothing, type TemplateResult } from 'lit';
import { localIso } from '../lib/days.ts';
import type { Json } from '../lib/json.ts';
import { LADDER } from '../lib/ladder.ts';
import { leadsToCheck } from '../store/leading.ts';
import type { RecordState } from '../store/revision.ts';
import { LegLadder } from '../ui/leg-ladder.ts';
import { PainScale, type Rated } from '../ui/pain-scale.ts';
import { CheckInDesk } from './check-in-desk.ts';
import { checkInForm } from './check-in-form.ts';
import { saidWords, waitsFor } from './check-in-words.ts';
import { Following } from './following.ts';
import { GateQuestion } from './gate-question.ts';

/** `<check-in>`: ten seconds of questions while nothing of today is known; afterwards a line with what was said. */
export class CheckIn extends Following {
  static parts = {
    ...GateQuestion.parts,
    'gate-question': GateQuestion,
    'pain-scale': PainScale,
    'leg-ladder': LegLadder,
  };
  static properties = { ...Following.properties, saved: { state: true } };
  /** What was saved just now, and can be taken back; null when nothing was. */
  declare saved: RecordState | null;
  #desk: CheckInDesk | null = null;

  constructor() {
    super();
    this.saved = null;
  }

  protected async read() {
    if (this.#desk) return this.#desk.follow();
    const desk = new CheckInDesk(this.store, this.library, () => localIso());
    await desk.open();
    this.#desk = desk;
  }

  protected view() {
    const desk = this.#desk!;
    const isAsked = desk.isGated || this.#gate?.isStopping;
    return html`<section class="stack" aria-labelledby="check-in-title">
        <h2 class=${desk.isOpen ? 'check-in-title' : 'visually-hidden'} id="check-in-title" tabindex="-1">How is it now?</h2>
        ${isAsked ? html`<gate-question></gate-question>` : nothing}
        <div @rated=${this.#rated}>${desk.isOpen ? this.#form(desk) : this.#line(desk)}</div>
      </section>
      <p class="visually-hidden" role="status">${this.saved ? 'Saved on this phone' : ''}</p>`;
  }

  #form(desk: CheckInDesk): TemplateResult {
    return checkInForm(desk, this.library, { touch: this.#touch, save: this.#save, skip: this.#skip });
  }

  #line(desk: CheckInDesk): TemplateResult {
    const words = desk.checkedAt ? saidWords(desk.facts, desk.checkedAt, localIso()) : '';
    return html`<p class="card check-in-line">
      <span>${words || 'Nothing said yet today.'}</span>
      ${this.saved ? html`<button type="button" class="button quiet small" @click=${this.#undo}>Undo</button>` : nothing}
      <button type="button" class="button soft small" @click=${this.#ask}>${desk.fresh ? 'Change' : 'Check in'}</button></p>`;
  }

  #rated = ({ detail: { name, value } }: CustomEvent<Rated>) => {
    this.#touch(name, name.startsWith('ladder.') && value !== null ? LADDER[value]! : value);
  };

  #touch = (field: string, value: Json) => {
    const kept = this.#desk!.touch(field, value);
    this.#mark();
    void this.attempt(() => kept);
  };

  #ask = async () => {
    this.saved = null;
    this.#desk!.ask();
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector<HTMLElement>('#check-in-title')?.focus();
  };

  get #gate(): GateQuestion | null {
    return this.querySelector<GateQuestion>('gate-question');
  }

  #save = async (event: Event) => {
    event.preventDefault();
    const desk = this.#desk!;
    const gate = this.#gate;
    await gate?.opened;
    const waits = gate && waitsFor(gate);
    if (waits) {
      desk.problem = waits;
      this.requestUpdate();
      gate.querySelector<HTMLElement>('input, button')?.focus();
      return;
    }
    this.saved = await desk.save();
    this.#mark();
    this.requestUpdate();
    if (!this.saved || (await this.#leads(this.saved))) return;
    await this.updateComplete;
    scrollTo({ top: 0 });
    document.getElementById('hero-title')?.focus({ preventScroll: true }); // the plan that follows from it
  };

  #skip = async () => {
    await this.attempt(() => this.#desk!.skip());
    await this.updateComplete;
    this.querySelector<HTMLElement>('.check-in-line button')?.focus(); // what had the keyboard is gone
  };

  /** Trouble that is new in both legs is a warning sign: the check comes before anything else (rulings.md). */
  async #leads({ record }: RecordState): Promise<boolean> {
    let leads = false;
    await this.attempt(async () => {
      leads = await leadsToCheck(this.store, record, async () => this.library.body);
    });
    if (leads) location.assign(`/check?next=/today#sign-${this.library.body.both_legs_opens}`);
    return leads;
  }

  #undo = async () => {
    await this.attempt(() => this.#desk!.takeBack(this.saved!));
    if (!this.problem) this.saved = null;
  };

  /** An update of the app waits for whoever is writing (pwa/busy.ts). */
  #mark() {
    document.documentElement.toggleAttribute('data-unsaved', this.#desk?.hasNews ?? false);
  }
}
