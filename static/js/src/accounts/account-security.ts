import { html, LitElement, type TemplateResult } from 'lit';
import { Refused } from '../ui/ask.ts';
import { icon } from '../ui/icon.ts';
import { type Account, account } from './account.ts';
import { AccountData } from './account-data.ts';
import { AuthenticatorApp } from './authenticator-app.ts';
import { DeviceList } from './device-list.ts';
import { EmailChange } from './email-change.ts';
import { PasskeyList } from './passkey-list.ts';
import { PasswordChange } from './password-change.ts';
import { PasswordField } from './password-field.ts';
import { ProveSheet } from './prove-sheet.ts';
import { RecoveryCodes } from './recovery-codes.ts';

/** `<account-security>`: everything that opens the account. Lives on the server alone, so it says so when there is none. */
export class AccountSecurity extends LitElement {
  static parts = {
    'account-data': AccountData,
    'authenticator-app': AuthenticatorApp,
    'device-list': DeviceList,
    'email-change': EmailChange,
    'passkey-list': PasskeyList,
    'password-change': PasswordChange,
    'password-field': PasswordField,
    'prove-sheet': ProveSheet,
    'recovery-codes': RecoveryCodes,
  };
  static properties = { account: { state: true }, problem: { state: true } };
  declare account: Account | null;
  declare problem: string;

  constructor() {
    super();
    this.account = null;
    this.problem = '';
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback(): void {
    super.connectedCallback();
    this.replaceChildren();
    this.addEventListener('changed', this.load);
    void this.load();
  }

  render(): TemplateResult {
    if (this.account) return this.cards(this.account);
    if (this.problem) return this.unreached();
    return html`<div class="skeleton" role="status" aria-label="Loading"></div><div class="skeleton"></div>`;
  }

  private cards(account: Account): TemplateResult {
    const { prove } = this;
    return html`<div class="stack loose">
      <passkey-list .account=${account} .prove=${prove}></passkey-list>
      <password-change .account=${account} .prove=${prove}></password-change>
      <authenticator-app .account=${account} .prove=${prove}></authenticator-app>
      <recovery-codes .account=${account} .prove=${prove}></recovery-codes>
      <device-list .account=${account} .prove=${prove}></device-list>
      <email-change .account=${account} .prove=${prove}></email-change>
      <account-data .account=${account} .prove=${prove}></account-data>
    </div>
    <prove-sheet .account=${account}></prove-sheet>`;
  }

  private unreached(): TemplateResult {
    return html`<div class="empty">${icon('cloud-off')}
      <h2>This needs the network</h2>
      <p>${this.problem}</p>
      <button class="button soft" type="button" @click=${this.load}>Try again</button>
    </div>`;
  }

  /** Settings leads to one card of many by the address's fragment, which names its heading. */
  private async showAskedFor(): Promise<void> {
    await this.updateComplete;
    await Promise.all(Array.from(this.querySelectorAll<LitElement>('*'), (part) => part.updateComplete));
    const heading = document.getElementById(location.hash.slice(1));
    heading?.closest('section')?.scrollIntoView();
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
  }

  private readonly prove = (): Promise<void> => this.querySelector<ProveSheet>('prove-sheet')!.ask();

  private readonly load = async (): Promise<void> => {
    try {
      const first = this.account === null;
      this.account = await account();
      this.problem = '';
      if (first) await this.showAskedFor();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (!this.account) this.problem = error.message;
    }
  };
}
