import { html, LitElement, nothing } from 'lit';
import { localIso } from '../lib/days.ts';
import type { Json } from '../lib/json.ts';
import { fetchLibrary, type Library } from '../lib/library.ts';
import { preferences } from '../store/preferences.ts';
import type { RecordState } from '../store/revision.ts';
import type { Store } from '../store/store.ts';
import { clashView } from '../ui/clash-view.ts';
import { type Clash, clashesOf } from '../ui/clashes.ts';
import { StoreReader } from '../ui/store-reader.ts';
import { isAsked, preferenceWords } from './preference-words.ts';

/**
 * `<preference-clashes among="cautions left_out">`: what two phones set differently, each to be settled by one tap; of all
 * preferences, or of those whose names begin so. Nothing while they agree.
 */
export class PreferenceClashes extends LitElement {
  static properties = { among: {}, clashes: { state: true }, said: { state: true } };
  declare among: string;
  declare clashes: Clash[];
  /** What a screen reader is told of the last choice. */
  declare said: string;
  private readonly reader = new StoreReader(this, {
    open: () => this.open(),
    read: (store) => this.read(store),
  });
  private library: Library | null = null;
  private state: RecordState | null = null;

  constructor() {
    super();
    this.among = '';
    this.clashes = [];
    this.said = '';
  }

  createRenderRoot(): HTMLElement {
    return this;
  }

  /** Two values can be told apart without the library; a slug then stands for a name. */
  private async open() {
    this.library = await fetchLibrary().catch((error) => {
      console.warn('The names of poses and cautions are missing:', error);
      return null;
    });
  }

  private async read(store: Store) {
    this.state = await preferences(store);
    this.clashes = this.state ? await this.asked(this.state, store) : [];
  }

  private async asked(state: RecordState, store: Store): Promise<Clash[]> {
    if (Object.keys(state.clashes).length === 0) return [];
    const heads = this.among.split(' ').filter(Boolean);
    const isHere = (field: string) => heads.length === 0 || heads.includes(field.split('.')[0]!);
    const clashes = clashesOf(state, await store.history(state.record), store.device, localIso());
    return clashes.filter(({ field }) => isAsked(field) && isHere(field));
  }

  render() {
    const { problem } = this.reader;
    const words = preferenceWords(this.library, this.state?.fields ?? {});
    return html`${problem ? html`<p class="banner rose" role="alert">${problem}</p>` : nothing}
      <p class="visually-hidden" role="status">${this.said}</p>
      ${clashView(this.clashes, words, (field, value) => this.choose(field, value, words.value(field, value)))}`;
  }

  private async choose(field: string, value: Json, words: string) {
    const { store } = this.reader;
    const { record, leaves } = this.state!;
    await this.reader.attempt(async () => {
      await store.save('preferences', { [field]: value }, { record, parents: leaves });
      this.said = `${words}. Saved on this phone.`;
    });
  }
}
