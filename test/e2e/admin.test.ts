import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '../../services/people/roles';
import { verifyChain } from '../../services/ledger/verify-chain';
import { chatOf, installed } from '../support/activities';
import {
  appId,
  type BotUnderTest,
  type Card,
  cardOf,
  dataOf,
  holder,
  organisationText,
  textOf,
} from '../support/bot';
import { refuse } from '../support/connector';
import {
  board,
  colleague,
  deputy,
  employee,
  fg,
  idOn,
  startStory,
  untilShown,
} from '../support/incident-story';
import { passTo, pressIn, settled } from '../support/process-story';
import { runScript } from '../support/script';

const admin = holder('admin');
let bot: BotUnderTest;
beforeEach(async () => {
  // The command line beside it reads the same table.
  bot = await startStory({ storage: 'azurite' });
  await bot.install(admin);
});
afterEach(async () => {
  await bot.stop();
});

const open = async (screen: string, someone = admin): Promise<Card> =>
  cardOf((await bot.forge(someone, `admin.${screen}`, {})).body);

const organisation = async () => {
  const item = await bot.ledger.item<{ hash: string }>('org', 'organisation');
  const rows = await bot.ledger.list<string>('org', `part|${item?.state.hash}|`);
  return JSON.parse(rows.map(({ value }) => value).join('')) as {
    people: { aadObjectId: string; roles?: (string | { role: Role; from?: string; until?: string })[] }[];
    clients: { id: string; contractHours?: number }[];
    office: { closingDays: string[] };
  };
};
const rolesOf = async ({ aadObjectId }: { aadObjectId: string }) =>
  (await organisation()).people.find((person) => person.aadObjectId === aadObjectId)?.roles ?? [];
const history = async () =>
  (await bot.ledger.history('org', 'organisation')).map(({ type, by }) => [type, by] as const);

test('[A2] /beheer shows health, who has the bot and who of the roles has not, and no secret', async () => {
  await bot.say(admin, '/beheer');
  expect(textOf(bot.newest(admin).card)).toContain('De FG, een vervanger of de directie is bereikbaar');
  const reached = textOf(await open('installed'));
  expect(reached).toContain('6 van');
  expect(reached).toContain(holder('officeManager').name);
  expect(reached).not.toContain(fg.name);
  const settings = textOf(await open('settings'));
  expect(settings).toContain(appId);
  expect(settings).toContain('AZURE_STORAGE_CONNECTION_STRING');
  expect(settings).not.toContain('AccountKey');
  for (const secret of ['Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6', 'SharedKey'])
    expect(settings).not.toContain(secret);
});

test('[A2] [R4] what was refused stands with its reason, and goes when it is tried again', async () => {
  bot.connector.behave = ({ conversationId, kind }) =>
    conversationId === chatOf(deputy) && kind === 'post'
      ? refuse(403, 'Forbidden', 'MessageWritesBlocked')
      : { kind: 'accept' };
  const id = idOn(cardOf((await bot.report(employee, 'Laptop kwijt')).body));
  await settled(bot);
  const card = await open('undelivered');
  expect(textOf(card)).toContain(deputy.name);
  expect(textOf(card)).toContain('MessageWritesBlocked');
  bot.connector.behave = () => ({ kind: 'accept' });
  const again = await pressIn(bot, admin, card, 'admin.retry', { id: deputy.aadObjectId });
  expect(textOf(again)).toContain('1 bericht gaat opnieuw.');
  await untilShown(bot, deputy, id);
  await settled(bot);
  expect(textOf(await open('undelivered'))).toContain('Alles is afgeleverd.');
});

