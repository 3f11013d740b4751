import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { asked } from '../../../static/js/src/player/responding.ts';
import { stepStart } from '../../../static/js/src/player/timeline.ts';
import { playing } from './kept-session.ts';

describe('how the leg is after a pose', () => {
  it('is asked on the way out of it and on the way to the next, never in a hold', () => {
    const { time, session } = playing('wall-5');
    const rows = new Map<string, Set<number | null>>();
    while (session.state !== 'ended') {
      const { kind, step } = session.moment.part;
      const name = `${step} ${kind}`;
      rows.set(name, (rows.get(name) ?? new Set()).add(asked(session)));
      time.run(1);
    }
    assert.deepEqual(
      [...rows].map(([part, answers]) => [part, ...answers]),
      [
        ['0 lead', null],
        ['0 hold', null],
        ['0 exit', 0],
        ['1 lead', 0],
        ['1 hold', null],
        ['1 exit', 1],
        ['2 lead', 1],
        ['2 hold', null],
        ['2 exit', 2],
      ],
    );
  });

  it('is asked about the side that was done last, not at the change of sides', () => {
    const { time, session } = playing('sleep-12');
    while (session.moment.part.kind !== 'switch') time.run(1);
    assert.equal(asked(session), null);
    while (session.moment.part.step === 1) time.run(1);
    const row = asked(session)!;
    assert.deepEqual([session.report.steps[row]?.pose, session.report.steps[row]?.side], ['knee-to-chest', 'right']);
  });

  it('is not asked about a pose that was skipped', () => {
    const { session } = playing('wall-5');
    session.next();
    assert.equal(asked(session), null);
  });

  it('goes on being asked about later poses where the leg got worse in an earlier one', () => {
    const { time, session } = playing('morning-10');
    time.run(stepStart(session.timeline, 1) + 30);
    session.legIsWorse();
    const asking = new Set<string>();
    for (let second = 0; second < 900 && session.state !== 'ended'; second++) {
      const row = asked(session);
      if (row !== null) asking.add(session.report.steps[row]!.pose);
      time.run(1);
    }
    const [worse] = session.worse;
    assert.deepEqual(
      [...asking],
      session.routine.steps.slice(1).map(({ pose }) => pose),
    );
    assert.ok(asking.size > 0 && !asking.has(worse!.pose));
  });

  it('is not asked of somebody who just said that it is worse, nor about the rest that follows', () => {
    const { time, session } = playing('wall-5');
    time.run(stepStart(session.timeline, 1) + 40);
    session.legIsWorse();
    const resting = () => session.leaving || session.moment.part.step === 0;
    let seconds = 0;
    for (; resting() && session.state !== 'ended'; seconds++) {
      assert.equal(asked(session), null);
      time.run(1);
    }
    assert.ok(seconds > 60, 'all of the rest was looked at');
  });
});
