import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../ui/icon.ts';
import { change } from './account.ts';
import { AccountPart } from './account-part.ts';

const URL_LIFE_MS = 60_000; // the browser may still ask where to put the file

/** `<account-data>`: everything as one file, and the end of everything. */
export class AccountData extends AccountPart {
  static properties = { ...AccountPart.properties, sure: { state: true } };
  /** Whether the question before the end is open. */
  declare sure: boolean;

  constructor() {
    super();
    this.sure = false;
  }

  updated(): void {
    const dialog = this.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
  }

  render(): TemplateResult {
    return html`<section class="card stack" aria-labelledby="data-title">
      <h2 id="data-title">Your data</h2>
      <p class="muted small-text">A file with everything that the server holds of you: every entry and every earlier version of it.</p>
      <button class="button soft" type="button" ?disabled=${this.busy} @click=${this.take}>${icon('download')} Download everything</button>
      <p class="muted small-text">Erasing takes everything off this server at once. Your phones learn it when they next have a network.</p>
      <button class="button rose" type="button" ?disabled=${this.busy} @click=${this.open}>${icon('trash')} Erase my account</button>
      ${this.wrong()}
      ${this.sure ? this.question() : nothing}
    </section>`;
  }

  private question(): TemplateResult {
    return html`<dialog class="sheet" aria-labelledby="erase-title" @close=${this.close}>
      <div class="stack">
        <h2 id="erase-title">Erase your account?</h2>
        <p>Every entry, every session and every setting is erased from this server. Nobody can bring it back, and neither can we.</p>
        <fieldset class="options"><legend>What you wrote under articles</legend>
          <label><input type="radio" name="comments" value="remove" checked> Erase it as well</label>
          <label><input type="radio" name="comments" value="keep"> Leave it there, without my name</label>
        </fieldset>
        <button class="button primary" type="button" @click=${this.close}>Keep my account</button>
        <button class="button soft" type="button" ?disabled=${this.busy} @click=${this.take}>Download everything first</button>
        <button class="button rose" type="button" ?disabled=${this.busy} @click=${this.erase}>Erase everything</button>
      </div>
    </dialog>`;
  }

  private readonly open = (): void => {
    this.sure = true;
  };

  private readonly close = (): void => {
    this.sure = false;
  };

  private readonly take = (): Promise<boolean> =>
    this.attempt(async () => save(await change<object>('GET', '/export'), 'legs-up.json'));

  /** The page it leads to clears this phone as well. */
  private readonly erase = async (): Promise<void> => {
    const comments = this.querySelector<HTMLInputElement>('[name=comments]:checked')?.value ?? 'remove';
    if (await this.attempt(() => change('DELETE', `?comments=${comments}`))) location.replace('/erased');
  };
}

function save(everything: object, name: string): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(everything, null, 1)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), URL_LIFE_MS);
}
