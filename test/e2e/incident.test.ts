import { execute } from '../support/activities';
import { type BotUnderTest, cardOf, dataOf, hasButton, textOf } from '../support/bot';
import {
  board,
  cardAbout,
  copiesOf,
  deputy,
  employee,
  fg,
  handlers,
  historyOf,
  idOn,
  incidentOf,
  pressOn,
  reportedTo,
  second,
  shownAbout,
  settledAlerts,
  startStory,
  untilItSays,
  untilShown,
  stored,
} from '../support/incident-story';
import { StorageProxy } from '../support/storage-proxy';

let bot: BotUnderTest;
beforeAll(async () => {
  bot = await startStory();
});
afterAll(async () => {
  await bot.stop();
});

test('[A1] [A6] [A7] the reporter has a number at once, FG and each deputy a card in their own chat', async () => {
  const answered = await bot.report(employee, 'Mijn laptop is gestolen uit de trein');
  expect(answered).toMatchObject({ status: 200, body: { statusCode: 200 } });
  const id = idOn(cardOf(answered.body));
  for (const someone of handlers) {
    const card = textOf(await untilShown(bot, someone, id));
    expect(card).toContain('Mijn laptop is gestolen uit de trein');
    expect(card).toContain('Nog niet opgepakt');
    expect(card).toContain('nog 72 uur');
    expect(card).not.toContain(employee.name);
    expect(copiesOf(bot, someone, id)).toBe(1);
  }
  expect(copiesOf(bot, board, id)).toBe(0);
});

test('[A9] "Ik neem hem" settles it: the others and the reporter see who, and nothing rings any more', async () => {
  const id = await reportedTo(bot);
  const taken = cardOf((await pressOn(bot, fg, id, 'incident.take')).body);
  expect(textOf(taken)).toContain('Jij hebt deze melding');
  expect(hasButton(taken, 'incident.take')).toBe(false);
  for (const someone of [deputy, second]) {
    const card = await untilShown(bot, someone, `${fg.name} heeft deze melding`);
    expect(hasButton(card, 'incident.take')).toBe(false);
  }
  await settledAlerts(bot, id);
  await untilItSays(bot, employee, id, 'is ermee bezig');
  expect(await incidentOf(bot, id)).toMatchObject({ status: 'taken', taken: { by: fg.aadObjectId } });
  // What comes next is the clock of whose data it is, and no step of the ladder.
  expect((await bot.ledger.item('incident|2026', id))?.due).toMatch(/\|clock$/);
});

test('[A14] [R16] of two who press at the same moment one wins, and both see the same winner', async () => {
  const id = await reportedTo(bot);
  const presses = await Promise.all([deputy, second].map((one) => pressOn(bot, one, id, 'incident.take')));
  const { taken } = await incidentOf(bot, id);
  const winner = taken?.by === deputy.aadObjectId ? deputy : second;
  expect((await historyOf(bot, id)).filter((type) => type === 'taken')).toHaveLength(1);
  const [first = '', other = ''] = presses.map(({ body }) => textOf(cardOf(body)));
  const [won, lost] = winner === deputy ? [first, other] : [other, first];
  expect(won).toContain('Jij hebt deze melding');
  expect(lost).toContain(`${winner.name} heeft deze melding`);
});

test('[A13] [A26] a card from before gets the current one, not an error, and changes nothing', async () => {
  const id = await reportedTo(bot);
  const stale = dataOf(cardAbout(bot, deputy, id).card, 'incident.take');
  await pressOn(bot, fg, id, 'incident.take');
  const before = await historyOf(bot, id);
  const pressed = await bot.forge(deputy, 'incident.take', stale);
  expect(pressed).toMatchObject({ status: 200, body: { statusCode: 200 } });
  expect(textOf(cardOf(pressed.body))).toContain(`${fg.name} heeft deze melding`);
  expect(await historyOf(bot, id)).toEqual(before);
  expect(await incidentOf(bot, id)).toMatchObject({ taken: { by: fg.aadObjectId } });
});

