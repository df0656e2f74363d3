import type { Decision } from '../../ledger/decision';
import { classify } from '../assessment/classification';
import { assessmentOf } from '../clocks';
import type { ChangeOf } from '../commands';
import type { Incident } from '../model';
import { decisionOn, event, type IncidentMoment, postToHandlers, withMasked } from '../outcome';
import type { IncidentRefusal } from '../transitions';
import { answersOf, type DecidedDuty, decidedDuties, noProcess, type Process } from './model';
import { tasksFor } from './tasks';

/** Keeps who answered and when; what was answered before stays in the history. */
export function answerQuestion(
  state: Incident,
  { by, question, value, masked }: ChangeOf<'assess'>,
  at: IncidentMoment,
): Decision<Incident> | IncidentRefusal {
  const process = state.process ?? noProcess;
  if (process.answers[question]?.value.join() === value.join()) return 'unchanged';
  const answered = { value, by, at: at.now.toISOString() };
  const next: Incident = {
    ...state,
    masked: withMasked(state, masked),
    process: { ...process, answers: { ...process.answers, [question]: answered } },
  };
  const answering = event('assessed', by, { question, value });
  const reopened = decidedDuties.filter((duty) => turnedAround(state, next, duty, at));
  if (reopened.length === 0) return decisionOn(next, at, [answering]);
  const events = [answering, ...reopened.map((duty) => event('decisionReopened', null, { duty, question }))];
  return decisionOn(openAgain(next, reopened), at, events, postToHandlers(next, at, 'statutory'));
}

/** It was decided not to notify, the facts said so too, and now they say otherwise (features A15, the kantelfeiten). */
function turnedAround(before: Incident, after: Incident, duty: DecidedDuty, at: IncidentMoment): boolean {
  const decision = before.process?.decisions[duty];
  if (!decision || decision.state === 'advised' || decision.notify) return false;
  const adviceOf = (incident: Incident) => assessmentOf(incident, at.organisation).advices[duty].notify;
  return !adviceOf(before) && adviceOf(after);
}

function openAgain(state: Incident, duties: readonly DecidedDuty[]): Incident {
  const process = state.process ?? noProcess;
  const decisions = Object.fromEntries(
    Object.entries(process.decisions).filter(([duty]) => !duties.some((each) => each === duty)),
  ) as Process['decisions'];
  return statusOf({ ...state, process: { ...process, decisions, closed: null } });
}

/** The FG confirms what the answers say, or decides otherwise with a reason. Again later: a re-classification. */
export function classifyAs(
  state: Incident,
  { by, outcome, text, masked }: ChangeOf<'classify'>,
  at: IncidentMoment,
): Decision<Incident> | IncidentRefusal {
  const process = state.process ?? noProcess;
  const { outcome: advised } = classify(answersOf(process));
  const reason = text === '' ? null : text;
  if (advised !== outcome && reason === null) return 'reasonNeeded';
  if (process.classified?.outcome === outcome && process.classified.reason === reason) return 'unchanged';
  const classified = { outcome, advised, reason, by, at: at.now.toISOString() };
  const type = process.classified ? 'reclassified' : 'classified';
  const next = statusOf({
    ...state,
    masked: withMasked(state, masked),
    process: tasksFor(outcome, { ...process, classified }, by, at),
  });
  return decisionOn(next, at, [event(type, by, { outcome, advised, reason })]);
}

/** The status that follows from what was decided. */
export function statusOf(state: Incident): Incident {
  const { classified, decisions, closed } = state.process ?? noProcess;
  if (closed) return { ...state, status: 'closed' };
  if (!classified) return { ...state, status: 'taken' };
  const notifying = Object.values(decisions).some(
    (decision) => decision.state !== 'advised' && decision.notify,
  );
  return { ...state, status: notifying ? 'notifying' : 'classified' };
}
