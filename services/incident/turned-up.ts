import { z } from 'zod/v4';
import type { Decision, HistoryEvent } from '../ledger/decision';
import type { ChangeOf } from './commands';
import { incidentNumber } from './contract';
import type { Incident, TurnedUp } from './model';
import { decisionOn, event, type IncidentMoment, postToHandlers } from './outcome';
import type { IncidentRefusal } from './transitions';

/** What was lost turned up: the record of another flow says so, and the handler of the report is shown it. */

const done = z.object({ by: z.string(), at: z.iso.datetime() });

const handedOver = z.object({
  incident: incidentNumber,
  stands: z.object({
    found: done.extend({ where: z.string() }).nullable(),
    back: done.nullable(),
    undone: done.nullable(),
  }),
});

/** @throws ZodError when a hand-over does not have this shape: a fault of ours. */
export const readTurnedUp = (payload: unknown): { readonly incident: string; readonly stands: TurnedUp } =>
  handedOver.parse(payload);

/** Whether it is there: nobody has to look for it any more. */
export const isThere = ({ turnedUp }: Pick<Incident, 'turnedUp'>): boolean =>
  turnedUp !== undefined && turnedUp.undone === null && (turnedUp.found ?? turnedUp.back) !== null;

const nothing: TurnedUp = { found: null, back: null, undone: null };

/** Its terms run on: whether anybody saw it meanwhile is for the handler to judge. */
export function turnUp(
  state: Incident,
  { stands }: ChangeOf<'turnedUp'>,
  at: IncidentMoment,
): Decision<Incident> | IncidentRefusal {
  const { turnedUp: before = nothing, stripped } = state;
  // Words that arrive after their term are not kept.
  const found = stands.found && (stripped ? { ...stands.found, where: '' } : stands.found);
  const turnedUp = { ...stands, found };
  const events = said(before, turnedUp);
  if (events.length === 0) return 'unchanged';
  const next: Incident = { ...state, turnedUp };
  return decisionOn(next, at, events, postToHandlers(next, at));
}

function said(before: TurnedUp, { found, back, undone }: TurnedUp): readonly HistoryEvent[] {
  return [
    ...(found && found.at !== before.found?.at ? [event('foundAgain', found.by, { text: found.where })] : []),
    ...(back && back.at !== before.back?.at ? [event('putBack', back.by)] : []),
    ...(undone && undone.at !== before.undone?.at ? [event('notBack', undone.by)] : []),
  ];
}
