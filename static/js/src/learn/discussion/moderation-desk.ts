import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { here } from '../../store/here.ts';
import { Refused } from '../../ui/ask.ts';
import { icon } from '../../ui/icon.ts';
import { commentText } from './comment-text.ts';
import { moderating } from './moderating.ts';
import { written } from './moments.ts';
import type { Comment, Desk, OnDesk } from './replies.ts';
import type { Judging } from './room.ts';
import { DiscussionServer } from './server.ts';
import { type Why, WhySheet } from './why-sheet.ts';
import { NOBODY } from './words.ts';

/** `<moderation-desk>`: comments that wait to be let through, and those that were reported, of all articles. */
export class ModerationDesk extends LitElement {
  static parts = { 'why-sheet': WhySheet };
  static properties = { desk: { state: true }, problem: { state: true }, said: { state: true }, busy: { state: true } };
  declare desk: Desk | null;
  declare problem: string;
  declare said: string;
  declare busy: boolean;
  private server: DiscussionServer | null = null;

  constructor() {
    super();
    this.desk = null;
    this.problem = '';
    this.said = '';
    this.busy = false;
  }

  createRenderRoot(): HTMLElement {
    return this;
  }

  connectedCallback(): void {
    super.connectedCallback();
    void this.read();
  }

  protected shouldUpdate(): boolean {
    return this.desk !== null || this.problem !== '';
  }

  protected willUpdate(): void {
    if (!this.hasUpdated) this.replaceChildren(); // the page's skeleton
  }

  render(): TemplateResult {
    return html`<p class="visually-hidden" role="status">${this.said}</p>
      ${this.problem ? html`<p class="banner rose" role="alert">${this.problem}</p>` : nothing}
      ${this.desk ? this.lists(this.desk) : html`<button type="button" class="button" @click=${this.read}>Try again</button>`}
      <why-sheet></why-sheet>`;
  }

  private lists({ you, waiting, reported }: Desk): TemplateResult {
    if (!you.role) return html`<p class="card">This page is for authors and operators. Nothing here waits for you.</p>`;
    return html`${this.list('To be let through', 'No comment waits.', waiting)}${this.list('Reported', 'Nothing is reported.', reported)}`;
  }

  private list(title: string, none: string, held: OnDesk[]): TemplateResult {
    return html`<section class="stack desk-list"><h2>${title} <span class="muted">${held.length}</span></h2>
      ${held.length === 0 ? html`<p class="muted">${none}</p>` : nothing}
      ${repeat(
        held,
        ({ comment }) => comment.id,
        (one) => this.card(one),
      )}</section>`;
  }

  private card({ article, title, comment }: OnDesk): TemplateResult {
    return html`<article class="card comment ${comment.state}">
      <p class="small-text muted">${icon('learn')} <a href="/learn/${article}#discussion">${title}</a></p>
      <p><b><bdi>${comment.name ?? NOBODY}</bdi></b> <span class="muted small-text">${written(comment.at ?? 0, Date.now() / 1000)}</span></p>
      ${comment.text === null ? nothing : commentText(comment.text)}
      <div class="comment-actions">${moderating(this.room(), null, comment)}</div>
    </article>`;
  }

  /** What the shared part about moderating needs of a room. */
  private room(): Judging {
    return {
      desk: { busy: this.busy ? 'desk' : null },
      ask: (what, comment) => this.ask(what, comment),
      judge: (_comment, said, what) => void this.attempt(said, () => what(this.server!)),
    };
  }

  private ask(what: 'report' | 'hide', comment: Comment): void {
    this.querySelector<WhySheet>('why-sheet')!.open(what, async ({ words }: Why) => {
      const done = await this.attempt('Hidden.', () => this.server!.hide(comment.id, words));
      return done ? null : this.problem;
    });
  }

  private readonly read = async (): Promise<void> => {
    this.server ??= new DiscussionServer((await here()).user);
    await this.attempt('', async () => undefined);
  };

  /** Does it, then reads what is left to do. */
  private async attempt(said: string, what: () => Promise<unknown>): Promise<boolean> {
    this.busy = true;
    try {
      await what();
      this.desk = await this.server!.desk();
      this.problem = '';
      this.said = said;
      return true;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.problem = error.message;
      return false;
    } finally {
      this.busy = false;
    }
  }
}
