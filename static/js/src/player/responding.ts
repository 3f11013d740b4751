/** "How is your leg after that pose?", asked of those who want it, while they are on their way to the next. */
import { html, type TemplateResult } from 'lit';
import type { Question } from '../lib/library.ts';
import type { Session } from './session.ts';

/** The step with which a session begins anew where the leg got worse. */
const REST = 0;

/**
 * The row of the session's report that can be answered for now: the last hold of the pose that is being left; or null.
 * Nothing is asked about the pose that made the leg worse, nor about the rest that follows it.
 */
export function asked(session: Session): number | null {
  const { part } = session.moment;
  if (part.kind === 'hold' || part.kind === 'switch' || session.leaving) return null;
  const step = part.kind === 'exit' ? part.step : part.step - 1;
  if (session.worse.length > 0 && step <= REST) return null;
  const pose = session.timeline.parts.find((one) => one.step === step)?.pose;
  const row = session.report.steps.findLastIndex((done) => done.pose === pose);
  return row < 0 ? null : row;
}

export function responding(
  { question, answers }: Question,
  given: string | undefined,
  answer: (slug: string) => void,
): TemplateResult {
  return html`<fieldset class="stage-response">
    <legend>${question}</legend>
    ${answers.map(
      ({ slug, name }) => html`<button type="button" class="chip ${given === slug ? 'on' : ''}"
        aria-pressed=${given === slug} @click=${() => answer(slug)}>${name}</button>`,
    )}
  </fieldset>`;
}
