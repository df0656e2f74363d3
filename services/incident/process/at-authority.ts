import type { Decision } from '../../ledger/decision';
import type { ChangeOf } from '../commands';
import type { Incident } from '../model';
import { decisionOn, event, type IncidentMoment, withMasked } from '../outcome';
import type { IncidentRefusal } from '../transitions';
import { statusOf } from './assessing';
import { type AtAuthority, awaitsRest } from './at-authority-model';
import { couldBeTold } from './moments';
import { doneAt, noProcess, type Notified } from './model';

/** What is done about a notification that stands at the authority; each is a separate step. */

/** The notification as it stands there; null when there is none. */
export function atAuthority({ process }: Incident): Notified | null {
  const decision = process?.decisions.authority;
  return decision?.state === 'done' && decision.retracted === undefined ? decision : null;
}

/**
 * What the notification still needs: the rest of it (Art. 33(4)), or, if the report turned out to be no datalek, its
 * withdrawal there too. Null: nothing.
 */
export function askedAtAuthority(incident: Incident): 'rest' | 'retraction' | null {
  const notified = atAuthority(incident);
  if (!notified) return null;
  if (isNoBreach(incident)) return 'retraction';
  return awaitsRest(notified) ? 'rest' : null;
}

/** If two signed, two must undo either (`reversal.ts`), so that one person alone withdraws nothing. */
const isNoBreach = ({ status, process }: Incident): boolean =>
  status === 'withdrawn' || (process?.classified?.outcome ?? 'breach') !== 'breach';

/** An addition or a change, with the authority's number; and whether the rest still follows. */
export function recordSupplement(
  state: Incident,
  { by, text: reference, phase, moment, masked }: ChangeOf<'supplement'>,
  at: IncidentMoment,
): Decision<Incident> | IncidentRefusal {
  const notified = atAuthority(state);
  if (!notified) return 'notAtAuthority';
  if (!isAfter(state, notified, moment, at)) return 'momentNotPossible';
  const when = moment === undefined ? {} : { moment };
  const supplement = { by, at: at.now.toISOString(), reference, phase, ...when };
  const supplements = [...(notified.supplements ?? []), supplement];
  return decisionOn(
    { ...withNotified(state, notified, { supplements }), masked: withMasked(state, masked) },
    at,
    [event('supplemented', by, { duty: 'authority', reference, phase, ...when })],
  );
}

/** Withdrawn at the authority, with its number there and the reason that its form asks for. */
export function retract(
  state: Incident,
  { by, text: reference, reason, moment, masked }: ChangeOf<'retract'>,
  at: IncidentMoment,
): Decision<Incident> | IncidentRefusal {
  const notified = atAuthority(state);
  if (!notified) return 'notAtAuthority';
  if (!isNoBreach(state)) return 'stillBreach';
  if (!isAfter(state, notified, moment, at)) return 'momentNotPossible';
  const when = moment === undefined ? {} : { moment };
  const retracted = { by, at: at.now.toISOString(), reference, reason, ...when };
  const next = {
    ...withNotified(state, notified, { retracted }),
    masked: withMasked(state, masked),
  };
  return decisionOn(state.status === 'withdrawn' ? next : statusOf(next), at, [
    event('retracted', by, { duty: 'authority', reference, reason, ...when }),
  ]);
}

/** @param moment ISO; undefined: now. People write whole minutes, so that of the same minute it may seem to be earlier. */
function isAfter(
  state: Incident,
  notified: Notified,
  moment: string | undefined,
  { now }: IncidentMoment,
): boolean {
  if (moment === undefined) return true;
  const before = Date.parse(doneAt(notified)) - 60_000;
  return couldBeTold(state, moment, now) && Date.parse(moment) >= before;
}

function withNotified(state: Incident, notified: Notified, stands: AtAuthority): Incident {
  const process = state.process ?? noProcess;
  const decisions = { ...process.decisions, authority: { ...notified, ...stands } };
  return { ...state, process: { ...process, decisions } };
}

/** Answers to what only the template asks; an empty one removes the answer. */
export function fillTemplate(
  state: Incident,
  { by, answers: given, masked }: ChangeOf<'template'>,
  at: IncidentMoment,
): Decision<Incident> | IncidentRefusal {
  const process = state.process ?? noProcess;
  const before = process.template?.answers ?? {};
  const changed = Object.keys(given).filter((field) => given[field]?.join() !== (before[field] ?? []).join());
  if (changed.length === 0) return 'unchanged';
  const answers = Object.fromEntries(
    Object.entries({ ...before, ...given }).filter(([, value]) => value.length > 0),
  );
  const template = { by, at: at.now.toISOString(), answers };
  const next = { ...state, masked: withMasked(state, masked), process: { ...process, template } };
  return decisionOn(next, at, [event('templateFilled', by, { fields: changed })]);
}
