import { recall } from '../store/device.ts';
import { here } from '../store/here.ts';

/** The e-mail of whoever is signed in, from the phone's memory; pages are the same for everybody and can't say it. */
export class AccountEmail extends HTMLElement {
  connectedCallback(): void {
    void this.#fill();
  }

  async #fill(): Promise<void> {
    await here();
    this.textContent = (await recall('who'))?.email ?? '';
  }
}
