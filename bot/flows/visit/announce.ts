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
import { type FormData, type FormState, newToken, submit, tokenIn } from '../../forms';
import type { House } from '../../house';
import type { Answer, StaffTurn } from '../../routing/flow';
import { current } from './handling';
import { formOf } from './parts';

interface AnnounceForm extends FormState<VisitTyped, VisitFaults> {
  /** The visit that is changed. */
  readonly key?: VisitKey;
}

const announceForm = formOf(visitActions.announce);
const changeForm = formOf(visitActions.change);

/** Longest words after the command that are taken over into the form. */
const mostWords = 100;

/** `/bezoek Jan Jansen`: the words say who comes. */
export async function openForm(turn: StaffTurn, house: House): Promise<Answer> {
  const name = turn.words.trim().slice(0, mostWords);
  return await Promise.resolve(showForm(turn, house, { typed: name === '' ? {} : { name } }));
}

/** "Aanmelden". */
export const announce = (turn: StaffTurn, data: FormData, house: House): Promise<Answer> =>
  submit(turn, announceForm, data, house, {
    typed: keepVisitTyped(data),
    show: (state) => showForm(turn, house, state),
    madeBy: (token) => house.visits.announcedBy(token),
    read: () => readAnnouncement(data, contextOf(house)),
    make: async ({ facts, location }, token) => {
      const command = { facts, by: turn.actor.person, cardActivityId: turn.messageId };
      const { id: visit } = await house.visits.announce(location, token, command);
      return { location, visit };
    },
    open: (key) => current(turn, key, house),
  });

/** "Wijzigen": the form again, with what is known. */
export async function openChange(turn: StaffTurn, key: VisitKey, house: House): Promise<Answer> {
  const file = await house.visits.find(key);
  const { person } = turn.actor;
  if (!file || file.visit.status !== 'expected') return await current(turn, key, house);
  if (file.visit.host !== person && !keepsOffice(await house.visits.office(), person))
    return await current(turn, key, house);
  return showForm(turn, house, { typed: typedOf(file.visit), key });
}

/** "Opslaan". */
export async function change(turn: StaffTurn, data: FormData & VisitKey, house: House): Promise<Answer> {
  const { person } = turn.actor;
  const key = { location: data.location, visit: data.visit };
  const typed = keepVisitTyped(data);
  if (tokenIn(turn, changeForm, data.token, house).kind !== 'valid')
    return showForm(turn, house, { typed, expired: true, key });
  const read = readAnnouncement(data, contextOf(house));
  if ('faults' in read) return showForm(turn, house, { typed, faults: read.faults, key });
  await house.visits.change(key, { type: 'change', by: person, facts: read.facts });
  return await current(turn, key, house);
}

const typedOf = ({ facts }: Visit): VisitTyped => ({ ...facts, people: String(facts.people) });

function showForm(
  turn: StaffTurn,
  house: House,
  { typed, faults, expired, before, key }: AnnounceForm,
): Answer {
  const organisation = house.organisation();
  const { office, visit } = organisation;
  const now = house.clock.now();
  const time = clockOf(now, organisation);
  const late = time >= office.closes;
  const from = time > office.opens ? time : office.opens;
  const token = newToken(turn, key ? changeForm : announceForm, house, before);
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

const contextOf = (house: House) => ({ now: house.clock.now(), organisation: house.organisation() });
