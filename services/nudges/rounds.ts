import type { Clock } from '../clock';
import { chunkFor } from '../delivery/fan-out';
import type { Trigger } from '../ledger/item';
import type { Ledger } from '../ledger/ledger';
import type { UnderWay } from '../under-way';
import type { Absences } from '../people/absences';
import type { Organisation, Person } from '../people/organisation';
import { isEmployed } from '../people/roles';
import { isWorkingMoment } from '../time/calendar';
import { dayOf } from '../time/zone';
import type { AllSummaries, KnownSummary, Summaries } from './summaries';
import { summaryPartition, type Nudge } from './model';
import { decideRound, roundItem, type RoundState } from './round';
import { tell } from './tell';

/** What one flow wants to remind people of. */
export interface NudgeSource {
  /** Reads in bulk what it needs, once a round. @returns what holds for one person, at that moment. */
  gather(): Promise<(person: Person) => readonly Nudge[]>;
  /** Which of its own nudges still hold; asked when they were not gathered this minute. */
  stillHolding(person: string, nudges: readonly Nudge[]): Promise<readonly Nudge[]>;
  /** People were told, of these records among others. */
  progressed(records: readonly string[]): Promise<void>;
}

interface Connections {
  readonly sources: readonly NudgeSource[];
  /** Sends what is ready; resolves when it was sent, or left to its due row. */
  readonly deliver: (partition: string, key: string) => Promise<void>;
  /** Sends per second, for this instance. */
  readonly rate: () => number;
  readonly onError: (error: unknown) => void;
}

/** Portions under way at once: enough to use the full rate while each waits for storage and the channel. */
const portionsAtOnce = 3;
/** Counting ten thousand messages takes a moment in which none is sent; a press shows the count at any time. */
const progressEveryMs = 90_000;
/** What was gathered longer ago is checked again before it is told. */
export const freshMs = 60_000;

/**
 * The round over everybody: every working morning, and when something new was published. It keeps no list of people
 * still to visit: each person's own row says whether they were told today, so it can be killed anywhere, run twice and
 * by several instances, and nobody is told twice or skipped (features R9–R12, reliability P7).
 */
export class Rounds {
  private connections: Connections | null = null;
  private running: Promise<void> | null = null;
  private stopped = false;

  constructor(
    private readonly ledger: Ledger,
    private readonly absences: Absences,
    private readonly summaries: Summaries,
    private readonly organisation: () => Organisation,
    private readonly clock: Clock,
    private readonly underWay: UnderWay,
  ) {}

  connect(connections: Connections): void {
    this.connections = connections;
  }

  /** Sets the round's timer; harmless if already set. */
  async begin(): Promise<void> {
    await this.decide({ type: 'begin' });
  }

  /** Something new was published: not to wait for tomorrow. @param idempotencyKey key of the input, so that it counts once. */
  async hurry(idempotencyKey?: string): Promise<void> {
    await this.decide({ type: 'hurry' }, { idempotencyKey });
  }

  /** Those of a summary that are still true: it may have waited while they were done. */
  async stillHolding(person: string, nudges: readonly Nudge[]): Promise<readonly Nudge[]> {
    const { sources = [] } = this.connections ?? {};
    const held = (await Promise.all(sources.map((source) => source.stillHolding(person, nudges)))).flat();
    return nudges.filter((nudge) => held.includes(nudge));
  }

  /** Starts the round that fell due, unless one is going on; nobody waits for it. @param cause its due row. */
  start(cause: string): void {
    if (this.running || this.stopped) return;
    this.running = this.underWay
      .watch(this.run(cause))
      .catch((error: unknown) => this.connections?.onError(error))
      .finally(() => {
        this.running = null;
      });
  }

  /** What was sent is settled; the others' turn comes after the next start. */
  stop(): void {
    this.stopped = true;
  }

  private async run(cause: string): Promise<void> {
    const told = isWorkingMoment(this.clock.now(), this.organisation().office) ? await this.visitAll() : 0;
    // Cut off: the due row stays, and whoever finds it carries on.
    if (!this.stopped) await this.decide({ type: 'timer', told }, { cause });
  }

