/** What a record of each kind is called in a sentence: one, and several. */
const NOUNS: Record<string, [string, string]> = {
  entry: ['entry', 'entries'],
  practice: ['session', 'sessions'],
  event: ['event', 'events'],
  measure: ['weekly answer', 'weekly answers'],
  screen: ['warning-sign check', 'warning-sign checks'],
  routine: ['own routine', 'own routines'],
  comment: ['comment', 'comments'], // written under an article and not sent; no kind of the log
};
/** The rest are settings of one kind or another. */
const CHANGE: [string, string] = ['change', 'changes'];

export function nounOf(kind: string): string {
  return (Object.hasOwn(NOUNS, kind) ? NOUNS[kind]! : CHANGE)[0];
}

/** "1 entry", "2 entries and 1 session", "1 entry, 2 sessions and 1 change". `counts` are by kind, none of them 0. */
export function counted(counts: Record<string, number>): string {
  const byNoun = new Map<[string, string], number>();
  for (const [kind, count] of Object.entries(counts)) {
    const noun = Object.hasOwn(NOUNS, kind) ? NOUNS[kind]! : CHANGE;
    byNoun.set(noun, (byNoun.get(noun) ?? 0) + count);
  }
  const parts = [...byNoun].map(([[one, several], count]) => `${count} ${count === 1 ? one : several}`);
  const last = parts.pop() ?? '';
  return parts.length > 0 ? `${parts.join(', ')} and ${last}` : last;
}
