import { html, LitElement, type TemplateResult } from 'lit';
import { nounOf } from '../lib/nouns.ts';
import { type UnsentComment, unsentComments } from '../store/comment-drafts.ts';
import { recall } from '../store/device.ts';
import { here } from '../store/here.ts';
import type { RecordState } from '../store/revision.ts';
import { icon } from '../ui/icon.ts';
import { leaveNow, saveFile } from './leave.ts';
import { beginning, countedLeft } from './leaving-words.ts';
import { isErased } from './start.ts';

/** What people write; settings and the like say nothing that anybody would miss. */
const WRITTEN = ['entry', 'practice', 'measure', 'event', 'screen', 'routine'];

/**
 * `<erased-account>`: the account is gone from the server, so this phone lets go of it as well. What was not sent before
 * is shown first, and nothing is cleared unless the server itself says that the account was erased.
 */
export class ErasedAccount extends LitElement {
  static properties = {
    step: { state: true },
    unsent: { state: true },
    comments: { state: true },
    busy: { state: true },
  };
  declare step: 'looking' | 'showing' | 'cleared' | 'nobody' | 'still here';
  declare unsent: RecordState[];
  declare comments: UnsentComment[];
  declare busy: boolean;

  constructor() {
    super();
    this.step = 'looking';
    this.unsent = [];
    this.comments = [];
    this.busy = false;
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback(): void {
    super.connectedCallback();
    this.replaceChildren();
    void this.look();
  }

  render(): TemplateResult {
    if (this.step === 'looking') return html`<div class="skeleton" role="status" aria-label="Looking"></div>`;
    return this.step === 'showing' ? this.showing() : ENDS[this.step]();
  }

  private async look(): Promise<void> {
    if (!(await recall('who'))) {
      this.step = 'nobody';
    } else if (!(await isErased())) {
      this.step = 'still here';
    } else {
      this.unsent = await unsent();
      this.comments = await unsentComments(await here());
      if (this.unsent.length || this.comments.length) this.step = 'showing';
      else await this.clear();
    }
  }

  private showing(): TemplateResult {
    const count = this.unsent.length + this.comments.length;
    const left = { records: byKind(this.unsent), comments: this.comments };
    return html`<div class="stack loose">
      <div class="heading"><h1>This account was erased</h1>
        <p class="muted">${countedLeft(left)} on this phone ${count === 1 ? 'was' : 'were'} never sent. Keep a file of everything, then clear the phone.</p></div>
      <ul class="card plain account-rows">${this.unsent.map(row)}${this.comments.map(comment)}</ul>
      <button class="button primary" type="button" @click=${saveFile}>${icon('download')} Save a file</button>
      <button class="button rose" type="button" ?disabled=${this.busy} @click=${this.clear}>${icon('trash')} Clear this phone</button>
    </div>`;
  }

  private readonly clear = async (): Promise<void> => {
    this.busy = true;
    try {
      await leaveNow();
      this.step = 'cleared';
    } finally {
      this.busy = false;
    }
  };
}

async function unsent(): Promise<RecordState[]> {
  const store = await here();
  const lists = await Promise.all(WRITTEN.map((kind) => store.list(kind)));
  return lists.flat().filter(({ state }) => state !== 'saved');
}

function byKind(records: RecordState[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of records) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

function row({ kind, fields, changed_at }: RecordState): TemplateResult {
  const note = typeof fields.note === 'string' ? fields.note : typeof fields.name === 'string' ? fields.name : '';
  return html`<li class="account-row"><span class="account-row-words">
    <strong>${String(fields.at ?? changed_at).slice(0, 10)}</strong><span class="muted small-text">${nounOf(kind)}</span><span>${note}</span></span></li>`;
}

function comment({ text }: UnsentComment): TemplateResult {
  return html`<li class="account-row"><span class="account-row-words">
    <span class="muted small-text">${nounOf('comment')}</span><bdi>${beginning(text)}</bdi></span></li>`;
}

const ENDS = { cleared, nobody, 'still here': stillHere };

function nobody(): TemplateResult {
  return html`<div class="empty">${icon('phone')}
    <h1>This phone holds no account</h1>
    <p>There is nothing here to clear.</p>
    <a class="button soft" href="/">Go to the first page</a>
  </div>`;
}

function cleared(): TemplateResult {
  return html`<div class="empty" role="status">${icon('check')}
    <h1>This phone is cleared</h1>
    <p>The account is erased, and nothing of it is left here.</p>
    <a class="button soft" href="/">Go to the first page</a>
  </div>`;
}

function stillHere(): TemplateResult {
  return html`<div class="empty">${icon('info')}
    <h1>Nothing was erased</h1>
    <p>The server does not say that your account is gone, so everything stays as it is.</p>
    <a class="button soft" href="/today">Go to Today</a>
  </div>`;
}
