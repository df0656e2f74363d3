import { partition as kluis } from '../../services/kluis/outcome';
import type { Someone } from '../support/activities';
import type { BotUnderTest } from '../support/bot';
import { deputy, second } from '../support/incident-story';
import {
  digestOf,
  employee,
  fg,
  keeper,
  nl,
  passTo,
  session,
  settled,
  startTraining,
} from '../support/training-story';

let bot: BotUnderTest;
afterEach(async () => {
  await bot.stop();
});

const { keeper: keeps } = nl.kluis;

test('[R10] down from Friday 17:00 to Monday 10:00: overdue, clocks and nudges are caught up once, in order', async () => {
  bot = await startTraining();
  await bot.knows(deputy, second);
  await session(bot, { day: '2026-12-08', deadline: '2026-12-08' });
  await passTo(bot, '2026-12-04T14:00Z');
  // On Friday afternoon something is lent out until half past five, and something is reported and taken.
  const { dossier, assignment, carrier, more, ask } = nl.kluisForm;
  const wanted = { [dossier]: 'Map', [carrier]: nl.kluis.carrier.paper, [assignment]: 'Controle' };
  const form = await bot.person(employee).types('/kluis');
  await form.open(more).fillAll(wanted).press(ask);
  await bot.person(keeper).sees('KL-0001').press(keeps.approve);
  await bot.person(keeper).sees('KL-0001').press(keeps.issue);
  const report = await bot.person(employee).types('/incident');
  await report.fill(nl.form.what, 'Mail naar de verkeerde klant').press(nl.form.report);
  await bot.person(fg).sees('INC-2026-0001').press(nl.alert.take);
  await passTo(bot, '2026-12-04T16:00Z');
  bot.connector.reset();
  const { table, clock, connector, keys } = bot;
  await bot.app.stop();
  clock.advance(Date.parse('2026-12-07T09:00Z') - clock.now().getTime());
  bot = await startTraining({ table, clock, connector, keys, organisation: null, keepsCalls: true });
  await settled(bot);
  // Everybody once about each thing, with the latest of what fell due meanwhile.
  const rung = (someone: Someone, ...words: readonly string[]): number => bot.person(someone).rings(...words);
  const reminder = nl.nudges.kind.notSignedUp.label;
  for (const someone of [employee, keeper, fg])
    expect([rung(someone, 'KL-0001', 'Te laat', 'Kluis ·'), rung(someone, reminder)]).toEqual([1, 1]);
  expect(rung(keeper, nl.kluisLists.closingTitle)).toBe(1);
  expect(rung(fg, 'INC-2026-0001')).toBe(1);
  expect(bot.person(fg).sees('INC-2026-0001').text).toContain('Melden aan de AP: nog 5 uur.');
  expect((await digestOf(bot, employee))?.lines).toMatchObject([{ kind: 'notSignedUp', step: 4 }]);
  // In order: what was skipped comes before what was done.
  const steps = (await bot.ledger.history(kluis, 'KL-0001')).filter(({ at }) => at.startsWith('2026-12-07'));
  expect(steps.map(({ type, payload }) => [type, (payload as { index?: number }).index])).toEqual([
    ...[1, 2, 3].map((index) => ['skipped', index]),
    ['overdue', 4],
  ]);
  const clocks = (await bot.ledger.history('incident|2026', 'INC-2026-0001')).map(({ type }) => type);
  expect(clocks.slice(2)).toEqual([
    ...Array.from({ length: clocks.length - 3 }, () => 'clockSkipped'),
    'clockCalled',
  ]);
  const calls = bot.connector.calls.length;
  await settled(bot);
  expect(bot.connector.calls).toHaveLength(calls);
});
