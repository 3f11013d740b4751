import { choices } from '../ui/choices.ts';
import type { Around } from './section-context.ts';

/** Yes or no, and no more: which one is nobody's business here, and the app gives no advice on it. */
export function section({ fields, touch }: Around) {
  const { medicine } = fields;
  return choices({
    name: 'medicine',
    legend: 'Did you take any for this?',
    options: [
      { value: true, label: 'Yes' },
      { value: false, label: 'No' },
    ],
    value: typeof medicine === 'boolean' ? medicine : null,
    choose: (value) => touch('medicine', value),
  });
}
