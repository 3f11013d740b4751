import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { Refused } from '../ui/ask.ts';
import type { Account } from './account.ts';

/** Asks the person to show who they are; resolves when they have, rejects with Refused when they would rather not. */
export type Prove = () => Promise<void>;

/**
 * One card of the page about signing in. `account` is what the server told last; the part fires `changed` when that is
 * no longer so. What is refused is said in the card, what wants a fresh proof is asked for once and then done.
 */
export abstract class AccountPart extends LitElement {
  static properties = {
    account: { attribute: false },
    prove: { attribute: false },
    busy: { state: true },
    problem: { state: true },
  };
  declare account: Account;
  declare prove: Prove;
  declare busy: boolean;
  declare problem: Refused | null;

  constructor() {
    super();
    this.busy = false;
    this.problem = null;
  }

  createRenderRoot() {
    return this;
  }

  /** One thing at a time. Returns whether it was done. */
  protected async attempt(what: () => Promise<unknown>): Promise<boolean> {
    this.busy = true;
    this.problem = null;
    try {
      await this.#proved(what);
      this.dispatchEvent(new Event('changed', { bubbles: true }));
      return true;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.problem = error.code === 'stopped' ? null : error;
      return false;
    } finally {
      this.busy = false;
    }
  }

  async #proved(what: () => Promise<unknown>): Promise<void> {
    try {
      await what();
    } catch (error) {
      if (!(error instanceof Refused && error.code === 'proof')) throw error;
      await this.prove();
      await what();
    }
  }

  /** What went wrong, beside the field it is about or, without one, below the card's words. */
  protected wrong(field: string | null = null): TemplateResult | typeof nothing {
    if (!this.problem || this.problem.field !== field) return nothing;
    return html`<p class="error" role="alert" id=${field ? `${field}-error` : nothing}>${this.problem.message}</p>`;
  }
}

/** The value of a form's field, exactly as typed. */
export function typed(event: Event, name: string): string {
  event.preventDefault();
  return String(new FormData(event.target as HTMLFormElement).get(name) ?? '');
}
