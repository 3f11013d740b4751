import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { recall, remember } from '../store/device.ts';
import { passOver } from '../store/errors.ts';
import { here, notices } from '../store/here.ts';
import { room } from './room.ts';
import { sync } from './start.ts';
import { type Line, lineOf, lostLine, NOBODY, NOTICES, SHORT, sentWords } from './status-words.ts';
import type { Phase } from './sync.ts';

/** `<sync-status>`: a quiet line when something waits or needs the person, nothing when all is saved. */
export class SyncStatus extends LitElement {
  static properties = { line: { state: true }, said: { state: true }, busy: { state: true } };
  declare line: Line | null;
  /** What came of the last "Send now". */
  declare said: string;
  declare busy: boolean;
  private notice: Line | null = null;
  private isShort = false;
  private lost: { fetched: boolean } | null = null;
  private isKnown = true;
  /** The phase for which the phone's memory was looked into. */
  private phase: Phase | null = null;
  private leave: (() => void)[] = [];

  constructor() {
    super();
    this.line = null;
    this.said = '';
    this.busy = false;
  }

  createRenderRoot(): HTMLElement {
    return this;
  }

  connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('aria-live', 'polite'); // not role=status: that belongs to what the person is doing on the page
    this.listen(notices, ['blocked', 'outdated'], (type) => {
      this.notice = NOTICES[type as keyof typeof NOTICES];
    });
    this.listen(room, ['short', 'enough'], (type) => {
      this.isShort = type === 'short';
    });
    this.leave.push(sync.watch(() => void this.look().catch(passOver)));
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const end of this.leave) end();
    this.leave = [];
  }

  render(): TemplateResult | typeof nothing {
    if (!this.line) return this.said ? html`<p class="banner">${this.said}</p>` : nothing;
    const { words, link, deed } = this.line;
    return html`<div class="banner sync-line ${deed === 'understood' ? 'tall' : ''}">
      <p>${words} ${link ? html`<a href=${link.href}>${link.words}</a>` : nothing} ${this.said}</p>
      ${deed === 'send' ? html`<button type="button" class="button small" aria-disabled=${this.busy} @click=${this.send}>Send now</button>` : nothing}
      ${deed === 'understood' ? html`<button type="button" class="button small" @click=${this.understood}>All right</button>` : nothing}
    </div>`;
  }

  private listen(target: EventTarget, types: string[], hear: (type: string) => void) {
    const listener = ({ type }: Event) => {
      hear(type);
      this.refresh();
    };
    for (const type of types) {
      target.addEventListener(type, listener);
      this.leave.push(() => target.removeEventListener(type, listener));
    }
  }

  /** Sync has news: with its phase, what this phone remembers may have changed. */
  private async look(): Promise<void> {
    const { phase, last_ok } = sync.state;
    if (phase !== this.phase) await this.recall(phase);
    if (this.lost && !this.lost.fetched && last_ok !== null) {
      this.lost = (await serverHeldAny()) ? { fetched: true } : null;
      await remember('lost', this.lost);
    }
    this.refresh();
  }

  private async recall(phase: Phase): Promise<void> {
    this.phase = phase;
    if (!this.busy) this.said = '';
    this.lost = await recall('lost');
    if (phase === 'offline') this.isKnown = (await recall('who')) !== null;
  }

  private refresh(): void {
    const { state } = sync;
    const nobody = state.phase === 'offline' && !this.isKnown ? NOBODY : null;
    const lost = this.lost && lostLine(this.lost, state.phase);
    const line = lineOf(state, location.pathname + location.search);
    this.line = this.notice ?? nobody ?? lost ?? line ?? (this.isShort ? SHORT : null);
  }

  private async send(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.said = '';
    try {
      await sync.run();
      this.said = sentWords(sync.state);
    } finally {
      this.busy = false;
    }
  }

  private async understood(): Promise<void> {
    this.lost = null;
    this.refresh();
    await remember('lost', null);
  }
}

/**
 * Where the server held nothing, nothing was lost: a new account, whose sign-up page had no time to leave its mark.
 * What this phone has written since is its own: its id is a new one whenever its memory was cleared.
 */
async function serverHeldAny(): Promise<boolean> {
  const { exchange, device } = await here();
  return exchange.holdsFromElsewhere(device);
}
