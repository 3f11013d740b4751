/** As much of a page as a running session asks for: a document, and <audio> elements that tell what they play. */

export class FakeAudio extends EventTarget {
  static made: FakeAudio[] = [];
  paused = true;
  ended = false;
  currentTime = 0;
  src = '';

  constructor() {
    super();
    FakeAudio.made.push(this);
  }

  /** Whether it has anything that a lock screen could play. */
  get sounds(): boolean {
    return !this.paused && this.src !== '';
  }

  async play(): Promise<void> {
    if (this.src === '') throw new DOMException('nothing to play', 'NotSupportedError');
    this.paused = false;
    this.dispatchEvent(new Event('playing'));
  }

  pause(): void {
    this.paused = true;
  }

  removeAttribute(): void {
    this.src = '';
  }

  load(): void {}

  remove(): void {}
}

class FakeDocument extends EventTarget {
  visibilityState = 'visible';
  documentElement = { dataset: {} as Record<string, string> };
  body = { append: () => {} };
  createElement = () => new FakeAudio();
  querySelector = () => null;
}

/** Puts it in place and returns the document. */
export function stubPage(): FakeDocument {
  const document = new FakeDocument();
  Object.assign(globalThis, { document });
  FakeAudio.made = [];
  return document;
}
