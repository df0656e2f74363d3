import { accept, throttle } from '../support/connector';
import { borrowed, borrower, fg } from '../support/kluis-story';
import { chatOf, type Someone } from '../support/activities';
import type { BotUnderTest } from '../support/bot';
import type { Message } from '../support/person/person';
import {
  announced,
  arrive,
  arrived,
  bhv,
  bhvHead,
  colleague,
  deskOpened,
  fetches,
  host,
  keeper,
  nl,
  openVisit,
  partition,
  passUntil,
  presses,
  receptionist,
  settled,
  startReception,
} from '../support/visit-story';

const { borrower: borrows } = nl.kluis;
const { visit: words, visitLists: lists } = nl;

const ringsOf = (id: string, ...people: readonly Someone[]) =>
  people.map((someone) => bot.person(someone).rings(words.eyebrow(id)));

const cardsAbout = (someone: Someone, id: string): readonly Message[] =>
  bot
    .person(someone)
    .messages()
    .filter(({ text }) => text.includes(words.eyebrow(id)));

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startReception();
  await bot.knows(fg);
});
afterEach(async () => {
  await bot.stop();
});

test('[N12] something is out when a visitor comes up: the holder is told once, and it goes when the last one left', async () => {
  const he = bot.person(borrower);
  const loan = await borrowed(bot);
  const before = he.rings(loan);
  const [one, other] = [await arrived(bot, {}, colleague), await arrived(bot, { name: 'Els' }, colleague)];
  // Downstairs is not on the floor.
  expect(he.sees(loan).text).not.toContain(borrows.visitorsTitle);
  await fetches(bot, colleague, one);
  he.sees(loan, borrows.visitorsTitle);
  await fetches(bot, colleague, other);
  expect(he.rings(loan)).toBe(before + 1);
  await presses(bot, receptionist, one, nl.visit.leave);
  expect(he.sees(loan).text).toContain(borrows.visitorsTitle);
  await presses(bot, receptionist, other, nl.visit.leave);
  await settled(bot);
  expect(he.sees(loan).text).not.toContain(borrows.visitorsTitle);
  expect(he.rings(loan)).toBe(before + 1);
});

test('[N12] handed out while a visitor is there: the card that says so says that too, and nothing rings twice', async () => {
  const he = bot.person(borrower);
  await fetches(bot, colleague, await arrived(bot, {}, colleague));
  const loan = await borrowed(bot);
  const card = he.sees(loan, borrows.outTitle('17:30'), borrows.visitorsTitle);
  const rings = he.rings(loan);
  await card.press(borrows.accept);
  await settled(bot);
  expect(he.rings(loan)).toBe(rings);
});

test('[C6] [C16] while people are counted nobody is called to a visitor; when it is over, each step comes that was not taken', async () => {
  const below = await arrived(bot, { name: 'Jan Jansen' });
  expect(ringsOf(below, host, colleague, keeper)).toEqual([1, 0, 0]);
  const came = await announced(bot, { name: 'Late Gast' });
  await (await bot.person(bhv).types('/bhv')).open(lists.callRoll).press(lists.callSend);
  await passUntil(bot, '2026-11-23T09:20:00Z');
  expect(ringsOf(below, host, colleague, keeper)).toEqual([1, 0, 0]);
  bot.person(host).sees(words.eyebrow(below), words.heldTitle, words.held);
  // Whoever comes meanwhile is written down, and reception reads why nobody is called.
  await arrive(bot, came);
  bot.person(receptionist).sees(words.eyebrow(came), words.heldTitle);
  expect((await bot.person(receptionist).types('/bezoek')).text).toContain(words.dayHeld);
  await passUntil(bot, '2026-11-23T09:30:00Z');
  expect([ringsOf(below, host, colleague, keeper), ringsOf(came, host, colleague, keeper)]).toEqual([
    [1, 0, 0],
    [0, 0, 0],
  ]);
  await bot.person(bhv).sees(lists.rollTitle).open(lists.rollEnd).press(lists.rollEndSend);
  await passUntil(bot, '2026-11-23T09:31:00Z');
  expect([ringsOf(below, host, colleague, keeper), ringsOf(came, host, colleague, keeper)]).toEqual([
    [1, 0, 0],
    [1, 0, 0],
  ]);
  // Each step is as long after the one before it as ever: these were minutes in which nobody was called.
  await passUntil(bot, '2026-11-23T09:34:00Z');
  expect([ringsOf(below, host, colleague, keeper)[0], ringsOf(came, host, colleague, keeper)[0]]).toEqual([
    2, 2,
  ]);
  await passUntil(bot, '2026-11-23T09:40:00Z');
  expect(ringsOf(below, host, colleague, keeper)[2]).toBe(1);
  const seen = bot.person(host).sees(words.eyebrow(below), words.arrivedTitle);
  expect(seen.text).not.toContain(words.heldTitle);
  expect(seen.open(words.otherwise).text).toContain(words.heldFor('ma 23 nov 2026, 10:00', '10:31'));
  const history = await bot.ledger.history(partition, below);
  const types = history.map(({ type }) => type).filter((type) => /held|released|called/.test(type));
  expect(types.slice(0, 3)).toEqual(['held', 'released', 'calledAgain']);
});

