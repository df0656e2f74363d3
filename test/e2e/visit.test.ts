import { type BotUnderTest, cardOf, dataOf, hasButton, organisationText, textOf } from '../support/bot';
import { chatOf } from '../support/activities';
import {
  announce,
  announced,
  arrived,
  colleague,
  copiesOf,
  fromYourAbility,
  historyOf,
  host,
  keeper,
  location,
  passTo,
  press,
  receptionist,
  settled,
  startReception,
  substitute,
  untilCard,
  untilVisit,
  visitOf,
  visitOn,
} from '../support/visit-story';

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startReception();
});
afterEach(async () => {
  await bot.stop();
});

const chosen = (id: string) => ({ id: `${location}/${id}` });

test('[C1] [C20] a host announces in chat; name, company, time and group are asked and nothing else is stored', async () => {
  const card = await announce(bot, {
    people: '3',
    kind: 'supplier',
    remark: 'Komt met bus',
    email: 'jan@noord.nl',
  });
  expect(textOf(card)).toContain('Aangemeld');
  const { facts } = await visitOf(bot, visitOn(card));
  expect(facts).toEqual({
    ...{ name: 'Jan Jansen', company: 'Bouwbedrijf Noord', kind: 'supplier', people: 3 },
    ...{ day: '2026-11-23', from: '08:00', until: '18:00', remark: 'Komt met bus' },
  });
});

test('[C1] without a name nothing is announced, and what was typed stands there still; a redelivery adds nothing [R2]', async () => {
  const answer = await announce(bot, { name: '', company: 'Noord', day: '2026-11-20' });
  expect(textOf(answer)).toContain('Nog niet aangemeld');
  expect(textOf(answer)).toContain('Dit is al voorbij');
  const data = {
    ...dataOf(answer, 'visit.announce'),
    name: 'Jan',
    company: 'Noord',
    day: '2026-11-24',
    from: '09:00',
  };
  const [first, second] = await Promise.all([1, 2].map(() => bot.forge(host, 'visit.announce', data)));
  expect(visitOn(cardOf(first?.body))).toBe(visitOn(cardOf(second?.body)));
  expect(await bot.ledger.indexed(`visit|${location}`, 'day|2026-11-24')).toHaveLength(1);
});

test('[C1] own list: changed, moved to another day, cancelled', async () => {
  const id = await announced(bot);
  await bot.say(host, '/bezoek');
  expect(textOf(bot.newest(host).card)).toContain('Jouw bezoekers');
  const form = cardOf((await bot.forge(host, 'visit.changeForm', { location, visit: id })).body);
  const changed = await bot.forge(host, 'visit.change', {
    ...dataOf(form, 'visit.change'),
    ...{ name: 'Jan de Vries', company: '', day: '2026-11-24', from: '13:00', until: '14:00' },
  });
  expect(textOf(changed.body)).toContain('Jan de Vries');
  expect((await visitOf(bot, id)).facts).toMatchObject({ day: '2026-11-24', from: '13:00', until: '14:00' });
  // On another day than announced nobody is let in by it.
  expect(textOf((await bot.forge(receptionist, 'visit.arriveChosen', chosen(id))).body)).toContain(
    'andere dag',
  );
  // The office may change it too, and nobody else.
  const offered = async (someone: typeof host) =>
    hasButton(
      cardOf((await bot.forge(someone, 'visit.changeForm', { location, visit: id })).body),
      'visit.change',
    );
  expect([await offered(keeper), await offered(colleague)]).toEqual([true, false]);
  await bot.forge(host, 'visit.cancel', { location, visit: id });
  expect(await historyOf(bot, id)).toEqual(['announced', 'changed', 'cancelled']);
  expect(await bot.ledger.indexed(`visit|${location}`, 'day|2026-11-24')).toEqual([]);
});

test('[C2] [C3] [C4] [C5] reception marks the arrival, the host has a card, and the answer stands at the desk', async () => {
  const id = await announced(bot);
  await bot.say(receptionist, '/bezoek');
  expect(textOf(bot.newest(receptionist).card)).toContain('Jan Jansen (Bouwbedrijf Noord)');
  await bot.forge(receptionist, 'visit.arriveChosen', chosen(id));
  await untilCard(bot, host, id, 'Je bezoeker is er');
  await untilCard(bot, receptionist, id, 'Wacht op antwoord');
  await settled(bot);
  const at = (kind: string) => bot.connector.calls.filter((call) => call.kind === kind).length;
  const posts = at('post');
  await press(bot, host, id, 'visit.answer', { answer: 'fiveMinutes' });
  await untilCard(bot, receptionist, id, `${host.name} komt over 5 minuten`);
  // In place: nothing rings at the desk.
  expect(at('post')).toBe(posts);
});

