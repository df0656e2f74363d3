import { summaryCards } from '../../../services/nudges/contract';
import { resumeOperation } from '../../../services/delivery/steps';
import { rowKeys } from '../../../services/ledger/keys';
import { summaryPartition } from '../../../services/nudges/model';
import { refusedPeople } from '../../../services/nudges/progress';
import { meantBy } from '../../../services/training/audience';
import { documentNumber } from '../../../services/training/contract';
import type { Container } from '../../routing/container';
import type { Answer, StaffTurn } from '../../routing/flow';
import { notice } from '../../routing/notices';
import { owned as ownedDocument } from './documents';
import { manage, type OnSession } from './sessions';
import { mayManage, personIn } from './cards';
import { signing } from './book';

/** "Opnieuw proberen": those the channel refused are tried once more, now (P7). */
export async function retry(
  turn: StaffTurn,
  { session: id }: OnSession,
  container: Container,
): Promise<Answer> {
  const { person } = turn.actor;
  const known = personIn(container, person);
  const record = known && (await recordOf(id, known.aadObjectId, container));
  if (!known || !record || !mayManage(record.owner, known, container))
    return notice(turn, 'trainingNotFound');
  const now = container.clock.now();
  const people = meantBy(record.audience, container.organisation(), now).map(
    ({ aadObjectId }) => aadObjectId,
  );
  const summaries = container.summaries;
  for (const refused of refusedPeople(summaries, await summaries.all(), people)) {
    const key = rowKeys.out(refused, refused, summaryCards.day);
    const waited = await container.ledger.submit(summaryPartition, resumeOperation(key, now));
    if (waited) container.ledger.wake(summaryPartition, { kind: 'out', key });
  }
  return documentNumber.pattern.test(id)
    ? await ownedDocument(turn, id, container)
    : await manage(turn, { session: id }, container);
}

async function recordOf(id: string, person: string, container: Container) {
  if (documentNumber.pattern.test(id)) {
    const file = await signing(container).find(id, person);
    return file && { owner: file.document.owner, audience: file.document.facts.audience };
  }
  const file = await container.trainings.find(id, person);
  return file && { owner: file.session.owner, audience: file.session.facts.audience };
}
