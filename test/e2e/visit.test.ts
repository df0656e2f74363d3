import { type BotUnderTest, organisationText } from '../support/bot';
import { accept, refuse, throttle } from '../support/connector';
import { en } from '../support/person/words';
import {
  announce,
  announced,
  arrive,
  arrived,
  choose,
  colleague,
  fetches,
  fillVisit,
  fromYourAbility,
  historyOf,
  host,
  keeper,
  nl,
  openVisit,
  partition,
  passTo,
  presses,
  receptionist,
  settled,
  startReception,
  substitute,
  visitOf,
  visitOn,
} from '../support/visit-story';

const { visit: words, visitLists: lists, shared } = nl;

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startReception();
});
afterEach(async () => {
  await bot.stop();
});

const rings = (id: string, ...people: readonly (typeof host)[]) =>
  people.map((someone) => bot.person(someone).rings(id));

test('[C1] [C20] [C21] a host announces in chat; name, company, time and group are asked and nothing else', async () => {
  const form = await bot.person(host).types('/bezoek nieuw');
  form.open(words.more);
  const { name, company, day, from, until, kind, people, others, host: whose, weeks, remark } = words.field;
  expect(form.card.labels).toEqual([
    name,
    company,
    day,
    from,
    until,
    kind,
    people,
    others,
    whose,
    weeks,
    remark,
  ]);
  const card = await announce(bot, { people: '3', kind: 'supplier', remark: 'Komt met bus' });
  expect(card.text).toContain(words.expectedTitle);
  for (const said of ['Jan Jansen', 'Bouwbedrijf Noord', words.kind.supplier, '3', 'Komt met bus'])
    expect(card.text).toContain(said);
  expect((await visitOf(bot, visitOn(card.text))).facts).toEqual({
    name: 'Jan Jansen',
    company: 'Bouwbedrijf Noord',
    kind: 'supplier',
    people: 3,
    day: '2026-11-23',
    from: '10:00',
    until: '18:00',
    remark: 'Komt met bus',
  });
});

test('[C1] without a name nothing is announced, and what was typed stands there still', async () => {
  const form = await bot.person(host).types('/bezoek');
  await expect(form.press(words.announce)).rejects.toThrow(`fill in ${words.field.name}`);
  const faulty = await announce(bot, { name: ' ', company: 'Noord', day: '2026-11-20' });
  for (const said of [words.faultsTitle, words.fault.required, words.fault.past])
    expect(faulty.text).toContain(said);
  expect(faulty.card.value(words.field.company)).toBe('Noord');
  const { name, day, from } = words.field;
  const card = await faulty
    .fillAll({ [name]: 'Jan', [day]: '2026-11-24', [from]: '09:00' })
    .press(words.announce);
  expect(card.text).toContain(words.expectedTitle);
  expect(await bot.ledger.indexed(partition, 'day|2026-11-24')).toHaveLength(1);
});

test('[C1] own list: changed, moved to another day, cancelled', async () => {
  const id = await announced(bot);
  const list = await bot.person(host).types('/bezoek');
  expect(list.text).toContain(lists.mineTitle);
  const form = await (await choose(list, id).press(shared.open)).press(shared.change);
  const change = { name: 'Jan de Vries', company: '', day: '2026-11-24', from: '13:00', until: '14:00' };
  const changed = await fillVisit(form, host, change).press(shared.save);
  for (const said of ['Jan de Vries', '13:00–14:00']) expect(changed.text).toContain(said);
  expect(changed.text).not.toContain('Bouwbedrijf Noord');
  // On any other day than announced nobody is let in by it.
  expect((await bot.person(receptionist).types('/bezoek')).text).not.toContain('Jan de Vries');
  await presses(bot, host, id, words.cancel);
  expect(bot.person(host).sees(id, words.cancelledTitle).has(shared.change)).toBe(false);
  expect(await historyOf(bot, id)).toEqual(['announced', 'changed', 'cancelled']);
  expect(await bot.ledger.indexed(partition, 'day|2026-11-24')).toEqual([]);
});

