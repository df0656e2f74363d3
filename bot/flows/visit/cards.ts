import { visitCards } from '../../../services/visit/contract';
import type { VisitLine } from '../../../cards/visit/lists';
import { renderVisitLine } from '../../../cards/visit/line';
import { renderVisit } from '../../../cards/visit/visit';
import type { VisitModel } from '../../../cards/visit/visit-model';
import type { RenderedCard } from '../../../cards/render';
import { renderNeutral } from '../../../cards/shared/plain';
import { possiblyDouble } from '../../../services/ledger/out-row';
import { keepsOffice, type OfficeMoment } from '../../../services/people/office';
import type { Organisation } from '../../../services/people/organisation';
import { isEmployed, rolesOf } from '../../../services/people/roles';
import { isUndoable } from '../../../services/visit/correcting';
import { calledTo, mayDecide, mayHandle } from '../../../services/visit/decide';
import type { Visit } from '../../../services/visit/model';
import { locationOf } from '../../../services/visit/outcome';
import type { StandIn } from '../../../services/visit/stand-in';
import type { VisitOnFile } from '../../../services/visit/visits';
import type { Line, Reader } from '../../routing/flow';
import type { Container } from '../../routing/container';

/** What a card is drawn for besides its visit. */
export interface Drawing {
  /** The view that is asked for; absent: the one that fits the reader. */
  readonly view?: string;
  /** What the reader just sent was not passed on. */
  readonly unsent?: true;
}

/** A card, and the view it is of; null: it is none of the reader's business (any more). */
export interface Drawn {
  readonly card: RenderedCard;
  readonly view: string | null;
}

/** The card of a visit that one reader may see; a neutral one for everybody else. */
export async function cardOf(
  { visit, messages }: VisitOnFile,
  { person, account, locale }: Reader,
  container: Container,
  { view: asked, unsent }: Drawing = {},
): Promise<Drawn> {
  const office = await container.visits.office();
  const reader = readerOf(visit, person, office, asked);
  if (reader === null) return { card: renderNeutral(locale), view: null };
  const { organisation } = office;
  const standIn = (await container.visits.standIns([visit])).get(visit);
  const view = reader === 'desk' ? visitCards.desk : visitCards.host;
  const card = renderVisit({
    locale,
    now: container.clock.now().toISOString(),
    visit,
    reader,
    person,
    names: namesOf(organisation),
    colleagues: organisation.people
      .filter(
        ({ aadObjectId }) => aadObjectId !== person && isEmployed(organisation, aadObjectId, office.now),
      )
      .map(({ aadObjectId: id, name }) => ({ id, name })),
    place: placeOf(visit, organisation),
    hostLines: organisation.visit.hostLines.map((line) => line[locale]),
    possiblyDouble: messages.some((row) => row.person === person && row.view === view && possiblyDouble(row)),
    undoable: isUndoable(visit, office.now),
    ...(standIn ? { standIn: { name: nameOfStandIn(standIn, organisation) } } : {}),
    ...(unsent ? { unsent } : {}),
    ...(account === null ? {} : { userId: account }),
  });
  return { card, view };
}

/** In what role somebody may see it; the desk's card only when that is asked for, or nothing else fits. */
function readerOf(
  visit: Visit,
  person: string,
  office: OfficeMoment,
  asked: string | undefined,
): VisitModel['reader'] | null {
  if (!mayHandle(visit, person, office, true)) return null;
  const worksAtDesk = hasRole(office, person, 'reception') || keepsOffice(office, person);
  if (asked === visitCards.desk) return worksAtDesk ? 'desk' : null;
  if (person === visit.host) return 'host';
  if (mayDecide(visit, person, office) && !keepsOffice(office, person)) return 'called';
  if (calledTo(visit).includes(person)) return 'called';
  return keepsOffice(office, person) ? 'office' : 'desk';
}

function hasRole({ organisation, now }: OfficeMoment, person: string, role: 'reception'): boolean {
  const known = organisation.people.find(({ aadObjectId }) => aadObjectId === person);
  return known !== undefined && rolesOf(organisation, known, now).includes(role);
}

const placeOf = ({ location }: Visit, { visit: { locations } }: Organisation): string | null =>
  locations.length > 1 ? (locations.find(({ id }) => id === location)?.name ?? null) : null;

export const namesOf = ({ people }: Organisation): Readonly<Record<string, string>> =>
  Object.fromEntries(people.map(({ aadObjectId, name }) => [aadObjectId, name]));

/** Null: the office, which has no name there. */
export const nameOfStandIn = ({ backup }: StandIn, { people }: Organisation): string | null =>
  people.find(({ aadObjectId }) => aadObjectId === backup)?.name ?? null;

/** A list of one's own: of a weekly series the next one stands for all. */
export function ownLinesOf(visits: readonly Visit[], organisation: Organisation): readonly VisitLine[] {
  const seriesOf = ({ status, series }: Visit): string | undefined =>
    status === 'expected' ? series : undefined;
  const shown = visits.map((visit) => {
    const series = seriesOf(visit);
    const all = series === undefined ? [visit] : visits.filter((one) => isOf(one, visit, series));
    return { visit, times: all.length, first: all[0] === visit };
  });
  const kept = shown.filter(({ first }) => first);
  return linesOf(
    kept.map(({ visit }) => visit),
    organisation,
  ).map((line, at) => {
    const times = kept[at]?.times ?? 1;
    return times > 1 ? { ...line, times } : line;
  });
}

const isOf = (one: Visit, other: Visit, series: string): boolean =>
  one.status === 'expected' && one.series === series && one.location === other.location;

export const linesOf = (
  visits: readonly Visit[],
  organisation: Organisation,
  standIns: ReadonlyMap<Visit, StandIn> = new Map(),
): readonly VisitLine[] => {
  const names = namesOf(organisation);
  return visits.map((visit) => {
    const standIn = standIns.get(visit);
    const line = { visit, host: names[visit.host] ?? '–' };
    return standIn ? { ...line, standIn: { name: nameOfStandIn(standIn, organisation) } } : line;
  });
};

/** Replaces older cards of a visit in a chat: one of them lives, so that no other says something else. */
export const visitLine: Line = ({ partition, item, locale }, reason) =>
  renderVisitLine(locale, { location: locationOf(partition), visit: item }, reason);
