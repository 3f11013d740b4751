import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { REASONS, type Reason } from './replies.ts';
import { REASON_WORDS } from './words.ts';

/** What the person said: why they report, or the reason that is shown. */
export interface Why {
  reason: Reason;
  words: string;
}

/** `<why-sheet>`: asks why a comment is reported or hidden. Closed without an answer it does nothing. */
export class WhySheet extends LitElement {
  static properties = { what: { state: true }, problem: { state: true }, busy: { state: true } };
  declare what: 'report' | 'hide' | null;
  declare problem: string;
  declare busy: boolean;
  private answer: ((why: Why) => Promise<string | null>) | null = null;

  constructor() {
    super();
    this.what = null;
    this.problem = '';
    this.busy = false;
  }

  createRenderRoot(): HTMLElement {
    return this;
  }

  /** `answer` does it and returns null, or what went wrong: the sheet then stays, with the words in it. */
  open(what: 'report' | 'hide', answer: (why: Why) => Promise<string | null>): void {
    this.what = what;
    this.answer = answer;
    this.problem = '';
  }

  updated(): void {
    const dialog = this.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
  }

  render(): TemplateResult | typeof nothing {
    if (this.what === null) return nothing;
    return html`<dialog class="sheet" aria-labelledby="why-title" @close=${this.close}>
      <form class="stack" novalidate @submit=${this.submit}>${this.what === 'report' ? reporting() : hiding()}
        ${this.problem ? html`<p class="error" role="alert">${this.problem}</p>` : nothing}
        <button class="button primary" ?disabled=${this.busy}>${this.what === 'report' ? 'Send the report' : 'Hide it'}</button>
        <button type="button" class="button quiet" @click=${this.close}>Not now</button>
      </form>
    </dialog>`;
  }

  private readonly close = (): void => {
    this.querySelector('dialog')?.close(); // gives the keyboard back to where it was
    this.what = null;
  };

  private readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    this.busy = true;
    try {
      const why = { reason: (form.get('reason') ?? 'other') as Reason, words: String(form.get('words') ?? '') };
      this.problem = (await this.answer!(why)) ?? '';
      if (this.problem === '') this.close();
    } finally {
      this.busy = false;
    }
  };
}

function reporting(): TemplateResult {
  return html`<h2 id="why-title">Report this comment</h2>
    <p class="muted">An author looks at it. Nobody else sees that you reported it.</p>
    <fieldset class="options"><legend>What is wrong?</legend>${REASONS.map(
      (reason, place) =>
        html`<label><input type="radio" name="reason" value=${reason} ?checked=${place === 0}> ${REASON_WORDS[reason]}</label>`,
    )}</fieldset>
    <div class="field"><label for="why-words">Anything else? <span class="muted">(may stay empty)</span></label>
      <textarea id="why-words" name="words" dir="auto" rows="2"></textarea></div>`;
}

function hiding(): TemplateResult {
  return html`<h2 id="why-title">Hide this comment</h2>
    <div class="field"><label for="why-words">The reason</label>
      <textarea id="why-words" name="words" dir="auto" rows="2" required></textarea>
      <p class="hint">Everybody reads the reason in the comment’s place. Its writer still sees the comment.</p></div>`;
}
