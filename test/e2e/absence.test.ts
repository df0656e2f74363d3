import { absenceTexts } from '../../cards/texts/absence';
import { noticesNl } from '../../cards/texts/notices-nl';
import { startingWith } from '../../services/ledger/keys';
import { type BotUnderTest, holder, organisationText } from '../support/bot';
import { borrowed, startSafe } from '../support/kluis-story';
import { deskOpened, nl, passTo, presses, startReception, visitOn } from '../support/visit-story';

/** Leave, sickness and days off: the days are kept, and never why. */

const words = absenceTexts.nl;
const { visit, kluis, visitLists, shared, incident, deskPage: page } = nl;
const employee = holder(null);
const colleague = holder(null, 1);
const keeper = holder('officeManager');

let bot: BotUnderTest;
afterEach(async () => {
  await bot.stop();
});

const start = async (organisation = organisationText): Promise<void> => {
  bot = await startReception({ organisation });
};

/** Everything that is stored, as one text. */
const stored = async (): Promise<string> => JSON.stringify(await bot.rows.list('absence', startingWith('')));

test('a sentence is understood and thrown away: neither word is stored, logged or posted', async () => {
  await start();
  const before = bot.connector.calls.length;
  const card = await bot.person(employee).types('ik ben ziek, griep');
  for (const said of [words.titleNow, words.set('ma 23 nov 2026', 'ma 23 nov 2026'), words.kept])
    expect(card.text).toContain(said);
  await bot.person(employee).types('/ziek griep tot vrijdag');
  expect(bot.person(employee).newest().text).toContain('vr 27 nov 2026');
  const kept = await stored();
  expect(kept).toContain('2026-11-27');
  for (const said of [kept, bot.lines.join()]) expect(said).not.toMatch(/griep|ziek|sick/i);
  // The name of the command is in help; what was said is nowhere.
  const posts = bot.connector.calls.slice(before);
  expect(JSON.stringify(posts)).not.toMatch(/griep|ziek/i);
});

test('what is not understood, or is about a colleague, is asked and not guessed', async () => {
  await start();
  const other = colleague.name.split(' ')[0] ?? '';
  for (const said of [
    'tot volgende week',
    'morgenmiddag',
    'vanaf maandag twee weken',
    `${other} is vrij op 3 december`,
  ]) {
    const card = await bot.person(employee).types(`/afwezig ${said}`);
    expect([said, card.text.includes(words.unclearTitle), card.text.includes(words.section(0))]).toEqual([
      said,
      true,
      true,
    ]);
  }
  expect(await stored()).not.toContain('2026-12-03');
});

test('days of the week in a sentence are kept for every week, beside those that were', async () => {
  await start();
  const mondays = await bot.person(employee).types('/afwezig vrij op maandagen');
  expect(mondays.text).toContain('maandag');
  expect(mondays.text).toContain(words.section(0));
  expect(mondays.text).toContain(words.setWeekly('maandag', 'ma 23 nov 2026', true));
  // On a Monday that is today: who means next week says so, and is there.
  const days = { [words.weeklyLabel]: ['maandag'], [words.weeklyFrom]: '2026-11-30' };
  await mondays.open(words.more).answer(words.weekly, days, words.weeklySave);
  for (const said of [words.title, words.setWeekly('maandag', 'ma 30 nov 2026', false)])
    expect(mondays.text).toContain(said);
  await passTo(bot, '2026-11-30T09:00:00Z');
  expect((await bot.person(employee).types('/afwezig')).text).toContain(words.titleNow);
  const both = await bot.person(employee).types('/afwezig elke vrijdag');
  for (const day of ['maandag', 'vrijdag']) expect(both.text).toContain(day);
});

test('several periods, days of every week, back again', async () => {
  await start();
  const card = await bot.person(employee).types('/afwezig');
  expect(card.text).toContain(words.none);
  await card.fillAll({ [words.from]: '2026-12-01', [words.until]: '2026-12-04' }).press(words.save);
  await card.fillAll({ [words.from]: '2026-11-23', [words.until]: '2026-11-24' }).press(words.save);
  await card.open(words.more).answer(words.weekly, { [words.weeklyLabel]: ['woensdag'] }, words.weeklySave);
  for (const said of [words.section(2), 'woensdag', words.titleNow]) expect(card.text).toContain(said);
  await card.press(words.back);
  expect(card.text).toContain(words.section(1));
  const period = words.period('di 1 dec 2026', 'vr 4 dec 2026');
  await card.open(words.more).answer(words.drop, { [words.dropLabel]: period }, words.dropSend);
  expect(card.text).toContain(words.section(0));
  await card.fillAll({ [words.from]: '2026-12-04', [words.until]: '2026-12-01' }).press(words.save);
  expect(bot.person(employee).said).not.toBe('');
});

