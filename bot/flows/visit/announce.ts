import { clipped } from '../../../services/language/letters';
import { oneLine } from '../../../services/language/words';
import { renderVisitForm } from '../../../cards/visit/form';
import { visitActions } from '../../../services/visit/contract';
import { keepsOffice } from '../../../services/people/office';
import { dayOf } from '../../../services/time/zone';
import {
  clockOf,
  keepVisitTyped,
  readAnnouncement,
  type VisitFaults,
  type VisitTyped,
} from '../../../services/visit/form';
import { type Visit, visitKinds } from '../../../services/visit/model';
import type { VisitKey } from '../../../services/visit/visits';
import { type FormData, type FormState, newToken, submit, tokenIn } from '../../routing/forms';
import type { Container } from '../../routing/container';
import type { Answer, StaffTurn } from '../../routing/flow';
import { current } from './handling';
import { formOf } from './locations';

interface AnnounceForm extends FormState<VisitTyped, VisitFaults> {
  /** The visit that is changed. */
  readonly key?: VisitKey;
}

const announceForm = formOf(visitActions.announce);
const changeForm = formOf(visitActions.change);

/** Longest words after the command that are taken over into the form. */
const mostWords = 100;

/** `/bezoek Jan Jansen`: the words say who comes. */
export async function openForm(turn: StaffTurn, container: Container): Promise<Answer> {
  const name = clipped(oneLine(turn.words), mostWords);
  return await Promise.resolve(showForm(turn, container, { typed: name === '' ? {} : { name } }));
}

/** "Aanmelden". */
export const announce = (turn: StaffTurn, data: FormData, container: Container): Promise<Answer> =>
  submit(turn, announceForm, data, container, {
    typed: keepVisitTyped(data),
    show: (state) => showForm(turn, container, state),
    madeBy: (token) => container.visits.announcedBy(token),
    read: () => readAnnouncement(data, contextOf(container)),
    make: async ({ facts, location }, token) => {
      const command = { facts, by: turn.actor.person, cardActivityId: turn.messageId };
      const { id: visit } = await container.visits.announce(location, token, command);
      return { location, visit };
    },
    open: (key) => current(turn, key, container),
  });

/** "Wijzigen": the form again, with what is known. */
export async function openChange(turn: StaffTurn, key: VisitKey, container: Container): Promise<Answer> {
  const file = await container.visits.find(key);
  const { person } = turn.actor;
  if (!file || file.visit.status !== 'expected') return await current(turn, key, container);
  if (file.visit.host !== person && !keepsOffice(await container.visits.office(), person))
    return await current(turn, key, container);
  return showForm(turn, container, { typed: typedOf(file.visit), key });
}

/** "Opslaan". */
export async function change(
  turn: StaffTurn,
  data: FormData & VisitKey,
  container: Container,
): Promise<Answer> {
  const { person } = turn.actor;
  const key = { location: data.location, visit: data.visit };
  const typed = keepVisitTyped(data);
  if (tokenIn(turn, changeForm, data.token, container).kind !== 'valid')
    return showForm(turn, container, { typed, expired: true, key });
  const read = readAnnouncement(data, contextOf(container));
  if ('faults' in read) return showForm(turn, container, { typed, faults: read.faults, key });
  await container.visits.change(key, { type: 'change', by: person, facts: read.facts });
  return await current(turn, key, container);
}

const typedOf = ({ facts }: Visit): VisitTyped => ({ ...facts, people: String(facts.people) });

function showForm(
  turn: StaffTurn,
  container: Container,
  { typed, faults, expired, before, key }: AnnounceForm,
): Answer {
  const organisation = container.organisation();
  const { office, visit } = organisation;
  const now = container.clock.now();
  const time = clockOf(now, organisation);
  const late = time >= office.closes;
  const from = time > office.opens ? time : office.opens;
  const token = newToken(turn, key ? changeForm : announceForm, container, before);
  const card = renderVisitForm({
    locale: turn.actor.locale,
    ...(key ? { mode: 'change', data: { token, ...key } } : { mode: 'announce', data: { token } }),
    typed,
    faults: faults ?? {},
    start: { day: dayOf(now, office.timeZone), from, until: late ? '23:59' : office.closes },
    kinds: visitKinds,
    locations: visit.locations,
    expired: expired ?? false,
  });
  return { kind: 'card', card };
}

const contextOf = (container: Container) => ({
  now: container.clock.now(),
  organisation: container.organisation(),
});
