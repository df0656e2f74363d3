import { createHash } from 'node:crypto';
import type { BotUnderTest } from '../support/bot';
import { fetched, unpacked } from '../support/download';
import { board, employee, fg, nl, reported, take } from '../support/incident-story';
import { borrowed, keeper } from '../support/kluis-story';
import { passTo, settled } from '../support/story';
import { signed, startTraining } from '../support/training-story';
/** Written from the law and the policy, not from what the pack holds. */
import required from '../data/golden/pack.json';

const { register: texts, shared } = nl;

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startTraining({ environment: { PUBLIC_URL: 'https://veilig.example/' } });
});
afterEach(async () => {
  await bot.stop();
});

interface Pack {
  readonly bytes: Buffer;
  readonly files: Readonly<Record<string, Buffer>>;
}

async function packOf(from: string, until: string): Promise<Pack> {
  const register = (await bot.person(fg).types('/register')).open(shared.more).open(texts.export);
  register.fill(texts.exportFrom, from).fill(texts.exportUntil, until);
  const { bytes } = await fetched(bot, await register.press(texts.pack.send));
  return { bytes, files: unpacked(bytes) };
}

const columnsOf = (pack: Pack, file: string): readonly string[] =>
  (text(pack, file).split('\r\n')[0] ?? '')
    .split(';')
    .map((cell) => cell.replace(/^\uFEFF/, '').replaceAll('"', ''));

const november = ['2026-11-01', '2026-11-30'] as const;
const text = ({ files }: Pack, file: string): string => files[file]?.toString('utf8') ?? '';

test('[N17] one command gives a period’s incidents, signatures, loans and deletions, with the hash of each file', async () => {
  const incident = await reported(bot, 'Loonstrook verkeerd verstuurd');
  const loan = await borrowed(bot, { dossier: 'Zwarte ordner' });
  const document = await signed(bot);
  await settled(bot);
  const pack = await packOf(...november);
  expect(Object.keys(pack.files)).toEqual([
    'bewijspakket.pdf',
    'SHA256SUMS',
    'incidentenregister.csv',
    'kennissessies.csv',
    'kluis.csv',
    'inzagelog.csv',
    'vastlegging.csv',
    'controle.csv',
    'verwijderlog.csv',
  ]);
  expect(text(pack, 'incidentenregister.csv')).toContain(incident);
  expect(text(pack, 'incidentenregister.csv')).not.toContain(employee.name);
  expect(text(pack, 'kennissessies.csv')).toContain(document);
  expect(text(pack, 'kennissessies.csv')).toContain(employee.name);
  expect(text(pack, 'kluis.csv')).toContain(loan);
  expect(text(pack, 'controle.csv')).toContain('Het register is heel en in orde.');
  for (const [file, { says, ...only }] of Object.entries(required)) {
    const columns = columnsOf(pack, file);
    expect([file, columns]).toEqual([file, expect.arrayContaining(says)]);
    if ('nothing else' in only) expect(columns).toHaveLength(says.length);
  }
  const sums = text(pack, 'SHA256SUMS').trimEnd().split('\n');
  expect(sums).toHaveLength(7);
  for (const line of sums) {
    const [hash, file = ''] = line.split('  ');
    expect(createHash('sha256').update(text(pack, file)).digest('hex')).toBe(hash);
  }
  expect(pack.files['bewijspakket.pdf']?.subarray(0, 5).toString()).toBe('%PDF-');
});

test('[N17] [N8] what is not as its chain says stands in the pack by name', async () => {
  const id = await reported(bot, 'Loonstrook verkeerd verstuurd');
  await settled(bot);
  const key = `item|${id}`;
  const row = await bot.rows.get('incident|2026', key);
  const value = { ...(row?.value as object), version: 99 };
  await bot.rows.write('incident|2026', 'tampered', [{ kind: 'put', key, value }], key);
  expect(text(await packOf(...november), 'controle.csv')).toContain(key);
});

test('[N17] the same period is the same bytes, also later; what changes it changes it', async () => {
  await reported(bot, 'Loonstrook verkeerd verstuurd');
  await settled(bot);
  const first = await packOf(...november);
  bot.clock.advance(3_600_000);
  expect((await packOf(...november)).bytes.equals(first.bytes)).toBe(true);
  await reported(bot, 'Tas kwijt');
  expect((await packOf(...november)).bytes.equals(first.bytes)).toBe(false);
  // It holds nothing from another period.
  const october = await packOf('2026-10-01', '2026-10-31');
  for (const file of ['incidentenregister.csv', 'kluis.csv', 'verwijderlog.csv'])
    expect(text(october, file).trimEnd().split('\r\n')).toHaveLength(1);
});

test('[N17] [N18] what was deleted in the period stands in its deletion log, without a word of it', async () => {
  const loan = await borrowed(bot, { dossier: 'Zwarte ordner Jansen' });
  await settled(bot);
  await bot.person(keeper).sees(loan).press(nl.kluis.keeper.takeBack);
  await passTo(bot, '2027-11-23T10:00Z');
  const pack = await packOf('2027-11-01', '2027-11-30');
  expect(text(pack, 'verwijderlog.csv')).toContain(`"${loan}";"kluis"`);
  expect(text(pack, 'verwijderlog.csv')).not.toContain('Jansen');
  expect(text(await packOf(...november), 'kluis.csv')).not.toContain(loan);
});

test('[N17] [N6] the board takes the pack out itself: drills, and who read what until today, without what is about who asks', async () => {
  await bot.knows(board);
  const own = await reported(bot, 'De directie liet een map liggen', { about: [board] });
  const other = await reported(bot, 'Loonstrook verkeerd verstuurd');
  await take(bot, fg, own);
  await take(bot, fg, other);
  const drill = await bot.person(fg).types('/oefening Een laptop is weg');
  await drill.press(nl.drill.start);
  await passTo(bot, '2026-11-24T09:00:00Z');
  const decisions = (await bot.person(board).types('/besluiten')).open(texts.pack.make);
  decisions.fill(texts.exportFrom, '2026-11-01').fill(texts.exportUntil, '2026-11-30');
  const pack = { bytes: Buffer.alloc(0), files: {} as Pack['files'] };
  const { bytes } = await fetched(bot, await decisions.press(texts.pack.send));
  Object.assign(pack, { bytes, files: unpacked(bytes) });
  const log = text(pack, 'inzagelog.csv');
  expect(log).toContain(other);
  expect(log).toContain(fg.name);
  expect(text(pack, 'oefeningen.csv')).toContain('Een laptop is weg');
  for (const file of Object.keys(pack.files)) expect(text(pack, file)).not.toContain(own);
  expect((await packOf(...november)).files['inzagelog.csv']?.toString('utf8')).toContain(own);
});
