import { html, LitElement, nothing } from 'lit';
import { localIso, today } from '../lib/days.ts';
import { eventMarks } from '../lib/event-marks.ts';
import { fetchLibrary } from '../lib/library.ts';
import { sought } from '../lib/searching.ts';
import type { Change } from '../store/notes.ts';
import type { RecordState } from '../store/revision.ts';
import type { Store } from '../store/store.ts';
import { type Clash, clashesOf } from '../ui/clashes.ts';
import { icon } from '../ui/icon.ts';
import { StoreReader } from '../ui/store-reader.ts';
import { pageToast, UndoToast } from '../ui/undo-toast.ts';
import { KINDS } from './cards.ts';
import { Catalogue } from './catalogue.ts';
import { DayList, type Start } from './day-list.ts';
import { atOf } from './diary.ts';
import { Finding, NOTHING_SOUGHT, type Seeking, seeks } from './finding.ts';
import { JournalFinder } from './journal-finder.ts';
import { type Known, known, UNKNOWN } from './known.ts';
import { monthOf } from './month.ts';
import { MonthView } from './month-view.ts';
import type { Place, Step } from './place.ts';
import { RecordDesk } from './record-desk.ts';
import { saying } from './saying.ts';
import { type Source, wholeDiary } from './source.ts';
import type { Surroundings } from './surroundings.ts';
import { Whereabouts } from './whereabouts.ts';

/** More changed records than this are not looked at one by one. */
const MANY = 60;
/** An asked-for day begins this far below the screen's edge (pixels). */
const HEAD = 12;
const NOTHING = 'Nothing found.';

/**
 * `<journal-list empty="id">`: the journal. The days with what was written and practised, newest first; what was looked
 * for in them; or a month. Shows the element `empty` while there is nothing at all.
 */
export class JournalList extends LitElement {
  static parts = {
    'undo-toast': UndoToast,
    'day-list': DayList,
    'journal-finder': JournalFinder,
    'month-view': MonthView,
  };
  static properties = {
    shows: { state: true },
    around: { state: true },
    found: { state: true },
  };
  /** What the list shows, and from where on; null until the store is here. */
  declare shows: { source: Source; start: Start | null } | null;
  declare around: Surroundings;
  declare found: string;
  private readonly reader = new StoreReader(this, {
    open: (store) => this.open(store),
    read: async (_store, change) => change && this.take(change),
  });
  private diary: Source | null = null;
  private catalogue: Catalogue | null = null;
  private seeking: Seeking = NOTHING_SOUGHT;
  private readonly whereabouts = new Whereabouts(
    () => this.arrive(),
    () => this.list?.top() ?? null,
  );

  constructor() {
    super();
    this.shows = null;
    this.found = '';
  }

  createRenderRoot(): HTMLElement {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    pageToast();
    this.whereabouts.listen();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.whereabouts.stop();
  }

  private async open(store: Store) {
    const names = known(store);
    this.diary = wholeDiary(store, KINDS);
    this.catalogue = new Catalogue(store, KINDS);
    this.around = this.surroundings(store, await Promise.race([names, soon()]));
    this.arrive();
    void names.then((all) => this.learn(all));
  }

  private surroundings(store: Store, names: Known): Surroundings {
    const desk = new RecordDesk(store, saying(this.reader));
    return { ...names, now: localIso(), words: [], clashes: new Map(), desk };
  }

  /** Cards are drawn anew only for what they did not know. */
  private learn(news: Partial<Surroundings>) {
    const isKnown = Object.entries(news).every(([name, value]) => this.around[name as keyof Surroundings] === value);
    if (!isKnown) this.around = { ...this.around, ...news };
  }

  /** Shows the place in the address and what is looked for there. */
  private arrive() {
    if (!this.catalogue) return;
    const { step, place } = this.whereabouts;
    const isSame = JSON.stringify(step.seeking) === JSON.stringify(this.seeking);
    if (!isSame) this.learn({ words: sought(step.seeking.words) });
    this.seeking = step.seeking;
    const source = isSame && this.shows ? this.shows.source : this.sourceOf(step.seeking);
    this.shows = { source, start: startOf(place, step.top) };
  }

  private sourceOf(seeking: Seeking): Source {
    return seeks(seeking) ? new Finding(this.catalogue!, this.reader.store, seeking) : this.diary!;
  }