test('[C4] [C6] the colleague who was asked cannot: the host hears at once, and the steps go on', async () => {
  const id = await arrived(bot);
  await bot
    .person(host)
    .withButton(words.otherwise, words.eyebrow(id))
    .open(words.otherwise)
    .answer(words.colleague, { [words.colleagueLabel]: colleague });
  const before = ringsOf(id, host, keeper);
  await presses(bot, colleague, id, words.cannot);
  expect(ringsOf(id, host, keeper)).toEqual([(before[0] ?? 0) + 1, before[1]]);
  const hers = bot.person(host).sees(id, words.declinedTitle(colleague.name));
  expect(hers.has(words.coming)).toBe(true);
  bot.person(receptionist).sees(id, words.deskWaiting);
  // Nobody answers after that: the office is called in the end.
  await passUntil(bot, '2026-11-23T09:10:00Z');
  expect(ringsOf(id, keeper)[0]).toBeGreaterThan(before[1] ?? 0);
  await presses(bot, host, id, words.coming);
  expect(bot.person(host).sees(id, words.answeredTitle).text).not.toContain(
    words.declinedTitle(colleague.name),
  );
});

test('[C16] while people are counted nobody goes to the door, and who was missing is written down when they turn up', async () => {
  const below = await arrived(bot, { name: 'Jan Jansen' });
  await (await bot.person(bhv).types('/bhv')).open(lists.callRoll).press(lists.callSend);
  // At once, and not when somebody would have been called.
  const his = bot.person(host).sees(words.eyebrow(below), words.heldTitle);
  expect(his.text).not.toContain(words.arrivedTitle);
  expect([words.coming, words.fiveMinutes].filter((title) => his.has(title))).toEqual([]);
  expect(bot.person(receptionist).sees(below).text).not.toContain(words.answeredTitle);
  const count = (): Message => bot.person(bhv).sees(lists.rollTitle);
  const [who] = count().card.choices(lists.rollChoose);
  await count()
    .fill(lists.rollChoose, [who ?? ''])
    .press(lists.rollMissingSend);
  // Whoever is missing is in no other number.
  const ending = count().open(lists.rollEnd).text;
  for (const said of [lists.rollMissing(1), lists.rollUnknown(0), '1 vermist'])
    expect(ending).toContain(said);
  expect(ending).not.toContain('1 nog niet gezien');
  await count().press(lists.rollEndSend);
  expect(count().text).toContain(lists.rollMissing(1));
  await passUntil(bot, '2026-11-23T09:04:00Z');
  await count()
    .fill(lists.rollChoose, [who ?? ''])
    .press(lists.rollSeenLater);
  for (const said of [lists.rollPresent(1), lists.rollCounted(1, 1, false)])
    expect(count().text).toContain(said);
  expect(count().text).not.toContain(lists.rollOfThoseMissing(1));
  await settled(bot);
  // They came, were missed, and were seen: nobody was called to fetch them in between.
  expect(ringsOf(below, host)).toEqual([3]);
});

