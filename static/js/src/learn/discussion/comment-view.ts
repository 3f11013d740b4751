import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../ui/icon.ts';
import { commentForm } from './comment-form.ts';
import { commentText, lead } from './comment-text.ts';
import { moderating } from './moderating.ts';
import { minutesLeft, written } from './moments.ts';
import type { Comment, Room, Thread } from './room.ts';
import { GONE, NOBODY } from './words.ts';

/** One comment in its place, with what this person may do about it. */
export function commentView(room: Room, thread: Thread, comment: Comment): TemplateResult {
  const editing = `edit ${comment.id}`;
  return html`<article class="comment ${comment.state}" id="comment-${comment.id}" tabindex="-1"
    aria-label="${comment.name ?? NOBODY}${comment.author ? ', author' : ''}">
    ${comment.state === 'deleted' ? gone(comment) : html`${head(room, comment)}${answered(thread, comment)}`}
    ${
      room.open.has(editing)
        ? commentForm(room, editing, 'Change your comment')
        : html`${state(comment)}${comment.text === null ? nothing : commentText(comment.text)}`
    }
    ${comment.yours ? lead(comment.text, room.emergencies) : nothing}
    ${comment.state === 'deleted' || thread.from_article || room.open.has(editing) ? nothing : actions(room, thread, comment)}
    ${problem(room, comment)}
  </article>`;
}

function head(room: Room, comment: Comment): TemplateResult {
  const name = comment.name ?? (comment.state === 'hidden' ? 'A reader' : NOBODY);
  const at = comment.at;
  return html`<header class="comment-head">
    <span class="comment-face" aria-hidden="true">${[...name][0]}</span>
    <span class="comment-who"><b><bdi>${name}</bdi></b>
      ${comment.author ? html`<span class="chip comment-author">Author</span>` : nothing}
      ${comment.yours ? html`<span class="muted small-text">you</span>` : nothing}</span>
    <span class="muted small-text comment-when">${
      at === null
        ? 'From the article'
        : html`<time datetime=${new Date(at * 1000).toISOString()}>${written(at, room.now)}</time>`
    }${comment.edited ? ' · changed' : nothing}</span>
  </header>`;
}

function gone(comment: Comment): TemplateResult {
  return html`<p class="comment-gone muted">${icon('trash')} ${GONE[comment.state]}</p>`;
}

/** Whom a reply answers, where that is not plain from where it stands. */
function answered(thread: Thread, comment: Comment): TemplateResult | typeof nothing {
  const parent = thread.comments.find(({ id }) => id === comment.parent);
  if (!parent || parent === thread.comments[0]) return nothing;
  return html`<p class="muted small-text">to <bdi>${parent.name ?? NOBODY}</bdi></p>`;
}

function state(comment: Comment): TemplateResult | typeof nothing {
  if (comment.state === 'waiting') {
    const words = comment.yours
      ? 'Waiting. Others see it when an author has let it through.'
      : 'Waiting for you or another author to let it through.';
    return html`<p class="comment-state small-text">${icon('clock')} ${words}</p>`;
  }
  if (comment.state !== 'hidden') return nothing;
  return html`<p class="comment-state small-text">${icon('shield')} <span>Hidden. The reason: <bdi>${comment.reason}</bdi></span></p>`;
}

function actions(room: Room, thread: Thread, comment: Comment): TemplateResult {
  const { you, desk } = room;
  const left = desk.editableFor(comment);
  const mayAnswer = !thread.closed && !you.blocked && comment.state !== 'hidden';
  const name = comment.name ?? NOBODY;
  return html`<div class="comment-actions">
    ${mayAnswer ? html`<button type="button" class="button quiet small" @click=${() => room.write(`reply ${comment.id}`)} aria-label="Reply to ${name}">Reply</button>` : nothing}
    ${
      comment.yours && left > 0 && !you.blocked
        ? html`<button type="button" class="button quiet small" aria-label="Edit, ${minutesLeft(left)} left"
            @click=${() => room.write(`edit ${comment.id}`, comment.text ?? '')}>Edit <span class="muted" aria-hidden="true">${Math.floor(left / 60)} min</span></button>`
        : nothing
    }
    ${comment.yours ? html`<button type="button" class="button quiet small" @click=${() => room.remove(comment)}>Delete</button>` : nothing}
    ${comment.yours || comment.state !== 'shown' ? nothing : reporting(room, comment, name)}
    ${you.role ? moderating(room, thread, comment) : nothing}
  </div>`;
}

function reporting(room: Room, comment: Comment, name: string): TemplateResult {
  if (comment.reported) return html`<span class="muted small-text comment-reported">Reported. Thank you.</span>`;
  return html`<button type="button" class="button quiet small" @click=${() => room.ask('report', comment)} aria-label="Report what ${name} wrote">${icon('flag')} Report</button>`;
}

function problem(room: Room, comment: Comment): TemplateResult | typeof nothing {
  const refused = room.desk.refused[comment.id];
  return refused ? html`<p class="error" role="alert">${refused.message}</p>` : nothing;
}
