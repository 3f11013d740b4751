import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Json } from '../../../static/js/src/lib/json.ts';
import {
  addressOf,
  asRoutine,
  BadRoutine,
  lengthOf,
  newStep,
  readRoutine,
} from '../../../static/js/src/lib/own-routine.ts';
import { library, routine } from '../player/shelf.ts';

interface Case {
  what: string;
  body: { name: Json; steps: Json[] };
  refused?: string;
  repeat?: number;
}

const file = new URL('../../cases/routine/bodies.json', import.meta.url);
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: Case[] };

describe('a routine of one’s own', () => {
  for (const { what, body, refused, repeat } of cases) {
    const given = repeat ? { ...body, steps: Array.from({ length: repeat }, () => body.steps[0]) } : body;
    if (refused) {
      it(`is refused, with the field named: ${what}`, () => {
        assert.throws(
          () => readRoutine(given, library),
          (error) => error instanceof BadRoutine && error.field === refused && error.message.endsWith('.'),
        );
      });
    } else it(`is read: ${what}`, () => assert.ok(readRoutine(given, library).steps.length));
  }

  it('may be a copy of any routine of the library, and lasts as long', () => {
    for (const one of library.routines) {
      const copy = readRoutine({ name: one.name, steps: one.steps }, library);
      assert.equal(lengthOf(copy.steps), one.total_seconds, one.slug);
      assert.deepEqual(
        copy.steps.map(({ note, variant }) => [note, variant]),
        one.steps.map(({ note, variant }) => [note, variant]),
      );
    }
  });

  it('may be made of any pose of the library', () => {
    const poses = library.poses.filter((pose) => !pose.substitute_only);
    assert.equal(poses.length, 24);
    for (const pose of poses) readRoutine({ name: 'One', steps: [newStep(pose, library)] }, library);
  });

  it('leaves out a note that the voice can’t say', () => {
    const step = { ...newStep(library.poses[0]!, library), note: 'Do a headstand' };
    assert.equal(readRoutine({ name: 'One', steps: [step] }, library).steps[0]!.note, undefined);
  });

  it('always leaves time to lie down at the wall', () => {
    const steps = routine('wall-5').steps.map((step) => ({ ...step, lead_seconds: 3 }));
    const read = readRoutine({ name: 'Hasty', steps }, library);
    const walls = read.steps.filter(({ pose }) => pose === 'legs-up-the-wall');
    assert.ok(walls.length && walls.every(({ lead_seconds }) => lead_seconds === 20));
  });

  it('needs no floor when none of its poses does', () => {
    const { steps } = routine('desk-4');
    assert.equal(asRoutine({ name: 'Desk', steps }, 'x', library).place, 'desk');
    assert.equal(asRoutine({ name: 'Floor', steps: routine('wall-5').steps }, 'x', library).place, 'floor');
  });

  it('is played where its record says, and one of the library by its slug', () => {
    assert.equal(addressOf('wall-5'), '/practice/wall-5');
    const record = '0192f0c0-0000-7000-8000-00000000000a';
    assert.equal(addressOf(record), `/practice/own/play?id=${record}`);
  });
});