test('[C16] who saw a missing visitor last hears it at once, tells the BHV what they know, and hears when they are found', async () => {
  const below = await arrived(bot, { name: 'Jan Jansen' });
  await (await bot.person(bhv).types('/bhv')).open(lists.callRoll).press(lists.callSend);
  const count = (): Message => bot.person(bhv).sees(lists.rollTitle);
  const [who] = count().card.choices(lists.rollChoose);
  const before = ringsOf(below, host, receptionist);
  const marks = async (button: string): Promise<void> => {
    await count()
      .fill(lists.rollChoose, [who ?? ''])
      .press(button);
    await settled(bot);
  };
  await marks(lists.rollMissingSend);
  expect(ringsOf(below, host, receptionist)).toEqual(before.map((rings) => rings + 1));
  for (const card of cardsAbout(host, below)) expect(card.text).toContain(words.missingTitle);
  // A desk without an account reads it too.
  const desk = await deskOpened(bot);
  expect(desk.row('Jan Jansen')).toContain('Vermist bij de ontruiming');
  const hers = bot.person(receptionist).sees(words.eyebrow(below), words.missingTitle);
  expect(hers.has(words.fetchedButton)).toBe(false);
  const his = bot.person(host).sees(words.eyebrow(below), words.missingTitle, words.missingAsk);
  // Not two orders on one card.
  for (const not of [words.arrivedTitle, words.heldTitle]) expect(his.text).not.toContain(not);
  const heard = bot.person(bhv).rings(lists.rollTitle);
  await his.answer(words.tell, { [words.tellLabel]: 'Hij ging naar het toilet' }, words.tellSend);
  await settled(bot);
  expect(his.text).toContain('Hij ging naar het toilet');
  expect(bot.person(bhv).rings(lists.rollTitle)).toBe(heard + 1);
  expect(count().text).toContain(host.name);
  expect(count().text).toContain('Hij ging naar het toilet');
  await count().open(lists.rollEnd).press(lists.rollEndSend);
  // The list of who is inside says it too, until they are seen.
  expect((await bot.person(bhv).types('/bhv')).text).toContain(`${words.missingTitle} · `);
  // Nobody is called to fetch somebody who is being looked for.
  const rings = ringsOf(below, host, colleague, keeper);
  await passUntil(bot, '2026-11-23T09:34:00Z');
  expect(ringsOf(below, host, colleague, keeper)).toEqual(rings);
  // Opened from the list, by number or by a call: all of them follow.
  await openVisit(bot, host, below);
  await bot.person(host).types(below);
  await openVisit(bot, receptionist, below);
  await marks(lists.rollSeenLater);
  for (const someone of [host, receptionist])
    bot.person(someone).sees(words.eyebrow(below), words.foundTitle);
  expect(bot.person(host).sees(words.eyebrow(below), words.arrivedTitle).has(words.coming)).toBe(true);
  // None of the older cards in a chat goes on looking for them.
  for (const someone of [host, receptionist])
    for (const card of cardsAbout(someone, below)) {
      expect(card.text).not.toContain(words.missingTitle);
      expect(card.has(words.tell)).toBe(false);
    }
  await passUntil(bot, '2026-11-23T09:45:00Z');
  expect(ringsOf(below, keeper)[0]).toBeGreaterThan(0);
  expect((await desk.looks()).row('Jan Jansen')).toContain('Alsnog gezien');
});

