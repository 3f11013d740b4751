import { html, LitElement, nothing } from 'lit';
import { followBusy } from './busy.ts';
import { onUpdate, takeUpdate } from './updates.ts';

/** Says that a new build waits, and changes over when the person agrees. Keeps quiet while a session runs. */
export class UpdateNotice extends LitElement {
  static properties = { worker: { state: true }, busy: { state: true }, agreed: { state: true } };

  declare worker: ServiceWorker | null;
  declare busy: boolean;
  declare agreed: boolean;
  #stop: (() => void) | undefined;

  constructor() {
    super();
    this.worker = null;
    this.busy = false;
    this.agreed = false;
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    followBusy((busy) => {
      this.busy = busy;
    });
    this.#stop = onUpdate((worker) => {
      this.worker = worker;
    });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#stop?.();
  }

  render() {
    if (!this.worker || this.busy) return nothing;
    return html`<div class="toast update" role="status">
      <span>${this.agreed ? 'Waiting for your other pages…' : 'A new version is ready.'}</span>
      <button class="button small" type="button" ?disabled=${this.agreed} @click=${this.#update}>Update</button>
    </div>`;
  }

  #update() {
    this.agreed = true;
    if (this.worker) takeUpdate(this.worker);
  }
}
