// What was looked for, as days: the records of the catalogue that match, read only when they are to be shown.
import { holds, sought } from '../lib/searching.ts';
import type { Store } from '../store/store.ts';
import type { Catalogue, Line } from './catalogue.ts';
import { type Day, days } from './diary.ts';
import type { Source } from './source.ts';
import { has } from './traits.ts';

export interface Seeking {
  /** As typed. */
  words: string;
  /** Traits, see traits.ts. */
  having: string[];
}

export const NOTHING_SOUGHT: Seeking = { words: '', having: [] };

export function seeks({ words, having }: Seeking): boolean {
  return having.length > 0 || sought(words).length > 0;
}

/** Days are handed out a week of found ones at a time. */
const WEEK = 7;

export class Finding implements Source {
  private readonly catalogue: Catalogue;
  private readonly shelf: Pick<Store, 'get'>;
  private readonly words: string[];
  private readonly having: string[];
  /** Records by day, newest day first; how many lines of which edition were looked at. */
  private found = new Map<string, string[]>();
  private looked = 0;
  private edition = 0;

  constructor(catalogue: Catalogue, shelf: Pick<Store, 'get'>, { words, having }: Seeking) {
    this.catalogue = catalogue;
    this.shelf = shelf;
    this.words = sought(words);
    this.having = having;
  }

  /** How many records were found; null while older ones may come. */
  get count(): number | null {
    if (!this.catalogue.isWhole) return null;
    this.look();
    return [...this.found.values()].reduce((sum, records) => sum + records.length, 0);
  }

  async before(day: string): Promise<Day[]> {
    const older = () => this.dates().filter((date) => date < day);
    while (older().length < WEEK && !this.catalogue.isWhole) await this.catalogue.more();
    return this.read(older().slice(0, WEEK));
  }

  async after(day: string): Promise<Day[]> {
    return this.read(
      this.dates()
        .filter((date) => date > day)
        .slice(-WEEK),
    );
  }

  async between(from: string, to: string): Promise<Day[]> {
    return this.read(this.dates().filter((date) => from <= date && date <= to));
  }

  private dates(): string[] {
    this.look();
    return [...this.found.keys()];
  }

  private look() {
    const { lines, edition } = this.catalogue;
    if (edition !== this.edition) {
      this.found = new Map();
      this.looked = 0;
      this.edition = edition;
    }
    for (const line of lines.slice(this.looked)) if (this.matches(line)) this.keep(line);
    this.looked = lines.length;
  }

  private matches({ traits, text }: Line): boolean {
    return holds(text, this.words) && has(traits, this.having);
  }

  private keep({ day, record }: Line) {
    const others = this.found.get(day);
    if (others) others.push(record);
    else this.found.set(day, [record]);
  }

  private async read(dates: string[]): Promise<Day[]> {
    const records = dates.flatMap((date) => this.found.get(date) ?? []);
    const states = await Promise.all(records.map((record) => this.shelf.get(record)));
    return days(states.filter((state) => state !== null));
  }
}
