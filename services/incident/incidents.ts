import type { Clock } from '../clock';
import { type FormToken, idempotencyKeyOf } from '../forms/form-token';
import { pseudonym, pseudonymsOf, type Secrets } from '../forms/secret';
import type { ItemOutcome, Trigger } from '../ledger/item';
import { doneForm, rowKeys } from '../ledger/keys';
import type { Ledger } from '../ledger/ledger';
import type { OutRow } from '../ledger/out-row';
import type { Organisation } from '../people/organisation';
import { yearOf } from '../time/zone';
import { hashOfCode } from './code-words';
import type { IncidentChange, ReportCommand } from './commands';
import { incidentNumberPattern } from './contract';
import { decide } from './decide';
import { Floods } from './floods';
import { type RegisterLine, registerLists } from './lists';
import type { Incident, IncidentFacts, Origin } from './model';
import { concernsDeciders } from './process/signing';
import { leaveStep } from './schedule';
import { numberOf, partitionOf, type RegisterName } from './number';

/** An incident as it stands, with the state of everybody's card. */
export interface IncidentOnFile {
  readonly incident: Incident;
  readonly messages: readonly OutRow[];
}

export type NewReport = Pick<
  ReportCommand,
  'facts' | 'about' | 'confidential' | 'masked' | 'receiptActivityId'
> & {
  /** Entra object id; null when not proven. */
  readonly reporter: string | null;
  /** Whose reports these count as: the person's, or the account's when the person is not proven. */
  readonly sender: string;
};

/** What another flow hands over; the person who said it is told of the report. */
export interface Opening {
  readonly origin: Origin;
  readonly reporter: string;
  readonly facts: IncidentFacts;
}

/** How many registers back the board looks. */
const yearsOfDecisions = 2;

/** A task may be set for long after the report. */
const yearsOfTasks = 2;

/** A report lives in the register of its year; codes are deleted with the words, some months after the end. */
const yearsOfCodes = 3;

/** The commands by which an incident leaves somebody's hands. */
const leavesHands = (command: IncidentChange): boolean =>
  command.type === 'letGo' || (command.type === 'timer' && command.step === leaveStep);

/** The register: loads, lets the pure `decide` judge, commits. Storage faults surface as StorageUnavailable. */

export class Incidents {
  private readonly floods: Floods;

  constructor(
    private readonly ledger: Ledger,
    private readonly organisation: () => Organisation,
    private readonly clock: Clock,
    private readonly secrets: Secrets,
    /** Who is away today; asked for every report, so it must not read storage. */
    private readonly away: () => ReadonlySet<string>,
  ) {
    this.floods = new Floods(clock);
  }

  /** Register of the current office year; a form names it, so that it finds its way back after midnight. */
  partitionNow(register: RegisterName = 'incident'): string {
    return `${register}|${yearOf(this.clock.now(), this.organisation().office.timeZone)}`;
  }

  /** Enters a report in the register: number, item, history, messages and timer in one commit, once per form. */
  async report(form: FormToken, { sender, ...report }: NewReport): Promise<ItemOutcome<Incident>> {
    const { reporter } = report;
    const reporterKey = reporter === null ? null : this.keyOf(reporter);
    const idempotencyKey = idempotencyKeyOf(form);
    const { reportsPerHour } = this.organisation().incident;
    const flood = this.floods.batchOf(sender, idempotencyKey, reportsPerHour);
    const command = { type: 'report', ...report, reporterKey, ...(flood === null ? {} : { flood }) } as const;
    const away = this.away();
    return await this.ledger.execute<Incident>(form.partition, {
      flow: 'incident',
      item: { numbered: (number) => numberOf(form.partition, number) },
      idempotencyKey,
      decide: (state, id) => decide(state, command, { ...this.moment(id), away }),
    });
  }