  /** @returns how many people were told something. */
  private async visitAll(): Promise<number> {
    const { connections } = this;
    if (!connections) return 0;
    const { deliver, rate } = connections;
    const gatheredAt = this.clock.now().getTime();
    const known = await this.summaries.all();
    const waiting = [...(await this.whoMustHear(connections.sources, known))];
    const records = new Set<string>();
    let told = 0;
    let reported = this.clock.now().getTime();
    const visitPortions = async (): Promise<void> => {
      while (waiting.length > 0 && this.mayGoOn()) {
        const portion = await this.stillTrue(waiting.splice(0, chunkFor(rate())), gatheredAt);
        const keys = await this.summaries.tell(portion, this.telling(), known);
        for (const { nudges } of portion) for (const { record } of nudges) if (record) records.add(record);
        await this.underWay.resting(Promise.all(keys.map((key) => deliver(summaryPartition, key))));
        told += keys.length;
        if (this.clock.now().getTime() - reported < progressEveryMs) continue;
        reported = this.clock.now().getTime();
        await this.progressed([...records]);
      }
    };
    const portions = Array.from({ length: portionsAtOnce }, () => this.underWay.watch(visitPortions()));
    await this.underWay.resting(Promise.all(portions));
    if (told > 0) await this.progressed([...records]);
    return told;
  }

  /** In a long round somebody may have done it before their turn came (features D16). */
  private async stillTrue(
    portion: readonly KnownSummary[],
    gatheredAt: number,
  ): Promise<readonly KnownSummary[]> {
    if (this.clock.now().getTime() - gatheredAt < freshMs) return portion;
    const checked = portion.map(async ({ person, nudges }) => ({
      person,
      nudges: await this.stillHolding(person, nudges),
    }));
    return await Promise.all(checked);
  }

  /**
   * Everybody with news. Guests of the house are left alone (features D27), and so are people on leave until they are
   * back, when they hear the latest (D10).
   */
  private async whoMustHear(
    sources: readonly NudgeSource[],
    known: AllSummaries,
  ): Promise<readonly KnownSummary[]> {
    const organisation = this.organisation();
    const gathered = await Promise.all(sources.map((source) => source.gather()));
    const away = await this.absences.everybodyAway();
    const telling = this.telling();
    return groupPeople(organisation, this.clock.now()).flatMap((person): KnownSummary[] => {
      const nudges = away.has(person.aadObjectId) ? [] : gathered.flatMap((of) => of(person));
      if (nudges.length === 0) return [];
      const summary = this.summaries.of(person.aadObjectId, known);
      const hears = tell(summary.state, nudges, { ...telling, reached: summary.reached }) !== null;
      return hears ? [{ person: person.aadObjectId, nudges }] : [];
    });
  }

  private telling() {
    const now = this.clock.now();
    return { day: dayOf(now, this.organisation().office.timeZone), at: now.toISOString() };
  }

  private mayGoOn(): boolean {
    return !this.stopped && isWorkingMoment(this.clock.now(), this.organisation().office);
  }

  private async progressed(records: readonly string[]): Promise<void> {
    await Promise.all((this.connections?.sources ?? []).map((source) => source.progressed(records)));
  }

  private async decide(command: Parameters<typeof decideRound>[1], trigger: Trigger = {}): Promise<void> {
    const organisation = this.organisation();
    await this.ledger.execute<RoundState>(summaryPartition, {
      flow: 'digest',
      item: roundItem,
      ...trigger,
      decide: (state) => decideRound(state, command, { now: this.clock.now(), organisation }),
    });
  }
}

function groupPeople(organisation: Organisation, now: Date): readonly Person[] {
  const group = new Set(organisation.companies.filter((company) => company.group).map(({ id }) => id));
  return organisation.people.filter(
    ({ company, aadObjectId }) => group.has(company) && isEmployed(organisation, aadObjectId, now),
  );
}
