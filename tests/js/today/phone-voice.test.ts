import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PhoneVoice, type Synth } from '../../../static/js/src/today/phone-voice.ts';

const voice = (name: string, lang: string, localService: boolean) =>
  ({ name, lang, localService, default: false }) as SpeechSynthesisVoice;

/** A phone that says what it is given, and tells which voice it used. */
class FakeSynth extends EventTarget {
  voices: SpeechSynthesisVoice[];
  heard: string[] = [];
  isStopped = false;

  constructor(...voices: SpeechSynthesisVoice[]) {
    super();
    this.voices = voices;
  }

  getVoices = () => this.voices;

  speak = (utterance: SpeechSynthesisUtterance) => {
    this.heard.push(utterance.text);
    const say = this.isStopped ? utterance.onerror : utterance.onend;
    say?.call(utterance, {} as never);
  };

  cancel = () => {
    this.isStopped = true;
  };

  get own(): PhoneVoice {
    return new PhoneVoice(
      this as unknown as Synth,
      (text, { name }) => ({ text: `${name}: ${text}` }) as SpeechSynthesisUtterance,
    );
  }
}

const FAR = voice('far', 'en-GB', false);
const OWN = voice('own', 'en-US', true);

test('it is the phone’s own English voice that reads, never one that asks a network', async () => {
  const synth = new FakeSynth(FAR, voice('other', 'de-DE', true), OWN);
  await synth.own.read(['Stop.', 'Get help now.']);
  assert.deepEqual(synth.heard, ['own: Stop.', 'own: Get help now.']);
});

test('a phone that looks for its voices first is waited for', async () => {
  const synth = new FakeSynth();
  const reading = synth.own.read(['Stop.']);
  synth.voices = [OWN];
  synth.dispatchEvent(new Event('voiceschanged'));
  await reading;
  assert.deepEqual(synth.heard, ['own: Stop.']);
});

test('a phone without a voice of its own says so', async () => {
  await assert.rejects(new FakeSynth(FAR).own.read(['Stop.']));
  await assert.rejects(new PhoneVoice(undefined).read(['Stop.']));
});

test('what is stopped says no more', async () => {
  const synth = new FakeSynth(OWN);
  synth.cancel();
  await synth.own.read(['Stop.', 'Get help now.']);
  assert.deepEqual(synth.heard, ['own: Stop.']);
});
