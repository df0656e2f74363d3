import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BotUnderTest, holder } from '../support/bot';
import { nl, startTraining } from '../support/training-story';
import { runScript } from '../support/script';

const { trainingLists } = nl;
const admin = holder('admin');
const csv = [
  'aadObjectId;name;company;manager',
  '0a1b2c3d-0000-4000-9000-000000000001;Nieuwe Collega;optimo-erp;',
  '0a1b2c3d-0000-4000-8000-000000000001;Sanne de Wit-Bos;optimo-payroll-hr;0a1b2c3d-0000-4000-8000-000000000011',
].join('\n');

let bot: BotUnderTest;
afterEach(async () => {
  await bot.stop();
});

const people = async () => {
  const item = await bot.ledger.item<{ hash: string; parts: number }>('org', 'organisation');
  const rows = await bot.ledger.list<string>('org', `part|${item?.state.hash}|`);
  return (JSON.parse(rows.map(({ value }) => value).join('')) as { people: { name: string }[] }).people.map(
    ({ name }) => name,
  );
};

test('a list of staff is looked at first, changes nothing until it is carried out, and then once', async () => {
  bot = await startTraining();
  await bot.knows(admin);
  const before = await people();
  const list = await (
    await bot.person(admin).types('/beheer')
  )
    .open(nl.shared.more)
    .press(trainingLists.staff);
  const wrong = csv.replace('optimo-erp', 'nergens');
  await list.fill(trainingLists.staffLabel, wrong).press(trainingLists.staffCheck);
  expect(list.text).toContain('regel 2: geen bedrijf heet zo: nergens.');
  expect(list.has(trainingLists.staffApply)).toBe(false);
  await list.fill(trainingLists.staffLabel, csv).press(trainingLists.staffCheck);
  expect(list.text).toContain(trainingLists.staffAdded(1));
  expect(list.text).toContain('name: Sanne de Wit → Sanne de Wit-Bos');
  expect(await people()).toEqual(before);
  // What was typed after looking is shown first.
  await list.fill(trainingLists.staffLabel, `${csv}-ander`).press(trainingLists.staffApply);
  expect(list.has(trainingLists.staffApply) && list.text.includes(trainingLists.staffAdded(1))).toBe(false);
  await list.fill(trainingLists.staffLabel, csv.replace('Nieuwe', 'Andere')).press(trainingLists.staffCheck);
  await list.fill(trainingLists.staffLabel, csv).press(trainingLists.staffApply);
  expect(list.text).toContain(trainingLists.staffOther);
  expect(await people()).toEqual(before);
  // Pressed twice it is carried out once.
  await Promise.all([list.press(trainingLists.staffApply), list.press(trainingLists.staffApply)]);
  expect(list.text).toContain(trainingLists.staffDone);
  expect(await people()).toEqual([
    ...before.map((name) => (name === 'Sanne de Wit' ? 'Sanne de Wit-Bos' : name)),
    'Nieuwe Collega',
  ]);
  const history = await bot.ledger.history('org', 'organisation');
  expect(history.map(({ type, by }) => [type, by])).toEqual([
    ['imported', null],
    ['staffImported', admin.aadObjectId],
  ]);
});

test('the command line says the same, and carries it out when it is told to', async () => {
  // The command line reads the same table.
  bot = await startTraining({ storage: 'azurite' });
  const folder = mkdtempSync(join(tmpdir(), 'staff-'));
  const file = join(folder, 'staff.csv');
  writeFileSync(file, csv);
  const run = (...options: readonly string[]) => runScript('import-staff', bot.table, options);
  try {
    const before = await people();
    const dry = run(file);
    expect([dry.status, dry.stderr]).toEqual([0, '']);
    expect(dry.stdout).toContain('new: Nieuwe Collega (optimo-erp)');
    expect(await people()).toEqual(before);
    expect(run(file, '--apply').stdout).toContain('carried out');
    expect(await people()).toContain('Nieuwe Collega');
    writeFileSync(file, csv.replace('optimo-erp', 'nergens'));
    const refused = run(file, '--apply');
    expect([refused.status, refused.stderr.trim()]).toEqual([
      1,
      'line 2: company: no company has the id nergens',
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
