import { html, LitElement, nothing } from 'lit';

const SECONDS = 12;

export interface Undoable {
  /** What was done, in the past tense: "Entry deleted." */
  words: string;
  undo: () => Promise<unknown>;
}

/**
 * `<undo-toast>`: says what was done and offers Undo for twelve seconds, longer while a pointer or the keyboard is on it.
 * Undo that fails keeps the offer open and says so.
 */
export class UndoToast extends LitElement {
  static properties = { offer: { state: true }, problem: { state: true } };
  declare offer: Undoable | null;
  declare problem: string;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.offer = null;
    this.problem = '';
  }

  createRenderRoot() {
    return this;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  /** Shows the offer in place of an earlier one, and puts the keyboard on Undo: what it was on is gone. */
  async show(offer: Undoable) {
    this.offer = offer;
    this.problem = '';
    this.countDown();
    await this.updateComplete;
    this.querySelector<HTMLElement>('.toast-undo')?.focus({ preventScroll: true });
  }

  render() {
    return html`<div role="status">${this.offer ? html`<span class="visually-hidden">${this.offer.words}</span>` : nothing}</div>
      ${this.offer ? this.toast(this.offer) : nothing}`;
  }

  private toast(offer: Undoable) {
    return html`<div class="toast">
      <span aria-hidden="true">${this.problem || offer.words}</span>
      ${this.problem ? html`<span class="visually-hidden" role="alert">${this.problem}</span>` : nothing}
      <button type="button" class="button toast-undo" @click=${this.takeBack}>Undo</button>
      <button type="button" class="button toast-close" aria-label="Close" @click=${this.close}>×</button>
    </div>`;
  }

  private async takeBack() {
    const offer = this.offer;
    if (!offer) return;
    try {
      await offer.undo();
    } catch (error) {
      this.problem = `That could not be undone: ${(error as Error).message}`;
      return;
    }
    if (this.offer === offer) this.close();
  }

  private close() {
    clearTimeout(this.timer);
    this.offer = null;
  }

  private countDown() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => (this.inUse ? this.countDown() : this.close()), SECONDS * 1000);
  }

  /** A finger's focus does not show, and must not keep the toast for ever as a keyboard's does. */
  private get inUse() {
    return this.matches(':hover') || this.querySelector(':focus-visible') !== null || this.problem !== '';
  }
}

/** The page's one toast. It stands there before its first words: a live region that comes along with them is not read out. */
export function pageToast(): UndoToast {
  const shown = document.querySelector<UndoToast>('#toasts undo-toast');
  return shown ?? document.getElementById('toasts')!.appendChild(document.createElement('undo-toast') as UndoToast);
}
