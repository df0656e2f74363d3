import { readyFor } from '../../cards/texts/kluis-count';
import { type BotUnderTest, organisationText } from '../support/bot';
import { TestClock } from '../support/clock';
import type { Message } from '../support/person/person';
import {
  askedFor,
  borrowed,
  borrower,
  fg,
  historyOf,
  keeper,
  loanOf,
  moreOfSafe,
  nl,
  passTo,
  passUntil,
  settled,
  startSafe,
  substitute,
} from '../support/kluis-story';

const { keeper: keeps, borrower: borrows } = nl.kluis;
const { kluisLists, shared } = nl;
const { details, send } = nl.incident;

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

/** "Ligt weer in de kluis", on the office manager's card of it. */
const lockUp = async (id: string): Promise<Message> =>
  await bot.person(keeper).withButton(keeps.takeBack, id).press(keeps.takeBack);

/** "Langer laten". */
const keepLonger = async (id: string, until: string, reason: string): Promise<Message> =>
  await bot
    .person(keeper)
    .withButton(keeps.keepLonger, id)
    .answer(keeps.keepLonger, { [nl.shared.untilWhichDay]: until, [keeps.keepLongerReason]: reason }, send);

test('[N4] [R24] [B13] [B14] [B15] [B16] [B26] the ladder over Easter: silent by day, once per step, silent at the weekend, on the next working day again', async () => {
  await start(friday);
  const id = await borrowed(bot);
  await settled(bot);
  const count = () => [borrower, keeper, fg].map((someone) => bot.person(someone).rings(id));
  const before = count();
  const moved = async (time: string) => {
    await passTo(bot, time);
    return count().map((rings, at) => rings - (before[at] ?? 0));
  };
  expect(await moved('2027-03-26T15:59:00Z')).toEqual([0, 0, 0]);
  expect(await moved('2027-03-26T16:00:00Z')).toEqual([1, 0, 0]);
  bot.person(borrower).sees(id, borrows.soonTitle('17:30'));
  expect(await moved('2027-03-26T16:30:00Z')).toEqual([2, 0, 0]);
  bot.person(borrower).sees(id, borrows.lateTitle('17:30'), borrows.late(keeper.name));
  expect(await moved('2027-03-26T16:45:00Z')).toEqual([2, 1, 0]);
  // 18:00: the FG, and the office manager's closing card, which names it too.
  expect(await moved('2027-03-26T17:00:00Z')).toEqual([2, 2, 1]);
  for (const time of ['2027-03-27T12:00:00Z', '2027-03-28T12:00:00Z', '2027-03-29T15:00:00Z'])
    expect(await moved(time)).toEqual([2, 2, 1]);
  expect(await moved('2027-03-30T06:00:00Z')).toEqual([3, 3, 2]);
  await lockUp(id);
  const after = await moved('2027-03-30T06:01:00Z');
  expect(await moved('2027-04-09T18:00:00Z')).toEqual(after);
});

test('[R10] after downtime of a weekend only the latest step rings, and the others are noted as skipped', async () => {
  await start(friday);
  const id = await borrowed(bot);
  await settled(bot);
  const before = bot.person(borrower).rings(id);
  await passTo(bot, '2027-03-30T07:00:00Z');
  bot.person(fg).sees(id);
  expect(bot.person(borrower).rings(id)).toBe(before + 1);
  expect((await historyOf(bot, id)).filter((type) => type === 'skipped')).toHaveLength(4);
});

test('longer only with the key holder’s reason: recorded as a deviation that the FG sees, and a new end', async () => {
  await start(monday);
  const id = await borrowed(bot);
  const he = bot.person(borrower);
  await he.sees(id).press(borrows.accept);
  await he
    .sees(id)
    .answer(
      borrows.askLonger,
      { [nl.shared.untilWhichDay]: '2026-11-24', [borrows.askLongerReason]: 'Nog niet klaar' },
      send,
    );
  // Until she decides, the old time stands.
  he.sees(id, borrows.askedLongerTitle, borrows.outTitle('17:30'));
  const asked = bot.person(keeper).sees(id, keeps.askedLongerTitle);
  expect(asked.text).toContain('Nog niet klaar');
  await keepLonger(id, '2026-11-24', 'Controle loopt uit');
  const watched = bot.person(fg).sees(id).text;
  expect(watched).toContain(nl.kluis.deviation.keptLonger);
  expect(watched).toContain('Controle loopt uit');
  expect(he.sees(id).text).not.toContain(borrows.askedLongerTitle);
  expect(await loanOf(bot, id)).toMatchObject({
    issue: { due: '2026-11-24T16:30:00.000Z', wanted: null },
    deviations: [{ kind: 'keptLonger', by: keeper.aadObjectId }],
  });
});

