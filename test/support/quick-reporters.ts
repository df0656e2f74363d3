import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const text = readFileSync('deployment/organisation.example.json', 'utf8');
const example = JSON.parse(text) as { readonly incident?: object };

/**
 * The example organisation, but with all of one person's reports ringing: in a test a few people report everything, all
 * at once. That limit is tested in faults/flood.
 */
export const quickReporters = JSON.stringify({
  ...example,
  incident: { ...example.incident, reportsPerHour: 1_000_000 },
});

let path: string | null = null;

/** The same as a file, for bots that run in a process of their own. */
export function quickReportersFile(): string {
  if (path === null) {
    path = join(mkdtempSync(join(tmpdir(), 'organisation-')), 'organisation.json');
    writeFileSync(path, quickReporters);
  }
  return path;
}
