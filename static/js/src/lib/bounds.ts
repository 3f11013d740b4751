/**
 * The bounds of bodies on the phone: a small reader of the JSON Schema that the server's models make (bodies.ts).
 * The server checks by the models themselves; tests/cases/bodies holds both to the same cases. Pure.
 */
import { SCHEMAS } from './bodies.ts';
import { isDay } from './days.ts';
import { isMap, type Json } from './json.ts';

/** As much of JSON Schema as the models say. */
export interface Schema {
  type?: string;
  enum?: readonly Json[];
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  format?: string;
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  additionalProperties?: boolean;
  anyOf?: readonly Schema[];
  /** What the value must be, in words that end "This must be …". */
  description?: string;
}

export interface KindSchema {
  properties: Readonly<Record<string, Schema>>;
  /** By pattern of the field's name; false: there is no such field. */
  patternProperties: Readonly<Record<string, Schema | false>>;
}

/** What is wrong: `field` is where it stands, such as "steps.3.seconds". */
export interface Fault {
  field: string;
  message: string;
}

/** The first fault of a body; null when the server would take it. What we do not know passes. */
export function faultOf(kind: string, body: Readonly<Record<string, Json>>): Fault | null {
  const schema = Object.hasOwn(SCHEMAS, kind) ? SCHEMAS[kind] : undefined;
  if (!schema) return null;
  for (const [field, value] of Object.entries(body)) {
    const fault = faultOfField(schema, field, value);
    if (fault) return fault;
  }
  return null;
}

/** The least and greatest whole number that a field may hold: what a form offers. Throws a RangeError where there are none. */
export function range(kind: string, field: string): { least: number; most: number } {
  const { minimum, maximum } = (SCHEMAS[kind] && schemaOf(SCHEMAS[kind], field)) || {};
  if (minimum === undefined || maximum === undefined) throw new RangeError(`${kind}.${field} has no bounds`);
  return { least: minimum, most: maximum };
}

function faultOfField(kind: KindSchema, field: string, value: Json): Fault | null {
  const schema = schemaOf(kind, field);
  if (schema === false) return { field, message: `${field.split('.')[0]} has no such key.` };
  if (schema === null || value === null) return null;
  const path = wrongPart(schema, value);
  return path && { field: [field, ...path].join('.'), message: `This must be ${schema.description}.` };
}

/** null: nobody knows the field. */
function schemaOf({ properties, patternProperties }: KindSchema, field: string): Schema | false | null {
  if (Object.hasOwn(properties, field)) return properties[field]!;
  const fitting = Object.entries(patternProperties).find(([pattern]) => new RegExp(pattern, 'u').test(field));
  return fitting ? fitting[1] : null;
}

/** Where in the value the first fault lies, [] for the value itself; null when there is none. */
function wrongPart(schema: Schema, value: Json): string[] | null {
  if (schema.anyOf) return schema.anyOf.some((one) => wrongPart(one, value) === null) ? null : [];
  if (!isOfType(schema.type, value) || (schema.enum && !schema.enum.includes(value))) return [];
  if (typeof value === 'number') return isWithin(value, schema.minimum, schema.maximum) ? null : [];
  if (typeof value === 'string') return isText(schema, value) ? null : [];
  if (Array.isArray(value)) return wrongItem(schema, value);
  return isMap(value) ? wrongField(schema, value) : null;
}

function wrongItem({ items, minItems, maxItems }: Schema, value: Json[]): string[] | null {
  if (!isWithin(value.length, minItems, maxItems)) return [];
  return items ? wrongAmong(value.map((one, at) => [String(at), items, one])) : null;
}

function wrongField({ properties = {}, required = [] }: Schema, value: Record<string, unknown>): string[] | null {
  const missing = required.find((name) => !Object.hasOwn(value, name));
  if (missing !== undefined) return [missing];
  const known = Object.entries(properties).filter(([name]) => Object.hasOwn(value, name));
  return wrongAmong(known.map(([name, schema]) => [name, schema, value[name] as Json]));
}

function wrongAmong(parts: [name: string, schema: Schema, value: Json][]): string[] | null {
  for (const [name, schema, value] of parts) {
    const path = wrongPart(schema, value);
    if (path) return [name, ...path];
  }
  return null;
}

function isOfType(type: string | undefined, value: Json): boolean {
  switch (type) {
    case 'integer':
      return Number.isInteger(value);
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isMap(value);
    case 'null':
      return value === null;
    default:
      return type === undefined || typeof value === type;
  }
}

function isText({ format, pattern, minLength, maxLength }: Schema, value: string): boolean {
  const counted = format === 'name' ? value.trim() : value;
  return (
    isWithin([...counted].length, minLength, maxLength) &&
    (pattern === undefined || new RegExp(pattern, 'u').test(value)) &&
    (format !== 'date' || isCounted(value)) &&
    (format !== 'local-time' || isMoment(value))
  );
}

function isWithin(size: number, least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY): boolean {
  return least <= size && size <= most;
}

const MOMENT = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,6})?)?(?:Z|[+-](\d\d):(\d\d))$/;

/** A day that the server's calendar has too: it begins with the year 1. */
function isCounted(day: string): boolean {
  return isDay(day) && !day.startsWith('0000');
}

/** A moment that exists, as the server's clock reads it: no 24:00 and no leap second. */
function isMoment(text: string): boolean {
  const [, day, hour, minute, second = '0', away = '0', offset = '0'] = MOMENT.exec(text) ?? [];
  if (day === undefined || !isCounted(day)) return false;
  return [hour, away].every((one) => Number(one) < 24) && [minute, second, offset].every((one) => Number(one) < 60);
}
