import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { prefer, preferences } from '../store/preferences.ts';
import type { Body, Json } from '../store/revision.ts';
import { icon } from '../ui/icon.ts';
import { StoreReader } from '../ui/store-reader.ts';
import { choice, dateLanguage, text, timeZone } from './settings-fields.ts';
import { megabytes } from './settings-words.ts';

const SESSIONS = ['player.voice', 'player.sore_extra', 'player.wait', 'player.ask', 'player.music'];
const HELP = ['region', 'emergency_number', 'crisis_number'];

/** `<settings-form>`: how the person likes things. Each answer is saved at once, on this phone and from there on the others. */
export class SettingsForm extends LitElement {
  static properties = { kept: { state: true } };
  /** The question whose answer was saved last. */
  declare kept: string;
  private fields: Body = {};
  /** Bytes that the app takes on this phone; null where the browser does not say. */
  private used: number | null = null;
  private readonly reader = new StoreReader(this, {
    read: async (store) => {
      this.fields = (await preferences(store))?.fields ?? {};
    },
  });

  constructor() {
    super();
    this.kept = '';
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback(): void {
    super.connectedCallback();
    void this.measure();
  }

  private async measure(): Promise<void> {
    try {
      this.used = (await navigator.storage?.estimate?.())?.usage ?? null;
      this.requestUpdate();
    } catch (error) {
      console.warn('The browser does not say how much room is taken:', error);
    }
  }

  protected shouldUpdate(): boolean {
    return this.reader.isReady;
  }

  render(): TemplateResult {
    const { fields, kept } = this;
    const { problem } = this.reader;
    const told = problem ? html`<p class="banner rose" role="alert">${problem}</p>` : nothing;
    if (!this.reader.hasRead) return html`${told}`;
    const answering = { fields, kept, keep: this.keep };
    return html`<div class="stack loose">
      ${told}
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

  /** What can't be saved is told, and the answer stays on the screen. */
  private readonly keep = (name: string, value: Json): Promise<void> =>
    this.reader.attempt(async () => {
      this.fields = (await prefer(this.reader.store, { [name]: value })).fields;
      this.kept = name;
    });
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
