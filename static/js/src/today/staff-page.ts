import { html, nothing } from 'lit';
import { longDay } from '../lib/when.ts';
import { icon } from '../ui/icon.ts';
import type { CheckDesk, ToldName } from './check-desk.ts';
import { momentWords, saying } from './saying.ts';

const SIDES = [
  ['left', 'Left'],
  ['right', 'Right'],
  ['both', 'Both'],
] as const;

/** One plain page to hand over: which sign, since when, which leg, what medicines, and the time now. */
export function staffPage(desk: CheckDesk, tell: Tell, close: () => void) {
  const { standing, told, now } = desk;
  return html`<section class="staff-page white-box stack loose" aria-labelledby="staff-heading">
    <h1 id="staff-heading" tabindex="-1">Warning ${desk.raised.length === 1 ? 'sign' : 'signs'}</h1>
    ${desk.raised.map((sign) => {
      const since = standing.since[sign.id];
      return html`<div class="stack">
        <p class="staff-sign">${saying(sign, since, now)}</p>
        <p><b>Started:</b> ${momentWords(since, now) ?? 'not known'}</p>
      </div>`;
    })}
    <p><b>Shown:</b> ${longDay(now.slice(0, 10), '')}, ${now.slice(11, 16)}</p>
    ${standing.screen === 'crisis' ? nothing : whichLeg(told.sore_side, tell)}
    <div class="field">
      <label for="medicines">Medicines</label>
      <textarea id="medicines" rows="3" .value=${told.medicines ?? ''}
        @change=${({ target }: Event) => tell('medicines', (target as HTMLTextAreaElement).value.trim() || null)}></textarea>
    </div>
    <button type="button" class="button" @click=${close}>${icon('arrow-left')} Back to the advice</button>
  </section>`;
}

type Tell = (name: ToldName, text: string | null) => void;

function whichLeg(chosen: string | undefined, tell: Tell) {
  return html`<fieldset class="staff-side">
    <legend><b>Which leg?</b></legend>
    <div class="answers">${SIDES.map(([side, words]) => sideChoice(side, words, chosen, tell))}</div>
  </fieldset>`;
}

function sideChoice(side: string, words: string, chosen: string | undefined, tell: Tell) {
  return html`<label class="answer"><input type="radio" name="staff-side" value=${side} .checked=${chosen === side}
    @change=${() => tell('sore_side', side)}><span>${words}</span></label>`;
}
