import { html } from 'lit';
import { define } from '../ui/define.ts';
import { BodyMap, type Touched } from './body-map.ts';
import { byUse } from './by-use.ts';
import type { Around } from './section-context.ts';

define('body-map', BodyMap);

/** Where it is. */
export function section({ fields, library, uses, touch }: Around) {
  const { regions, sensations } = library.body;
  return html`<body-map .regions=${regions} .fields=${fields}
    .sensations=${byUse(sensations, uses, ({ slug }) => `sensations.${slug}`)}
    @touched=${(event: CustomEvent<Touched>) => touch(event.detail.field, event.detail.value)}></body-map>`;
}
