import { type BotUnderTest } from '../support/bot';
import {
  announced,
  arrive,
  arrived,
  bhv,
  choose,
  colleague,
  deskOpened,
  historyOf,
  host,
  keeper,
  nl,
  openVisit,
  passTo,
  presses,
  receptionist,
  startReception,
  visitOf,
} from '../support/visit-story';

/** Mistakes at a desk can be corrected there; and nobody has to press twice. */

const { visit: words, visitLists: lists, deskPage: page, shared } = nl;

let bot: BotUnderTest;
afterEach(async () => {
  await bot.stop();
});

test('the wrong Jansen: the desk takes the arrival back, the host reads it, and the right one comes in', async () => {
  bot = await startReception();
  const id = await announced(bot);
  const desk = await deskOpened(bot);
  await desk.presses(page.arrive, 'Jan Jansen');
  bot.person(host).sees(id, words.arrivedTitle);
  await desk.presses(page.undoArrived, 'Jan Jansen');
  expect(bot.person(host).sees(id, words.undoneTitle).text).toContain(words.aDesk);
  expect((await bot.person(bhv).types('/bhv')).text).not.toContain('Jan Jansen');
  await desk.presses(page.arrive, 'Jan Jansen');
  bot.person(host).sees(id, words.arrivedTitle);
  expect(await historyOf(bot, id)).toEqual(['announced', 'arrived', 'arrivalUndone', 'arrived']);
});

test('signed out by mistake: back on the list of the BHV, at the desk and in Teams; after a quarter of an hour no more', async () => {
  bot = await startReception();
  const id = await arrived(bot);
  const desk = await deskOpened(bot);
  await desk.presses(page.fetched, 'Jan Jansen');
  await desk.presses(page.leave, 'Jan Jansen');
  expect(desk.text).toContain(page.left);
  await desk.presses(page.undoLeft, 'Jan Jansen');
  expect(bot.person(bhv).sees(lists.floorTitle).text).toContain(lists.floorUpstairs(1));
  await presses(bot, receptionist, id, words.leave);
  const again = await openVisit(bot, receptionist, id);
  await again.open(nl.incident.details).press(words.undoLeft);
  expect((await visitOf(bot, id)).status).toBe('collected');
  await presses(bot, receptionist, id, words.leave);
  const card = (await openVisit(bot, receptionist, id)).open(nl.incident.details);
  await passTo(bot, '2026-11-23T09:16:00Z');
  await card.press(words.undoLeft);
  expect(bot.person(receptionist).said + card.text).toContain('kwartier');
  expect((await visitOf(bot, id)).status).toBe('left');
  expect(await historyOf(bot, id)).toEqual([
    'announced',
    'arrived',
    'collected',
    'left',
    'leavingUndone',
    'left',
    'leavingUndone',
    'left',
  ]);
});

test('[C21] five came where three were announced: number and names, at the desk and in Teams', async () => {
  bot = await startReception();
  const id = await arrived(bot, { people: '3' });
  const desk = await deskOpened(bot);
  await desk.fill(page.peopleOf, '5').presses(page.amendSend, 'Jan Jansen');
  expect(bot.person(bhv).sees(lists.floorTitle).text).toContain('5 personen');
  const card = (await openVisit(bot, receptionist, id)).open(words.otherwise);
  const fields = { [words.field.people]: '4', [words.field.others]: 'Els en Piet' };
  await card.answer(words.amend, fields, shared.save);
  for (const said of ['Els en Piet', words.fact.others]) expect(card.text).toContain(said);
  expect((await visitOf(bot, id)).facts).toMatchObject({ people: 4, others: 'Els en Piet' });
  await card.open(words.otherwise).answer(words.amend, { [words.field.people]: '0' }, shared.save);
  expect(bot.person(receptionist).said).toContain('vanaf 1');
});