test('[C4] a colleague fetches: is asked in the own chat, and only then may say so', async () => {
  const id = await arrived(bot);
  expect(textOf((await bot.forge(colleague, 'visit.collect', { location, visit: id })).body)).not.toContain(
    'Jan Jansen',
  );
  await press(bot, host, id, 'visit.send', { colleague: colleague.aadObjectId });
  expect(textOf(await untilCard(bot, colleague, id, 'Wil je deze bezoeker ophalen?'))).toContain(host.name);
  await untilCard(bot, receptionist, id, `${colleague.name} haalt op`);
  await press(bot, colleague, id, 'visit.collect');
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
  const rings = () => [host, colleague, keeper].map((someone) => copiesOf(bot, someone, id));
  expect(rings()).toEqual([1, 0, 0]);
  await passTo(bot, '2026-11-23T09:03:00Z');
  expect(rings()).toEqual([2, 0, 0]);
  await passTo(bot, '2026-11-23T09:06:00Z');
  expect(rings()).toEqual([2, 1, 0]);
  expect(textOf(await untilCard(bot, colleague, id))).toContain(`Voor ${host.name}`);
  await passTo(bot, '2026-11-23T09:09:00Z');
  expect(rings()).toEqual([2, 1, 1]);
  await press(bot, keeper, id, 'visit.answer', { answer: 'coming' });
  await untilCard(bot, receptionist, id, `${keeper.name} komt eraan`);
  await passTo(bot, '2026-11-23T09:15:00Z');
  expect(rings()).toEqual([2, 1, 1]);
});

test('[C6] after downtime only the latest call is made, the others are logged as skipped', async () => {
  const id = await arrived(bot);
  await passTo(bot, '2026-11-23T09:08:00Z');
  expect(await historyOf(bot, id)).toEqual(['announced', 'arrived', 'skipped', 'calledAgain']);
});

test('[C8] [C9] somebody unexpected: the host says yes or no in Teams, and nobody is let up before', async () => {
  await bot.say(receptionist, '/bezoek');
  const { card } = bot.newest(receptionist);
  const data = { ...dataOf(card, 'visit.walkIn'), name: 'Piet Smit', host: host.aadObjectId };
  const pressed = await Promise.all([1, 2].map(() => bot.forge(receptionist, 'visit.walkIn', data)));
  expect(textOf(pressed[0]?.body)).toContain('Piet Smit');
  const id = visitOn(await untilCard(bot, host, 'Piet Smit', 'niet is aangemeld'));
  expect(await bot.ledger.indexed(`visit|${location}`, 'inside')).toEqual([id]);
  await untilCard(bot, receptionist, id, 'Wacht op een ja van de gastheer');
  await press(bot, host, id, 'visit.refuse');
  await untilCard(bot, receptionist, id, 'Niet toegelaten');
  expect(await visitOf(bot, id)).toMatchObject({ status: 'refused', unexpected: true });
  expect(await bot.ledger.indexed(`visit|${location}`, 'inside')).toEqual([]);
});

test('[C10] [N10] the escort is recorded; nobody fetched within ten minutes: host and office are told once', async () => {
  const id = await arrived(bot);
  await press(bot, host, id, 'visit.answer', { answer: 'coming' });
  await passTo(bot, '2026-11-23T09:10:00Z');
  expect([host, keeper].map((someone) => copiesOf(bot, someone, id))).toEqual([2, 1]);
  await passTo(bot, '2026-11-23T09:40:00Z');
  expect([host, keeper].map((someone) => copiesOf(bot, someone, id))).toEqual([2, 1]);
  await press(bot, host, id, 'visit.collect');
  await passTo(bot, '2026-11-23T09:41:00Z');
  await press(bot, host, id, 'visit.upstairs');
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
  await bot.forge(receptionist, 'visit.deliver', { location, visit: id });
  await untilCard(bot, host, id, 'Er ligt iets voor je bij de receptie');
  expect(await bot.ledger.indexed(`visit|${location}`, 'inside')).toEqual([]);
  const guest = await announced(bot);
  expect(textOf((await bot.forge(receptionist, 'visit.deliver', { location, visit: guest })).body)).toContain(
    'geen bezorging',
  );
});

test('[C11] at the locked door of the fourth floor: the host and who fetches are called', async () => {
  const id = await arrived(bot);
  await press(bot, host, id, 'visit.send', { colleague: colleague.aadObjectId });
  await press(bot, receptionist, id, 'visit.atDoor');
  for (const someone of [host, colleague]) await untilCard(bot, someone, id, 'Bezoeker staat voor de deur');
});

