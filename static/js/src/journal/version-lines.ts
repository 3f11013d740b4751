// A record's history in plain words: what happened, when, on which phone, and what it changed. Pure.

import { type Json, sameJson } from '../lib/json.ts';
import { whenWords } from '../lib/when.ts';
import type { RecordState } from '../store/revision.ts';
import type { Version } from '../store/versions.ts';
import { fieldWords, valueWords } from './field-words.ts';
import type { Naming } from './vocabulary.ts';
import { titled } from './words.ts';

/** Words of a text that a line shows of it. */
const SHOWN = 160;

export interface VersionLine {
  version: Version;
  /** "Written", "Changed", "Deleted", "Brought back". */
  what: string;
  /** "Tonight, 21:30". */
  when: string;
  /** "this phone", "your other phone". */
  who: string;
  /** "Leg pain: 5, was 3". */
  changes: string[];
  /** The record is just like this at present. */
  isNow: boolean;
}

export interface Telling {
  /** This phone's id. */
  device: string;
  /** Local time with offset. */
  now: string;
  name: Naming;
}

/** One line a version, newest first as `versions` come. */
export function versionLines(state: RecordState, versions: Version[], telling: Telling): VersionLine[] {
  const deleted = new Set(versions.filter((version) => version.deleted).map(({ revision }) => revision));
  const who = phones(versions, telling.device);
  return saidOnce(versions).map((version) => ({
    version,
    what: whatWords(version, deleted),
    when: whenWords(version.made_at, telling.now),
    who: who.get(version.device)!,
    changes: changeWords(version, telling),
    isNow: isNow(state, version),
  }));
}

/** A deletion on top of what the server refused is in the log twice (store/blocked.ts); it happened once. */
function saidOnce(versions: Version[]): Version[] {
  const isWord = ({ changes, replaced }: Version) => !replaced && Object.keys(changes).length === 0;
  const words = versions.filter(isWord).map(({ made_at, device, deleted }) => `${made_at} ${device} ${deleted}`);
  const again = versions.filter(isWord).filter((_, i) => words.indexOf(words[i]!) < i);
  return versions.filter((version) => !again.includes(version));
}

function whatWords({ parents, deleted: isDeletion, replaced, changes }: Version, deleted: Set<string>): string {
  if (replaced) return 'Not taken by the server';
  if (isDeletion) return 'Deleted';
  if (parents.length === 0) return 'Written';
  if (parents.every((parent) => deleted.has(parent))) return 'Brought back';
  return Object.keys(changes).length === 0 ? 'Kept' : 'Changed';
}

/** What each field that the version set was and is. A first version names what it holds; its time stands above it. */
function changeWords({ changes, before, parents }: Version, { now, name }: Telling): string[] {
  const first = parents.length === 0;
  const news = Object.entries(changes).filter(
    ([field, value]) => !(first && field === 'at') && !sameJson(before[field] ?? null, value),
  );
  return news.map(([field, value]) => {
    const words = (one: Json) => shortened(valueWords(field, one, now, name));
    const was = field in before ? `, was ${words(before[field]!)}` : '';
    return `${titled(fieldWords(field, name))}: ${words(value)}${was}`;
  });
}

/** Which phone wrote each version; several others are numbered in the order in which they turn up. */
function phones(versions: Version[], mine: string): Map<string, string> {
  const others = [...new Set(versions.map(({ device }) => device).reverse())].filter((device) => device !== mine);
  const words = others.map((device, i): [string, string] => [
    device,
    others.length === 1 ? 'your other phone' : `another phone (${i + 1})`,
  ]);
  return new Map([[mine, 'this phone'], ...words]);
}

function isNow({ deleted, fields, clashes }: RecordState, version: Version): boolean {
  if (deleted !== version.deleted || version.replaced) return false;
  return deleted || (Object.keys(clashes).length === 0 && sameJson(fields, version.fields));
}

function shortened(words: string): string {
  return words.length <= SHOWN ? words : `${words.slice(0, SHOWN).trimEnd()}…`;
}
