/**
 * What to say about a new password while it is typed; empty before anything is. Counts as the server does: characters,
 * not bytes. Whether it is easy to guess only the server knows, which has the list.
 */
export function strength(password: string, shortest: number): string {
  const letters = [...password.normalize('NFC')];
  const more = shortest - letters.length;
  if (letters.length === 0) return '';
  if (more > 0) return more === 1 ? '1 more character.' : `${more} more characters.`;
  const different = new Set(letters.map((letter) => letter.toLowerCase())).size;
  if (different < FEW) return 'Long enough, but much the same all along.';
  return letters.length >= LONG && different >= MANY ? 'Long enough. Strong.' : 'Long enough. Longer is stronger.';
}

/** Characters: a row of a few repeated ones is found by trying; twenty of ten kinds are not. */
const FEW = 6;
const MANY = 10;
const LONG = 20;
