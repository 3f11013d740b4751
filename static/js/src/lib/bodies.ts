// Made from app/journal/bodies by `python -m app.journal.types`. Change it there.
import type { KindSchema } from './bounds.ts';

/** How it is now, or was at `at`. What was not touched is absent, never 0. */
export type EntryBody = {
  at?: string | null;
  leg?: number | null;
  back?: number | null;
  sleep?: number | null;
  energy?: number | null;
  night_waking?: number | null;
  medicine?: boolean | null;
  remembered?: boolean | null;
  settle?: 'none' | 'under1h' | 'under24h' | 'over24h' | null;
  irritable?: boolean | null;
  walked?: number | null;
  minutes?: number | null;
  place?: 'floor' | 'desk' | 'bed' | null;
  context?: 'after-run' | 'after-sitting' | null;
  trigger_pose?: string | null;
  note?: string | null;
  [key: `ladder.${string}`]: 'none' | 'back' | 'buttock' | 'thigh' | 'knee' | 'calf' | 'foot' | 'toes' | null;
  [key: `regions.${string}`]: { sensation?: string | null; strength?: number | null } | boolean | null;
  [key: `sensations.${string}`]: boolean | null;
  [key: `triggers.${string}`]: boolean | null;
  [key: `relief.${string}`]: boolean | null;
  [key: `tolerance.${string}`]: number | null;
};

/** A session as it really went, with how far down the leg it was before and after. */
export type PracticeBody = {
  routine?: string | null;
  name?: string | null;
  at?: string | null;
  seconds?: number | null;
  finished?: boolean | null;
  steps?: { pose: string; side?: 'left' | 'right' | 'both' | null; seconds: number; done: boolean; response?: 'better' | 'same' | 'worse' | 'further-down' | null }[] | null;
  worse?: { pose: string; after: number; left_out: string[]; easier?: string | null }[] | null;
  note?: string | null;
  [key: `before.${string}`]: 'none' | 'back' | 'buttock' | 'thigh' | 'knee' | 'calf' | 'foot' | 'toes' | null;
  [key: `after.${string}`]: 'none' | 'back' | 'buttock' | 'thigh' | 'knee' | 'calf' | 'foot' | 'toes' | null;
};

/** Answers to our weekly questions, `weekly.<slug>` 0–10, where 10 is the hard end of each; and every four weeks the question of change. The questions stand in app/library/data/body.json. They are our own: no published score's name, wording or cut-offs, and no mean is made of them (rulings.md, "Journal"). */
export type MeasureBody = {
  at?: string | null;
  change?: 'much-better' | 'better' | 'little-better' | 'same' | 'little-worse' | 'worse' | 'much-worse' | null;
  note?: string | null;
  [key: `weekly.${string}`]: number | null;
};

/** Answers to a list of warning signs. "Unsure" is kept as it was said; it counts as yes when rules read it. */
export type ScreenBody = {
  at?: string | null;
  list?: string | null;
  gate?: 'yes' | 'no' | 'unsure' | null;
  under_18?: 'yes' | 'no' | 'unsure' | null;
  guardian?: string | null;
  [key: `answers.${string}`]: 'yes' | 'no' | 'unsure' | null;
  [key: `since.${string}`]: string | null;
  [key: `checked.${string}`]: string | null;
  [key: `unchanged.${string}`]: boolean | null;
};

/** Something to remember beside the numbers. It belongs to the day that is written in `at`. */
export type EventBody = {
  at?: string | null;
  what?: string | null;
  name?: string | null;
  until?: string | null;
  pause?: boolean | null;
  note?: string | null;
};

/** A routine of the person's own; its steps are one value, because their order is what was chosen. */
export type RoutineBody = {
  name?: string | null;
  steps?: { pose: string; lead_seconds: number; seconds: number; switch_seconds?: number; exit_seconds: number; sides: 'none' | 'left-right' | 'both'; side?: 'left' | 'right' | null }[] | null;
};

