/**
 * A shared routine lies in the fragment of its link, which no server ever sees. Whoever opens it signed out comes to the
 * door with the fragment still in the address; the form and the way to the door's other page take it along, and the
 * browser hands it on to the page that a redirect leads to.
 */
export function carry(hash: string, page: ParentNode): void {
  if (!hash) return;
  for (const form of page.querySelectorAll('form')) form.action = withFragment(form.action, hash);
  for (const link of page.querySelectorAll<HTMLAnchorElement>('.door-other a'))
    link.href = withFragment(link.href, hash);
}

const withFragment = (url: string, hash: string): string => url.replace(/#.*$/, '') + hash;
