import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../ui/icon.ts';
import type { Comment, Judging, Thread } from './room.ts';
import { REASON_WORDS } from './words.ts';

/** What was reported of a comment, and what an author or operator may do about it: at hand where that is all there is to do. */
export function moderating(room: Judging, thread: Thread | null, comment: Comment): TemplateResult {
  return html`${comment.reports.length > 0 ? reports(comment) : nothing}
    <details class="moderating" ?open=${thread === null}><summary class="button quiet small">${icon('shield')} Look after</summary>
    <div class="row">
      ${comment.state === 'waiting' ? judging(room, comment, 'Let it through', 'Everybody can read it now.', 'DELETE', 'waiting') : nothing}
      ${
        comment.state === 'hidden'
          ? judging(room, comment, 'Show it again', 'It is shown again.', 'DELETE', 'hiding')
          : html`<button type="button" class="button soft small" @click=${() => room.ask('hide', comment)}>Hide with a reason</button>`
      }
      ${comment.reports.length > 0 ? judging(room, comment, 'Leave it as it is', 'The reports are settled.', 'DELETE', 'reports') : nothing}
      ${thread ? closing(room, thread, comment) : nothing}
      ${comment.yours || comment.name === null ? nothing : blocking(room, comment)}
    </div>
  </details>`;
}

function closing(room: Judging, thread: Thread, comment: Comment): TemplateResult {
  return thread.closed
    ? judging(room, comment, 'Open the thread', 'The thread is open again.', 'DELETE', 'closing')
    : judging(room, comment, 'Close the thread', 'The thread is closed.', 'PUT', 'closing');
}

function blocking(room: Judging, comment: Comment): TemplateResult {
  return comment.blocked
    ? judging(room, comment, 'Let them write again', 'They can write again.', 'DELETE', 'blocking')
    : judging(room, comment, 'Block the writer', 'They can read, but not write.', 'PUT', 'blocking');
}

function judging(
  room: Judging,
  comment: Comment,
  label: string,
  said: string,
  method: 'PUT' | 'DELETE',
  what: 'reports' | 'hiding' | 'closing' | 'waiting' | 'blocking',
): TemplateResult {
  return html`<button type="button" class="button soft small" ?disabled=${room.desk.busy !== null}
    @click=${() => room.judge(comment, said, (server) => server.judge(method, comment.id, what))}>${label}</button>`;
}

function reports(comment: Comment): TemplateResult {
  return html`<ul class="reports small-text">${comment.reports.map(
    ({ reason, words }) =>
      html`<li>${icon('flag')} <span>Reported: ${REASON_WORDS[reason]}${words ? html`. <bdi>${words}</bdi>` : nothing}</span></li>`,
  )}</ul>`;
}
