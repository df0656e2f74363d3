import { chatOf, type Someone } from '../support/activities';
import { type BotUnderTest, cardOf, dataOf, hasButton, organisationText, textOf } from '../support/bot';
import { TestClock } from '../support/clock';
import {
  borrowed,
  borrower,
  cardAbout,
  copiesOf,
  fg,
  historyOf,
  keeper,
  loanOf,
  passTo,
  press,
  settled,
  startSafe,
  substitute,
  untilCard,
  untilLoan,
} from '../support/kluis-story';

/** Friday before Easter Monday; summer time begins in between. 10:00 in Amsterdam. */
const friday = '2027-03-26T09:00:00Z';
const monday = '2026-11-23T09:00:00Z';

let bot: BotUnderTest;
const start = async (clock: string, organisation = organisationText) => {
  bot = await startSafe({ clock: new TestClock(clock), organisation });
  await bot.app.tick();
};
afterEach(async () => {
  await bot.stop();
});

/** Texts of the messages that came to somebody's chat, oldest first. */
const received = (someone: Someone): readonly string[] =>
  bot.connector.chat(chatOf(someone)).map(({ activity }) => textOf(activity));

test('[N4] [R24] [B13] [B14] [B15] [B16] [B26] the ladder over Easter: silent by day, once per step, silent at the weekend, on the next working day again', async () => {
  await start(friday);
  const id = await borrowed(bot);
  await settled(bot);
  const count = () => [borrower, keeper, fg].map((someone) => copiesOf(bot, someone, id));
  const before = count();
  const moved = async (time: string) => {
    await passTo(bot, time);
    return count().map((copies, at) => copies - (before[at] ?? 0));
  };
  expect(await moved('2027-03-26T15:59:00Z')).toEqual([0, 0, 0]);
  expect(await moved('2027-03-26T16:00:00Z')).toEqual([1, 0, 0]);
  await untilCard(bot, borrower, id, 'Breng het terug vóór 17:30');
  expect(await moved('2027-03-26T16:30:00Z')).toEqual([2, 0, 0]);
  await untilCard(bot, borrower, id, 'Het moest terug zijn om 17:30');
  expect(await moved('2027-03-26T16:45:00Z')).toEqual([2, 1, 0]);
  // 18:00: the FG, and the closing card of the office manager, which names it too.
  expect(await moved('2027-03-26T17:00:00Z')).toEqual([2, 2, 1]);
  for (const time of ['2027-03-27T12:00:00Z', '2027-03-28T12:00:00Z', '2027-03-29T15:00:00Z'])
    expect(await moved(time)).toEqual([2, 2, 1]);
  expect(await moved('2027-03-30T06:00:00Z')).toEqual([3, 3, 2]);
  await press(bot, keeper, id, 'kluis.takeBack');
  const [after] = [await moved('2027-03-30T06:01:00Z')];
  expect(await moved('2027-04-09T18:00:00Z')).toEqual(after);
});

test('[B13] after downtime of a weekend only the latest step rings, and the others are noted as skipped', async () => {
  await start(friday);
  const id = await borrowed(bot);
  await settled(bot);
  const before = copiesOf(bot, borrower, id);
  await passTo(bot, '2027-03-30T07:00:00Z');
  await untilCard(bot, fg, id);
  expect(copiesOf(bot, borrower, id)).toBe(before + 1);
  expect((await historyOf(bot, id)).filter((type) => type === 'skipped')).toHaveLength(4);
});

test('[B14] longer only with the key holder’s reason: recorded as a deviation that the FG sees, and a new end', async () => {
  await start(monday);
  const id = await borrowed(bot);
  await press(bot, borrower, id, 'kluis.accept');
  await press(bot, borrower, id, 'kluis.askLonger', { until: '2026-11-24', reason: 'Nog niet klaar' });
  await untilCard(bot, keeper, id, 'Vraag om meer tijd');
  expect(await loanOf(bot, id)).toMatchObject({ issue: { due: '2026-11-23T16:30:00.000Z' } });
  await press(bot, keeper, id, 'kluis.keepLonger', { until: '2026-11-24', reason: 'Controle loopt uit' });
  const watched = textOf(await untilCard(bot, fg, id));
  expect(watched).toContain('Langer gehouden dan de werkdag');
  expect(watched).toContain('Controle loopt uit');
  expect(await loanOf(bot, id)).toMatchObject({
    issue: { due: '2026-11-24T16:30:00.000Z', wanted: null },
    deviations: [{ kind: 'keptLonger', by: keeper.aadObjectId }],
  });
});

