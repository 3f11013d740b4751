import { html, LitElement, nothing } from 'lit';
import { icon } from '../ui/icon.ts';
import {
  ANYTHING,
  type Facts,
  fits,
  INTENSITIES,
  MINUTES,
  POSITIONS,
  PROPS,
  queryOf,
  type Wish,
  wishOf,
} from './filtering.ts';

/**
 * `<practice-filters of="#routines">`: hides the cards in `of` that do not fit. What is asked for stands in the address.
 * While something is asked for, each routine is shown once: shelves that repeat others' (`data-repeats`) are put away.
 */
export class PracticeFilters extends LitElement {
  static properties = { wish: { state: true }, of: { type: String } };
  declare wish: Wish;
  /** Selector of what holds the cards, which the page brings along whole. */
  declare of: string;
  private found = 0;
  /** Open from the first where the address asks for something; afterwards it is the person's own affair. */
  private readonly opened = queryOf(wishOf(location.search)) !== '';

  constructor() {
    super();
    this.wish = wishOf(location.search);
    this.of = '';
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    addEventListener('popstate', this.readAddress);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('popstate', this.readAddress);
  }

  private readAddress = () => {
    this.wish = wishOf(location.search);
  };

  protected willUpdate() {
    const asked = queryOf(this.wish) !== '';
    const cards = this.cards();
    for (const card of cards) card.hidden = !fits(this.wish, factsOf(card));
    for (const shelf of this.shelves()) {
      shelf.hidden = repeats(shelf) ? asked : !shelf.querySelector('li:not([hidden])');
      for (const link of document.querySelectorAll<HTMLElement>(`a[href="#${shelf.id}"]`)) link.hidden = shelf.hidden;
    }
    this.found = cards.filter(({ hidden }) => !hidden).length;
  }

  /** Each routine's own, without those that are repeated. */
  private cards(): HTMLElement[] {
    const own = this.shelves().filter((shelf) => !repeats(shelf));
    return own.flatMap((shelf) => [...shelf.querySelectorAll<HTMLElement>(CARD)]);
  }

  private shelves(): HTMLElement[] {
    return [...document.querySelectorAll<HTMLElement>(`${this.of} > section`)];
  }

  private ask(part: Partial<Wish>) {
    this.wish = { ...this.wish, ...part };
    history.replaceState(history.state, '', location.pathname + queryOf(this.wish) + location.hash);
  }

  render() {
    const asked = queryOf(this.wish) !== '';
    const all = this.cards().length;
    return html`<details class="card filters" ?open=${this.opened}>
      <summary><span>Find one that fits</span>${icon('chevron-down')}</summary>
      <div class="stack">
        ${this.choice(
          'minutes',
          'Time',
          MINUTES.map((most) => [String(most), `${most} minutes at most`]),
        )}
        ${this.choice(
          'positions',
          'Position',
          Object.entries(POSITIONS).map(([name, { words }]) => [name, words]),
        )}
        ${this.choice(
          'intensity',
          'Effort',
          INTENSITIES.map(([level, words]) => [String(level), words]),
        )}
        ${this.props()}
      </div>
    </details>
    <p class="muted small-text" role="status">${asked ? `${this.found} of ${all} routines fit.` : ''}</p>
    ${
      asked && !this.found
        ? html`<div class="empty">${icon('practice')}<h2>Nothing fits all of that</h2>
      <p>Leave one thing out, or look at all of them.</p></div>`
        : nothing
    }
    ${asked ? html`<button type="button" class="button soft small" @click=${() => this.ask(ANYTHING)}>Show all routines</button>` : nothing}`;
  }

  private choice(name: 'minutes' | 'positions' | 'intensity', label: string, options: string[][]) {
    const set = (event: Event) => {
      const { value } = event.target as HTMLSelectElement;
      this.ask({ [name]: value === '' ? null : name === 'positions' ? value : Number(value) });
    };
    return html`<div class="field"><label for="filter-${name}">${label}</label>
      <select id="filter-${name}" @change=${set}>
        <option value="" .selected=${this.wish[name] === null}>Any</option>
        ${options.map(([value, words]) => html`<option value=${value} .selected=${String(this.wish[name]) === value}>${words}</option>`)}
      </select></div>`;
  }

  private props() {
    const set = (kind: string, here: boolean) => {
      const others = this.wish.without.filter((one) => one !== kind);
      this.ask({ without: here ? others : [...others, kind] });
    };
    return html`<fieldset class="filter-props"><legend>At hand</legend>
      ${PROPS.map(
        ([kind, words]) => html`<label><input type="checkbox" .checked=${!this.wish.without.includes(kind)}
          @change=${(event: Event) => set(kind, (event.target as HTMLInputElement).checked)}> ${words}</label>`,
      )}</fieldset>`;
  }
}

const CARD = 'li[data-minutes]';

function repeats({ dataset }: HTMLElement): boolean {
  return dataset.repeats !== undefined;
}

function factsOf({ dataset }: HTMLElement): Facts {
  const list = (words = '') => words.split(' ').filter(Boolean);
  return {
    minutes: Number(dataset.minutes),
    intensity: Number(dataset.intensity),
    positions: list(dataset.positions),
    props: list(dataset.props),
  };
}
