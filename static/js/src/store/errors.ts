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

/** The store's own name for a database error, where it has one. */
export function named(error: unknown): unknown {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return new StoreFull(error);
  return name === 'VersionError' ? new StoreOutdated(error) : error;
}
