/** What the discussion says. */
import type { Named } from '../../lib/emergency.ts';
import type { Comment, Reason } from './replies.ts';

export const LONGEST = 5000;
export const LONGEST_REASON = 500;
export const NOBODY = 'Somebody who left';

export const REASON_WORDS: Record<Reason, string> = {
  unkind: 'It is unkind',
  harmful: 'The advice could hurt somebody',
  private: 'It tells something private',
  advert: 'It sells something',
  other: 'Something else',
};

/** What stands where a text is not shown. */
export const GONE: Partial<Record<Comment['state'], string>> = {
  deleted: 'Deleted by its writer.',
  hidden: 'Hidden.',
};

export const LEAD: Record<Named, { words: string; link: string }> = {
  body: {
    words: 'What you write may be a warning sign. Please don’t wait for an answer here. Check it now:',
    link: 'Check the warning signs',
  },
  crisis: {
    words:
      'You do not have to carry this by yourself. Please talk to a person now: a crisis line, the emergency number, or someone near you.',
    link: 'Get help now',
  },
};

/** How long a text is, as the server counts: in code points. */
export function length(text: string): number {
  return [...text].length;
}