test('[N3] not back by closing: one press reports it, linked both ways, and only once', async () => {
  await start(monday);
  const id = await borrowed(bot);
  const she = bot.person(keeper);
  expect(she.sees(id).open(details).has(keeps.report)).toBe(false);
  await passTo(bot, '2026-11-23T17:00:00Z');
  const card = she.sees(id, keeps.lateOutTitle('17:30')).open(details).open(keeps.report);
  expect(card.card.value(keeps.reportLabel)).toContain(
    `Gegevens uit de kluis (${id}) lagen niet op tijd weer op slot`,
  );
  await card.fill(keeps.reportLabel, 'Gegevens niet op slot').press(keeps.reportSend);
  expect(await loanOf(bot, id)).toMatchObject({
    status: 'out',
    issue: { report: { by: keeper.aadObjectId, incident: 'INC-2026-0001' } },
  });
  bot.person(fg).sees('INC-2026-0001', id, 'Gegevens niet op slot');
  bot.person(fg).sees(keeps.reported('INC-2026-0001'), nl.kluis.watchLateTitle);
  for (const someone of [keeper, borrower])
    expect(bot.person(someone).withButton(details, id, nl.kluis.title).open(details).has(keeps.report)).toBe(
      false,
    );
});

test('[B25] who left with something out is flagged to key holders and FG the next morning, once', async () => {
  const organisation = JSON.parse(organisationText) as { people: Record<string, unknown>[] };
  const people = organisation.people.map((person) =>
    person['aadObjectId'] === borrower.aadObjectId ? { ...person, end: '2026-11-23' } : person,
  );
  await start(monday, JSON.stringify({ ...organisation, people }));
  const id = await borrowed(bot);
  await keepLonger(id, '2026-11-27', 'Mag');
  await passTo(bot, '2026-11-24T07:00:00Z');
  for (const someone of [keeper, fg]) bot.person(someone).sees(id, keeps.leaverTitle);
  await passTo(bot, '2026-11-25T07:00:00Z');
  expect((await historyOf(bot, id)).filter((type) => type === 'leaver')).toHaveLength(1);
});

test('[N4] the closing card says what is missing, follows when it is asked for, and is silent on a quiet day', async () => {
  await start(monday);
  const id = await borrowed(bot);
  const she = bot.person(keeper);
  await passTo(bot, '2026-11-23T17:00:00Z');
  const closing = she.sees(kluisLists.closingTitle, kluisLists.missingTitle(1));
  expect(closing.text).toContain(id);
  await lockUp(id);
  expect((await closing.press(shared.refresh)).text).toContain(kluisLists.allBackTitle);
  await passTo(bot, '2026-11-24T17:00:00Z');
  await passTo(bot, '2026-11-25T17:00:00Z');
  expect(she.rings(kluisLists.closingTitle)).toBe(1);
});

test('[B7] [B19] the key: handed over and taken on in two steps; lost is one incident', async () => {
  await start(monday);
  const key = async (someone: typeof keeper) => await (await moreOfSafe(bot, someone)).press(kluisLists.key);
  const hers = await key(keeper);
  expect(hers.text).toContain(kluisLists.keyMine);
  // Somebody who does not have it cannot hand it over.
  expect((await key(substitute)).has(shared.handOver)).toBe(false);
  await hers.answer(shared.handOver, { [kluisLists.keyTo]: substitute });
  expect(hers.text).toContain(kluisLists.keyGoing(substitute.name));
  const offered = bot.person(substitute).sees(kluisLists.keyTitle, kluisLists.keyComingTitle);
  expect((await key(keeper)).text).toContain(`${kluisLists.keyHolder}\n${keeper.name}`);
  await offered.press(kluisLists.keyTake);
  expect(offered.text).toContain(kluisLists.keyMine);
  expect((await key(keeper)).text).toContain(`${kluisLists.keyHolder}\n${substitute.name}`);
  await offered.answer(kluisLists.keyLose, { [kluisLists.keyLoseLabel]: 'Sleutel kwijt' });
  await settled(bot);
  bot.person(fg).sees('INC-2026-0001', 'Sleutel kwijt');
  for (const card of [offered, hers]) expect(card.text).toContain(keeps.reported('INC-2026-0001'));
  expect(await bot.ledger.item('incident|2026', 'INC-2026-0002')).toBeUndefined();
  await hers.press(kluisLists.keyFind);
  expect(hers.text).not.toContain(kluisLists.keyLostTitle);
  expect((await bot.ledger.history('kluis', 'key')).map(({ type }) => type).slice(0, 3)).toEqual([
    'keyHanded',
    'keyTaken',
    'keyLost',
  ]);
});

