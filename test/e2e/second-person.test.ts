import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyChain } from '../../services/ledger/verify-chain';
import type { Someone } from '../support/activities';
import {
  admin,
  endRole,
  grantRole,
  openScreen,
  organisationHistory,
  organisationOf,
  rolesOf,
} from '../support/admin-story';
import { type BotUnderTest, organisationText } from '../support/bot';
import { board, colleague, deputy, employee, fg, second, startStory } from '../support/incident-story';
import type { Message } from '../support/person/person';
import { nl } from '../support/person/words';
import { runScript } from '../support/script';
import { passTo, settled } from '../support/time';
import { trainingList } from '../support/training-story';

/** Through no door of the organisation can one person alone decide who is FG, deputy, board or administrator. */

const { admin: words, trainingLists } = nl;
const today = 'ma 23 nov 2026';
interface Row {
  readonly aadObjectId: string;
  readonly name: string;
  readonly company: string;
  readonly [other: string]: unknown;
}
interface OrganisationFile {
  readonly people: readonly Row[];
  readonly office: object;
}
const file = JSON.parse(organisationText) as OrganisationFile;

let bot: BotUnderTest;
afterEach(async () => {
  await bot.stop();
});

const start = async (options: Parameters<typeof startStory>[0] = {}): Promise<void> => {
  bot = await startStory(options);
  await bot.knows(admin);
};
const rowOf = async ({ aadObjectId }: Someone) =>
  (await organisationOf(bot)).people.find((each) => each.aadObjectId === aadObjectId) as Row | undefined;
const historyTypes = async () => (await organisationHistory(bot)).map(([type]) => type);
const asked = (someone: Someone): Message => bot.person(someone).sees(words.proposalTitle);

/** A staff list with somebody's row in it. */
const listOf = (someone: Someone, changed: { readonly name?: string; readonly end?: string }): string => {
  const row = file.people.find(({ aadObjectId }) => aadObjectId === someone.aadObjectId);
  const { name = someone.name, end = '' } = changed;
  return `aadObjectId;name;company;end\n${someone.aadObjectId};${name};${row?.company ?? ''};${end}`;
};

/** The organisation file with somebody's row changed or removed. */
const fileWith = (someone: Someone, make: (row: Row) => Row | null, others: object = {}): string =>
  JSON.stringify({
    ...file,
    ...others,
    people: file.people.flatMap((row) => (row.aadObjectId === someone.aadObjectId ? (make(row) ?? []) : row)),
  });

describe('a list of staff', () => {
  test('does not end the FG: it is shown, waits, is agreed to with both names, and told', async () => {
    await start();
    const list = await (await trainingList(bot, admin)).press(trainingLists.staff);
    const csv = listOf(fg, { name: 'Farida de Boer', end: '2026-11-30' });
    await list.fill(trainingLists.staffLabel, csv).press(trainingLists.staffCheck);
    expect(list.text).toContain(trainingLists.staffWaits);
    const shown = words.shift('Farida de Boer', words.role.fg, false, 'di 1 dec 2026', null);
    expect(list.text).toContain(shown);
    await list.press(trainingLists.staffApply);
    expect(list.text).toContain(shown);
    // What is pending is no change yet, and is not listed among those.
    expect(list.text).toContain('name: ');
    expect(list.text).not.toContain('end: ');
    expect(list.text).toContain(trainingLists.staffProposed);
    // The name is in force, the end is not.
    expect(await rowOf(fg)).toMatchObject({ name: 'Farida de Boer' });
    expect(await rowOf(fg)).not.toHaveProperty('end');
    for (const someone of [admin, fg, deputy]) expect(bot.person(someone).rings(words.agree)).toBe(0);
    const card = asked(board);
    expect(card.text).toContain(shown);
    expect(card.text).toContain(`Voorgesteld door ${admin.name}`);
    expect(card.text).toContain('Vervalt op ma 7 dec 2026');
    expect(card.text).toContain(words.vacates(words.role.fg));
    await card.press(words.agree);
    expect(await rowOf(fg)).toMatchObject({ name: 'Farida de Boer', end: '2026-11-30' });
    const told = bot.person(fg).sees(words.toldTitle);
    const toYou = words.shift(words.you, words.role.fg, false, 'di 1 dec 2026', null);
    for (const said of [toYou, admin.name, board.name]) expect(told.text).toContain(said);
    // Whoever proposed it is spoken to.
    bot.person(admin).sees(words.toldTitle, `${words.toldBy}\n${words.youToo}`);
    expect((await bot.ledger.history('org', 'organisation')).slice(1)).toMatchObject([
      { type: 'staffImported', by: admin.aadObjectId },
      { type: 'proposed', by: admin.aadObjectId },
      {
        type: 'confirmed',
        by: board.aadObjectId,
        payload: {
          proposal: {
            by: admin.aadObjectId,
            difference: [
              { person: fg.aadObjectId, role: 'fg', gains: false, from: '2026-12-01', until: null },
            ],
          },
        },
      },
    ]);
    expect(await verifyChain(bot.ledger, 'org')).toEqual([]);
  });

  test('about nobody of weight asks nobody', async () => {
    await start();
    const list = await (await trainingList(bot, admin)).press(trainingLists.staff);
    const csv = listOf(colleague, { end: '2026-11-30' });
    await list.fill(trainingLists.staffLabel, csv).press(trainingLists.staffCheck);
    expect(list.text).not.toContain(trainingLists.staffWaits);
    await list.press(trainingLists.staffApply);
    expect(await rowOf(colleague)).toMatchObject({ end: '2026-11-30' });
    expect(await historyTypes()).toEqual(['imported', 'staffImported']);
  });
});

