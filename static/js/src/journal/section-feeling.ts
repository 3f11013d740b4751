import { html, nothing } from 'lit';
import { toggle } from '../ui/choices.ts';
import { byUse } from './by-use.ts';
import type { Around } from './section-context.ts';

const KINDS = [
  { kind: 'pain', words: 'Pain words' },
  { kind: 'nerve', words: 'Nerve words' },
];

/** What it feels like, for the whole of it. */
export function section({ fields, library, uses, touch }: Around) {
  const { sensations } = library.body;
  const isOn = (slug: string) => fields[`sensations.${slug}`] === true;
  const chip = ({ slug, name }: { slug: string; name: string }) =>
    toggle(name, isOn(slug), () => touch(`sensations.${slug}`, isOn(slug) ? null : true));
  const asking = sensations.filter(({ slug, asks_new }) => asks_new && isOn(slug)).map(({ name }) => name);
  return html`${KINDS.map(
    ({ kind, words }) => html`<div class="stack" role="group" aria-label=${words}>
      <p class="muted small-text" aria-hidden="true">${words}</p>
      <div class="choice-row">${byUse(
        sensations.filter((one) => one.kind === kind),
        uses,
        ({ slug }) => `sensations.${slug}`,
      ).map(chip)}</div></div>`,
  )}
  ${asking.length === 0 ? nothing : newOnes(asking)}`;
}

/** Numb, dead and weak ask whether they are new (clinical.md E). */
function newOnes(names: string[]) {
  return html`<div class="banner clay asks-new"><p>Is “${names.join('” or “')}” new, or getting worse?
    <a href="/check">Go through the warning signs</a>. What you wrote here stays.</p></div>`;
}
