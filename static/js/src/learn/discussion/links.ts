/** A comment's text cut into words and addresses. Only http and https become links; nothing is changed or hidden. Pure. */
export interface Piece {
  text: string;
  /** Where a link leads; null for words. */
  href: string | null;
}

// Ends at anything that is not seen (Cf, Cc): what is read is where it leads.
const ADDRESS = /https?:\/\/[^\s<>"'\p{Cf}\p{Cc}]+/giu;
const ENDS_A_SENTENCE = /[.,;:!?…]+$/u;

export function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = trimmed(match[0]);
    const href = leadsTo(address);
    if (href === null) continue;
    found.push({ text: text.slice(from, match.index), href: null }, { text: address, href });
    from = match.index + address.length;
  }
  found.push({ text: text.slice(from), href: null });
  return found.filter((piece) => piece.text !== '');
}

/** Without the full stop of its sentence, and without a bracket that was opened before it. */
function trimmed(address: string): string {
  const ended = address.replace(ENDS_A_SENTENCE, '');
  const isBracketed = ended.endsWith(')') && count(ended, ')') > count(ended, '(');
  return isBracketed ? trimmed(ended.slice(0, -1)) : ended;
}

/** Null for what is no address, and for one that shows a host which is not where it leads (`https://ours@theirs`). */
function leadsTo(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return url.username === '' && url.password === '' ? url.href : null;
}

function count(text: string, letter: string): number {
  return text.split(letter).length - 1;
}