test('[B7] the key of who fell ill: whoever has it says so, and who had it by the books hears', async () => {
  await start(monday);
  await bot.person(keeper).types('/afwezig ziek vandaag');
  const his = await (await moreOfSafe(bot, substitute)).press(kluisLists.key);
  expect(his.text).toContain(kluisLists.keyHolderAway(keeper.name));
  expect((await his.press(kluisLists.keyTake)).text).toContain(kluisLists.keyMine);
  expect(bot.person(keeper).sees(kluisLists.keyTitle).text).toContain(substitute.name);
});

test('[B7] who stands in reads on the loan who has the key and is away, and says there that they have it', async () => {
  await start(monday);
  await bot.person(keeper).types('/afwezig ziek vandaag');
  const id = await askedFor(bot);
  const his = bot.person(substitute).sees(id, kluisLists.keyHolderAway(keeper.name));
  expect(his.text).toContain(kluisLists.keyWithAway(keeper.name));
  await his.press(kluisLists.keyTake);
  expect(his.text).toContain(id);
  expect(his.text).not.toContain(kluisLists.keyHolderAway(keeper.name));
  expect((await (await moreOfSafe(bot, substitute)).press(kluisLists.key)).text).toContain(
    kluisLists.keyMine,
  );
});

test('what is approved and not fetched yet is on the list of the count, and is no extra', async () => {
  await start(monday);
  const id = await askedFor(bot, { dossier: 'Contracten Linde' });
  await bot.person(keeper).sees(id).press(keeps.approve);
  const list = await (await moreOfSafe(bot, keeper)).press(kluisLists.count);
  const [line = ''] = list.card.choices(kluisLists.countSeen);
  expect(line).toContain('Contracten Linde');
  // For whom it is meant is asked first when it is not there.
  const ready = readyFor.nl(borrower.name, id);
  expect(line).toContain(ready);
  const outcome = await list.fill(kluisLists.countSeen, [line]).press(kluisLists.countFinish);
  expect(outcome.text).toContain(kluisLists.countedTitle);
  const again = await outcome.press(kluisLists.countAgain);
  const missed = await again.fill(kluisLists.countSeen, []).press(kluisLists.countFinish);
  for (const words of [kluisLists.missingLabel, ready]) expect(missed.text).toContain(words);
});

test('the count: a list to tick off, whose differences are recorded and told to the FG', async () => {
  await start(monday);
  const first = await borrowed(bot, { dossier: 'Ordner 1' });
  const gone = await borrowed(bot, { dossier: 'Ordner 2' });
  const out = await borrowed(bot, { dossier: 'Ordner 3' });
  for (const id of [first, gone]) await lockUp(id);
  const list = await (await moreOfSafe(bot, keeper)).press(kluisLists.count);
  const lines = list.card.choices(kluisLists.countSeen);
  for (const words of ['Ordner 1', 'Ordner 2', `uit: ${out}`]) expect(lines.join('\n')).toContain(words);
  const seen = lines.filter((line) => /Ordner [13]/.test(line));
  const outcome = await list
    .fillAll({ [kluisLists.countSeen]: seen, [kluisLists.countExtra]: 'Doos zonder naam' })
    .press(kluisLists.countFinish);
  expect(outcome.text).toContain(kluisLists.differsTitle);
  const watched = bot.person(fg).sees(kluisLists.differsTitle);
  for (const words of ['Ordner 2', 'Ordner 3', 'Doos zonder naam', kluisLists.missingLabel])
    expect(watched.text).toContain(words);
  expect(watched.text).not.toContain('Ordner 1');
  const history = (await bot.ledger.history('kluis', 'telling-2026-11-23')).map(({ type }) => type);
  expect(history).toEqual(['counting', 'counted', 'missing', 'unexpected', 'extra']);
  await watched.answer(keeps.report, { [keeps.reportLabel]: 'Ordner 2 is weg' });
  const report = bot.person(fg).sees('INC-2026-0001', 'Ordner 2 is weg');
  expect(report.text).toContain(nl.incident.origin.count('ma 23 nov 2026'));
  expect(report.text).not.toContain('telling-');
  // It turns up at a later count: the report is told, once, and nobody has to look any more.
  await passTo(bot, '2026-12-01T09:00:00Z');
  const later = await (await moreOfSafe(bot, keeper)).press(kluisLists.count);
  const there = later.card.choices(kluisLists.countSeen).filter((line) => line.includes('Ordner 1'));
  await later
    .fillAll({ [kluisLists.countSeen]: there, [kluisLists.countExtra]: 'Ordner 2' })
    .press(kluisLists.countFinish);
  const { turnedUp } = nl.news;
  expect(bot.person(fg).sees('INC-2026-0001', turnedUp.fact.back).text).toContain(
    turnedUp.backBy(keeper.name),
  );
});

