/** What was said in a check-in, in one line. Pure. */
import type { Facts } from '../lib/conditions.ts';

const PLACES: Record<string, string> = { floor: 'on the floor', desk: 'at a desk', bed: 'in bed' };

/** "Leg 4, back 2, 10 minutes, in bed"; what was not said is left out. */
export function saidWords({ leg, back, minutes, place }: Facts): string {
  const words = [
    known(leg) && `leg ${leg}`,
    known(back) && `back ${back}`,
    known(minutes) && `${minutes} minutes`,
    PLACES[String(place)],
  ].filter(Boolean);
  const line = words.join(', ');
  return line.charAt(0).toUpperCase() + line.slice(1);
}

const known = (fact: Facts[string]): boolean => fact !== null && fact !== undefined;
