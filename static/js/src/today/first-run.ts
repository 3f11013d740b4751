import { html, nothing } from 'lit';
import { type Standing, standing } from '../lib/warning-signs.ts';
import { PoseFigure } from '../player/pose-figure.ts';
import { prefer, preferences } from '../store/preferences.ts';
import type { Body } from '../store/revision.ts';
import { icon } from '../ui/icon.ts';
import { stepScreen } from './first-run-steps.ts';
import { Following } from './following.ts';
import { type Kept, NumberField } from './number-field.ts';
import { after, before, DONE, resumedAt, STEPS, type StepName } from './welcome.ts';

const FIGURES: Record<StepName, string> = {
  hello: 'legs-up-the-wall',
  signs: 'constructive-rest',
  side: 'side-lying-rest',
  cautions: 'legs-on-chair',
  minutes: 'childs-pose',
  goal: 'bridge',
  number: 'savasana',
  reminder: 'wall-dog',
  install: 'legs-up-the-wall',
};

/**
 * `<first-run>`: one thing a screen, about a minute in all, each step to be skipped but the warning signs. Every answer
 * is saved at once and may be changed later; it goes on where it stopped, on another phone too.
 */
export class FirstRun extends Following {
  static parts = { 'number-field': NumberField, 'pose-figure': PoseFigure };
  static properties = { ...Following.properties, step: { state: true } };
  declare step: StepName;
  #fields: Body = {};
  #standing!: Standing;

  constructor() {
    super();
    this.step = 'hello';
  }

  protected async read() {
    const [kept, screens] = await Promise.all([preferences(this.store), this.store.list('screen')]);
    this.#fields = kept?.fields ?? {};
    this.#standing = standing(screens, new Date(), this.library.signs);
    if (!this.known) this.step = resumedAt(this.#fields['welcome']);
  }

  protected view() {
    const number = STEPS.indexOf(this.step) + 1;
    return html`<section class="welcome" aria-labelledby="welcome-title" @kept=${this.#keepNumber}>
      <div class="welcome-dots" role="progressbar" aria-label="Steps" aria-valuemin="1" aria-valuemax=${STEPS.length}
        aria-valuenow=${number} aria-valuetext="Step ${number} of ${STEPS.length}">
        ${STEPS.map((_step, one) => html`<span class=${one < number ? 'on' : ''}></span>`)}</div>
      <div class="scene welcome-scene" aria-hidden="true"><pose-figure .pose=${FIGURES[this.step]} still></pose-figure></div>
      <div class="welcome-words stack loose">
        ${stepScreen(this.step, { library: this.library, fields: this.#fields, standing: this.#standing, choose: this.#choose })}
      </div>
      ${this.#foot()}
    </section>`;
  }

  #foot() {
    const back = before(this.step);
    const isStopped = this.step === 'signs' && this.#standing.routines === 'none';
    const isAsked = this.step === 'signs' && (this.#standing.routines === 'ask' || isStopped);
    return html`<div class="welcome-foot">
      ${
        isAsked
          ? html`<a class="button primary" href="/check?next=/welcome">${icon('shield')} ${isStopped ? 'See what to do' : 'Check now'}</a>`
          : html`<button type="button" class="button primary" @click=${this.#goOn}>${this.step === 'install' ? 'Go to Today' : 'Go on'}</button>`
      }
      <div class="row apart">
        ${back ? html`<button type="button" class="button quiet" @click=${() => this.#turn(back)}>${icon('arrow-left')} Back</button>` : html`<span></span>`}
        ${isAsked || this.step === 'install' ? nothing : html`<button type="button" class="button quiet" @click=${this.#goOn}>Skip</button>`}
      </div>
    </div>`;
  }

  /** The page brings the card for the home screen along. */
  protected updated() {
    const install = document.getElementById('welcome-install');
    if (install) install.hidden = this.step !== 'install';
  }

  #goOn = async () => {
    const next = after(this.step);
    await this.attempt(() => prefer(this.store, { welcome: next }));
    if (next === DONE) location.assign('/today');
    else await this.#turn(next);
  };

  async #turn(step: StepName) {
    this.step = step;
    await this.updateComplete;
    scrollTo(0, 0);
    this.querySelector<HTMLElement>('#welcome-title')?.focus({ preventScroll: true });
  }

  #choose = (fields: Body) => {
    this.#fields = { ...this.#fields, ...fields };
    this.requestUpdate();
    void this.attempt(() => prefer(this.store, fields));
  };

  #keepNumber = ({ detail }: CustomEvent<Kept>) => this.#choose({ [detail.name]: detail.number });
}
