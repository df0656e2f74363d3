import type { Seat } from '../../services/training/model';
import type { StoredItem } from '../../services/ledger/item';
import { rowKeys } from '../../services/ledger/keys';
import { partitionOf } from '../../services/training/plan';
import { execute, type Someone } from '../support/activities';
import { BotUnderTest, organisationText } from '../support/bot';
import { TestClock } from '../support/clock';
import { placesOf, session, startTraining } from '../support/training-story';

const many = 2_000;
const crowd: readonly Someone[] = Array.from({ length: many }, (_, place) => ({
  aadObjectId: `0a1b2c3d-0000-4000-9000-${String(place).padStart(12, '0')}`,
  name: `Deelnemer ${place}`,
  locale: 'nl-NL',
}));

/** The example organisation with two thousand people more. */
const organisation = (): string => {
  const file = JSON.parse(organisationText) as { people: object[] };
  const more = crowd.map(({ aadObjectId, name }) => ({ aadObjectId, name, company: 'optimo-erp' }));
  return JSON.stringify({ ...file, people: [...file.people, ...more] });
};

/** As many at a time as one instance would ever have under way. */
const atOnce = 50;

async function signUpAll(bot: BotUnderTest, people: readonly Someone[], id: string): Promise<void> {
  const waiting = [...people];
  const worker = async (): Promise<void> => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const pressed = execute(next, bot.channel, 'training.signUp', { session: id }, { messageId: 'm1' });
      expect((await bot.send(pressed)).status).toBe(200);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

test('[R14][D3][R15] 2,000 sign-ups for 20 places through two instances: 20 have a place, the rest an ordered place in the queue', async () => {
  // Before the working day: nobody is invited while this goes on.
  const one = await startTraining({
    organisation: organisation(),
    clock: new TestClock('2026-11-23T05:00:00Z'),
  });
  const other = await BotUnderTest.start({
    ...{ table: one.table, clock: one.clock, connector: one.connector, keys: one.keys },
    organisation: null,
    environment: { CHAT_LIMITS: '100000/1000', SEND_RATE: '100000' },
  });
  try {
    const id = await session(one, { places: '20', mandatory: false });
    await Promise.all([signUpAll(one, crowd.slice(0, 1_000), id), signUpAll(other, crowd.slice(1_000), id)]);
    expect(await placesOf(one, id)).toEqual({ taken: 20, waiting: 1_980, queued: 1_980, attended: 0 });
    const items = await one.ledger.list<StoredItem<Seat>>(partitionOf(id), 'item|0a1b2c3d-0000-4000-9000');
    const seats = items.map(({ value }) => value.state);
    expect(seats.filter(({ status }) => status === 'seated')).toHaveLength(20);
    const orders = seats.flatMap((seat) => (seat.status === 'waiting' ? [seat.order] : []));
    expect([...orders].sort((a, b) => a - b)).toEqual(Array.from({ length: 1_980 }, (_, place) => place + 1));
    const queue = await one.ledger.list<{ person: string }>(partitionOf(id), rowKeys.beside('wait|'));
    const ordered = seats
      .flatMap((seat) => (seat.status === 'waiting' ? [seat] : []))
      .sort((a, b) => a.order - b.order)
      .map(({ person }) => person);
    expect(queue.map(({ value }) => value.person)).toEqual(ordered);
  } finally {
    await other.app.stop();
    await one.stop();
  }
}, 240_000);
