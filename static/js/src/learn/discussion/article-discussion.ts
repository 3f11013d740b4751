import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { type Emergencies, fetchLibrary } from '../../lib/library.ts';
import { here } from '../../store/here.ts';
import { Refused } from '../../ui/ask.ts';
import { icon } from '../../ui/icon.ts';
import { UndoToast } from '../../ui/undo-toast.ts';
import { commentForm, signIn } from './comment-form.ts';
import { commentView } from './comment-view.ts';
import { DiscussionDesk, type Place, type Problem } from './desk.ts';
import { asOf } from './moments.ts';
import { nameLine } from './name-line.ts';
import type { Comment, Discussion, Thread, You } from './replies.ts';
import type { Room } from './room.ts';
import { DiscussionServer } from './server.ts';
import { type Why, WhySheet } from './why-sheet.ts';

/** Until the server has said who writes here. Whether a name is there already nobody knows: none is asked for. */
const UNKNOWN: You = { user: '', name: '', role: null, blocked: false, waiting: 0 };

/** `<article-discussion article="slug">`: the threads under an article. Made only when it comes near the screen. */
export class ArticleDiscussion extends LitElement {
  static parts = { 'undo-toast': UndoToast, 'why-sheet': WhySheet };
  static properties = { forms: { state: true }, said: { state: true }, renaming: { state: true } };
  /** Where forms are open. */
  declare forms: ReadonlySet<Place>;
  /** What was done last, for the status line. */
  declare said: string;
  declare renaming: boolean;
  private desk: DiscussionDesk | null = null;
  private emergencies: Emergencies | null = null;
  private toast: UndoToast | null = null;
  private clock: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    this.forms = new Set();
    this.said = '';
    this.renaming = false;
  }

  createRenderRoot(): HTMLElement {
    return this;
  }

  connectedCallback(): void {
    super.connectedCallback();
    this.toast = document.createElement('undo-toast') as UndoToast;
    document.getElementById('toasts')?.append(this.toast);
    this.clock = setInterval(() => this.requestUpdate(), 30_000); // "5 minutes ago", and what is left of the fifteen
    addEventListener('online', this.again);
    void this.open();
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.clock);
    removeEventListener('online', this.again);
    this.toast?.remove();
  }

  private async open(): Promise<void> {
    void this.learnSigns();
    const store = await here();
    const server = new DiscussionServer(store.user);
    this.desk = new DiscussionDesk(this.getAttribute('article') ?? '', server, store, () => this.requestUpdate());
    await this.desk.open();
    this.forms = new Set(Object.keys(this.desk.drafts)); // what was begun before lies open again
  }

  private async learnSigns(): Promise<void> {
    try {
      this.emergencies = (await fetchLibrary()).emergencies;
    } catch (error) {
      console.info('The words of warning signs come with the network:', error);
    }
    this.requestUpdate();
  }

  protected shouldUpdate(): boolean {
    return this.desk !== null && (this.desk.discussion !== null || this.desk.problem !== null);
  }

  protected willUpdate(): void {
    if (!this.hasUpdated) this.replaceChildren(); // the page's skeleton
  }

  render(): TemplateResult {
    const { discussion, problem } = this.desk!;
    return html`<p class="visually-hidden" role="status">${this.said}</p>
      ${discussion ? this.shown(discussion) : this.unseen(problem!)}
      <why-sheet></why-sheet>`;
  }

  /** Never read on this phone, and not to be read now: something can be written all the same, and waits. */
  private unseen(problem: Problem): TemplateResult {
    const { article } = this.desk!;
    return html`${unreachable(problem, article, this.again)}
      <div class="card discussion-new">${commentForm(this.room(UNKNOWN), 'new', 'Ask or tell something')}</div>`;
  }

  private shown(discussion: Discussion): TemplateResult {
    const room = this.room(discussion.you);
    const { you, threads, more } = discussion;
    const isQuiet = threads.every((thread) => thread.from_article);
    return html`${this.stale()}
      ${you.role ? html`<p><a class="button soft small" href="/learn/discussion">${icon('shield')} ${you.waiting > 0 ? `${you.waiting} waiting for you` : 'All discussions'}</a></p>` : nothing}
      <ol class="threads">${repeat(
        threads,
        ({ id }) => id,
        (thread) => this.thread(room, thread),
      )}</ol>
      ${isQuiet ? html`<p class="muted threads-empty">Nobody has written here yet. You could be the first.</p>` : nothing}
      ${more ? html`<button type="button" class="button soft" @click=${() => this.desk!.more()}>Show earlier threads</button>` : nothing}
      <div class="card discussion-new stack">${
        you.blocked
          ? html`<p>${icon('shield')} You can read here, but not write.</p>`
          : html`${commentForm(room, 'new', 'Ask or tell something')}${nameLine(room, this.renaming, this.rename)}`
      }</div>`;
  }

  private thread(room: Room, thread: Thread): TemplateResult {
    const [first, ...replies] = thread.comments;
    return html`<li class="card thread">
      <p class="thread-label muted small-text">${icon('info')} ${
        thread.from_article
          ? 'Retold from the article’s own comments'
          : 'Health advice from strangers. Nobody has checked it.'
      }</p>
      ${this.comment(room, thread, first!)}
      ${
        replies.length > 0
          ? html`<ol class="replies">${repeat(
              replies,
              ({ id }) => id,
              (reply) => html`<li>${this.comment(room, thread, reply)}</li>`,
            )}</ol>`
          : nothing
      }
      ${thread.closed && !thread.from_article ? html`<p class="thread-closed muted small-text">${icon('shield')} This thread is closed. You can read it.</p>` : nothing}
    </li>`;
  }

  private comment(room: Room, thread: Thread, comment: Comment): TemplateResult {
    const replying = `reply ${comment.id}`;
    return html`${commentView(room, thread, comment)}
      ${room.open.has(replying) ? commentForm(room, replying, `Reply to ${comment.name ?? 'this'}`) : nothing}`;
  }

  private stale(): TemplateResult | typeof nothing {
    const { asOf: at, problem } = this.desk!;
    if (at === null && !problem) return nothing;
    const words = at ? `The discussion ${asOf(at, seconds())}.` : '';
    return html`<div class="banner discussion-stale">${icon('cloud-off')}
      <p>${words} ${problem && problem.code !== 'offline' ? why(problem, this.desk!.article) : nothing}</p>
      <button type="button" class="button small" @click=${this.again}>Try again</button></div>`;
  }

  private room(you: You): Room {
    const desk = this.desk!;
    return {
      desk,
      you,
      emergencies: this.emergencies,
      now: seconds(),
      open: this.forms,
      write: (place, text) => void this.write(place, text),
      close: (place) => void this.close(place),
      send: (place, name) => void this.send(place, name),
      remove: (comment) => void this.erase(comment),
      ask: (what, comment) => this.ask(what, comment),
      judge: (comment, said, what) => void this.done(desk.judge(comment.id, what), said),
    };
  }

  private readonly again = (): void => {
    void this.desk?.refresh();
  };

  private async write(place: Place, text?: string): Promise<void> {
    if (this.forms.has(place)) return this.requestUpdate();
    if (text !== undefined && this.desk!.textAt(place) === '') await this.desk!.type(place, text);
    this.forms = new Set([...this.forms, place]);
    await this.updateComplete;
    this.querySelector<HTMLElement>(`#text-${place.replace(/[^a-z0-9]+/gi, '-')}`)?.focus();
  }

  private async close(place: Place): Promise<void> {
    await this.desk!.type(place, '');
    this.forms = new Set([...this.forms].filter((one) => one !== place));
    await this.updateComplete;
    this.show(place.split(' ')[1] ?? '');
  }

  private async send(place: Place, name: string | null): Promise<void> {
    if (this.desk!.textAt(place) === '') await this.desk!.type(place, ' '); // the server says what an empty one lacks
    const sent = await this.desk!.send(place, name);
    if (sent === null) return this.requestUpdate();
    this.forms = new Set([...this.forms].filter((one) => one !== place));
    const comment = this.desk!.discussion?.threads.flatMap(({ comments }) => comments).find(({ id }) => id === sent);
    this.said = comment?.state === 'waiting' ? 'Sent. It waits for an author to let it through.' : 'Sent.';
    await this.updateComplete;
    this.show(sent);
  }

  /** Puts the keyboard on a comment: what it was on is gone. */
  private show(comment: string): void {
    const found = document.getElementById(`comment-${comment}`);
    found?.focus({ preventScroll: true });
    found?.scrollIntoView({ block: 'nearest' });
  }

  private async erase(comment: Comment): Promise<void> {
    try {
      const undo = await this.desk!.remove(comment);
      await this.toast?.show({ words: 'Comment deleted.', undo });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.desk!.refused[comment.id] = { code: error.code, message: error.message, field: error.field };
      this.requestUpdate();
    }
  }

  private ask(what: 'report' | 'hide', comment: Comment): void {
    this.querySelector<WhySheet>('why-sheet')!.open(what, async ({ reason, words }: Why) => {
      const done = await this.desk!.judge(what, (server) =>
        what === 'report' ? server.report(comment.id, reason, words) : server.hide(comment.id, words),
      );
      this.said = done ? (what === 'report' ? 'Reported. Thank you.' : 'Hidden.') : '';
      return done ? null : this.desk!.refused[what]!.message;
    });
  }

  private async done(doing: Promise<boolean>, said: string): Promise<void> {
    this.said = (await doing) ? said : '';
  }

  private readonly rename = async (name: string | null): Promise<void> => {
    if (name === null) this.renaming = !this.renaming;
    else this.renaming = !(await this.desk!.rename(name));
    this.requestUpdate();
  };
}

function why({ code, message }: Problem, article: string): TemplateResult {
  return html`${message} ${code === 'signed-out' ? signIn(article) : nothing}`;
}

function unreachable(problem: Problem, article: string, again: () => void): TemplateResult {
  return html`<div class="empty discussion-stale">${icon('cloud-off')}
    <p>The discussion can’t be read just now. ${why(problem, article)}</p>
    <button type="button" class="button small" @click=${again}>Try again</button></div>`;
}

function seconds(): number {
  return Math.floor(Date.now() / 1000);
}
