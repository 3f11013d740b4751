import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BadRoutine, type OwnRoutine } from '../../../static/js/src/lib/own-routine.ts';
import { bringsRoutine, fileOf, fragmentOf, fromFile, fromFragment } from '../../../static/js/src/lib/sharing.ts';
import { library, routine } from '../player/shelf.ts';

const own: OwnRoutine = { name: 'Grüße, <b>Evening</b> & more', steps: routine('return-24').steps };
const refusal = (words: RegExp) => (error: unknown) => error instanceof BadRoutine && words.test(error.message);

describe('a shared routine', () => {
  it('is the same at the other end of a file and of a link', async () => {
    assert.deepEqual(fromFile(fileOf(own), library), own);
    const fragment = await fragmentOf(own);
    assert.ok(bringsRoutine(fragment));
    assert.match(fragment, /^#[\w=-]+$/);
    assert.deepEqual(await fromFragment(fragment, library), own);
  });

  it('takes along which side is done, and which goes first', async () => {
    const four = own.steps.find(({ sides }) => sides === 'left-right')!;
    const steps = [four, { ...four, sides: 'none', switch_seconds: 0 }].map((step) => ({ ...step, side: 'right' }));
    const chosen = { name: 'Right', steps } as OwnRoutine;
    assert.deepEqual(fromFile(fileOf(chosen), library), chosen);
    assert.deepEqual(await fromFragment(await fragmentOf(chosen), library), chosen);
    const wrong = fileOf(chosen).replace('"side": "right"', '"side": "upper"');
    assert.throws(() => fromFile(wrong, library), refusal(/^Step 1, .*: the side can be left or right\.$/));
  });

  it('fits a link that every messenger carries', async () => {
    assert.ok((await fragmentOf(own)).length < 2000);
  });

  for (const [what, text] of [
    ['a text', 'Dear friend'],
    ['nothing', ''],
    ['half a file', fileOf(own).slice(0, 90)],
    ['other JSON', '{"poses": []}'],
    ['a list', '[1]'],
    ['null', 'null'],
  ] as const) {
    it(`is refused in plain words when the file is ${what}`, () => {
      assert.throws(() => fromFile(text, library), refusal(/not a routine from Legs Up/));
    });
  }

  it('is refused when it is too large, from a newer Legs Up, or has a pose that is not there', () => {
    assert.throws(() => fromFile(`"${'a'.repeat(70_000)}"`, library), refusal(/too large/));
    const change = (from: string, to: string) => fileOf(own).replace(from, to);
    assert.throws(() => fromFile(change('"version": 1', '"version": 2'), library), refusal(/newer Legs Up/));
    assert.throws(() => fromFile(change('"bridge"', '"headstand"'), library), refusal(/no pose is called “headstand”/));
  });

  it('is refused when the link is cut off, garbled, or a bomb', async () => {
    const fragment = await fragmentOf(own);
    const packed = new Blob(['a'.repeat(5_000_000)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
    const bomb = Buffer.from(await new Response(packed).arrayBuffer()).toString('base64url');
    for (const broken of [fragment.slice(0, -20), '#routine=', '#routine=%%%', '#routine=AAAA', `#routine=${bomb}`]) {
      await assert.rejects(fromFragment(broken, library), refusal(/link is broken/), broken.slice(0, 40));
    }
  });
});
