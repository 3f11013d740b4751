/** When something was, in words. Pure. */
const DAY_SECONDS = 86_400;

/** "just now", "today", "yesterday", "12 days ago", "on 3 May 2026". Both are seconds since 1970; days are the phone's. */
export function ago(then: number, now: number, locale = 'en-GB'): string {
  if (now - then < 600) return 'just now';
  const days = dayOf(now) - dayOf(then);
  if (days <= 0) return 'today';
  if (days === 1) return 'yesterday';
  if (days < 31) return `${days} days ago`;
  return `on ${new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(then * 1000)}`;
}

/** Whole days since 1970 on the phone's calendar. */
function dayOf(moment: number): number {
  const date = new Date(moment * 1000);
  return Math.floor((moment - date.getTimezoneOffset() * 60) / DAY_SECONDS);
}
