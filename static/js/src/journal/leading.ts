/** The check, and back to the entry afterwards. */
export function checkPage(record: string | null): string {
  const entry = record === null ? '/journal/entry' : `/journal/entry?id=${record}`;
  return `/check?next=${encodeURIComponent(entry)}`;
}
