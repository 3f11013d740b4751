import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { giveWay, takeTurn } from '../../../static/js/src/audio/turns.ts';

const delivered = (channel: BroadcastChannel) =>
  new Promise((done) => {
    channel.onmessage = done;
  });

describe('one voice at a time', () => {
  it('gives way to another page that begins to sound, and not to itself', async () => {
    let stopped = 0;
    const done = giveWay(() => {
      stopped += 1;
    });
    const other = new BroadcastChannel('legs-up-sound');
    const heard = delivered(other);
    takeTurn();
    await heard;
    assert.equal(stopped, 0);
    const told = new Promise<void>((resolve) => {
      const watch = giveWay(() => {
        watch();
        resolve();
      });
    });
    other.postMessage('another page');
    await told;
    assert.equal(stopped, 1);
    done();
    other.close();
  });
});
