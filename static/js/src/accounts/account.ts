/** The account as the server tells it, for the pages that change it. */
import { ask, type Method } from '../ui/ask.ts';

export interface Passkey {
  id: string;
  name: string;
  /** Seconds since 1970. */
  created_at: number;
  used_at: number | null;
}

export interface Device {
  id: string;
  name: string;
  /** Seconds since 1970. */
  first_seen: number;
  last_seen: number;
  /** The one in the person's hand. */
  here: boolean;
}

export interface Account {
  email: string;
  /** Whether the server sends mail. */
  mail: boolean;
  password: boolean;
  authenticator: boolean;
  /** How many are left. */
  recovery_codes: number;
  shortest_password: number;
  passkeys: Passkey[];
  devices: Device[];
  /** For how many seconds no proof is asked for. */
  proof_seconds: number;
}

const ROOT = '/api/account';

export function account(): Promise<Account> {
  return ask<Account>('GET', ROOT);
}

/** Asks something of the account, as in `change('DELETE', '/devices')`. Throws Refused; code "proof" wants a proof first. */
export function change<Reply = null>(method: Method, path: string, body?: object): Promise<Reply> {
  return ask<Reply>(method, ROOT + path, body);
}
