import { readFileSync } from 'node:fs';
import { readSettings } from '../bot/settings/settings';
import { openTable } from '../bot/storage';
import { systemClock } from '../services/clock';
import { Ledger } from '../services/ledger/ledger';
import { OrganisationStore } from '../services/people/organisation-store';
import { planStaff, type StaffPlan } from '../services/people/staff-file';
import { waitingLines } from './waiting';

/**
 * `npm run staff -- people.csv`: what a staff list would change in the organisation of the environment's storage; with
 * `--apply` it is carried out. The same as in chat, for lists too long for a card; here nobody says who they are, so
 * two people must agree to guarded changes.
 */
async function main([path, ...options]: readonly string[]): Promise<number> {
  const settings = readSettings(process.env);
  if ('faults' in settings) return refuse(settings.faults);
  if (path === undefined) return refuse(['which file? npm run staff -- people.csv [--apply]']);
  const csv = readFileSync(path);
  const table = await openTable(settings);
  const store = new OrganisationStore(table, new Ledger(table, systemClock), systemClock);
  await store.refresh();
  const plan = planStaff(csv, store.organisation);
  if ('faults' in plan) return refuse(plan.faults.map(({ line, message }) => `line ${line}: ${message}`));
  say(summaryOf(plan));
  if (!options.includes('--apply')) return 0;
  const outcome = await store.replacePeople((organisation) => {
    const again = planStaff(csv, organisation);
    return 'faults' in again ? organisation.people : again.people;
  }, null);
  if (outcome.kind === 'refused') return refuse(outcome.faults);
  say(['carried out', ...outcome.warnings]);
  say(waitingLines(outcome.waits, store.organisation, systemClock.now()));
  return 0;
}

const summaryOf = ({ added, changed, absent, unchanged }: StaffPlan): readonly string[] => [
  ...added.map(({ name, company }) => `new: ${name} (${company})`),
  ...changed.flatMap(({ person, fields }) =>
    fields.map(({ field, from, to }) => `changed: ${person.name}, ${field}: ${from || '-'} -> ${to || '-'}`),
  ),
  ...absent.map(({ name }) => `not in the file, stays: ${name}`),
  `unchanged: ${unchanged}`,
];

function refuse(lines: readonly string[]): number {
  for (const line of lines) process.stderr.write(`${line}\n`);
  return 1;
}

function say(lines: readonly string[]): void {
  for (const line of lines) process.stdout.write(`${line}\n`);
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
