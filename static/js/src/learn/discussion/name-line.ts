import { html, nothing, type TemplateResult } from 'lit';
import type { Room } from './room.ts';

/** Under which name this person writes, and another one for all they wrote. `rename(null)` opens and closes the field. */
export function nameLine(
  room: Room,
  isOpen: boolean,
  rename: (name: string | null) => void,
): TemplateResult | typeof nothing {
  const { you, desk } = room;
  if (you.name === null) return nothing;
  if (!isOpen) {
    return html`<p class="muted small-text">You write as <b><bdi>${you.name}</bdi></b>.
      <button type="button" class="link-button" @click=${() => rename(null)}>Change the name</button></p>`;
  }
  const wrong = desk.refused['name']?.message ?? '';
  return html`<form class="stack" novalidate @submit=${(event: Event) => submit(event, rename)}>
    <div class="field"><label for="new-name">Your name here</label>
      <input id="new-name" name="name" dir="auto" autocomplete="nickname" maxlength="80" .value=${you.name}
        aria-invalid=${wrong !== ''} aria-describedby="new-name-problem">
      <p class="hint">It changes beside all that you wrote. Your e-mail is never shown.</p>
      <p class="error" id="new-name-problem" role="alert">${wrong}</p></div>
    <div class="row"><button class="button small" ?disabled=${desk.busy === 'name'}>Save the name</button>
      <button type="button" class="button quiet small" @click=${() => rename(null)}>Cancel</button></div>
  </form>`;
}

function submit(event: Event, rename: (name: string) => void): void {
  event.preventDefault();
  rename(String(new FormData(event.target as HTMLFormElement).get('name') ?? ''));
}
