import { html, LitElement, type nothing, type TemplateResult } from 'lit';
import { onOffer, takeOffer, type Way, way } from './install.ts';

/** Offers the home screen: the browser's own question where there is one, otherwise where to find it. */
export class InstallPrompt extends LitElement {
  static properties = { way: { state: true } };

  declare way: Way;
  #stop: (() => void) | undefined;

  constructor() {
    super();
    this.way = way();
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#stop = onOffer(() => {
      this.way = way();
    });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#stop?.();
  }

  render() {
    const words: Record<Way, TemplateResult | typeof nothing> = {
      installed: html`<p>Legs Up is on your home screen.</p>`,
      offer: html`<button class="button" type="button" @click=${this.#install}>Put on the home screen</button>`,
      'share-menu': html`<p>Tap Share, then “Add to Home Screen”. Then sign in there once: it keeps a journal of its own.</p>`,
      'browser-menu': html`<p>Open your browser’s menu and choose “Install” or “Add to Home screen”.</p>`,
    };
    return words[this.way];
  }

  async #install() {
    this.way = (await takeOffer()) ? 'installed' : way();
  }
}
