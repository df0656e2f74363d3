import { clipped } from '../../../services/language/letters';
import { oneLine } from '../../../services/language/words';
import { renderVisitForm } from '../../../cards/visit/form';
import { visitActions } from '../../../services/visit/contract';
import { versionOf } from '../../../services/forms/version';
import type { Person } from '../../../services/people/organisation';
import { isEmployed } from '../../../services/people/roles';
import { dayOf } from '../../../services/time/zone';
import {
  clockOf,
  keepVisitTyped,
  readAnnouncement,
  type VisitFaults,
  type VisitTyped,
} from '../../../services/visit/form';
import { type Visit, visitKinds } from '../../../services/visit/model';
import { readVisitWords } from '../../../services/visit/sentence';
import type { VisitKey } from '../../../services/visit/visits';
import { type Form, type FormData, type FormState, newToken, readChange, submit } from '../../routing/forms';
import { isReception, mayDecide } from '../../../services/visit/decide';
import type { Container } from '../../routing/container';
import type { Answer, StaffTurn } from '../../routing/flow';
import { current, heldAsForm } from './handling';
import { formOf } from './locations';

interface AnnounceForm extends FormState<VisitTyped, VisitFaults> {
  /** The visit being changed, and the version of it that the form shows. */
  readonly of?: { readonly key: VisitKey; readonly version: string; readonly weekly: boolean };
}

const announceForm = formOf(visitActions.announce);
const changeForm = formOf(visitActions.change);

/** Most characters after the command that are taken over into the form. */
const mostWords = 200;

/** `/bezoek Jan Jansen morgen 10:00`: the words say who is coming, and when. */
export async function openForm(turn: StaffTurn, container: Container): Promise<Answer> {
  const { office } = container.organisation();
  const words = clipped(oneLine(turn.words), mostWords);
  const { typed, faults } = readVisitWords(words, {
    today: dayOf(container.clock.now(), office.timeZone),
    staff: hostsOf(container),
    by: turn.actor.person,
  });
  // Somebody who comes at closing time stays beyond it.
  const late = typed.from !== undefined && typed.until === undefined && typed.from >= office.closes;
  const asked = late ? { ...typed, until: '23:59' } : typed;
  return await Promise.resolve(showForm(turn, container, { typed: asked, faults }));
}

/** Those for whom somebody can be announced. */
function hostsOf(container: Container): readonly Person[] {
  const organisation = container.organisation();
  const now = container.clock.now();
  return organisation.people.filter(({ aadObjectId }) => isEmployed(organisation, aadObjectId, now));
}

/** "Aanmelden". */
export const announce = (turn: StaffTurn, data: FormData, container: Container): Promise<Answer> =>
  submit(turn, announceForm, data, container, {
    typed: keepVisitTyped(data),
    show: (state) => showForm(turn, container, state),
    madeBy: (token) => container.visits.announcedBy(token),
    read: () => readAnnouncement(data, contextOf(container)),
    make: async ({ facts, location, host }, token) => {
      const { person } = turn.actor;
      const command = { facts, by: person, host, cardActivityId: turn.messageId };
      const { id: visit } = await container.visits.announce(location, token, command);
      return { location, visit };
    },
    open: (key) => current(turn, key, container),
  });

/** "Wijzigen": the form again, filled in. */
export async function openChange(turn: StaffTurn, key: VisitKey, container: Container): Promise<Answer> {
  const visit = await changeable(turn, key, container);
  if (!visit) return await current(turn, key, container);
  await heldAsForm(turn, key, container);
  return showForm(turn, container, {
    typed: typedOf(visit),
    of: { key, version: versionOf(visit.facts), weekly: visit.series !== undefined },
  });
}

/** The visit if it is still to come and this person may change it; null otherwise. */
async function changeable(turn: StaffTurn, key: VisitKey, container: Container): Promise<Visit | null> {
  const visit = (await container.visits.find(key))?.visit;
  const { person } = turn.actor;
  if (visit?.status !== 'expected') return null;
  const office = await container.visits.office();
  const decides = mayDecide(visit, person, office) || isReception(office, person);
  return decides ? visit : null;
}

/** "Opslaan". */
export async function change(
  turn: StaffTurn,
  data: FormData & VisitKey & { readonly following?: 'yes' | undefined },
  container: Container,
): Promise<Answer> {
  const { person } = turn.actor;
  const key = { location: data.location, visit: data.visit };
  const typed = keepVisitTyped(data);
  const visit = await changeable(turn, key, container);
  if (!visit) return await current(turn, key, container);
  const show = (version: string, state: Omit<AnnounceForm, 'typed' | 'of'>) =>
    showForm(turn, container, { typed, of: { key, version, weekly: visit.series !== undefined }, ...state });
  const reading = readChange(turn, changeForm, { text: data.token, record: recordOf(key) }, container);
  if (reading.kind === 'expired') return show(reading.seen ?? versionOf(visit.facts), { expired: true });
  const { token } = reading;
  const read = readAnnouncement(data, contextOf(container));
  if ('faults' in read) return show(token.variant, { faults: read.faults, before: token });
  const asked = { by: person, facts: read.facts, seen: token.variant };
  const outcome = await (data.following === undefined
    ? container.visits.change(key, { type: 'change', ...asked })
    : container.visits.changeFrom(key, asked));
  // The form comes back for the version stored now: the next press is a conscious choice.
  return outcome.kind === 'refused' && outcome.refusal.refused === 'changedMeanwhile' && outcome.state
    ? show(versionOf(outcome.state.facts), { changedMeanwhile: true })
    : await current(turn, key, container);
}

const recordOf = ({ location, visit }: VisitKey): string => `${location}|${visit}`;

const typedOf = ({ facts: { weeks: _, ...facts } }: Visit): VisitTyped => ({
  ...facts,
  people: String(facts.people),
});

function showForm(
  turn: StaffTurn,
  container: Container,
  { typed, faults, expired, changedMeanwhile, before, of }: AnnounceForm,
): Answer {
  const organisation = container.organisation();
  const { office, visit } = organisation;
  const now = container.clock.now();
  const time = clockOf(now, organisation);
  const late = time >= office.closes;
  const from = time > office.opens ? time : office.opens;
  const form: Form = of
    ? { ...changeForm, changes: { record: recordOf(of.key), version: of.version } }
    : announceForm;
  const token = newToken(turn, form, container, before);
  const card = renderVisitForm({
    locale: turn.actor.locale,
    ...(of
      ? { mode: 'change', data: { token, ...of.key }, weekly: of.weekly }
      : { mode: 'announce', data: { token } }),
    typed,
    faults: faults ?? {},
    start: { day: dayOf(now, office.timeZone), from, until: late ? '23:59' : office.closes },
    kinds: visitKinds,
    locations: visit.locations,
    people: hostsOf(container).map(({ aadObjectId: id, name }) => ({ id, name })),
    expired: expired ?? false,
    changedMeanwhile: changedMeanwhile ?? false,
  });
  return { kind: 'card', card };
}

const contextOf = (container: Container) => ({
  now: container.clock.now(),
  organisation: container.organisation(),
});
