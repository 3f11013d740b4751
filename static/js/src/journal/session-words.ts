// A session in words: pure. What came before and after is told, never that one made the other.
import type { Json } from '../lib/json.ts';
import type { Body } from '../store/revision.ts';
import type { Line } from './entry-lines.ts';

const LEGS = [
  ['left', 'Left leg'],
  ['right', 'Right leg'],
] as const;

/** How far down each leg it went, before and after: "calf → knee", or the one that was told. */
export function beforeAfter(fields: Body): Line[] {
  return LEGS.flatMap(([side, label]) => {
    const [before, after] = [fields[`before.ladder.${side}`], fields[`after.ladder.${side}`]];
    const words = [before, after].filter((rung) => typeof rung === 'string');
    if (words.length === 2) return [{ label, words: words.join(' → ') }];
    return words.map((rung) => ({ label, words: `${rung} ${before === undefined ? 'after' : 'before'}` }));
  });
}

/** The poses after which the person said that the leg was worse; empty when there was none. */
export function worsePoses(steps: Json | undefined, poses: Map<string, string>): string {
  if (!Array.isArray(steps)) return '';
  const slugs = steps.flatMap((step) => (isWorse(step) ? [String(step['pose'])] : []));
  const names = [...new Set(slugs)].map((slug) => poses.get(slug) ?? slug.replaceAll('-', ' '));
  return names.length > 0 ? `Leg worse at: ${names.join(', ')}` : '';
}

function isWorse(step: Json): step is { pose: Json } {
  if (typeof step !== 'object' || step === null || Array.isArray(step)) return false;
  return step['response'] === 'worse' || step['response'] === 'further-down';
}
