// Pure: which replies may be kept. A captive portal answers every address with its own page and status 200,
// and a sign-in page kept under /today could never be left again; so a reply has to prove that it is ours.

export interface Reply {
  status: number;
  redirected: boolean;
  type: string;
  headers: { get(name: string): string | null };
}

function whole(reply: Reply): boolean {
  return reply.status === 200 && !reply.redirected && reply.type === 'basic';
}

/** A page of this very build. */
export function isOurPage(reply: Reply, buildId: string): boolean {
  return whole(reply) && reply.headers.get('X-Build') === buildId;
}

/** A script, sheet, picture, sound or JSON: whole, and not somebody's HTML in its place. */
export function isOurFile(reply: Reply): boolean {
  return whole(reply) && !(reply.headers.get('Content-Type') ?? '').startsWith('text/html');
}

/** The gate's answer to a page that a signed-out browser asks for with redirects left alone. */
export function isSentElsewhere(reply: Reply): boolean {
  return reply.type === 'opaqueredirect';
}
