import { DateTime } from 'luxon';
import type { Clock } from '../clock';
import { type FormToken, idempotencyKeyOf } from '../forms/form-token';
import type { ItemName, ItemOutcome, StoredItem, Trigger } from '../ledger/item';
import { rowKeys } from '../ledger/keys';
import type { Ledger } from '../ledger/ledger';
import type { OutRow } from '../ledger/out-row';
import type { Absences } from '../people/absences';
import { isAway } from '../people/away';
import type { OfficeMoment } from '../people/office';
import type { Organisation } from '../people/organisation';
import { addDays } from '../time/calendar';
import { versionOf } from '../forms/version';
import type { AnnounceCommand, ChangeOf, VisitChange, VisitCommand, WalkInCommand } from './commands';
import { calledTo, decide } from './decide';
import { visitNumber } from './contract';
import { daysOf } from './form';
import type { Visit } from './model';
import { lists, partitionOf, type VisitMoment } from './outcome';
import { rollList } from './roll-call';
import { backupsOf, concerned, type StandIn, standInOn } from './stand-in';

/** Which visit: numbers are unique within their location. */
export interface VisitKey {
  readonly location: string;
  readonly visit: string;
}

/** A visit as it stands, with the state of everybody's card. */
export interface VisitOnFile {
  readonly visit: Visit;
  readonly messages: readonly OutRow[];
}

/** Commands by which somebody other than their giver may be called. */
const calling: ReadonlySet<VisitCommand['type']> = new Set([
  'announce',
  'walkIn',
  'arrive',
  'handOver',
  'send',
  'deliver',
  'unreached',
  'counted',
  'timer',
]);

/** Commands by which nobody is called, and nobody comes, while people are counted outside. */
const heldByEvacuation: ReadonlySet<VisitCommand['type']> = new Set([
  'walkIn',
  'arrive',
  'answer',
  'send',
  'atDoor',
  'deliver',
  'counted',
  'hold',
  'timer',
]);

/** The book of visits: loads, lets the pure `decide` judge, commits. Storage faults surface as StorageUnavailable. */
export class Visits {
  constructor(
    private readonly ledger: Ledger,
    private readonly absences: Absences,
    private readonly organisation: () => Organisation,
    private readonly clock: Clock,
  ) {}

  /** Every week of it, each a visit of its own; a repeated press finds them made. @returns the first. */
  async announce(
    location: string,
    form: FormToken,
    command: Omit<AnnounceCommand, 'type' | 'follows'>,
  ): Promise<ItemOutcome<Visit>> {
    const key = idempotencyKeyOf(form);
    const [day = '', ...others] = daysOf(command.facts, this.organisation());
    const made = await this.open(location, key, {
      type: 'announce',
      ...command,
      facts: { ...command.facts, day },
    });
    for (const [week, later] of others.entries()) {
      const { weeks: _, ...facts } = command.facts;
      if (made.kind === 'refused') return made;
      const follows = { ...command, facts: { ...facts, day: later }, follows: made.id };
      await this.open(location, `${key}-${week}`, { type: 'announce', ...follows });
    }
    return made;
  }

  /** The visits of a weekly series that come after this one. */
  async following({ series, facts, id }: Visit, location: string): Promise<readonly Visit[]> {
    if (series === undefined) return [];
    const row = await this.listed(location, lists.series(series));
    return byMoment(row.filter((visit) => visit.id !== id && visit.facts.day > facts.day));
  }

  /** Together with those after it, which go first: after a press that was cut short, one can press again. */
  async cancelFrom(key: VisitKey, by: string): Promise<ItemOutcome<Visit>> {
    const visit = (await this.find(key))?.visit;
    const later = visit ? await this.following(visit, key.location) : [];
    for (const { id } of later)
      await this.change({ ...key, visit: id }, { type: 'cancel', by, quietly: true });
    return await this.change(key, { type: 'cancel', by, following: later.length });
  }

