import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../ui/icon.ts';
import { change } from './account.ts';
import { AccountPart, typed } from './account-part.ts';

interface Setup {
  key: string;
  secret: string;
  /** The dark squares of the QR code as an SVG path, in a square of `size`. */
  path: string;
  size: number;
}

/** `<authenticator-app>`: six digits from an app beside the password. Fires `codes` when recovery codes were made with it. */
export class AuthenticatorApp extends AccountPart {
  static properties = { ...AccountPart.properties, setup: { state: true } };
  declare setup: Setup | null;

  constructor() {
    super();
    this.setup = null;
  }

  render(): TemplateResult {
    return html`<section class="card stack" aria-labelledby="authenticator-title">
      <h2 id="authenticator-title">Authenticator app</h2>
      <p class="muted small-text">Beside your password, an app shows six digits that change every half minute. A passkey needs none of this.</p>
      ${this.setup ? this.steps(this.setup) : this.account.authenticator ? this.on() : this.off()}
      ${this.wrong()}
    </section>`;
  }

  private off(): TemplateResult {
    return html`<button class="button soft" type="button" ?disabled=${this.busy} @click=${this.begin}>${icon('shield')} Set up an app</button>`;
  }

  private on(): TemplateResult {
    return html`<p class="row">${icon('check')} It is switched on.</p>
      <button class="button quiet" type="button" ?disabled=${this.busy}
        @click=${() => this.attempt(() => change('DELETE', '/authenticator'))}>Switch it off</button>`;
  }

  private steps({ secret, path, size }: Setup): TemplateResult {
    return html`<ol class="account-steps">
      <li>Point the app at this picture<svg class="account-qr" viewBox="-4 -4 ${size + 8} ${size + 8}" role="img" aria-label="QR code for the app">
        <rect x="-4" y="-4" width=${size + 8} height=${size + 8} fill="#fff"></rect><path d=${path} fill="#000"></path></svg>
        or type this into it: <code class="account-secret">${spaced(secret)}</code></li>
      <li>Type the six digits that it shows.</li>
    </ol>
    <form class="stack" @submit=${this.finish}>
      <div class="field code-field"><label for="first-code">Six digits</label>
        <input id="first-code" name="code" inputmode="numeric" autocomplete="one-time-code" required
          aria-invalid=${this.problem?.field === 'code'}>${this.wrong('code')}</div>
      <div class="row"><button class="button primary" ?disabled=${this.busy}>Switch it on</button>
      <button class="button quiet" type="button" @click=${this.cancel}>Not now</button></div>
    </form>${nothing}`;
  }

  private readonly cancel = (): void => {
    this.setup = null;
    this.problem = null;
  };

  private readonly begin = (): Promise<boolean> =>
    this.attempt(async () => {
      this.setup = await change<Setup>('POST', '/authenticator', {});
    });

  private readonly finish = async (event: Event): Promise<void> => {
    const body = { key: this.setup?.key, code: typed(event, 'code') };
    await this.attempt(async () => {
      const { recovery_codes } = await change<{ recovery_codes: string[] }>('PUT', '/authenticator', body);
      this.setup = null;
      if (recovery_codes.length)
        this.dispatchEvent(new CustomEvent('codes', { detail: recovery_codes, bubbles: true }));
    });
  };
}

/** Four letters at a time are easier to copy. */
function spaced(secret: string): string {
  return secret.replace(/(.{4})(?=.)/g, '$1 ');
}
