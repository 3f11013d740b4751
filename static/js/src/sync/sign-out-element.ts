import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { today } from '../lib/days.ts';
import { counted } from '../lib/nouns.ts';
import { download } from '../ui/download.ts';
import { fileToKeep, leaveNow, sendFirst } from './leave.ts';

/** `<sign-out>` around its button: sends, asks when something can't be sent, and leaves. */
export class SignOut extends LitElement {
  static properties = { left: { state: true }, busy: { state: true }, problem: { state: true } };
  /** What is on this phone only, by kind; null while nobody asked. */
  declare left: Record<string, number> | null;
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

  private question(left: Record<string, number>): TemplateResult {
    const isOne = Object.values(left).join() === '1';
    return html`<dialog class="sheet" aria-labelledby="sign-out-title" @close=${() => this.wait()}>
      <div class="stack">
        <h2 id="sign-out-title">${counted(left)} ${isOne ? 'is' : 'are'} only on this phone</h2>
        <p>Signing out now would take ${isOne ? 'it' : 'them'} away for good. You can wait for the network, or keep a file first.</p>
        <button class="button primary" type="button" @click=${() => this.wait()}>Wait</button>
        <button class="button soft" type="button" @click=${() => this.attempt(saveFile)}>Save a file</button>
        <button class="button rose" type="button" ?disabled=${this.busy} @click=${() => this.leave()}>Sign out anyway</button>
      </div>
    </dialog>`;
  }

  private wait(): void {
    this.left = null;
  }

  private begin(): Promise<void> {
    return this.attempt(async () => {
      const left = await sendFirst();
      if (Object.keys(left).length === 0) await goodbye();
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

async function saveFile(): Promise<void> {
  download(await fileToKeep(), `legs-up-${today()}.json`);
}
