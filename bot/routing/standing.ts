import { pressedOperation } from '../../services/delivery/steps';
import { outKey, type OutRow } from '../../services/ledger/out-row';
import type { Container } from './container';

/** The living copy of a card is this one from now on: it follows its item. @param opened it holds a form. */
export async function live(
  partition: string,
  row: OutRow,
  copy: string,
  opened: boolean,
  { ledger, clock }: Pick<Container, 'ledger' | 'clock'>,
): Promise<void> {
  const key = outKey(row);
  const woken = await ledger.submit(partition, pressedOperation(key, copy, opened, clock.now()));
  if (woken) ledger.wake(partition, { kind: 'out', key });
}
