import type { ChangeOf } from './commands';
import type { Visit, VisitIn } from './model';
import { announcedOf, call, deed, decisionOn, event, type VisitMoment, type VisitOutcome } from './outcome';

/** Mistakes at the desk: taken back while they are fresh, with a line in the history. */

/** Long enough to notice the wrong Jansen, too short to rewrite the day. */
export const undoMinutes = 15;

/** @param at ISO instant of what may be taken back. */
const canUndo = (at: string, now: Date): boolean => now.getTime() - Date.parse(at) <= undoMinutes * 60_000;

/** Whether the last press on arrived or left can still be taken back. */
export const isUndoable = (visit: Visit, now: Date): boolean =>
  (visit.status === 'arrived' && canUndo(visit.arrival.at, now)) ||
  (visit.status === 'left' && canUndo(visit.left.at, now));

/** Not here after all: expected again; an unannounced visitor was not expected at all. */
export function undoArrival(
  visit: VisitIn<'arrived'>,
  { doer }: ChangeOf<'undo'>,
  at: VisitMoment,
): VisitOutcome {
  if (!canUndo(visit.arrival.at, at.now)) return 'tooLate';
  const undone = deed(doer, at);
  const before = { ...announcedOf(visit), undone };
  const next: Visit = visit.unexpected
    ? { ...before, status: 'cancelled', ended: undone }
    : { ...before, status: 'expected' };
  // Everybody called to the desk is on the way down.
  const messages = visit.arrival.called.map(call);
  return decisionOn(next, at, [event('arrivalUndone', doer)], messages);
}

/** Still inside: as it was before they were signed out. */
export function undoLeaving(
  visit: VisitIn<'left'>,
  { doer }: ChangeOf<'undo'>,
  at: VisitMoment,
): VisitOutcome {
  if (!canUndo(visit.left.at, at.now)) return 'tooLate';
  const { arrival, escort, answer = null } = visit;
  const before = { ...announcedOf(visit), undone: deed(doer, at), arrival, answer };
  const next: Visit = escort
    ? { ...before, status: 'collected', escort, askedAt: null }
    : { ...before, status: 'arrived' };
  return decisionOn(next, at, [event('leavingUndone', doer)]);
}

/** The BHV's list says how many are inside, so that must be right. */
export function amend(
  visit: VisitIn<'arrived'> | VisitIn<'collected'>,
  { doer, people, others }: ChangeOf<'amend'>,
  at: VisitMoment,
): VisitOutcome {
  const { others: _, ...facts } = visit.facts;
  if (people === facts.people && others === (visit.facts.others ?? '')) return 'unchanged';
  const next = { ...visit, facts: { ...facts, people, ...(others === '' ? {} : { others }) } };
  return decisionOn(next, at, [event('amended', doer, { from: facts.people, to: people })]);
}
