import { textsFor } from '../../cards/texts';
import type { Someone } from '../support/activities';
import { type BotUnderTest, cardOf, textOf } from '../support/bot';
import { nodesOf } from '../support/card-nodes';
import {
  announced,
  arrived,
  copiesOf,
  host,
  keeper,
  location,
  passTo,
  press,
  receptionist,
  settled,
  startReception,
  untilCard,
  visitOf,
} from '../support/visit-story';

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startReception();
});
afterEach(async () => {
  await bot.stop();
});

const chosen = (id: string) => ({ id: `${location}/${id}` });

const { visitLists } = textsFor('nl');

/** Chooses the visit from the newest card's own list and presses the card's own button: nothing is typed here. */
async function openFromList(someone: Someone, id: string) {
  const { activityId, card } = bot.newest(someone);
  const nodes = nodesOf(card);
  const open = nodes.find(({ type, title }) => type === 'Action.Execute' && title === visitLists.open);
  const list = nodes.find(({ type, label }) => type === 'Input.ChoiceSet' && label === visitLists.choose);
  const choices = (list?.['choices'] ?? []) as readonly { title: string; value: string }[];
  const chosenOne = choices.find(({ title }) => title.startsWith(id));
  if (!open || !chosenOne) throw new Error(`${id} cannot be opened from ${textOf(card)}`);
  const data = { ...(open['data'] as object), [String(list?.['id'])]: chosenOne.value };
  return cardOf((await bot.forge(someone, String(open['verb']), data, activityId)).body);
}

test.each([
  ['reception', receptionist],
  ['the office', keeper],
])('%s opens a visitor from the list of the day', async (_name, someone) => {
  const id = await announced(bot, { name: 'Jan Jansen' });
  await announced(bot, { name: 'Els' });
  await bot.say(someone, '/bezoek');
  const opened = textOf(await openFromList(someone, id));
  expect(opened).toContain(id);
  expect(opened).toContain('Jan Jansen');
  expect(opened).toContain(host.name);
  expect(opened).not.toContain('Els');
});

test('[C13] not signed out at the planned end: the host is asked once, and may say that it takes longer', async () => {
  const id = await arrived(bot, { from: '09:00', until: '11:00' });
  await press(bot, host, id, 'visit.collect');
  await passTo(bot, '2026-11-23T10:00:00Z');
  await untilCard(bot, host, id, 'Is je bezoeker er nog?');
  const rings = copiesOf(bot, host, id);
  await press(bot, host, id, 'visit.stay');
  await passTo(bot, '2026-11-23T12:00:00Z');
  expect(copiesOf(bot, host, id)).toBe(rings);
});

test('[C14] the end of the day: the office confirms who is gone, and it is recorded as that', async () => {
  const [one, other] = [await arrived(bot), await arrived(bot, { name: 'Els' })];
  const late = await announced(bot, { name: 'Niet gekomen' });
  await passTo(bot, '2026-11-23T17:00:00Z');
  const card = await untilCard(bot, keeper, 'wie is er nog', 'Jan Jansen');
  expect(textOf(card)).toContain('Els');
  expect((await visitOf(bot, late)).status).toBe('noShow');
  expect((await visitOf(bot, one)).status).toBe('arrived');
  await press(bot, keeper, 'wie is er nog', 'visit.sweep', { visits: one });
  expect(await visitOf(bot, one)).toMatchObject({
    status: 'left',
    swept: true,
    left: { by: { person: keeper.aadObjectId } },
  });
  expect((await visitOf(bot, other)).status).toBe('arrived');
  // On a quiet day nobody hears anything.
  await press(bot, receptionist, other, 'visit.leave');
  const rings = copiesOf(bot, keeper, 'wie is er nog');
  await passTo(bot, '2026-11-24T17:00:00Z');
  expect(copiesOf(bot, keeper, 'wie is er nog')).toBe(rings);
});

test('[C23] outside the hours guards are at the desk, and the card says so', async () => {
  await passTo(bot, '2026-11-23T18:30:00Z');
  const id = await announced(bot, { from: '20:00', until: '21:00' });
  await bot.forge(receptionist, 'visit.arriveChosen', chosen(id));
  await untilCard(bot, host, id, 'Gemeld door de beveiliging');
});

test('[C19] [N18] two weeks after the visit name and company are gone, with everything that hung on it; counts stay', async () => {
  const id = await arrived(bot, { people: '2', remark: 'Geheime opmerking' });
  await press(bot, receptionist, id, 'visit.leave');
  await settled(bot);
  await passTo(bot, '2026-12-06T09:00:00Z');
  expect((await visitOf(bot, id)).status).toBe('left');
  await passTo(bot, '2026-12-07T10:00:00Z');
  expect(await bot.ledger.item(`visit|${location}`, id)).toBeUndefined();
  const rows = await Promise.all(
    (await bot.rows.locate({ from: '', below: '~' })).map(({ partition, key }) =>
      bot.rows.get(partition, key),
    ),
  );
  const stored = textOf(rows.map((row) => row?.value));
  for (const words of ['Jan Jansen', 'Bouwbedrijf Noord', 'Geheime opmerking'])
    expect(stored).not.toContain(words);
  expect(await bot.ledger.row(`visit|${location}`, `purged|${id}`)).toMatchObject({
    flow: 'visit',
    remains: { day: '2026-11-23', people: 2, kind: 'guest', status: 'left' },
  });
});
