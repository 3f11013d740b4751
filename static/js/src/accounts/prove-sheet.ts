import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { Refused } from '../ui/ask.ts';
import { type Account, change } from './account.ts';
import { hasPasskeys, show } from './passkeys.ts';
import type { RequestJson } from './webauthn.ts';

const NOT_NOW = 'Nothing was changed.';

/** `<prove-sheet>`: asks once more who is there, before something that can't be undone. */
export class ProveSheet extends LitElement {
  static properties = { account: { attribute: false }, busy: { state: true }, problem: { state: true } };
  declare account: Account;
  declare busy: boolean;
  declare problem: Refused | null;
  #settle: { proved: () => void; refused: (why: Refused) => void } | null = null;

  constructor() {
    super();
    this.busy = false;
    this.problem = null;
  }

  createRenderRoot() {
    return this;
  }

  /** Resolves when the person has shown who they are; rejects with code "stopped" when they closed the sheet. */
  ask(): Promise<void> {
    this.problem = null;
    this.querySelector('form')?.reset();
    this.querySelector('dialog')?.showModal();
    return new Promise((proved, refused) => {
      this.#settle = { proved, refused };
    });
  }

  render(): TemplateResult {
    const byPasskey = this.account.passkeys.length > 0 && hasPasskeys();
    return html`<dialog class="sheet" aria-labelledby="prove-title" @close=${this.closed}>
      <div class="stack loose">
        <h2 id="prove-title">Is it you?</h2>
        <p class="muted">Before this is changed, please show once more who you are. It holds for ten minutes.</p>
        ${byPasskey ? this.passkey() : nothing}
        ${this.account.password ? this.password(byPasskey) : nothing}
        ${this.problem && !this.problem.field ? html`<p class="error" role="alert">${this.problem.message}</p>` : nothing}
        <button class="button quiet" type="button" @click=${this.close}>Not now</button>
      </div>
    </dialog>`;
  }

  private passkey(): TemplateResult {
    return html`<button class="button primary" type="button" ?disabled=${this.busy}
      @click=${() => this.attempt(provePasskey)}>Use a passkey</button>`;
  }

  private password(second: boolean): TemplateResult {
    const code = this.account.authenticator || this.account.shortest_password < 15;
    return html`<form class="stack" @submit=${this.submit}>
      <input type="email" autocomplete="username" .value=${this.account.email} readonly hidden>
      <password-field class="field"><label for="prove-password">Your password</label>
        <input id="prove-password" name="password" type="password" autocomplete="current-password" required
          aria-invalid=${this.problem?.field === 'password'}>${this.wrong('password')}</password-field>
      ${
        code
          ? html`<div class="field code-field"><label for="prove-code">Code of your authenticator app</label>
        <input id="prove-code" name="code" autocomplete="one-time-code" autocapitalize="characters"
          ?required=${this.account.authenticator} aria-invalid=${this.problem?.field === 'code'}>${this.wrong('code')}</div>`
          : nothing
      }
      <button class="button ${second ? 'soft' : 'primary'}" ?disabled=${this.busy}>Go on</button>
    </form>`;
  }

  private wrong(field: string): TemplateResult | typeof nothing {
    return this.problem?.field === field ? html`<p class="error" role="alert">${this.problem.message}</p>` : nothing;
  }

  private readonly submit = (event: Event): void => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const code = form.get('code');
    const body = { password: form.get('password'), ...(code ? { code } : {}) };
    void this.attempt(() => change('POST', '/proof', body));
  };

  private async attempt(proof: () => Promise<unknown>): Promise<void> {
    this.busy = true;
    this.problem = null;
    try {
      await proof();
      this.#settle?.proved();
      this.#settle = null;
      this.close();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.problem = error;
    } finally {
      this.busy = false;
    }
  }

  private readonly close = (): void => this.querySelector('dialog')?.close();

  private readonly closed = (): void => {
    this.#settle?.refused(new Refused('stopped', NOT_NOW));
    this.#settle = null;
  };
}

async function provePasskey(): Promise<void> {
  const options = await change<RequestJson>('POST', '/proof/options', {});
  await change('POST', '/proof/passkey', { credential: await show(options) });
}
