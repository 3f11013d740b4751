import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { here } from '../store/here.ts';
import { prefer, preferences } from '../store/preferences.ts';
import type { Body, Json } from '../store/revision.ts';
import type { Store } from '../store/store.ts';
import { icon } from '../ui/icon.ts';
import { CHOICES, megabytes, type Question, TEXTS } from './settings-words.ts';

/** `<settings-form>`: how the person likes things. Each answer is saved at once, on this phone and from there on the others. */
export class SettingsForm extends LitElement {
  static properties = {
    fields: { state: true },
    kept: { state: true },
    problem: { state: true },
    used: { state: true },
  };
  /** The preferences; null while they are being opened. */
  declare fields: Body | null;
  /** The question whose answer was saved last. */
  declare kept: string;
  declare problem: string;
  /** Bytes that the app takes on this phone; null where the browser does not say. */
  declare used: number | null;
  private store: Store | null = null;
  private unwatch: (() => void) | undefined;

  constructor() {
    super();
    this.fields = null;
    this.kept = '';
    this.problem = '';
    this.used = null;
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback(): void {
    super.connectedCallback();
    this.replaceChildren();
    void this.open();
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unwatch?.();
  }

  render(): TemplateResult {
    if (this.problem && !this.fields) return html`<p class="banner rose" role="alert">${this.problem}</p>`;
    const { fields } = this;
    if (!fields) return html`<div class="skeleton" role="status" aria-label="Opening"></div>`;
    return html`<div class="stack loose">
      ${this.section('you', 'You', [this.text('name', fields), this.choice('sore_side', fields), this.cautions()])}
      ${this.section('help', 'Help where you live', [this.text('region', fields), this.text('emergency_number', fields), this.text('crisis_number', fields)])}
      ${this.section('look', 'How it looks', [this.choice('theme', fields), this.choice('text_size', fields)])}
      ${this.section('sessions', 'Sessions', [this.choice('player.voice', fields), this.choice('player.sore_extra', fields)])}
      ${this.used === null ? nothing : html`<p class="muted small-text">Legs Up takes ${megabytes(this.used)} on this phone, voice and all.</p>`}
    </div>`;
  }

  private section(id: string, title: string, parts: TemplateResult[]): TemplateResult {
    return html`<section class="card stack loose" aria-labelledby="settings-${id}">
      <h2 id="settings-${id}">${title}</h2>${parts}
    </section>`;
  }

  private choice(name: string, fields: Body): TemplateResult {
    const { words, answers } = CHOICES[name]!;
    return html`<fieldset class="settings-choice">
      <legend>${words}${this.tick(name)}</legend>
      <div class="settings-answers">
        ${answers.map(
          ([value, answer]) => html`<label class="settings-answer"><input type="radio" name=${name}
            .checked=${live((fields[name] ?? answers[0]![0]) === value)} @change=${() => this.keep(name, value)}><span>${answer}</span></label>`,
        )}
      </div>
    </fieldset>`;
  }

  private text(name: string, fields: Body): TemplateResult {
    const { words, hint, type, autocomplete }: Question = TEXTS[name]!;
    return html`<div class="field">
      <label for="settings-${name}">${words}${this.tick(name)}</label>
      <input id="settings-${name}" type=${type} maxlength="60" autocomplete=${autocomplete} aria-describedby="settings-${name}-hint"
        .value=${live(String(fields[name] ?? ''))}
        @change=${(event: Event) => this.keep(name, (event.target as HTMLInputElement).value.trim() || null)}>
      <p class="hint" id="settings-${name}-hint">${hint}</p>
    </div>`;
  }

  private cautions(): TemplateResult {
    return html`<div class="stack"><p class="muted small-text">High blood pressure, a new hip, pregnant? Routines are changed for you.</p>
      <a class="button soft" href="/practice/cautions">${icon('person')} What applies to you</a></div>`;
  }

  private tick(name: string): TemplateResult {
    return html`<span class="settings-kept" role="status">${this.kept === name ? 'Saved on this phone' : ''}</span>`;
  }

  private async open(): Promise<void> {
    try {
      this.store = await here();
      this.unwatch = this.store.watch(() => void this.read());
      await this.read();
      this.used = (await navigator.storage?.estimate?.())?.usage ?? null;
    } catch (error) {
      this.problem = (error as Error).message;
    }
  }

  private async read(): Promise<void> {
    this.fields = (await preferences(this.store!))?.fields ?? {};
  }

  private async keep(name: string, value: Json): Promise<void> {
    this.problem = '';
    try {
      this.fields = (await prefer(this.store!, { [name]: value })).fields;
      this.kept = name;
    } catch (error) {
      this.problem = (error as Error).message; // the answer stays on the screen
    }
  }
}
