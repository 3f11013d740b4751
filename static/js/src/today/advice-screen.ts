import { html, nothing } from 'lit';
import { Chooser } from '../lib/cautions.ts';
import type { Library, Pose } from '../lib/library.ts';
import { icon } from '../ui/icon.ts';
import type { CheckDesk } from './check-desk.ts';
import { saying } from './saying.ts';

/** Call a doctor today: rest positions are open, routines are not. */
export function orangeScreen(desk: CheckDesk, library: Library, again: () => void) {
  const { words, signs } = library;
  const { heading, body, prompts, buttons } = words.screens.orange;
  return html`<section class="stack loose" aria-labelledby="advice">
    ${head(heading, body)}
    ${found(desk, signs.levels.orange.action)}
    ${whatToSay(desk, buttons['say'] ?? '')}
    <section class="stack" aria-labelledby="rests">
      <h2 id="rests">${buttons['rest']}</h2>
      <ul class="rest-list card">${restsFor(desk, library).map(restLink)}</ul>
    </section>
    <p class="muted">Another list does not change this today. ${prompts['again']}</p>
    ${foot(words.always, again)}
  </section>`;
}

/** Book a visit soon: everything is open. */
export function yellowScreen(desk: CheckDesk, { words, signs }: Library, next: string, again: () => void) {
  const { heading, body, buttons } = words.screens.yellow;
  return html`<section class="stack loose" aria-labelledby="advice">
    ${head(heading, body)}
    ${found(desk, signs.levels.yellow.action)}
    ${whatToSay(desk, buttons['say'] ?? '')}
    <a class="button primary" href=${next}>Go on</a>
    ${foot(words.always, again)}
  </section>`;
}

/** Under 18: a grown-up and a clinician come first. */
export function guardianScreen({ words }: Library, wrong: boolean, agreed: (event: Event) => void, again: () => void) {
  const { heading, body, buttons, prompts } = words.screens.under_18;
  return html`<section class="stack loose" aria-labelledby="advice">
    ${head(heading, body)}
    <form class="card stack" novalidate @submit=${agreed}>
      <label class="tick"><input type="checkbox" name="told"><span>${prompts['agreed']}</span></label>
      <p class="error" role="alert">${wrong ? 'Please tick the box first, if it is so.' : nothing}</p>
      <button class="button primary">${buttons['agreed']}</button>
    </form>
    ${foot(words.always, again)}
  </section>`;
}

export function clearScreen({ words }: Library, next: string, again: () => void) {
  return html`<section class="stack loose clear-screen" aria-labelledby="advice">
    ${icon('check')}
    ${head('Thank you.', 'Nothing on the list today.')}
    <a class="button primary" href=${next}>Go on</a>
    ${foot(words.always, again)}
  </section>`;
}

function head(heading: string, body: string) {
  return html`<div class="heading"><h1 id="advice" tabindex="-1">${heading}</h1><p>${body}</p></div>`;
}

function found(desk: CheckDesk, action: string) {
  return html`<div class="banner clay advice">
    ${desk.raised.map((sign) => html`<div><p><b>${sign.text}</b></p><p>${sign.body}</p></div>`)}
    <p>${action}</p>
  </div>`;
}

function whatToSay(desk: CheckDesk, title: string) {
  const { since } = desk.standing;
  return html`<section class="card stack" aria-labelledby="say">
    <h2 id="say">${title}</h2>
    ${desk.raised.map((sign) => html`<blockquote>${saying(sign, since[sign.id], desk.now)}</blockquote>`)}
  </section>`;
}

/** The rest positions that go with the person's cautions. */
function restsFor({ person }: CheckDesk, library: Library): Pose[] {
  const chooser = new Chooser(library, 'floor', person);
  const rests = library.poses.filter((pose) => pose.rest && !pose.substitute_only);
  return rests.filter((pose) => chooser.choose(pose.slug).pose === pose);
}

function restLink({ slug, name }: Pose) {
  return html`<li><a href="/practice/poses/${slug}">${name} ${icon('chevron-right')}</a></li>`;
}

function foot(always: string, again: () => void) {
  return html`<p class="muted small-text">${always}</p>
    <p class="row center"><button type="button" class="button quiet" @click=${again}>Go through the list again</button></p>`;
}
