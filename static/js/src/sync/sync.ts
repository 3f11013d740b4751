/** Sends what waits and brings what is new, one tab at a time, and says how that goes. */
import { localIso } from '../lib/days.ts';
import type { Me } from '../store/device.ts';
import { StoreError } from '../store/errors.ts';
import type { Store } from '../store/store.ts';
import { pull } from './pull.ts';
import { push } from './push.ts';
import type { Server } from './server.ts';
import { type Reason, Stopped } from './stopped.ts';

export type Phase = 'idle' | 'sending' | 'offline' | 'signed-out' | 'erased' | 'other-user' | 'trouble';

export interface SyncState {
  phase: Phase;
  /** How many records of each kind hold something on this phone only, the refused ones included. */
  waiting: Record<string, number>;
  /** Records of which the server would not take something, oldest first; those deleted since need nothing of anybody. */
  refused: { record: string; kind: string }[];
  /** When everything was last sent and fetched: local time with offset. */
  last_ok: string | null;
}

/** How a round went: `busy` when another tab is at it. */
export type Outcome = 'done' | 'busy' | 'stopped';

export interface Surroundings {
  server: Server;
  /** The store of whoever is signed in. */
  here(): Promise<Store>;
  /** Tells the page who is signed in; false: it shows somebody else. */
  signedInAs(me: Me): Promise<boolean>;
  /** Tells the page that the server named nobody, or did not answer. */
  nobodyNew(answer: 'nobody' | 'no answer'): Promise<void>;
  /** Nobody is signed in: whether that is because the account was erased. Unknown counts as no. */
  isErased(): Promise<boolean>;
  /** Runs `work` while no other tab runs any under the same name; false when one does. */
  alone(name: string, work: () => Promise<void>): Promise<boolean>;
  /** Shows the page anew, for another person. */
  reload(): void;
}

/** A log that is void twice in one round is not one we can agree on by starting over. */
const MOST_STARTS = 2;

export class Sync {
  state: SyncState = { phase: 'idle', waiting: {}, refused: [], last_ok: null };
  #around: Surroundings;
  #me: Me | null = null;
  #introduced = false;
  #notBefore = 0;
  #ended = false;
  #running: Promise<unknown> = Promise.resolve();
  #next: Promise<Outcome> | null = null;
  #listeners = new Set<(state: SyncState) => void>();

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** Calls `listener` with the state, now and after each change; the returned function ends that. */
  watch(listener: (state: SyncState) => void): () => void {
    this.#listeners.add(listener);
    listener(this.state);
    return () => this.#listeners.delete(listener);
  }

  /** One whole round that begins after this call. */
  run(): Promise<Outcome> {
    this.#next ??= this.#running.then(() => {
      this.#next = null;
      const round = this.#round();
      this.#running = Promise.allSettled([round]);
      return round;
    });
    return this.#next;
  }

  /** No round begins after this; resolves when the one under way is over. */
  async end(): Promise<void> {
    this.#ended = true;
    await this.#running;
  }

  /** Counts again what waits; call it when the store has changed. */
  async recount(store: Store): Promise<void> {
    const [waiting, refused] = await Promise.all([store.waiting(), refusedIn(store)]);
    this.#show({ waiting, refused });
  }

  async #round(): Promise<Outcome> {
    if (this.#ended || this.state.phase === 'other-user' || Date.now() < this.#notBefore) return 'stopped';
    try {
      const me = await this.#introduce();
      const store = await this.#around.here();
      const mine = await this.#around.alone(`legs-up-sync-${me.user}`, () => this.#exchange(store, me));
      if (!mine) this.#show({ phase: 'idle' });
      return mine ? 'done' : 'busy';
    } catch (error) {
      await this.#stop(error);
      return 'stopped';
    }
  }

  /** Asks the server who is signed in, once a page and again after each break. */
  async #introduce(): Promise<Me> {
    if (this.#me) return this.#me;
    const { me, build } = await this.#around.server.me();
    const first = !this.#introduced;
    this.#introduced = true;
    if (!(await this.#around.signedInAs(me))) {
      if (first) this.#around.reload();
      throw new Stopped('other-user');
    }
    await (await this.#around.here()).exchange.meet(build);
    this.#me = me;
    return me;
  }

  async #exchange(store: Store, me: Me): Promise<void> {
    this.#show({ phase: 'sending' });
    let epoch = me.epoch;
    if ((await store.exchange.cursor())?.epoch !== epoch) await store.exchange.startOver(epoch);
    for (let starts = 0; !(await this.#agreed(store, epoch, starts)); starts++) {
      epoch = (await this.#around.server.me()).me.epoch;
      await store.exchange.startOver(epoch);
    }
    this.#me = { ...me, epoch };
    await this.recount(store);
    this.#show({ phase: 'idle', last_ok: localIso() });
  }

  /** Push and pull; false when the server's numbers turned out to be others than ours. */
  async #agreed(store: Store, epoch: string, starts: number): Promise<boolean> {
    const { server } = this.#around;
    try {
      await push(store.exchange, server, store.user, epoch);
      await pull(store.exchange, server, store.user);
      return true;
    } catch (error) {
      if (!(error instanceof Stopped && error.reason === 'void') || starts >= MOST_STARTS) throw error;
      return false;
    }
  }

  async #stop(error: unknown): Promise<void> {
    if (!(error instanceof Stopped || error instanceof StoreError)) throw error;
    this.#me = null;
    const reason = error instanceof Stopped ? error.reason : 'trouble';
    if (error instanceof Stopped) this.#notBefore = Date.now() + error.wait * 1000;
    if (!this.#introduced) await this.#around.nobodyNew(reason === 'signed-out' ? 'nobody' : 'no answer');
    const erased = reason === 'signed-out' && (await this.#around.isErased());
    this.#show({ phase: erased ? 'erased' : phaseOf(reason) });
  }

  #show(news: Partial<SyncState>): void {
    this.state = { ...this.state, ...news };
    for (const listener of [...this.#listeners]) listener(this.state);
  }
}

async function refusedIn(store: Store): Promise<SyncState['refused']> {
  const records = new Set((await store.refused()).map(({ record }) => record));
  const states = await Promise.all([...records].map((record) => store.get(record)));
  return states.flatMap((state) => (state && !state.deleted ? [{ record: state.record, kind: state.kind }] : []));
}

function phaseOf(reason: Reason): Phase {
  return reason === 'void' || reason === 'too-big' ? 'trouble' : reason;
}
