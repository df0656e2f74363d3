import { board, employee } from '../../support/incident-story';
import * as training from '../../support/training-story';
import type { Place } from './place';
import { givers } from './sessions';

/** A document of each. @returns their numbers, in the order of the givers. */
export async function publish({ bot }: Place): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const giver of givers)
    ids.push(await training.published(bot, { title: `Regels van ${giver.name}` }, giver));
  return ids;
}

/** Next morning, with the digest. */
export async function readDocuments({ bot, crawl }: Place, ids: readonly string[]): Promise<void> {
  const [first = '', last = ''] = [ids[0], ids.at(-1)];
  await crawl.enter(employee, 'to sign', () => training.openRecord(bot, employee, last));
  await crawl.enter(board, 'a document', () => training.openRecord(bot, board, first));
  for (const [at, giver] of givers.entries())
    await crawl.enter(giver, 'a document', () => training.openRecord(bot, giver, ids[at] ?? ''));
}
