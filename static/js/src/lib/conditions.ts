/** Whether a condition of the rules holds (app/library/models/rule.py). Pure. */
import type { Condition, Value } from './rules.ts';

/** What is known, by the names of rules.json's `inputs`; null and undefined are unknown. */
export type Facts = Readonly<Record<string, Value | ReadonlySet<string> | null | undefined>>;

/** A comparison with an unknown fact is false, whatever it asks. */
export function holds(condition: Condition, facts: Facts): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, facts));
  if ('any' in condition) return condition.any.some((part) => holds(part, facts));
  const known = facts[condition.input];
  if (known === null || known === undefined) return false;
  if ('of' in condition) {
    const other = facts[condition.of];
    return typeof other === 'number' && compares(known as Value, condition.op, other + condition.plus);
  }
  if (condition.op === 'has') return (known as ReadonlySet<unknown>).has(condition.value);
  return compares(known as Value, condition.op, condition.value);
}

type Operator = '==' | '!=' | '<' | '<=' | '>' | '>=';

function compares(one: Value, op: Operator, other: Value): boolean {
  if (op === '==') return one === other;
  if (op === '!=') return one !== other;
  if (op === '<') return one < other;
  if (op === '<=') return one <= other;
  return op === '>' ? one > other : one >= other;
}