test('who proposed it can take it back, on the card where it waits; nobody else can', async () => {
  await start();
  await grantRole(bot, second, { role: 'fgDeputy', until: '2026-12-31' });
  asked(board);
  const screen = await openScreen(bot, 'roles');
  expect(screen.text).toContain(words.proposalsTitle);
  await screen.answer(words.withdrawProposal, {});
  expect(screen.text).toContain(words.proposalWithdrawn);
  expect(screen.text).not.toContain(words.proposalsTitle);
  expect(await historyTypes()).toEqual(['imported', 'proposed', 'withdrawn']);
  // The card of a person who could have agreed says so.
  bot.person(board).sees(words.proposalNone);
  expect(await rolesOf(bot, second)).toEqual([{ role: 'fgDeputy', from: '2026-01-01' }]);
});

test('a role that is given anew to end sooner, or after its time, is a difference like any other', async () => {
  await start();
  await grantRole(bot, second, { role: 'fgDeputy', until: '2026-12-31' });
  expect(await rolesOf(bot, second)).toEqual([{ role: 'fgDeputy', from: '2026-01-01' }]);
  expect(asked(board).text).toContain(
    words.shift(second.name, words.role.fgDeputy, false, 'vr 1 jan 2027', null),
  );
});

describe('a file at the start', () => {
  test('is taken but for who is what; two people by name stand behind the rest', async () => {
    await start();
    const { table, clock, connector, keys } = bot;
    await bot.app.stop();
    const organisation = fileWith(deputy, () => null, { office: { ...file.office, phone: '033-9999999' } });
    bot = await startStory({ table, clock, connector, keys, organisation });
    await settled(bot);
    expect(await rolesOf(bot, deputy)).toEqual([{ role: 'fgDeputy' }]);
    expect((await organisationOf(bot)).office).toMatchObject({ phone: '033-9999999' });
    const warnings = bot.lines.filter((line) => line.includes('waits for a second person'));
    expect(warnings.join('')).toContain('"role":"fgDeputy","gains":false');
    expect(warnings.join('')).not.toContain(deputy.aadObjectId);
    // Nobody proposed it by name: the first to agree does.
    const first = asked(admin);
    expect(first.text).toContain(words.needsTwo);
    await first.press(words.agree);
    expect(first.text).toContain(words.adopted);
    expect(await rolesOf(bot, deputy)).toEqual([{ role: 'fgDeputy' }]);
    expect(first.has(words.agree)).toBe(false);
    const then = asked(board);
    expect(then.text).toContain(`Voorgesteld door ${admin.name}`);
    await then.press(words.agree);
    expect(await rowOf(deputy)).toBeUndefined();
    expect(bot.person(deputy).sees(words.toldTitle).text).toContain(
      words.shift(words.you, words.role.fgDeputy, false, today, null),
    );
    expect(await organisationHistory(bot)).toEqual([
      ['imported', null],
      ['imported', null],
      ['proposed', null],
      ['adopted', admin.aadObjectId],
      ['confirmed', board.aadObjectId],
    ]);
  });
});

