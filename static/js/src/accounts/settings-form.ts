import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { here } from '../store/here.ts';
import { prefer, preferences } from '../store/preferences.ts';
import type { Body, Json } from '../store/revision.ts';
import type { Store } from '../store/store.ts';
import { icon } from '../ui/icon.ts';
import { choice, dateLanguage, text, timeZone } from './settings-fields.ts';
import { megabytes } from './settings-words.ts';

const SESSIONS = ['player.voice', 'player.sore_extra', 'player.wait', 'player.ask', 'player.music'];
const HELP = ['region', 'emergency_number', 'crisis_number'];

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
    const { fields, kept } = this;
    if (!fields) return html`<div class="skeleton" role="status" aria-label="Opening"></div>`;
    const answering = { fields, kept, keep: this.keep };
    return html`<div class="stack loose">
      ${this.problem ? html`<p class="banner rose" role="alert">${this.problem}</p>` : nothing}
      ${section('you', 'You', [text('name', answering), choice('sore_side', answering), cautions()])}
      ${section(
        'sessions',
        'Sessions',
        SESSIONS.map((name) => choice(name, answering)),
      )}
      ${section('look', 'How it looks', [choice('theme', answering), choice('text_size', answering)])}
      ${section('customs', 'Time, dates and lengths', [timeZone(answering), dateLanguage(answering), choice('units', answering)])}
      ${section('reminders', 'Reminders', [choice('reminder', answering)])}
      ${section(
        'help',
        'Help where you live',
        HELP.map((name) => text(name, answering)),
      )}
      ${this.used === null ? nothing : section('room', 'Room on this phone', [html`<p>Legs Up takes <strong>${megabytes(this.used)}</strong>, voice and all.</p>`])}
    </div>`;
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

  private readonly keep = async (name: string, value: Json): Promise<void> => {
    this.problem = '';
    try {
      this.fields = (await prefer(this.store!, { [name]: value })).fields;
      this.kept = name;
    } catch (error) {
      this.problem = (error as Error).message; // the answer stays on the screen
    }
  };
}

function section(id: string, title: string, parts: TemplateResult[]): TemplateResult {
  return html`<section class="card stack loose" aria-labelledby="settings-${id}">
    <h2 id="settings-${id}">${title}</h2>${parts}
  </section>`;
}

function cautions(): TemplateResult {
  return html`<div class="stack"><p class="muted small-text">High blood pressure, a new hip, pregnant? Routines are changed for you.</p>
    <a class="button soft" href="/practice/cautions">${icon('person')} What applies to you</a></div>`;
}
