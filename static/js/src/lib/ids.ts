/** Ids made on the phone: UUIDv7 (RFC 9562) for what is new, UUIDv5 for the records a person has one of. */

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

let latest = 0;
let counter = 0;

/** A new id. Ids made on one page sort in the order they were made, even within a millisecond or when the clock steps back. */
export function uuid7(now: number = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  if (now > latest) {
    latest = now;
    counter = bytes[6]!; // starts low (8 of 12 bits), so that it rarely runs over
  } else if (++counter > 0xfff) {
    latest += 1;
    counter = 0;
  }
  new DataView(bytes.buffer).setBigUint64(0, (BigInt(latest) << 16n) | 0x7000n | BigInt(counter));
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return written(bytes);
}

/** The id that every phone gives to `name` under `namespace`. Throws a RangeError when the namespace is not a UUID. */
export async function uuid5(namespace: string, name: string): Promise<string> {
  if (!isUuid(namespace)) throw new RangeError(`uuid5 needs a UUID as its namespace, not "${namespace}"`);
  const space = namespace.replaceAll('-', '').match(/../g)!;
  const input = new Uint8Array([...space.map((pair) => Number.parseInt(pair, 16)), ...new TextEncoder().encode(name)]);
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-1', input)).slice(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return written(bytes);
}

/** Whether a text is a UUID as we write them: lower case, with hyphens. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

function written(bytes: Uint8Array): string {
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
