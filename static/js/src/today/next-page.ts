const HOME = '/practice/wall-5';

/** Where to go after the check: `?next=` when it is a path of this very site, else the first routine. */
export function nextPage(search: string, origin: string): string {
  const wanted = new URLSearchParams(search).get('next');
  if (!wanted?.startsWith('/')) return HOME;
  const url = new URL(wanted, origin);
  return url.origin === origin && !url.pathname.startsWith('//') ? url.pathname + url.search + url.hash : HOME;
}
