/** What was said in a check-in, in one line. Pure. */
import type { Facts } from '../lib/conditions.ts';
import { daysBetween } from '../lib/days.ts';
import { weekday } from '../lib/when.ts';

const PLACES: Record<string, string> = { floor: 'on the floor', desk: 'at a desk', bed: 'in bed' };

/** "Leg 4, back 2, 10 minutes, in bed", or "Yesterday: leg 4"; what was not said is left out. Moments are local times. */
export function saidWords({ leg, back, minutes, place }: Facts, at: string, now: string): string {
  const words = [
    known(leg) && `leg ${leg}`,
    known(back) && `back ${back}`,
    known(minutes) && `${minutes} minutes`,
    PLACES[String(place)],
  ].filter(Boolean);
  const ago = daysBetween(at.slice(0, 10), now.slice(0, 10));
  const when = ago < 1 ? '' : ago === 1 ? 'Yesterday: ' : `${weekday(at.slice(0, 10))}: `;
  const line = when + words.join(', ');
  return line.charAt(0).toUpperCase() + line.slice(1);
}

const known = (fact: Facts[string]): boolean => fact !== null && fact !== undefined;

/** Why a check-in is not saved before the gate question is answered; empty when it is, or is not asked. */
export function waitsFor({ phase, isAsking }: { phase: 'opening' | 'open' | 'failed'; isAsking: boolean }): string {
  if (phase === 'open') return isAsking ? 'First say whether a warning sign is new.' : '';
  return phase === 'failed'
    ? 'The question about warning signs comes first, and could not be opened. What you touched is kept.'
    : 'The question about warning signs comes first. It is still opening: please tap Save again.';
}
