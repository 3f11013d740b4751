import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../ui/icon.ts';
import { change } from './account.ts';
import { AccountPart, typed } from './account-part.ts';

/** `<password-change>`: a first password, another one, or none beside a passkey. */
export class PasswordChange extends AccountPart {
  static properties = { ...AccountPart.properties, open: { state: true }, done: { state: true } };
  declare open: boolean;
  declare done: string;

  constructor() {
    super();
    this.open = false;
    this.done = '';
  }

  render(): TemplateResult {
    const { password } = this.account;
    return html`<section class="card stack" aria-labelledby="password-title">
      <h2 id="password-title">Password</h2>
      <p class="muted small-text">${password ? 'A new one signs you out on your other devices. This one stays signed in.' : 'You have none: a passkey opens your account.'}</p>
      <p role="status" class=${this.done ? 'banner' : 'visually-hidden'}>${this.done}</p>
      ${this.open ? this.form() : this.buttons(password)}
      ${this.wrong()}
    </section>`;
  }

  private buttons(password: boolean): TemplateResult {
    return html`<div class="row">
      <button class="button soft" type="button" @click=${this.begin}>${icon('edit')} ${password ? 'Change password' : 'Choose a password'}</button>
      ${
        password && this.account.passkeys.length
          ? html`<button class="button quiet" type="button" ?disabled=${this.busy} @click=${this.takeAway}>Use passkeys only</button>`
          : nothing
      }
    </div>`;
  }

  private form(): TemplateResult {
    const shortest = this.account.shortest_password;
    return html`<form class="stack" @submit=${this.save}>
      <input type="email" autocomplete="username" .value=${this.account.email} readonly hidden>
      <password-field class="field" shortest=${shortest}><label for="new">New password</label>
        <input id="new" name="new" type="password" autocomplete="new-password" required
          aria-describedby="new-hint" aria-invalid=${this.problem?.field === 'new'}>${this.wrong('new')}
        <p class="hint" id="new-hint">At least ${shortest} characters. Four or five words do well, spaces and all.</p></password-field>
      <div class="row"><button class="button primary" ?disabled=${this.busy}>Save password</button>
      <button class="button quiet" type="button" @click=${this.cancel}>Not now</button></div>
    </form>`;
  }

  private readonly begin = async (): Promise<void> => {
    this.open = true;
    this.done = '';
    await this.updateComplete;
    this.querySelector<HTMLInputElement>('#new')?.focus();
  };

  private readonly cancel = (): void => {
    this.open = false;
    this.problem = null;
  };

  private readonly save = async (event: Event): Promise<void> => {
    const body = { new: typed(event, 'new') };
    if (!(await this.attempt(() => change('PUT', '/password', body)))) return;
    this.open = false;
    this.done = 'Your password is changed. You are signed out everywhere else.';
  };

  private readonly takeAway = async (): Promise<void> => {
    if (await this.attempt(() => change('DELETE', '/password'))) this.done = 'Only your passkeys open the account now.';
  };
}
