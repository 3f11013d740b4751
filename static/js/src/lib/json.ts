/** Values as JSON knows them, and when two of them are the same. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Equal as JSON: keys in any order, arrays in theirs. */
export function sameJson(a: Json, b: Json): boolean {
  if (a === b) return true;
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false;
  if (Array.isArray(a) || Array.isArray(b)) return Array.isArray(a) && Array.isArray(b) && sameLists(a, b);
  return sameMaps(a, b);
}

function sameLists(a: Json[], b: Json[]): boolean {
  return a.length === b.length && a.every((value, i) => sameJson(value, b[i]!));
}

function sameMaps(a: { [key: string]: Json }, b: { [key: string]: Json }): boolean {
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && sameJson(a[key]!, b[key]!))
  );
}

/** Whether JSON can carry the value without changing it: no NaN, no dates, no holes. */
export function isJson(value: unknown): value is Json {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(isJson);
  return isMap(value) && Object.values(value).every(isJson);
}

/** Whether a value is a plain `{key: value}` object. */
export function isMap(value: unknown): value is { [key: string]: unknown } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const proto = Object.getPrototypeOf(value);
  return proto === null || Object.getPrototypeOf(proto) === null;
}
