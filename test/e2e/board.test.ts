import { registerLists } from '../../services/incident/lists';
import { rowKeys } from '../../services/ledger/keys';
import type { BotUnderTest } from '../support/bot';
import type { Someone } from '../support/activities';
import { slipToStranger } from '../support/assessment-answers';
import {
  board,
  deputy,
  fg,
  handlers,
  incidentOf,
  nl,
  reported,
  startStory,
  take,
  withdraw,
} from '../support/incident-story';
import { passUntil } from '../support/story';
import {
  advised,
  agreed,
  answerAll,
  breachOf,
  classified,
  dutyOf,
  eventsOf,
  fileOf,
  moreOf,
  partition,
  passTo,
} from '../support/process-story';

const { board: texts, outcomes, process, shared } = nl;

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startStory();
});
afterEach(async () => {
  await bot.stop();
});

/** About everybody who would handle it. */
const aboutAll = () => reported(bot, 'De FG en de vervangers lieten een dossier liggen', { about: handlers });

const ours = { dataOf: 'optimo' } as const;

/** The texts of the notifications about a report, oldest first. */
const notices = (someone: Someone, id: string): readonly string[] =>
  bot.connector.calls
    .filter(({ kind, conversationId, body }) => {
      return (
        kind === 'post' && conversationId === bot.person(someone).chat && JSON.stringify(body).includes(id)
      );
    })
    .map(({ body }) => String((body as { summary?: unknown }).summary));

test('who handles reports and types /besluiten reads where decisions stand for them', async () => {
  const told = await bot.person(fg).types('/besluiten');
  expect(told.text).toContain('in het dossier van een melding');
});

test('two requests never look alike, and one press signs one thing: what was signed is said before the next', async () => {
  const id = await breachOf(bot, slipToStranger, ours);
  await advised(bot, id, 'yes');
  await advised(bot, id, 'yes', { duty: 'subjects' });
  expect(new Set(notices(board, id)).size).toBe(2);
  const card = bot.person(board).sees(id);
  expect(card.text).toContain(texts.asked(2));
  await passTo(bot, '2026-11-23T09:10:00Z');
  await card.press(process.agree);
  expect(card.text).toContain(texts.signedTitle);
  expect(card.text).toContain(`${outcomes.duty.authority}: ${outcomes.decidedAs.yes}.`);
  expect(card.has(process.agree)).toBe(false);
  expect((await incidentOf(bot, id)).process?.decisions.subjects?.state).toBe('advised');
  await card.press(texts.next);
  expect(card.text).toContain(`${process.decisionTitle}: ${outcomes.duty.subjects}`);
  await card.press(process.agree);
  expect(card.text).toContain(`${outcomes.duty.subjects}: ${outcomes.decidedAs.yes}.`);
});

test('[A18] a decision that waits rings again in words of its own, and the FG reads when', async () => {
  const id = await breachOf(bot, slipToStranger, ours);
  await advised(bot, id, 'yes');
  const before = bot.person(board).rings(id);
  expect((await dutyOf(bot, id, 'authority')).text).toContain('Wie beslist hoort het weer:');
  await passUntil(bot, '2026-11-26T08:59:00Z');
  const said = notices(board, id);
  // At half of what was left when it was asked, four hours before the end and one.
  expect(said.length).toBe(before + 3);
  expect(new Set(said).size).toBe(said.length);
  expect(said.at(-1)).toContain('Wacht op besluit');
});

test('[A13] who signed is told when it is undone, by whom and why', async () => {
  const id = await breachOf(bot, slipToStranger, ours);
  await advised(bot, id, 'yes');
  await agreed(bot, id);
  const before = bot.person(board).rings(id);
  await passTo(bot, '2026-11-23T09:20:00Z');
  await withdraw(bot, deputy, id, 'Het was een proefbestand.');
  expect(bot.person(board).rings(id)).toBe(before + 1);
  await bot.person(board).withButton(nl.second.agree, id).press(nl.second.agree);
  await bot.idle();
  const card = bot.person(board).sees(texts.undoneTitle);
  expect(card.text).toContain(texts.undoneTitle);
  expect(card.text).toContain(deputy.name);
  expect(card.text).toContain('Het was een proefbestand.');
});