test('a count that was finished too soon is done again the same day, and what it then finds counts', async () => {
  await start(monday);
  await lockUp(await borrowed(bot, { dossier: 'Ordner 1' }));
  const count = async () => await (await moreOfSafe(bot, keeper)).press(kluisLists.count);
  const first = await (await count()).press(kluisLists.countFinish);
  expect(first.text).toContain(kluisLists.differsTitle);
  expect(bot.person(fg).sees(kluisLists.differsTitle).has(kluisLists.countAgain)).toBe(false);
  const again = await (await count()).press(kluisLists.countAgain);
  const seen = again.card.choices(kluisLists.countSeen);
  // What was not ticked then is looked for again.
  expect(seen.join('\n')).toContain('Ordner 1');
  // Somebody who navigated away in between finds the list again, also behind an older card's button.
  expect((await count()).card.choices(kluisLists.countSeen)).toEqual(seen);
  const outcome = await again.fill(kluisLists.countSeen, seen).press(kluisLists.countFinish);
  expect(outcome.text).toContain(kluisLists.countedTitle);
  expect((await count()).text).toContain(kluisLists.countedTitle);
});

test('after three months the office manager is asked to count, weekly until it is done', async () => {
  await start(monday);
  await lockUp(await borrowed(bot));
  const she = bot.person(keeper);
  const { countDueTitle } = kluisLists;
  await passUntil(bot, '2027-02-21T12:00:00Z');
  expect(she.rings(countDueTitle)).toBe(0);
  await passUntil(bot, '2027-02-22T09:00:00Z');
  expect(she.rings(countDueTitle)).toBe(1);
  await passUntil(bot, '2027-03-01T09:00:00Z');
  expect(she.rings(countDueTitle)).toBe(2);
  const list = await she.sees(countDueTitle).press(kluisLists.count);
  await list.press(kluisLists.countFinish);
  await passUntil(bot, '2027-03-23T09:00:00Z');
  expect(she.rings(countDueTitle)).toBe(2);
});

test('more time is refused with a reason, which the borrower reads; asked anew the question stands again', async () => {
  await start(monday);
  const id = await borrowed(bot);
  const he = bot.person(borrower);
  const asks = async (reason: string) =>
    await he
      .withButton(borrows.askLonger, id)
      .answer(
        borrows.askLonger,
        { [nl.shared.untilWhichDay]: '2026-11-24', [borrows.askLongerReason]: reason },
        send,
      );
  await he.sees(id).press(borrows.accept);
  await asks('Nog niet klaar');
  const why = { [keeps.refuseLongerReason]: 'Morgen heeft Coen het nodig' };
  await bot.person(keeper).sees(id, keeps.askedLongerTitle).answer(keeps.refuseLonger, why);
  const told = he.sees(id, borrows.longerRefusedTitle);
  for (const words of [keeper.name, 'Morgen heeft Coen het nodig', borrows.outTitle('17:30')])
    expect(told.text).toContain(words);
  expect(told.text).not.toContain(borrows.askedLongerTitle);
  expect(he.rings(borrows.longerRefusedTitle)).toBe(1);
  const hers = bot.person(keeper).sees(id, keeps.longerRefusedTitle).text;
  for (const words of [keeps.longerRefused(borrower.name, 'di 24 nov 2026'), 'Morgen heeft Coen het nodig'])
    expect(hers).toContain(words);
  expect(await loanOf(bot, id)).toMatchObject({ issue: { due: '2026-11-23T16:30:00.000Z', wanted: null } });
  expect(await historyOf(bot, id)).toContain('longerRefused');
  await asks('Toch nodig');
  expect(he.sees(id, borrows.askedLongerTitle).text).not.toContain(borrows.longerRefusedTitle);
});

test('what lies there although it is recorded as out is mended from the count in one press, and rings no FG', async () => {
  await start(monday);
  const id = await borrowed(bot);
  const list = await (await bot.person(keeper).types('/kluis')).open(shared.more).press(kluisLists.count);
  const [line = ''] = list.card.choices(kluisLists.countSeen);
  const counted = await list.fill(kluisLists.countSeen, [line]).press(kluisLists.countFinish);
  expect(counted.text).toContain(kluisLists.unexpectedOn(id, borrower.name));
  expect(bot.person(fg).finds(kluisLists.countTitle)).toBe(null);
  await counted.press(kluisLists.unexpectedLocked);
  expect(counted.text).toContain(kluisLists.unexpectedBack);
  expect(counted.has(kluisLists.unexpectedLocked)).toBe(false);
  expect((await loanOf(bot, id)).status).toBe('back');
  expect(bot.person(borrower).sees(id).text).toContain(borrows.backTitle);
});
