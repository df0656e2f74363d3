import { type FoldRow, foldList } from '../../../services/delivery/batch';
import { incidentCards } from '../../../services/incident/contract';
import type { Incident } from '../../../services/incident/model';
import { rowKeys } from '../../../services/ledger/keys';
import type { OutRow } from '../../../services/ledger/out-row';
import type { Container } from '../../routing/container';
import type { SettledMessage } from '../../routing/flow';

/** Notices when nobody at all could be reached, and when somebody could after all (features N1). */
export async function watchReach(
  { partition, row, outcome }: SettledMessage,
  container: Container,
): Promise<void> {
  const delivered = outcome.kind === 'delivered';
  if (row.view === incidentCards.digest) return await watchBatch(partition, row, delivered, container);
  // The mailbox of the settings is nobody in particular; the outside contact is somebody who was told.
  const toContact =
    row.view === incidentCards.discreetMail && container.organisation().incident.outsideContact !== undefined;
  if (row.view !== incidentCards.alert && !toContact) return;
  if (delivered) await reached(partition, row.item, container);
  else if (await isLost(partition, row.item, isGivenUp, container))
    await container.incidents.change(row.item, { type: 'unreached' });
}

/** A card that holds several reports: they all arrive with it, or none does. */
async function watchBatch(
  partition: string,
  batch: OutRow,
  delivered: boolean,
  container: Container,
): Promise<void> {
  const { ledger, incidents } = container;
  if (!delivered && !isGivenUp(batch)) return;
  const folded = await ledger.list<FoldRow>(
    partition,
    rowKeys.index(`${foldList(batch.item, batch.person)}|`),
  );
  // The same batch for every handler: which of them it did not reach.
  const batches = await ledger.messages(partition, batch.item);
  const without = new Set(batches.filter(isGivenUp).map(({ person }) => person));
  const isGone = (row: OutRow): boolean =>
    isGivenUp(row) || (row.state === 'folded' && row.deliveredAt === null && without.has(row.person));
  for (const { value } of folded)
    if (delivered) await reached(partition, value.item, container);
    else if (await isLost(partition, value.item, isGone, container))
      await incidents.change(value.item, { type: 'unreached' });
}

async function reached(partition: string, id: string, { ledger, incidents }: Container): Promise<void> {
  const item = await ledger.item<Incident>(partition, id);
  if (item?.state.unreached) await incidents.change(id, { type: 'reached' });
}

/** Whether no handler has a report, nor will by themselves. @param isGone of one handler's card. */
async function isLost(
  partition: string,
  id: string,
  isGone: (row: OutRow) => boolean,
  { ledger }: Container,
): Promise<boolean> {
  const alerts = (await ledger.messages(partition, id)).filter(({ view }) => view === incidentCards.alert);
  return alerts.every(isGone);
}

const isGivenUp = ({ deliveredAt, state }: OutRow): boolean =>
  deliveredAt === null && (state === 'parked' || state === 'uncertain');
