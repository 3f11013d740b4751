import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { Recording } from '../../../static/js/src/player/recording.ts';
import { stepStart } from '../../../static/js/src/player/timeline.ts';
import { FakeShelf, playing } from './kept-session.ts';

let fake: FakeShelf;

beforeEach(() => {
  fake = new FakeShelf();
  mock.getter(globalThis, 'navigator', () => ({}));
});

afterEach(() => mock.restoreAll());

const before = { 'before.ladder.left': 'calf', 'before.ladder.right': 'none' };

function recorded(slug: string) {
  const played = playing(slug);
  return { ...played, recording: new Recording(played.routine, false, before, null, fake.shelf) };
}

type Step = { pose: string; side: string | null; seconds: number; response?: string };
const steps = () => fake.only.steps as unknown as Step[];

describe('the record of a session', () => {
  it('holds how far down the leg it was before, and after', async () => {
    const { time, session, recording } = recorded('wall-5');
    time.run(400);
    await recording.save(session);
    recording.after['after.ladder.left'] = 'thigh';
    await recording.save(session);
    const { finished, routine, ...fields } = fake.only;
    assert.deepEqual([finished, routine], [true, 'wall-5']);
    assert.equal(fields['before.ladder.left'], 'calf');
    assert.equal(fields['before.ladder.right'], 'none');
    assert.equal(fields['after.ladder.left'], 'thigh');
    assert.ok(!('after.ladder.right' in fields), 'what was not touched is absent');
  });

  it('holds what was answered about each pose, with its pose and side', async () => {
    const { time, session, recording } = recorded('sleep-12');
    time.run(stepStart(session.timeline, 2));
    recording.answer(session.report.steps.length - 1, 'further-down');
    recording.answer(0, 'better');
    time.run(1000);
    await recording.save(session);
    const answered = steps().filter(({ response }) => response);
    assert.deepEqual(
      answered.map(({ pose, side, response }) => [pose, side, response]),
      [
        ['constructive-rest', null, 'better'],
        ['knee-to-chest', 'right', 'further-down'],
      ],
    );
    assert.ok(steps().length > 2, 'and every other pose, unanswered');
  });

  it('says worse of a pose that was better at first and got worse when it was done again', async () => {
    const { time, session, recording } = recorded('wall-5');
    time.run(stepStart(session.timeline, 1) + 40);
    recording.answer(1, 'better');
    session.repeat();
    time.run(30);
    session.legIsWorse();
    await recording.soFar(session);
    const { pose, response } = steps()[1]!;
    assert.deepEqual([pose, response], ['legs-up-the-wall', 'worse']);
  });

  it('keeps that pain went further down, which counts as worse, beside a leg that is worse', async () => {
    const { time, session, recording } = recorded('wall-5');
    time.run(stepStart(session.timeline, 1) + 40);
    recording.answer(1, 'further-down');
    session.legIsWorse();
    await recording.soFar(session);
    assert.equal(steps()[1]?.response, 'further-down');
  });

  it('is one record, however often it is saved', async () => {
    const { time, session, recording } = recorded('wall-5');
    time.run(100);
    await recording.soFar(session);
    await recording.save(session);
    await recording.save(session);
    assert.deepEqual([fake.records.size, fake.saves], [1, 3]);
  });

  it('holds each time that the leg got worse: the pose, when, what was left out, and the easier way that was taken', async () => {
    const { time, session, recording } = recorded('morning-10');
    while (session.moment.part.pose !== 'bridge') session.next();
    time.run(40);
    session.legIsWorse();
    await recording.soFar(session);
    assert.equal(steps().find(({ pose }) => pose === 'bridge')?.response, 'worse', 'it counts at once');
    while (session.leaving) time.run(1);
    const { pose } = session.offer!;
    session.takeOffer();
    time.run(2000);
    await recording.save(session);
    assert.deepEqual(fake.only.worse, [
      { pose: 'bridge', after: 40, left_out: ['sphinx', 'standing-backbend', 'wall-dog'], easier: pose },
    ]);
    assert.ok(steps().some((step) => step.pose === pose && step.seconds > 0));
  });

  it('has no word of a leg that did not get worse', async () => {
    const { time, session, recording } = recorded('wall-5');
    time.run(400);
    await recording.save(session);
    assert.ok(!('worse' in fake.only) && !('name' in fake.only));
  });

  it('is not made when the session is stopped at once: nothing was done', async () => {
    const { time, session, recording } = recorded('wall-5');
    time.run(0.6);
    session.pause();
    await recording.save(session);
    assert.deepEqual([fake.records.size, recording.saved, fake.row], [0, 'nothing', null]);
  });

  it('of a session in which only the way in was heard is not made either, but for one moment of a hold it is', async () => {
    const { time, session, recording } = recorded('wall-5');
    time.run(14);
    await recording.save(session);
    assert.equal(recording.saved, 'nothing');
    time.run(3);
    await recording.save(session);
    assert.deepEqual([fake.records.size, recording.saved], [1, 'phone']);
  });

  it('says what kept it from being saved, and is saved when asked again', async () => {
    const { time, session, recording } = recorded('wall-5');
    time.run(60);
    fake.fails = new Error('This phone is full.');
    await recording.save(session);
    assert.deepEqual(recording.saved, { problem: 'This phone is full.' });
    fake.fails = null;
    await recording.save(session);
    assert.equal(recording.saved, 'phone');
  });

  it('goes on to be made where what the leg said could not be kept at once', async () => {
    const warned = mock.method(console, 'warn', () => {});
    const { time, session, recording } = recorded('wall-5');
    time.run(60);
    session.legIsWorse();
    fake.fails = new Error('full');
    await recording.soFar(session);
    assert.equal(warned.mock.callCount(), 1);
    fake.fails = null;
    await recording.save(session);
    assert.equal((fake.only.worse as unknown[]).length, 1);
  });
});

