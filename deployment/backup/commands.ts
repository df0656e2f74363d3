import { readFile, writeFile } from 'node:fs/promises';
import { type Settings, readSettings } from '../../bot/settings/settings';
import { openBlobs, openTable } from '../../bot/storage';
import type { Clock } from '../../services/clock';
import { StorageUnavailable } from '../../services/errors';
import { NeverStill } from '../../services/ledger/snapshot';
import { backUp, type Kept, type Store } from './backing-up';
import { BackupRefused } from './file';
import { restore } from './restoring';
import { areRecipients, identitiesIn, newKeys, recipientsIn } from './sealing';

/** What a command prints and its exit code. */
export interface Ended {
  readonly code: 0 | 1;
  readonly lines: readonly string[];
}

type Task = (open: () => Promise<Store>, path: string) => Promise<Ended>;

/**
 * `npm run backup -- FILE`: everything in the environment's storage to one file that only the key's holder can read.
 */
export const backupCommand = (args: readonly string[], env: NodeJS.ProcessEnv, clock: Clock) =>
  run('backup', args, env, async (open, path) => {
    const recipients = recipientsIn(env['BACKUP_RECIPIENT'] ?? '');
    if (!(await areRecipients(recipients))) return { code: 1, lines: [noRecipient] };
    const kept = await backUp(await open(), path, recipients, clock);
    return { code: 0, lines: [`kept in ${path}: ${said(kept)}`] };
  });

const noRecipient =
  'BACKUP_RECIPIENT must be the public key (age1…) that the backup is sealed to; make one with npm run backup-key -- FILE';

/** `npm run backup-key -- FILE`: a key pair; the secret half goes to the file, which must not exist yet. */
export async function keyCommand([path]: readonly string[], clock: Clock): Promise<Ended> {
  if (path === undefined) return { code: 1, lines: ['which file? npm run backup-key -- FILE'] };
  const { file, recipient } = await newKeys(clock.now());
  try {
    await writeFile(path, file, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    return { code: 1, lines: [`${path}: ${(error as { code?: string }).code ?? 'cannot be written'}`] };
  }
  return {
    code: 0,
    lines: [`BACKUP_RECIPIENT=${recipient}`, `the secret half is in ${path}: keep it apart from the bot`],
  };
}

/** `npm run restore -- FILE`: such a file into an empty table. */
export const restoreCommand = (args: readonly string[], env: NodeJS.ProcessEnv, clock: Clock) =>
  run('restore', args, env, async (open, path) => {
    const keys = env['BACKUP_IDENTITY_FILE'];
    const identities = keys === undefined ? [] : identitiesIn(await readFile(keys, 'utf8'));
    const { name, faults, chains, ...kept } = await restore(open, { path, identities }, clock);
    const done = `put back in ${name}: ${said(kept)}`;
    if (faults.length === 0) return { code: 0, lines: [done, `chains of entries that verify: ${chains}`] };
    return { code: 1, lines: [done, ...faults.map((fault) => `not as it was written: ${fault}`)] };
  });

async function run(
  name: string,
  [path]: readonly string[],
  env: NodeJS.ProcessEnv,
  task: Task,
): Promise<Ended> {
  const settings = readSettings(env);
  if ('faults' in settings) return { code: 1, lines: settings.faults };
  if (path === undefined) return { code: 1, lines: [`which file? npm run ${name} -- FILE`] };
  try {
    return await task(() => storeOf(settings), path);
  } catch (error) {
    if (error instanceof BackupRefused) return { code: 1, lines: [`${path}: ${error.message}`] };
    if (error instanceof NeverStill)
      return { code: 1, lines: ['the bot wrote all the time: try again at a quieter moment'] };
    if (error instanceof StorageUnavailable)
      return { code: 1, lines: [`storage does not answer (${error.message}); nothing is lost, try again`] };
    return { code: 1, lines: [error instanceof Error ? error.message : 'failed'] };
  }
}

const storeOf = async (settings: Settings): Promise<Store> => ({
  name: settings.storage.table,
  table: await openTable(settings),
  blobs: openBlobs(settings),
});

const said = ({ rows, partitions, files, sha256 }: Kept): string =>
  `${rows} rows of ${partitions} partitions, ${files} files, SHA-256 ${sha256}`;
