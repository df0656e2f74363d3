import type { Organisation, Person } from '../people/organisation';
import { holdersOf } from '../people/roles';
import type { Incident } from './model';

/**
 * Who must have every report: the FG and all deputies, without those it is about; if none is left, the board, and if it
 * is about them too, the contact outside the three
 * (features N6; policy: "de FG of een van de vervangers moet elke melding aangeleverd krijgen").
 * @param about object ids of the people the report is about.
 * @returns each person once, the FG first, then deputies in the order of the organisation.
 */
export function handlersOf(
  organisation: Organisation,
  about: readonly string[],
  now: Date,
): readonly Person[] {
  const named = without(about, [
    ...holdersOf(organisation, 'fg', now),
    ...holdersOf(organisation, 'fgDeputy', now),
  ]);
  if (named.length > 0) return named;
  const board = boardOf(organisation, about, now);
  return board.length > 0 ? board : without(about, holdersOf(organisation, 'outsideContact', now));
}

/** The board, without those the report is about. */
export const boardOf = (organisation: Organisation, about: readonly string[], now: Date): readonly Person[] =>
  without(about, holdersOf(organisation, 'board', now));

/** Who may act on an incident now: its handlers, and the board from the moment it was called in. */
export function actingOn(incident: Incident, organisation: Organisation, now: Date): readonly Person[] {
  const handlers = handlersOf(organisation, incident.about, now);
  return incident.boardCalled
    ? without([], [...handlers, ...boardOf(organisation, incident.about, now)])
    : handlers;
}

/** Whether there can be incidents that this person may act on. */
export const mayHoldReports = (organisation: Organisation, person: string, now: Date): boolean =>
  (['fg', 'fgDeputy', 'board', 'outsideContact'] as const).some((role) =>
    holdersOf(organisation, role, now).some(({ aadObjectId }) => aadObjectId === person),
  );

/** Whether somebody may see and act on an incident; the one check behind every card, list and press. */
export const mayHandle = (
  incident: Incident,
  organisation: Organisation,
  person: string,
  now: Date,
): boolean => actingOn(incident, organisation, now).some(({ aadObjectId }) => aadObjectId === person);

/** Everything kept of a report is withheld from the people it is about, by every door (features N6). */
export const isWithheld = ({ about }: Pick<Incident, 'about'>, person: string): boolean =>
  about.includes(person);

/**
 * Who may learn who reported: the handlers of that report, by the logged door. That is FG and deputies without those it
 * is about, otherwise the board, and whoever holds it; if it was to stay with the FG (features A29), one of them alone:
 * the FG, otherwise the first deputy, otherwise the board.
 */
export function mayKnowReporter(
  incident: Incident,
  organisation: Organisation,
  person: string,
  now: Date,
): boolean {
  if (!mayHandle(incident, organisation, person, now)) return false;
  const among = (people: readonly Person[]) => people.some(({ aadObjectId }) => aadObjectId === person);
  if (among(knowersOf(incident, organisation, now))) return true;
  // A board called in alongside them may know it when it handles the report itself.
  const board = boardOf(organisation, incident.about, now);
  return incident.confidential !== true && incident.taken?.by === person && among(board);
}

/** Who can open the reporter's name, whoever holds the report. */
export function knowersOf(incident: Incident, organisation: Organisation, now: Date): readonly Person[] {
  const dpo = without(incident.about, holdersOf(organisation, 'fg', now));
  const deputies = without(incident.about, holdersOf(organisation, 'fgDeputy', now));
  const board = boardOf(organisation, incident.about, now);
  if (incident.confidential === true)
    return dpo.length > 0 ? dpo : deputies.length > 0 ? deputies.slice(0, 1) : board;
  const named = [...dpo, ...deputies];
  return named.length > 0 ? named : board;
}

/** Who decides whether to notify: the board, or the handlers where the FG has the mandate (domain §1.5). */
export const decidersOf = (incident: Incident, organisation: Organisation, now: Date): readonly Person[] => {
  const board = boardOf(organisation, incident.about, now);
  // Without a board there is nobody else to decide.
  return organisation.incident.decides === 'board' && board.length > 0
    ? board
    : handlersOf(organisation, incident.about, now);
};

export const mayDecide = (
  incident: Incident,
  organisation: Organisation,
  person: string,
  now: Date,
): boolean => decidersOf(incident, organisation, now).some(({ aadObjectId }) => aadObjectId === person);

function without(about: readonly string[], people: readonly Person[]): readonly Person[] {
  const unique = new Map(people.map((person) => [person.aadObjectId, person]));
  return [...unique.values()].filter(({ aadObjectId }) => !about.includes(aadObjectId));
}