test('the office records it for somebody, who is told by whom and can take it back; others may not', async () => {
  await start();
  const card = (await bot.person(keeper).types('/afwezig')).open(words.more);
  await card.answer(
    words.forSomebody,
    { [words.forWho]: employee, [words.forFrom]: '2026-11-23', [words.forUntil]: '2026-11-24' },
    words.forSend,
  );
  expect(bot.person(keeper).said).toContain('Vastgelegd');
  const told = bot.person(employee).sees(words.told(keeper.name));
  expect(told.text).toContain(words.by(keeper.name));
  const period = words.period('ma 23 nov 2026', 'di 24 nov 2026');
  await told.open(words.more).answer(words.drop, { [words.dropLabel]: period }, words.dropSend);
  expect(told.text).toContain(words.none);
  expect((await bot.person(employee).types('/afwezig')).open(words.more).has(words.forSomebody)).toBe(false);
  const data = { person: colleague.aadObjectId, fromFor: '2026-11-23', untilFor: '2026-11-24' };
  await bot.forge(employee, 'absence.addFor', data);
  expect(await stored()).not.toContain(colleague.aadObjectId);
});

test('a period goes thirty days after its end, from storage and history', async () => {
  await start();
  await bot.person(employee).types('/afwezig 23-11-2026');
  expect(await stored()).toContain('2026-11-23"');
  await passTo(bot, '2026-12-24T09:00:00Z');
  expect(await stored()).not.toContain('"from":"2026-11-23"');
});

test('[C1] who announces a visit for a day somebody is away reads so at once, and the desk who receives; nobody why', async () => {
  const organisation = JSON.parse(organisationText) as { people: { aadObjectId: string; backup?: string }[] };
  for (const one of organisation.people) {
    if (one.aadObjectId === employee.aadObjectId) one.backup = colleague.aadObjectId;
  }
  await start(JSON.stringify(organisation));
  await bot.person(employee).types('/afwezig ziek vandaag');
  const form = (await bot.person(keeper).types('/bezoek nieuw')).open(visit.more);
  const card = await form
    .fillAll({ [visit.field.name]: 'Jan Jansen', [visit.field.host]: employee })
    .press(visit.announce);
  const id = visitOn(card.text);
  expect(card.text).toContain(visit.hostAway(employee.name));
  expect(card.text).toContain(visit.standsInFor(colleague.name));
  // By a sentence, for oneself.
  const own = await (await bot.person(employee).types('/bezoek Els Kok vandaag 15:00')).press(visit.announce);
  expect(own.text).toContain(visit.youAway);
  expect(own.text).toContain(visit.standsIn(colleague.name));
  const says = visitLists.standIn(employee.name, colleague.name);
  expect((await bot.person(keeper).types('/bezoek')).text).toContain(says);
  const desk = await deskOpened(bot);
  expect(desk.row('Jan Jansen')).toContain(says);
  // Another day, when they are in; and back again.
  const change = await card.press(shared.change);
  await change.fill(visit.field.day, '2026-11-24').press(shared.save);
  expect(card.text).not.toContain(visit.hostAway(employee.name));
  await (await card.press(shared.change)).fill(visit.field.day, '2026-11-23').press(shared.save);
  expect(card.text).toContain(visit.hostAway(employee.name));
  // When the backup is away as well it is who announced it for them.
  await bot.person(colleague).types('/afwezig vandaag');
  expect((await desk.looks()).row('Jan Jansen')).toContain(visitLists.standIn(employee.name, keeper.name));
  // Nor is it handed to somebody who is away.
  await card.open(incident.details).answer(shared.handOver, { [visit.handOverTo]: colleague });
  expect(bot.person(keeper).said).toContain(noticesNl.colleagueAwayThen[0]);
  for (const someone of [keeper, employee]) expect(bot.person(someone).finds(id)?.text).not.toMatch(/ziek/i);
});

