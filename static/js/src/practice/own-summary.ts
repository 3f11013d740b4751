import { html, LitElement, nothing } from 'lit';
import { brief } from '../lib/durations.ts';
import { fetchLibrary, type Library } from '../lib/library.ts';
import { BadRoutine, type OwnRoutine, type OwnStep, readRoutine } from '../lib/own-routine.ts';
import { PoseFigure } from '../player/pose-figure.ts';
import { here } from '../store/here.ts';
import { icon } from '../ui/icon.ts';
import { inShort } from './own-card.ts';

/** `<own-summary>`: the steps of the person's own routine that the address names by ?id=, and its name in the page's heading. */
export class OwnSummary extends LitElement {
  static parts = { 'pose-figure': PoseFigure };
  static properties = { routine: { state: true } };
  declare routine: OwnRoutine | null;
  private library: Library | null = null;
  private record = new URLSearchParams(location.search).get('id') ?? '';

  constructor() {
    super();
    this.routine = null;
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.open().catch((error: Error) => {
      if (!(error instanceof BadRoutine)) console.error(error); // the player beside says what is wrong with a routine
    });
  }

  private async open() {
    const [library, store] = await Promise.all([fetchLibrary(), here()]);
    this.library = library;
    const state = await store.get(this.record);
    if (!state || state.deleted) return;
    const heading = document.getElementById('own-title');
    if (heading) heading.textContent = String(state.fields.name ?? '');
    this.routine = readRoutine(state.fields, library);
  }

  render() {
    if (!this.routine) return nothing;
    return html`<section class="stack" aria-labelledby="steps-title">
      <h2 id="steps-title">Step by step</h2>
      <p class="muted">${inShort(this.routine)}. Getting into the first pose is not counted.</p>
      <ol class="card step-list">${this.routine.steps.map((step) => this.step(step))}</ol>
      <p><a class="button soft" href="/practice/own/edit?id=${this.record}">${icon('edit')} Change it</a></p>
    </section>`;
  }

  private step({ pose, seconds, sides, variant, note }: OwnStep) {
    const each = { 'left-right': ' each side', both: ', both sides in turn', none: '' };
    return html`<li><a class="step" href="/practice/poses/${pose}">
      <span class="thumb" aria-hidden="true"><pose-figure still pose=${pose} .variant=${variant}></pose-figure></span>
      <span class="step-words"><span class="step-name">${this.library!.poses.find(({ slug }) => slug === pose)!.name}</span>
        <span class="muted small-text">${brief(seconds)}${each[sides]}</span>
        ${note ? html`<span class="small-text">${note}</span>` : nothing}</span>
      ${icon('chevron-right')}</a></li>`;
  }
}