  /** The same for what follows it, each in its own week. @param seen as in the command. */
  async changeFrom(key: VisitKey, command: Omit<ChangeOf<'change'>, 'type'>): Promise<ItemOutcome<Visit>> {
    const before = (await this.find(key))?.visit;
    const later = before ? await this.following(before, key.location) : [];
    const outcome = await this.change(key, { type: 'change', ...command });
    if (!before || outcome.kind === 'refused') return outcome;
    const { weeks: _, ...facts } = command.facts;
    for (const visit of later) {
      const day = sameShift(visit.facts.day, before.facts.day, command.facts.day);
      const own = { ...facts, day, ...(visit.facts.weeks === undefined ? {} : { weeks: visit.facts.weeks }) };
      const change = { type: 'change', by: command.by, facts: own, seen: versionOf(visit.facts) } as const;
      await this.change({ ...key, visit: visit.id }, change);
    }
    return outcome;
  }

  /** @param idempotencyKey key of the input: a page that is sent twice has its effect once. */
  async walkIn(
    location: string,
    idempotencyKey: string,
    command: Omit<WalkInCommand, 'type'>,
  ): Promise<ItemOutcome<Visit>> {
    return await this.open(location, idempotencyKey, { type: 'walkIn', ...command });
  }

  async change(
    { location, visit }: VisitKey,
    command: VisitChange,
    input: Trigger = {},
  ): Promise<ItemOutcome<Visit>> {
    return await this.execute(location, visit, command, input);
  }

  /** @param key anything a card or page may have carried. */
  async find({ location, visit }: VisitKey): Promise<VisitOnFile | undefined> {
    if (!visitNumber.pattern.test(visit) || !this.knows(location)) return undefined;
    const found = await this.ledger.onFile<Visit>(partitionOf(location), visit);
    return found && { visit: found.state, messages: found.messages };
  }

  /** The visit a form led to, if it was handled before. */
  async announcedBy(form: FormToken): Promise<VisitKey | undefined> {
    for (const { id: location } of this.organisation().visit.locations) {
      const visit = await this.ledger.handled(partitionOf(location), idempotencyKeyOf(form));
      if (visit !== undefined) return { location, visit };
    }
    return undefined;
  }

  /** Those still to come on a day, by time. */
  async expectedOn(location: string, day: string): Promise<readonly Visit[]> {
    return await this.listed(location, lists.day(day));
  }

  /** Who is in the building. */
  async inside(location: string): Promise<readonly Visit[]> {
    return await this.listed(location, lists.inside);
  }

  /** What is at the desk. */
  async parcels(location: string): Promise<readonly Visit[]> {
    return await this.listed(location, lists.parcels);
  }

  /** Those who came on a day and were not let in. */
  async turnedAway(location: string, day: string): Promise<readonly Visit[]> {
    return await this.listed(location, lists.turnedAway(day));
  }

  /** Those who left on a day, the last one first. */
  async leftOn(location: string, day: string): Promise<readonly Visit[]> {
    const all = await this.listed(location, lists.left(day));
    const moment = (visit: Visit): string => (visit.status === 'left' ? visit.left.at : '');
    return [...all].sort((one, other) => moment(other).localeCompare(moment(one)));
  }

  /** What somebody has before them, and what they announced for others, wherever it is, by day and time. */
  async ofPerson(person: string): Promise<readonly Visit[]> {
    const { locations } = this.organisation().visit;
    const found = await Promise.all(
      locations.flatMap(({ id }) =>
        [lists.host(person), lists.announced(person)].map((list) => this.listed(id, list)),
      ),
    );
    return byMoment(found.flat());
  }

  /** Everything kept of what somebody received, announced or fetched, by day and time. */
  async concerning(person: string): Promise<readonly Visit[]> {
    const { locations } = this.organisation().visit;
    const kept = await Promise.all(
      locations.map(({ id }) =>
        this.ledger.list<StoredItem<Visit>>(partitionOf(id), rowKeys.item(visitNumber.prefix)),
      ),
    );
    return byMoment(kept.flat().map(({ value }) => value.state)).filter((visit) => concerns(visit, person));
  }

