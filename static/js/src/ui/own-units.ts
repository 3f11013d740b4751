import { lengthsIn } from '../lib/lengths.ts';
import { customsHere } from './customs.ts';

/** `<own-units>`: words with a length in centimetres, told in the person's own unit. The page is the same for everybody. */
export class OwnUnits extends HTMLElement {
  connectedCallback(): void {
    this.textContent = lengthsIn(customsHere().units, this.textContent ?? '');
  }
}
