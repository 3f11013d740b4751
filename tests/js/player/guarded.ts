/** A page on which a real session plays the real library and the real voice over a store. */
import { localIso } from '../../../static/js/src/lib/days.ts';
import type { Library, Signs } from '../../../static/js/src/lib/library.ts';
import { Door } from '../../../static/js/src/player/door.ts';
import { guard } from '../../../static/js/src/player/guard.ts';
import { Running } from '../../../static/js/src/player/running.ts';
import type { Store } from '../../../static/js/src/store/store.ts';
import { data, index, library, packFile } from './shelf.ts';
import { FakeAudio } from './stub-page.ts';

export const signs = data('warning-signs.json') as Signs;
const shelf = { library: { ...library, signs } as Library, index };

/** No to every sign, an hour ago. */
export function clearList(store: Store) {
  const no = signs.signs.map(({ id }) => [`answers.${id}`, 'no']);
  const at = localIso(new Date(Date.now() - 3_600_000));
  return store.save('screen', { at, list: 'full', under_18: 'no', ...Object.fromEntries(no) });
}

/** The voice as the server sends it; everything else is not there. */
export async function voiceOnly(input: unknown): Promise<Response> {
  const name = String(input).split('/').at(-1)!;
  return name.endsWith('.mp3') ? new Response(packFile(name)) : new Response(null, { status: 404 });
}

export class GuardedPage {
  readonly door: Door;
  readonly running: Running;
  readonly audio: FakeAudio;
  isLocked = false;
  #unwatch: () => void;

  /** The page of a routine, playing; `store` has to allow it. */
  static async playing(store: Store, slug = 'wall-5'): Promise<GuardedPage> {
    const page = new GuardedPage(await Door.to(slug, store, shelf));
    await page.running.begin();
    return page;
  }

  /** The door to a routine as a page finds it that is opened now. */
  static door(store: Store, slug = 'wall-5'): Promise<Door> {
    return Door.to(slug, store, shelf);
  }

  private constructor(door: Door) {
    this.door = door;
    const { routine, fields, store, shelf } = door;
    const permit = async () => {
      if (!(await door.allows())) this.#lock();
    };
    const page = { changed: () => {}, arrived: () => {}, ended: () => {}, signs: () => {}, permit };
    this.running = new Running(
      { shelf, routine, own: false, fields, before: {}, store, kept: null, earlier: null },
      page,
    );
    this.audio = FakeAudio.made.at(-1)!;
    this.#unwatch = guard(door, { lock: () => this.#lock(), look: () => {} });
  }

  close(): void {
    this.#unwatch();
    this.running.close();
  }

  #lock(): void {
    if (this.isLocked) return;
    this.isLocked = true;
    void this.running.lock();
  }
}
