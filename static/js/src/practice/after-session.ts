/** The question that the gate needs and nobody can answer on the day itself: did extra pain settle? */
import { html, nothing, type TemplateResult } from 'lit';
import { dayOf, daysBetween } from '../lib/days.ts';
import type { Json } from '../lib/json.ts';
import type { Library } from '../lib/library.ts';
import type { Diary } from '../lib/programme.ts';

/** Days after a session for which a person can still say how it settled: ours. */
const REMEMBERED = 3;

/** Asked from the day after a session on, once for the last session; `now` is local time. */
export function afterSession(
  { practices, entries }: Diary,
  { body }: Library,
  now: string,
  answer: (settle: string) => void,
): TemplateResult | typeof nothing {
  const last = latest(practices.map(({ fields }) => fields.at));
  const told = latest(
    entries
      .filter(({ fields }) => fields.settle !== undefined && fields.settle !== null)
      .map(({ fields }) => fields.at),
  );
  const ago = last === null ? Number.NaN : daysBetween(dayOf(last)!, now.slice(0, 10));
  if (last === null || !(ago >= 1 && ago <= REMEMBERED) || (told !== null && Date.parse(told) > Date.parse(last)))
    return nothing;
  return html`<fieldset class="card stack settle"><legend class="serif">${body.settle.question}</legend>
    <div class="row">${body.settle.answers.map(
      ({ slug, name }) =>
        html`<button type="button" class="button small" @click=${() => answer(slug)}>${name}</button>`,
    )}</div></fieldset>`;
}

function latest(moments: (Json | undefined)[]): string | null {
  const known = moments.filter((at): at is string => dayOf(at) !== null);
  return known.reduce<string | null>(
    (last, at) => (last === null || Date.parse(at) > Date.parse(last) ? at : last),
    null,
  );
}