describe('a session that is gone on with after a crash', () => {
  it('is the same record, with its answers, its ladder and its beginning', async () => {
    const { time, session, recording, routine } = recorded('wall-5');
    time.run(stepStart(session.timeline, 1) + 2);
    recording.answer(0, 'same');
    recording.keep(session, 'Legs-Up-the-Wall', true);
    await new Promise(setImmediate);
    const { kept } = fake;
    assert.deepEqual([kept.pose, kept.routine], ['Legs-Up-the-Wall', 'wall-5']);

    const again = playing('wall-5', kept.place);
    const resumed = new Recording(routine, false, {}, kept, fake.shelf);
    assert.equal(resumed.answered(0), 'same');
    again.time.run(400);
    await resumed.save(again.session);
    const { finished, at, seconds, ...fields } = fake.only;
    assert.deepEqual([finished, at, [...fake.records.keys()]], [true, kept.body.at, [kept.record]]);
    assert.equal(seconds, Math.round(again.session.timeline.seconds));
    assert.equal(fields['before.ladder.left'], 'calf');
    assert.equal(steps()[0]?.response, 'same');
  });

  it('knows that it was eased, that an easier way was taken, and that it was given more time', async () => {
    const { time, session, recording, routine } = recorded('wall-10');
    session.next();
    session.next();
    time.run(60);
    session.legIsWorse();
    while (session.leaving) time.run(1);
    time.run(25);
    session.more();
    session.takeOffer();
    recording.keep(session, 'Constructive Rest', true);
    await new Promise(setImmediate);

    const again = playing('wall-10', fake.kept.place);
    assert.deepEqual(again.session.timeline, session.timeline);
    again.time.run(2000);
    const resumed = new Recording(routine, false, {}, fake.kept, fake.shelf);
    await resumed.save(again.session);
    assert.deepEqual(
      (fake.only.worse as unknown as { easier: string }[]).map(({ easier }) => easier),
      ['legs-up-the-wall'],
    );
    const rest = steps().find(({ pose }) => pose === 'constructive-rest');
    assert.equal(rest?.seconds, 120, 'the rest and thirty seconds more');
    assert.ok(steps().some(({ pose, response }) => pose === 'legs-up-the-wall' && response === 'worse'));
  });
});

describe('a routine of the person’s own', () => {
  it('is recorded by its name too, since its record may be deleted later', async () => {
    const { time, session, routine } = playing('wall-5');
    const own = { ...routine, slug: '0199-own', name: 'Evening' };
    time.run(400);
    await new Recording(own, true, {}, null, fake.shelf).save(session);
    assert.deepEqual([fake.only.routine, fake.only.name], ['0199-own', 'Evening']);
  });
});