  /**
   * The same without a name: the code stands for the reporter, and makes it count once. Nothing stored with it leads
   * back to a person; how many such reports may ring is counted for all of them together.
   */
  async reportUnnamed(
    form: Pick<FormToken, 'partition' | 'issuedAt'>,
    code: string,
    report: Pick<NewReport, 'facts' | 'about' | 'masked'>,
  ): Promise<ItemOutcome<Incident>> {
    const unnamed = hashOfCode(code);
    const idempotencyKey = doneForm(new Date(form.issuedAt), unnamed);
    const { reportsPerHour } = this.organisation().incident;
    const flood = this.floods.batchOf('unnamed', idempotencyKey, reportsPerHour);
    const command = {
      type: 'report',
      ...report,
      confidential: false,
      reporter: null,
      reporterKey: null,
      receiptActivityId: null,
      unnamed,
      ...(flood === null ? {} : { flood }),
    } as const;
    const away = this.away();
    return await this.ledger.execute<Incident>(form.partition, {
      flow: 'incident',
      item: { numbered: (number) => numberOf(form.partition, number) },
      idempotencyKey,
      decide: (state, id) => decide(state, command, { ...this.moment(id), away }),
    });
  }

  /** The report that a code stands for; undefined when there is none, or its words are gone. */
  async reportOf(code: string): Promise<IncidentOnFile | undefined> {
    const [incident] = await this.listed([`${registerLists.code}|${hashOfCode(code)}`], yearsOfCodes);
    return incident && (await this.find(incident.id));
  }

  /** Opens the report that a record of another flow brings about. @param idempotencyKey key of that input. */
  async openFrom(
    partition: string,
    idempotencyKey: string,
    opening: Opening,
  ): Promise<ItemOutcome<Incident>> {
    const { reporter } = opening;
    const away = this.away();
    return await this.ledger.execute<Incident>(partition, {
      flow: 'incident',
      item: { numbered: (number) => numberOf(partition, number) },
      idempotencyKey: idempotencyKey,
      decide: (state, id) =>
        decide(
          state,
          {
            type: 'report',
            ...opening,
            about: [],
            confidential: false,
            masked: [],
            reporterKey: this.keyOf(reporter),
            receiptActivityId: null,
          },
          { ...this.moment(id), away },
        ),
    });
  }

  async change(id: string, command: IncidentChange, trigger: Trigger = {}): Promise<ItemOutcome<Incident>> {
    const away = leavesHands(command) ? this.away() : undefined;
    return await this.ledger.execute<Incident>(partitionOf(id), {
      flow: 'incident',
      item: id,
      ...trigger,
      decide: (state) => decide(state, command, { ...this.moment(id), ...(away ? { away } : {}) }),
    });
  }

  /**
   * Whoever holds incidents is away from a certain day. Said twice, it takes effect once.
   * @param from `YYYY-MM-DD`; null: they are not away, or no longer.
   */
  async leaveOf(holder: string, from: string | null): Promise<void> {
    for (const { id, takenBy } of await this.open())
      if (takenBy === holder) await this.change(id, { type: 'leave', holder, from });
  }

  /** @param id anything a card may have carried. */
  async find(id: string): Promise<IncidentOnFile | undefined> {
    if (!incidentNumberPattern.test(id)) return undefined;
    const found = await this.ledger.onFile<Incident>(partitionOf(id), id);
    return found && { incident: found.state, messages: found.messages };
  }

  /** The report a form led to, if it was handled before. */
  async reportedBy(form: FormToken): Promise<string | undefined> {
    return await this.ledger.handled(form.partition, idempotencyKeyOf(form));
  }

  isReporter(incident: Incident, person: string | null): boolean {
    if (person === null || incident.reporterKey === null) return false;
    return pseudonymsOf(person, this.secrets).includes(incident.reporterKey);
  }

  /** Neither closed nor withdrawn, the nearest clock first. */
  async open(): Promise<readonly RegisterLine[]> {
    const open = await Promise.all(
      this.registers(2).map((register) => this.ledger.listed<RegisterLine>(register, registerLists.open)),
    );
    return open.flat();
  }

