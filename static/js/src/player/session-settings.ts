import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Json } from '../lib/json.ts';
import type { Body } from '../store/revision.ts';
import { icon } from '../ui/icon.ts';
import { ringBell } from './bell.ts';
import { likesFrom } from './likes.ts';
import type { Shelf } from './loading.ts';
import { optionsFrom } from './options.ts';

type Choice = readonly [value: Json, words: string];

const VOICE: Choice[] = [
  ['full', 'Full'],
  ['brief', 'Brief'],
  ['chimes', 'Chimes only'],
];
const SORE: Choice[] = [
  [null, 'Neither'],
  ['left', 'Left'],
  ['right', 'Right'],
  ['both', 'Both'],
];
const EXTRA: Choice[] = [
  [0, 'None'],
  [0.25, 'A quarter'],
  [0.5, 'Half'],
];

/**
 * `<session-settings>`: a button, and the sheet with how sessions go for this person. `fields` are their preferences;
 * fires `liked` with the field that was changed, and the owner keeps it and sets `fields` back.
 */
export class SessionSettings extends LitElement {
  static properties = {
    shelf: { attribute: false },
    fields: { attribute: false },
    first: { type: Boolean },
    bell: { state: true },
  };

  declare shelf: Shelf;
  declare fields: Body;
  /** Whether this would be the first session: then the sound is tried on the page itself. */
  declare first: boolean;
  /** What came of trying the sound. */
  declare bell: 'untried' | 'ringing' | 'rung' | { problem: string };

  constructor() {
    super();
    this.fields = {};
    this.first = false;
    this.bell = 'untried';
  }

  createRenderRoot() {
    return this;
  }

  render() {
    return html`${this.first ? this.#tryIt() : nothing}
      <button type="button" class="button quiet" @click=${this.#open}>${icon('settings')} Voice, sides and more</button>
      <dialog class="sheet session-settings" aria-labelledby="session-settings-title">
        <form method="dialog" class="stack loose">
          <h2 id="session-settings-title">How sessions go</h2>
          ${this.#sounding()} ${this.#sides()} ${this.#rest()}
          <button class="button primary">Done</button>
        </form>
      </dialog>`;
  }

  #tryIt() {
    const problem = typeof this.bell === 'object' ? this.bell.problem : '';
    return html`<div class="stack bell">
      <button type="button" class="button" ?disabled=${this.bell === 'ringing'} @click=${this.#ring}>${icon('sound')} Try the sound</button>
      <p class="muted small-text" role="status">${problem || 'A chime and the voice. Your phone’s volume buttons make it louder or softer.'}</p>
    </div>`;
  }

  #sounding() {
    const { voice } = optionsFrom(this.fields);
    const { music } = likesFrom(this.fields);
    return html`${this.#choose('Voice', 'player.voice', VOICE, voice)}
      <p class="muted small-text">All the words are on the screen in any case.</p>
      ${this.first ? nothing : this.#tryIt()}
      ${this.#tick('player.music', music, 'Keep my music playing', 'The price: the silent switch then mutes the voice, and the lock screen loses its controls.')}`;
  }

  #sides() {
    const { sore, sore_extra } = optionsFrom(this.fields);
    const one = sore === 'left' || sore === 'right';
    return html`${this.#choose('Which side hurts?', 'sore_side', SORE, sore)}
      ${one ? this.#tick('player.sore_first', this.fields['player.sore_first'] === true, 'That side first', '') : nothing}
      ${one ? this.#choose('More time for that side', 'player.sore_extra', EXTRA, sore_extra) : nothing}`;
  }

  #rest() {
    const { wait } = optionsFrom(this.fields);
    const { ask } = likesFrom(this.fields);
    return html`${this.#tick('player.wait', wait, 'Wait for me', 'Time stands still before each pose until you say that you are in position: by a tap anywhere, or by play on a headset. A locked phone may not be able to go on; then it goes on when you unlock it.')}
      ${this.#tick('player.ask', ask, 'Ask after each pose', 'How your leg is, while you go on to the next. You need not answer.')}`;
  }

  #choose(legend: string, field: string, choices: Choice[], chosen: Json): TemplateResult {
    return html`<fieldset class="session-choices">
      <legend>${legend}</legend>
      ${choices.map(
        ([
          value,
          words,
        ]) => html`<label class="session-choice"><input type="radio" name=${field} .checked=${value === chosen}
          @change=${() => this.#like(field, value)}><span>${words}</span></label>`,
      )}
    </fieldset>`;
  }

  #tick(field: string, ticked: boolean, words: string, honest: string): TemplateResult {
    return html`<div class="session-tick">
      <label><input type="checkbox" .checked=${ticked} aria-describedby=${honest ? `${field}-says` : nothing}
        @change=${(event: Event) => this.#like(field, (event.target as HTMLInputElement).checked)}> ${words}</label>
      ${honest ? html`<p class="muted small-text" id="${field}-says">${honest}</p>` : nothing}
    </div>`;
  }

  #like(field: string, value: Json) {
    this.dispatchEvent(new CustomEvent<Body>('liked', { detail: { [field]: value } }));
  }

  #open = () => this.querySelector('dialog')!.showModal();

  #ring = async () => {
    this.bell = 'ringing';
    try {
      await ringBell(this.shelf.library, this.shelf.index, likesFrom(this.fields).music);
      this.bell = 'rung';
    } catch (error) {
      this.bell = { problem: (error as Error).message };
    }
  };
}