  /** Something was changed here, in another tab or by sync. */
  private async take({ records }: Change) {
    this.learn({ now: today() === this.around.now.slice(0, 10) ? this.around.now : localIso() });
    await this.catalogue?.update(records);
    await this.calendar?.refresh();
    if (records.length > MANY) return this.list?.reload();
    const states = await Promise.all(records.map((record) => this.reader.store.get(record)));
    if (states.some((state) => state?.kind === 'preferences')) this.learn(await known(this.reader.store));
    const dates = states.flatMap((state) => (state ? [atOf(state).slice(0, 10)] : []));
    return this.list?.refresh([...dates, ...(this.list?.datesOf(new Set(records)) ?? [])]);
  }

  /** What was loaded is counted, and its clashes are read. */
  private async loaded() {
    this.found = this.foundWords();
    const empty = document.getElementById(this.getAttribute('empty') ?? '');
    if (empty) empty.hidden = this.list?.isEmpty !== true || seeks(this.seeking);
    const clashing = this.list?.clashing() ?? [];
    if (clashing.length + this.around.clashes.size > 0)
      this.learn({ clashes: await clashesIn(clashing, this.reader.store) });
  }

  private foundWords(): string {
    if (!(this.shows?.source instanceof Finding)) return '';
    const { count } = this.shows.source;
    if (count === null) return 'Scroll down to look further back.';
    return count === 0 ? NOTHING : `${count} found.`;
  }

  /** Where the library can't be had nobody is kept from their calendar: what has no end yet then stands on its first day. */
  private marks = async () => {
    const names = await fetchLibrary().then(
      ({ body }) => body.events,
      () => [],
    );
    return eventMarks(await this.reader.store.list('event'), names, today());
  };

  private get list(): DayList | null {
    return this.querySelector('day-list');
  }

  private get calendar(): MonthView | null {
    return this.querySelector('month-view');
  }

  protected shouldUpdate(): boolean {
    return this.shows !== null || this.reader.problem !== '';
  }

  render() {
    const { problem } = this.reader;
    return html`
      ${problem ? html`<p class="banner rose" role="alert">${problem}</p>` : nothing}
      ${this.shows && (this.whereabouts.place.view === 'month' ? this.month(this.whereabouts.place.month) : this.days(this.shows))}`;
  }

  private month(month: string) {
    return html`<p class="row month-back"><a class="button quiet small" href="#">${icon('journal')} All days</a></p>
      <month-view month=${month} .source=${this.diary} .marks=${this.marks}
        @month-wanted=${({ detail }: CustomEvent<string>) => this.whereabouts.turn({ view: 'month', month: detail })}></month-view>`;
  }

  private days({ source, start }: NonNullable<typeof this.shows>) {
    return html`<journal-finder .seeking=${this.seeking} .catalogue=${this.catalogue} .name=${this.around.name}
        .found=${this.found} month=${monthOf(start?.day ?? today())}
        @sought=${({ detail }: CustomEvent<Seeking>) => this.whereabouts.seek(detail)}></journal-finder>
      ${this.found === NOTHING ? this.nothingFound() : nothing}
      <day-list .source=${source} .start=${start} .around=${this.around} @days-loaded=${() => this.reader.look(() => this.loaded())}
        .ending=${seeks(this.seeking) ? '' : 'Your journal begins here.'}></day-list>`;
  }

  private nothingFound() {
    return html`<div class="empty">${icon('search')}<h2>Nothing found</h2>
      <p>Try a shorter word, or fewer choices. Only notes are searched.</p>
      <button type="button" class="button" @click=${() => this.whereabouts.seek(NOTHING_SOUGHT)}>Show everything</button></div>`;
  }
}

/** A day in the address was asked for; else the browser's history may know what was at the top. */
function startOf(place: Place, top: Step['top']): Start | null {
  if (top) return { ...top, isAsked: false };
  return place.view === 'days' && place.day !== null ? { day: place.day, offset: HEAD, isAsked: true } : null;
}

async function clashesIn(records: RecordState[], store: Store): Promise<Map<string, Clash[]>> {
  const told = records.map(async (record) => {
    const versions = await store.history(record.record);
    return [record.record, clashesOf(record, versions, store.device, localIso())] as const;
  });
  return new Map(await Promise.all(told));
}

/** Names are waited for this long (milliseconds); then the journal is shown without them. */
function soon(): Promise<Known> {
  return new Promise((resolve) => setTimeout(() => resolve(UNKNOWN), 500));
}
