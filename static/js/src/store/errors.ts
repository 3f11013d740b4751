/** What can go wrong on the phone. In each case the text stays on the screen and what was saved before stays saved. */
export class StoreError extends Error {}

/** The phone has no room left. */
export class StoreFull extends StoreError {
  constructor(cause: unknown) {
    super('This phone has no room left, so this is not saved yet. Free some space and save again.', { cause });
  }
}

/** The person signed out in another tab: their data has left this phone. */
export class StoreGone extends StoreError {
  constructor() {
    super('You signed out on this phone.');
  }
}

/** Another tab runs a newer Legs Up than this page. */
export class StoreOutdated extends StoreError {
  constructor(cause?: unknown) {
    super('Legs Up was updated. Reload this page to go on.', { cause });
  }
}

/** A field holds what can't be kept: `field` names it. */
export class BadField extends StoreError {
  declare field: string;
  constructor(field: string, message: string) {
    super(message);
    this.field = field;
  }
}

/** For a reading that nobody waits for: a memory that does not answer is told by what is shown, and a late count is nothing to say. */
export function passOver(error: unknown): void {
  if (!(error instanceof StoreError)) throw error;
}

/** The store's own name for a database error. */
export function named(error: unknown): unknown {
  if (!(error instanceof DOMException)) return error;
  if (error.name === 'QuotaExceededError') return new StoreFull(error);
  if (error.name === 'VersionError') return new StoreOutdated(error);
  return new StoreError("This phone's memory did not answer. Please try again.", { cause: error });
}
