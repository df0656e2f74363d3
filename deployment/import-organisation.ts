import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { readSettings } from '../bot/settings/settings';
import { openTable } from '../bot/storage';
import { systemClock } from '../services/clock';
import { Ledger } from '../services/ledger/ledger';
import { type Organisation, parseOrganisation } from '../services/people/organisation';
import { OrganisationStore } from '../services/people/organisation-store';
import { waitingLines } from './waiting';

/**
 * `npm run organisation -- organisation.json`: what the file would change in the organisation of the environment's
 * storage; with `--apply` it is imported, and running bots pick it up within a minute. Gaining or losing a guarded role
 * awaits two people in chat; `--without-second` carries that out where there are no such two.
 */
async function main([path, ...options]: readonly string[]): Promise<number> {
  const settings = readSettings(process.env);
  if ('faults' in settings) return refuse(settings.faults);
  if (path === undefined) return refuse(['which file? npm run organisation -- organisation.json [--apply]']);
  const text = readFileSync(path, 'utf8');
  const reading = read(text);
  if ('faults' in reading) return refuse(reading.faults.map((fault) => `${fault.path}: ${fault.message}`));
  const table = await openTable(settings);
  const store = new OrganisationStore(table, new Ledger(table, systemClock), systemClock);
  await store.refresh();
  say(reading.warnings.map((warning) => `warning: ${warning.path}: ${warning.message}`));
  say(differences(store.organisation, reading.organisation));
  if (!options.includes('--apply')) return 0;
  const outcome = await store.importFile(text, { withoutSecond: options.includes('--without-second') });
  if (outcome.kind === 'refused') return refuse(outcome.faults);
  say([outcome.kind === 'imported' ? 'carried out' : 'this very file was taken in before: nothing to do']);
  say(waitingLines(outcome.waits, store.organisation, systemClock.now()));
  return 0;
}

function read(text: string): ReturnType<typeof parseOrganisation> {
  try {
    return parseOrganisation(JSON.parse(text));
  } catch {
    return { faults: [{ path: 'the file', message: 'is not JSON' }] };
  }
}

/** One line for whatever is added, removed or changed, in terms people know. */
export function differences(before: Organisation, after: Organisation): readonly string[] {
  const lists = [
    ...listed('company', before.companies, after.companies, ({ id }) => id),
    ...listed('person', before.people, after.people, ({ aadObjectId }) => aadObjectId),
    ...listed('client', before.clients, after.clients, ({ id }) => id),
  ];
  const sections = (
    ['office', 'incident', 'escalation', 'kluis', 'visit', 'training', 'retention'] as const
  ).flatMap((section) => fields(section, before[section], after[section]));
  const found = [...lists, ...sections];
  return found.length > 0 ? found : ['nothing changes'];
}

function listed<Item extends { readonly name: string }>(
  what: string,
  before: readonly Item[],
  after: readonly Item[],
  idOf: (item: Item) => string,
): readonly string[] {
  const known = new Map(before.map((item) => [idOf(item), item]));
  const there = new Set(after.map(idOf));
  return [
    ...after.flatMap((item) => {
      const old = known.get(idOf(item));
      if (!old) return [`new ${what}: ${item.name}`];
      return isDeepStrictEqual(old, item) ? [] : [`changed ${what}: ${item.name}`];
    }),
    ...before.filter((item) => !there.has(idOf(item))).map(({ name }) => `gone ${what}: ${name}`),
  ];
}

const fields = (section: string, before: object, after: object): readonly string[] =>
  Object.entries(after)
    .filter(([name, value]) => !isDeepStrictEqual(value, (before as Readonly<Record<string, unknown>>)[name]))
    .map(([name, value]) => `changed ${section}.${name}: ${JSON.stringify(value)}`);

function refuse(lines: readonly string[]): number {
  for (const line of lines) process.stderr.write(`${line}\n`);
  return 1;
}

function say(lines: readonly string[]): void {
  for (const line of lines) process.stdout.write(`${line}\n`);
}

if (require.main === module)
  void main(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  });
