import { html } from 'lit';
import { icon } from '../ui/icon.ts';

/** Something was answered in another tab or on another phone, and this page could not read it. */
export function unread(again: () => unknown) {
  return html`<p class="banner rose" role="alert">${icon('warning')}
    <span>Your newest answers could not be read. If something feels wrong, do not wait for it: get help now.
    <button type="button" class="button small" @click=${again}>Try again</button></span></p>`;
}
