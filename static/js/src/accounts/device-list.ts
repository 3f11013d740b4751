import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../ui/icon.ts';
import { change, type Device } from './account.ts';
import { AccountPart } from './account-part.ts';
import { ago } from './moments.ts';

/** `<device-list>`: where the person is signed in, to be ended one by one or all at once. */
export class DeviceList extends AccountPart {
  render(): TemplateResult {
    const { devices } = this.account;
    return html`<section class="card stack" aria-labelledby="devices-title">
      <h2 id="devices-title">Where you are signed in</h2>
      <p class="muted small-text">Each ends after two weeks without use, or thirty days. Then it asks for you again. Notes on a device stay there.</p>
      <ul class="plain account-rows">${devices.map((one) => this.row(one))}</ul>
      ${this.wrong()}
      ${
        devices.length > 1
          ? html`<button class="button soft" type="button" ?disabled=${this.busy}
            @click=${() => this.attempt(() => change('DELETE', '/devices'))}>${icon('sign-out')} Sign out everywhere else</button>`
          : nothing
      }
    </section>`;
  }

  private row(one: Device): TemplateResult {
    const now = Date.now() / 1000;
    return html`<li class="account-row">
      <span class="account-row-words"><strong>${one.name}</strong>
        <span class="muted small-text">${one.here ? 'this one' : `last seen ${ago(one.last_seen, now)}`} · signed in ${ago(one.first_seen, now)}</span></span>
      ${
        one.here
          ? nothing
          : html`<button class="button quiet small" type="button" aria-label="Sign out ${one.name}" ?disabled=${this.busy}
            @click=${() => this.attempt(() => change('DELETE', `/devices/${one.id}`))}>Sign out</button>`
      }
    </li>`;
  }
}
