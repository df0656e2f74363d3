import type { Clock } from '../clock';
import type { Ledger } from '../ledger/ledger';
import type { Organisation } from '../people/organisation';
import { dayOf } from '../time/zone';
import { nightDesk } from './contract';
import { dayItem, decideDay, isForgotten, isNight, isOld, type VisitDay } from './day';
import { decideFloor, type Floor, type FloorChange, floorItem } from './floor';
import { type Doer, isInside, type Visit } from './model';
import { partitionOf } from './outcome';
import { decideStaff, type StaffIn, staffItem } from './staff';
import type { Visits } from './visits';

/** What belongs to a location as a whole: its day, its list for the BHV, and the staff who said that they are in. */
export class Reception {
  constructor(
    private readonly ledger: Ledger,
    private readonly visits: Visits,
    private readonly organisation: () => Organisation,
    private readonly clock: Clock,
  ) {}

  /** @param idempotencyKey key of the hand-over; absent when what is shown changed otherwise. */
  async changeFloor(location: string, change: FloorChange | null, idempotencyKey?: string): Promise<void> {
    await this.ledger.execute<Floor>(partitionOf(location), {
      flow: 'visit',
      item: floorItem,
      idempotencyKey,
      decide: (state) =>
        decideFloor(state, change, { organisation: this.organisation(), now: this.clock.now() }),
    });
  }

  /** "Ik ben er", "ik ben weg". */
  async markStaff(location: string, type: 'in' | 'out', person: string): Promise<void> {
    await this.execute(location, { type, person });
    await this.changeFloor(location, null);
  }

  async isIn(location: string, person: string): Promise<boolean> {
    const staff = await this.ledger.item<StaffIn>(partitionOf(location), staffItem);
    return staff?.state.since[person] !== undefined;
  }

  /** Starts the days of all locations; harmless if already started. */
  async begin(): Promise<void> {
    for (const { id } of this.organisation().visit.locations)
      if (!(await this.day(id))) await this.turn(id, { type: 'begin' });
  }

  async day(location: string): Promise<VisitDay | undefined> {
    return (await this.ledger.item<VisitDay>(partitionOf(location), dayItem))?.state;
  }

  /** @param cause the due row, for a step that fell due. */
  async turn(location: string, command: Parameters<typeof decideDay>[1], cause?: string): Promise<void> {
    // First: nobody is asked about those.
    if (command.type === 'timer') await this.sweepForgotten(location, isNight(command.step));
    const [office, inside, evacuating] = await Promise.all([
      this.visits.office(),
      this.visits.inside(location),
      this.visits.evacuating(location),
    ]);
    if (command.type === 'timer') await this.execute(location, { type: 'clear' });
    await this.ledger.execute<VisitDay>(partitionOf(location), {
      flow: 'visit',
      item: dayItem,
      ...(cause === undefined ? {} : { cause }),
      decide: (state) => decideDay(state, command, office, inside, evacuating),
    });
  }

  /** The end of the day: the office says that these have left, and that is what is recorded (features C14). */
  async sweep(location: string, visits: readonly string[], doer: Doer): Promise<void> {
    const inside = (await this.visits.inside(location)).filter(isInside).map(({ id }) => id);
    for (const visit of visits.filter((id) => inside.includes(id)))
      await this.visits.change({ location, visit }, { type: 'leave', doer, swept: true });
  }

  /** Those who came on an earlier day and were not signed out. */
  async old(location: string): Promise<readonly Visit[]> {
    const { timeZone } = this.organisation().office;
    const today = dayOf(this.clock.now(), timeZone);
    return (await this.visits.inside(location)).filter((visit) => isOld(visit, today, timeZone));
  }

  /** They have left. */
  async sweepOld(location: string, doer: Doer): Promise<void> {
    const old = await this.old(location);
    await this.sweep(
      location,
      old.map(({ id }) => id),
      doer,
    );
  }

  /** At night, where the organisation wants that, all of an earlier day; after a week in any case (domain §6). */
  private async sweepForgotten(location: string, all: boolean): Promise<void> {
    const { timeZone } = this.organisation().office;
    const now = this.clock.now();
    const forgotten = (await this.old(location)).filter((visit) => all || isForgotten(visit, now, timeZone));
    await this.sweep(
      location,
      forgotten.map(({ id }) => id),
      { desk: nightDesk },
    );
  }

  private async execute(location: string, command: Parameters<typeof decideStaff>[1]): Promise<void> {
    await this.ledger.execute<StaffIn>(partitionOf(location), {
      flow: 'visit',
      item: staffItem,
      decide: (state) => decideStaff(state, command, this.clock.now()),
    });
  }
}
