import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';

class FakeWorker extends EventTarget {
  state = 'installing';
  become(state: string): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

class FakeRegistration extends EventTarget {
  waiting: FakeWorker | null = null;
  installing: FakeWorker | null = null;
}

const container = Object.assign(new EventTarget(), { controller: {} }) as unknown as ServiceWorkerContainer;
let told: unknown[];
let unlisten: () => void;
let follow: (registration: FakeRegistration) => void;

beforeEach(async () => {
  const document = { documentElement: { dataset: {} } };
  const MutationObserver = class {
    observe() {}
  };
  Object.assign(globalThis, { document, MutationObserver });
  const { followUpdates, onUpdate } = await import('../../../static/js/src/pwa/updates.ts');
  follow = (registration) => followUpdates(registration as unknown as ServiceWorkerRegistration, container);
  told = [];
  unlisten = onUpdate((worker) => told.push(worker));
  told.length = 0; // what an earlier test announced
});

afterEach(() => {
  unlisten();
  for (const name of ['document', 'MutationObserver']) Reflect.deleteProperty(globalThis, name);
});

test('a build that waited before the page opened is announced', () => {
  const registration = new FakeRegistration();
  registration.waiting = new FakeWorker();
  follow(registration);
  assert.deepEqual(told, [registration.waiting]);
});

test('a build that is found while the page is open is announced once it is here whole', () => {
  const registration = new FakeRegistration();
  follow(registration);
  registration.installing = new FakeWorker();
  registration.dispatchEvent(new Event('updatefound'));
  assert.deepEqual(told, []);
  registration.installing.become('installed');
  assert.deepEqual(told, [registration.installing]);
});

test('a build that began to come under the page before this one is announced too', () => {
  const registration = new FakeRegistration();
  registration.installing = new FakeWorker();
  follow(registration);
  registration.installing.become('installed');
  assert.deepEqual(told, [registration.installing]);
});

test('a build that does not come whole is not announced', () => {
  const registration = new FakeRegistration();
  registration.installing = new FakeWorker();
  follow(registration);
  registration.installing.become('redundant');
  assert.deepEqual(told, []);
});
