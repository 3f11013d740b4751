/** One of the person's own routines on their list. */
import { html, nothing, type TemplateResult } from 'lit';
import { brief } from '../lib/durations.ts';
import type { Library } from '../lib/library.ts';
import { addressOf, BadRoutine, lengthOf, type OwnRoutine, readRoutine } from '../lib/own-routine.ts';
import type { RecordState } from '../store/revision.ts';
import { icon } from '../ui/icon.ts';

export interface Acts {
  share(): void;
  link(): void;
  file(): void;
  remove(): void;
}

const STATE = { phone: 'On this phone', waiting: 'On this phone', saved: '', refused: 'The server did not take this' };

/** "12 min, 5 poses". */
export function inShort({ steps }: OwnRoutine): string {
  return `${brief(lengthOf(steps))}, ${steps.length} ${steps.length === 1 ? 'pose' : 'poses'}`;
}

export function ownCard(state: RecordState, library: Library, sharing: boolean, acts: Acts): TemplateResult {
  const name = String(state.fields.name ?? 'A routine without a name');
  const read = reading(state, library);
  return html`<li class="card own-card">
    <div class="own-card-head">
      <span class="thumb" aria-hidden="true">${read.routine ? html`<pose-figure still pose=${portrait(read.routine)}></pose-figure>` : nothing}</span>
      <div class="own-card-words"><h2>${name}</h2>
        <p class="muted small-text">${read.routine ? inShort(read.routine) : `It can’t be played yet. ${read.problem}`}</p>
        ${STATE[state.state] ? html`<p class="muted small-text">${STATE[state.state]}</p>` : nothing}</div>
    </div>
    <div class="row own-card-acts">
      ${read.routine ? html`<a class="button small" href=${addressOf(state.record)}>${icon('play')} Play<span class="visually-hidden"> ${name}</span></a>` : nothing}
      <a class="button quiet small" href="/practice/own/edit?id=${state.record}" aria-label="Change ${name}">${icon('edit')} Change</a>
      ${read.routine ? html`<button type="button" class="button quiet tool" aria-label="Share ${name}" aria-expanded=${sharing} @click=${acts.share}>${icon('share')}</button>` : nothing}
      <button type="button" class="button quiet tool" aria-label="Delete ${name}" @click=${acts.remove}>${icon('trash')}</button>
    </div>
    ${sharing ? waysToShare(acts) : nothing}
  </li>`;
}

function waysToShare(acts: Acts): TemplateResult {
  return html`<div class="stack share-ways">
    <p class="small-text muted">Only the name and the poses are shared. The link carries them itself; they go through no server of ours.</p>
    <div class="row"><button type="button" class="button small" @click=${acts.link}>Copy a link</button>
      <button type="button" class="button small" @click=${acts.file}>Save as a file</button></div>
  </div>`;
}

function reading(state: RecordState, library: Library): { routine?: OwnRoutine; problem?: string } {
  try {
    return { routine: readRoutine(state.fields, library) };
  } catch (error) {
    if (error instanceof BadRoutine) return { problem: error.message };
    throw error;
  }
}

/** The pose that is held longest stands for the routine. */
function portrait({ steps }: OwnRoutine): string {
  return [...steps].sort((one, other) => other.seconds - one.seconds)[0]!.pose;
}
