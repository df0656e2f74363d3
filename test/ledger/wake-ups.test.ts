import { FanOut } from '../../services/delivery/fan-out';
import { WakeUpListener } from '../../services/wake-ups/listener';
import { type WakeUp, type WakeUps, WakeQueue } from '../../services/wake-ups/wake-queue';
import { Ledger } from '../../services/ledger/ledger';
import { subjectOf } from '../../services/ledger/out-row';
import type { Table } from '../../services/ledger/table';
import { Timekeeper } from '../../services/ledger/timekeeper';
import { UnderWay } from '../../services/under-way';
import { Awaited } from '../support/awaited';
import { connectionString, freshTable, freshTableName } from '../support/azurite';
import { BotUnderTest } from '../support/bot';
import { TestClock } from '../support/clock';
import { noFault, StorageProxy } from '../support/storage-proxy';

const partition = 'training|KS-0001';
const people = Array.from({ length: 60 }, (_, place) => `p${String(place).padStart(2, '0')}`);

const freshQueue = (): WakeQueue =>
  new WakeQueue({ connectionString: connectionString(), queue: freshTableName() });

/** Who is told what, and by which instance. */
interface Told {
  readonly by: string;
  readonly person: string;
}

interface Instance {
  readonly fanOut: FanOut;
  readonly listener: WakeUpListener;
  readonly timekeeper: Timekeeper;
}

/** One table, one clock, and as many instances as wanted; what the bot does around them is tested below. */
class World {
  readonly told: Told[] = [];
  readonly awaited = new Awaited();
  readonly errors: unknown[] = [];
  /** Instances whose sends hang until it resolves. */
  readonly held = new Map<string, Promise<void>>();
  readonly underWay = new UnderWay();
  private readonly instances: Instance[] = [];

  private constructor(
    readonly table: Table,
    readonly clock: TestClock,
    readonly ledger: Ledger,
  ) {}

  static async open(): Promise<World> {
    const [table, clock] = [await freshTable(), new TestClock()];
    return new World(table, clock, new Ledger(table, clock));
  }

  async beginFan(id: string): Promise<string> {
    await this.ledger.execute(partition, noteWithFan(id));
    return `fan|${id}`;
  }

  instance(by: string, wakeUps: WakeUps): Instance {
    const onError = (error: unknown) => void this.errors.push(error);
    const ledger = new Ledger(this.table, this.clock);
    const fanOut = new FanOut(ledger, this.underWay, {
      deliver: async (_, key) => {
        this.told.push({ by, person: subjectOf(key).person });
        this.awaited.tell();
        await this.held.get(by);
      },
      rate: () => 30,
      onError,
      onMore: (place, key) => void wakeUps.put({ partition: place, key }).catch(onError),
    });
    const listener = new WakeUpListener(wakeUps, this.clock, {
      hasRoom: () => !fanOut.busy,
      act: ({ partition: place, key }) => fanOut.start(place, key),
      onError,
    });
    const start = async (place: string, key: string) => fanOut.start(place, key);
    const timekeeper = new Timekeeper(
      ledger,
      this.clock,
      async (place, due) => (due.kind === 'fan' ? await start(place, due.key) : undefined),
      onError,
      () => Promise.resolve(),
    );
    listener.start();
    const made = { fanOut, listener, timekeeper };
    this.instances.push(made);
    return made;
  }

  peopleTold(by?: string): readonly string[] {
    return this.told.filter((each) => by === undefined || each.by === by).map(({ person }) => person);
  }

  async stop(): Promise<void> {
    for (const { fanOut, listener, timekeeper } of this.instances) {
      timekeeper.stop();
      fanOut.stop();
      await listener.stop();
    }
    await this.underWay.idle();
  }
}

const noteWithFan = (id: string) => ({
  flow: 'note',
  item: `N-${id}`,
  decide: () => ({
    state: {},
    events: [{ type: 'made', by: null, payload: {} }],
    messages: [],
    timer: null,
    index: [],
    fan: { id, people, view: 'note.card', class: 'nudge' as const },
  }),
});

let world: World;
beforeEach(async () => {
  world = await World.open();
});
afterEach(() => world.stop());

/** Lets seconds go by, with as many polls of the queue, until it is so. */
async function seconds(isSo: () => boolean | Promise<boolean>): Promise<void> {
  do {
    world.clock.advance(1_000);
    // A network round trip, in which polls of the queue and the table progress.
    await world.ledger.livePartitions();
  } while (!(await isSo()));
}

test('a fan-out begun on one instance is joined by the other without any tick, and by both together everybody is told once', async () => {
  const wakeUps = freshQueue();
  const one = world.instance('one', wakeUps);
  world.instance('other', wakeUps);
  let release = (): void => undefined;
  world.held.set('one', new Promise((resolve) => (release = resolve)));
  one.fanOut.start(partition, await world.beginFan('f1'));
  await world.awaited.until(() => world.peopleTold('one').length === 15);
  await seconds(() => world.told.length === people.length);
  expect(world.peopleTold('other')).toHaveLength(45);
  release();
  await world.underWay.idle();
  expect([...world.peopleTold()].sort()).toEqual(people);
  // What the second passed on finds nothing left to do, and no wake-up makes another.
  await seconds(() => !one.fanOut.busy);
  while (!(await queueIsEmpty(wakeUps)));
  expect(world.errors).toEqual([]);
});

