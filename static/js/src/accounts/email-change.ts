import { html, type TemplateResult } from 'lit';
import { icon } from '../ui/icon.ts';
import { change } from './account.ts';
import { AccountPart, typed } from './account-part.ts';

/** `<email-change>`: another address; where the server sends mail, a code to it comes first. */
export class EmailChange extends AccountPart {
  static properties = { ...AccountPart.properties, step: { state: true }, done: { state: true } };
  declare step: 'shown' | 'typing' | 'code';
  declare done: string;

  constructor() {
    super();
    this.step = 'shown';
    this.done = '';
  }

  render(): TemplateResult {
    return html`<section class="card stack" aria-labelledby="email-title">
      <h2 id="email-title">E-mail</h2>
      <p>Your address here is <strong class="account-email">${this.account.email}</strong>.</p>
      <p role="status" class=${this.done ? 'banner' : 'visually-hidden'}>${this.done}</p>
      ${this.step === 'shown' ? this.button() : this.step === 'typing' ? this.address() : this.code()}
      ${this.wrong()}
    </section>`;
  }

  private button(): TemplateResult {
    return html`<button class="button soft" type="button" @click=${() => this.go('typing', '#new-email')}>${icon('edit')} Change e-mail</button>`;
  }

  private address(): TemplateResult {
    return html`<form class="stack" @submit=${this.send}>
      <div class="field"><label for="new-email">New e-mail</label>
        <input id="new-email" name="email" type="email" inputmode="email" autocapitalize="none" autocomplete="email" required
          aria-invalid=${this.problem?.field === 'email'}>${this.wrong('email')}</div>
      ${this.buttons('Change e-mail')}
    </form>`;
  }

  private code(): TemplateResult {
    return html`<form class="stack" @submit=${this.confirm}>
      <p>We sent a code to the new address. It works for ten minutes.</p>
      <div class="field code-field"><label for="email-code">Code from the mail</label>
        <input id="email-code" name="code" autocomplete="one-time-code" autocapitalize="characters" required
          aria-invalid=${this.problem?.field === 'code'}>${this.wrong('code')}</div>
      ${this.buttons('Finish')}
    </form>`;
  }

  private buttons(words: string): TemplateResult {
    return html`<div class="row"><button class="button primary" ?disabled=${this.busy}>${words}</button>
      <button class="button quiet" type="button" @click=${() => this.go('shown', 'button')}>Not now</button></div>`;
  }

  private async go(step: EmailChange['step'], focused: string): Promise<void> {
    this.step = step;
    this.problem = null;
    this.done = '';
    await this.updateComplete;
    this.querySelector<HTMLElement>(focused)?.focus();
  }

  private readonly send = async (event: Event): Promise<void> => {
    const body = { email: typed(event, 'email') };
    let code = false;
    const sent = await this.attempt(async () => {
      code = (await change<{ code: boolean }>('PUT', '/email', body)).code;
    });
    if (sent && code) await this.go('code', '#email-code');
    else if (sent) await this.finished();
  };

  private readonly confirm = async (event: Event): Promise<void> => {
    const body = { code: typed(event, 'code') };
    if (await this.attempt(() => change('POST', '/email', body))) await this.finished();
  };

  private async finished(): Promise<void> {
    await this.go('shown', 'button');
    this.done = 'Your e-mail is changed.';
  }
}