describe('a proposal', () => {
  test('about the one who would have to agree goes to the FG and the deputies', async () => {
    await start();
    await endRole(bot, board, 'board', '2026-11-30');
    expect(bot.person(board).rings(words.agree)).toBe(0);
    await asked(fg).press(words.agree);
    expect(await rolesOf(bot, board)).toEqual([{ role: 'board', until: '2026-11-30' }]);
    expect(bot.person(board).sees(words.toldTitle).text).toContain(fg.name);
    // The other's card follows.
    expect(bot.person(deputy).sees(words.proposalNone).has(words.agree)).toBe(false);
  });

  test('that nobody agreed to in fourteen days is gone, and the history says so', async () => {
    await start();
    await grantRole(bot, colleague, { role: 'fgDeputy' });
    const card = asked(board);
    await passTo(bot, '2026-12-07T08:59:00Z');
    expect((await openScreen(bot, 'roles')).text).toContain(words.proposalsTitle);
    await passTo(bot, '2026-12-07T09:00:00Z');
    expect((await openScreen(bot, 'roles')).text).not.toContain(words.proposalsTitle);
    await card.press(words.agree);
    expect(card.text).toContain(words.lapsed.expired);
    expect(await rolesOf(bot, colleague)).toEqual([]);
    expect(await historyTypes()).toEqual(['imported', 'proposed', 'lapsed']);
  });

  test('goes by itself in the round of the day', async () => {
    await start();
    await bot.app.tick();
    await grantRole(bot, colleague, { role: 'fgDeputy' });
    await passTo(bot, '2026-12-08T09:00:00Z');
    expect(await historyTypes()).toEqual(['imported', 'proposed', 'lapsed']);
    expect(bot.person(board).sees(words.proposalNone).has(words.agree)).toBe(false);
  });

  test('of who is no administrator any more is worth nothing', async () => {
    await start({ organisation: fileWith(colleague, (row) => ({ ...row, roles: ['admin'] })) });
    await bot.knows(colleague);
    await endRole(bot, admin, 'admin', '2026-11-22', colleague);
    bot.clock.advance(60_000);
    await grantRole(bot, employee, { role: 'fgDeputy' });
    const card = asked(board);
    await card.press(words.agree);
    expect(bot.person(admin).sees(words.toldTitle).text).toContain(colleague.name);
    expect(card.text).toContain(employee.name);
    await card.press(words.agree);
    expect(card.text).toContain(words.lapsed.proposer);
    expect(await rolesOf(bot, employee)).toEqual([]);
    expect((await historyTypes()).slice(-2)).toEqual(['confirmed', 'lapsed']);
  });

  test('lapses when what it would do is no longer what was shown', async () => {
    await start();
    await grantRole(bot, second, { role: 'board' });
    bot.clock.advance(60_000);
    const list = listOf(second, { end: '2026-12-31' });
    const staff = await (await trainingList(bot, admin)).press(trainingLists.staff);
    await staff.fill(trainingLists.staffLabel, list).press(trainingLists.staffCheck);
    await staff.press(trainingLists.staffApply);
    // Of two, the oldest is decided first.
    const card = asked(board);
    await card.press(words.agree);
    expect(await rolesOf(bot, second)).toHaveLength(2);
    await card.press(words.agree);
    expect(card.text).toContain(words.lapsed.changed);
    expect(await rowOf(second)).not.toHaveProperty('end');
    expect((await historyTypes()).at(-1)).toBe('lapsed');
  });
});

test('the command line says what waits, and for whom nobody is left who can agree', async () => {
  // The command line reads the same table.
  await start({ storage: 'azurite' });
  const folder = mkdtempSync(join(tmpdir(), 'second-'));
  const path = join(folder, 'file');
  const run = (script: string, text: string, ...options: readonly string[]) => {
    writeFileSync(path, text);
    return runScript(script, bot.table, [path, '--apply', ...options]).stdout;
  };
  try {
    const staff = run('import-staff', listOf(fg, { end: '2099-11-30' }));
    expect(staff).toContain('carried out');
    expect(staff).toContain(`${fg.name} loses fg from 2099-12-01`);
    expect(await rowOf(fg)).not.toHaveProperty('end');
    const withoutBoard = fileWith(board, (row) => ({ ...row, roles: [] }));
    expect(run('import-organisation', withoutBoard)).toContain(`${board.name} loses board`);
    // There are people who can agree: claiming that there are none does not help.
    expect(run('import-organisation', withoutBoard, '--without-second')).toContain('waits for two');
    expect(await rolesOf(bot, board)).toEqual([{ role: 'board' }]);
    expect(await historyTypes()).not.toContain('withoutSecond');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
