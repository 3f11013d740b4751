import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import type { ClockState } from '../../../static/js/src/audio/clock.ts';
import { claimPlayback } from '../../../static/js/src/audio/output.ts';
import { WallClock } from '../../../static/js/src/audio/wall-clock.ts';
import { heardOut } from '../../../static/js/src/player/bell.ts';
import { FakeTime } from '../audio/fake-time.ts';

/** A clock of ten seconds that tells what befalls the sound, as the track's clock does. */
class Sounding extends WallClock {
  #tell: ((event: 'state') => void) | undefined;

  override watch(listener: (event: 'tick' | 'jump' | 'state') => void): () => void {
    this.#tell = listener;
    return super.watch(listener);
  }

  befall(state: ClockState): void {
    this.state = state;
    this.#tell?.('state');
  }
}

function ringing() {
  const time = new FakeTime();
  const clock = new Sounding(10, time);
  const heard = heardOut(clock);
  clock.play();
  return { time, clock, heard };
}

describe('a sound that is tried', () => {
  it('is heard out when it has ended', async () => {
    const { time, heard } = ringing();
    time.run(11);
    await heard;
  });

  it('says so when a call or unplugged headphones stop it', async () => {
    const { time, clock, heard } = ringing();
    time.run(2);
    clock.befall('interrupted');
    await assert.rejects(heard, /Something stopped the sound/);
  });

  it('says so when the phone can’t play it', async () => {
    const { clock, heard } = ringing();
    clock.befall('failed');
    await assert.rejects(heard, /could not play the sound/);
  });
});

describe('the phone’s sound', () => {
  let audioSession: { type: string };

  beforeEach(() => {
    audioSession = { type: 'auto' };
    mock.getter(globalThis, 'navigator', () => ({ audioSession }));
  });

  afterEach(() => mock.restoreAll());

  it('is given back as it was before it was claimed', () => {
    audioSession.type = 'ambient';
    const giveBack = claimPlayback('playback');
    assert.equal(audioSession.type, 'playback');
    giveBack();
    assert.equal(audioSession.type, 'ambient');
  });

  it('stays with a session that began while the sound was tried', () => {
    const giveBack = claimPlayback('playback');
    claimPlayback('playback');
    giveBack();
    assert.equal(audioSession.type, 'playback');
  });
});