test('[C12] signed out by host or by reception; a second press changes nothing', async () => {
  const [one, other] = [await arrived(bot), await arrived(bot, { name: 'Els' })];
  await press(bot, host, one, 'visit.collect');
  await press(bot, host, one, 'visit.leave');
  await press(bot, receptionist, other, 'visit.leave');
  await bot.forge(receptionist, 'visit.leave', { location, visit: one });
  expect(await visitOf(bot, one)).toMatchObject({
    status: 'left',
    swept: false,
    left: { by: { person: host.aadObjectId } },
  });
  expect((await visitOf(bot, other)).status).toBe('left');
  expect(await historyOf(bot, one)).toEqual(['announced', 'arrived', 'collected', 'left']);
});

test('[C22] [C24] [N15] YourAbility announces and receives its own visitors; others see nothing of it [R20]', async () => {
  const id = await arrived(bot, { name: 'Gast van YourAbility' }, fromYourAbility);
  await press(bot, fromYourAbility, id, 'visit.answer', { answer: 'coming' });
  await press(bot, fromYourAbility, id, 'visit.collect');
  for (const verb of ['visit.view', 'visit.leave', 'visit.refuse', 'visit.cancel'])
    expect(
      textOf((await bot.forge(colleague, verb, { location, visit: id, by: host.aadObjectId })).body),
    ).not.toContain('Gast van YourAbility');
  expect((await visitOf(bot, id)).status).toBe('collected');
  await bot.say(fromYourAbility, '/bezoek');
  expect(textOf(bot.newest(fromYourAbility).card)).toContain('Gast van YourAbility');
});

test('[C1] arrival by the garage is a way in like the others; the host may meet the visitor there', async () => {
  const id = await announced(bot);
  await bot.forge(host, 'visit.arrive', { location, visit: id, way: 'garage' });
  expect(await visitOf(bot, id)).toMatchObject({
    status: 'arrived',
    arrival: { way: 'garage', by: { person: host.aadObjectId } },
  });
});

test('[R4] [R5] the host cannot be reached: the office still is, and the host gets it at the next contact', async () => {
  const id = await announced(bot);
  bot.connector.behave = ({ conversationId }) =>
    conversationId.includes(host.aadObjectId)
      ? { kind: 'refuse', status: 403, body: { error: { code: 'BotNotInConversationRoster' } } }
      : { kind: 'accept' };
  await bot.forge(receptionist, 'visit.arriveChosen', chosen(id));
  await passTo(bot, '2026-11-23T09:09:00Z');
  await untilCard(bot, keeper, id, `Voor ${host.name}`);
  expect(copiesOf(bot, substitute, id)).toBe(0);
  bot.connector.behave = () => ({ kind: 'accept' });
  bot.clock.advance(30_000);
  await bot.say(host, '/help');
  await untilCard(bot, host, id, 'Je bezoeker is er');
});

test('[C26] a reader with an English client reads English', async () => {
  const english = { ...host, locale: 'en-GB' };
  await bot.install(english);
  const card = await announce(bot, {}, english);
  expect(textOf(card)).toContain('Announced');
  await bot.forge(receptionist, 'visit.arriveChosen', chosen(visitOn(card)));
  await untilCard(bot, english, visitOn(card), 'Your visitor is here');
});

test('[C1] the escort steps are offered when they make sense, and only then', async () => {
  const id = await arrived(bot);
  const offered = async (verb: string) =>
    hasButton(cardOf((await bot.forge(host, 'visit.view', { location, visit: id })).body), verb);
  expect([await offered('visit.answer'), await offered('visit.leave')]).toEqual([true, false]);
  await press(bot, host, id, 'visit.collect');
  await untilVisit(bot, id, ({ status }) => status === 'collected');
  expect([await offered('visit.answer'), await offered('visit.leave')]).toEqual([false, true]);
});

test('[R6] the channel asks to wait again and again: the host gets the card exactly once', async () => {
  const id = await announced(bot);
  let refused = 0;
  bot.connector.behave = ({ kind, conversationId }) => {
    if (kind !== 'post' || !conversationId.includes(host.aadObjectId) || refused >= 4)
      return { kind: 'accept' };
    refused += 1;
    return { kind: 'refuse', status: 429, headers: { 'retry-after': '5' } };
  };
  await bot.forge(receptionist, 'visit.arriveChosen', chosen(id));
  for (let second = 0; second < 30; second += 5) {
    await settled(bot);
    bot.clock.advance(5_000);
    await bot.app.tick();
  }
  await untilCard(bot, host, id, 'Je bezoeker is er');
  expect(refused).toBe(4);
  const shown = bot.connector
    .chat(chatOf(host))
    .filter(({ activity }) => textOf(activity).includes('Je bezoeker is er'));
  expect(shown).toHaveLength(1);
});
