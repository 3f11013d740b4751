/** Records as a store hands them out, for tests that need no store. */
import type { Body, RecordState } from '../../../static/js/src/store/revision.ts';

export function record(
  id: string,
  at: unknown,
  { fields, ...more }: Partial<Omit<RecordState, 'fields'>> & { fields?: Body } = {},
): RecordState {
  return {
    record: id,
    kind: 'entry',
    deleted: false,
    restored: false,
    fields: { ...fields, ...(at === undefined ? {} : { at: at as string }) },
    clashes: {},
    leaves: [id],
    state: 'saved',
    changed_at: '2026-11-20T12:00:00+01:00',
    ...more,
  };
}
