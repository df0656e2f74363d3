import type { Dispatcher } from '../../services/delivery/dispatcher';
import type { FanOut } from '../../services/delivery/fan-out';
import type { Due } from '../../services/ledger/due';
import { handoverForm, type HandoverRow } from '../../services/ledger/handover';
import type { Container } from '../routing/container';
import type { Flow } from '../routing/flow';

export interface Senders {
  readonly dispatcher: Dispatcher;
  readonly fanOut: FanOut;
}

/**
 * Does one thing that fell due; harmless when it was done already. If it throws, the due row stays: it comes again.
 * @param cause key of the due row, consumed with the effect of an item's timer.
 */
export async function doDue(
  container: Container,
  flows: readonly Flow[],
  { dispatcher, fanOut }: Senders,
  partition: string,
  due: Due,
  cause: string,
): Promise<void> {
  switch (due.kind) {
    case 'out':
      return await dispatcher.dispatch(partition, due.key, due.batch);
    case 'item': {
      const flow = flows.find(({ id }) => id === due.flow);
      const step = { partition, item: due.item, step: due.step, cause };
      return await container.underWay.watch(flow?.onTimer?.(step, container) ?? Promise.resolve());
    }
    case 'handover':
      return await container.underWay.watch(handOver(container, flows, partition, due.key));
    case 'fan':
      return fanOut.start(partition, due.key);
  }
}

/** The receiver commits first, under a key that makes a second arrival harmless; then the sender's row is settled. */
async function handOver(
  container: Container,
  flows: readonly Flow[],
  partition: string,
  key: string,
): Promise<void> {
  const row = await container.ledger.row<HandoverRow>(partition, key);
  if (!row || row.due === null) return;
  const accept = flows.find(({ id }) => id === row.flow)?.accepts?.[row.command];
  if (!accept) throw new Error(`nobody accepts ${row.flow}.${row.command}`);
  const form = handoverForm(partition, key, row);
  await accept({ partition: row.to, payload: row.payload, idempotencyKey: form }, container);
  await container.ledger.markArrived(partition, key);
}
