import { type Seeking, seeks } from './finding.ts';
import { hashOf, type Place, placeIn, type Step, stepIn } from './place.ts';

/** The place is kept once the page rests this long (milliseconds): browsers count how often one may. */
const REST = 300;

/** Where the person is in the journal, kept in this tab's history: Back, a reload and another page all lead back to it. */
export class Whereabouts {
  place: Place = { view: 'days', day: null };
  private readonly arrived: () => void;
  private readonly top: () => Step['top'];
  private resting: ReturnType<typeof setTimeout> | undefined;

  /** `arrived` is called whenever the person went somewhere; `top` tells what is at the top of the screen. */
  constructor(arrived: () => void, top: () => Step['top']) {
    this.arrived = arrived;
    this.top = top;
  }

  listen() {
    history.scrollRestoration = 'manual'; // the days are not there yet when the browser would
    addEventListener('popstate', this.arrive);
    addEventListener('scroll', this.rest, { passive: true });
    this.place = placeIn(location.hash) ?? this.place;
  }

  stop() {
    clearTimeout(this.resting);
    removeEventListener('popstate', this.arrive);
    removeEventListener('scroll', this.rest);
  }

  get step(): Step {
    return stepIn(history.state);
  }

  /** Looks for something: one step of the history for a whole search, however often it changes. */
  seek(seeking: Seeking) {
    const isFirst = !seeks(this.step.seeking) && seeks(seeking);
    const state = seeks(seeking) ? { seeking } : null;
    if (isFirst) history.pushState(state, '', location.pathname);
    else history.replaceState(state, '');
    this.arrive();
  }

  /** Goes on without a step of its own. */
  turn(place: Place) {
    history.replaceState(null, '', hashOf(place));
    this.arrive();
  }

  private readonly arrive = () => {
    clearTimeout(this.resting);
    this.place = placeIn(location.hash) ?? this.place;
    this.arrived();
  };

  private readonly rest = () => {
    clearTimeout(this.resting);
    this.resting = setTimeout(() => history.replaceState({ ...history.state, top: this.top() }, ''), REST);
  };
}
