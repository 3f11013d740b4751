/**
 * The clock, the dates and the units that this person lives by. The choice lives in their preferences; a copy in
 * localStorage serves before the database is open, so that no page tells a day in one zone first and in another then.
 */
import { liveIn } from '../lib/days.ts';
import type { Json } from '../lib/json.ts';
import { UNITS, type Unit } from '../lib/lengths.ts';
import { tellDatesIn } from '../lib/when.ts';

const COPY = 'legs-up-customs';

export interface Customs {
  /** A time zone as Intl names it; null: the phone's. */
  zone: string | null;
  /** The language of dates, a tag such as "de"; null: the app's own. */
  dates: string | null;
  units: Unit;
}

/** What the preferences say; the usual wherever they say nothing that we know. */
export function customsFrom(fields: Readonly<Record<string, Json>>): Customs {
  const { time_zone: zone, date_language: dates, units } = fields;
  return {
    zone: typeof zone === 'string' ? zone : null,
    dates: typeof dates === 'string' ? dates : null,
    units: UNITS.find((one) => one === units) ?? 'cm',
  };
}

/** What they were when this phone last knew. */
export function customsHere(): Customs {
  const [zone = '', dates = '', units = ''] = (localStorage.getItem(COPY) ?? '').split(' ');
  return customsFrom({ time_zone: zone || null, date_language: dates || null, units });
}

/** Goes by the copy, at once. */
export function observeCustoms(): void {
  goBy(customsHere());
}

/** Goes by these from now on, on this page and those to come. */
export function keepCustoms(customs: Customs): void {
  localStorage.setItem(COPY, `${customs.zone ?? ''} ${customs.dates ?? ''} ${customs.units}`);
  goBy(customs);
}

/** Nothing of the person's customs stays on the phone. */
export function forgetCustoms(): void {
  localStorage.removeItem(COPY);
}

function goBy({ zone, dates }: Customs): void {
  liveIn(zone);
  tellDatesIn(dates);
}
