/** What /library.json holds (see app/library/models for units, limits and sources), and the one way to get it. */

import type { Rules } from './rules.ts';

export type Position = 'supine' | 'prone' | 'quadruped' | 'seated' | 'standing';
export type Direction = 'neutral' | 'flexion' | 'extension' | 'rotation' | 'neural';
export type Place = 'floor' | 'desk';
export type Sides = 'none' | 'left-right' | 'both';
export type OneSide = 'left' | 'right';
export type Level = 'red' | 'orange' | 'yellow';

export type Point = [number, number];
export type Joint = 'shoulder' | 'elbow' | 'wrist' | 'hip' | 'knee' | 'ankle' | 'toe';
export type Limbs = Record<Joint, Point>;

interface Cushion {
  cx: number;
  cy: number;
  w: number;
  h: number;
  rot: number;
  layer: 'back' | 'mid';
}

export type Prop =
  | { type: 'wall'; x: number; y1: number; y2: number }
  | { type: 'blanket'; x1: number; x2: number; y1: number; y2: number }
  | { type: 'chair'; x1: number; x2: number; seat_y: number; back: 'l' | 'r'; back_top: number }
  | ({ type: 'pillow' } & Cushion)
  | ({ type: 'bolster' } & Cushion)
  | { type: 'strap'; points: Point[] };

/** A still of the body; y points up, the floor is y = 0, `near` is the person's right side, `gaze` is in degrees. */
export interface Frame {
  id: string;
  label: string;
  variant?: string;
  head: Point;
  neck: Point;
  spine_mid: Point;
  hip: Point;
  near: Limbs;
  far: Limbs;
  gaze: number;
  /** Take the place of the geometry's props. */
  props?: Prop[];
}

export interface Geometry {
  view: 'side' | 'top';
  hold_frame: number;
  /** Two frames are either the two ends of a movement or two forms of the pose. */
  frame_role?: 'tween' | 'variant';
  /** The other side is the picture turned over along the body's long axis, not near and far limbs swapped. */
  mirrored?: boolean;
  frames: Frame[];
  props: Prop[];
  arrows: { from: Point; to: Point; bend: number }[];
  floor: boolean;
  bounds: { x_min: number; y_min: number; x_max: number; y_max: number };
}

export interface Caution {
  tag: string;
  action: 'avoid' | 'change' | 'ask' | 'care';
  note: string;
  /** The easier form that `change` asks for. */
  variant?: string;
}

export interface Pose {
  slug: string;
  name: string;
  /** Only ever steps in for another pose; lists leave it out. */
  substitute_only?: boolean;
  position: Position;
  position_detail?: string;
  place: Place;
  direction: Direction;
  directions: Direction[];
  neural_load: number;
  intensity: number;
  inversion: boolean;
  rest: boolean;
  neutral_rest: string;
  purpose: string;
  cues: string[];
  /** How many leading cues tell how to get into position. */
  enter_cues: number;
  /** By the name of a form: its own cues, cue for cue, where those of the pose would mislead. */
  variant_cues: Record<string, string[]>;
  exit_cues: string[];
  /** How many of the last exit cues tell how to get up: unsaid where the next pose is in the same position. */
  rise_cues: number;
  sides: Sides;
  side_means?: string;
  active?: 'near' | 'far';
  hold: number;
  hold_min: number;
  hold_max: number;
  motion: 'hold' | 'flow';
  seconds_per_rep?: number;
  max_reps?: number;
  breathing: string;
  feel: string;
  stop_if: string[];
  easier: string[];
  props: string[];
  cautions: Caution[];
  /** Caution tag to the slug of the pose that steps in. */
  substitutes: Record<string, string>;
  geometry: Geometry;
  /** What this person must know of the pose, to be shown with it: see personal() in lib/resolving.ts. The library's own have none. */
  care?: string[];
  /** Easier ways on that are this person's: as `care`. */
  easier_ways?: EasierWay[];
}

/** How a pose goes on more gently: in its easier form, with words that tell how, or as another pose. */
export type EasierWay = Pick<Step, 'pose' | 'variant' | 'told'>;

/** One pose of a routine; `seconds` counts per side of a left-right pose. */
export interface Step {
  pose: string;
  lead_seconds: number;
  seconds: number;
  switch_seconds: number;
  exit_seconds: number;
  sides: Sides;
  /** Of both sides the one that goes first, else the only one that is done; left out, nobody chose. Own routines alone name it. */
  side?: OneSide;
  note?: string;
  variant?: string;
  optional?: boolean;
  /** What this person has to hear with the step, as caution notes: see lib/resolving.ts. The library's own steps have none. */
  told?: string[];
}

