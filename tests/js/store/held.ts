/** Revisions as tests write them, filled up to what the phone holds. */
import type { Held } from '../../../static/js/src/store/revision.ts';

export type Sketch = Partial<Held> & { id: string };

/** Unsent in the order written, unless they carry a number. */
export function held(sketches: Sketch[], kind = 'entry'): Held[] {
  return sketches.map((sketch, i) => ({
    record: 'r',
    kind,
    parents: [],
    body: {},
    made_at: '2026-03-01T08:00:00+00:00',
    device: 'phone',
    seq: null,
    order: sketch.seq || sketch.replaced ? null : i + 1,
    waiting: false,
    refused: null,
    replaced: null,
    ...sketch,
  }));
}
