import { Ledger } from '../../../../services/ledger/ledger';
import type { BlobLine } from '../../../../services/blobs/blobs';
import {
  mostWaitingBytes,
  mostWaitingInAll,
  mostWithReport,
} from '../../../../services/incident/evidence/model';
import { Places } from '../../../../services/incident/evidence/places';
import { EvidenceStore, type NamedFile } from '../../../../services/incident/evidence/store';
import { WaitingFiles } from '../../../../services/incident/evidence/waiting';
import { TestClock } from '../../../support/clock';
import { FileHost, picture } from '../../../support/file-host';
import { MemoryBlobs } from '../../../support/memory-blobs';
import { memoryTable } from '../../../support/memory-storage';

const person = '00000000-0000-4000-8000-000000000001';
const somebodyElse = '00000000-0000-4000-8000-000000000002';

let host: FileHost;
beforeAll(async () => {
  host = await FileHost.start();
});
afterAll(async () => {
  await host.stop();
});

/** Storage in which waiting files weigh as much as they claim. */
class HeavyBlobs extends MemoryBlobs {
  weight = 1;

  override async list(prefix: string): Promise<readonly BlobLine[]> {
    return (await super.list(prefix)).map((line) => ({ ...line, bytes: this.weight }));
  }
}

function storeOn(blobs: MemoryBlobs): EvidenceStore {
  const clock = new TestClock();
  return new EvidenceStore(blobs, new Ledger(memoryTable('receiving'), clock), clock, ['127.0.0.1'], {
    signing: 'secret',
    accepted: ['secret'],
  });
}

const file = (name: string, bytes = picture()): NamedFile => ({
  kind: 'link',
  name,
  address: host.put(`/${name}`, { bytes }),
});

describe('[A22] what waits is bounded', () => {
  test.each([
    ['of one person', mostWaitingBytes, person, 'full'],
    ['of everybody', mostWaitingInAll, somebodyElse, 'crowded'],
  ] as const)('%s', async (_whose, weight, sender, fault) => {
    const blobs = new HeavyBlobs();
    const store = storeOn(blobs);
    const [first] = await store.receive(person, [file('een.png')]);
    expect(first).toMatchObject({ type: 'png' });
    blobs.weight = weight;
    expect(await store.receive(sender, [file('twee.png')])).toEqual([{ fault }]);
    expect(await blobs.list('')).toHaveLength(1);
    if (first && 'id' in first) await store.discard(person, first.id);
    expect(await store.receive(sender, [file('twee.png')])).toMatchObject([{ type: 'png' }]);
  });

  test('messages of one person are counted one after the other, however fast they come', async () => {
    const blobs = new HeavyBlobs();
    blobs.weight = mostWaitingBytes;
    const store = storeOn(blobs);
    const outcomes = await Promise.all(
      [1, 2, 3].map(async (number) => await store.receive(person, [file(`${number}.png`)])),
    );
    expect(outcomes.flat().map((outcome) => 'fault' in outcome)).toEqual([false, true, true]);
    expect(await store.receive(somebodyElse, [file('4.png')])).toMatchObject([{ type: 'png' }]);
  });

  test('what is too large, or no file, leaves nothing behind', async () => {
    const blobs = new MemoryBlobs();
    const address = host.put('/eindeloos.txt', { endless: true });
    const faults = await storeOn(blobs).receive(person, [
      { kind: 'link', name: 'eindeloos.txt', address },
      { kind: 'link', name: 'afgebroken.png', address: host.put('/afgebroken', { cutAfter: picture() }) },
      file('leeg.txt', Buffer.alloc(0)),
      file('programma.jpg', Buffer.from('MZ\u0090\0', 'latin1')),
      { kind: 'other', name: 'spraak.m4a', fault: 'type' },
    ]);
    expect(faults).toEqual(
      ['content', 'unreachable', 'content', 'content', 'type'].map((fault) => ({ fault })),
    );
    expect(await blobs.list('')).toEqual([]);
  });
});

describe('places', () => {
  test('so many at once, and the rest in order', async () => {
    const places = new Places(2);
    const begun: number[] = [];
    const ends: (() => void)[] = [];
    const work = [0, 1, 2, 3].map((number) =>
      places.take(async () => {
        begun.push(number);
        await new Promise<void>((resolve) => ends.push(resolve));
        if (number === 1) throw new Error('it failed');
      }),
    );
    const outcomes = Promise.allSettled(work);
    expect(begun).toEqual([0, 1]);
    ends[1]?.();
    await Promise.allSettled([work[1]]);
    expect(begun).toEqual([0, 1, 2]);
    ends[0]?.();
    await work[0];
    expect(begun).toEqual([0, 1, 2, 3]);
    for (const end of ends) end();
    expect((await outcomes).map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
    ]);
    expect(places.empty).toBe(true);
  });
});

test('of what waits, the newest go along, each for a day', () => {
  const clock = new TestClock();
  const waiting = new WaitingFiles(clock);
  const ids = Array.from({ length: mostWithReport + 2 }, (_, at) => `file ${at}`);
  waiting.add(person, ids.slice(0, 3));
  clock.advance(3_600_000);
  waiting.add(person, ids.slice(3));
  expect(waiting.of(person)).toEqual(ids.slice(2));
  waiting.remove(person, 'file 5');
  clock.advance(23 * 3_600_000);
  waiting.sweep();
  expect(waiting.of(person)).toEqual(ids.slice(3).filter((id) => id !== 'file 5'));
  expect(waiting.of(somebodyElse)).toEqual([]);
  clock.advance(3_600_000);
  expect(waiting.of(person)).toEqual([]);
});
