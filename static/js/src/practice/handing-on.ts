/** How a routine leaves this phone: each way resolves with what to tell the person. */
import type { OwnRoutine } from '../lib/own-routine.ts';
import { fileOf, fragmentOf } from '../lib/sharing.ts';

/** Copies a link that holds the whole routine. */
export async function copyLink(routine: OwnRoutine): Promise<string> {
  const link = `${location.origin}/practice/own${await fragmentOf(routine)}`;
  try {
    await navigator.clipboard.writeText(link);
  } catch (error) {
    throw new Error('This browser did not let us copy the link. Save it as a file and send that.', { cause: error });
  }
  return 'Link copied. Send it to whom you like.';
}

export async function saveFile(routine: OwnRoutine): Promise<string> {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([fileOf(routine)], { type: 'application/json' }));
  link.download = fileName(routine);
  link.click();
  URL.revokeObjectURL(link.href);
  return 'The file is on its way to your downloads.';
}

/** A name that every phone and computer takes. */
export function fileName({ name }: OwnRoutine): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `${plain || 'routine'}.legs-up.json`;
}