test('[C6] [C16] while people are counted nobody opens the door or is rung for a parcel; afterwards they are', async () => {
  const below = await arrived(bot, { name: 'Jan Jansen' });
  const parcel = await announced(bot, { name: 'Koerier', kind: 'delivery' });
  await presses(bot, host, below, words.coming);
  await (await bot.person(bhv).types('/bhv')).open(lists.callRoll).press(lists.callSend);
  const before = ringsOf(below, host)[0] ?? 0;
  const hers = bot.person(receptionist).sees(words.eyebrow(below), words.heldTitle);
  expect([words.fetchedButton, words.atDoorButton].filter((title) => hers.has(title))).toEqual([]);
  await (await openVisit(bot, receptionist, parcel)).press(words.deliver);
  await settled(bot);
  expect(ringsOf(below, host)).toEqual([before]);
  expect(ringsOf(parcel, host)).toEqual([0]);
  bot.person(receptionist).sees(words.eyebrow(parcel), words.parcelHeld);
  await count(bot).open(lists.rollEnd).press(lists.rollEndSend);
  await passUntil(bot, '2026-11-23T09:05:00Z');
  bot.person(host).sees(words.eyebrow(parcel), words.deliveredTitle);
  expect(ringsOf(parcel, host)).toEqual([1]);
});

const count = (of: BotUnderTest): Message => of.person(bhv).sees(lists.rollTitle);

test('[C14] [C16] the list of the end of the day says whom the BHV still misses', async () => {
  await arrived(bot, { name: 'Jan Jansen' });
  await (await bot.person(bhv).types('/bhv')).open(lists.callRoll).press(lists.callSend);
  const [who = ''] = count(bot).card.choices(lists.rollChoose);
  await count(bot).fill(lists.rollChoose, [who]).press(lists.rollMissingSend);
  await count(bot).open(lists.rollEnd).press(lists.rollEndSend);
  await passUntil(bot, '2026-11-23T17:30:00Z');
  expect(bot.person(keeper).sees(lists.sweepTitle).text).toContain('vermist bij de ontruiming');
});

test('[C16] that the BHV knows is written once they do, all of it in order; what comes too late says so', async () => {
  const below = await arrived(bot, { name: 'Jan Jansen' });
  await (await bot.person(bhv).types('/bhv')).open(lists.callRoll).press(lists.callSend);
  const [who = ''] = count(bot).card.choices(lists.rollChoose);
  const marks = async (button: string): Promise<void> => {
    await count(bot).fill(lists.rollChoose, [who]).press(button);
    await settled(bot);
  };
  await marks(lists.rollMissingSend);
  const his = (): Message => bot.person(host).sees(words.eyebrow(below), words.missingTitle);
  const tells = async (card: Message, said: string): Promise<void> => {
    await card.answer(words.tell, { [words.tellLabel]: said }, words.tellSend);
    await settled(bot);
  };
  const chats = [bhv, bhvHead].map(chatOf);
  bot.connector.behave = ({ conversationId }) => (chats.includes(conversationId) ? throttle('20') : accept);
  await tells(his(), 'Hij ging naar het toilet');
  await passUntil(bot, '2026-11-23T09:01:00Z');
  await tells(his(), 'Of naar zijn auto');
  for (const card of [his(), bot.person(receptionist).sees(words.eyebrow(below), words.missingTitle)]) {
    expect(card.text).toContain(words.tellingBhv(host.name, 'Hij ging naar het toilet', '10:00'));
    expect(card.text).toContain(words.tellingBhv(host.name, 'Of naar zijn auto', '10:01'));
  }
  bot.connector.behave = () => accept;
  await passUntil(bot, '2026-11-23T09:03:00Z');
  for (const card of [his(), bot.person(receptionist).sees(words.eyebrow(below), words.missingTitle)]) {
    expect(card.text).toContain(words.toldBhv(host.name, 'Hij ging naar het toilet', '10:00'));
    expect(card.text.indexOf('toilet')).toBeLessThan(card.text.indexOf('auto'));
    expect(card.text).toContain(words.toldBhv(host.name, 'Of naar zijn auto', '10:01'));
  }
  expect(count(bot).text).toContain('toilet');
  // A card that could not follow yet: what is sent from it reaches nobody, and says so.
  const old = his().open(words.tell).fill(words.tellLabel, 'Hij belt net');
  bot.connector.behave = ({ conversationId }) => (conversationId === chatOf(host) ? throttle('20') : accept);
  await marks(nl.shared.present);
  await old.press(words.tellSend);
  expect(old.text).toContain(words.notToldTitle);
  expect(old.text).toContain(words.foundTitle);
  expect(count(bot).text).not.toContain('Hij belt net');
});
