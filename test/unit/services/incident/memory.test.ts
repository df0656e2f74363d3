import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { BlobWriting } from '../../../../services/blobs/blobs';
import { mostAtOnce } from '../../../../services/incident/evidence/model';
import { EvidenceStore } from '../../../../services/incident/evidence/store';
import { Ledger } from '../../../../services/ledger/ledger';
import { TestClock } from '../../../support/clock';
import { FileHost, picture } from '../../../support/file-host';
import { MemoryBlobs } from '../../../support/memory-blobs';
import { memoryTable } from '../../../support/memory-storage';

/** A separate file: what other tests leave in memory is none of its business. */

/** Existing garbage does not count as held: when the collector runs by itself depends on the machine. */
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const mebibyte = 1024 * 1024;
const size = 24 * mebibyte;

/** Accepts everything and keeps nothing, as far away as Azure is. */
class FarBlobs extends MemoryBlobs {
  peak = 0;

  override begin(name: string): BlobWriting {
    return {
      write: async (block) => {
        await turnOfTheLoop();
        this.peak = Math.max(this.peak, process.memoryUsage().arrayBuffers, block.length);
      },
      commit: async (note) => await this.put(name, Buffer.alloc(0), note),
    };
  }
}

test('[A22] 20 files of 24 MiB at once grow the process by less than four of them', async () => {
  const host = await FileHost.start();
  const bytes = Buffer.concat([picture(), Buffer.alloc(size)]).subarray(0, size);
  const address = host.put('/groot.png', { bytes });
  const clock = new TestClock();
  const blobs = new FarBlobs();
  const ledger = new Ledger(memoryTable('memory'), clock);
  const secrets = { signing: 'secret', accepted: ['secret'] };
  // Half a gigabyte through a machine that is busy with other suites: how long that takes is not the question here.
  const store = new EvidenceStore(blobs, ledger, clock, ['127.0.0.1'], secrets, 3_600_000);
  const file = { kind: 'link', name: 'groot.png', address } as const;
  const senders = Array.from(
    { length: 20 / mostAtOnce },
    (_, at) => `00000000-0000-4000-8000-00000000000${at}`,
  );
  // Once for what the very first file costs.
  await store.receive('somebody', [file]);
  collect();
  const before = process.memoryUsage().arrayBuffers;
  blobs.peak = 0;
  const outcomes = await Promise.all(
    senders.map(async (person) => await store.receive(person, Array<typeof file>(mostAtOnce).fill(file))),
  );
  await host.stop();
  expect(outcomes.flat().map((outcome) => ('bytes' in outcome ? outcome.bytes : outcome.fault))).toEqual(
    Array<number | string>(20).fill(size),
  );
  expect((blobs.peak - before) / size).toBeLessThan(4);
});
