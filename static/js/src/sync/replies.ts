/** The parts of the server's replies, checked: a broken one stops sync before anything is written. */
import { isJson, isMap } from '../lib/json.ts';
import type { Me } from '../store/device.ts';
import type { Numbered, Result } from '../store/plan.ts';
import type { Body, Refusal } from '../store/revision.ts';
import { Stopped } from './stopped.ts';

export function meOf(value: unknown): Me {
  const { user, email, epoch } = map(value);
  return { user: text(user), email: text(email), epoch: text(epoch) };
}

export function resultOf(value: unknown): Result {
  const { id, seq, waiting, error } = map(value);
  if (seq !== undefined) return { id: text(id), seq: number(seq) };
  if (waiting === true) return { id: text(id), waiting };
  return { id: text(id), error: refusalOf(error) };
}

export function numberedOf(value: unknown): Numbered {
  const { seq, id, record, kind, parents, body, made_at, device, saved_at } = map(value);
  const list = Array.isArray(parents) ? parents.map(text) : broken();
  const revision = { id: text(id), record: text(record), kind: text(kind), parents: list, body: bodyOf(body) };
  const time = typeof saved_at === 'string' ? { saved_at } : {};
  return { ...revision, ...time, made_at: text(made_at), device: text(device), seq: number(seq) };
}

function bodyOf(value: unknown): Body | null {
  return value === null ? null : isMap(value) && isJson(value) ? (value as Body) : broken();
}

function refusalOf(value: unknown): Refusal {
  const { field, message } = map(value);
  // the server names a place in the row; on the phone the fields are the body's
  return { field: typeof field === 'string' ? field.replace(/^body\./, '') : '', message: text(message) };
}

function map(value: unknown): { [key: string]: unknown } {
  return isMap(value) ? value : broken();
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : broken();
}

function number(value: unknown): number {
  return Number.isSafeInteger(value) && (value as number) > 0 ? (value as number) : broken();
}

function broken(): never {
  throw new Stopped('trouble');
}
