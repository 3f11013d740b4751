import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../ui/icon.ts';
import { change, type Passkey } from './account.ts';
import { AccountPart, typed } from './account-part.ts';
import { ago } from './moments.ts';
import { hasPasskeys, make } from './passkeys.ts';
import type { CreationJson } from './webauthn.ts';

/** `<passkey-list>`: the passkeys by name; one more, another name, one less. */
export class PasskeyList extends AccountPart {
  static properties = { ...AccountPart.properties, renaming: { state: true } };
  /** The id of the one whose name is being typed. */
  declare renaming: string | null;

  constructor() {
    super();
    this.renaming = null;
  }

  render(): TemplateResult {
    const { passkeys } = this.account;
    return html`<section class="card stack" aria-labelledby="passkeys-title">
      <h2 id="passkeys-title">Passkeys</h2>
      <p class="muted small-text">Your finger, your face or the phone’s PIN opens your account. Nobody can guess or steal that from far away.</p>
      ${passkeys.length ? html`<ul class="plain account-rows">${passkeys.map((one) => this.row(one))}</ul>` : nothing}
      ${this.wrong()}
      ${
        hasPasskeys()
          ? html`<button class="button ${passkeys.length ? 'soft' : 'primary'}" type="button" ?disabled=${this.busy} @click=${this.add}>
            ${icon('plus')} Add a passkey</button>`
          : html`<p class="small-text">This browser has no passkeys at this address.</p>`
      }
    </section>`;
  }

  private row(one: Passkey): TemplateResult {
    if (this.renaming === one.id) return this.form(one);
    const now = Date.now() / 1000;
    return html`<li class="account-row">
      <span class="account-row-words"><strong>${one.name}</strong>
        <span class="muted small-text">${one.used_at ? `last used ${ago(one.used_at, now)}` : `made ${ago(one.created_at, now)}`}</span></span>
      <button class="button quiet small" type="button" aria-label="Rename ${one.name}" @click=${() => this.rename(one.id)}>${icon('edit')}</button>
      <button class="button quiet small" type="button" aria-label="Remove ${one.name}" ?disabled=${this.busy}
        @click=${() => this.attempt(() => change('DELETE', `/passkeys/${one.id}`))}>${icon('trash')}</button>
    </li>`;
  }

  private form(one: Passkey): TemplateResult {
    return html`<li><form class="row" @submit=${(event: Event) => this.save(one.id, typed(event, 'name'))}>
      <div class="field account-name"><label for="passkey-name">Name</label>
        <input id="passkey-name" name="name" maxlength="60" required .value=${one.name} autocomplete="off"></div>
      <button class="button soft" ?disabled=${this.busy}>Save name</button>
    </form></li>`;
  }

  private async rename(id: string): Promise<void> {
    this.renaming = id;
    await this.updateComplete;
    this.querySelector<HTMLInputElement>('#passkey-name')?.select();
  }

  private async save(id: string, name: string): Promise<void> {
    if (await this.attempt(() => change('PATCH', `/passkeys/${id}`, { name }))) this.renaming = null;
  }

  private readonly add = (): Promise<boolean> =>
    this.attempt(async () => {
      const options = await change<CreationJson>('POST', '/passkeys/options', {});
      await change('POST', '/passkeys', { credential: await make(options) });
    });
}
