import { renderVisitForm } from '../../../cards/visit/form';
import { visitActions } from '../../../services/visit/contract';
import type { FormToken } from '../../../services/forms/form-token';
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
import type { House } from '../../house';
import type { Answer, StaffTurn } from '../../routing/flow';
import { current } from './handling';
import { newVisitToken, readVisitToken } from './parts';

/** What a form card carries back beside what was typed; `form.ts` closes the rest (reliability S20). */
export interface AnnounceData {
  readonly token: string;
  readonly [field: string]: unknown;
}

interface FormState {
  readonly typed: VisitTyped;
  readonly faults?: VisitFaults;
  readonly expired?: boolean;
  /** The form this one replaces: it stays the same form, so that it has its effect once. */
  readonly before?: FormToken;
  /** The visit that is changed. */
  readonly key?: VisitKey;
}

/** Longest words after the command that are taken over into the form. */
const mostWords = 100;

/** `/bezoek Jan Jansen`: the words say who comes. */
export async function openForm(turn: StaffTurn, house: House): Promise<Answer> {
  const name = turn.words.trim().slice(0, mostWords);
  return await Promise.resolve(showForm(turn, house, { typed: name === '' ? {} : { name } }));
}

/** "Aanmelden". Whatever is wrong, the form comes back as it was typed. */
export async function announce(turn: StaffTurn, data: AnnounceData, house: House): Promise<Answer> {
  const { person } = turn.actor;
  const typed = keepVisitTyped(data);
  const reading = readVisitToken(house, turn.owner, visitActions.announce.verb, data.token);
  if (reading.kind === 'forged') return showForm(turn, house, { typed, expired: true });
  const { token } = reading;
  const known = await house.visits.announcedBy(token);
  if (known) return await current(turn, known, house);
  if (reading.kind === 'expired') return showForm(turn, house, { typed, expired: true });
  const read = readAnnouncement(data, contextOf(house));
  if ('faults' in read) return showForm(turn, house, { typed, faults: read.faults, before: token });
  const { facts, location } = read;
  const command = { facts, by: person, cardActivityId: turn.messageId };
  const { id: visit } = await house.visits.announce(location, token, command);
  return await current(turn, { location, visit }, house);
}

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
export async function change(turn: StaffTurn, data: AnnounceData & VisitKey, house: House): Promise<Answer> {
  const { person } = turn.actor;
  const key = { location: data.location, visit: data.visit };
  const typed = keepVisitTyped(data);
  if (readVisitToken(house, turn.owner, visitActions.change.verb, data.token).kind !== 'valid')
    return showForm(turn, house, { typed, expired: true, key });
  const read = readAnnouncement(data, contextOf(house));
  if ('faults' in read) return showForm(turn, house, { typed, faults: read.faults, key });
  await house.visits.change(key, { type: 'change', by: person, facts: read.facts });
  return await current(turn, key, house);
}

const typedOf = ({ facts }: Visit): VisitTyped => ({ ...facts, people: String(facts.people) });

function showForm(turn: StaffTurn, house: House, { typed, faults, expired, before, key }: FormState): Answer {
  const organisation = house.organisation();
  const { office, visit } = organisation;
  const now = house.clock.now();
  const time = clockOf(now, organisation);
  const late = time >= office.closes;
  const from = time > office.opens ? time : office.opens;
  const token = newVisitToken(
    house,
    turn.owner,
    key ? visitActions.change.verb : visitActions.announce.verb,
    before,
  );
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
