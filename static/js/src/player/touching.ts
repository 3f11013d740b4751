/** The one big area of a session, for somebody who does not look: a tap pauses or plays, two go on to the next. */
import { Dimmer } from './dimming.ts';

/** Milliseconds within which a second tap makes a double one. */
const DOUBLE_MS = 300;

export interface Touched {
  /** Whether time runs, so that a tap would stop it. */
  playing(): boolean;
  playOrPause(): void;
  next(): void;
}

export class Touching {
  #dimmer: Dimmer;
  #does: Touched;
  #second: ReturnType<typeof setTimeout> | undefined;
  /** Whether the press that a click belongs to began in the dark. */
  #inTheDark = false;

  constructor(does: Touched, changed: () => void) {
    this.#does = does;
    this.#dimmer = new Dimmer(changed);
  }

  get dim(): boolean {
    return this.#dimmer.dim;
  }

  keep(playing: boolean): void {
    this.#dimmer.keep(playing);
  }

  /** A pause waits for the second tap, so that going on is heard without a gap; play is at once, while the tap still allows it. */
  tap = (): void => {
    if (this.#second !== undefined) {
      this.#double();
      return;
    }
    const pauses = this.#does.playing();
    if (!pauses) this.#does.playOrPause();
    this.#second = setTimeout(() => {
      this.#second = undefined;
      if (pauses) this.#does.playOrPause();
    }, DOUBLE_MS);
  };

  /** Hears of every press on the stage before its buttons do. */
  readonly press = {
    capture: true,
    handleEvent: () => {
      this.#inTheDark = this.dim;
      this.#dimmer.touched();
    },
  };

  /** A mouse brightens by moving: whoever uses one is looking. */
  readonly move = ({ pointerType }: PointerEvent): void => {
    if (pointerType === 'mouse') this.#dimmer.touched();
  };

  /** In the dark the whole stage is the area, and only Leg is worse a button: what can't be seen can't be aimed at. */
  readonly click = {
    capture: true,
    handleEvent: (event: MouseEvent) => {
      const aimed = event.detail === 0 || (event.target as Element).closest('.stage-worse') !== null;
      if (!this.#inTheDark || aimed) return;
      this.#inTheDark = false;
      event.stopPropagation();
      this.tap();
    },
  };

  /** A key brightens too. */
  touched(): void {
    this.#dimmer.touched();
  }

  close(): void {
    clearTimeout(this.#second);
    this.#dimmer.close();
  }

  #double(): void {
    clearTimeout(this.#second);
    this.#second = undefined;
    this.#does.next();
  }
}
