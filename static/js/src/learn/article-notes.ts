import { html, render } from 'lit';

/** What a note may stand below; into everything else that holds a number it is put at the end. */
const BESIDE = 'p, h2, h3, figcaption';
const HOLDS = `${BESIDE}, li, dd, dt, td, th, blockquote`;

/**
 * `<article-notes>`: the numbers in an article open their source in place, below the words that they stand in. Without
 * this script they are links to the list of sources, and the list stays.
 */
export class ArticleNotes extends HTMLElement {
  connectedCallback() {
    for (const number of document.querySelectorAll<HTMLAnchorElement>('.article .cite a')) this.#prepare(number);
  }

  #prepare(number: HTMLAnchorElement) {
    number.setAttribute('role', 'button');
    number.setAttribute('aria-expanded', 'false');
    number.addEventListener('click', (event) => {
      event.preventDefault();
      this.#turn(number);
    });
    number.addEventListener('keydown', (event) => {
      if (event.key !== ' ') return; // Enter is the link's own
      event.preventDefault();
      this.#turn(number);
    });
  }

  #turn(number: HTMLAnchorElement) {
    const open = noteOf(number);
    if (open) close(number, open);
    else openBelow(number);
  }
}

let made = 0;

function openBelow(number: HTMLAnchorElement) {
  const source = document.getElementById(number.hash.slice(1));
  const holder = number.closest(HOLDS);
  if (!source || !holder) return;
  const note = document.createElement('aside');
  made += 1;
  note.id = `note-${made}`;
  note.className = 'footnote';
  note.tabIndex = -1;
  note.setAttribute('role', 'note');
  note.setAttribute('aria-label', number.getAttribute('aria-label') ?? '');
  note.addEventListener('keydown', ({ key }) => key === 'Escape' && close(number, note));
  fill(note, source, number);
  if (holder.matches(BESIDE)) lastNoteBelow(holder).after(note);
  else holder.append(note);
  number.setAttribute('aria-expanded', 'true');
  number.setAttribute('aria-controls', note.id);
  note.focus({ preventScroll: true });
  note.scrollIntoView({ block: 'nearest' });
}

function fill(note: HTMLElement, source: HTMLElement, number: HTMLAnchorElement) {
  const told = [...source.querySelectorAll('p')].map((line) => line.cloneNode(true));
  render(
    html`<span class="footnote-number" aria-hidden="true">${number.textContent}</span>
      <div class="footnote-words">${told}</div>
      <p class="footnote-foot"><a href=${number.hash}>All sources</a>
        <button type="button" class="button quiet small" @click=${() => close(number, note)}>Close</button></p>`,
    note,
  );
}

/** Notes of one paragraph stand in the order in which they were opened. */
function lastNoteBelow(holder: Element): Element {
  let last = holder;
  while (last.nextElementSibling?.matches('.footnote')) last = last.nextElementSibling;
  return last;
}

function noteOf(number: HTMLAnchorElement): HTMLElement | null {
  return document.getElementById(number.getAttribute('aria-controls') ?? '');
}

function close(number: HTMLAnchorElement, note: HTMLElement) {
  note.remove();
  number.setAttribute('aria-expanded', 'false');
  number.removeAttribute('aria-controls');
  number.focus({ preventScroll: true });
}
