import { chipSection } from './chip-section.ts';
import type { Around } from './section-context.ts';

/** What helped. */
export function section(around: Around) {
  return chipSection('relief', around);
}
