/**
 * Lets another language drive the very fold the phone runs: one JSON question a line in, one JSON answer a line out.
 * `{revisions}` → `{state, versions}`; what a revision leaves out is filled in as for the vectors.
 */
import { createInterface } from 'node:readline';
import { fold } from '../../../static/js/src/store/fold.ts';
import { versions } from '../../../static/js/src/store/versions.ts';
import { held } from './held.ts';

for await (const line of createInterface({ input: process.stdin })) {
  const rows = held(JSON.parse(line).revisions);
  process.stdout.write(`${JSON.stringify({ state: fold(rows), versions: versions(rows) })}\n`);
}