test('[N3] not back by closing: one press reports it, linked both ways, and only once', async () => {
  await start(monday);
  const id = await borrowed(bot);
  expect(textOf((await bot.forge(keeper, 'kluis.report', { loan: id, what: 'Te vroeg' })).body)).toContain(
    'Nog niet te laat',
  );
  await passTo(bot, '2026-11-23T17:00:00Z');
  const card = await untilCard(bot, keeper, id, 'Moest terug zijn om 17:30');
  expect(textOf(card)).toContain(`Gegevens uit de kluis (${id}) lagen niet op tijd weer op slot`);
  await press(bot, keeper, id, 'kluis.report', { what: 'Gegevens niet op slot' });
  await bot.forge(borrower, 'kluis.report', { loan: id, what: 'Nog eens' });
  const loan = await untilLoan(
    bot,
    id,
    (now) => now.status === 'out' && typeof now.issue.report?.incident === 'string',
  );
  expect(loan).toMatchObject({
    status: 'out',
    issue: { report: { by: keeper.aadObjectId, incident: 'INC-2026-0001' } },
  });
  expect(textOf(await untilCard(bot, fg, 'INC-2026-0001'))).toContain(id);
  expect(await bot.ledger.item('incident|2026', 'INC-2026-0002')).toBeUndefined();
});

test('[B25] who left with something out is flagged to key holders and FG the next morning, once', async () => {
  const organisation = JSON.parse(organisationText) as { people: Record<string, unknown>[] };
  const people = organisation.people.map((person) =>
    person['aadObjectId'] === borrower.aadObjectId ? { ...person, end: '2026-11-23' } : person,
  );
  await start(monday, JSON.stringify({ ...organisation, people }));
  const id = await borrowed(bot);
  await press(bot, keeper, id, 'kluis.keepLonger', { until: '2026-11-27', reason: 'Mag' });
  await passTo(bot, '2026-11-24T07:00:00Z');
  await untilCard(bot, keeper, id, 'Deze medewerker werkt hier niet meer');
  await untilCard(bot, fg, id, 'Deze medewerker werkt hier niet meer');
  await passTo(bot, '2026-11-25T07:00:00Z');
  expect((await historyOf(bot, id)).filter((type) => type === 'leaver')).toHaveLength(1);
});

test('[N4] the closing card says what is missing, follows when it is asked for, and is silent on a quiet day', async () => {
  await start(monday);
  const id = await borrowed(bot);
  await passTo(bot, '2026-11-23T17:00:00Z');
  const closing = (words: string) =>
    bot.connector.until(
      () =>
        received(keeper).find((text) => text.includes('Einde van de werkdag') && text.includes(words)) ??
        null,
    );
  expect(await closing('1 ding is niet terug')).toContain(id);
  await press(bot, keeper, id, 'kluis.takeBack');
  const now = cardOf((await bot.forge(keeper, 'kluis.closing', {})).body);
  expect(textOf(now)).toContain('Alles ligt weer in de kluis');
  await passTo(bot, '2026-11-24T17:00:00Z');
  await passTo(bot, '2026-11-25T17:00:00Z');
  expect(received(keeper).filter((text) => text.includes('Einde van de werkdag'))).toHaveLength(1);
});

