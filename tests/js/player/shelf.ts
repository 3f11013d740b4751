/** The real library and the real voice pack, as the server would send them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lengths, type VoiceIndex } from '../../../static/js/src/audio/pack.ts';
import type { Library, Routine } from '../../../static/js/src/lib/library.ts';

const root = join(import.meta.dirname, '../../..');
const audio = join(root, 'static/audio');
const read = (...path: string[]) => JSON.parse(readFileSync(join(...path), 'utf8'));
export const data = (name: string) => read(root, 'app/library/data', name);

export const library = {
  poses: data('poses.json').poses,
  routines: data('routines.json').routines,
  rules: data('rules.json'),
  cautions: data('cautions.json'),
  words: data('words.json'),
} as Library;

const indexes = readdirSync(audio).filter((name) => name.startsWith('index-'));
export const index: VoiceIndex = read(audio, indexes[0] as string);
export const clipLengths = lengths(index);

/** One file of the pack, copied out of Node's shared pool so that offsets are the file's own. */
export const packFile = (name: string): ArrayBuffer => new Uint8Array(readFileSync(join(audio, name))).buffer;

export function routine(slug: string): Routine {
  const found = library.routines.find((one) => one.slug === slug);
  if (!found) throw new Error(`no routine is called ${slug}`);
  return found;
}

/** What leads out of a pose, to another in the same position or away from it. */
export function wayOut(slug: string, next: string | null): string[] {
  const [pose, after] = [slug, next].map((one) => library.poses.find((pose) => pose.slug === one));
  const rising = after?.position === pose!.position ? (pose!.rise_cues ?? 0) : 0;
  return pose!.exit_cues.slice(0, pose!.exit_cues.length - rising);
}
