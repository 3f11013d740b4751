import type { Today } from './given.ts';

/** What an event is called that marks its day as one of rest; it is a kept day. */
export const REST_DAY = 'rest-day';

export const isRestDay = (today: Pick<Today, 'marks'>): boolean => today.marks(REST_DAY).length > 0;
