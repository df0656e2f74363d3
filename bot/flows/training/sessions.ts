import { renderSessionForm } from '../../../cards/training/form';
import { trainingActions } from '../../../services/training/contract';
import type { FormToken } from '../../../services/forms/form-token';
import {
  keepTrainingTyped,
  readSession,
  type TrainingFaults,
  type TrainingTyped,
} from '../../../services/training/form';
import { formKey } from '../../../services/training/trainings';
import type { Session } from '../../../services/training/model';
import type { House } from '../../house';
import type { Answer, StaffTurn } from '../../routing/flow';
import { notice } from '../notices';
import {
  audiencesOf,
  startDays,
  newTrainingToken,
  choosablePeople,
  readTrainingToken,
  typedAudience,
} from './parts';
import { mayManage, ownedCard, personIn } from './views';

/** What a form card carries back beside what was typed; `form.ts` closes the rest (reliability S20). */
export interface FormData {
  readonly token: string;
  readonly [field: string]: unknown;
}

interface FormState {
  readonly typed: TrainingTyped;
  readonly faults?: TrainingFaults;
  readonly expired?: boolean;
  /** The form this one replaces: it stays the same form, so that it has its effect once. */
  readonly before?: FormToken;
  /** The session that is changed. */
  readonly session?: string;
}

/** "Nieuwe sessie". */
export const openPlan = (turn: StaffTurn, _data: unknown, house: House): Promise<Answer> =>
  Promise.resolve(showForm(turn, house, { typed: {} }));

/** "Sessie aanmaken". Whatever is wrong, the form comes back as it was typed. */
export async function plan(turn: StaffTurn, data: FormData, house: House): Promise<Answer> {
  const { person } = turn.actor;
  const typed = keepTrainingTyped(data);
  const reading = readTrainingToken(house, turn.owner, trainingActions.plan.verb, data.token);
  if (reading.kind === 'forged') return showForm(turn, house, { typed, expired: true });
  const { token } = reading;
  const known = await house.trainings.plannedBy(token);
  if (known !== undefined) return await owned(turn, known, house);
  if (reading.kind === 'expired') return showForm(turn, house, { typed, expired: true });
  const read = readSession(data, { now: house.clock.now(), organisation: house.organisation() });
  if ('faults' in read) return showForm(turn, house, { typed, faults: read.faults, before: token });
  const { id } = await house.trainings.plan(formKey(token), read.facts, person, turn.messageId);
  return await owned(turn, id, house);
}

/** "Wijzigen": the form again, with what is known. */
export async function openChange(turn: StaffTurn, { session }: OnSession, house: House): Promise<Answer> {
  const found = await managed(turn, session, house);
  if (!found) return notice(turn, 'trainingNotFound');
  if (found.status !== 'planned') return await owned(turn, session, house);
  return showForm(turn, house, { typed: typedOf(found), session });
}

/** "Opslaan". */
export async function change(turn: StaffTurn, data: FormData & OnSession, house: House): Promise<Answer> {
  const { person } = turn.actor;
  const { session } = data;
  if (!(await managed(turn, session, house))) return notice(turn, 'trainingNotFound');
  const typed = keepTrainingTyped(data);
  if (readTrainingToken(house, turn.owner, trainingActions.change.verb, data.token).kind !== 'valid')
    return showForm(turn, house, { typed, expired: true, session });
  const read = readSession(data, { now: house.clock.now(), organisation: house.organisation() });
  if ('faults' in read) return showForm(turn, house, { typed, faults: read.faults, session });
  await house.trainings.change(session, { type: 'change', facts: read.facts, by: person });
  return await owned(turn, session, house);
}

export interface OnSession {
  readonly session: string;
}

/** "Afgelasten", and "Lijst afronden": one press, by who may manage it. */
export const settle =
  (type: 'cancel' | 'close') =>
  async (turn: StaffTurn, { session }: OnSession, house: House): Promise<Answer> => {
    const { person } = turn.actor;
    if (!(await managed(turn, session, house))) return notice(turn, 'trainingNotFound');
    await house.trainings.change(session, { type, by: person });
    return await owned(turn, session, house);
  };

/** Opened by who gives it, or fetched again by the client. */
export async function manage(turn: StaffTurn, { session }: OnSession, house: House): Promise<Answer> {
  return (await managed(turn, session, house))
    ? await owned(turn, session, house)
    : notice(turn, 'trainingNotFound');
}

/** The session, when the one who asks may manage it; nobody else learns that it exists. */
export async function managed(turn: StaffTurn, id: string, house: House): Promise<Session | null> {
  const { person } = turn.actor;
  const known = personIn(house, person);
  if (!known) return null;
  const file = await house.trainings.find(id, known.aadObjectId);
  return file && mayManage(file.session.owner, known, house) ? file.session : null;
}

async function owned(turn: StaffTurn, id: string, house: House): Promise<Answer> {
  const { person, locale } = turn.actor;
  return { kind: 'card', card: await ownedCard(id, { person, account: turn.account, locale }, house) };
}

function typedOf({ facts }: Session): TrainingTyped {
  const { title, topic, day, from, until, where, deadline } = facts;
  return {
    ...{ title, topic, day, from, until, where, deadline, link: facts.link ?? '' },
    ...typedAudience(facts.audience),
    places: facts.places === null ? '' : String(facts.places),
    mandatory: facts.mandatory ? 'yes' : 'no',
    yearly: facts.yearly ? 'yes' : 'no',
  };
}

function showForm(turn: StaffTurn, house: House, state: FormState): Answer {
  const { typed, faults, expired, before, session } = state;
  const organisation = house.organisation();
  const { locale } = turn.actor;
  const form = session === undefined ? trainingActions.plan.verb : trainingActions.change.verb;
  const token = newTrainingToken(house, turn.owner, form, before);
  const card = renderSessionForm({
    ...{ locale, typed, faults: faults ?? {}, expired: expired ?? false },
    ...(session === undefined
      ? { mode: 'plan', data: { token } }
      : { mode: 'change', data: { token, session } }),
    topics: organisation.training.topics.map((topic) => ({ title: topic[locale], value: topic.id })),
    start: startDays(house),
    audiences: audiencesOf(organisation, locale),
    people: choosablePeople(house),
  });
  return { kind: 'card', card };
}
