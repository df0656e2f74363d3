import type { Clock } from '../clock';
import { StorageUnavailable } from '../errors';
import type { UnderWay } from '../under-way';
import { compactInstant } from '../ledger/keys';
import type { Ledger } from '../ledger/ledger';
import type { Organisation } from '../people/organisation';
import type { Visit } from './model';
import { isInside } from './model';
import { partitionOf } from './outcome';
import {
  callRoll,
  decideRoll,
  type Mark,
  type RollCall,
  type RollCommand,
  type Rollee,
  rollList,
} from './roll-call';
import { type StaffIn, staffItem } from './staff';
import type { Visits } from './visits';

/** Who is inside, and how old that knowledge is. */
export interface FloorList {
  /** ISO instant at which it was read. */
  readonly at: string;
  readonly people: readonly (Rollee & { readonly where: 'below' | 'upstairs'; readonly since: string })[];
  readonly staff: readonly Rollee[];
}

export interface Called {
  readonly call: RollCall;
  /** False: so far it is only in this process's memory, and the card says so. */
  readonly stored: boolean;
}

interface Local {
  list: FloorList | null;
  call: RollCall | null;
  /** What storage does not have yet, oldest first. */
  readonly waiting: { readonly id: string; readonly command: RollCommand }[];
  flushing: Promise<void> | null;
}

/** How long somebody in front of a burning building waits for storage before memory answers. */
const patienceMs = 1_500;
const retryMs = 5_000;

/**
 * The list and the roll call of an evacuation, which must work when storage does not: what was read last is kept here,
 * every step is done here first, and stored as soon as that can be (features N9). Each instance has its own.
 */
export class Evacuation {
  private readonly places = new Map<string, Local>();
  constructor(
    private readonly ledger: Ledger,
    private readonly visits: Visits,
    private readonly organisation: () => Organisation,
    private readonly clock: Clock,
    private readonly underWay: UnderWay,
  ) {}

  /** The list as it is now; the last one known when storage does not answer, null when there never was one. */
  async list(location: string): Promise<FloorList | null> {
    const local = this.at(location);
    const read = this.read(location).then((list) => {
      local.list = list;
    });
    await this.inTime(read);
    return local.list;
  }

  /** The roll call that is going on, or the one just ended here. */
  async current(location: string): Promise<Called | null> {
    const local = this.at(location);
    await this.inTime(this.refresh(location));
    return local.call && { call: local.call, stored: local.waiting.length === 0 };
  }

  /** @returns null when there is no list at all. */
  async start(location: string, by: string): Promise<Called | null> {
    const going = await this.current(location);
    if (going && going.call.ended === null) return going;
    const list = await this.list(location);
    if (!list) return null;
    const now = this.clock.now();
    const people = [...list.people.map(rolleeOf), ...list.staff];
    const command = { type: 'start', by, at: now.toISOString(), listAt: list.at, people } as const;
    return await this.act(location, `ontruiming-${compactInstant(now)}`, command);
  }

  /** @param ids who was found, or is missing: several at once. */
  async mark(
    location: string,
    id: string,
    by: string,
    ids: readonly string[],
    found: Mark['found'],
  ): Promise<Called | null> {
    return await this.act(location, id, { type: 'mark', by, at: this.moment(), ids, found });
  }

  async end(location: string, id: string, by: string): Promise<Called | null> {
    return await this.act(location, id, { type: 'end', by, at: this.moment() });
  }

  /** A roll call as it is known here and in storage. */
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
    return local.call && { call: local.call, stored: local.waiting.length === 0 };
  }

  /** Stores what waits, in order; what cannot be stored now is tried again. */
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
        const { id, command } = next;
        await this.ledger.execute<RollCall>(partitionOf(location), {
          flow: 'visit',
          item: id,
          decide: (state) =>
            decideRoll(state, id, command, { organisation: this.organisation(), now: this.clock.now() }) ?? {
              refused: 'unchanged',
            },
        });
        local.waiting.shift();
        if (local.waiting.length === 0) await this.take(location, id);
      }
    } catch (error) {
      if (!(error instanceof StorageUnavailable)) throw error;
      this.clock.after(retryMs, () => void this.underWay.watch(this.flush(location)).catch(() => undefined));
    }
  }

  /** What others marked meanwhile, at another instance perhaps. */
  private async refresh(location: string): Promise<void> {
    const [going] = await this.ledger.indexed(partitionOf(location), rollList);
    const id = going ?? this.at(location).call?.id;
    if (id !== undefined) await this.take(location, id);
  }

  private async take(location: string, id: string): Promise<void> {
    const local = this.at(location);
    const stored = await this.ledger.item<RollCall>(partitionOf(location), id);
    // What waits here is newer than what is there.
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

  /** Waits no longer than a person in front of the building would. What comes later is still kept. */
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
    const local: Local = { list: null, call: null, waiting: [], flushing: null };
    this.places.set(location, local);
    return local;
  }

  private moment(): string {
    return this.clock.now().toISOString();
  }
}

function lineOf(
  visit: Extract<Visit, { status: 'arrived' | 'collected' }>,
  nameOf: (id: string) => string,
): FloorList['people'][number] {
  const { id, facts, host, arrival } = visit;
  return {
    id,
    name: facts.name,
    company: facts.company,
    host: nameOf(host),
    people: facts.people,
    where: visit.status === 'collected' ? 'upstairs' : 'below',
    since: arrival.at,
  };
}

const rolleeOf = ({ id, name, company, host, people }: Rollee): Rollee => ({
  id,
  name,
  company,
  host,
  people,
});
