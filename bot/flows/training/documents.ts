import { displayName } from '../../../cards/user-text';
import { renderDocumentForm } from '../../../cards/training/form';
import { trainingActions } from '../../../services/training/contract';
import {
  keepTrainingTyped,
  readDocument,
  type TrainingFaults,
  type TrainingTyped,
} from '../../../services/training/form';
import { catalogue } from '../../../services/training/plan';
import { type Form, type FormData, type FormState, Instead, newToken, submit } from '../../routing/forms';
import type { Container } from '../../routing/container';
import type { Answer, StaffTurn } from '../../routing/flow';
import { notice, shortNotice } from '../../routing/notices';
import { audiencesOf, choosablePeople, startDays } from './choices';
import { mayManage, ownedDocumentCard, personIn } from './cards';
import { signing } from './book';
import { fixOriginal } from './originals';

type DocumentForm = FormState<TrainingTyped, TrainingFaults>;

const publishForm: Form = { verb: trainingActions.publish.verb, partition: catalogue };

/** "Document publiceren". */
export const openPublish = (turn: StaffTurn, _data: unknown, container: Container): Promise<Answer> =>
  showForm(turn, container, { typed: {} });

/** "Publiceren". */
export async function publish(turn: StaffTurn, data: FormData, container: Container): Promise<Answer> {
  const known = (await signing(container).records.documents()).filter(({ endedAt }) => endedAt === null);
  const context = { now: container.clock.now(), organisation: container.organisation() };
  return await submit(turn, publishForm, data, container, {
    typed: keepTrainingTyped(data),
    show: (state) => showForm(turn, container, state),
    madeBy: (token) => signing(container).publishedBy(token),
    read: () =>
      readDocument(
        data,
        context,
        known.map(({ facts }) => facts),
      ),
    make: async ({ facts }, token) => {
      const { person } = turn.actor;
      const { file = '' } = keepTrainingTyped(data);
      const original = await fixOriginal(person, { file, link: facts.link }, container);
      if (original === 'gone') return new Instead(shortNotice(turn, 'fileGone'));
      const made = { facts, original };
      return (await signing(container).publish(token, made, person, turn.messageId)).id;
    },
    open: (id) => owned(turn, id, container),
  });
}

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

/** The card of its publisher, for all who may manage it or look on. */
export const manageDocument = (
  turn: StaffTurn,
  { document }: OnDocument,
  container: Container,
): Promise<Answer> => owned(turn, document, container);

export async function owned(turn: StaffTurn, document: string, container: Container): Promise<Answer> {
  const { person, locale } = turn.actor;
  const reader = { person, account: turn.account, locale };
  return { kind: 'card', card: await ownedDocumentCard(document, reader, container) };
}

async function showForm(
  turn: StaffTurn,
  container: Container,
  { typed, faults, expired, before }: DocumentForm,
): Promise<Answer> {
  const { locale, person } = turn.actor;
  const files = await container.evidence.incomingOf(person);
  const token = newToken(turn, publishForm, container, before);
  const card = renderDocumentForm({
    locale,
    typed,
    faults: faults ?? {},
    changedMeanwhile: false,
    expired: expired ?? false,
    data: { token },
    files: files.map(({ id, name }) => ({ title: displayName(name, 80), value: id })),
    start: startDays(container),
    audiences: audiencesOf(container.organisation(), locale),
    people: choosablePeople(container),
  });
  return { kind: 'card', card };
}
