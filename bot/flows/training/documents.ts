import { renderDocumentForm } from '../../../cards/training/form';
import { trainingActions } from '../../../services/training/contract';
import type { FormToken } from '../../../services/forms/form-token';
import {
  keepTrainingTyped,
  readDocument,
  type TrainingFaults,
  type TrainingTyped,
} from '../../../services/training/form';
import type { House } from '../../house';
import type { Answer, StaffTurn } from '../../routing/flow';
import { notice } from '../notices';
import { audiencesOf, startDays, newTrainingToken, choosablePeople, readTrainingToken } from './parts';
import type { FormData } from './sessions';
import { mayManage, ownedDocumentCard, personIn } from './views';

interface FormState {
  readonly typed: TrainingTyped;
  readonly faults?: TrainingFaults;
  readonly expired?: boolean;
  readonly before?: FormToken;
}

/** "Document publiceren". */
export const openPublish = (turn: StaffTurn, _data: unknown, house: House): Promise<Answer> =>
  Promise.resolve(showForm(turn, house, { typed: {} }));

/** "Publiceren". Whatever is wrong, the form comes back as it was typed. */
export async function publish(turn: StaffTurn, data: FormData, house: House): Promise<Answer> {
  const { person } = turn.actor;
  const typed = keepTrainingTyped(data);
  const reading = readTrainingToken(house, turn.owner, trainingActions.publish.verb, data.token);
  if (reading.kind === 'forged') return showForm(turn, house, { typed, expired: true });
  const { token } = reading;
  const known = await house.signing.publishedBy(token);
  if (known !== undefined) return await owned(turn, known, house);
  if (reading.kind === 'expired') return showForm(turn, house, { typed, expired: true });
  const read = readDocument(data, { now: house.clock.now(), organisation: house.organisation() });
  if ('faults' in read) return showForm(turn, house, { typed, faults: read.faults, before: token });
  const { id } = await house.signing.publish(token, read.facts, person, turn.messageId);
  return await owned(turn, id, house);
}

interface OnDocument {
  readonly document: string;
}

/** "Intrekken". */
export async function endDocument(turn: StaffTurn, { document }: OnDocument, house: House): Promise<Answer> {
  const { person } = turn.actor;
  const known = personIn(house, person);
  const file = known && (await house.signing.find(document, known.aadObjectId));
  if (!known || !file || !mayManage(file.document.owner, known, house))
    return notice(turn, 'trainingNotFound');
  await house.signing.end(document, known.aadObjectId);
  return await owned(turn, document, house);
}

export async function owned(turn: StaffTurn, document: string, house: House): Promise<Answer> {
  const { person, locale } = turn.actor;
  const reader = { person, account: turn.account, locale };
  return { kind: 'card', card: await ownedDocumentCard(document, reader, house) };
}

function showForm(turn: StaffTurn, house: House, { typed, faults, expired, before }: FormState): Answer {
  const { locale } = turn.actor;
  const token = newTrainingToken(house, turn.owner, trainingActions.publish.verb, before);
  const card = renderDocumentForm({
    ...{ locale, typed, faults: faults ?? {}, expired: expired ?? false, data: { token } },
    start: startDays(house),
    audiences: audiencesOf(house.organisation(), locale),
    people: choosablePeople(house),
  });
  return { kind: 'card', card };
}