describe('what somebody must act on goes to who stands in, and the card promised so', () => {
  const withBackup = (): string => {
    const organisation = JSON.parse(organisationText) as {
      people: { aadObjectId: string; backup?: string }[];
    };
    for (const one of organisation.people)
      if (one.aadObjectId === employee.aadObjectId) one.backup = colleague.aadObjectId;
    return JSON.stringify(organisation);
  };

  test('[C11] a parcel: the backup at once and the next day, the receiver on the first day back', async () => {
    await start(withBackup());
    const away = await bot.person(employee).types('/afwezig 23-11-2026 tot en met 25-11-2026');
    expect(away.text).toContain(words.effect);
    const desk = await deskOpened(bot);
    await desk.fill(page.forWhom, employee.name).presses(page.parcelSend);
    const card = bot.person(colleague).sees(visit.parcelFor(employee.name));
    expect(card.text).toContain(visit.parcelInstead(employee.name));
    const id = visitOn(card.text);
    expect(bot.person(employee).rings(id)).toBe(0);
    await passTo(bot, '2026-11-24T09:00:00Z');
    expect(bot.person(colleague).rings(id)).toBe(2);
    await passTo(bot, '2026-11-25T09:00:00Z');
    expect(bot.person(colleague).rings(id)).toBe(2);
    expect(bot.person(employee).rings(id)).toBe(0);
    await passTo(bot, '2026-11-26T09:00:00Z');
    bot.person(employee).sees(id, visit.parcelStillTitle);
    await passTo(bot, '2026-11-27T09:00:00Z');
    expect([colleague, employee].map((someone) => bot.person(someone).rings(id))).toEqual([2, 1]);
    await presses(bot, colleague, id, visit.fetchedButton);
    bot.person(employee).sees(id, visit.pickedUpTitle);
  });

  test('[C13] "is your visitor still there?" is asked of who fetched them, who answers it', async () => {
    await start(withBackup());
    const form = await bot.person(employee).types('/bezoek Jan Jansen vandaag 10:30 tot 11:00');
    const id = visitOn((await form.press(visit.announce)).text);
    await bot.person(employee).types('/afwezig vandaag');
    const desk = await deskOpened(bot);
    await desk.presses(page.arrive, 'Jan Jansen');
    const before = bot.person(employee).rings(id);
    await presses(bot, colleague, id, visit.coming);
    await desk.presses(page.fetched, 'Jan Jansen');
    await passTo(bot, '2026-11-23T10:05:00Z');
    expect(bot.person(employee).rings(id)).toBe(before);
    bot.person(colleague).sees(id, visit.stillHereTitle);
    await presses(bot, colleague, id, visit.leave);
    bot.person(colleague).sees(id, visit.leftTitle);
  });
});

test('[B13] what must come back from somebody who is away is told to who keeps the safe as well', async () => {
  bot = await startSafe();
  await bot.app.tick();
  const id = await borrowed(bot, {}, employee);
  await bot.person(employee).types('/afwezig vandaag');
  const before = bot.person(keeper).rings(id);
  await passTo(bot, '2026-11-23T16:05:00Z');
  expect(bot.person(keeper).rings(id)).toBe(before + 1);
  expect(bot.person(keeper).sees(id).text).toContain(kluis.keeper.awayToday(employee.name));
  bot.person(employee).sees(id, kluis.borrower.soonTitle('17:30'));
});

test('[C7] an absent host costs no minute: the backup is called at once, and the desk reads no more than that', async () => {
  const organisation = JSON.parse(organisationText) as { people: { aadObjectId: string; backup?: string }[] };
  for (const one of organisation.people) {
    if (one.aadObjectId === employee.aadObjectId) one.backup = colleague.aadObjectId;
  }
  await start(JSON.stringify(organisation));
  const form = await bot.person(employee).types('/bezoek nieuw');
  const id = visitOn((await form.fill(visit.field.name, 'Jan Jansen').press(visit.announce)).text);
  await bot.person(employee).types('/afwezig vandaag');
  const desk = await deskOpened(bot);
  await desk.presses(page.arrive, 'Jan Jansen');
  bot.person(colleague).sees(id, visit.forSomebodyTitle);
  expect(bot.person(employee).rings(visit.arrivedTitle)).toBe(0);
  expect(desk.row('Jan Jansen')).toContain(page.instead(colleague.name));
});
