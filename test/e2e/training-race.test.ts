import type { Seat } from '../../services/training/model';
import type { StoredItem } from '../../services/ledger/item';
import { rowKeys } from '../../services/ledger/keys';
import { partitionOf } from '../../services/training/plan';
import { execute, type Someone } from '../support/activities';
import { BotUnderTest, organisationText } from '../support/bot';
import { TestClock } from '../support/clock';
import { long } from '../support/size';
import { employee, nl, openRecord, placesOf, session, startTraining } from '../support/training-story';

/** Enough for both instances to meet each other's writes all the time; in the long run, the row's own number. */
const many = long ? 2_000 : 300;
const places = 20;
const crowd: readonly Someone[] = Array.from({ length: many }, (_, place) => ({
  aadObjectId: `0a1b2c3d-0000-4000-9000-${String(place).padStart(12, '0')}`,
  name: `Deelnemer ${place}`,
  locale: 'nl-NL',
}));

/** The example organisation with the crowd. */
const organisation = (): string => {
  const file = JSON.parse(organisationText) as { people: object[] };
  const more = crowd.map(({ aadObjectId, name }) => ({ aadObjectId, name, company: 'optimo-erp' }));
  return JSON.stringify({ ...file, people: [...file.people, ...more] });
};

/** As many at a time as one instance would ever have under way. */
const atOnce = 50;

type Data = Readonly<Record<string, unknown>>;

/** Everybody sends what the button on the session's card sends. */
async function signUpAll(
  bot: BotUnderTest,
  people: readonly Someone[],
  verb: string,
  data: Data,
): Promise<void> {
  const waiting = [...people];
  const worker = async (): Promise<void> => {
    for (let next = waiting.pop(); next; next = waiting.pop())
      expect((await bot.send(execute(next, bot.channel, verb, data, { messageId: 'm1' }))).status).toBe(200);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

test(`[R14] [D3] ${many} sign-ups for ${places} places through two instances: ${places} have a place, the rest an ordered place in the queue`, async () => {
  // Before the working day: nobody is invited while this goes on.
  const one = await startTraining({
    organisation: organisation(),
    clock: new TestClock('2026-11-23T05:00:00Z'),
  });
  const other = await BotUnderTest.start({
    table: one.table,
    clock: one.clock,
    connector: one.connector,
    keys: one.keys,
    organisation: null,
    environment: { CHAT_LIMITS: '100000/1000', SEND_RATE: '100000' },
  });
  try {
    const id = await session(one, { places: String(places), mandatory: false });
    const { verb, data } = (await openRecord(one, employee, id)).card.press(nl.training.signUp);
    const halves = [crowd.slice(0, many / 2), crowd.slice(many / 2)] as const;
    await Promise.all([signUpAll(one, halves[0], verb, data), signUpAll(other, halves[1], verb, data)]);
    const queued = many - places;
    expect(await placesOf(one, id)).toEqual({ taken: places, waiting: queued, queued, attended: 0 });
    const items = await one.ledger.list<StoredItem<Seat>>(partitionOf(id), 'item|0a1b2c3d-0000-4000-9000');
    const seats = items.map(({ value }) => value.state);
    expect(seats.filter(({ status }) => status === 'seated')).toHaveLength(places);
    const inOrder = seats
      .flatMap((seat) => (seat.status === 'waiting' ? [seat] : []))
      .sort((a, b) => a.order - b.order);
    expect(inOrder.map(({ order }) => order)).toEqual(
      Array.from({ length: queued }, (_, place) => place + 1),
    );
    const queue = await one.ledger.list<{ person: string }>(partitionOf(id), rowKeys.beside('wait|'));
    expect(queue.map(({ value }) => value.person)).toEqual(inOrder.map(({ person }) => person));
  } finally {
    await other.app.stop();
    await one.stop();
  }
}, 240_000);
