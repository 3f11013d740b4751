/** The phone's own voice, for a red screen on a phone that has not brought ours yet: only one that needs no network. */

export type Synth = Pick<
  SpeechSynthesis,
  'getVoices' | 'speak' | 'cancel' | 'addEventListener' | 'removeEventListener'
>;
type Says = (text: string, voice: SpeechSynthesisVoice) => SpeechSynthesisUtterance;

/** Some browsers look for their voices only when first asked (milliseconds). */
const LOOKS_MS = 1000;

export class PhoneVoice {
  #synth: Synth | undefined;
  #says: Says;

  constructor(synth: Synth | undefined = globalThis.speechSynthesis, says: Says = spoken) {
    this.#synth = synth;
    this.#says = says;
  }

  /** Resolves at the end, or when stopped. Rejects where the phone has no voice of its own. */
  async read(texts: readonly string[]): Promise<void> {
    const synth = this.#synth;
    const voice = synth && (await ownVoice(synth));
    if (!voice) throw new Error('This phone has no voice of its own.');
    for (const text of texts) if ((await said(synth, this.#says(text, voice))) === 'stopped') return;
  }

  stop(): void {
    this.#synth?.cancel();
  }
}

function spoken(text: string, voice: SpeechSynthesisVoice): SpeechSynthesisUtterance {
  return Object.assign(new SpeechSynthesisUtterance(text), { voice, lang: voice.lang, rate: 0.9 });
}

function said(synth: Synth, utterance: SpeechSynthesisUtterance): Promise<'said' | 'stopped'> {
  return new Promise((done) => {
    utterance.onend = () => done('said');
    utterance.onerror = () => done('stopped');
    synth.speak(utterance);
  });
}

async function ownVoice(synth: Synth): Promise<SpeechSynthesisVoice | undefined> {
  if (synth.getVoices().length === 0) await voicesOf(synth);
  const voices = synth.getVoices().filter(({ localService, lang }) => localService && /^en\b/i.test(lang));
  return voices.find(({ default: isDefault }) => isDefault) ?? voices[0];
}

function voicesOf(synth: Synth): Promise<void> {
  return new Promise((found) => {
    const done = () => {
      synth.removeEventListener('voiceschanged', done);
      clearTimeout(timer);
      found();
    };
    const timer = setTimeout(done, LOOKS_MS);
    synth.addEventListener('voiceschanged', done);
  });
}