test('[B7] [B19] the key: handed over and taken on in two steps; lost is one incident', async () => {
  await start(monday);
  expect(textOf((await bot.forge(keeper, 'kluis.keyCard', {})).body)).toContain('Jij hebt de sleutel');
  expect(
    textOf((await bot.forge(substitute, 'kluis.keyHand', { to: substitute.aadObjectId })).body),
  ).toContain('Jij hebt de sleutel niet');
  expect(textOf((await bot.forge(keeper, 'kluis.keyHand', { to: borrower.aadObjectId })).body)).toContain(
    'Geen sleutelbewaarder',
  );
  await bot.forge(keeper, 'kluis.keyHand', { to: substitute.aadObjectId });
  const offered = await untilCard(bot, substitute, 'sleutel van de kluis', 'Heb je de sleutel?');
  expect(hasButton(offered, 'kluis.keyTake')).toBe(true);
  expect((await bot.ledger.item<{ holder: string }>('kluis', 'key'))?.state.holder).toBe(keeper.aadObjectId);
  await bot.forge(substitute, 'kluis.keyTake', {});
  expect((await bot.ledger.item<{ holder: string }>('kluis', 'key'))?.state.holder).toBe(
    substitute.aadObjectId,
  );
  for (const someone of [substitute, keeper])
    await bot.forge(someone, 'kluis.keyLose', { what: 'Sleutel kwijt' });
  const told = await untilCard(bot, fg, 'INC-2026-0001');
  expect(textOf(told)).toContain('Sleutel');
  expect(await bot.ledger.item('incident|2026', 'INC-2026-0002')).toBeUndefined();
  expect((await bot.ledger.history('kluis', 'key')).map(({ type }) => type).slice(0, 3)).toEqual([
    ...['keyHanded', 'keyTaken', 'keyLost'],
  ]);
  expect(textOf((await bot.forge(borrower, 'kluis.keyCard', {})).body)).toContain('Dit is niet voor jou');
});

test('[B21] the count: a list to tick off, whose differences are recorded and told to the FG', async () => {
  await start(monday);
  const there = await borrowed(bot, { dossier: 'Ordner 1' });
  const gone = await borrowed(bot, { dossier: 'Ordner 2' });
  const out = await borrowed(bot, { dossier: 'Ordner 3' });
  for (const id of [there, gone]) await press(bot, keeper, id, 'kluis.takeBack');
  const list = cardOf((await bot.forge(keeper, 'kluis.startCount', {})).body);
  for (const words of ['Ordner 1', 'Ordner 2', `uit: ${out}`]) expect(textOf(list)).toContain(words);
  const objects = await Promise.all([there, out].map(async (id) => (await loanOf(bot, id)).object));
  const data = { ...dataOf(list, 'kluis.count'), seen: objects.join(','), extra: 'Doos zonder naam' };
  const outcome = textOf((await bot.forge(keeper, 'kluis.count', data)).body);
  expect(outcome).toContain('De telling klopt niet');
  const watched = textOf(await untilCard(bot, fg, 'De telling klopt niet'));
  for (const words of ['Ordner 2', 'Ordner 3', 'Doos zonder naam', 'Niet gevonden'])
    expect(watched).toContain(words);
  expect(watched).not.toContain('Ordner 1');
  await bot.forge(keeper, 'kluis.count', { ...data, seen: '' });
  const history = (await bot.ledger.history('kluis', 'telling-2026-11-23')).map(({ type }) => type);
  expect(history).toEqual([...['counting', 'counted', 'missing', 'unexpected', 'extra']]);
  await bot.forge(fg, 'kluis.countReport', { count: 'telling-2026-11-23', what: 'Ordner 2 is weg' });
  expect(textOf(await untilCard(bot, fg, 'INC-2026-0001'))).toContain('telling-2026-11-23');
  expect(cardAbout(bot, fg, 'INC-2026-0001')).toBeDefined();
});

test('[B21] after three months the office manager is asked to count, weekly until it is done', async () => {
  await start(monday);
  const id = await borrowed(bot);
  await press(bot, keeper, id, 'kluis.takeBack');
  const asked = () => received(keeper).filter((text) => text.includes('Tijd om de kluis te tellen')).length;
  // Two days at a time: every tick and what follows it is real, and three months of them take a minute.
  const passDays = async (days: number): Promise<void> => {
    for (let day = 0; day < days; day += 2)
      await passTo(bot, new Date(bot.clock.now().getTime() + 2 * 86_400_000).toISOString());
  };
  await passDays(100);
  expect(asked()).toBeGreaterThanOrEqual(1);
  const before = asked();
  const list = cardOf((await bot.forge(keeper, 'kluis.startCount', {})).body);
  await bot.forge(keeper, 'kluis.count', { ...dataOf(list, 'kluis.count'), seen: '', extra: '' });
  await passDays(20);
  expect(asked()).toBe(before);
});
