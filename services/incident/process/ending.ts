import { wordsOf } from '../../language/words';
import type { Decision } from '../../ledger/decision';
import type { Organisation } from '../../people/organisation';
import { clientsOf, isDrill, roleOf } from '../clocks';
import type { ChangeOf } from '../commands';
import type { Incident } from '../model';
import { decisionOn, event, type IncidentMoment, postToHandlers, withMasked } from '../outcome';
import type { IncidentRefusal } from '../transitions';
import { statusOf } from './assessing';
import { type DecidedDuty, decidedDuties, noProcess } from './model';

/** What must still happen before an incident may be closed. */
export type Missing =
  | { readonly what: 'classification' }
  | { readonly what: 'decision' | 'notified'; readonly duty: DecidedDuty }
  | { readonly what: 'clients' }
  | { readonly what: 'client'; readonly client: string };

/** Shown on the card of the FG at any moment; nothing left: it may be closed. */
export function missingFrom(incident: Incident): readonly Missing[] {
  const { classified, decisions, notices } = incident.process ?? noProcess;
  if (isDrill(incident)) return [];
  if (!classified) return [{ what: 'classification' }];
  if (classified.outcome !== 'breach') return [];
  const role = roleOf(incident);
  const duties = role === 'processor' ? [] : decidedDuties;
  const clients = role === 'controller' ? [] : clientsOf(incident);
  return [
    ...duties.flatMap((duty): Missing[] => {
      const decision = decisions[duty];
      if (!decision || decision.state === 'advised') return [{ what: 'decision', duty }];
      return decision.notify && decision.state !== 'done' ? [{ what: 'notified', duty }] : [];
    }),
    ...(role !== 'controller' && clients.length === 0 ? [{ what: 'clients' as const }] : []),
    ...clients
      .filter((client) => !notices[client]?.sent)
      .map((client): Missing => ({ what: 'client', client })),
  ];
}

export function close(
  state: Incident,
  { by, toReporter }: ChangeOf<'close'>,
  at: IncidentMoment,
): Decision<Incident> | IncidentRefusal {
  if (!state.process?.classified && !isDrill(state)) return 'notClassified';
  if (missingFrom(state).length > 0) return 'notComplete';
  if (toReporter && namesSomebody(toReporter.text, at.organisation)) return 'noNames';
  const closed = {
    by,
    at: at.now.toISOString(),
    ...(toReporter ? { toReporter: toReporter.text } : {}),
  };
  const process = { ...(state.process ?? noProcess), closed };
  const masked = withMasked(state, toReporter?.masked ?? []);
  // Words have a shorter term than what was done: they stand in an entry of their own.
  const said = toReporter ? [event('toReporter', by, { text: toReporter.text })] : [];
  const next = statusOf({ ...state, masked, process });
  return decisionOn(next, at, [...said, event('closed', by)]);
}

/** The reporter reads what came of it, and of nobody: neither who handled it nor whom it was about. */
function namesSomebody(text: string, { people }: Organisation): boolean {
  const said = ` ${wordsOf(text).join(' ')} `;
  return people.some(({ name }) => said.includes(` ${wordsOf(name).join(' ')} `));
}

export function reopen(
  state: Incident,
  { by, text, masked }: ChangeOf<'reopen'>,
  at: IncidentMoment,
): Decision<Incident> {
  const process = { ...(state.process ?? noProcess), closed: null };
  // What is said from now on has its own term.
  const { stripped: _, ...open } = state;
  const next = statusOf({ ...open, masked: withMasked(state, masked), process });
  return decisionOn(next, at, [event('reopened', by, { reason: text })], postToHandlers(state, at));
}

/** Never before somebody noticed, never after now (domain §1.4); the own term runs from the new moment. */
export function moveAware(
  state: Incident,
  { by, to, text: reason, masked }: ChangeOf<'moveAware'>,
  at: IncidentMoment,
): Decision<Incident> | IncidentRefusal {
  const { noticedAt } = state.facts;
  if ((noticedAt !== null && to < noticedAt) || to > at.now.toISOString()) return 'momentNotPossible';
  if (to === state.awareAt) return 'unchanged';
  const aware = { by, at: at.now.toISOString(), reason };
  const { reminded, ...others } = state.process ?? noProcess;
  // The own term rings anew; those of clients run from Optimo's own noticing and do not move.
  const { authority: _, ...kept } = reminded;
  const process = { ...others, aware, reminded: kept };
  const next: Incident = { ...state, awareAt: to, masked: withMasked(state, masked), process };
  return decisionOn(next, at, [event('awareMoved', by, { from: state.awareAt, to, reason })]);
}