test('[A4] [R20] a role is given for a while and taken at once by a running bot; what is not possible says so and changes nothing', async () => {
  const person = colleague.aadObjectId;
  const card = await open('roles');
  await pressIn(bot, admin, card, 'admin.grant', {
    person,
    role: 'trainer',
    from: '2026-11-24',
    until: '2026-12-31',
  });
  expect(await rolesOf(colleague)).toEqual([{ role: 'trainer', from: '2026-11-24', until: '2026-12-31' }]);
  // Not yet: the role begins tomorrow.
  expect(textOf((await bot.forge(colleague, 'training.overview', {})).body)).toContain(
    'Dit is niet voor jou',
  );
  await passTo(bot, '2026-11-24T08:00:00Z');
  expect(textOf((await bot.forge(colleague, 'training.overview', {})).body)).not.toContain(
    'Dit is niet voor jou',
  );
  const wrong = await pressIn(bot, admin, card, 'admin.grant', {
    ...{ person, role: 'trainer', from: '2026-12-31', until: '2026-12-01' },
  });
  expect(textOf(wrong)).toContain('ends before it begins');
  await pressIn(bot, admin, await open('roles'), 'admin.end', {
    id: `trainer:${person}`,
    last: '2026-11-23',
  });
  expect(await rolesOf(colleague)).toEqual([]);
  expect((await history()).slice(1)).toEqual([
    ['changed', admin.aadObjectId],
    ['changed', admin.aadObjectId],
  ]);
});

test('[A4] [B6] nobody makes an FG alone: a second person agrees, never who proposed it nor whom it is about, and only once', async () => {
  const grant = { person: board.aadObjectId, role: 'fgDeputy', from: '', until: '' };
  await pressIn(bot, admin, await open('roles'), 'admin.grant', { ...grant, person: colleague.aadObjectId });
  expect(await rolesOf(colleague)).toEqual([]);
  expect(textOf(await open('roles'))).toContain('Wacht op een tweede');
  const asked = cardOf({ value: await untilShown(bot, board, 'Ben je akkoord') });
  const data = dataOf(asked, 'admin.confirm');
  for (const someone of [admin, colleague, fg]) await bot.forge(someone, 'admin.confirm', data);
  expect(await rolesOf(colleague)).toEqual([]);
  const answers = await Promise.all([1, 2, 3].map(() => bot.forge(board, 'admin.confirm', data)));
  for (const { status } of answers) expect(status).toBe(200);
  expect(await rolesOf(colleague)).toEqual([{ role: 'fgDeputy' }]);
  expect((await history()).filter(([type]) => type === 'confirmed')).toEqual([
    ['confirmed', board.aadObjectId],
  ]);
  // Taken up by the running bot: the new deputy gets the next report.
  const id = idOn(cardOf((await bot.report(employee, 'Laptop kwijt')).body));
  await untilShown(bot, colleague, id);
  // About the board member who would have to agree: nobody is left who may.
  await pressIn(bot, admin, await open('roles'), 'admin.grant', grant);
  await settled(bot);
  const [, proposal = ''] = /"proposal":"([^"]+)"/.exec(textOf(bot.connector.chat(chatOf(board)))) ?? [
    '',
    data['proposal'],
  ];
  await bot.forge(board, 'admin.confirm', { proposal });
  expect((await rolesOf(board)).length).toBe(1);
  expect(await verifyChain(bot.ledger, 'org')).toEqual([]);
});

test('[A4] a refused proposal changes nothing', async () => {
  await pressIn(bot, admin, await open('roles'), 'admin.end', {
    id: `fg:${fg.aadObjectId}`,
    last: '2026-11-23',
  });
  const asked = cardOf({ value: await untilShown(bot, board, 'Ben je akkoord') });
  await bot.forge(board, 'admin.reject', dataOf(asked, 'admin.reject'));
  expect(textOf(await open('roles'))).not.toContain('Wacht op een tweede');
  await bot.forge(board, 'admin.confirm', dataOf(asked, 'admin.confirm'));
  expect((await history()).map(([type]) => type)).toEqual(['imported', 'proposed', 'rejected']);
});

