import { html, nothing, type TemplateResult } from 'lit';
import { localIso } from '../lib/days.ts';
import { fetchLibrary, type Body as Words } from '../lib/library.ts';
import { whenWords } from '../lib/when.ts';
import type { Store } from '../store/store.ts';
import { PainScale, type Rated } from '../ui/pain-scale.ts';
import { asStep } from '../ui/steps.ts';
import { asking } from './asking.ts';
import { FormDesk } from './form-desk.ts';
import { options, RecordPage } from './record-page.ts';

const TOP = 10;

/** `<weekly-form>`: three questions about the week, and every four weeks how it is compared with the start. None is a must. */
export class WeeklyForm extends RecordPage {
  static parts = { 'pain-scale': PainScale };
  protected readonly kind = 'measure';
  protected readonly address = '/journal/week';
  private words!: Words;
  private asksChange = false;

  protected async begin(store: Store): Promise<FormDesk> {
    this.words = (await fetchLibrary()).body;
    this.asksChange = this.asked === null && (await asking(store)).change;
    return new FormDesk(
      store,
      this.kind,
      () => localIso(),
      () => null,
    );
  }

  protected heading(desk: FormDesk): TemplateResult {
    return html`<div class="heading">
      <p class="muted">${desk.record === null ? 'A minute, once a week' : whenWords(desk.at, localIso())}</p>
      <h1>Your week</h1>
    </div>`;
  }

  protected fields(desk: FormDesk): TemplateResult {
    return html`<section class="card stack loose ask-questions" aria-label="The last seven days, 0 to 10" @rated=${this.rated}>
        ${this.words.weekly.map((one) => this.question(desk, one))}
      </section>
      ${this.asksChange || desk.field('change') !== null ? this.change(desk) : nothing}
      <p class="muted small-text">Answer what you like and leave the rest. These questions are our own and make no score.</p>`;
  }

  private question(desk: FormDesk, { slug, question, low, high }: Words['weekly'][number]) {
    const name = `weekly.${slug}`;
    return html`<div>
      <pain-scale .name=${name} .label=${question} .value=${asStep(desk.field(name), TOP)}></pain-scale>
      <p class="ask-ends"><span>0: ${low}</span><span>10: ${high}</span></p>
    </div>`;
  }

  private change(desk: FormDesk) {
    const { question, answers } = this.words.change;
    return html`<section class="card ask-steps">
      ${options('change', question, answers, desk.field('change'), (slug) => this.touch('change', slug))}
      ${
        desk.field('change') === null
          ? nothing
          : html`<p><button type="button" class="button quiet small" @click=${() => this.touch('change', null)}>Take this answer back</button></p>`
      }
    </section>`;
  }

  private rated({ detail }: CustomEvent<Rated>) {
    this.touch(detail.name, detail.value);
  }
}
