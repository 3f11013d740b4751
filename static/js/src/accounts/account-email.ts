import { recall } from '../store/device.ts';
import { here } from '../store/here.ts';

/**
 * The e-mail of whoever is signed in, from the phone's memory: pages are the same for everybody and can't say it.
 * Around an input it fills that, so that password managers know whose password is being changed.
 */
export class AccountEmail extends HTMLElement {
  connectedCallback(): void {
    void this.#fill();
  }

  async #fill(): Promise<void> {
    await here();
    const email = (await recall('who'))?.email ?? '';
    const input = this.querySelector('input');
    if (input) input.value = email;
    else this.textContent = email;
  }
}