test('[A26] a withdrawn report cannot be taken any more: whoever tries sees that it was withdrawn', async () => {
  const id = await reportedTo(bot);
  const stale = dataOf(cardAbout(bot, second, id).card, 'incident.take');
  await pressOn(bot, fg, id, 'incident.withdraw', { reason: 'Dubbel gemeld' });
  const pressed = await bot.forge(second, 'incident.take', stale);
  expect(textOf(cardOf(pressed.body))).toContain('Ingetrokken door');
  expect(await incidentOf(bot, id)).toMatchObject({ status: 'withdrawn', taken: null });
});

test('[A25] the same press arriving three times has its effect and its history once', async () => {
  const id = await reportedTo(bot);
  const presses = [1, 2, 3].map(() => pressOn(bot, fg, id, 'incident.take'));
  for (const { body } of await Promise.all(presses))
    expect(textOf(cardOf(body))).toContain('Jij hebt deze melding');
  expect((await historyOf(bot, id)).filter((type) => type === 'taken')).toHaveLength(1);
});

test('[A27] per person it is stored and shown who has it and who saw it; the client looking by itself counts', async () => {
  const id = await reportedTo(bot);
  const rows = await settledAlerts(bot, id);
  for (const someone of handlers) {
    const row = rows.find(({ person }) => person === someone.aadObjectId);
    const activities = [cardAbout(bot, someone, id).activityId];
    expect(row).toMatchObject({ state: 'delivered', activities });
    expect(row?.deliveredAt).toBe(bot.clock.now().toISOString());
  }
  const shown = () => shownAbout(bot, employee, id);
  for (const { name } of handlers) await untilItSays(bot, employee, id, `(${name}) om`);
  expect(shown()).toContain('Afgeleverd bij');
  expect(shown()).not.toContain('Gezien');
  const { card, activityId } = cardAbout(bot, deputy, id);
  const looked = execute(deputy, bot.channel, 'incident.view', dataOf(card, 'incident.view'), {
    messageId: activityId,
    trigger: 'automatic',
  });
  await bot.send(looked);
  await stored(
    bot,
    () => incidentOf(bot, id),
    ({ seen }) => deputy.aadObjectId in seen,
  );
  await untilItSays(bot, employee, id, `Gezien door vervanger (${deputy.name})`);
  expect(shown()).not.toContain(`Gezien door de FG`);
});

test('[A11] [A12] numbers follow each other without a gap, and the history tells everything in order', async () => {
  const before = Number((await reportedTo(bot)).slice(-4));
  const tokens: string[] = [];
  for (let place = 0; place < 20; place += 1) tokens.push((await bot.openForm(employee)).token);
  const ids = await Promise.all(
    tokens.map(async (token, place) => {
      const { body } = await bot.forge(employee, 'incident.report', { token, what: `Melding ${place}` });
      return idOn(cardOf(body));
    }),
  );
  const numbers = ids.map((id) => Number(id.slice(-4))).sort((one, other) => one - other);
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, place) => before + 1 + place));
  const id = ids[0] ?? '';
  expect(await historyOf(bot, id)).toEqual(['reported']);
  expect(await bot.ledger.history('incident|2026', id)).toMatchObject([{ type: 'reported', by: null }]);
});

test('a report is one read and one transaction before the answer', async () => {
  const proxy = await StorageProxy.start();
  const counted = await startStory({ storageUrl: proxy.url });
  try {
    const first = await reportedTo(counted);
    await settledAlerts(counted, first);
    await untilItSays(counted, employee, first, `Afgeleverd bij`);
    const { token, messageId } = await counted.openForm(employee);
    proxy.reset();
    await counted.forge(employee, 'incident.report', { token, what: 'Map laten liggen' }, messageId);
    const written = proxy.requests.findIndex(({ write }) => write > 0);
    expect(proxy.requests.slice(0, written + 1).map(({ method }) => method)).toEqual(['GET', 'POST']);
    expect(proxy.requests[written]?.text).toContain('INC-2026-0002');
  } finally {
    await counted.stop();
    await proxy.stop();
  }
});