  /** A person's own reports, newest first. @param years how many registers are looked through, this year's included. */
  async reportsOf(person: string, years = 2): Promise<readonly Incident[]> {
    const lists = pseudonymsOf(person, this.secrets).map((own) => `${registerLists.mine}|${own}`);
    return await this.listed(lists, years);
  }

  /** Incidents of which somebody has a task to do. @param person Entra object id. */
  async withTaskOf(person: string): Promise<readonly Incident[]> {
    return await this.listed([`${registerLists.task}|${person}`], 2);
  }

  /** Incidents and drills in which somebody has a task to do. */
  async withTasks(): Promise<readonly Incident[]> {
    const [incidents, drills] = await Promise.all([
      this.listed([registerLists.task], yearsOfTasks),
      this.listed([registerLists.task], yearsOfTasks, undefined, 'drill'),
    ]);
    return [...incidents, ...drills];
  }

  /** Incidents that are not over, newest first. @param years as many registers. */
  async stillOpen(years: number): Promise<readonly Incident[]> {
    return await this.listed([registerLists.open], years);
  }

  /** Incidents that somebody was let in to. @param person Entra object id. */
  async openTo(person: string): Promise<readonly Incident[]> {
    return await this.listed([`${registerLists.invited}|${person}`], 2);
  }

  /** Of which something was asked or decided, newest first. @param most at most so many of each register. */
  async withDecisions(years: number, most: number): Promise<readonly Incident[]> {
    return await this.listed([registerLists.decisions], years, most);
  }

  private async listed(
    lists: readonly string[],
    years: number,
    most?: number,
    register: RegisterName = 'incident',
  ): Promise<readonly Incident[]> {
    const partitions = this.registers(years, register);
    const ids = await Promise.all(
      partitions.flatMap((partition) => lists.map((list) => this.ledger.indexed(partition, list, most))),
    );
    const found = await Promise.all(
      [...new Set(ids.flat())].map((id) => this.ledger.item<Incident>(partitionOf(id), id)),
    );
    return found
      .flatMap((item) => (item ? [item.state] : []))
      .sort((one, other) => (one.reportedAt < other.reportedAt ? 1 : -1));
  }

  /** Who reported, kept apart from the facts; only to send the reporter a message, never to show. */
  async reporterOf(id: string): Promise<string | null> {
    const row = await this.ledger.row<{ reporter: string }>(partitionOf(id), rowKeys.identity(id));
    return row?.reporter ?? null;
  }

  /** Replaces pseudonyms made with an earlier secret: whoever has that secret can then find nobody by it. */
  async renewPseudonyms(): Promise<void> {
    if (this.secrets.accepted.length < 2) return;
    for (const partition of await this.ledger.partitionsWith(rowKeys.index(`${registerLists.mine}|`)))
      for (const id of await this.ledger.indexed(partition, registerLists.mine))
        await this.renewPseudonym(id);
  }

  /** Adds decisions from before the list existed to it, once. */
  async listDecisions(): Promise<void> {
    for (const partition of this.registers(yearsOfDecisions)) {
      const listed = new Set(await this.ledger.indexed(partition, registerLists.decisions));
      const items = await this.ledger.list<{ readonly state: Incident }>(partition, rowKeys.item(''));
      for (const { state } of items.map(({ value }) => value))
        if (concernsDeciders(state) && !listed.has(state.id)) await this.change(state.id, { type: 'relist' });
    }
  }

  private async renewPseudonym(id: string): Promise<void> {
    const reporter = await this.reporterOf(id);
    if (reporter !== null) await this.change(id, { type: 'renamed', reporterKey: this.keyOf(reporter) });
  }

  /** Those of this year and earlier, the newest first. */
  private registers(years: number, register: RegisterName = 'incident'): readonly string[] {
    const year = Number(yearOf(this.clock.now(), this.organisation().office.timeZone));
    return Array.from({ length: years }, (_, back) => `${register}|${year - back}`);
  }

  private moment(id: string) {
    return { now: this.clock.now(), organisation: this.organisation(), id };
  }

  private keyOf(person: string): string {
    return pseudonym(person, this.secrets.signing);
  }
}
