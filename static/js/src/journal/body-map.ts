import { html, LitElement, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Json } from '../lib/json.ts';
import type { Named, Region } from '../lib/library.ts';
import type { Body } from '../store/revision.ts';
import { PainScale } from '../ui/pain-scale.ts';
import { type Point, VIEWS, type View } from './anatomy.ts';
import { bodyDrawing } from './body-drawing.ts';
import { placeAt, places } from './body-geometry.ts';
import { fieldOf, type Mark, markOf, type Place, placesOf, placeWords, told } from './marks.ts';
import { placeList } from './place-list.ts';
import { askedPanel, placePanel } from './place-panel.ts';
import { titled } from './words.ts';

/** A field of the entry as the person left it. */
export interface Touched {
  field: string;
  value: Json;
}

type Showing = View['name'] | 'list';
const SHOWINGS: { value: Showing; label: string }[] = [
  { value: 'back', label: 'Back' },
  { value: 'front', label: 'Front' },
  { value: 'sole', label: 'Soles' },
  { value: 'list', label: 'List' },
];

/**
 * `<body-map>`: where it is, on a drawn body or in a list of the same places. A tap marks the nearest place and asks what is
 * felt there; a tap on a mark opens it again. `fields` are the entry's, as on the screen.
 * Fires `touched` with {field, value}, and `check` with the warning sign that asks about a place.
 */
export class BodyMap extends LitElement {
  static parts = { 'pain-scale': PainScale };
  static properties = { regions: {}, sensations: {}, fields: {}, showing: { state: true }, current: { state: true } };
  declare regions: Region[];
  declare sensations: Named[];
  declare fields: Body;
  declare showing: Showing | null;
  declare current: Place | null;

  constructor() {
    super();
    this.regions = [];
    this.sensations = [];
    this.fields = {};
    this.showing = null;
    this.current = null;
  }

  createRenderRoot() {
    return this;
  }

  render() {
    const view = VIEWS.find(({ name }) => name === this.shown);
    return html`${this.switches()}
      ${view ? this.map(view) : this.list()}
      ${view ? html`${this.panel()}${this.marked()}` : nothing}`;
  }

  /** Until one is chosen: a view that holds a mark, else the back, where it begins. */
  private get shown(): Showing {
    const holds = (view: View) => places(view).some((place) => this.isMarked(place));
    return this.showing ?? [...VIEWS].sort((one) => (one.name === 'back' ? -1 : 0)).find(holds)?.name ?? 'back';
  }

  private switches() {
    const shown = this.shown;
    return html`<fieldset class="switches"><legend class="visually-hidden">How to show the body</legend>
      ${SHOWINGS.map(
        ({ value, label }) => html`<label class="switch"><input class="visually-hidden" type="radio" name="body-view"
          .checked=${live(value === shown)} @change=${() => this.show(value)}>${label}</label>`,
      )}</fieldset>`;
  }

  private show(showing: Showing) {
    this.showing = showing;
    this.current = null;
  }

  private map(view: View) {
    const marks = new Map(
      placesOf(this.regions).flatMap((place) => {
        const mark = this.markAt(place);
        return mark ? [[fieldOf(place), mark] as const] : [];
      }),
    );
    const sides = view.right === 'right' ? ['Left', 'Right'] : ['Right', 'Left'];
    return html`<div class="body-view ${view.name}" @click=${(event: MouseEvent) => this.tap(event, view)}>
      <p class="body-sides" aria-hidden="true"><span>${sides[0]}</span><span>${sides[1]}</span></p>
      ${bodyDrawing(view, { marks, current: this.current && fieldOf(this.current) })}</div>`;
  }

  private list() {
    const { regions, isMarked, current, choose } = this;
    return placeList({ regions, isMarked, current, choose, panel: this.panel() });
  }

  /** What is marked on any view, each a way back to what was said about it. */
  private marked() {
    const marked = placesOf(this.regions).filter(this.isMarked);
    if (marked.length === 0)
      return html`<p class="muted small-text center-text">Tap where you feel it. The list has the same places.</p>`;
    return html`<ul class="choice-row place-marks" aria-label="Marked places">${marked.map((place) => {
      const open = this.current !== null && fieldOf(this.current) === fieldOf(place);
      return html`<li><button type="button" class="choice" aria-expanded=${open} @click=${() => this.choose(place)}>
        ${titled(this.placeWords(place))}</button></li>`;
    })}</ul>`;
  }

  private panel() {
    const { current: place } = this;
    const mark = place && this.markAt(place);
    if (!place || !mark) return nothing;
    const name = this.placeWords(place);
    const remove = () => void this.unmark(place);
    const sign = this.signOf(place);
    if (sign) return askedPanel(name, sign, remove);
    const tell = (said: Partial<Mark>) => this.touch(place, told(this.fields[fieldOf(place)] ?? null, said));
    return placePanel({ name, mark, sensations: this.sensations, tell, remove });
  }

  private tap(event: MouseEvent, view: View) {
    const picture = this.querySelector<SVGSVGElement>('.body-picture')!;
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(picture.getScreenCTM()!.inverse());
    const place = placeAt(view, [x, y] as Point);
    if (place) this.choose({ slug: place.slug, side: place.side });
  }

  private choose = (place: Place) => {
    const isNew = !this.isMarked(place);
    if (isNew) this.touch(place, true);
    this.current = place;
    void this.reveal();
    const sign = this.signOf(place);
    if (isNew && sign) this.dispatchEvent(new CustomEvent('check', { detail: sign, bubbles: true }));
  };

  /** The warning sign that asks about the place, which then has no slider. */
  private signOf({ slug }: Place): string | undefined {
    return this.regions.find((region) => region.slug === slug)?.opens;
  }

  /** Below a tall picture the question may be out of sight; the picture moves no more than it must. */
  private async reveal() {
    await this.updateComplete;
    this.querySelector('.place-panel pain-scale')?.scrollIntoView({ block: 'nearest' });
  }

  /** The panel goes with its mark, so the keyboard goes back to where the views are chosen. */
  private async unmark(place: Place) {
    this.touch(place, null);
    this.current = null;
    await this.updateComplete;
    this.querySelector<HTMLElement>('.switch input:checked')?.focus({ preventScroll: true });
  }

  private touch(place: Place, value: Json) {
    this.dispatchEvent(
      new CustomEvent<Touched>('touched', { detail: { field: fieldOf(place), value }, bubbles: true }),
    );
  }

  private markAt(place: Place): Mark | null {
    return markOf(this.fields[fieldOf(place)] ?? null);
  }

  private isMarked = (place: Place) => this.markAt(place) !== null;

  private placeWords(place: Place) {
    return placeWords(place, this.regions);
  }
}
