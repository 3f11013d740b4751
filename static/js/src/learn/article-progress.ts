import { html, LitElement, nothing } from 'lit';
import { FINISHED, isUnderWay, type Measured, placeOf, progressAt } from '../lib/article-progress.ts';
import { keepReading, readingOf } from '../store/articles.ts';
import { here } from '../store/here.ts';
import type { Store } from '../store/store.ts';
import { icon } from '../ui/icon.ts';

/** Lines that stand still this long (milliseconds) count as read: who only leafs through leaves no trace. */
const SETTLED_MS = 1500;
/** What is above this share of the screen's height has been read. */
const READ_LINE = 0.8;
/** Where a stopped line is shown again, so that some of what came before stands above it. */
const RESUME_LINE = 0.45;

/**
 * `<article-progress article="slug">`: keeps how far its article was read, and offers to go on from there. It is written
 * at each new section and when the page is left, never for every scroll.
 */
export class ArticleProgress extends LitElement {
  static properties = {
    article: {},
    kept: { type: Number, reflect: true },
    resume: { state: true },
    problem: { state: true },
  };
  declare article: string;
  /** The share that this phone has written down. */
  declare kept: number;
  /** Where an earlier reading stopped, while that is offered; null when there is nothing to offer. */
  declare resume: number | null;
  declare problem: string;
  private store: Store | null = null;
  private furthest = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.article = '';
    this.kept = 0;
    this.resume = null;
    this.problem = '';
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.open().catch(this.failed);
    addEventListener('scroll', this.moved, { passive: true });
    addEventListener('pagehide', this.left);
    document.addEventListener('visibilitychange', this.left);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.timer);
    removeEventListener('scroll', this.moved);
    removeEventListener('pagehide', this.left);
    document.removeEventListener('visibilitychange', this.left);
  }

  render() {
    const problem = this.problem ? html`<p class="banner rose" role="alert">${this.problem}</p>` : nothing;
    return html`${problem}<div role="status">${this.kept >= FINISHED ? html`<p class="article-read">${icon('check')} You have read this one.</p>` : nothing}</div>
      ${this.resume === null ? nothing : this.offer(this.resume)}`;
  }

  private offer(progress: number) {
    const title = this.heading(progress)?.textContent;
    return html`<button type="button" class="banner continue" @click=${() => this.goOn(progress)}>${icon('arrow-down')}
      <span><b>Continue where you stopped</b>${title ? html` <span class="continue-at">${title}</span>` : nothing}</span></button>`;
  }

  private async open() {
    this.store = await here();
    const progress = (await readingOf(this.store, this.article))?.progress ?? 0;
    this.furthest = progress;
    this.kept = progress;
    if (isUnderWay(progress) && !location.hash) this.resume = progress;
    this.moved();
  }

  private get sections(): HTMLElement[] {
    return [...document.querySelectorAll<HTMLElement>('.article > [data-section]')];
  }

  /** In pixels from the screen's top. */
  private measured(): Measured | null {
    const boxes = this.sections.map((section) => section.getBoundingClientRect());
    const last = boxes.at(-1);
    return last ? { tops: boxes.map(({ top }) => top), end: last.bottom } : null;
  }

  private heading(progress: number): HTMLElement | null {
    const { sections } = this;
    return sections[placeOf(progress, sections.length).section]?.querySelector('h2') ?? null;
  }

  private readonly moved = () => {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.settled().catch(this.failed), SETTLED_MS);
  };

  private async settled() {
    const { sections } = this;
    const before = placeOf(this.kept, sections.length).section;
    this.look();
    const isNew = this.kept === 0 || placeOf(this.furthest, sections.length).section > before;
    if (isNew || this.furthest >= FINISHED) await this.write();
  }

  private look() {
    const measured = this.measured();
    if (measured) this.furthest = Math.max(this.furthest, progressAt(measured, innerHeight * READ_LINE));
  }

  /** Leaving is no time to measure: lines that never stood still were not read. */
  private readonly left = () => {
    if (document.visibilityState === 'hidden') this.write().catch(this.failed);
  };

  private async write() {
    if (!this.store || this.furthest <= this.kept) return;
    const progress = this.furthest;
    await keepReading(this.store, this.article, { progress });
    this.kept = Math.max(this.kept, progress);
    this.problem = '';
  }

  private goOn(progress: number) {
    const measured = this.measured();
    if (!measured) return;
    const { tops, end } = measured;
    const { section, within } = placeOf(progress, tops.length);
    const line = tops[section]! + within * ((tops[section + 1] ?? end) - tops[section]!);
    const heading = this.heading(progress);
    this.resume = null;
    if (heading) {
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    }
    scrollBy({ top: line - innerHeight * RESUME_LINE });
  }

  private readonly failed = (error: Error) => {
    this.problem = error.message;
  };
}
