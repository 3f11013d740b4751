import { html, LitElement, nothing } from 'lit';
import { uuid7 } from '../lib/ids.ts';
import type { Named } from '../lib/library.ts';
import type { Body } from '../store/revision.ts';
import { toggle } from '../ui/choices.ts';
import { icon } from '../ui/icon.ts';
import { added, type ChipSet, nameProblem, type OwnChip, renamed, retired } from './own-chips.ts';

/**
 * `<chip-picker>`: chips to choose from, and the person's own to add, rename and retire.
 * `flip(slug, on)` is a tap on a chip; `prefer(fields)` keeps a change of their own, and what it throws is shown.
 */
export class ChipPicker extends LitElement {
  static properties = {
    set: {},
    options: {},
    chosen: {},
    own: {},
    flip: {},
    prefer: {},
    adding: { state: true },
    changing: { state: true },
    problem: { state: true },
  };
  declare set: ChipSet;
  declare options: Named[];
  declare chosen: ReadonlySet<string>;
  declare own: OwnChip[];
  declare flip: (slug: string, on: boolean) => void;
  declare prefer: (fields: Body) => Promise<void>;
  declare adding: boolean;
  declare changing: boolean;
  declare problem: string;

  constructor() {
    super();
    this.options = [];
    this.chosen = new Set();
    this.own = [];
    this.adding = false;
    this.changing = false;
    this.problem = '';
  }

  createRenderRoot() {
    return this;
  }

  render() {
    return html`
      <div class="choice-row">
        ${this.options.map(({ slug, name }) => toggle(name, this.chosen.has(slug), () => this.flip(slug, !this.chosen.has(slug))))}
        ${
          this.adding
            ? nothing
            : html`<button type="button" class="choice adds" @click=${this.startAdding}>${icon('plus')} Your own</button>`
        }
      </div>
      ${this.adding ? this.newOne() : nothing}
      ${this.own.length === 0 ? nothing : this.ownOnes()}
      ${this.problem ? html`<p class="error" role="alert" id="chip-problem-${this.set}">${this.problem}</p>` : nothing}`;
  }

  private newOne() {
    const id = `new-${this.set}`;
    return html`<div class="field">
      <label for=${id}>Your own</label>
      <div class="row own-new"><input id=${id} autocomplete="off" maxlength="80" enterkeyhint="done"
          aria-describedby="chip-problem-${this.set}" @keydown=${this.newKey}>
        <button type="button" class="button" @click=${this.add}>Add</button></div>
    </div>`;
  }

  private ownOnes() {
    return html`<button type="button" class="button quiet small" aria-expanded=${this.changing}
        @click=${() => (this.changing = !this.changing)}>${this.changing ? 'Done' : 'Change your own'}</button>
      ${this.changing ? html`<ul class="own-chips">${this.own.map((chip) => this.ownOne(chip))}</ul>` : nothing}`;
  }

  private ownOne(chip: OwnChip) {
    const id = `name-${chip.slug}`;
    return html`<li class="field"><label class="visually-hidden" for=${id}>Name of ${chip.name}</label>
      <div class="row own-new"><input id=${id} autocomplete="off" maxlength="80" .value=${chip.name}
          @keydown=${leaveOnEnter} @change=${(event: Event) => this.rename(chip, event.target as HTMLInputElement)}>
        <button type="button" class="button small" aria-label="${chip.retired ? 'Bring back' : 'Retire'} ${chip.name}"
          @click=${() => this.keep(retired(this.set, chip.slug, !chip.retired))}>${chip.retired ? 'Bring back' : 'Retire'}</button></div>
      ${chip.retired ? html`<p class="hint">Retired: not offered any more. Older entries keep it.</p>` : nothing}</li>`;
  }

  private startAdding = async () => {
    this.adding = true;
    await this.updateComplete;
    this.querySelector<HTMLInputElement>(`#new-${this.set}`)?.focus();
  };

  /** Enter adds; it would save the whole entry otherwise. */
  private newKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    void this.add();
  };

  /** A new one is for this entry first of all: it is chosen at once. */
  private add = async () => {
    const name = this.querySelector<HTMLInputElement>(`#new-${this.set}`)!.value;
    const id = uuid7();
    if (!this.isGood(name, this.named())) return;
    if (!(await this.keep(added(this.set, id, name)))) return;
    this.adding = false;
    this.flip(`own-${id}`, true);
    await this.updateComplete;
    this.querySelector<HTMLElement>('.adds')?.focus();
  };

  private async rename(chip: OwnChip, input: HTMLInputElement) {
    const others = this.named().filter((name) => name !== chip.name);
    if (this.isGood(input.value, others)) await this.keep(renamed(this.set, chip.slug, input.value));
  }

  private named(): string[] {
    return [...this.options, ...this.own].map(({ name }) => name);
  }

  private isGood(name: string, taken: string[]): boolean {
    this.problem = nameProblem(name, taken);
    return this.problem === '';
  }

  private async keep(fields: Body): Promise<boolean> {
    try {
      await this.prefer(fields);
      this.problem = '';
      return true;
    } catch (error) {
      this.problem = (error as Error).message;
      return false;
    }
  }
}

function leaveOnEnter(event: KeyboardEvent) {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  (event.target as HTMLElement).blur();
}