test('[C10] the desk says that they went along: no alarm, and the card says who said it', async () => {
  bot = await startReception();
  const id = await arrived(bot);
  await presses(bot, host, id, words.coming);
  await presses(bot, receptionist, id, words.fetchedButton);
  expect(bot.person(host).sees(id, words.collectedTitle).text).toContain(words.toldBy(receptionist.name));
  const rang = bot.person(host).rings(id);
  await bot.pass(20);
  expect(bot.person(host).rings(id)).toBe(rang);
  // The end of the visit is asked about in any case.
  await passTo(bot, '2026-11-23T17:01:00Z');
  expect(bot.person(keeper).sees(lists.sweepTitle).text).toBeTruthy();
});

test('[C13] the end is asked of a host who pressed nothing after "Ik kom eraan"', async () => {
  bot = await startReception();
  const id = await arrived(bot, { until: '11:00' });
  await presses(bot, host, id, words.coming);
  await passTo(bot, '2026-11-23T10:01:00Z');
  const asked = bot.person(host).sees(id, words.stillHereTitle);
  await asked.press(words.stay);
  expect((await visitOf(bot, id)).facts.until).toBe('18:00');
});

test('[C6] [C7] nobody answers: after the last ring the office is called every ten minutes', async () => {
  bot = await startReception();
  const id = await arrived(bot);
  await bot.pass(12);
  const rang = bot.person(keeper).rings(id);
  const hostRang = bot.person(host).rings(id);
  await bot.pass(30);
  expect(bot.person(keeper).rings(id)).toBe(rang + 3);
  expect(bot.person(host).rings(id)).toBe(hostRang);
  await presses(bot, host, id, words.coming);
  const answered = bot.person(keeper).rings(id);
  await bot.pass(9);
  expect(bot.person(keeper).rings(id)).toBe(answered);
});

test('[C4] a colleague who was asked and stays silent is called again', async () => {
  bot = await startReception();
  const id = await arrived(bot);
  await bot
    .person(host)
    .withButton(words.otherwise, words.eyebrow(id))
    .open(words.otherwise)
    .answer(words.colleague, { [words.colleagueLabel]: colleague });
  expect(bot.person(colleague).rings(id)).toBe(1);
  await bot.pass(3);
  expect(bot.person(colleague).rings(id)).toBe(2);
});

test('[C12] the list of the day: forty visitors, found by typing, opened, changed, cancelled, signed out', async () => {
  bot = await startReception();
  const ids: string[] = [];
  for (let at = 0; at < 40; at += 1) ids.push(await announced(bot, { name: `Gast ${at}` }));
  const [first = '', second = '', third = ''] = ids;
  const day = await bot.person(receptionist).types('/bezoek');
  for (const id of ids) expect(day.text).toContain(id);
  expect(day.card.choices(lists.choose)).toHaveLength(40);
  const opened = await choose(day, first).press(shared.open);
  await opened.open(nl.incident.details).press(words.cancel);
  expect((await visitOf(bot, first)).status).toBe('cancelled');
  expect((await bot.person(receptionist).types(`/bezoek ${second}`)).text).toContain('Gast 1');
  const form = await (
    await openVisit(bot, receptionist, second)
  )
    .open(nl.incident.details)
    .press(shared.change);
  await form.fill(words.field.name, 'Ander Mens').press(shared.save);
  expect((await bot.person(receptionist).types('/bezoek')).text).toContain('Ander Mens');
  await (await openVisit(bot, receptionist, third)).press(words.arriveGarage);
  await arrive(bot, second);
  const out = (await openVisit(bot, keeper, second)).open(words.otherwise);
  await out.press(words.leave);
  const now = await bot.person(receptionist).types('/bezoek');
  expect(now.text).toContain(lists.left(1));
  // The client refreshes the list when it is looked at.
  await arrive(bot, ids[5] ?? '');
  expect((await now.comeIntoView()).text).toContain(lists.inside(2));
});
