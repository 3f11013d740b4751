/** The check at the sign that brought the person there, and back to the entry afterwards. */
export function checkPage(record: string | null, sign: string): string {
  const entry = record === null ? '/journal/entry' : `/journal/entry?id=${record}`;
  return `/check?next=${encodeURIComponent(entry)}#sign-${sign}`;
}
