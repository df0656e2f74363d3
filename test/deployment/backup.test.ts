import {
  createReadStream,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { backupCommand, keyCommand, restoreCommand } from '../../deployment/backup/commands';
import { identitiesIn, opened } from '../../deployment/backup/sealing';
import { Table } from '../../services/ledger/table';
import { verifyChain } from '../../services/ledger/verify-chain';
import { connectionString, freshTableName } from '../support/azurite';
import { appId, BotUnderTest, tenantId } from '../support/bot';
import { TestClock } from '../support/clock';
import { FileHost, picture } from '../support/file-host';
import { employee, everythingStored, incidentOf, reported, settledAlerts } from '../support/incident-story';
import { borrowed, borrower, nl, passTo, settled, startSafe } from '../support/kluis-story';
import { partition } from '../support/process-story';
import { noFault, StorageProxy } from '../support/storage-proxy';

const hosts = { EVIDENCE_HOSTS: '127.0.0.1', CHAT_LIMITS: '100000/1000', SEND_RATE: '100000' };
const clock = new TestClock();
const folder = mkdtempSync(join(tmpdir(), 'backup-'));
const file = join(folder, 'veilig.gz.age');
const keys = join(folder, 'veilig.key');
/** The public half, as printed by the command. */
let recipient = '';
const environment = (table: string, url?: string): Record<string, string> => ({
  MicrosoftAppId: appId,
  MicrosoftAppTenantId: tenantId,
  MicrosoftAppPassword: 'x',
  TABLE_NAME: table,
  AZURE_STORAGE_CONNECTION_STRING: connectionString(url),
  BACKUP_RECIPIENT: recipient,
  BACKUP_IDENTITY_FILE: keys,
});

let bot: BotUnderTest;
let host: FileHost;
let incident: string;
let loan: string;

/** A report with a photograph, and something borrowed that must be back at 17:30 in Amsterdam. */
beforeAll(async () => {
  host = await FileHost.start();
  bot = await startSafe({ clock, environment: hosts, storage: 'azurite' });
  await bot.app.tick();
  incident = await reported(bot);
  const downloadUrl = host.put('/foto.png', { bytes: picture() });
  const offered = await bot.person(employee).sendsFiles([{ name: 'foto.png', downloadUrl }], '');
  const choice = offered.card.choices(nl.evidence.choose).find((title) => title.startsWith(incident));
  await offered.fill(nl.evidence.choose, choice ?? '').press(nl.evidence.attach);
  loan = await borrowed(bot);
  await settled(bot);
  const [said = ''] = (await keyCommand([keys], clock)).lines;
  recipient = said.replace('BACKUP_RECIPIENT=', '');
  const made = await backupCommand([file], environment(bot.table), clock);
  expect(made).toMatchObject({ code: 0, lines: [expect.stringContaining(', 1 files, SHA-256 ') as string] });
});
afterAll(async () => {
  await bot.stop();
  await host.stop();
  rmSync(folder, { recursive: true });
});

const restored = async (table: string, from = file, url?: string) =>
  await restoreCommand([from], environment(table, url), clock);

/** A bot on another table, in the same chats. */
const botOn = async (table: string): Promise<BotUnderTest> =>
  await BotUnderTest.start({ ...bot, table, organisation: null, environment: hosts, storage: 'azurite' });

/** The lines in a backup, with its key. */
async function linesOf(path: string): Promise<string[]> {
  const parts: Uint8Array[] = [];
  for await (const part of opened(identitiesIn(readFileSync(keys, 'utf8')))(createReadStream(path)))
    parts.push(part);
  return gunzipSync(Buffer.concat(parts)).toString('utf8').split('\n');
}

test('[N8] a bot on the restored table has the same register and files, numbers go on, the chain verifies, and what is due fires', async () => {
  const before = await everythingStored(bot);
  const chained = new Set(before.flatMap((row) => /^(\S+) chain\|/.exec(row)?.[1] ?? []));
  expect([...chained]).toEqual(expect.arrayContaining([partition, 'kluis']));
  const table = freshTableName();
  expect(await restored(table)).toMatchObject({
    code: 0,
    lines: [
      expect.stringContaining(`put back in ${table}`) as string,
      `chains of entries that verify: ${chained.size}`,
    ],
  });
  await bot.app.stop();
  const again = await botOn(table);
  try {
    const after = await everythingStored(again);
    const lasting = (rows: readonly string[]) => rows.filter((row) => !/^(?:lease|live) /.test(row)).sort();
    expect(lasting(after)).toEqual(lasting(before));
    expect(await incidentOf(again, incident)).toEqual(await incidentOf(bot, incident));
    expect(await again.blobs.list('')).toHaveLength(1);
    const [held] = await again.blobs.list(`held/${incident}/`);
    expect(await again.blobs.get(held?.name ?? '')).toEqual(picture());
    // What was borrowed is due this afternoon, and the borrower is told: nobody had to touch the loan for that.
    const he = again.person(borrower);
    const rung = he.rings(loan);
    await passTo(again, '2026-11-23T16:00:00Z');
    he.sees(loan, nl.kluis.borrower.soonTitle('17:30'));
    expect(he.rings(loan)).toBe(rung + 1);
    const next = await reported(again, 'Nog een laptop');
    expect(next).toBe('INC-2026-0002');
    await settledAlerts(again, next);
    expect(await verifyChain(again.ledger, partition)).toEqual([]);
  } finally {
    await again.app.stop();
  }
});

test('a file that is cut off, altered or none is refused with one line, and nothing is made or written', async () => {
  const whole = readFileSync(file);
  const lines = await linesOf(file);
  const altered = lines.map((line) => line.replace('Laptop kwijt', 'Laptop terug'));
  expect(altered).not.toEqual(lines);
  // By somebody who leaves out a row and makes the count fit, but not the hash.
  const without = lines.filter((line) => !line.includes(`"item|${incident}"`));
  const fitting = without.map((line) => line.replace(/"lines":\d+/, `"lines":${without.length - 2}`));
  const wrong: Record<string, [Buffer | string, string]> = {
    half: [whole.subarray(0, whole.length / 2), 'it is not a backup, or was altered'],
    'another byte': [flipped(whole, whole.length - 100), 'it is not a backup, or was altered'],
    'without its end': [gzipSync(lines.slice(0, -2).join('\n') + '\n'), 'it is cut off'],
    altered: [gzipSync(altered.join('\n')), 'it was altered'],
    'a row less': [gzipSync(fitting.join('\n')), 'it was altered'],
    'something after it': [gzipSync(lines.join('\n') + lines[1] + '\n'), 'added after its end'],
    'of a later version': [
      gzipSync(lines.join('\n').replace('"version":1', '"version":2')),
      'it has version 2',
    ],
    'no backup': ['{}', 'it is not a backup'],
  };
  for (const [name, [bytes, words]] of Object.entries(wrong)) {
    const path = join(folder, 'wrong.gz');
    writeFileSync(path, bytes);
    const table = freshTableName();
    const { code, lines: said } = await restored(table, path);
    expect([name, code, said]).toEqual([name, 1, [expect.stringContaining(words)]]);
    expect(await exists(table)).toBe(false);
  }
  expect((await restored(freshTableName(), join(folder, 'nowhere'))).lines).toEqual([
    expect.stringContaining('it cannot be read (ENOENT)'),
  ]);
});

const flipped = (bytes: Buffer, at: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
};

test('[S52] a backup is sealed: without the secret half of its key nobody reads a word of it, nor puts it back', async () => {
  const bytes = readFileSync(file);
  expect(bytes.subarray(0, 21).toString()).toBe('age-encryption.org/v1');
  expect(() => gunzipSync(bytes)).toThrow();
  const other = join(folder, 'other.key');
  const [line = ''] = (await keyCommand([other], clock)).lines;
  expect(line).toMatch(/^BACKUP_RECIPIENT=age1[a-z0-9]+$/);
  for (const identity of [other, undefined]) {
    const { BACKUP_IDENTITY_FILE: _, ...without } = environment(freshTableName());
    const env = identity === undefined ? without : { ...without, BACKUP_IDENTITY_FILE: identity };
    expect(await restoreCommand([file], env, clock)).toMatchObject({
      code: 1,
      lines: [expect.stringContaining('no key opens it') as string],
    });
    expect(await exists(env['TABLE_NAME'] ?? '')).toBe(false);
  }
});

test('[S52] no backup without a key to seal it to, and a key that is there is not written over', async () => {
  for (const wrong of ['', 'age1nokey', readFileSync(keys, 'utf8').split('\n').at(-2) ?? '']) {
    const path = join(folder, 'unsealed.gz.age');
    const { code, lines } = await backupCommand(
      [path],
      { ...environment(bot.table), BACKUP_RECIPIENT: wrong },
      clock,
    );
    expect([code, lines.join()]).toEqual([1, expect.stringContaining('BACKUP_RECIPIENT')]);
    expect(lines.join()).not.toContain('AGE-SECRET-KEY');
    expect(existsSync(path)).toBe(false);
  }
  const before = readFileSync(keys, 'utf8');
  expect((await keyCommand([keys], clock)).code).toBe(1);
  expect(readFileSync(keys, 'utf8')).toBe(before);
  expect(statSync(keys).mode & 0o777).toBe(0o600);
});

test('a backup of an earlier version, which was not sealed, is put back too', async () => {
  const path = join(folder, 'earlier.gz');
  writeFileSync(path, gzipSync((await linesOf(file)).join('\n')));
  expect(await restored(freshTableName(), path)).toMatchObject({ code: 0 });
});

/** A missing table cannot be written to; reading it looks the same as finding nothing. */
async function exists(table: string): Promise<boolean> {
  const row = { kind: 'insert', key: 'probe', value: {} } as const;
  const outcome = await Table.at({ connectionString: connectionString(), table }).write(
    'x',
    'x',
    [row],
    'probe',
  );
  return outcome === 'written';
}

test('only an empty table is filled, and a backup that stands there is not written over', async () => {
  const before = await everythingStored(bot);
  expect(await restored(bot.table)).toMatchObject({
    code: 1,
    lines: [expect.stringContaining('the table is not empty') as string],
  });
  expect(await everythingStored(bot)).toEqual(before);
  const hash = createHash('sha256').update(readFileSync(file)).digest('hex');
  expect(await backupCommand([file], environment(bot.table), clock)).toMatchObject({ code: 1 });
  expect(createHash('sha256').update(readFileSync(file)).digest('hex')).toBe(hash);
});

test('cut off halfway: the bot does not start on it, another backup is refused, the same one goes on', async () => {
  const table = freshTableName();
  const proxy = await StorageProxy.start();
  try {
    // From the sixth transaction on everything is refused, as when the network fails.
    proxy.behave = ({ write }) => (write > 6 ? { kind: 'status', status: 403 } : noFault);
    const cut = await restored(table, file, proxy.url);
    expect(cut).toMatchObject({
      code: 1,
      lines: [expect.stringContaining('storage does not answer') as string],
    });
    await expect(botOn(table)).rejects.toThrow('a restore into it was cut off');
    const other = join(folder, 'other.gz');
    await backupCommand([other], environment(bot.table), new TestClock('2026-11-24T09:00:00Z'));
    expect((await restored(table, other)).lines).toEqual([expect.stringContaining('is not empty')]);
    expect((await backupCommand([join(folder, 'half.gz')], environment(table), clock)).lines).toEqual([
      expect.stringContaining('it is not whole'),
    ]);
    expect(await restored(table)).toMatchObject({ code: 0 });
    await (await botOn(table)).app.stop();
  } finally {
    await proxy.stop();
  }
});

test('[N8] a register that was tampered with is put back as it was kept, and named', async () => {
  const [tampered, table, path] = [freshTableName(), freshTableName(), join(folder, 'tampered.gz')];
  await restored(tampered);
  const rows = Table.at({ connectionString: connectionString(), table: tampered });
  const [entry] = await rows.list(partition, { from: `log|${incident}|`, below: `log|${incident}|~` });
  const value = { ...(entry?.value as object), type: 'nothing' };
  await rows.write(partition, 'tampered', [{ kind: 'put', key: entry?.key ?? '', value }], entry?.key ?? '');
  await backupCommand([path], environment(tampered), clock);
  const { code, lines } = await restored(table, path);
  expect([code, lines.slice(1)]).toEqual([
    1,
    [`not as it was written: ${partition} ${entry?.key ?? ''}: altered`],
  ]);
  await (await botOn(table)).app.stop();
});

test('the commands say what is wrong, and leave nothing half behind', () => {
  const run = (command: string, ...args: readonly string[]) =>
    spawnSync(process.execPath, [`dist/deployment/backup/${command}.js`, ...args], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], ...environment(bot.table) },
    });
  const nowhere = join(folder, 'no-folder', 'veilig.gz');
  const failed = run('backup', nowhere);
  expect([failed.status, failed.stderr.trim().split('\n')]).toEqual([1, [expect.stringContaining('ENOENT')]]);
  expect(run('restore').stderr).toBe('which file? npm run restore -- FILE\n');
  const path = join(folder, 'by-command.gz');
  const made = run('backup', path);
  expect([made.status, made.stderr]).toEqual([0, '']);
  expect([existsSync(path), existsSync(`${path}.partial`)]).toEqual([true, false]);
});
