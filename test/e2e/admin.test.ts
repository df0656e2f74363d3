import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyChain } from '../../services/ledger/verify-chain';
import { chatOf } from '../support/activities';
import {
  admin,
  endRole,
  grantRole,
  openScreen,
  organisationHistory,
  organisationOf,
  rolesOf,
} from '../support/admin-story';
import { appId, type BotUnderTest, holder, organisationText } from '../support/bot';
import { accept, refuse } from '../support/connector';
import { board, colleague, deputy, employee, fg, startStory } from '../support/incident-story';
import type { Message } from '../support/person/person';
import { nl } from '../support/person/words';
import { runScript } from '../support/script';
import { passTo, passUntil } from '../support/time';
import { trainingList } from '../support/training-story';

const { admin: words, trainingLists, shared } = nl;

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startStory();
  await bot.knows(admin);
});
afterEach(async () => {
  await bot.stop();
});

/** @returns the form as it stands then. */
const report = async (what: string): Promise<Message> =>
  await (await bot.person(employee).types('/incident')).fill(nl.form.what, what).press(nl.form.report);

test('/beheer shows health, who has the bot and who of the roles has not, and no secret', async () => {
  const home = await bot.person(admin).types('/beheer');
  expect(home.text).toContain('De FG, een vervanger of de directie is bereikbaar');
  const reached = (await openScreen(bot, 'installed')).text;
  expect(reached).toContain('6 van');
  expect(reached).toContain(holder('officeManager').name);
  expect(reached).not.toContain(fg.name);
  const settings = (await openScreen(bot, 'settings')).text;
  expect(settings).toContain(appId);
  expect(settings).toContain('AZURE_STORAGE_CONNECTION_STRING');
  for (const secret of ['AccountKey', 'SharedKey', 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6'])
    expect(settings).not.toContain(secret);
  // And back.
  expect((await (await openScreen(bot, 'settings')).press(words.go.home)).text).toContain(words.health);
});

test('a role that nobody has any more stands on the first card', async () => {
  const home = async (): Promise<string> => (await bot.person(admin).types('/beheer')).text;
  const trainer = holder('trainer');
  // Others may be vacant too.
  const nobody = words.vacant([words.role.trainer]).slice(0, -1);
  expect(await home()).not.toContain(nobody);
  await endRole(bot, trainer, 'trainer', '2026-11-23');
  await passUntil(bot, '2026-11-24T09:00Z');
  expect(await home()).toContain(nobody);
});

test('[R4] what was refused stands with its reason, and goes when it is tried again', async () => {
  bot.connector.behave = ({ conversationId, kind }) =>
    conversationId === chatOf(deputy) && kind === 'post'
      ? refuse(403, 'Forbidden', 'MessageWritesBlocked')
      : accept;
  const [fine = ''] = words.check['guarded'] ?? [];
  const home = async () => (await bot.person(admin).types('/beheer')).text;
  expect(await home()).toContain(fine);
  await report('Laptop kwijt');
  await bot.idle();
  // Something is wrong as long as a deputy does not have it, whoever else was reached.
  expect(await home()).not.toContain(fine);
  expect(await home()).toContain('Er wachten berichten voor iemand van FG');
  const card = await openScreen(bot, 'undelivered');
  expect(card.text).toContain(deputy.name);
  expect(card.text).toContain(words.reason('MessageWritesBlocked'));
  bot.connector.behave = () => accept;
  await card.fill(words.retryChoose, deputy).press(shared.retry);
  expect(card.text).toContain(words.retried(1));
  expect(bot.person(deputy).rings('INC-2026-0001')).toBe(2);
  expect(bot.person(deputy).sees('INC-2026-0001').text).toContain('Laptop kwijt');
  expect((await openScreen(bot, 'undelivered')).text).toContain(words.undeliveredNone);
  expect(await home()).toContain(fine);
});

test('a role is given for a while and taken at once by a running bot; what is not possible says so and changes nothing', async () => {
  const overview = async (): Promise<boolean> =>
    (await trainingList(bot, colleague)).has(trainingLists.overview);
  await bot.knows(colleague);
  await grantRole(bot, colleague, { role: 'trainer', from: '2026-11-24', until: '2026-12-31' });
  expect(await rolesOf(bot, colleague)).toEqual([
    { role: 'trainer', from: '2026-11-24', until: '2026-12-31' },
  ]);
  // Not yet: the role begins tomorrow.
  expect(await overview()).toBe(false);
  await passTo(bot, '2026-11-24T08:00:00Z');
  expect(await overview()).toBe(true);
  const wrong = { role: 'trainer', from: '2026-12-31', until: '2026-12-01' } as const;
  const refused = await grantRole(bot, colleague, wrong);
  expect(refused.text).toContain(words.untilBeforeFrom);
  // What was typed is still there.
  expect(refused.open(words.grant).card.value(words.until)).toBe('2026-12-01');
  await endRole(bot, colleague, 'trainer', '2026-11-23');
  expect(await rolesOf(bot, colleague)).toEqual([]);
  expect(await overview()).toBe(false);
  expect((await organisationHistory(bot)).slice(1)).toEqual([
    ['changed', admin.aadObjectId],
    ['changed', admin.aadObjectId],
  ]);
});

test('nobody makes an FG alone: a second person agrees, and only once', async () => {
  const card = await grantRole(bot, colleague, { role: 'fgDeputy' });
  expect(card.text).toContain(words.proposalsTitle);
  expect(card.text).toContain(words.proposed);
  expect(await rolesOf(bot, colleague)).toEqual([]);
  const asked = bot.person(board).sees(words.proposalTitle);
  expect(asked.text).toContain(colleague.name);
  expect(asked.text).toContain(words.role.fgDeputy);
  // The proposer, the person it concerns and the FG are not asked.
  for (const someone of [admin, colleague, fg]) expect(bot.person(someone).rings(words.agree)).toBe(0);
  await Promise.all([1, 2, 3].map(() => asked.press(words.agree)));
  expect(asked.text).toContain(words.proposalNone);
  // What was agreed to, who proposed it, who agreed and when.
  for (const said of ['ma 23 nov 2026', colleague.name, words.role.fgDeputy, admin.name, board.name])
    expect(asked.text).toContain(said);
  expect(await rolesOf(bot, colleague)).toEqual([expect.objectContaining({ role: 'fgDeputy' })]);
  expect((await organisationHistory(bot)).filter(([type]) => type === 'confirmed')).toEqual([
    ['confirmed', board.aadObjectId],
  ]);
  // Picked up by the running bot: the new deputy gets the next report.
  await bot.knows(colleague);
  await report('Laptop kwijt');
  expect(bot.person(colleague).sees('INC-2026-0001').text).toContain('Laptop kwijt');
  expect(await verifyChain(bot.ledger, 'org')).toEqual([]);
});

test('a refused proposal changes nothing', async () => {
  await endRole(bot, fg, 'fg', '2026-11-23');
  const asked = bot.person(board).sees(words.proposalTitle);
  await asked.press(words.disagree);
  expect(asked.text).toContain(words.proposalNone);
  expect((await openScreen(bot, 'roles')).text).not.toContain(words.proposalsTitle);
  expect(await rolesOf(bot, fg)).toEqual(['fg']);
  expect((await organisationHistory(bot)).map(([type]) => type)).toEqual([
    'imported',
    'proposed',
    'rejected',
  ]);
});

describe('[A4] what people fill in and read changes in chat; a fault comes back with what was typed', () => {
  test('closing days', async () => {
    const screen = await openScreen(bot, 'organisation');
    const type = (days: string): Promise<Message> =>
      screen.answer(words.closing, { [words.closingLabel]: days }, shared.save);
    await type('2026-12-24\n24 december');
    expect(screen.text).toContain('office.closingDays[1]: expected a date like');
    await type('2026-12-24');
    expect((await organisationOf(bot)).office.closingDays).toEqual(['2026-12-24']);
  });

  test('a kind on the form, with its first aid', async () => {
    const screen = (await openScreen(bot, 'organisation')).open(shared.more);
    const name = nl.kinds.names.own_device;
    const kind = await screen.answer(words.kind, { [words.kindChoose]: name }, words.kindOpen);
    kind.fillAll({ [words.offered]: words.offeredYes, [words.firstAidNl]: 'Koppel het meteen los.' });
    expect((await kind.press(shared.save)).text).toContain(words.firstAidBoth);
    expect(kind.card.value(words.firstAidNl)).toBe('Koppel het meteen los.');
    await kind.fill(words.firstAidEn, 'Disconnect it at once.').press(shared.save);
    const form = await bot.person(employee).types('/incident');
    form.fillAll({ [nl.form.what]: 'Eigen laptop', [nl.form.kind]: name });
    expect((await form.press(nl.form.next)).text).toContain('Koppel het meteen los.');
  });

  test('a client with its term and contacts', async () => {
    const screen = (await openScreen(bot, 'organisation')).open(shared.more);
    const client = await screen.answer(
      words.client,
      { [words.clientChoose]: words.clientNew },
      words.kindOpen,
    );
    client.fillAll({
      [words.clientId]: 'nieuwe-klant',
      [words.clientName]: 'Nieuwe Klant B.V.',
      [words.clientHours]: '36',
      [words.clientContacts]: 'Jan; geen adres',
    });
    expect((await client.press(shared.save)).text).toContain('contacts[0].email');
    expect(client.card.value(words.clientContacts)).toBe('Jan; geen adres');
    await client.fill(words.clientContacts, 'Jan; jan@klant.nl; 06-12345678; 2026-11-01').press(shared.save);
    const stored = (await organisationOf(bot)).clients.at(-1);
    expect(stored).toMatchObject({ id: 'nieuwe-klant', contractHours: 36 });
    expect(stored).not.toHaveProperty('financialUndertaking');
  });

  test('that a client is a financial undertaking', async () => {
    const stored = async () =>
      (await organisationOf(bot)).clients.find(({ id }) => id === 'bakkerij-de-halm');
    const open = async () =>
      await (
        await openScreen(bot, 'organisation')
      )
        .open(shared.more)
        .answer(words.client, { [words.clientChoose]: 'Bakkerij De Halm' }, words.kindOpen);
    const client = await open();
    expect(client.card.value(words.clientFinancial)).toBe('no');
    await client.fill(words.clientFinancial, words.offeredYes).press(shared.save);
    expect(await stored()).toMatchObject({ financialUndertaking: true });
    await (await open()).fill(words.clientFinancial, words.offeredNo).press(shared.save);
    expect(await stored()).not.toHaveProperty('financialUndertaking');
  });

  test('the steps of reminders, and the rules of the house', async () => {
    const screen = await openScreen(bot, 'organisation');
    const steps = (escalation: string, days: string): Promise<Message> =>
      screen
        .open(shared.more)
        .answer(
          words.steps,
          { [words.stepsEscalation]: escalation, [words.stepsTraining]: days },
          shared.save,
        );
    expect((await steps('5 iedereen', '10')).text).toContain('everyone, nextDeputy, board');
    await steps('5 everyone\n10 board', '10, 2');
    await report('Laptop kwijt');
    await passUntil(bot, '2026-11-23T09:06Z');
    expect(bot.person(fg).sees('INC-2026-0001').text).toContain('Herinnering');
    const rules = { [words.rulesNl]: 'Een\nTwee', [words.rulesEn]: 'One' };
    expect((await screen.answer(words.rules, rules, shared.save)).text).toContain('evenveel regels');
  });
});

test('[N18] the runs of the daily deletion stand there', async () => {
  await bot.app.tick();
  const upkeep = (await openScreen(bot, 'upkeep')).text;
  expect(upkeep).toContain(words.runs);
  expect(upkeep).toContain('23 nov 2026');
});

test('an organisation file is looked at first; --apply takes it in, and the bot takes it up', async () => {
  // The command line reads the same table.
  await bot.stop();
  bot = await startStory({ storage: 'azurite' });
  await bot.knows(admin);
  const folder = mkdtempSync(join(tmpdir(), 'organisation-'));
  const file = join(folder, 'organisation.json');
  const changed = JSON.parse(organisationText) as { office: object; clients: { name: string }[] };
  const [first] = changed.clients;
  writeFileSync(
    file,
    JSON.stringify({
      ...changed,
      office: { ...changed.office, phone: '033-9999999' },
      clients: [{ ...first, name: 'Bakkerij Anders' }],
    }),
  );
  const run = (...options: readonly string[]) => runScript('import-organisation', bot.table, options);
  try {
    const before = await organisationOf(bot);
    const dry = run(file);
    expect([dry.status, dry.stderr]).toEqual([0, '']);
    expect(dry.stdout).toContain('changed client: Bakkerij Anders');
    expect(dry.stdout).toContain('changed office.phone: "033-9999999"');
    expect(dry.stdout).toContain('gone client: ');
    expect(await organisationOf(bot)).toEqual(before);
    expect(run(file, '--apply').stdout).toContain('carried out');
    expect(run(file, '--apply').stdout).toContain('nothing to do');
    await bot.app.tick();
    const screen = (await openScreen(bot, 'organisation')).open(shared.more).open(words.client);
    expect(screen.card.choices(words.clientChoose)).toContain('Bakkerij Anders');
    writeFileSync(file, '{"companies": []}');
    expect(run(file, '--apply')).toMatchObject({ status: 1 });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