test('[C1] [S24] who changes what somebody else changed meanwhile gets the form back, and chooses', async () => {
  const id = await announced(bot);
  const [mine, theirs] = [
    await (await openVisit(bot, host, id)).press(shared.change),
    await (await openVisit(bot, keeper, id)).press(shared.change),
  ];
  await fillVisit(theirs, keeper, { until: '15:00' }).press(shared.save);
  const again = await fillVisit(mine, host, { name: 'Jan de Vries' }).press(shared.save);
  expect(again.text).toContain(nl.shared.changedMeanwhileTitle);
  expect(again.card.value(words.field.name)).toBe('Jan de Vries');
  expect((await openVisit(bot, keeper, id)).text).toContain('–15:00');
  // Pressed again, it is meant.
  const saved = await again.press(shared.save);
  expect(saved.text).toContain('Jan de Vries');
  expect(await historyOf(bot, id)).toEqual(['announced', 'changed', 'changed']);
});

test('[C1] the office may change it too', async () => {
  const id = await announced(bot);
  const form = await (await openVisit(bot, keeper, id)).press(shared.change);
  const changed = await fillVisit(form, keeper, { until: '15:00' }).press(shared.save);
  expect(changed.text).toContain('–15:00');
  expect(bot.person(host).sees(id).text).toContain('–15:00');
});

test('[C2] [C3] [C4] [C5] reception marks the arrival, the host has a card, and the answer stands at the desk', async () => {
  const id = await announced(bot);
  expect((await bot.person(receptionist).types('/bezoek')).text).toContain('Jan Jansen (Bouwbedrijf Noord)');
  await arrive(bot, id);
  bot.person(host).sees(id, words.arrivedTitle);
  bot.person(receptionist).sees(id, words.deskWaiting);
  const posts = () => bot.connector.calls.filter(({ kind }) => kind === 'post').length;
  const before = posts();
  await presses(bot, host, id, words.fiveMinutes);
  bot.person(receptionist).sees(id, words.answer.fiveMinutes(host.name));
  // In place: nothing rings at the desk.
  expect(posts()).toBe(before);
});

/** The host asks a colleague to fetch somebody. */
const sendColleague = async (id: string): Promise<void> => {
  await bot
    .person(host)
    .withButton(words.otherwise, words.eyebrow(id))
    .open(words.otherwise)
    .answer(words.colleague, { [words.colleagueLabel]: colleague });
};

test('[C4] [C10] a colleague fetches: is asked in the own chat, and is the escort from then on', async () => {
  const id = await arrived(bot);
  await sendColleague(id);
  expect(bot.person(colleague).sees(id, words.askedToFetchTitle).text).toContain(host.name);
  // Asked is not yet coming: for whoever waits for it, it is said only then.
  for (const someone of [receptionist, host])
    bot.person(someone).sees(id, words.colleagueAskedTitle, words.answer.colleague(colleague.name));
  await presses(bot, colleague, id, words.coming);
  bot.person(receptionist).sees(id, words.answeredTitle, words.answer.coming(colleague.name));
  await fetches(bot, colleague, id);
  bot.person(receptionist).sees(id, words.collectedBy(colleague.name));
  expect(await visitOf(bot, id)).toMatchObject({
    status: 'collected',
    escort: { by: colleague.aadObjectId },
  });
});