export interface Routine {
  slug: string;
  name: string;
  minutes: number;
  group: string;
  intensity: number;
  place: Place;
  /** Only the rules choose it; lists leave it out. */
  rule_only?: boolean;
  when: string;
  avoid: string;
  steps: Step[];
  total_seconds: number;
}

export interface Programme {
  slug: string;
  name: string;
  honesty: string;
  phases: { id: number; name: string; weeks: [number, number]; aim: string }[];
  weeks: { week: number; phase: number; sessions: Record<string, number>; walk: string }[];
  gate: {
    red_free_days: number;
    done_share: number;
    done_days: number;
    leg_median: number;
    leg_days: number;
    settled_share: number;
    told_share: number;
    settled_within: string;
    words: string[];
    note: string;
  };
  hold: string;
  step_back: { rise: number; days: number; routine: string; weeks: number; say: string };
}

/** What one entry has to hold: something of each list that is given. */
export interface Marked {
  regions?: string[];
  sensations?: string[];
  rungs?: string[];
  triggers?: string[];
  relief?: string[];
}

/** An article that Today may offer: see app/library/models/reading.py. */
export interface ArticleOffer {
  article: string;
  because: string;
  marked?: Marked;
  days?: number;
  sessions?: number;
}

export interface ReadingRules {
  look_back_days: number;
  offers: ArticleOffer[];
}

export interface Sign {
  id: string;
  level: Level;
  screen: Level | 'crisis';
  text: string;
  body: string;
  /** The person's own words for staff; `{when}` is when it started. */
  say: string;
}

export interface Signs {
  intro: string;
  new_rule: string;
  unsure_rule: string;
  since_last: string;
  under_18: string;
  levels: Record<Level, { title: string; action: string; routines: 'none' | 'rest' | 'all'; ask_again_hours?: number }>;
  signs: Sign[];
}

export interface Cautions {
  tags: Record<string, string>;
  groups: { name: string; tags: string[] }[];
  actions: Record<Caution['action'], string>;
  agreed: string;
  fallback: { desk: string; tags: Record<string, string>; otherwise: string };
}

export interface Named {
  slug: string;
  name: string;
}

export interface Region extends Named {
  rung?: string;
  views: ('front' | 'back' | 'sole')[];
  sides: boolean;
  /** The warning sign asked instead of a pain slider. */
  opens?: string;
  watch?: string[];
}

export interface Question {
  question: string;
  answers: Named[];
}

/** Something to remember beside the numbers. */
export interface EventName extends Named {
  /** It has an end as well. */
  lasts?: boolean;
  /** Practice may rest meanwhile. */
  pauses?: boolean;
}

export interface Body {
  ladder: Named[];
  both_legs_opens: string;
  regions: Region[];
  sensations: (Named & { kind: 'pain' | 'nerve'; asks_new?: boolean })[];
  triggers: (Named & { asks_pose?: boolean })[];
  relief: Named[];
  weekly: { slug: string; question: string; low: string; high: string }[];
  change: Question;
  events: EventName[];
  settle: Question;
  response: Question;
}

export interface Screen {
  heading: string;
  body: string;
  buttons: Record<string, string>;
  prompts: Record<string, string>;
}

export interface Words {
  phrases: Record<string, string>;
  numbers: string[];
  screens: Record<Level | 'crisis' | 'under_18' | 'unchanged', Screen>;
  always: string;
  fields: Record<string, { label: string; help: string }>;
}

/**
 * Words by which a text may speak of an emergency: one phrase of each group of `names` in one sentence, in which
 * `fillers` and what is `harmless` don't count, and what stands in `same` is read as its name.
 */
export interface Emergencies {
  harmless: string[];
  fillers: string[];
  same: Record<string, string[]>;
  signs: { slug: string; names: string[][]; crisis?: boolean }[];
}

export interface Library {
  version: string;
  poses: Pose[];
  routines: Routine[];
  programme: Programme;
  rules: Rules;
  reading: ReadingRules;
  signs: Signs;
  emergencies: Emergencies;
  cautions: Cautions;
  body: Body;
  words: Words;
  /** Address of the voice pack's index; null before one was made. */
  voice: { index: string | null };
}

let asked: Promise<Library> | undefined;

async function fetched(): Promise<Library> {
  const reply = await fetch('/library.json', { headers: { Accept: 'application/json' } });
  if (!reply.ok || reply.redirected) throw new Error(`The library could not be loaded (${reply.status}).`);
  return (await reply.json()) as Library;
}

/** The library, fetched once a page; after a failure the next call asks again. */
export function fetchLibrary(): Promise<Library> {
  if (!asked) {
    const asking = fetched();
    asked = asking;
    asking.catch(() => {
      if (asked === asking) asked = undefined;
    });
  }
  return asked;
}
