import fc from 'fast-check';
import { isRefusal } from '../../../../services/ledger/decision';
import { noPlaces, type Places, type Seat, type Session } from '../../../../services/training/model';
import { decideSeat, type SeatCommand } from '../../../../services/training/seats';
import { organisation, personAt, plannedSession } from '../../../support/training-scene';

/** Everybody of the group in the example, and one guest of the house, who is never in the audience. */
const groupPeople = organisation.people.filter(({ company }) => company.startsWith('optimo'));
const guest = organisation.people.find(({ company }) => company === 'yourability');

interface World {
  readonly seats: Map<string, Seat>;
  places: Places;
}

const command = fc.oneof(
  fc.constant<SeatCommand>({ type: 'signUp', cardActivityId: null }),
  fc.constant<SeatCommand>({ type: 'signOff' }),
  fc.constant<SeatCommand>({ type: 'promote' }),
  fc.boolean().map((right): SeatCommand => ({ type: 'attend', how: 'code', right })),
  fc.constant<SeatCommand>({ type: 'attend', how: 'ticked', by: personAt(7).aadObjectId }),
  fc.constant<SeatCommand>({ type: 'unattend', by: personAt(7).aadObjectId }),
);

const before = new Date('2026-11-23T09:00:00Z');
const during = new Date('2026-12-10T09:30:00Z');

function act(world: World, person: string, what: SeatCommand, session: Session, now: Date): void {
  const { places } = world;
  const outcome = decideSeat(world.seats.get(person) ?? null, what, {
    now,
    organisation,
    person,
    session,
    places,
  });
  if (isRefusal(outcome)) return;
  world.seats.set(person, outcome.state);
  world.places = outcome.rows?.find(({ key }) => key === 'row|places')?.value as Places;
}

const steps = fc.array(
  fc.record({ who: fc.nat(groupPeople.length - 1), what: command, late: fc.boolean() }),
  { maxLength: 80 },
);

test('[D3] [D4] in any order of presses the count is the seats, no more than the places, and the queue has one of each number', () => {
  fc.assert(
    fc.property(steps, fc.integer({ min: 1, max: 4 }), (all, capacity) => {
      const session = plannedSession({ places: capacity });
      const world: World = { seats: new Map(), places: noPlaces };
      // Signing up ends when the session begins, so presses during it come last.
      for (const { who, what, late } of [...all].sort((one, other) => Number(one.late) - Number(other.late)))
        act(world, groupPeople[who]?.aadObjectId ?? '', what, session, late ? during : before);
      const seats = [...world.seats.values()];
      const count = (status: Seat['status']) => seats.filter((seat) => seat.status === status).length;
      const attendedWithPlace = seats.filter((seat) => seat.status === 'attended' && seat.seated).length;
      expect(world.places.taken).toBe(count('seated') + attendedWithPlace);
      expect(world.places.waiting).toBe(count('waiting'));
      expect(world.places.attended).toBe(count('attended'));
      expect(world.places.taken).toBeLessThanOrEqual(capacity);
      const orders = seats.flatMap((seat) => (seat.status === 'waiting' ? [seat.order] : []));
      expect(new Set(orders).size).toBe(orders.length);
    }),
  );
});

test('[N15] [D27] a guest of the house never gets a seat, whatever is pressed and whenever', () => {
  fc.assert(
    fc.property(command, fc.boolean(), (what, late) => {
      const world: World = { seats: new Map(), places: noPlaces };
      act(world, guest?.aadObjectId ?? '', what, plannedSession(), late ? during : before);
      expect(world.seats.size).toBe(0);
    }),
  );
});

test('[D17] the code counts from a quarter of an hour before until half an hour after, and only the right one', () => {
  const session = plannedSession();
  const attend = (now: string, right = true) => {
    const person = personAt(0).aadObjectId;
    const at = { now: new Date(now), organisation, person, session, places: noPlaces };
    const outcome = decideSeat(null, { type: 'attend', how: 'code', right }, at);
    return isRefusal(outcome) ? outcome.refused : outcome.state.status;
  };
  expect(attend('2026-12-10T08:44:59Z')).toBe('codeClosed');
  expect(attend('2026-12-10T08:45:00Z')).toBe('attended');
  expect(attend('2026-12-10T09:30:00Z', false)).toBe('wrongCode');
  expect(attend('2026-12-10T10:29:59Z')).toBe('attended');
  expect(attend('2026-12-10T10:30:00Z')).toBe('codeClosed');
});
