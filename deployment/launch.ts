/**
 * `npm start`: the whole product on one machine, offline (architecture §6). Azurite's tables, the bot, and Microsoft's
 * Agents Playground once per persona, each with the bot already installed.
 */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { systemClock } from '../services/clock';
import { type Organisation, parseOrganisation } from '../services/people/organisation';
import { FolderLock } from './folder-lock';
import { installBot, type Plan, startBlobs, startBot, startPlayground, startTables } from './local-services';
import { castPersonas } from './personas';
import { takenPorts } from './ports';
import type { ServiceProcess } from './service-process';

/**
 * Starts everything, prints the links, and waits for Ctrl-C; then stops everything, storage last.
 * Ports and folder can be moved with PORT, TABLES_PORT, PLAYGROUND_PORT (the first of the row) and DATA_FOLDER.
 * One start at a time per folder (`FolderLock`).
 * @param args `--all` for the personas beyond the first six.
 */
export async function launch(args: readonly string[]): Promise<void> {
  const stopping = new AbortController();
  // Never removed, so that an impatient second Ctrl-C does not cut the stop short.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => stopping.abort('asked to stop'));
  }
  const services: ServiceProcess[] = [];
  let lock: FolderLock | undefined;
  try {
    const plan = planOf(args);
    lock = await FolderLock.take(plan.dataFolder, firstPage(plan));
    await refuseTakenPorts(plan);
    await startAll(plan, services, stopping);
    console.log(welcome(plan));
    if (!stopping.signal.aborted) await once(stopping.signal, 'abort');
  } catch (error) {
    // Changes nothing when the error only says that we were asked to stop while starting.
    stopping.abort(error);
  }
  const reason: unknown = stopping.signal.reason;
  if (reason instanceof Error) {
    console.error(`\n${reason.message}`);
    process.exitCode = 1;
  }
  await stopAll(services);
  lock?.release();
}

const firstPage = ({ personas }: Plan): string => `http://localhost:${personas[0]?.port}`;

function planOf(args: readonly string[]): Plan {
  const { PORT, TABLES_PORT, BLOBS_PORT, PLAYGROUND_PORT, DATA_FOLDER, ORGANISATION_FILE } = process.env;
  const organisationFile = resolve(ORGANISATION_FILE ?? 'deployment/organisation.example.json');
  return {
    botPort: Number(PORT ?? 3978),
    tablesPort: Number(TABLES_PORT ?? 10002),
    blobsPort: Number(BLOBS_PORT ?? 10000),
    dataFolder: resolve(DATA_FOLDER ?? '.data'),
    organisationFile,
    personas: castPersonas(readOrganisation(organisationFile), systemClock.now(), {
      all: args.includes('--all'),
      firstPort: Number(PLAYGROUND_PORT ?? 56150),
    }),
  };
}

function readOrganisation(file: string): Organisation {
  const parsed = parseOrganisation(JSON.parse(readFileSync(file, 'utf8')));
  if ('organisation' in parsed) return parsed.organisation;
  const faults = parsed.faults.map(({ path, message }) => `\n  ${path}: ${message}`);
  throw new Error(`${file} is not a good organisation:${faults.join('')}`);
}

async function refuseTakenPorts({ botPort, tablesPort, blobsPort, personas }: Plan): Promise<void> {
  const taken = await takenPorts([
    { port: botPort, needed: 'the bot; set PORT to choose another' },
    { port: tablesPort, needed: 'the table storage; set TABLES_PORT to choose another' },
    { port: blobsPort, needed: 'the blob storage; set BLOBS_PORT to choose another' },
    ...personas.map(({ name, port }) => ({
      port,
      needed: `the Playground of the ${name}; set PLAYGROUND_PORT to move the whole row`,
    })),
  ]);
  if (taken.length === 0) return;
  const lines = taken.map(({ port, needed }) => `Port ${port} is taken (needed by ${needed}).`);
  // A second one with its records in the same folder would lose them.
  const folder = 'A start beside another one also needs a folder of its own: set DATA_FOLDER.';
  throw new Error([...lines, folder].join('\n'));
}

/** Every service is in the list before it is waited for, so that it is also stopped when the waiting fails. */
async function startAll(plan: Plan, services: ServiceProcess[], stopping: AbortController): Promise<void> {
  const ready = async (...started: ServiceProcess[]): Promise<void> => {
    services.push(...started);
    for (const service of started) {
      service.onExit(() => stopping.abort(new Error(service.complaint('stopped by itself'))));
    }
    await Promise.all(started.map((service) => service.ready(stopping.signal)));
  };
  await ready(startTables(plan), startBlobs(plan));
  await ready(startBot(plan));
  await ready(...plan.personas.map((persona) => startPlayground(plan, persona)));
  await Promise.all(plan.personas.map(installBot));
}

/** An open Playground page has lost its server for good, and does not say so itself. */
const reload = 'Pages that are still open from an earlier start are dead: reload them (F5).';

function welcome({ personas, dataFolder }: Plan): string {
  const width = Math.max(...personas.map(({ person }) => person.name.length));
  const links = personas.map(
    ({ name, person, port }) => `  ${name.padEnd(15)} ${person.name.padEnd(width)}  http://localhost:${port}`,
  );
  return [
    '\nOptimo Veilig is running. Open a chat as:\n',
    ...links,
    // The Playground has no history: whatever arrives before its page is open is never shown.
    '\nA page shows only what arrives while it is open, so open the FG and the deputy before reporting.',
    `Type /help or /incident there. The bot's log: ${join(dataFolder, 'logs', 'bot.log')}`,
    reload,
    'Ctrl-C stops everything; what was reported is kept.',
  ].join('\n');
}

/** Storage, started first, is stopped last: nothing may still be writing. */
async function stopAll([tables, blobs, ...others]: readonly ServiceProcess[]): Promise<void> {
  if (tables === undefined) return;
  console.log('\nStopping…');
  await Promise.all(others.map((service) => service.stop()));
  await Promise.all([tables.stop(), blobs?.stop()]);
  console.log('Stopped. Open pages do nothing from now on: after the next start, reload them (F5).');
}
