import { renderSessionForm } from '../../../cards/training/form';
import { textsFor } from '../../../cards/texts';
import type { IncidentKind } from '../../../services/people/incident-settings';
import { topicAbout } from '../../../services/training/lessons';
import { trainingActions } from '../../../services/training/contract';
import {
  keepTrainingTyped,
  readSession,
  type TrainingFormContext,
  type TrainingFaults,
  type TrainingTyped,
} from '../../../services/training/form';
import { chosenPerson } from '../../../services/forms/chosen-person';
import { idempotencyKeyOf } from '../../../services/forms/form-token';
import { versionOf } from '../../../services/forms/version';
import { catalogue } from '../../../services/training/plan';
import type { Session } from '../../../services/training/model';
import { type Form, type FormData, type FormState, newToken, readChange, submit } from '../../routing/forms';
import type { Container } from '../../routing/container';
import type { Answer, StaffTurn } from '../../routing/flow';
import { notice, notUnderstood, shortNotice } from '../../routing/notices';
import { audiencesOf, startDays, choosablePeople, typedAudience } from './choices';
import { mayManage, ownedCard, personIn } from './cards';
import { stillGives } from './held';

interface SessionForm extends FormState<TrainingTyped, TrainingFaults> {
  /** The session being changed, and the version of it that the form shows. */
  readonly of?: { readonly session: string; readonly version: string };
}

const planForm: Form = { verb: trainingActions.plan.verb, partition: catalogue };
const changeForm: Form = { verb: trainingActions.change.verb, partition: catalogue };

/** "Nieuwe sessie", and "Plan een sessie" about the lessons from incidents. */
export const openPlan = (
  turn: StaffTurn,
  { about, topic }: { readonly about?: IncidentKind | undefined; readonly topic?: string | undefined },
  container: Container,
): Promise<Answer> =>
  topic === undefined
    ? Promise.resolve(
        showForm(turn, container, { typed: about === undefined ? {} : taught(about, turn, container) }),
      )
    : planLike(topic, turn, container);

/** "Plan een sessie" for those who wait for a date: as the last one on the topic was, on another day. */
async function planLike(topic: string, turn: StaffTurn, container: Container): Promise<Answer> {
  const last = (await container.trainings.records.sessions())
    .filter(({ facts, status }) => facts.topic === topic && status !== 'cancelled')
    .reduce<Session | null>((one, other) => (one && one.facts.day > other.facts.day ? one : other), null);
  if (!last) return showForm(turn, container, { typed: { topic } });
  const {
    day: _,
    deadline: __,
    yearly: ___,
    link: ____,
    outside: _____,
    outsideMail: ______,
    ...typed
  } = typedOf(last);
  return showForm(turn, container, { typed: { ...typed, yearly: 'no' } });
}

const taught = (kind: IncidentKind, { actor }: StaffTurn, container: Container): TrainingTyped => ({
  title: textsFor(actor.locale).kinds.names[kind],
  topic: topicAbout(kind, container.organisation()),
});

/** "Sessie aanmaken". */
export const plan = (turn: StaffTurn, data: FormData, container: Container): Promise<Answer> =>
  submit(turn, planForm, data, container, {
    typed: keepTrainingTyped(data),
    show: (state) => showForm(turn, container, state),
    madeBy: (token) => container.trainings.plannedBy(token),
    read: () => readSession(data, contextOf(container, startDays(container))),
    make: async ({ facts }, token) => {
      const { id } = await container.trainings.plan(
        idempotencyKeyOf(token),
        facts,
        turn.actor.person,
        turn.messageId,
      );
      return id;
    },
    open: (id) => owned(turn, id, container),
  });

const contextOf = (
  container: Container,
  { day, deadline }: { readonly day: string; readonly deadline: string },
): TrainingFormContext => ({
  now: container.clock.now(),
  organisation: container.organisation(),
  proposed: { day, deadline },
});

/** "Wijzigen": the form again, with what is known. */
export async function openChange(
  turn: StaffTurn,
  { session }: OnSession,
  container: Container,
): Promise<Answer> {
  const found = await managed(turn, session, container);
  if (!found) return notice(turn, 'trainingNotFound');
  if (found.status !== 'planned') return await owned(turn, session, container);
  return showForm(turn, container, {
    typed: typedOf(found),
    of: { session, version: versionOf(found.facts) },
  });
}

