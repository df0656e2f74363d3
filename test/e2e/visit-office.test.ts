import { type BotUnderTest, organisationText } from '../support/bot';
import {
  announce,
  announced,
  arrive,
  arrived,
  bhv,
  choose,
  colleague,
  deskOpened,
  fetches,
  historyOf,
  host,
  keeper,
  nl,
  openVisit,
  passTo,
  passUntil,
  presses,
  receptionist,
  startReception,
  visitOf,
  visitOn,
} from '../support/visit-story';

/** What an office does with other people's visitors, with parcels, and with forgotten visitors. */

const { visit: words, visitLists: lists, deskPage: page, shared } = nl;
const { details } = nl.incident;

let bot: BotUnderTest;
afterEach(async () => {
  await bot.stop();
});

test('[C1] announced for a colleague, who is told and receives; handed over; several names; every week', async () => {
  bot = await startReception();
  const form = await bot.person(keeper).types('/bezoek nieuw');
  form.open(words.more).fillAll({
    [words.field.name]: 'Jan Jansen',
    [words.field.others]: 'Els de Boer, Piet Smit',
    [words.field.host]: host,
    [words.field.weeks]: '3',
  });
  const card = await form.press(words.announce);
  const id = visitOn(card.text);
  for (const said of [words.expectedFor(host.name), words.weekly(3), 'Els de Boer'])
    expect(card.text).toContain(said);
  expect(bot.person(host).sees(id).text).toContain(words.expectedBy(keeper.name));
  // Rung once; each week is a visit of its own, and all of them are one line, for who announced it too.
  expect(bot.person(host).rings('Jan Jansen')).toBe(1);
  const own = await bot.person(host).types('/bezoek');
  expect(own.text).toContain(lists.expected(3, 9));
  const block = words.block('ma 23 nov 2026', '10:00', '18:00');
  expect(own.text).toContain(lists.seriesLine('maandag', 3, block));
  expect(own.text).not.toContain('BZ-0002');
  const series = await choose(own, id).press(shared.open);
  for (const each of [id, 'BZ-0002', 'BZ-0003']) expect(series.text).toContain(each);
  // Of the same name every week, which one is chosen.
  expect(series.card.choices(lists.choose).join('\n')).toMatch(/BZ-0003 · .* · 7 dec · /);
  await choose(series, 'BZ-0003').press(shared.open);
  expect(series.text).toContain(words.eyebrow('BZ-0003'));
  const mine = await (await bot.person(keeper).types('/mijn')).press(nl.mine.openSeries);
  expect(mine.text).toContain(lists.forOther(host.name));
  expect(mine.text).toContain('BZ-0003');
  expect(await visitOf(bot, id)).toMatchObject({
    host: host.aadObjectId,
    facts: { people: 3, others: 'Els de Boer, Piet Smit', day: '2026-11-23' },
  });
  expect((await visitOf(bot, 'BZ-0003')).facts.day).toBe('2026-12-07');

  await bot
    .person(host)
    .withButton(details, words.eyebrow(id))
    .open(details)
    .answer(shared.handOver, { [words.handOverTo]: colleague });
  expect(bot.person(colleague).sees(id).text).toContain(words.handedBy(host.name));
  expect((await visitOf(bot, id)).host).toBe(colleague.aadObjectId);
  expect(await historyOf(bot, id)).toEqual(['announced', 'handedOver']);
  // The announcer may still cancel it; the former host no longer has anything to do with it.
  await (await openVisit(bot, keeper, id)).answer(words.cancel, {}, words.cancelOne);
  expect((await visitOf(bot, id)).status).toBe('cancelled');
});

test('a host reads who is inside apart from who is expected, in people', async () => {
  bot = await startReception();
  await announced(bot, { people: '3' });
  await arrived(bot, { name: 'Els', people: '2' });
  const own = await bot.person(host).types('/bezoek');
  expect(own.text).toContain(lists.expected(1, 3));
  expect(own.text).toContain(lists.inside(1, 2));
});

test('[C1] nobody is announced for somebody who does not work here, or for more weeks than a quarter has', async () => {
  bot = await startReception();
  const form = await announce(bot, { weeks: '14' });
  expect(form.text).toContain(words.wrong.weeks);
  await form.fill(words.field.weeks, '1').press(words.announce);
  expect(visitOn(form.text)).toBe('BZ-0001');
});

test('[C11] a parcel is left with one press, is on no list of the BHV, is fetched, and asked about the next day', async () => {
  bot = await startReception();
  const desk = await deskOpened(bot);
  await desk.fill(page.forWhom, host.name).presses(page.parcelSend);
  expect(desk.text).toContain(page.parcelLeft);
  const card = bot.person(host).sees(words.deliveredTitle);
  const id = visitOn(card.text);
  expect(card.text).toContain(page.parcel);
  expect((await bot.person(bhv).types('/bhv')).text).toContain(lists.floorEmpty);
  expect((await bot.person(host).types('/bezoek')).text).toContain(id);
  await passTo(bot, '2026-11-24T08:30:00+01:00');
  await bot.person(host).sees(id, words.parcelStillTitle).press(words.pickUp);
  bot.person(host).sees(id, words.pickedUpTitle);
  const rings = bot.person(host).rings(id);
  await passTo(bot, '2026-11-26T12:00:00Z');
  expect(bot.person(host).rings(id)).toBe(rings);
  expect(await historyOf(bot, id)).toEqual(['delivered', 'parcelWaits', 'pickedUp']);
});

