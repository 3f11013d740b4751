import { html, nothing, type TemplateResult } from 'lit';
import { localIso } from '../lib/days.ts';
import { brief } from '../lib/durations.ts';
import type { Caution, Pose, Step } from '../lib/library.ts';
import { type Change, type Resolved, resolve } from '../lib/resolving.ts';
import { sidesWords } from '../lib/sides.ts';
import { drawnOn } from '../player/figure.ts';
import { PoseFigure } from '../player/pose-figure.ts';
import { icon } from '../ui/icon.ts';
import { agreement } from './agreement.ts';
import { keptLine } from './kept-line.ts';
import { PersonalElement } from './personal.ts';
import { because, toAgree } from './words.ts';

/** `<routine-steps routine="wall-5">`: the routine's steps as this person does them, what was swapped, and why. */
export class RoutineSteps extends PersonalElement {
  static parts = { ...PersonalElement.parts, 'pose-figure': PoseFigure };
  static properties = { ...PersonalElement.properties, routine: { type: String } };
  /** Slug of the routine. */
  declare routine: string;

  render() {
    const resolved = this.resolved;
    return html`<div class="stack">
      ${told(resolved)}
      <ol class="card step-list">${resolved.routine.steps.map((step, number) => this.step(step, number, resolved))}</ol>
      ${keptLine(this.kept)}
    </div>`;
  }

  private get resolved(): Resolved {
    const asked = this.library.routines.find(({ slug }) => slug === this.routine);
    if (!asked) throw new RangeError(`no routine is called ${this.routine}`);
    return resolve(asked, this.library, this.person!);
  }

  private step(step: Step, number: number, { changes, notes }: Resolved) {
    const pose = this.pose(step.pose);
    const own = changes.filter((change) => change.step === number);
    return html`<li>
      <div class="own-step">
      <a class="step" href="/practice/poses/${pose.slug}">
        <span class="thumb" aria-hidden="true"><pose-figure .pose=${pose.slug} .variant=${step.variant} .side=${drawnOn(pose, step.side ?? null)} .still=${true} .sore=${this.person!.sore}></pose-figure></span>
        <span class="step-words">
          <span class="step-name">${pose.name}${step.optional ? html` <span class="muted">if you like</span>` : nothing}</span>
          <span class="muted small-text">${brief(step.seconds)}${sidesWords(step, pose)}</span>
          ${step.note ? html`<span class="small-text">${step.note}</span>` : nothing}
          ${notes[number]!.map(({ note }) => html`<span class="small-text step-note">${note}</span>`)}
        </span>
      </a>
      <button type="button" class="button quiet small" @click=${() => this.leaveOut(pose)}>
        Leave out<span class="visually-hidden"> ${pose.name} from now on</span></button>
      </div>
      ${own.map((change) => this.change(change))}
      ${this.agreed(pose, notes[number]!)}
    </li>`;
  }

  private change(change: Change) {
    return html`<div class="swap">
      <p><b>${this.arrow(change)}</b> <span>${because(change, this.library)}</span></p>
      ${this.takingBack(change)}
    </div>`;
  }

  private takingBack({ from, why, left_out, worse_today }: Change) {
    if (left_out) return this.putBack(from);
    if (worse_today.length > 0) return this.slip(from, worse_today);
    return agreement(from, toAgree(why), false, this.library.cautions.agreed, (fields) => this.keep(fields));
  }

  private arrow({ from, to }: Change): TemplateResult | typeof nothing {
    if (from === to) return nothing;
    return html`${this.pose(from).name} <span aria-hidden="true">→</span><span class="visually-hidden"> becomes </span> ${this.pose(to).name}.`;
  }

  private agreed({ slug }: Pose, notes: Caution[]) {
    const asks = notes.filter(({ action }) => action === 'ask');
    if (asks.length === 0) return nothing;
    return html`<div class="swap">
      ${agreement(slug, asks, true, this.library.cautions.agreed, (fields) => this.keep(fields))}
    </div>`;
  }

  private putBack(slug: string) {
    return html`<button type="button" class="button small" @click=${() => this.keep({ [`left_out.${slug}`]: null })}>
      Put back<span class="visually-hidden"> ${this.pose(slug).name}</span></button>`;
  }

  /** A button that was hit by mistake must not cost the day. */
  private slip(from: string, worse: string[]) {
    const now = localIso();
    const fields = (value: string | null) => Object.fromEntries(worse.map((slug) => [`put_back.${slug}`, value]));
    const { name } = this.pose(from);
    const put = () => this.keepWithUndo(`${name} is back.`, fields(now), fields(null));
    return html`<button type="button" class="button small" @click=${put}>
      That was a slip. Put back<span class="visually-hidden"> ${name}</span></button>`;
  }

  private leaveOut({ slug, name }: Pose) {
    const field = `left_out.${slug}`;
    return this.keepWithUndo(`${name} is left out from now on.`, { [field]: true }, { [field]: null });
  }

  private pose(slug: string): Pose {
    return this.library.poses.find((one) => one.slug === slug)!;
  }
}

function told({ changes }: Resolved) {
  if (changes.length === 0) return nothing;
  const today = changes.some(({ worse_today }) => worse_today.length > 0);
  const words = today ? 'Eased off for today, because your leg got worse.' : 'Changed for you.';
  return html`<p class="banner">${icon('info')} <span>${words} It takes as long as before.</span></p>`;
}
