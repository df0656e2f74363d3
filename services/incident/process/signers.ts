import type { Organisation, Person } from '../../people/organisation';
import { holdersOf } from '../../people/roles';
import { boardOf, handlersOf } from '../handlers';
import type { Incident } from '../model';
import type { ReversalAsked } from './reversal-model';

/** Who gives the second signature, and how long they are waited for. */

const hourMs = 3_600_000;
/** When a board is silent for this long, the stand-in may sign. */
const silentHours = 4;
/** After that, those who may sign are called again every day. */
const againHours = 24;

/** What awaits a second signature; null when nothing does. */
export function waitingReversal({ status, process }: Incident): ReversalAsked | null {
  const over = status === 'withdrawn' || status === 'joined' || status === 'closed';
  const asked = process?.reversal;
  return over || !asked || asked.answer ? null : asked;
}

/** Until then only the board is waited for. */
export const silentUntil = ({ at }: Pick<ReversalAsked, 'at'>): Date =>
  new Date(Date.parse(at) + silentHours * hourMs);

/** Who acts as the FG: the FG, or if it is about the FG the first deputy, or else whoever handles it then. */
export function actsAsDpo(
  { about }: Incident,
  organisation: Organisation,
  person: string,
  now: Date,
): boolean {
  const free = (people: readonly Person[]) =>
    people.filter(({ aadObjectId }) => !about.includes(aadObjectId));
  const dpo = free(holdersOf(organisation, 'fg', now));
  const deputy = free(holdersOf(organisation, 'fgDeputy', now)).slice(0, 1);
  const acting = [dpo, deputy, handlersOf(organisation, about, now)].find(({ length }) => length > 0) ?? [];
  return acting.some(({ aadObjectId }) => aadObjectId === person);
}

/**
 * Who may give the second signature: the board; if it is concerned itself, or silent for four hours, also the first
 * deputy who is not concerned, otherwise the contact outside. Never the person who asked.
 */
export function signersOf(
  { about }: Incident,
  { by, at }: Pick<ReversalAsked, 'by' | 'at'>,
  organisation: Organisation,
  now: Date,
): readonly string[] {
  const free = (people: readonly Person[]): readonly string[] =>
    people.map(({ aadObjectId }) => aadObjectId).filter((person) => person !== by && !about.includes(person));
  const board = free(boardOf(organisation, about, now));
  if (board.length > 0 && now < silentUntil({ at })) return board;
  const deputy = free(holdersOf(organisation, 'fgDeputy', now)).slice(0, 1);
  const standIn = deputy.length > 0 ? deputy : free(holdersOf(organisation, 'outsideContact', now));
  return [...new Set([...board, ...standIn])];
}

export function maySign(incident: Incident, organisation: Organisation, person: string, now: Date): boolean {
  const asked = incident.process?.reversal;
  return asked !== undefined && signersOf(incident, asked, organisation, now).includes(person);
}

/** When those who may sign are called next; null when nothing is pending. */
export function signersCalledAt(incident: Incident): Date | null {
  const asked = waitingReversal(incident);
  if (!asked) return null;
  const [since, hours] =
    asked.calledAt === undefined ? [asked.at, silentHours] : [asked.calledAt, againHours];
  return new Date(Date.parse(since) + hours * hourMs);
}