test('[C11] for a name that nobody has the office is told; reception with an account does it on the list', async () => {
  bot = await startReception();
  const desk = await deskOpened(bot);
  await desk.fill(page.forWhom, 'Iemand anders').presses(page.parcelSend);
  // The page says that nobody has that name, and what is there stays in sight.
  expect(desk.text).toContain(page.leftUnknown);
  expect(desk.row('Iemand anders')).toContain(page.parcelAsked);
  const asked = bot.person(keeper).sees(words.parcelUnclearTitle('Iemand anders'));
  const id = visitOn(asked.text);
  expect((await bot.person(receptionist).types('/bezoek')).text).toContain(lists.forUnknown('Iemand anders'));
  await asked.answer(words.passOn, { [words.passOnTo]: colleague.name });
  expect(bot.person(keeper).sees(id).text).toContain(words.parcelFor(colleague.name));
  bot.person(colleague).sees(id, words.deliveredTitle);
  expect((await desk.looks()).row('Iemand anders')).toContain(page.parcelTold);
  // Whoever mans the desk says that it was fetched.
  await desk.presses(page.fetched, page.parcel);
  bot.person(colleague).sees(id, words.pickedUpTitle);
  expect((await desk.looks()).text).not.toContain('Iemand anders');
  const day = (await bot.person(receptionist).types('/bezoek')).open(lists.manage).open(lists.walkIn);
  await day
    .fillAll({
      [words.field.name]: 'PostNL',
      [shared.forWhom]: host,
      [words.field.kind]: words.kind.delivery,
    })
    .press(lists.walkInSend);
  bot.person(host).sees(words.deliveredTitle, 'PostNL');
  expect((await bot.person(bhv).types('/bhv')).text).toContain(lists.floorEmpty);
});

test('[C11] what is brought speaks to who it is for, and of no guests', async () => {
  bot = await startReception();
  const id = visitOn((await announce(bot, { name: 'PostNL', kind: 'delivery' })).text);
  await arrive(bot, id);
  const card = bot.person(host).sees(id, words.deliveryTitle);
  for (const said of ['wifi', words.arrivedTitle]) expect(card.text.toLowerCase()).not.toContain(said);
});

test('[C14] whoever nobody signed out is marked the next day, and gone with one press of the office', async () => {
  bot = await startReception();
  const id = await arrived(bot);
  await fetches(bot, host, id);
  await passTo(bot, '2026-11-24T09:00:00Z');
  const today = await announced(bot, { name: 'Els' });
  expect((await (await deskOpened(bot)).looks()).text).toContain(words.notSignedOut('ma 23 nov 2026'));
  expect((await bot.person(keeper).types('/mijn')).text).toContain(nl.mine.waits.forgotten);
  expect((await bot.person(host).types('/mijn')).text).not.toContain(nl.mine.waits.forgotten);
  const day = await bot.person(keeper).types('/bezoek');
  expect(day.text).toContain(words.notSignedOut('ma 23 nov 2026'));
  await day.press(lists.sweepOld(1));
  expect(day.text).toContain(today);
  expect(day.has(lists.sweepOld(1))).toBe(false);
  expect(await visitOf(bot, id)).toMatchObject({
    status: 'left',
    swept: true,
    left: { by: { person: keeper.aadObjectId } },
  });
});

test('[C14] what a host answered yesterday is no news this morning', async () => {
  bot = await startReception();
  const id = await arrived(bot);
  await presses(bot, host, id, words.fiveMinutes);
  await passUntil(bot, '2026-11-24T09:00:00+01:00');
  const said = words.answer.fiveMinutes(host.name);
  expect((await deskOpened(bot)).row('Jan Jansen')).not.toContain(said);
  const card = await openVisit(bot, host, id);
  expect(card.text).toContain(words.notSignedOut('ma 23 nov 2026'));
});

test('[C14] at night by itself where that is set', async () => {
  const organisation = JSON.parse(organisationText) as { visit?: object };
  const visit = { ...organisation.visit, signOutAtNight: true };
  bot = await startReception({ organisation: JSON.stringify({ ...organisation, visit }) });
  const id = await arrived(bot);
  await passUntil(bot, '2026-11-24T03:30:00+01:00');
  expect((await visitOf(bot, id)).status).toBe('left');
  expect(bot.person(host).sees(id, words.leftTitle).text).toContain('vanzelf');
});

