import { html, LitElement, type PropertyValues } from 'lit';
import { icon } from '../ui/icon.ts';

/** Longer than a heel or a cat rests on a screen by chance, and shorter than anyone minds. */
const HOLD_MS = 1000;

/**
 * `<hold-button label="Stop" drawn="stop">`: wants a press of one second, shown by a ring that fills; nothing can be
 * hit by a heel. A key or a screen reader acts at once. Fires `held`, or `brief` after a short tap.
 */
export class HoldButton extends LitElement {
  static properties = { label: {}, drawn: {}, filling: { state: true } };

  declare label: string;
  /** Name of the icon that the ring fills around. */
  declare drawn: string;
  declare filling: boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #virtual = false;
  #held = false;

  constructor() {
    super();
    this.filling = false;
  }

  createRenderRoot() {
    return this;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#release();
  }

  render() {
    return html`<button type="button" class="button quiet hold ${this.filling ? 'filling' : ''}"
      @pointerdown=${this.#press} @pointerup=${this.#release} @pointercancel=${this.#release}
      @pointerleave=${this.#release} @click=${this.#click} @contextmenu=${(event: Event) => event.preventDefault()}>
      <span class="hold-mark">${icon(this.drawn)}<svg class="hold-ring" viewBox="0 0 40 40" aria-hidden="true"><circle
        cx="20" cy="20" r="18" pathLength="100" transform="rotate(-90 20 20)"></circle></svg></span>
      ${this.label}</button>`;
  }

  protected updated(changed: PropertyValues<this>) {
    if (changed.has('label'))
      this.querySelector('button')?.setAttribute('aria-description', 'To press it by hand, hold for one second');
  }

  #press = (event: PointerEvent) => {
    this.#held = false;
    this.#virtual = isVirtual(event);
    if (this.#virtual || event.button !== 0) return;
    this.filling = true;
    this.#timer = setTimeout(() => this.#fire(), HOLD_MS);
  };

  #release = () => {
    clearTimeout(this.#timer);
    this.filling = false;
  };

  #click = (event: MouseEvent) => {
    if (event.detail === 0 || this.#virtual) this.#fire();
    else if (!this.#held) this.dispatchEvent(new Event('brief'));
    this.#virtual = false;
  };

  #fire() {
    this.#release();
    this.#held = true;
    this.dispatchEvent(new Event('held'));
  }
}

/** A screen reader's activation comes as a pointer of no size, or of one pixel and no pressure. */
function isVirtual({ width, height, pressure, pointerType }: PointerEvent): boolean {
  if (width === 0 && height === 0) return true;
  return width === 1 && height === 1 && pressure === 0 && pointerType === 'mouse';
}
