import { renderDocumentForm } from '../../../cards/training/form';
import { trainingActions } from '../../../services/training/contract';
import {
  keepTrainingTyped,
  readDocument,
  type TrainingFaults,
  type TrainingTyped,
} from '../../../services/training/form';
import { catalogue } from '../../../services/training/plan';
import { type Form, type FormData, type FormState, newToken, submit } from '../../forms';
import type { House } from '../../house';
import type { Answer, StaffTurn } from '../../routing/flow';
import { notice } from '../notices';
import { audiencesOf, choosablePeople, startDays } from './parts';
import { mayManage, ownedDocumentCard, personIn } from './views';

type DocumentForm = FormState<TrainingTyped, TrainingFaults>;

const publishForm: Form = { verb: trainingActions.publish.verb, partition: catalogue };

/** "Document publiceren". */
export const openPublish = (turn: StaffTurn, _data: unknown, house: House): Promise<Answer> =>
  Promise.resolve(showForm(turn, house, { typed: {} }));

/** "Publiceren". */
export const publish = (turn: StaffTurn, data: FormData, house: House): Promise<Answer> =>
  submit(turn, publishForm, data, house, {
    typed: keepTrainingTyped(data),
    show: (state) => showForm(turn, house, state),
    madeBy: (token) => house.signing.publishedBy(token),
    read: () => readDocument(data, { now: house.clock.now(), organisation: house.organisation() }),
    make: async ({ facts }, token) => {
      const { id } = await house.signing.publish(token, facts, turn.actor.person, turn.messageId);
      return id;
    },
    open: (id) => owned(turn, id, house),
  });

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

function showForm(turn: StaffTurn, house: House, { typed, faults, expired, before }: DocumentForm): Answer {
  const { locale } = turn.actor;
  const token = newToken(turn, publishForm, house, before);
  const card = renderDocumentForm({
    locale,
    typed,
    faults: faults ?? {},
    expired: expired ?? false,
    data: { token },
    start: startDays(house),
    audiences: audiencesOf(house.organisation(), locale),
    people: choosablePeople(house),
  });
  return { kind: 'card', card };
}
