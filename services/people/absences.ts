import type { Clock } from '../clock';
import type { Decision, Handover, Message } from '../ledger/decision';
import type { Trigger } from '../ledger/item';
import type { Ledger } from '../ledger/ledger';
import { at } from '../time/calendar';
import { dayOf } from '../time/zone';
import {
  type Absence,
  type Away,
  awayIn,
  type AwayChange,
  changeAway,
  forgottenOn,
  isAway,
  nextAbsence,
  never,
  type StoredAway,
} from './away';
import { absenceCards } from './contract';
import type { OfficeMoment } from './office';
import type { Organisation } from './organisation';
import { holdersOf, type Role } from './roles';
import type { Reach } from './reference';

export type { Absence } from './away';

interface Listed extends StoredAway {
  readonly person: string;
}

const awayList = 'away';
/** One partition for all: one read then tells who is away (services/nudges). */
const partition = 'absence';
const forgetting = 'forget';

/** When somebody is away: said by themselves or by somebody who may say so for them. Why is known to nobody here. */
export class Absences {
  /** As last read here, for what must not wait for a storage read. */
  private known: readonly Listed[] = [];

  /** @param toTell who else has to know that somebody said so: told with it, or not at all. */
  constructor(
    private readonly ledger: Ledger,
    private readonly organisation: () => Organisation,
    private readonly clock: Clock,
    private readonly toTell: (person: string) => readonly Handover[],
    private readonly reach: Reach,
  ) {}

  /** The current period, or the next one. */
  async of(person: string): Promise<Absence | null> {
    return nextAbsence(await this.allOf(person), this.today());
  }

  async allOf(person: string): Promise<Away> {
    const stored = await this.ledger.item<StoredAway>(partition, person);
    return stored ? awayIn(stored.state) : never;
  }

  /** @param absence null: back again. */
  async set(person: string, absence: Absence | null): Promise<void> {
    await this.change(person, person, absence ? { type: 'add', ...absence, by: person } : { type: 'back' });
  }

  /** Back from what holds today; if nothing does, the next one to come is cancelled. */
  async takeBack(person: string): Promise<void> {
    const next = await this.of(person);
    const isToCome = next !== null && next.from > this.today();
    await this.change(person, person, isToCome ? { type: 'drop', ...next } : { type: 'back' });
  }

  /** @param by who says so; somebody else than who it is about: then that person is told. */
  async change(person: string, by: string, change: AwayChange): Promise<void> {
    const tell: readonly Message[] = by === person ? [] : [told(person)];
    await this.execute(person, change, { by, messages: tell }, {});
  }

  /** What is long over goes. @param cause the due row of the step. */
  async takeStep(person: string, step: string, cause: string): Promise<void> {
    if (step !== forgetting) return;
    await this.execute(person, { type: 'forget' }, { by: null, messages: [] }, { cause });
  }

  /** Absences of everybody about whom anything was said. */
  async all(): Promise<ReadonlyMap<string, Away>> {
    const stored = await this.ledger.listed<Listed>(partition, awayList);
    return new Map(stored.map((one) => [one.person, awayIn(one)]));
  }

  /** Everybody who is away today. */
  async everybodyAway(): Promise<ReadonlySet<string>> {
    this.known = await this.ledger.listed<Listed>(partition, awayList);
    return this.awayAsKnown();
  }

  /**
   * Everybody who is away today, without asking storage: what was said in this process counts at once, what was said in
   * another from the next round on.
   */
  awayAsKnown(): ReadonlySet<string> {
    const today = this.today();
    return new Set(this.known.filter((one) => isAway(awayIn(one), today)).map(({ person }) => person));
  }

  /** Who runs the office now. @param besides who else may be called. */
  async office(organisation: Organisation, besides: readonly string[] = []): Promise<OfficeMoment> {
    const now = this.clock.now();
    const held = (role: Role): readonly string[] =>
      holdersOf(organisation, role, now).map(({ aadObjectId }) => aadObjectId);
    const keepers = [...held('officeManager'), ...held('officeDeputy')];
    const [absent, unreached] = await Promise.all([
      this.away([...keepers, ...besides], organisation.office.timeZone),
      this.reach.unreached([...keepers, ...held('board'), ...besides]),
    ]);
    return { organisation, now, absent, unreached };
  }

  /** Those of `people` who are away today. */
  async away(people: readonly string[], timeZone: string): Promise<ReadonlySet<string>> {
    const today = dayOf(this.clock.now(), timeZone);
    const found = await Promise.all(
      people.map(async (person) => ({ person, away: await this.allOf(person) })),
    );
    return new Set(found.filter(({ away }) => isAway(away, today)).map(({ person }) => person));
  }

  private async execute(
    person: string,
    change: AwayChange,
    { by, messages }: { readonly by: string | null; readonly messages: readonly Message[] },
    input: Trigger,
  ): Promise<void> {
    await this.ledger.execute<StoredAway>(partition, {
      flow: 'absence',
      item: person,
      ...input,
      decide: (state) => ({
        ...this.decided(person, changeAway(state ? awayIn(state) : never, change, this.today())),
        // The days themselves are only in the state, which forgets them.
        events: [{ type: change.type, by, payload: {} }],
        messages,
        handovers: change.type === 'forget' ? [] : this.toTell(person),
      }),
    });
    await this.everybodyAway();
  }

  private decided(
    person: string,
    away: Away,
  ): Pick<Decision<StoredAway>, 'state' | 'timer' | 'index' | 'listed'> {
    const { office } = this.organisation();
    const day = forgottenOn(away);
    const isEver = away.periods.length > 0 || away.weekly.length > 0;
    return {
      state: away,
      timer: day === null ? null : { at: at(day, office.opens, office), step: forgetting },
      index: isEver ? [`${awayList}|${person}`] : [],
      ...(isEver ? { listed: { person, ...away } satisfies Listed } : {}),
    };
  }

  private today(): string {
    return dayOf(this.clock.now(), this.organisation().office.timeZone);
  }
}

const told = (person: string): Message => ({
  person,
  view: absenceCards.own,
  class: 'operational',
  as: { kind: 'post' },
  follows: 'item',
});