test('[A4] kinds with first aid, clients, closing days, house rules and steps change in chat; a fault comes back with what was typed', async () => {
  const screen = await open('organisation');
  const wrongDay = await pressIn(bot, admin, screen, 'admin.closing', { days: '2026-12-24\n24 december' });
  expect(textOf(wrongDay)).toContain('office.closingDays[1]: expected a date like');
  await pressIn(bot, admin, screen, 'admin.closing', { days: '2026-12-24' });
  expect((await organisation()).office.closingDays).toEqual(['2026-12-24']);

  const kind = await pressIn(bot, admin, screen, 'admin.kind', { kind: 'own_device' });
  const half = await pressIn(bot, admin, kind, 'admin.setKind', {
    offered: 'yes',
    firstAidNl: 'Koppel het los.',
  });
  expect(textOf(half)).toContain('Vul beide talen in');
  await pressIn(bot, admin, kind, 'admin.setKind', {
    ...{ offered: 'yes', firstAidNl: 'Koppel het meteen los.', firstAidEn: 'Disconnect it at once.' },
  });
  const { token, messageId } = await bot.openForm(employee);
  const form = await bot.forge(
    employee,
    'incident.kind',
    { token, kind: 'own_device', what: 'Eigen laptop' },
    messageId,
  );
  expect(textOf(form.body)).toContain('Koppel het meteen los.');

  const client = await pressIn(bot, admin, screen, 'admin.client', { client: 'new' });
  const typed = { clientId: 'nieuwe-klant', name: 'Nieuwe Klant B.V.', hours: '36' };
  const refused = await pressIn(bot, admin, client, 'admin.setClient', {
    ...typed,
    contacts: 'Jan; geen adres',
  });
  expect(textOf(refused)).toContain('contacts[0].email');
  expect(textOf(refused)).toContain('Jan; geen adres');
  await pressIn(bot, admin, client, 'admin.setClient', {
    ...typed,
    contacts: 'Jan; jan@klant.nl; 06-12345678; 2026-11-01',
  });
  expect((await organisation()).clients.at(-1)).toMatchObject({ id: 'nieuwe-klant', contractHours: 36 });

  const steps = await pressIn(bot, admin, screen, 'admin.steps', {
    escalation: '5 iedereen',
    workingDays: '10',
  });
  expect(textOf(steps)).toContain('everyone, nextDeputy, board');
  await pressIn(bot, admin, screen, 'admin.steps', {
    escalation: '5 everyone\n10 board',
    workingDays: '10, 2',
  });
  await bot.report(employee, 'Laptop kwijt');
  await settled(bot);
  await bot.pass(6);
  await untilShown(bot, fg, 'Herinnering');
  const rules = await pressIn(bot, admin, screen, 'admin.rules', { rulesNl: 'Een\nTwee', rulesEn: 'One' });
  expect(textOf(rules)).toContain('evenveel regels');
});

test('[A2] [N18] the runs of the daily deletion stand there; who left and came back is no administrator', async () => {
  await bot.app.tick();
  expect(textOf(await open('upkeep'))).toContain('Dagelijkse opruiming');
  await bot.send(installed(admin, bot.channel, 'remove'));
  const { body } = await bot.forge(employee, 'admin.upkeep', {});
  expect(textOf(body)).toContain('Dit is niet voor jou');
});

test('[A4] an organisation file is looked at first; --apply takes it in, and the bot takes it up', async () => {
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
    const before = await organisation();
    const dry = run(file);
    expect([dry.status, dry.stderr]).toEqual([0, '']);
    expect(dry.stdout).toContain('changed client: Bakkerij Anders');
    expect(dry.stdout).toContain('changed office.phone: "033-9999999"');
    expect(dry.stdout).toContain('gone client: ');
    expect(await organisation()).toEqual(before);
    expect(run(file, '--apply').stdout).toContain('carried out');
    expect(run(file, '--apply').stdout).toContain('nothing to do');
    await bot.app.tick();
    expect(textOf(await open('organisation'))).toContain('Bakkerij Anders');
    writeFileSync(file, '{"companies": []}');
    expect(run(file, '--apply')).toMatchObject({ status: 1 });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
