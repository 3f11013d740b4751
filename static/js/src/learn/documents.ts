/** What search looks through, as documents: each section of an article, each routine, each pose. Pure. */
import type { Library, Pose, Routine } from '../lib/library.ts';

/** /learn/search.json, see app/learn/search.py. */
export interface SearchFile {
  version: string;
  articles: {
    slug: string;
    title: string;
    /** Other words by which people look for it. */
    names: string;
    summary: string;
    minutes: number;
    sections: { anchor: string; title: string; text: string }[];
  }[];
  /** By the slug of a pose. */
  sanskrit: Record<string, string>;
}

export type Group = 'article' | 'routine' | 'pose';

export interface Document {
  id: number;
  group: Group;
  /** Documents of one thing share it: an article's sections. */
  href: string;
  /** Of a section: where it begins; empty for the thing as a whole. */
  anchor: string;
  title: string;
  /** Other names by which people look for it. */
  names: string;
  heading: string;
  text: string;
  /** "6 min", where it takes time. */
  length: string;
}

export type Shelf = Pick<Library, 'poses' | 'routines'>;

export function documents({ articles, sanskrit }: SearchFile, { poses, routines }: Shelf): Document[] {
  const found = [
    ...articles.flatMap(ofArticle),
    ...routines.filter((one) => !one.rule_only).map(ofRoutine),
    ...poses.filter((one) => !one.substitute_only).map((pose) => ofPose(pose, sanskrit[pose.slug])),
  ];
  return found.map((one, id) => ({ id, ...one }));
}

type Unnumbered = Omit<Document, 'id'>;

function ofArticle({ slug, title, names, summary, minutes, sections }: SearchFile['articles'][number]): Unnumbered[] {
  const about = { group: 'article' as const, href: `/learn/${slug}`, title, length: `${minutes} min` };
  return sections.map(({ anchor, title: heading, text }) => ({
    ...about,
    anchor,
    heading,
    names: anchor ? '' : names,
    text: anchor ? text : `${summary} ${text}`,
  }));
}

function ofRoutine({ slug, name, minutes, when, group }: Routine): Unnumbered {
  const about = {
    group: 'routine' as const,
    href: `/practice/${slug}`,
    anchor: '',
    heading: '',
    length: `${minutes} min`,
  };
  return { ...about, title: name, names: group, text: when };
}

function ofPose({ slug, name, purpose, feel, position, props, cues }: Pose, sanskrit = ''): Unnumbered {
  const about = { group: 'pose' as const, href: `/practice/poses/${slug}`, anchor: '', heading: '', length: '' };
  const text = [purpose, feel, ...cues, position, ...props].join(' ');
  return { ...about, title: name, names: `${sanskrit} ${inOneWord(name)}`, text };
}

/** "Cat-Cow" is looked for as "catcow", too. */
function inOneWord(name: string): string {
  return name.replace(/[\s-]+/gu, '');
}
