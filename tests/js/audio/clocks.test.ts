import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AudioClock, type Page, type Player } from '../../../static/js/src/audio/audio-clock.ts';
import { WallClock } from '../../../static/js/src/audio/wall-clock.ts';
import { FakeTime } from './fake-time.ts';

describe('the clock without sound', () => {
  const started = async (length = 300) => {
    const time = new FakeTime();
    const clock = new WallClock(length, time);
    await clock.play();
    return { time, clock };
  };

  it('runs with the wall, stands still when paused, and runs on', async () => {
    const { time, clock } = await started();
    time.run(10);
    clock.pause();
    time.run(60);
    assert.equal(clock.at, 10);
    await clock.play();
    time.run(5);
    assert.equal(clock.at, 15);
  });

  it('tells listeners four times a second, and of the end once', async () => {
    const { time, clock } = await started(2);
    const heard: string[] = [];
    clock.watch((event) => heard.push(`${event} ${clock.state}`));
    time.run(10);
    assert.equal(heard.filter((line) => line === 'tick playing').length, 7);
    assert.deepEqual(heard.slice(7), ['state ended']);
    assert.equal(clock.at, 2);
  });

  it('jumps where it is told, within the session', async () => {
    const { time, clock } = await started();
    clock.seek(200);
    time.run(3);
    assert.equal(clock.at, 203);
    clock.seek(-5);
    assert.equal(clock.at, 0);
  });

  it('goes on after a minute between ticks, as a hidden page has them', async () => {
    const { time, clock } = await started();
    time.sleep(60);
    time.run(0.25);
    assert.equal(clock.at, 60.25);
  });

  it('stands where it was after a phone slept', async () => {
    const { time, clock } = await started();
    time.run(20);
    time.sleep(3600);
    assert.equal(clock.at, 20);
    assert.equal(clock.state, 'playing');
  });
});

class FakeAudio extends EventTarget {
  currentTime = 0;
  paused = true;
  ended = false;
  src = '';
  refuses: string | null = null;
  plays = 0;

  async play() {
    this.plays += 1;
    if (this.refuses) throw new DOMException('no', this.refuses);
    this.paused = false;
    this.dispatchEvent(new Event('playing'));
  }

  pause() {
    this.paused = true;
    this.dispatchEvent(new Event('pause'));
  }
}

class FakePage extends EventTarget {
  visibilityState: DocumentVisibilityState = 'visible';
}

describe('the track as the clock', () => {
  const made = async () => {
    const [audio, page] = [new FakeAudio(), new FakePage()];
    const clock = new AudioClock(audio as unknown as Player, 300, page as unknown as Page);
    await clock.play();
    return { audio, page, clock };
  };

  it('is where the sound is', async () => {
    const { audio, clock } = await made();
    audio.currentTime = 42.5;
    assert.equal(clock.at, 42.5);
    clock.seek(100);
    assert.equal(audio.currentTime, 100);
  });

  it('respects a pause that it did not ask for, and waits for a tap', async () => {
    const { audio, page, clock } = await made();
    audio.pause();
    assert.equal(clock.state, 'interrupted');
    page.dispatchEvent(new Event('visibilitychange'));
    assert.ok(audio.paused);
    await clock.play();
    assert.equal(clock.state, 'playing');
  });

  for (const [wakes, prepare] of [
    ['resume', () => {}],
    ['visibilitychange', () => {}],
  ] as const) {
    it(`plays on by itself after a freeze, at ${wakes}`, async () => {
      const { audio, page, clock } = await made();
      prepare();
      page.dispatchEvent(new Event('freeze'));
      audio.pause();
      assert.equal(clock.state, 'playing');
      page.dispatchEvent(new Event(wakes));
      assert.ok(!audio.paused);
    });
  }

  it('stays paused after a freeze when the person had paused it', async () => {
    const { audio, page, clock } = await made();
    clock.pause();
    page.dispatchEvent(new Event('freeze'));
    page.dispatchEvent(new Event('resume'));
    assert.ok(audio.paused);
    assert.equal(clock.state, 'paused');
  });

  it('says that it waits for a tap when the browser refuses to play', async () => {
    const { audio, clock } = await made();
    clock.pause();
    audio.refuses = 'NotAllowedError';
    await assert.rejects(clock.play(), { name: 'NotAllowedError' });
    assert.equal(clock.state, 'interrupted');
  });

  it('does not take a play() that was overtaken for a refusal', async () => {
    const { audio, clock } = await made();
    audio.refuses = 'AbortError';
    await clock.play();
    assert.equal(clock.state, 'playing');
  });

  it('tells a jump before the new time can be taken for time that ran', async () => {
    const { audio, clock } = await made();
    const heard: string[] = [];
    clock.watch((event) => heard.push(`${event} at ${clock.at}`));
    clock.seek(100);
    audio.dispatchEvent(new Event('timeupdate'));
    assert.deepEqual(heard, ['jump at 100', 'tick at 100']);
  });

  it('does not take late news of a freeze for a call when it plays again', async () => {
    const { audio, page, clock } = await made();
    page.dispatchEvent(new Event('freeze'));
    audio.paused = true;
    page.dispatchEvent(new Event('resume'));
    audio.dispatchEvent(new Event('pause'));
    assert.equal(clock.state, 'playing');
  });

  for (const [how, fail] of [
    ['its source breaks', (audio: FakeAudio) => audio.dispatchEvent(new Event('error'))],
    ['it can play no such track', (audio: FakeAudio) => Object.assign(audio, { refuses: 'NotSupportedError' })],
  ] as const) {
    it(`has failed, and knows where it stood, when ${how}`, async () => {
      const { audio, clock } = await made();
      audio.currentTime = 42;
      assert.equal(clock.at, 42);
      fail(audio);
      await clock.play();
      audio.currentTime = 0;
      assert.equal(clock.state, 'failed');
      assert.equal(clock.at, 42);
    });
  }

  it('ends with the track, at the length that the timeline names', async () => {
    const { audio, clock } = await made();
    audio.currentTime = 299.98;
    audio.ended = true;
    assert.equal(clock.state, 'ended');
    assert.equal(clock.at, 300);
  });

  it('hears nothing more once it is closed', async () => {
    const { audio, page, clock } = await made();
    clock.close();
    page.dispatchEvent(new Event('visibilitychange'));
    assert.equal(audio.plays, 1);
  });
});
