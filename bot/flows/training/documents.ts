import { renderDocumentForm } from '../../../cards/training/form';
import { trainingActions } from '../../../services/training/contract';
import {
  keepTrainingTyped,
  readDocument,
  type TrainingFaults,
  type TrainingTyped,
} from '../../../services/training/form';
import { catalogue } from '../../../services/training/plan';
import { type Form, type FormData, type FormState, newToken, submit } from '../../routing/forms';
import type { Container } from '../../routing/container';
import type { Answer, StaffTurn } from '../../routing/flow';
import { notice } from '../../routing/notices';
import { audiencesOf, choosablePeople, startDays } from './choices';
import { mayManage, ownedDocumentCard, personIn } from './cards';
import { signing } from './book';

type DocumentForm = FormState<TrainingTyped, TrainingFaults>;

const publishForm: Form = { verb: trainingActions.publish.verb, partition: catalogue };

/** "Document publiceren". */
export const openPublish = (turn: StaffTurn, _data: unknown, container: Container): Promise<Answer> =>
  Promise.resolve(showForm(turn, container, { typed: {} }));

/** "Publiceren". */
export const publish = (turn: StaffTurn, data: FormData, container: Container): Promise<Answer> =>
  submit(turn, publishForm, data, container, {
    typed: keepTrainingTyped(data),
    show: (state) => showForm(turn, container, state),
    madeBy: (token) => signing(container).publishedBy(token),
    read: () => readDocument(data, { now: container.clock.now(), organisation: container.organisation() }),
    make: async ({ facts }, token) => {
      const { id } = await signing(container).publish(token, facts, turn.actor.person, turn.messageId);
      return id;
    },
    open: (id) => owned(turn, id, container),
  });

interface OnDocument {
  readonly document: string;
}

/** "Intrekken". */
export async function endDocument(
  turn: StaffTurn,
  { document }: OnDocument,
  container: Container,
): Promise<Answer> {
  const { person } = turn.actor;
  const known = personIn(container, person);
  const file = known && (await signing(container).find(document, known.aadObjectId));
  if (!known || !file || !mayManage(file.document.owner, known, container))
    return notice(turn, 'trainingNotFound');
  await signing(container).end(document, known.aadObjectId);
  return await owned(turn, document, container);
}

export async function owned(turn: StaffTurn, document: string, container: Container): Promise<Answer> {
  const { person, locale } = turn.actor;
  const reader = { person, account: turn.account, locale };
  return { kind: 'card', card: await ownedDocumentCard(document, reader, container) };
}

function showForm(
  turn: StaffTurn,
  container: Container,
  { typed, faults, expired, before }: DocumentForm,
): Answer {
  const { locale } = turn.actor;
  const token = newToken(turn, publishForm, container, before);
  const card = renderDocumentForm({
    locale,
    typed,
    faults: faults ?? {},
    changedMeanwhile: false,
    expired: expired ?? false,
    data: { token },
    start: startDays(container),
    audiences: audiencesOf(container.organisation(), locale),
    people: choosablePeople(container),
  });
  return { kind: 'card', card };
}
