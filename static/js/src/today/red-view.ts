import { LitElement } from 'lit';
import { isDay } from '../lib/days.ts';
import type { Library, Sign } from '../lib/library.ts';
import type { Standing } from '../lib/warning-signs.ts';
import type { Reading } from '../player/reading.ts';
import type { CheckDesk, ToldName } from './check-desk.ts';
import { type Kept, NumberField } from './number-field.ts';
import { PhoneVoice } from './phone-voice.ts';
import { redScreen, redWords } from './red-screen.ts';
import { staffPage } from './staff-page.ts';

/**
 * `<red-view>`: what stands on the screen from the tap that raised a red sign: plain, large, still, and read aloud.
 * Its owner gives it the desk; it fires `changed` when the desk has done something. Nothing on it waits for storage.
 */
export class RedView extends LitElement {
  static parts = { 'number-field': NumberField };
  static properties = {
    desk: { attribute: false },
    library: { attribute: false },
    reading: { attribute: false },
    standing: { attribute: false },
    wrong: { state: true },
    staff: { state: true },
    voice: { state: true },
  };
  declare desk: CheckDesk;
  declare library: Library;
  declare reading: Reading | null;
  /** The desk's, given at each change of it: the desk is one and the same object all along. */
  declare standing: Standing;
  /** The sign whose form for a doctor's check lacks something. */
  declare wrong: string | null;
  declare staff: boolean;
  declare voice: 'quiet' | 'reading' | 'missing';
  private readonly phone = new PhoneVoice();

  constructor() {
    super();
    this.reading = null;
    this.wrong = null;
    this.staff = false;
    this.voice = 'quiet';
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    document.documentElement.classList.add('red-page');
    if (this.desk.isVoiced) this.readAloud();
  }

  protected firstUpdated() {
    this.toTheTop();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.documentElement.classList.remove('red-page');
    this.hush();
  }

  render() {
    const { desk, library } = this;
    if (this.staff) return staffPage(desk, this.tell, () => this.turn(false));
    return redScreen(desk, library, {
      wrong: this.wrong,
      voice: this.reading ? this.voice : null,
      since: (id, moment) => void this.done(desk.since(id, moment || null)),
      checked: (event, sign) => this.checked(event, sign),
      unchanged: (event, sign) => {
        if (told(event)) void this.done(desk.unchanged(sign.id));
      },
      show: () => this.turn(true),
      read: () => (this.voice === 'reading' ? this.hush() : this.readAloud()),
      kept: ({ detail }: CustomEvent<Kept>) => this.tell(detail.name as ToldName, detail.number),
    });
  }

  private async readAloud() {
    if (!this.reading) return;
    this.voice = 'reading';
    const words = redWords(this.desk, this.library);
    try {
      await this.reading.read(words);
      this.voice = 'quiet';
    } catch (error) {
      // Without a tap of this visit a browser plays nothing: the button is there for it.
      if ((error as Error).name === 'NotAllowedError') this.voice = 'quiet';
      else await this.readByPhone(words);
    }
  }

  /** Our voice is not on this phone, or not whole, and there may be no network to bring it. */
  private async readByPhone(words: readonly string[]) {
    const told = this.phone.read(words).then(
      () => 'quiet' as const,
      () => 'missing' as const, // the button says so; all of it stands on the screen
    );
    this.voice = await told;
  }

  private hush() {
    this.reading?.stop();
    this.phone.stop();
  }

  /** Staff get a page of its own. */
  private async turn(staff: boolean) {
    this.staff = staff;
    this.hush();
    await this.updateComplete;
    this.toTheTop();
  }

  /** Another screen took the place of the one before: it is read from its heading. */
  private toTheTop() {
    (this.closest('dialog') ?? window).scrollTo(0, 0);
    this.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }

  private tell = (name: ToldName, text: string | null) => {
    void this.done(this.desk.tell(name, text));
  };

  private async done(work: Promise<void>) {
    await work;
    this.requestUpdate();
    this.dispatchEvent(new CustomEvent('changed', { bubbles: true }));
  }

  /** Who talked to somebody in a crisis is not asked for a day: it is the day they say so. */
  private checked(event: Event, { id, screen }: Sign) {
    const today = this.desk.now.slice(0, 10);
    const chosen = new FormData(event.target as HTMLFormElement).get('day');
    const day = screen === 'crisis' ? today : String(chosen ?? '');
    const known = told(event) && isDay(day) && day >= this.desk.checkedFrom(id) && day <= today;
    this.wrong = known ? null : id;
    if (known) void this.done(this.desk.checked(id, day));
  }
}

/** Whether the form's sentence was ticked. */
function told(event: Event): boolean {
  event.preventDefault();
  return new FormData(event.target as HTMLFormElement).has('told');
}
