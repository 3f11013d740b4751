import { html } from 'lit';
import type { Library } from '../lib/library.ts';
import { asRoutine, readRoutine } from '../lib/own-routine.ts';
import type { Store } from '../store/store.ts';
import { icon } from '../ui/icon.ts';
import { inShort } from './own-card.ts';
import { RoutineSteps } from './routine-steps.ts';

/**
 * `<own-summary>`: the steps of the person's own routine that the address names by ?id=, as they do them, and its name
 * in the page's heading. Where there is no such routine nothing stands here: the player beside it says so.
 */
export class OwnSummary extends RoutineSteps {
  private short = '';

  protected override async completed(library: Library, store: Store): Promise<Library> {
    this.routine = new URLSearchParams(location.search).get('id') ?? '';
    const state = await store.get(this.routine);
    const own = readRoutine(state?.deleted ? null : state?.fields, library);
    const heading = document.getElementById('own-title');
    if (heading) heading.textContent = own.name;
    this.short = inShort(own);
    return { ...library, routines: [...library.routines, asRoutine(own, this.routine, library)] };
  }

  override render() {
    return html`<section class="stack" aria-labelledby="steps-title">
      <h2 id="steps-title">Step by step</h2>
      <p class="muted">${this.short}. Getting into the first pose is not counted.</p>
      ${super.render()}
      <p><a class="button soft" href="/practice/own/edit?id=${this.routine}">${icon('edit')} Change it</a></p>
    </section>`;
  }
}