  /** For visits to come: who receives where the host is away that day. */
  async standIns(visits: readonly Visit[]): Promise<ReadonlyMap<Visit, StandIn>> {
    const away = await this.absences.all();
    const hit = visits.filter(({ host }) => away.has(host));
    if (hit.length === 0) return new Map();
    const organisation = this.organisation();
    const office = await this.absences.office(organisation, backupsOf(hit, organisation));
    return new Map(
      hit.flatMap((visit) => {
        const standIn = standInOn(visit, away, office);
        return standIn ? [[visit, standIn] as const] : [];
      }),
    );
  }

  knows(location: string): boolean {
    return this.organisation().visit.locations.some(({ id }) => id === location);
  }

  /** Who runs the office now. */
  async office(): Promise<OfficeMoment> {
    return await this.absences.office(this.organisation());
  }

  /** A count of an evacuation goes on. */
  async evacuating(location: string): Promise<boolean> {
    return (await this.ledger.indexed(partitionOf(location), rollList, 1)).length > 0;
  }

  private async open(
    location: string,
    idempotencyKey: string,
    command: AnnounceCommand | WalkInCommand,
  ): Promise<ItemOutcome<Visit>> {
    return await this.execute(location, visitNumber, command, { idempotencyKey });
  }

  private async momentOf(
    location: string,
    item: ItemName,
    command: VisitCommand,
  ): Promise<Omit<VisitMoment, 'id' | 'location'>> {
    const callable = await this.callableOn(location, item, command);
    if (!heldByEvacuation.has(command.type)) return callable;
    return { ...callable, evacuating: await this.evacuating(location) };
  }

  /** Absence and unreachability matter only when somebody is called to a visitor. */
  private async callableOn(
    location: string,
    item: ItemName,
    command: VisitCommand,
  ): Promise<Omit<VisitMoment, 'id' | 'location'>> {
    if (!calling.has(command.type)) return await this.office();
    const organisation = this.organisation();
    const visit = typeof item === 'string' ? (await this.find({ location, visit: item }))?.visit : undefined;
    const office = await this.absences.office(organisation, concerned(command, visit, organisation));
    if (command.type !== 'handOver' || !visit) return office;
    const away = isAway(await this.absences.allOf(command.to), visit.facts.day);
    return { ...office, awayThen: new Set(away ? [command.to] : []) };
  }

  private async execute(
    location: string,
    item: ItemName,
    command: VisitCommand,
    input: Trigger,
  ): Promise<ItemOutcome<Visit>> {
    const office = await this.momentOf(location, item, command);
    return await this.ledger.execute<Visit>(partitionOf(location), {
      flow: 'visit',
      item,
      ...input,
      decide: (state, id) => decide(state, command, { ...office, now: this.clock.now(), id, location }),
    });
  }

  private async listed(location: string, list: string): Promise<readonly Visit[]> {
    return await this.ledger.listed<Visit>(partitionOf(location), list);
  }
}

/** A day moved by as much as another was. */
const sameShift = (day: string, from: string, to: string): string =>
  addDays(day, DateTime.fromISO(to).diff(DateTime.fromISO(from), 'days').days);

const byMoment = (visits: readonly Visit[]): readonly Visit[] => {
  const moment = ({ facts }: Visit): string => `${facts.day} ${facts.from}`;
  return [...visits].sort((one, other) => moment(one).localeCompare(moment(other)));
};

/** Whether somebody received it, announced it, or was called to it. */
const concerns = (visit: Visit, person: string): boolean =>
  visit.host === person ||
  ('person' in visit.announced.by && visit.announced.by.person === person) ||
  calledTo(visit).includes(person);
