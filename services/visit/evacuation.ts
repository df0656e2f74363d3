import type { Clock } from '../clock';
import { StorageUnavailable } from '../errors';
import type { UnderWay } from '../under-way';
import type { StoredItem } from '../ledger/item';
import { compactInstant, rowKeys } from '../ledger/keys';
import type { Ledger } from '../ledger/ledger';
import type { Organisation } from '../people/organisation';
import { isEmployed } from '../people/roles';
import { type FloorList, lineOf, rolleeOf } from './floor-list';
import { isInside } from './model';
import { partitionOf } from './outcome';
import {
  broughtTo,
  callRoll,
  decideRoll,
  forgetting,
  isGoingOn,
  type RollCall,
  type RollCommand,
  rollList,
  rollPrefix,
  type SafetyAnswer,
  type Told,
} from './roll-call';
import { type StaffIn, staffItem } from './staff';
import { readSpool, type Spool, spoolText } from './spool';
import type { Visits } from './visits';

export interface Called {
  readonly call: RollCall;
  /** False: so far it is only in this process's memory, and the card says so. */
  readonly stored: boolean;
}

interface Local {
  list: FloorList | null;
  call: RollCall | null;
  /** What is not in storage yet, oldest first. */
  readonly waiting: { readonly id: string; readonly command: RollCommand }[];
  flushing: Promise<void> | null;
  /** The last press that begins one: each waits for the one before it, so that two make one roll call. */
  starting: Promise<Called | null>;
}

/** Who cannot be asked, and who is away today. */
export interface Standing {
  readonly unreached: ReadonlySet<string>;
  readonly away: ReadonlySet<string>;
}

/** How long somebody outside a burning building waits for storage before memory answers. */
const patienceMs = 1_500;
const retryMs = 5_000;

/**
 * The list and the roll call of an evacuation, which must work when storage does not: the last data read are kept here,
 * every step is done here first, and stored as soon as possible (features N9). Each instance has its own.
 */
export class Evacuation {
  private readonly places = new Map<string, Local>();
  /** Something is on disk. */
  private kept = false;
  constructor(
    private readonly ledger: Ledger,
    private readonly visits: Visits,
    private readonly organisation: () => Organisation,
    private readonly clock: Clock,
    private readonly underWay: UnderWay,
    private readonly spool: Spool,
    private readonly standing: (people: readonly string[]) => Promise<Standing>,
  ) {}

  /** Picks up what the previous process could no longer store. */
  async recover(): Promise<void> {
    const text = await this.spool.read();
    this.kept = text !== null;
    for (const { location, id, command } of readSpool(text)) {
      const local = this.at(location);
      const before = local.call?.id === id ? local.call : null;
      local.call = callRoll(before, id, command) ?? before;
      local.waiting.push({ id, command });
    }
    for (const location of this.places.keys()) await this.inTime(this.flush(location));
  }

  /** The list as it is now; the last known one when storage does not answer, null when there never was one. */
  async list(location: string): Promise<FloorList | null> {
    const local = this.at(location);
    const read = this.read(location).then((list) => {
      local.list = list;
    });
    await this.inTime(read);
    return local.list;
  }

  /** The roll call in progress, or the one that just ended here. */
  async current(location: string): Promise<Called | null> {
    const local = this.at(location);
    await this.inTime(this.refresh(location));
    return local.call && { call: local.call, stored: local.waiting.length === 0 };
  }

  /**
   * Begins one, and asks everybody who works here how they are; or joins the one in progress. Members of the BHV get
   * the list as a message.
   * @returns null when there is no list at all.
   */
  async start(location: string, by: string, drill: boolean): Promise<Called | null> {
    const local = this.at(location);
    const begin = (): Promise<Called | null> => this.begin(location, by, drill);
    // Whoever pressed before hears of their own failure.
    const begun = local.starting.then(begin, begin);
    local.starting = begun;
    return await begun;
  }