test('[A13] classified otherwise after the decision: the board hears it too', async () => {
  const id = await breachOf(bot, slipToStranger, ours);
  await advised(bot, id, 'yes');
  await agreed(bot, id);
  await passTo(bot, '2026-11-23T09:20:00Z');
  await classified(bot, id, 'other', 'Er stonden geen gegevens in.');
  await bot.person(board).withButton(nl.second.agree, id).press(nl.second.agree);
  await bot.idle();
  const card = bot.person(board).sees(texts.undoneTitle);
  expect(card.text).toContain('Er stonden geen gegevens in.');
  expect(card.text).toContain(fg.name);
});

test('/besluiten: what waits, what was decided and how it ran on, figures, and who looked', async () => {
  const empty = await bot.person(board).types('/besluiten');
  expect(empty.text).toContain(texts.nothing);
  const waiting = await breachOf(bot, slipToStranger, ours);
  await advised(bot, waiting, 'yes');
  const decided = await breachOf(bot, slipToStranger, ours);
  await advised(bot, decided, 'no', { duty: 'authority', reason: 'Niemand merkt er iets van.' });
  await bot.person(board).withButton(process.agree, decided).press(process.agree);
  const card = await bot.person(board).types('/besluiten');
  expect(card.text).toContain(texts.waitingLine(waiting, outcomes.duty.authority));
  expect(card.text).toContain(texts.decided);
  expect(card.text).toContain(texts.figuresCount(1));
  const opened = await card.press(texts.open(waiting));
  expect(opened.has(process.agree)).toBe(true);
  const log = await opened.press(texts.access);
  expect(log.text).toContain(texts.accessTitle(waiting));
  expect(log.text).toContain(fg.name);
  expect(log.text).not.toContain(decided);
  expect((await log.press(texts.back)).has(process.agree)).toBe(true);
});

test('what was decided before there was such a list stands in it after the daily round, once', async () => {
  const id = await breachOf(bot, slipToStranger, ours);
  await advised(bot, id, 'yes');
  await bot.idle();
  const [before] = await bot.ledger.list(partition, rowKeys.index(registerLists.decisions));
  const { key } = before ?? { key: '' };
  await bot.rows.write(partition, 'before', [{ kind: 'delete', key }], key);
  expect((await bot.person(board).types('/besluiten')).text).toContain(texts.nothing);
  await passTo(bot, '2026-11-24T09:10:00Z');
  expect((await bot.person(board).types('/besluiten')).text).toContain(
    texts.waitingLine(id, outcomes.duty.authority),
  );
  await passTo(bot, '2026-11-25T09:10:00Z');
  const relisted = (await eventsOf(bot, id)).filter(({ type }) => type === 'relisted');
  expect(relisted).toHaveLength(1);
});

test('[N6] a report about FG and deputies is the board’s alone: it asks, classifies, decides and closes', async () => {
  const id = await aboutAll();
  for (const someone of handlers) expect(bot.person(someone).finds(id)).toBeNull();
  const listed = await bot.person(board).types('/besluiten');
  expect(listed.text).toContain(texts.heldLine);
  await listed.press(texts.open(id));
  await take(bot, board, id);
  await answerAll(bot, board, id, slipToStranger);
  const more = await moreOf(bot, board, id);
  await more.answer(
    process.classify,
    { [process.classifyLabel]: outcomes.classification.breach, [process.classifyReason]: '' },
    shared.record,
  );
  const duty = await (await moreOf(bot, board, id)).press(outcomes.duty.authority);
  expect(duty.open(shared.more).has(process.apPdf)).toBe(true);
  await duty.press(process.file);
  const reporter = await (await fileOf(bot, board, id)).press(nl.register.reporter);
  expect(reporter.text).toContain('Sanne');
});
