import { type Proposal, proposalPrefix } from '../../services/people/proposals';
import { installed } from '../support/activities';
import {
  admin,
  endRole,
  grantRole,
  openScreen,
  organisationHistory,
  organisationOf,
  rolesOf,
} from '../support/admin-story';
import { type BotUnderTest, textOf } from '../support/bot';
import { board, colleague, employee, fg, startStory } from '../support/incident-story';
import { nl } from '../support/person/words';

/** What an administrator's cards offer, sent by others, or after it is over. */

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startStory();
  await bot.knows(admin);
});
afterEach(async () => {
  await bot.stop();
});

/** Ids of what awaits a second person, as in a card of the board. */
const waiting = async (): Promise<readonly string[]> =>
  (await bot.ledger.list<Proposal>('org', proposalPrefix)).map(({ value }) => value.id);

test('[R20] neither who proposed it, nor whom it is about, nor who has no say in it can agree', async () => {
  await grantRole(bot, colleague, { role: 'fgDeputy' });
  const [proposal] = await waiting();
  for (const someone of [admin, colleague, fg, employee])
    await bot.forge(someone, 'admin.confirm', { proposal });
  expect(await rolesOf(bot, colleague)).toEqual([]);
  // It concerns the board member who would have to agree: then the FG is asked, and the board still may not.
  await grantRole(bot, board, { role: 'fgDeputy' });
  const other = (await waiting()).find((id) => id !== proposal);
  expect(other).toBeDefined();
  await bot.forge(board, 'admin.confirm', { proposal: other });
  expect(await rolesOf(bot, board)).toHaveLength(1);
  expect((await organisationHistory(bot)).map(([type]) => type)).toEqual([
    'imported',
    'proposed',
    'proposed',
  ]);
});

test('a proposal that was refused cannot be agreed to any more', async () => {
  await endRole(bot, fg, 'fg', '2026-11-23');
  const [proposal] = await waiting();
  await bot.person(board).sees(nl.admin.proposalTitle).press(nl.admin.disagree);
  await bot.forge(board, 'admin.confirm', { proposal });
  expect((await organisationHistory(bot)).map(([type]) => type)).toEqual([
    'imported',
    'proposed',
    'rejected',
  ]);
});

test('nobody else opens what is the administrator’s, also not after one was removed and came back', async () => {
  await bot.send(installed(admin, bot.channel, 'remove'));
  for (const screen of ['home', 'installed', 'undelivered', 'roles', 'organisation', 'upkeep', 'settings'])
    expect(textOf((await bot.forge(employee, `admin.${screen}`, {})).body)).toContain(
      nl.shared.notice.notAllowed[0],
    );
});

test('a card that never asked whether a client is a financial undertaking leaves it as it is', async () => {
  const { admin: words, shared } = nl;
  const client = await (
    await openScreen(bot, 'organisation')
  )
    .open(shared.more)
    .answer(words.client, { [words.clientChoose]: 'Bakkerij De Halm' }, words.kindOpen);
  await client.fill(words.clientFinancial, words.offeredYes).press(shared.save);
  const old = { clientId: 'bakkerij-de-halm', name: 'Bakkerij De Halm', hours: '25', contacts: '' };
  await bot.forge(admin, 'admin.setClient', old);
  const stored = (await organisationOf(bot)).clients.find(({ id }) => id === 'bakkerij-de-halm');
  expect(stored).toMatchObject({ contractHours: 25, financialUndertaking: true });
});