  private async begin(location: string, by: string, drill: boolean): Promise<Called | null> {
    const going = await this.current(location);
    if (going && isGoingOn(going.call)) {
      if (going.stored) await this.bring(location, going.call.id, by);
      return going;
    }
    const list = await this.list(location);
    if (!list) return null;
    const now = this.clock.now();
    const organisation = this.organisation();
    const asked = organisation.people
      .map(({ aadObjectId }) => aadObjectId)
      .filter((person) => isEmployed(organisation, person, now));
    const people = [...list.people.map(rolleeOf), ...list.staff];
    const at = now.toISOString();
    const command = { type: 'start', by, at, listAt: list.at, people, asked, drill } as const;
    const id = `${rollPrefix}${compactInstant(now)}`;
    const called = await this.act(location, id, command);
    // Only if storage answers; nobody outside the building waits for it.
    if (called?.stored) await this.inTime(this.sortQuiet(location, id, asked));
    return await this.find(location, id);
  }

  private async sortQuiet(location: string, id: string, asked: readonly string[]): Promise<void> {
    const { unreached, away } = await this.standing(asked);
    await this.act(location, id, { type: 'known', unreached: [...unreached], away: [...away] });
  }

  /**
   * @param ids those found or missing: several at once.
   * @param seen how many of one group; null: all those named.
   */
  async mark(
    location: string,
    id: string,
    by: string,
    { ids, found, seen }: Pick<Extract<RollCommand, { type: 'mark' }>, 'ids' | 'found' | 'seen'>,
  ): Promise<Called | null> {
    return await this.act(location, id, { type: 'mark', by, at: this.moment(), ids, found, seen });
  }

  /** What somebody says about themselves. @returns null when there is no such roll call. */
  async answer(
    location: string,
    id: string,
    by: string,
    said: Omit<SafetyAnswer, 'at'>,
  ): Promise<Called | null> {
    return await this.act(location, id, { type: 'answer', by, at: this.moment(), ...said });
  }

  /** What is known of a visitor who is missing. */
  async told(location: string, id: string, told: Told): Promise<void> {
    await this.act(location, id, { type: 'told', ...told });
  }

  /** People who came in meanwhile are counted first: nothing is finished without them. */
  async end(location: string, id: string, by: string): Promise<Called | null> {
    await this.join(location, id);
    return await this.act(location, id, { type: 'end', by, at: this.moment() });
  }

  /** Sends the list again, as a separate message that follows the count. */
  private async bring(location: string, id: string, by: string): Promise<void> {
    const brought = this.ledger.execute<RollCall>(partitionOf(location), {
      flow: 'visit',
      item: id,
      decide: (state) => (state ? broughtTo(state, by, this.organisation()) : { refused: 'notFound' }),
    });
    await this.inTime(brought.then(() => undefined));
  }

  /** Somebody came in: a roll call in progress counts them. */
  async cameIn(location: string): Promise<void> {
    const [id] = await this.ledger.indexed(partitionOf(location), rollList);
    if (id !== undefined) await this.join(location, id);
  }

  private async join(location: string, id: string): Promise<void> {
    const [called, list] = [await this.find(location, id), await this.list(location)];
    const known = new Set(called?.call.people.map((one) => one.id));
    const people = (list?.people ?? []).filter((one) => !known.has(one.id)).map(rolleeOf);
    if (called && people.length > 0) await this.act(location, id, { type: 'join', people });
  }

  /** @param cause the due row of the step. */
  async takeStep(location: string, id: string, step: string, cause: string): Promise<void> {
    if (step !== forgetting) return;
    const moment = { organisation: this.organisation(), now: this.clock.now(), location };
    await this.ledger.execute<RollCall>(partitionOf(location), {
      flow: 'visit',
      item: id,
      cause,
      decide: (state) => decideRoll(state, id, { type: 'forget' }, moment) ?? { refused: 'nothingDue' },
    });
    await this.take(location, id);
  }

  /** Drills of a place that are kept, oldest first (features N14). */
  async drills(location: string): Promise<readonly RollCall[]> {
    const rows = await this.ledger.list<StoredItem<RollCall>>(
      partitionOf(location),
      rowKeys.item(rollPrefix),
    );
    return rows.map(({ value }) => value.state).filter(({ drill }) => drill);
  }

  /** A roll call as known here and in storage. */
  async find(location: string, id: string): Promise<Called | null> {
    const local = this.at(location);
    if (local.call?.id !== id) await this.inTime(this.take(location, id));
    else if (local.waiting.length === 0) await this.inTime(this.take(location, id));
    return local.call?.id === id ? { call: local.call, stored: local.waiting.length === 0 } : null;
  }