test('[C1] what is typed behind the command stands in the fields: who, which day, what time', async () => {
  bot = await startReception();
  const form = await bot.person(host).types('/bezoek Jan van Acme vrijdag 14.30');
  expect(form.card.value(words.field.name)).toBe('Jan van Acme');
  expect(form.card.value(words.field.day)).toBe('2026-11-27');
  expect(form.card.value(words.field.from)).toBe('14:30');
  const id = visitOn((await form.press(words.announce)).text);
  expect(await visitOf(bot, id)).toMatchObject({
    facts: { name: 'Jan van Acme', day: '2026-11-27', from: '14:30' },
  });
});

test('[C1] what cannot be understood behind the command is asked at its field, and a colleague becomes the host', async () => {
  bot = await startReception();
  const person = bot.person(host);
  for (const [said, fault] of [
    ['Jan de Vries gisteren 10:00', words.fault.past],
    ['Jan de Vries 31 februari', words.fault.noSuchDay],
    ['Jan de Vries volgende week', words.fault.unclear],
    ['Jan de Vries morgen voor Sjoerd', words.fault.whom],
  ] as const) {
    const form = await person.types(`/bezoek ${said}`);
    expect([said, form.card.value(words.field.name)]).toEqual([said, 'Jan de Vries']);
    expect(form.text).toContain(fault);
  }
  const form = await person.types(`/bezoek Wim Zwart vandaag 11:00 voor ${keeper.name}`);
  const id = visitOn((await form.press(words.announce)).text);
  expect((await visitOf(bot, id)).host).toBe(keeper.aadObjectId);
  const weekly = await person.types('/bezoek iedere maandag Jan Kok 10:00-11:00 van Acme');
  expect(weekly.card.value(words.field.weeks)).toBe('13');
  const first = visitOn((await weekly.press(words.announce)).text);
  expect((await visitOf(bot, first)).facts).toMatchObject({ name: 'Jan Kok', company: 'Acme', weeks: 13 });
});

test('[C1] one of a weekly series says so, and asks whether the ones that follow are meant too', async () => {
  bot = await startReception();
  const first = visitOn((await announce(bot, { weeks: '4' })).text);
  const [, second = '', third = '', fourth = ''] = ['1', '2', '3', '4'].map((one) => `BZ-000${one}`);
  const openOne = async (id: string) =>
    await choose(await (await bot.person(host).types('/mijn')).press(nl.mine.openSeries), id).press(
      shared.open,
    );
  const card = await openOne(second);
  expect(card.text).toContain(words.ofSeries(first));
  const form = await card.press(shared.change);
  await form.fill(words.field.from, '11:00').press(words.saveFollowing);
  const times = async () =>
    Promise.all([first, second, third, fourth].map(async (id) => (await visitOf(bot, id)).facts));
  expect((await times()).map(({ from }) => from)).toEqual(['10:00', '11:00', '11:00', '11:00']);
  expect((await times()).map(({ day }) => day)).toEqual([
    '2026-11-23',
    '2026-11-30',
    '2026-12-07',
    '2026-12-14',
  ]);
  await (await openOne(second)).answer(words.cancel, {}, words.cancelOne);
  await (await openOne(third)).answer(words.cancel, {}, words.cancelFollowing);
  const left = await Promise.all(
    [first, second, third, fourth].map(async (id) => (await visitOf(bot, id)).status),
  );
  expect(left).toEqual(['expected', 'cancelled', 'cancelled', 'cancelled']);
  expect((await bot.person(host).types(`/bezoek ${third}`)).text).toContain(words.cancelledFollowing(1));
});

test('[C1] who announced it and who receives it hear from each other that it is off', async () => {
  bot = await startReception();
  const announcedFor = async () => visitOn((await announce(bot, { host: colleague.name })).text);
  const one = await announcedFor();
  const rings = (someone: typeof host, id: string) => bot.person(someone).rings(id);
  const before = rings(host, one);
  await presses(bot, colleague, one, words.cancel);
  expect(rings(host, one)).toBe(before + 1);
  expect(bot.person(host).sees(one, words.cancelledTitle).text).toContain(colleague.name);
  const other = await announcedFor();
  const count = rings(colleague, other);
  await presses(bot, host, other, words.cancel);
  expect(rings(colleague, other)).toBe(count + 1);
});

test('[C18] staff may say that they are in where the organisation wants it; it is off by default', async () => {
  bot = await startReception();
  expect((await bot.person(host).types('/bhv')).text).toContain('Deze lijst is voor de BHV');
  await bot.stop();
  const wanted = { ...(JSON.parse(organisationText) as object), visit: { staffPresence: true } };
  const organisation = JSON.stringify(wanted);
  bot = await startReception({ organisation });
  const card = await (await bot.person(host).types('/bhv')).press(lists.staffIn);
  expect(card.text).toContain(lists.staffIs);
  bot.person(bhv).sees(lists.floorTitle, host.name);
  await passTo(bot, '2026-11-23T17:00:00Z');
  expect((await bot.person(bhv).types('/bhv')).text).not.toContain(host.name);
});