test('[C6] [C7] no answer: the host again, then the backup, then the office; it stops at the answer', async () => {
  await bot.stop();
  const example = JSON.parse(organisationText) as { people: { aadObjectId: string; backup?: string }[] };
  const people = example.people.map((one) =>
    one.aadObjectId === host.aadObjectId ? { ...one, backup: colleague.aadObjectId } : one,
  );
  bot = await startReception({ organisation: JSON.stringify({ ...example, people }) });
  const id = await arrived(bot);
  const called = () => rings(id, host, colleague, keeper);
  expect(called()).toEqual([1, 0, 0]);
  await passTo(bot, '2026-11-23T09:03:00Z');
  expect(called()).toEqual([2, 0, 0]);
  await passTo(bot, '2026-11-23T09:06:00Z');
  expect(called()).toEqual([2, 1, 0]);
  bot.person(colleague).sees(id, `Voor ${host.name}`);
  await passTo(bot, '2026-11-23T09:09:00Z');
  expect(called()).toEqual([2, 1, 1]);
  await presses(bot, keeper, id, words.coming);
  bot.person(receptionist).sees(id, words.answer.coming(keeper.name));
  await passTo(bot, '2026-11-23T09:15:00Z');
  expect(called()).toEqual([2, 1, 1]);
});

test('[C6] after downtime only the latest call is made, the others are logged as skipped', async () => {
  const id = await arrived(bot);
  await passTo(bot, '2026-11-23T09:08:00Z');
  expect(await historyOf(bot, id)).toEqual(['announced', 'arrived', 'skipped', 'calledAgain']);
});

test('[C8] [C9] somebody unexpected: the host says yes or no in Teams, and nobody is let up before', async () => {
  const day = (await bot.person(receptionist).types('/bezoek')).open(lists.manage);
  await day.answer(
    lists.walkIn,
    { [words.field.name]: 'Piet Smit', [shared.forWhom]: host },
    lists.walkInSend,
  );
  expect(day.text).toContain('Piet Smit');
  const asked = bot.person(host).sees('Piet Smit', words.unexpectedTitle);
  const id = visitOn(asked.text);
  expect(await bot.ledger.indexed(partition, 'inside')).toEqual([id]);
  bot.person(receptionist).sees(id, words.deskWaitingYes);
  await asked.open(words.unknown).press(words.unknownSend);
  bot.person(receptionist).sees(id, words.refusedTitle);
  expect(await visitOf(bot, id)).toMatchObject({ status: 'refused', unexpected: true });
  expect(await bot.ledger.indexed(partition, 'inside')).toEqual([]);
});

test('[C10] [N10] the escort is recorded; nobody fetched within ten minutes: host and office are told once', async () => {
  const id = await arrived(bot);
  await presses(bot, host, id, words.coming);
  await passTo(bot, '2026-11-23T09:10:00Z');
  expect(rings(id, host, keeper)).toEqual([2, 1]);
  await passTo(bot, '2026-11-23T09:40:00Z');
  expect(rings(id, host, keeper)).toEqual([2, 1]);
  await fetches(bot, host, id);
  await passTo(bot, '2026-11-23T09:41:00Z');
  const card = await presses(bot, host, id, words.upstairs);
  const course = card.open(nl.incident.details).text;
  for (const said of [words.fact.fetched, '10:40', words.fact.upstairs, '10:41'])
    expect(course).toContain(said);
  expect(await visitOf(bot, id)).toMatchObject({
    status: 'collected',
    escort: {
      by: host.aadObjectId,
      from: '2026-11-23T09:40:00.000Z',
      upstairsAt: '2026-11-23T09:41:00.000Z',
    },
  });
  expect(await historyOf(bot, id)).toEqual([
    'announced',
    'arrived',
    'answered',
    'notFetched',
    'collected',
    'upstairs',
  ]);
});

test('[C11] a delivery left at the desk reaches the host, and nobody is inside by it', async () => {
  const id = await announced(bot, { kind: 'delivery' });
  await (await openVisit(bot, receptionist, id)).press(words.deliver);
  bot.person(host).sees(id, words.deliveredTitle);
  expect(await bot.ledger.indexed(partition, 'inside')).toEqual([]);
  // A guest is not left at the desk.
  expect((await openVisit(bot, receptionist, await announced(bot))).has(words.deliver)).toBe(false);
});

test('at the locked door of the fourth floor: the host and who fetches are called', async () => {
  const id = await arrived(bot);
  await sendColleague(id);
  await presses(bot, receptionist, id, words.atDoorButton);
  for (const someone of [host, colleague]) bot.person(someone).sees(id, words.atDoorTitle);
});