/** How the person likes things; one record, by dotted keys, so that two phones' changes add up. */
export type PreferencesBody = {
  name?: string | null;
  sore_side?: 'left' | 'right' | 'both' | null;
  minutes_a_day?: number | null;
  emergency_number?: string | null;
  crisis_number?: string | null;
  region?: string | null;
  theme?: 'day' | 'night' | null;
  text_size?: 'large' | 'larger' | null;
  time_zone?: string | null;
  date_language?: string | null;
  units?: 'cm' | 'inches' | null;
  medicines?: string | null;
  reminder?: boolean | null;
  'rhythm.goal'?: number | null;
  'weekly.off'?: boolean | null;
  'weekly.later'?: string | null;
  'player.voice'?: 'full' | 'brief' | 'chimes' | null;
  'player.sore_first'?: boolean | null;
  'player.sore_extra'?: number | null;
  'player.wait'?: boolean | null;
  'player.music'?: boolean | null;
  welcome?: string | null;
  'player.ask'?: boolean | null;
  [key: `cautions.${string}`]: boolean | null;
  [key: `agreed.${string}`]: boolean | null;
  [key: `left_out.${string}`]: boolean | null;
  [key: `put_back.${string}`]: string | null;
  [key: `chips.${string}`]: string | null | boolean | null;
  [key: `entry.${string}`]: boolean | null;
};

/** Where the person stands in the twelve weeks; one record. */
export type ProgrammeBody = {
  week?: number | null;
  joined?: string | null;
  began?: string | null;
  easing?: string | null;
};

/** How far an article was read, and whether it was kept for later; one record an article (store/articles.ts). */
export type ReadingBody = {
  article?: string | null;
  saved?: boolean | null;
  progress?: number | null;
  offered?: string | null;
  dismissed?: boolean | null;
};

/** A body by its kind. */
export type Bodies = {
  entry: EntryBody;
  practice: PracticeBody;
  measure: MeasureBody;
  screen: ScreenBody;
  event: EventBody;
  routine: RoutineBody;
  preferences: PreferencesBody;
  programme: ProgrammeBody;
  reading: ReadingBody;
};

