import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { UnsentComment } from '../store/comment-drafts.ts';
import { leaveNow, saveFile, sendFirst } from './leave.ts';
import { beginning, isNothing, type Left, questionOf } from './leaving-words.ts';

/** `<sign-out>` around its button: sends, asks when something can't be sent, and leaves. */
export class SignOut extends LitElement {
  static properties = { left: { state: true }, busy: { state: true }, problem: { state: true } };
  /** What is on this phone only; null while nobody asked. */
  declare left: Left | null;
  declare busy: boolean;
  declare problem: string;

  constructor() {
    super();
    this.left = null;
    this.busy = false;
    this.problem = '';
  }

  createRenderRoot(): HTMLElement {
    return this;
  }

  connectedCallback(): void {
    super.connectedCallback();
    this.querySelector(':scope > button')?.addEventListener('click', () => this.begin());
  }

  updated(): void {
    this.querySelector(':scope > button')?.toggleAttribute('disabled', this.busy);
    const dialog = this.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
  }

  render(): TemplateResult {
    return html`<p class="muted small-text" role="status">${this.busy ? 'Signing out…' : this.problem}</p>
      ${this.left === null ? nothing : this.question(this.left)}`;
  }

  private question(left: Left): TemplateResult {
    const { title, records, comments, stay, go } = questionOf(left);
    return html`<dialog class="sheet" aria-labelledby="sign-out-title" @close=${() => this.wait()}>
      <div class="stack">
        <h2 id="sign-out-title">${title}</h2>
        ${records === null ? nothing : html`<p>${records}</p>`}
        ${comments === null ? nothing : html`<p>${comments}</p><ul class="sign-out-comments stack">${left.comments.map(opening)}</ul>`}
        <button class="button primary" type="button" @click=${() => this.wait()}>${stay}</button>
        <button class="button soft" type="button" @click=${() => this.attempt(saveFile)}>Save a file</button>
        <button class="button rose" type="button" ?disabled=${this.busy} @click=${() => this.leave()}>${go}</button>
      </div>
    </dialog>`;
  }

  private wait(): void {
    this.left = null;
  }

  private begin(): Promise<void> {
    return this.attempt(async () => {
      const left = await sendFirst();
      if (isNothing(left)) await goodbye();
      else this.left = left;
    });
  }

  private leave(): Promise<void> {
    return this.attempt(goodbye);
  }

  /** One thing at a time; what goes wrong is said and the person can try again. */
  private async attempt(what: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.problem = '';
    try {
      await what();
    } catch (error) {
      this.left = null;
      this.problem = error instanceof Error ? error.message : String(error);
    } finally {
      this.busy = false;
    }
  }
}

async function goodbye(): Promise<void> {
  await leaveNow();
  location.replace('/');
}

function opening({ article, text }: UnsentComment): TemplateResult {
  return html`<li><a href="/learn/${article}#discussion">“<bdi>${beginning(text)}</bdi>”</a></li>`;
}