test('who is busy leaves a hint to others', async () => {
  const taken: WakeUp[] = [];
  const wakeUps: WakeUps = {
    put: () => Promise.resolve(),
    take: () => {
      taken.push({ partition, key: 'x' });
      return Promise.resolve(undefined);
    },
  };
  const one = world.instance('one', wakeUps);
  let release = (): void => undefined;
  world.held.set('one', new Promise((resolve) => (release = resolve)));
  one.fanOut.start(partition, await world.beginFan('f1'));
  world.clock.advance(5_000);
  expect(taken).toEqual([]);
  release();
  await world.underWay.idle();
  await seconds(() => taken.length > 0);
});

test('every hint lost: the tick of another instance does the rest of a fan-out that was cut off', async () => {
  const deaf: WakeUps = { put: () => Promise.resolve(), take: () => Promise.resolve(undefined) };
  const one = world.instance('one', deaf);
  const other = world.instance('other', deaf);
  one.fanOut.start(partition, await world.beginFan('f1'));
  await world.awaited.until(() => world.told.length > 0);
  one.fanOut.stop();
  await world.underWay.idle();
  const before = world.told.length;
  expect(before).toBeLessThan(people.length);
  await seconds(() => true);
  expect(world.told).toHaveLength(before);
  await other.timekeeper.tick();
  await world.underWay.idle();
  expect([...world.peopleTold()].sort()).toEqual(people);
});

test('a queue that does not answer stops nothing, and is asked again a minute later', async () => {
  let asked = 0;
  const fail = () => {
    asked += 1;
    return Promise.reject(new Error('no queue'));
  };
  const one = world.instance('one', { put: fail, take: fail });
  one.fanOut.start(partition, await world.beginFan('f1'));
  await world.underWay.idle();
  expect([...world.peopleTold()].sort()).toEqual(people);
  await seconds(() => asked === 2);
  world.clock.advance(30_000);
  expect(asked).toBe(2);
  await seconds(() => asked === 3);
});

test('every hint twice: everybody is told once', async () => {
  const queue = freshQueue();
  let given = 0;
  const twice: WakeUps = {
    put: async (hint) => {
      for (let time = 0; time < 2; time += 1) await queue.put(hint);
      given += 2;
    },
    take: () => queue.take(),
  };
  const all = ['one', 'other', 'third'].map((by) => world.instance(by, twice));
  const key = await world.beginFan('f1');
  all[0]?.fanOut.start(partition, key);
  await seconds(() => world.told.length >= people.length && !all.some(({ fanOut }) => fanOut.busy));
  expect(given).toBeGreaterThan(0);
  // Those that are left name something already done.
  for (let time = 0; time < 2; time += 1) await twice.put({ partition, key });
  await seconds(async () => all.every(({ fanOut }) => !fanOut.busy) && (await queueIsEmpty(queue)));
  expect([...world.peopleTold()].sort()).toEqual(people);
  expect(world.errors).toEqual([]);
});

/** Takes what is there: by then nobody may need it. */
const queueIsEmpty = async (queue: WakeQueue): Promise<boolean> => (await queue.take()) === undefined;

test('what is no hint is taken away and not acted on', async () => {
  const wakeUps = freshQueue();
  await wakeUps.put({ partition: 'p', key: 'k' });
  const odd = { partition: 7, key: 'k' } as unknown as WakeUp;
  await wakeUps.put(odd);
  expect(await wakeUps.take()).toEqual({ partition: 'p', key: 'k' });
  expect(await wakeUps.take()).toBeUndefined();
  await wakeUps.put({ partition: 'q', key: 'l' });
  expect(await wakeUps.take()).toEqual({ partition: 'q', key: 'l' });
});

test('WAKE_QUEUE=on: the bot gives a hint of a large fan-out, and another one that has heard nothing takes it up', async () => {
  const [storage, watched] = await Promise.all([StorageProxy.start(), StorageProxy.start()]);
  const environment = { WAKE_QUEUE: 'on', SEND_RATE: '100000', CHAT_LIMITS: '100000/1000' };
  const one = await BotUnderTest.start({ environment, storageUrl: storage.url });
  const { clock, table, connector, keys } = one;
  const shared = { clock, table, connector, keys, environment };
  const other = await BotUnderTest.start({ ...shared, storageUrl: watched.url });
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  // It has begun and stays busy with the first people, so the wake-up is not its own.
  storage.behave = async ({ text }) => {
    if (text.includes('sending')) await released;
    return noFault;
  };
  await one.ledger.execute(partition, noteWithFan('f1'));
  const isSeen = () => watched.requests.some(({ path }) => decodeURIComponent(path).includes("'fan|f1'"));
  try {
    // The other never ticks here.
    await one.app.tick();
    do {
      clock.advance(1_000);
      await one.ledger.livePartitions();
    } while (!isSeen());
  } finally {
    release();
    await other.app.stop();
    await one.stop();
    await Promise.all([storage.stop(), watched.stop()]);
  }
});
