/** IndexedDB in memory, for tests under Node: importing this puts it where browsers have theirs. */
import { createRequire } from 'node:module';

const require = createRequire(new URL('../../../static/js/package.json', import.meta.url));
const { IDBFactory } = require('fake-indexeddb') as { IDBFactory: new () => IDBFactory };
require('fake-indexeddb/auto');

/** A phone that has never seen the app. */
export function emptyPhone(): IDBFactory {
  const factory = new IDBFactory();
  globalThis.indexedDB = factory;
  return factory;
}
