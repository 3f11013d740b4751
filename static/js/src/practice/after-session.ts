/** The question that the gate needs: did extra pain settle? */
import { html, nothing, type TemplateResult } from 'lit';
import type { Library } from '../lib/library.ts';
import type { Diary } from '../lib/programme.ts';
import { settleIsDue } from '../lib/settling.ts';

/** Asked while it is due; `now` is local time. */
export function afterSession(
  { practices, entries }: Diary,
  { body }: Library,
  now: string,
  answer: (settle: string) => void,
): TemplateResult | typeof nothing {
  if (!settleIsDue(practices, entries, now)) return nothing;
  return html`<fieldset class="card stack settle"><legend class="serif">${body.settle.question}</legend>
    <div class="row">${body.settle.answers.map(
      ({ slug, name }) =>
        html`<button type="button" class="button small" @click=${() => answer(slug)}>${name}</button>`,
    )}</div></fieldset>`;
}