test('[C12] signed out by host or by reception', async () => {
  const [one, other] = [await arrived(bot), await arrived(bot, { name: 'Els' })];
  await fetches(bot, host, one);
  await presses(bot, host, one, words.leave);
  await presses(bot, receptionist, other, words.leave);
  expect((await bot.person(receptionist).types('/bezoek')).text).toContain(lists.nobody);
  for (const id of [one, other]) bot.person(host).sees(id, words.leftTitle);
  expect(await visitOf(bot, one)).toMatchObject({
    status: 'left',
    swept: false,
    left: { by: { person: host.aadObjectId } },
  });
  expect(await historyOf(bot, one)).toEqual(['announced', 'arrived', 'collected', 'left']);
});

test('[C22] [N15] YourAbility announces and receives its own visitors', async () => {
  const id = await arrived(bot, { name: 'Gast van YourAbility' }, fromYourAbility);
  await presses(bot, fromYourAbility, id, words.coming);
  await fetches(bot, fromYourAbility, id);
  expect((await bot.person(fromYourAbility).types('/bezoek')).text).toContain('Gast van YourAbility');
  expect((await bot.person(colleague).types('/bezoek')).text).not.toContain('Gast van YourAbility');
});

test('arrival by the garage is a way in like the others; the host may meet the visitor there', async () => {
  const id = await announced(bot);
  const card = await bot.person(host).sees(id).open(nl.incident.details).press(words.arriveGarage);
  expect(card.open(words.otherwise).text).toContain(words.way.garage);
  expect(await visitOf(bot, id)).toMatchObject({
    status: 'arrived',
    arrival: { way: 'garage', by: { person: host.aadObjectId } },
  });
});

test('[R5] the host cannot be reached: the office still is, and the host gets it at the next contact', async () => {
  const id = await announced(bot);
  bot.connector.behave = ({ conversationId }) =>
    conversationId.includes(host.aadObjectId) ? refuse(403, 'BotNotInConversationRoster') : accept;
  await arrive(bot, id);
  await passTo(bot, '2026-11-23T09:09:00Z');
  bot.person(keeper).sees(id, `Voor ${host.name}`);
  expect(rings(id, substitute)).toEqual([0]);
  bot.connector.behave = () => accept;
  bot.clock.advance(30_000);
  await bot.person(host).types('/help');
  bot.person(host).sees(id, words.arrivedTitle);
});

test('[C26] a reader with an English client reads English', async () => {
  const english = { ...host, locale: 'en-GB' };
  await bot.knows(english);
  const card = await announce(bot, {}, english);
  expect(card.text).toContain(en.visit.expectedTitle);
  await arrive(bot, visitOn(card.text));
  bot.person(english).sees(visitOn(card.text), en.visit.arrivedTitle);
});

test('[C4] [C12] the escort steps are offered when they make sense, and only then', async () => {
  const id = await arrived(bot);
  const offered = () => {
    const { buttons } = bot.person(host).sees(words.eyebrow(id)).card;
    return [buttons.includes(words.coming), buttons.includes(words.leave)];
  };
  expect(offered()).toEqual([true, false]);
  await fetches(bot, host, id);
  expect(offered()).toEqual([false, true]);
});

test('[R6] the channel asks to wait again and again: the host gets the card exactly once', async () => {
  const id = await announced(bot);
  let refused = 0;
  bot.connector.behave = ({ kind, conversationId }) => {
    if (kind !== 'post' || !conversationId.includes(host.aadObjectId) || refused >= 4) return accept;
    refused += 1;
    return throttle('5');
  };
  await arrive(bot, id);
  for (let second = 0; second < 30; second += 5) {
    await settled(bot);
    bot.clock.advance(5_000);
    await settled(bot);
  }
  expect(refused).toBe(4);
  const shown = bot
    .person(host)
    .messages()
    .filter(({ text }) => text.includes(words.arrivedTitle));
  expect(shown).toHaveLength(1);
});
