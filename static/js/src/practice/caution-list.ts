import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../ui/icon.ts';
import { keptLine } from './kept-line.ts';
import { PersonalElement } from './personal.ts';

/** `<caution-list>`: what applies to the person, to be ticked, and the poses that they left out. Each tick is saved at once. */
export class CautionList extends PersonalElement {
  /** A list that can't be ticked would be a dead one: where it could not be opened, that is said. */
  protected override shouldUpdate(): boolean {
    return this.reader.isReady;
  }

  render() {
    if (!this.person) return unopenedWords();
    return html`<div class="stack loose">
      ${this.library.cautions.groups.map((group, number) => this.group(group, number))}
      ${keptLine(this.kept)}
      ${this.leftOut()}
    </div>`;
  }

  private group({ name, tags }: { name: string; tags: string[] }, number: number) {
    return html`<section class="card choices" role="group" aria-labelledby="group-${number}">
      <h2 class="card-title" id="group-${number}">${name}</h2>
      ${tags.map((tag) => this.choice(tag))}
    </section>`;
  }

  private choice(tag: string) {
    const chosen = this.person!.tags.has(tag);
    return html`<label class="own-tick"><input type="checkbox" .checked=${live(chosen)}
      @change=${() => this.keep({ [`cautions.${tag}`]: chosen ? null : true })}><span>${this.library.cautions.tags[tag]}</span></label>`;
  }

  private leftOut() {
    const poses = this.library.poses.filter(({ slug }) => this.person!.left_out.has(slug));
    if (poses.length === 0) return nothing;
    return html`<section class="stack" aria-labelledby="left-out">
      <h2 id="left-out">Poses you left out</h2>
      <ul class="card plain left-out">
        ${poses.map(
          ({ slug, name }) => html`<li class="row apart"><a href="/practice/poses/${slug}">${name}</a>
          <button type="button" class="button small" @click=${() => this.keep({ [`left_out.${slug}`]: null })}>
            Put back<span class="visually-hidden"> ${name}</span></button></li>`,
        )}
      </ul>
    </section>`;
  }
}

function unopenedWords() {
  return html`<p class="banner rose" role="alert">${icon('cloud-off')}
    <span>The list could not be opened. Go online once, so that everything comes onto this phone.
    <button type="button" class="button small" @click=${() => location.reload()}>Try again</button></span></p>`;
}
