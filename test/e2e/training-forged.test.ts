import { Downloads } from '../../services/downloads/downloads';
import { type BotUnderTest, textOf } from '../support/bot';
import {
  colleague,
  employee,
  fg,
  keeper,
  listedFor,
  nl,
  passTo,
  seatOf,
  session,
  signUp,
  startTraining,
  tick,
  trainer,
} from '../support/training-story';

/** Presses about sessions that no card offers to the sender. */

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startTraining();
});
afterEach(async () => {
  await bot.stop();
});

const { notice } = nl.shared;
const forged = async (...press: Parameters<BotUnderTest['forge']>): Promise<string> =>
  textOf((await bot.forge(...press)).body);

test('who is not meant gets no place and no card of a session for others', async () => {
  const id = await session(bot, { audience: ['Payroll'], mandatory: false });
  expect(await forged(keeper, 'training.signUp', { session: id })).toContain(notice.trainingNotFound[0]);
  expect(await seatOf(bot, id, keeper)).toBeUndefined();
  expect(await forged(keeper, 'training.view', { session: id })).not.toContain('AVG voor');
  expect(await listedFor(bot, keeper)).toEqual([]);
});

test('who is not meant gets no calendar file either, also not by a link from when they were', async () => {
  const id = await session(bot, { audience: ['Payroll'], mandatory: false });
  expect(await forged(keeper, 'training.calendar', { session: id })).toContain(notice.trainingNotFound[0]);
  const link = await new Downloads(bot.rows, bot.clock).open({
    person: keeper.aadObjectId,
    kind: 'training.calendar',
    params: { session: id },
    locale: 'nl',
  });
  expect((await fetch(`${bot.url}/download/${link}`, { method: 'POST' })).status).toBe(404);
});

test('a code before the session counts for nothing, not even the right one', async () => {
  const id = await session(bot);
  await signUp(bot, employee, id);
  const early = await forged(employee, 'training.code', { session: id, code: 'ABCDEF' });
  expect(early).toContain(notice.codeClosed[0]);
  expect(await seatOf(bot, id, employee)).toMatchObject({ status: 'seated' });
});

test('nobody but who gives a session ticks or closes its list, and no participant sees the overview', async () => {
  const id = await session(bot);
  await signUp(bot, employee, id);
  await passTo(bot, '2026-12-10T09:30Z');
  const present = colleague.aadObjectId;
  for (const [verb, data] of [
    ['training.tick', { session: id, page: 1, present }],
    ['training.close', { session: id }],
    ['training.attendance', { session: id }],
    ['training.manage', { session: id }],
    ['training.overview', {}],
  ] as const)
    expect(await forged(colleague, verb, data)).toContain(notice.notAllowed[0]);
  expect(await seatOf(bot, id, colleague)).toBeUndefined();
  await tick(bot, id, employee);
  expect(await seatOf(bot, id, employee)).toMatchObject({ status: 'attended', how: 'ticked' });
});

test('only an administrator carries out a list of staff', async () => {
  const csv = 'aadObjectId;name;company\n0a1b2c3d-0000-4000-9000-000000000001;Nieuwe Collega;optimo-erp';
  for (const someone of [trainer, fg, employee])
    expect(await forged(someone, 'training.staffApply', { csv })).toContain(notice.notAllowed[0]);
  const history = await bot.ledger.history('org', 'organisation');
  expect(history.map(({ type }) => type)).toEqual(['imported']);
});
