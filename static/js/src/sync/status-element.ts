import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { notices } from '../store/here.ts';
import { sync } from './start.ts';
import { type Line, lineOf, NOTICES } from './status-words.ts';

/** `<sync-status>`: a quiet line when something waits, nothing when all is saved. */
export class SyncStatus extends LitElement {
  static properties = { line: { state: true } };
  declare line: Line | null;
  private notice: Line | null = null;
  private unwatch: (() => void) | undefined;

  constructor() {
    super();
    this.line = null;
  }

  createRenderRoot(): HTMLElement {
    return this;
  }

  connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('aria-live', 'polite'); // not role=status: that belongs to what the person is doing on the page
    this.unwatch = sync.watch(() => this.refresh());
    notices.addEventListener('blocked', this.warn);
    notices.addEventListener('outdated', this.warn);
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unwatch?.();
    notices.removeEventListener('blocked', this.warn);
    notices.removeEventListener('outdated', this.warn);
  }

  render(): TemplateResult | typeof nothing {
    if (!this.line) return nothing;
    const { words, link } = this.line;
    return html`<p class="banner">
      <span>${words} ${link ? html`<a href=${link.href}>${link.words}</a>` : nothing}</span>
    </p>`;
  }

  private readonly warn = ({ type }: Event) => {
    this.notice = NOTICES[type as keyof typeof NOTICES];
    this.refresh();
  };

  private refresh(): void {
    this.line = this.notice ?? lineOf(sync.state, location.pathname + location.search);
  }
}