export const SCHEMAS: Readonly<Record<string, KindSchema>> = {
  entry: {
    properties: {
      "at": {"format": "local-time", "maxLength": 40, "type": "string", "description": "a local time with its offset, such as 2026-11-22T21:30:00+01:00"},
      "leg": {"maximum": 10, "minimum": 0, "type": "integer", "description": "a whole number from 0 to 10"},
      "back": {"maximum": 10, "minimum": 0, "type": "integer", "description": "a whole number from 0 to 10"},
      "sleep": {"maximum": 10, "minimum": 0, "type": "integer", "description": "a whole number from 0 to 10"},
      "energy": {"maximum": 5, "minimum": 1, "type": "integer", "description": "a whole number from 1 to 5"},
      "night_waking": {"maximum": 20, "minimum": 0, "type": "integer", "description": "a whole number from 0 to 20"},
      "medicine": {"type": "boolean", "description": "yes or no"},
      "remembered": {"type": "boolean", "description": "yes or no"},
      "settle": {"enum": ["none", "under1h", "under24h", "over24h"], "type": "string", "description": "none, under1h, under24h or over24h"},
      "irritable": {"type": "boolean", "description": "yes or no"},
      "walked": {"maximum": 1440, "minimum": 0, "type": "integer", "description": "a whole number of minutes from 0 to 1440"},
      "minutes": {"maximum": 1440, "minimum": 0, "type": "integer", "description": "a whole number of minutes from 0 to 1440"},
      "place": {"enum": ["floor", "desk", "bed"], "type": "string", "description": "floor, desk or bed"},
      "context": {"enum": ["after-run", "after-sitting"], "type": "string", "description": "after-run or after-sitting"},
      "trigger_pose": {"maxLength": 64, "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "type": "string", "description": "a pose's slug"},
      "note": {"type": "string", "description": "text"},
    },
    patternProperties: {
      "^ladder\\.(left|right)$": {"enum": ["none", "back", "buttock", "thigh", "knee", "calf", "foot", "toes"], "type": "string", "description": "how far down the leg: none, back, buttock, thigh, knee, calf, foot or toes"},
      "^regions\\.[a-z0-9]+(-[a-z0-9]+)*(\\.(left|right|middle))?$": {"anyOf": [{"additionalProperties": true, "description": "What is felt at one place of the body; what a newer phone puts beside it passes.", "properties": {"sensation": {"anyOf": [{"maxLength": 64, "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "type": "string"}, {"type": "null"}]}, "strength": {"anyOf": [{"maximum": 10, "minimum": 0, "type": "integer"}, {"type": "null"}]}}, "type": "object"}, {"type": "boolean"}], "description": "a sensation and a strength from 0 to 10"},
      "^sensations\\.[a-z0-9]+(-[a-z0-9]+)*$": {"type": "boolean", "description": "yes or no"},
      "^triggers\\.[a-z0-9]+(-[a-z0-9]+)*$": {"type": "boolean", "description": "yes or no"},
      "^relief\\.[a-z0-9]+(-[a-z0-9]+)*$": {"type": "boolean", "description": "yes or no"},
      "^tolerance\\.[a-z0-9]+(-[a-z0-9]+)*$": {"maximum": 1440, "minimum": 0, "type": "integer", "description": "a whole number of minutes from 0 to 1440"},
      "^(?!(ladder\\.(left|right))$)ladder([.]|$)": false,
      "^(?!(regions\\.[a-z0-9]+(-[a-z0-9]+)*(\\.(left|right|middle))?)$)regions([.]|$)": false,
      "^(?!(relief\\.[a-z0-9]+(-[a-z0-9]+)*)$)relief([.]|$)": false,
      "^(?!(sensations\\.[a-z0-9]+(-[a-z0-9]+)*)$)sensations([.]|$)": false,
      "^(?!(tolerance\\.[a-z0-9]+(-[a-z0-9]+)*)$)tolerance([.]|$)": false,
      "^(?!(triggers\\.[a-z0-9]+(-[a-z0-9]+)*)$)triggers([.]|$)": false,
    },
  },
  practice: {
    properties: {
      "routine": {"maxLength": 64, "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "type": "string", "description": "a routine's slug, or the record of one's own"},
      "name": {"type": "string", "description": "text"},
      "at": {"format": "local-time", "maxLength": 40, "type": "string", "description": "a local time with its offset, such as 2026-11-22T21:30:00+01:00"},
      "seconds": {"maximum": 86400, "minimum": 0, "type": "number", "description": "a number of seconds, at most a day"},
      "finished": {"type": "boolean", "description": "yes or no"},
      "steps": {"items": {"properties": {"pose": {"maxLength": 64, "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "type": "string"}, "side": {"anyOf": [{"enum": ["left", "right", "both"], "type": "string"}, {"type": "null"}]}, "seconds": {"maximum": 86400, "minimum": 0, "type": "number"}, "done": {"type": "boolean"}, "response": {"anyOf": [{"enum": ["better", "same", "worse", "further-down"], "type": "string"}, {"type": "null"}]}}, "required": ["pose", "seconds", "done"], "type": "object"}, "type": "array", "description": "a list of {pose, side, seconds, done}"},
      "worse": {"items": {"description": "One time that the leg got worse: in which pose, when, what it left out, and which easier way was taken.", "properties": {"pose": {"maxLength": 64, "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "type": "string"}, "after": {"maximum": 86400, "minimum": 0, "type": "number"}, "left_out": {"items": {"maxLength": 64, "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "type": "string"}, "type": "array"}, "easier": {"anyOf": [{"maxLength": 64, "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "type": "string"}, {"type": "null"}]}}, "required": ["pose", "after", "left_out"], "type": "object"}, "type": "array", "description": "a list of {pose, after, left_out}"},
      "note": {"type": "string", "description": "text"},
    },
    patternProperties: {
      "^before\\.ladder[.](left|right)$": {"enum": ["none", "back", "buttock", "thigh", "knee", "calf", "foot", "toes"], "type": "string", "description": "how far down the leg: none, back, buttock, thigh, knee, calf, foot or toes"},
      "^after\\.ladder[.](left|right)$": {"enum": ["none", "back", "buttock", "thigh", "knee", "calf", "foot", "toes"], "type": "string", "description": "how far down the leg: none, back, buttock, thigh, knee, calf, foot or toes"},
      "^(?!(after\\.ladder[.](left|right))$)after([.]|$)": false,
      "^(?!(before\\.ladder[.](left|right))$)before([.]|$)": false,
    },
  },
  measure: {
    properties: {
      "at": {"format": "local-time", "maxLength": 40, "type": "string", "description": "a local time with its offset, such as 2026-11-22T21:30:00+01:00"},
      "change": {"enum": ["much-better", "better", "little-better", "same", "little-worse", "worse", "much-worse"], "type": "string", "description": "one of seven steps from much-better to much-worse"},
      "note": {"type": "string", "description": "text"},
    },
    patternProperties: {
      "^weekly\\.[a-z0-9]+(-[a-z0-9]+)*$": {"maximum": 10, "minimum": 0, "type": "integer", "description": "a whole number from 0 to 10"},
      "^(?!(weekly\\.[a-z0-9]+(-[a-z0-9]+)*)$)weekly([.]|$)": false,
    },
  },
  screen: {
    properties: {
      "at": {"format": "local-time", "maxLength": 40, "type": "string", "description": "a local time with its offset, such as 2026-11-22T21:30:00+01:00"},
      "list": {"maxLength": 64, "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "type": "string", "description": "the name of a list of signs"},
      "gate": {"enum": ["yes", "no", "unsure"], "type": "string", "description": "yes, no or unsure"},
      "under_18": {"enum": ["yes", "no", "unsure"], "type": "string", "description": "yes, no or unsure"},
      "guardian": {"format": "date", "type": "string", "description": "a day, such as 2026-11-22"},
    },
    patternProperties: {
      "^answers\\.[A-Z]\\d{1,2}$": {"enum": ["yes", "no", "unsure"], "type": "string", "description": "yes, no or unsure"},
      "^since\\.[A-Z]\\d{1,2}$": {"type": "string", "description": "text"},
      "^checked\\.[A-Z]\\d{1,2}$": {"format": "date", "type": "string", "description": "a day, such as 2026-11-22"},
      "^unchanged\\.[A-Z]\\d{1,2}$": {"type": "boolean", "description": "yes or no"},
      "^(?!(answers\\.[A-Z]\\d{1,2})$)answers([.]|$)": false,
      "^(?!(checked\\.[A-Z]\\d{1,2})$)checked([.]|$)": false,
      "^(?!(since\\.[A-Z]\\d{1,2})$)since([.]|$)": false,
      "^(?!(unchanged\\.[A-Z]\\d{1,2})$)unchanged([.]|$)": false,
    },
  },
  event: {
    properties: {
      "at": {"format": "local-time", "maxLength": 40, "type": "string", "description": "a local time with its offset, such as 2026-11-22T21:30:00+01:00"},
      "what": {"maxLength": 64, "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "type": "string", "description": "a short name such as flare"},
      "name": {"format": "name", "maxLength": 80, "minLength": 1, "type": "string", "description": "a name of 1 to 80 letters"},
      "until": {"format": "date", "type": "string", "description": "a day, such as 2026-11-22"},
      "pause": {"type": "boolean", "description": "yes or no"},
      "note": {"type": "string", "description": "text"},
    },
    patternProperties: {
    },
  },
  routine: {
    properties: {
      "name": {"format": "name", "maxLength": 80, "minLength": 1, "type": "string", "description": "a name of 1 to 80 letters"},
      "steps": {"items": {"description": "One pose of a routine of the person's own. `side` goes first, or is the only one.\n\nOnly the phone knows which poses there are, which have sides, and how long they bear.", "properties": {"pose": {"maxLength": 64, "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "type": "string"}, "lead_seconds": {"maximum": 120, "minimum": 0, "type": "integer"}, "seconds": {"maximum": 3600, "minimum": 1, "type": "integer"}, "switch_seconds": {"maximum": 120, "minimum": 0, "type": "integer"}, "exit_seconds": {"maximum": 120, "minimum": 0, "type": "integer"}, "sides": {"enum": ["none", "left-right", "both"], "type": "string"}, "side": {"anyOf": [{"enum": ["left", "right"], "type": "string"}, {"type": "null"}]}}, "required": ["pose", "lead_seconds", "seconds", "exit_seconds", "sides"], "type": "object"}, "maxItems": 40, "minItems": 1, "type": "array", "description": "a list of 1 to 40 poses with their seconds"},
    },
    patternProperties: {
    },
  },
  preferences: {
    properties: {
      "name": {"format": "name", "maxLength": 80, "minLength": 1, "type": "string", "description": "a name of 1 to 80 letters"},
      "sore_side": {"enum": ["left", "right", "both"], "type": "string", "description": "left, right or both"},
      "minutes_a_day": {"maximum": 1440, "minimum": 0, "type": "integer", "description": "a whole number of minutes from 0 to 1440"},
      "emergency_number": {"type": "string", "description": "text"},
      "crisis_number": {"type": "string", "description": "text"},
      "region": {"format": "name", "maxLength": 80, "minLength": 1, "type": "string", "description": "a name of 1 to 80 letters"},
      "theme": {"enum": ["day", "night"], "type": "string", "description": "day or night"},
      "text_size": {"enum": ["large", "larger"], "type": "string", "description": "large or larger"},
      "time_zone": {"maxLength": 64, "pattern": "^[A-Za-z][A-Za-z0-9_+/-]*$", "type": "string", "description": "a time zone such as Europe/Vienna"},
      "date_language": {"maxLength": 35, "pattern": "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", "type": "string", "description": "a language such as de or en-GB"},
      "units": {"enum": ["cm", "inches"], "type": "string", "description": "cm or inches"},
      "medicines": {"type": "string", "description": "text"},
      "reminder": {"type": "boolean", "description": "yes or no"},
      "rhythm.goal": {"maximum": 7, "minimum": 1, "type": "integer", "description": "a whole number from 1 to 7"},
      "weekly.off": {"type": "boolean", "description": "yes or no"},
      "weekly.later": {"format": "date", "type": "string", "description": "a day, such as 2026-11-22"},
      "player.voice": {"enum": ["full", "brief", "chimes"], "type": "string", "description": "full, brief or chimes"},
      "player.sore_first": {"type": "boolean", "description": "yes or no"},
      "player.sore_extra": {"maximum": 0.5, "minimum": 0, "type": "number", "description": "a share from 0 to 0.5"},
      "player.wait": {"type": "boolean", "description": "yes or no"},
      "player.music": {"type": "boolean", "description": "yes or no"},
      "welcome": {"maxLength": 64, "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "type": "string", "description": "the name of a step, or done"},
      "player.ask": {"type": "boolean", "description": "yes or no"},
    },
    patternProperties: {
      "^cautions\\.[a-z0-9]+(-[a-z0-9]+)*$": {"type": "boolean", "description": "yes or no"},
      "^agreed\\.[a-z0-9]+(-[a-z0-9]+)*\\.[a-z0-9]+(-[a-z0-9]+)*$": {"type": "boolean", "description": "yes or no"},
      "^left_out\\.[a-z0-9]+(-[a-z0-9]+)*$": {"type": "boolean", "description": "yes or no"},
      "^put_back\\.[a-z0-9]+(-[a-z0-9]+)*$": {"format": "local-time", "maxLength": 40, "type": "string", "description": "a local time with its offset, such as 2026-11-22T21:30:00+01:00"},
      "^chips\\.(triggers|relief)\\.[a-z0-9]+(-[a-z0-9]+)*\\.name$": {"format": "name", "maxLength": 80, "minLength": 1, "type": "string", "description": "a name of 1 to 80 letters"},
      "^chips\\.(triggers|relief)\\.[a-z0-9]+(-[a-z0-9]+)*\\.retired$": {"type": "boolean", "description": "yes or no"},
      "^entry\\.hidden\\.[a-z0-9]+(-[a-z0-9]+)*$": {"type": "boolean", "description": "yes or no"},
    },
  },
  programme: {
    properties: {
      "week": {"maximum": 12, "minimum": 1, "type": "integer", "description": "a whole number from 1 to 12"},
      "joined": {"format": "local-time", "maxLength": 40, "type": "string", "description": "a local time with its offset, such as 2026-11-22T21:30:00+01:00"},
      "began": {"format": "local-time", "maxLength": 40, "type": "string", "description": "a local time with its offset, such as 2026-11-22T21:30:00+01:00"},
      "easing": {"format": "local-time", "maxLength": 40, "type": "string", "description": "a local time with its offset, such as 2026-11-22T21:30:00+01:00"},
    },
    patternProperties: {
    },
  },
  reading: {
    properties: {
      "article": {"maxLength": 64, "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "type": "string", "description": "an article's slug"},
      "saved": {"type": "boolean", "description": "yes or no"},
      "progress": {"maximum": 1, "minimum": 0, "type": "number", "description": "a share from 0 to 1"},
      "offered": {"format": "date", "type": "string", "description": "a day, such as 2026-11-22"},
      "dismissed": {"type": "boolean", "description": "yes or no"},
    },
    patternProperties: {
    },
  },
};
