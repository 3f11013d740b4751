/** Rows that are put in another order with a finger: where a dragged row belongs, and how the others make room. */

export interface Box {
  /** CSS pixels. */
  top: number;
  height: number;
}

/** The place that row `from` takes when it is moved by `by` pixels: it passes a row when its middle passes that row's. */
export function placeOf(boxes: readonly Box[], from: number, by: number): number {
  const middle = middleOf(boxes[from]!) + by;
  const above = boxes.filter((box, n) => n < from && middle < middleOf(box)).length;
  const below = boxes.filter((box, n) => n > from && middle > middleOf(box)).length;
  return from - above + below;
}

function middleOf({ top, height }: Box): number {
  return top + height / 2;
}

/** Pixels from the edge of the window within which a dragged row scrolls the page, and by how much at a time. */
const EDGE = 90;
const SCROLL = 14;

/** One drag: the row follows the finger, the others make room; the order itself changes when the finger is lifted. */
export class Drag {
  readonly from: number;
  to: number;
  #rows: HTMLElement[];
  #boxes: Box[];
  #start: number;

  constructor(rows: HTMLElement[], from: number, clientY: number) {
    this.from = from;
    this.to = from;
    this.#rows = rows;
    this.#boxes = rows.map((row) => ({ top: row.offsetTop, height: row.offsetHeight }));
    this.#start = clientY + scrollY;
    rows[from]!.classList.add('dragged');
  }

  follow(clientY: number): void {
    if (clientY < EDGE) scrollBy(0, -SCROLL);
    if (clientY > innerHeight - EDGE) scrollBy(0, SCROLL);
    const by = clientY + scrollY - this.#start;
    this.to = placeOf(this.#boxes, this.from, by);
    for (const [n, row] of this.#rows.entries()) shift(row, n === this.from ? by : this.#roomAt(n));
  }

  end(): void {
    for (const row of this.#rows) {
      row.classList.remove('dragged');
      row.style.removeProperty('transform');
    }
  }

  /** Rows between the old and the new place move by as much as the dragged one leaves free. */
  #roomAt(n: number): number {
    const { height } = this.#boxes[this.from]!;
    const room = height + gapIn(this.#boxes);
    if (n > this.from && n <= this.to) return -room;
    return n < this.from && n >= this.to ? room : 0;
  }
}

/** Pixels between two rows. */
function gapIn([first, second]: readonly Box[]): number {
  return first && second ? second.top - first.top - first.height : 0;
}

function shift(row: HTMLElement, by: number): void {
  row.style.setProperty('transform', `translateY(${by}px)`);
}
