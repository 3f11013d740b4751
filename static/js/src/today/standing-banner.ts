import { html, LitElement, nothing } from 'lit';
import { fetchLibrary, type Library } from '../lib/library.ts';
import { type Standing, standing } from '../lib/warning-signs.ts';
import { preferences } from '../store/preferences.ts';
import type { Store } from '../store/store.ts';
import { icon } from '../ui/icon.ts';
import { StoreReader } from '../ui/store-reader.ts';
import { DONE } from './welcome.ts';

/** `<standing-banner>`: what the warning signs allow now, where that is not everything; with the way to the list. */
export class StandingBanner extends LitElement {
  private found: Standing | null = null;
  private library!: Library;
  /** Nothing was ever answered: the first run begins. */
  private isNew = false;
  /** The first run was left before its end. */
  private isHalfway = false;
  protected readonly reader = new StoreReader(this, {
    open: async () => {
      this.library = await fetchLibrary();
    },
    read: (store) => this.read(store),
    failed: (error) => console.warn('The warning signs could not be read:', error),
  });

  createRenderRoot() {
    return this;
  }

  private async read(store: Store) {
    const [screens, kept] = await Promise.all([store.list('screen'), preferences(store)]);
    this.isNew = kept?.fields['welcome'] !== DONE && screens.length === 0;
    this.isHalfway = kept?.fields['welcome'] !== undefined && kept.fields['welcome'] !== DONE;
    this.found = standing(screens, new Date(), this.library.signs);
  }

  render() {
    const { found, library } = this;
    if (!found) return nothing;
    if (found.routines === 'ask') return this.isNew || this.isHalfway ? welcome() : asking();
    if (found.screen) return advice(library.words.screens[found.screen].heading, found);
    return this.isHalfway ? halfway() : nothing;
  }
}

function welcome() {
  return html`<a class="banner standing-link" href="/welcome">${icon('shield')}
    <span><b>One minute first:</b> warning signs, and what fits you.</span>${icon('chevron-right')}</a>`;
}

function halfway() {
  return html`<a class="banner standing-link" href="/welcome">${icon('person')}
    <span><b>Nearly set up.</b> Go on where you stopped.</span>${icon('chevron-right')}</a>`;
}

function asking() {
  return html`<a class="banner standing-link" href="/check?next=/practice/wall-5">${icon('shield')}
    <span><b>One minute first:</b> check for warning signs.</span>${icon('chevron-right')}</a>`;
}

function advice(heading: string, found: Standing) {
  const look = found.routines === 'none' ? 'rose' : 'clay';
  return html`<a class="banner ${look} standing-link" href="/check">${icon('warning')}
    <span><b>${heading}</b> ${allows(found)}</span>${icon('chevron-right')}</a>`;
}

function allows({ routines, screen }: Standing): string {
  if (screen === 'crisis') return 'See who to call.';
  if (routines === 'none') return 'Routines are locked.';
  return routines === 'rest' ? 'Rest positions are open.' : 'You can go on if it feels good.';
}
