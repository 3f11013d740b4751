import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { addDays, today } from '../lib/days.ts';
import type { Json } from '../lib/json.ts';
import { fetchLibrary, type Library } from '../lib/library.ts';
import { prefer, preferences } from '../store/preferences.ts';
import type { Body } from '../store/revision.ts';
import type { Store } from '../store/store.ts';
import { icon } from '../ui/icon.ts';
import type { Touched } from './body-map.ts';
import { COUNTED_DAYS, type Uses, usesOf } from './by-use.ts';
import { ownNames } from './own-chips.ts';
import type { Around } from './section-context.ts';
import { sectionWords } from './section-words.ts';
import { hidingKey, inOrder, isShown, SECTIONS, type Section, type SectionName } from './sections.ts';
import { naming } from './vocabulary.ts';

type Content = (around: Around) => unknown;

/** Each part is fetched when it is first opened. */
const CONTENTS: Record<SectionName, () => Promise<{ section: Content }>> = {
  map: () => import('./section-map.ts'),
  feeling: () => import('./section-feeling.ts'),
  triggers: () => import('./section-triggers.ts'),
  relief: () => import('./section-relief.ts'),
  night: () => import('./section-night.ts'),
  tolerance: () => import('./section-tolerance.ts'),
  medicine: () => import('./section-medicine.ts'),
};

/**
 * `<entry-more>`: all that an entry can hold besides the quick part, folded; what this person uses comes first.
 * `fields` are the entry's as on the screen, `store` the person's. Fires `touched` with {field, value}.
 */
export class EntryMore extends LitElement {
  static properties = {
    fields: {},
    store: {},
    library: { state: true },
    preferred: { state: true },
    contents: { state: true },
    choosing: { state: true },
    problem: { state: true },
    unkept: { state: true },
  };
  declare fields: Body;
  declare store: Store;
  declare library: Library | null;
  declare preferred: Body;
  /** The parts that have been opened. */
  declare contents: Partial<Record<SectionName, Content>>;
  /** The person chooses what is shown. */
  declare choosing: boolean;
  declare problem: string;
  /** Why the last choice of what is shown was not kept. */
  declare unkept: string;
  private uses: Uses = new Map();
  private order: Section[] = [];
  private unwatch: (() => void) | undefined;

  constructor() {
    super();
    this.fields = {};
    this.library = null;
    this.preferred = {};
    this.contents = {};
    this.choosing = false;
    this.problem = '';
    this.unkept = '';
  }

  createRenderRoot() {
    return this;
  }

  firstUpdated() {
    this.open().catch((error: Error) => {
      this.problem = `The rest of the entry could not be opened. ${error.message}`;
    });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.unwatch?.();
  }

  /** The order is made once: nothing may move while it is being used. */
  private async open() {
    const since = addDays(today(), -COUNTED_DAYS);
    const [library, entries] = await Promise.all([fetchLibrary(), this.store.list('entry', { from: since })]);
    this.uses = usesOf(entries);
    this.order = inOrder(this.uses);
    await this.follow();
    this.unwatch = this.store.watch(() => void this.follow());
    this.library = library;
  }

  private async follow() {
    this.preferred = (await preferences(this.store))?.fields ?? {};
  }

  render() {
    if (this.problem) return html`<p class="banner clay" role="alert">${this.problem}</p>`;
    const { library } = this;
    if (!library) return html`<div class="skeleton" aria-hidden="true"></div>`;
    const shown = this.order.filter((one) => isShown(one, this.preferred, this.fields));
    const name = naming(library.body, ownNames(this.preferred), library.poses);
    return html`<h2 class="visually-hidden">More, if you like</h2>
      ${shown.map((one) => this.folded(one, sectionWords(one, this.fields, name), library))}
      ${this.whatIsShown()}`;
  }

  private folded(section: Section, words: string, library: Library) {
    const { name, title } = section;
    return html`<details class="card entry-section in-${name}" @toggle=${(event: Event) => this.toggled(event, name)}>
      <summary><span class="section-icon">${icon(section.icon)}</span>
        <span class="section-title"><span class="serif">${title}</span>
          ${words ? html`<span class="section-words small-text">${words}</span>` : nothing}</span>
        ${icon('chevron-down')}</summary>
      <div class="section-body stack loose">${this.contents[name]?.(this.around(library)) ?? nothing}</div>
    </details>`;
  }

  private async toggled(event: Event, name: SectionName) {
    if (!(event.target as HTMLDetailsElement).open || (this.contents[name] ?? unreachable) !== unreachable) return;
    try {
      const { section } = await CONTENTS[name]();
      this.contents = { ...this.contents, [name]: section };
    } catch {
      this.contents = { ...this.contents, [name]: unreachable };
    }
  }

  private around(library: Library): Around {
    return {
      fields: this.fields,
      library,
      preferences: this.preferred,
      uses: this.uses,
      touch: (field, value) => this.touch(field, value),
      prefer: (fields) => this.keep(fields),
    };
  }

  private whatIsShown(): TemplateResult {
    return html`<button type="button" class="button quiet small" aria-expanded=${this.choosing}
        @click=${() => (this.choosing = !this.choosing)}>${this.choosing ? 'Done' : 'Choose what is shown here'}</button>
      ${
        this.choosing
          ? html`<fieldset class="card shown-sections"><legend class="visually-hidden">Show on this page</legend>
        ${SECTIONS.map((section) => this.showing(section))}</fieldset>`
          : nothing
      }
      ${this.unkept ? html`<p class="error" role="alert">${this.unkept}</p>` : nothing}`;
  }

  private showing({ name, title }: Section) {
    const key = hidingKey(name);
    return html`<label><input type="checkbox" .checked=${this.preferred[key] !== true}
      @change=${(event: Event) => this.show(key, (event.target as HTMLInputElement).checked)}>${title}</label>`;
  }

  private async show(key: string, shown: boolean) {
    try {
      await this.keep({ [key]: shown ? null : true });
      this.unkept = '';
    } catch (error) {
      this.unkept = (error as Error).message;
    }
  }

  private async keep(fields: Body): Promise<void> {
    await prefer(this.store, fields);
    await this.follow();
  }

  private touch(field: string, value: Json) {
    this.dispatchEvent(new CustomEvent<Touched>('touched', { detail: { field, value }, bubbles: true }));
  }
}

/** A part that never reached this phone: the page was opened before it was kept for offline use. */
function unreachable() {
  return html`<p role="alert">This part is not on this phone yet. Open it again when you have a network.</p>`;
}