  private async act(location: string, id: string, command: RollCommand): Promise<Called | null> {
    const local = this.at(location);
    if (command.type !== 'start' && !(await this.find(location, id))) return null;
    local.call = callRoll(command.type === 'start' ? null : local.call, id, command) ?? local.call;
    local.waiting.push({ id, command });
    await this.inTime(this.flush(location));
    if (local.waiting.length > 0) await this.keep();
    return local.call && { call: local.call, stored: local.waiting.length === 0 };
  }

  /** Stores what is waiting, in order; what cannot be stored now is tried again. */
  private async flush(location: string): Promise<void> {
    const local = this.at(location);
    local.flushing ??= this.store(location, local).finally(() => {
      local.flushing = null;
    });
    await local.flushing;
  }

  private async store(location: string, local: Local): Promise<void> {
    try {
      for (let next = local.waiting[0]; next; next = local.waiting[0]) {
        const { id } = next;
        const command = inTimeToAsk(next.command, local.call);
        await this.ledger.execute<RollCall>(partitionOf(location), {
          flow: 'visit',
          item: id,
          decide: (state) =>
            decideRoll(state, id, command, {
              organisation: this.organisation(),
              now: this.clock.now(),
              location,
            }) ?? { refused: 'unchanged' },
        });
        local.waiting.shift();
        if (local.waiting.length === 0) await this.take(location, id);
      }
      await this.keep();
    } catch (error) {
      if (!(error instanceof StorageUnavailable)) throw error;
      this.clock.after(retryMs, () => void this.underWay.watch(this.flush(location)).catch(() => undefined));
    }
  }

  /** What waits for storage is meanwhile on disk; a file there is removed once nothing is waiting. */
  private async keep(): Promise<void> {
    const waiting = [...this.places].flatMap(([location, local]) =>
      local.waiting.map((one) => ({ location, ...one })),
    );
    const text = spoolText(waiting);
    if (text === null && !this.kept) return;
    this.kept = text !== null;
    await this.spool.write(text);
  }

  /** What others marked meanwhile, perhaps through another instance. */
  private async refresh(location: string): Promise<void> {
    const [going] = await this.ledger.indexed(partitionOf(location), rollList);
    const id = going ?? this.at(location).call?.id;
    if (id !== undefined) await this.take(location, id);
  }

  private async take(location: string, id: string): Promise<void> {
    const local = this.at(location);
    const stored = await this.ledger.item<RollCall>(partitionOf(location), id);
    // What is waiting here is newer than what is there.
    if (stored && local.waiting.length === 0) local.call = stored.state;
  }

  private async read(location: string): Promise<FloorList> {
    const [visits, staff] = await Promise.all([
      this.visits.inside(location),
      this.ledger.item<StaffIn>(partitionOf(location), staffItem),
    ]);
    const { people } = this.organisation();
    const nameOf = (id: string) => people.find(({ aadObjectId }) => aadObjectId === id)?.name ?? '';
    return {
      at: this.moment(),
      people: visits.flatMap((visit) => (isInside(visit) ? [lineOf(visit, nameOf)] : [])),
      staff: Object.keys(staff?.state.since ?? {}).map((id) => ({
        id,
        name: nameOf(id),
        company: '',
        host: '',
        people: 1,
      })),
    };
  }

  /** Waits no longer than a person outside the building would. What comes later is still kept. */
  private async inTime(task: Promise<void>): Promise<void> {
    let cancel = (): void => undefined;
    const late = new Promise<void>((resolve) => {
      cancel = this.clock.after(patienceMs, resolve);
    });
    const done = this.underWay.watch(task).catch((error: unknown) => {
      if (!(error instanceof StorageUnavailable)) throw error;
    });
    await Promise.race([done, late]).finally(cancel);
  }

  private at(location: string): Local {
    const known = this.places.get(location);
    if (known) return known;
    const local: Local = {
      list: null,
      call: null,
      waiting: [],
      flushing: null,
      starting: Promise.resolve(null),
    };
    this.places.set(location, local);
    return local;
  }

  private moment(): string {
    return this.clock.now().toISOString();
  }
}

/** A question that could not be sent while it mattered is not sent any more. */
const inTimeToAsk = (command: RollCommand, call: RollCall | null): RollCommand =>
  command.type === 'start' && call && !isGoingOn(call) ? { ...command, asked: [] } : command;
