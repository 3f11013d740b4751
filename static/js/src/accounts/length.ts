/** What to say about a new password's length; empty before anything is typed. Counts as the server does: characters, not bytes. */
export function missing(password: string, shortest: number): string {
  const typed = [...password.normalize('NFC')].length;
  if (typed === 0) return '';
  const more = shortest - typed;
  if (more <= 0) return 'Long enough.';
  return more === 1 ? '1 more character.' : `${more} more characters.`;
}
