import { digestCards } from '../../../services/nudges/contract';
import { resumeOperation } from '../../../services/delivery/steps';
import { rowKeys } from '../../../services/ledger/keys';
import { digestPartition } from '../../../services/nudges/model';
import { refusedPeople } from '../../../services/nudges/progress';
import { meantBy } from '../../../services/training/audience';
import { isDocumentId } from '../../../services/training/model';
import type { House } from '../../house';
import type { Answer, StaffTurn } from '../../routing/flow';
import { notice } from '../notices';
import { owned as ownedDocument } from './documents';
import { manage, type OnSession } from './sessions';
import { mayManage, personIn } from './views';

/** "Opnieuw proberen": whom the channel refused is tried once more, now (P7). */
export async function retry(turn: StaffTurn, { session: id }: OnSession, house: House): Promise<Answer> {
  const { person } = turn.actor;
  const known = personIn(house, person);
  const record = known && (await recordOf(id, known.aadObjectId, house));
  if (!known || !record || !mayManage(record.owner, known, house)) return notice(turn, 'trainingNotFound');
  const now = house.clock.now();
  const people = meantBy(record.audience, house.organisation(), now).map(({ aadObjectId }) => aadObjectId);
  const digests = house.digests;
  for (const refused of refusedPeople(digests, await digests.all(), people)) {
    const key = rowKeys.out(refused, refused, digestCards.day);
    const waited = await house.ledger.submit(digestPartition, resumeOperation(key, now));
    if (waited) house.ledger.wake(digestPartition, { kind: 'out', key });
  }
  return isDocumentId(id) ? await ownedDocument(turn, id, house) : await manage(turn, { session: id }, house);
}

async function recordOf(id: string, person: string, house: House) {
  if (isDocumentId(id)) {
    const file = await house.signing.find(id, person);
    return file && { owner: file.document.owner, audience: file.document.facts.audience };
  }
  const file = await house.trainings.find(id, person);
  return file && { owner: file.session.owner, audience: file.session.facts.audience };
}
