import { renderIncidentBatch } from '../../../cards/incident/list';
import type { RenderedCard } from '../../../cards/render';
import { type FoldRow, foldList, isNamed } from '../../../services/delivery/batch';
import { rowKeys } from '../../../services/ledger/keys';
import type { Container } from '../../routing/container';
import type { CardContext } from '../../routing/flow';
import { lineOf } from './cards';

/** How many of the newest incidents are read for one batch. */
const batchLines = 15;

/** More reports than the chat may get, or than one person may make ring, newest first (P8). */
export async function batchCard(context: CardContext, container: Container): Promise<RenderedCard> {
  const prefix = rowKeys.index(`${foldList(context.item, context.person)}|`);
  const folded = await container.ledger.list<FoldRow>(context.partition, prefix);
  const newest = folded
    .map(({ value }) => value.item)
    .sort((one, other) => other.localeCompare(one, 'en', { numeric: true }));
  const files = await Promise.all(newest.slice(0, batchLines).map((id) => container.incidents.find(id)));
  const incidents = files.flatMap((file) => (file ? [lineOf(file.incident, container.organisation())] : []));
  return renderIncidentBatch({
    locale: context.locale,
    data: {},
    ofOnePerson: isNamed(context),
    incidents,
    older: newest.slice(batchLines),
  });
}