/** "Opslaan". */
export async function change(
  turn: StaffTurn,
  data: FormData & OnSession,
  container: Container,
): Promise<Answer> {
  const { person } = turn.actor;
  const { session } = data;
  const found = await managed(turn, session, container);
  if (!found) return notice(turn, 'trainingNotFound');
  const typed = keepTrainingTyped(data);
  const show = (version: string, state: Omit<SessionForm, 'typed' | 'of'>) =>
    showForm(turn, container, { typed, of: { session, version }, ...state });
  const reading = readChange(turn, changeForm, { text: data.token, record: session }, container);
  if (reading.kind === 'expired') return show(reading.seen ?? versionOf(found.facts), { expired: true });
  const { token } = reading;
  const read = readSession(data, contextOf(container, found.facts));
  if ('faults' in read) return show(token.variant, { faults: read.faults, before: token });
  const command = { type: 'change', facts: read.facts, by: person, seen: token.variant } as const;
  const outcome = await container.trainings.change(session, command);
  // The form comes back for the version stored now: the next press is a conscious choice.
  return outcome.kind === 'refused' && outcome.refusal.refused === 'changedMeanwhile' && outcome.state
    ? show(versionOf(outcome.state.facts), { changedMeanwhile: true })
    : await owned(turn, session, container);
}

export interface OnSession {
  readonly session: string;
}

/** "Afgelasten", "Ja, afronden", and "Uitnodigen": one press, by somebody who may manage it. */
export const settle =
  (type: 'cancel' | 'close' | 'confirm') =>
  async (turn: StaffTurn, { session }: OnSession, container: Container): Promise<Answer> => {
    const { person } = turn.actor;
    if (!(await managed(turn, session, container))) return notice(turn, 'trainingNotFound');
    await container.trainings.change(session, { type, by: person });
    return await owned(turn, session, container);
  };

/** "Ik geef deze sessie": a place that person had in it becomes free again. */
export async function takeOver(
  turn: StaffTurn,
  { session }: OnSession,
  container: Container,
): Promise<Answer> {
  const { person } = turn.actor;
  if (!(await managed(turn, session, container))) return notice(turn, 'trainingNotFound');
  const outcome = await container.trainings.change(session, { type: 'takeOver', by: person });
  if (outcome.kind !== 'refused') await container.trainings.seat(session, person, { type: 'signOff' });
  return await owned(turn, session, container);
}

/** "Overdragen": somebody else who gives sessions gives it from now on; both hear so, and who signed up too. */
export async function handOn(
  turn: StaffTurn,
  { session, to }: OnSession & { readonly to: string },
  container: Container,
): Promise<Answer> {
  const { person: by } = turn.actor;
  if (!(await managed(turn, session, container))) return notice(turn, 'trainingNotFound');
  const person = chosenPerson(to);
  if (person === null) return notUnderstood(turn, to);
  if (!stillGives(person, container)) return shortNotice(turn, 'givesNoSessions');
  const outcome = await container.trainings.change(session, { type: 'takeOver', by, to: person });
  if (outcome.kind !== 'refused') await container.trainings.seat(session, person, { type: 'signOff' });
  return await owned(turn, session, container);
}

/** Opened by its trainer, or fetched again by the client. */
export async function manage(turn: StaffTurn, { session }: OnSession, container: Container): Promise<Answer> {
  return (await managed(turn, session, container))
    ? await owned(turn, session, container)
    : notice(turn, 'trainingNotFound');
}

/** The session, if the person asking may manage it; nobody else learns that it exists. */
export async function managed(turn: StaffTurn, id: string, container: Container): Promise<Session | null> {
  const { person } = turn.actor;
  const known = personIn(container, person);
  if (!known) return null;
  const file = await container.trainings.find(id, known.aadObjectId);
  return file && mayManage(file.session.owner, known, container) ? file.session : null;
}

async function owned(turn: StaffTurn, id: string, container: Container): Promise<Answer> {
  const { person, locale } = turn.actor;
  return { kind: 'card', card: await ownedCard(id, { person, account: turn.account, locale }, container) };
}

function typedOf({ facts }: Session): TrainingTyped {
  const { title, topic, day, from, until, where, deadline } = facts;
  return {
    title,
    topic,
    day,
    from,
    until,
    where,
    deadline,
    link: facts.link ?? '',
    ...typedAudience(facts.audience),
    places: facts.places === null ? '' : String(facts.places),
    mandatory: facts.mandatory ? 'yes' : 'no',
    yearly: facts.yearly ? 'yes' : 'no',
    outside: facts.outside?.name ?? '',
    outsideMail: facts.outside?.mail ?? '',
  };
}

function showForm(turn: StaffTurn, container: Container, state: SessionForm): Answer {
  const { typed, faults, expired, before, of } = state;
  const organisation = container.organisation();
  const { locale } = turn.actor;
  const form: Form = of ? { ...changeForm, changes: { record: of.session, version: of.version } } : planForm;
  const token = newToken(turn, form, container, before);
  const card = renderSessionForm({
    locale,
    typed,
    faults: faults ?? {},
    expired: expired ?? false,
    changedMeanwhile: state.changedMeanwhile ?? false,
    ...(of ? { mode: 'change', data: { token, session: of.session } } : { mode: 'plan', data: { token } }),
    topics: organisation.training.topics.map((topic) => ({ title: topic[locale], value: topic.id })),
    start: startDays(container),
    audiences: audiencesOf(organisation, locale),
    people: choosablePeople(container),
  });
  return { kind: 'card', card };
}
