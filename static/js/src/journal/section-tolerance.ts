import { choices } from '../ui/choices.ts';
import { asStep } from '../ui/steps.ts';
import { minuteChoices } from './night.ts';
import type { Around } from './section-context.ts';

const DAY_MINUTES = 24 * 60;
const DOINGS = [
  { name: 'sitting', legend: 'Sitting' },
  { name: 'standing', legend: 'Standing' },
  { name: 'walking', legend: 'Walking' },
];

/** Minutes of each before it complains. */
export function section({ fields, touch }: Around) {
  return DOINGS.map(({ name, legend }) => {
    const held = asStep(fields[`tolerance.${name}`], DAY_MINUTES);
    return choices({
      name: `tolerance-${name}`,
      legend,
      options: minuteChoices(held),
      value: held,
      choose: (value) => touch(`tolerance.${name}`, value),
    });
  });
}
