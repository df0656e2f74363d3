import { renderAlong, renderAlongEnded, renderAlongPart } from '../../../cards/incident/along';
import { renderInvited } from '../../../cards/incident/process/invited';
import type { RenderedCard } from '../../../cards/render';
import { renderNeutral } from '../../../cards/shared/plain';
import { chosenPerson } from '../../../services/forms/chosen-person';
import { type AlongPart, incidentCards, incidentDownloads } from '../../../services/incident/contract';
import { isWithheld, mayHandle } from '../../../services/incident/handlers';
import type { Incident } from '../../../services/incident/model';
import {
  invitationOf,
  isOfGroup,
  mayLookAlong,
  openInvitations,
} from '../../../services/incident/invitations';
import { offerDownload } from '../../routing/downloads';
import type { Container } from '../../routing/container';
import type { Answer, StaffTurn, Turn } from '../../routing/flow';
import { sayingWhoLacks } from '../../routing/lacking';
import { notice, notUnderstood } from '../../routing/notices';
import { alertModel } from './cards';
import { carryOut } from './carry-out';
import type { IncidentData, RemarkData } from './handling';
import { processView } from './process-model';
import { type IncidentReader, known, readerOf } from './reader';
import { type Screen, show } from './screens';
import { type Door, livesWhereOpened, livesWherePressed } from './standing';

/** "Laten meekijken": a colleague in the organisation gets read access to one incident. */

const invitedScreen: Screen = (view, container) => {
  const organisation = container.organisation();
  const now = container.clock.now();
  const { incident } = view;
  const looking = openInvitations(incident);
  const people = organisation.people
    .filter(({ aadObjectId: id }) => isOfGroup(organisation, id, now))
    .filter(({ aadObjectId: id }) => !isWithheld(incident, id) && !mayHandle(incident, organisation, id, now))
    .filter(({ aadObjectId: id }) => !looking.some(({ person }) => person === id))
    .map(({ aadObjectId, name }) => ({ id: aadObjectId, name }));
  return renderInvited({ ...view, looking, people });
};

export const openInvited = (
  turn: StaffTurn,
  { incident }: IncidentData,
  container: Container,
): Promise<Answer> => show(turn, incident, invitedScreen, container);

export async function invite(
  turn: StaffTurn,
  data: RemarkData & { person: string },
  container: Container,
): Promise<Answer> {
  const person = chosenPerson(data.person);
  if (person === null) return notUnderstood(turn, data.person);
  const answer = await carryOut(turn, data, invitedScreen, container, (by) => ({
    type: 'invite',
    by,
    person,
  }));
  return await sayingWhoLacks(turn, answer, 'invitation', [person], container);
}

export const uninvite = (
  turn: StaffTurn,
  data: RemarkData & { id: string },
  container: Container,
): Promise<Answer> =>
  carryOut(turn, data, invitedScreen, container, (by) => ({ type: 'uninvite', by, person: data.id }));

/** For somebody with read access; the reading is logged before anything is shown (reliability G4). */
export async function lookAlong(
  turn: Turn,
  { incident: id, part, from }: IncidentData & { part: AlongPart; from?: Door },
  container: Container,
): Promise<Answer> {
  const reader = readerOf(turn);
  const file = await container.incidents.find(id);
  if (!file) return { kind: 'card', card: renderNeutral(reader.locale) };
  const guest = known(reader);
  const looks = guest && looksAlong(file.incident, guest.person, container) ? guest : null;
  if (looks) {
    await container.access.noteShown(looks.person, id);
    await livesWherePressed(turn, file, false, container);
  }
  const card =
    looks && part !== 'card'
      ? renderAlongPart(processView(file.incident, looks, container), part)
      : alongCard(file.incident, reader, container);
  return await livesWhereOpened(from, { kind: 'card', card }, turn, file, container, [incidentCards.invited]);
}

/** The card of somebody with read access, and what is left of it when they lose that. */
export function alongCard(incident: Incident, reader: IncidentReader, container: Container): RenderedCard {
  const { person, locale } = reader;
  const invitation = person === null ? undefined : invitationOf(incident, person);
  if (person === null || !invitation || isWithheld(incident, person)) return renderNeutral(locale);
  const { ended, by, at } = invitation;
  if (ended) return endedCard(incident, reader);
  if (!looksAlong(incident, person, container)) return renderNeutral(locale);
  const name = container.organisation().people.find(({ aadObjectId }) => aadObjectId === by)?.name ?? '–';
  return renderAlong({
    ...alertModel(incident, { ...reader, person }, container, false),
    invitedBy: { name, at },
  });
}

/** Says that they no longer have read access; nothing about the incident, even if access was given again since. */
export function endedCard(incident: Incident, { person, locale }: IncidentReader): RenderedCard {
  const { id, about, invited = [] } = incident;
  const ended = invited.findLast((each) => each.person === person && each.ended !== undefined)?.ended;
  return ended === undefined || ended.why === 'about' || about.some((each) => each === person)
    ? renderNeutral(locale)
    : renderAlongEnded(locale, id, { at: ended.at, why: ended.why });
}

const looksAlong = (incident: Incident, person: string, { organisation, clock }: Container): boolean =>
  mayLookAlong(incident, organisation(), person, clock.now());

/** "Openen" of a file: a link that works once. */
export async function offerAlong(
  turn: Turn,
  { incident, id }: { readonly incident: string; readonly id: string },
  container: Container,
): Promise<Answer> {
  const file = await container.incidents.find(incident);
  const { person } = turn.actor;
  return file && person !== null && looksAlong(file.incident, person, container)
    ? await offerDownload(turn, incidentDownloads.alongEvidence, { incident, id }, container)
    : notice(turn, 'notFound');
}
