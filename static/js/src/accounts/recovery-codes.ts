import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../ui/icon.ts';
import { change } from './account.ts';
import { AccountPart } from './account-part.ts';

/** `<recovery-codes>`: made on request, shown this once. */
export class RecoveryCodes extends AccountPart {
  static properties = { ...AccountPart.properties, codes: { state: true }, copied: { state: true } };
  declare codes: string[];
  declare copied: string;

  constructor() {
    super();
    this.codes = [];
    this.copied = '';
  }

  connectedCallback(): void {
    super.connectedCallback();
    this.parentElement?.addEventListener('codes', this.#made);
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    this.parentElement?.removeEventListener('codes', this.#made);
  }

  render(): TemplateResult | typeof nothing {
    const { authenticator, password, recovery_codes: left } = this.account;
    if (!password || !(authenticator || left || this.codes.length)) return nothing;
    return html`<section class="card stack" aria-labelledby="recovery-title">
      <h2 id="recovery-title" tabindex="-1">Recovery codes</h2>
      <p class="muted small-text">For the day when your phone is gone: each one stands in once for the authenticator app.</p>
      ${this.codes.length ? this.shown() : html`<p>${left === 1 ? 'One is left.' : `${left} are left.`}</p>`}
      ${this.wrong()}
      <button class="button soft" type="button" ?disabled=${this.busy} @click=${this.renew}>${icon('undo')} Make new ones</button>
    </section>`;
  }

  private shown(): TemplateResult {
    return html`<p class="banner clay" role="alert">Write these down now. They are not shown again.</p>
      <ul class="plain account-codes">${this.codes.map((code) => html`<li><code>${halves(code).map((half) => html`<span>${half}</span>`)}</code></li>`)}</ul>
      <button class="button soft" type="button" @click=${this.copy}>Copy all of them</button>
      <p class="small-text" role="status">${this.copied}</p>`;
  }

  readonly #made = (event: Event): void => {
    this.codes = (event as CustomEvent<string[]>).detail;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('#recovery-title')?.focus());
  };

  private readonly renew = (): Promise<boolean> =>
    this.attempt(async () => {
      this.codes = (await change<{ recovery_codes: string[] }>('POST', '/recovery-codes', {})).recovery_codes;
      this.copied = '';
    });

  private readonly copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(this.codes.join('\n'));
      this.copied = 'Copied. Paste them where only you look.';
    } catch {
      this.copied = 'This browser does not let us copy. Please write them down.';
    }
  };
}

/** Six groups of four, as three and three: where a narrow screen may break the line. */
function halves(code: string): string[] {
  const groups = code.split('-');
  const middle = Math.ceil(groups.length / 2);
  return [`${groups.slice(0, middle).join('-')}-`, groups.slice(middle).join('-')];
}
