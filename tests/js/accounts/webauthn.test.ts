import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ago } from '../../../static/js/src/accounts/moments.ts';
import {
  base64url,
  bytes,
  creationOptions,
  credentialJson,
  requestOptions,
} from '../../../static/js/src/accounts/webauthn.ts';
import { tooOften } from '../../../static/js/src/ui/ask.ts';

const DAY = 86_400;

test('bytes go to base64url and back, whatever they are', () => {
  for (let length = 0; length < 70; length++) {
    const raw = Uint8Array.from({ length }, (_, i) => (i * 89 + length) % 256);
    const text = base64url(raw.buffer);
    assert.match(text, /^[\w-]*$/);
    assert.deepEqual(bytes(text), raw);
  }
});

test('what the server asks for reaches the browser as buffers, and the rest as it came', () => {
  const options = creationOptions({
    challenge: '__79',
    rp: { id: 'localhost', name: 'Legs Up' },
    user: { id: 'AQI', name: 'sam@example.org', displayName: 'Sam' },
    pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
    excludeCredentials: [{ id: 'Aw', type: 'public-key', transports: ['internal'] }],
    timeout: 60_000,
  });
  assert.deepEqual(options.challenge, Uint8Array.of(255, 254, 253));
  assert.deepEqual(options.user.id, Uint8Array.of(1, 2));
  assert.deepEqual(options.excludeCredentials?.[0], {
    id: Uint8Array.of(3),
    type: 'public-key',
    transports: ['internal'],
  });
  assert.equal(options.timeout, 60_000);
  assert.deepEqual(requestOptions({ challenge: 'AQ' }).allowCredentials, []);
});

test('what the browser found is told as JSON, made or shown', () => {
  const buffer = Uint8Array.of(9).buffer;
  const shown = {
    id: 'CQ',
    type: 'public-key',
    rawId: buffer,
    response: { clientDataJSON: buffer, authenticatorData: buffer, signature: buffer, userHandle: null },
  };
  assert.deepEqual(credentialJson(shown as unknown as PublicKeyCredential), {
    id: 'CQ',
    type: 'public-key',
    rawId: 'CQ',
    response: { clientDataJSON: 'CQ', authenticatorData: 'CQ', signature: 'CQ', userHandle: null },
  });
  const made = { ...shown, response: { clientDataJSON: buffer, attestationObject: buffer } };
  assert.deepEqual(credentialJson(made as unknown as PublicKeyCredential).response, {
    clientDataJSON: 'CQ',
    attestationObject: 'CQ',
    transports: [],
  });
});

test('how long to wait is said in minutes, and kindly when nobody knows', () => {
  assert.equal(tooOften(1), 'That was a lot of tries. Please wait a minute, then try again.');
  assert.equal(tooOften(61), 'That was a lot of tries. Please wait 2 minutes, then try again.');
  assert.equal(tooOften(Number.NaN), 'That was a lot of tries. Please wait a while, then try again.');
});

test('when a device was seen is said in days of the calendar', () => {
  const noon = new Date(2026, 10, 22, 12).getTime() / 1000;
  assert.equal(ago(noon - 30, noon), 'just now');
  assert.equal(ago(noon - 11 * 3600, noon), 'today');
  assert.equal(ago(noon - 13 * 3600, noon), 'yesterday');
  assert.equal(ago(noon - 12 * DAY, noon), '12 days ago');
  assert.equal(ago(noon - 100 * DAY, noon), 'on 14 August 2026');
});
