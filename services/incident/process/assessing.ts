import type { Decision } from '../../ledger/decision';
import { classify } from '../assessment/classification';
import type { AssessmentQuestionId } from '../assessment/questions';
import { strictness } from '../assessment/tipping';
import { assessmentOf } from '../clocks';
import type { Answering, ChangeOf } from '../commands';
import type { Incident } from '../model';
import { decisionOn, event, type IncidentMoment, postToHandlers, withMasked } from '../outcome';
import type { IncidentRefusal } from '../transitions';
import { judgedNow } from './judged';
import { askSecond } from './reversal';
import type { Agreed } from './reversal-model';
import { undo } from './undoing';
import { answersOf, type DecidedDuty, decidedDuties, noProcess, type Process, standingOf } from './model';
import { tasksFor } from './tasks';

/** Keeps who answered and when; earlier answers stay in the history. */
export function answerQuestions(
  state: Incident,
  by: string,
  answers: readonly Answering[],
  at: IncidentMoment,
): Decision<Incident> | IncidentRefusal {
  const process = state.process ?? noProcess;
  const given = answers.filter(({ question, value }) => !isAnswered(process, question, value));
  if (given.length === 0) return 'unchanged';
  const signed = { by, at: at.now.toISOString() };
  const answered = Object.fromEntries(given.map(({ question, value }) => [question, { value, ...signed }]));
  const next: Incident = {
    ...state,
    masked: given.reduce((masked, each) => withMasked({ ...state, masked }, each.masked), state.masked),
    process: { ...process, answers: { ...process.answers, ...answered } },
  };
  const answering = given.map(({ question, value }) => event('assessed', by, { question, value }));
  const reopened = decidedDuties.filter((duty) => turnedAround(state, next, duty, at));
  if (reopened.length === 0) return decisionOn(next, at, answering);
  const question = given.map((each) => each.question).join();
  const events = [
    ...answering,
    ...reopened.map((duty) => event('decisionReopened', null, { duty, question })),
  ];
  const why = { by, why: 'answer', reason: '' } as const;
  const undone = undo(state, openAgain(next, reopened, at), reopened, why, at);
  const messages = [...postToHandlers(next, at, 'statutory'), ...undone.messages];
  return decisionOn(undone.state, at, [...events, ...undone.events], messages);
}

const isAnswered = (
  { answers }: Process,
  question: AssessmentQuestionId,
  value: readonly string[],
): boolean => answers[question]?.value.join() === value.join();

/** It was decided not to notify, and the facts now require more than they did (features A15, the kantelfeiten). */
function turnedAround(before: Incident, after: Incident, duty: DecidedDuty, at: IncidentMoment): boolean {
  const decision = before.process?.decisions[duty];
  if (!decision || decision.state === 'advised' || decision.notify) return false;
  const adviceOf = (incident: Incident) =>
    strictness(assessmentOf(incident, at.organisation).advices[duty].verdict);
  return adviceOf(before) < adviceOf(after);
}

function openAgain(state: Incident, duties: readonly DecidedDuty[], { now }: IncidentMoment): Incident {
  const process = state.process ?? noProcess;
  const decisions = Object.fromEntries(
    Object.entries(process.decisions).filter(([duty]) => !duties.some((each) => each === duty)),
  ) as Process['decisions'];
  const turned = { at: now.toISOString(), duties };
  return statusOf({ ...state, process: { ...process, decisions, closed: null, turned } });
}

/** The FG confirms what the answers say, or decides otherwise with a reason. Repeated later: a re-classification. */
export function classifyAs(
  state: Incident,
  command: ChangeOf<'classify'>,
  at: IncidentMoment,
): Decision<Incident> | IncidentRefusal {
  const { outcome, text } = command;
  const process = state.process ?? noProcess;
  const reason = text === '' ? null : text;
  if (classify(answersOf(process)).outcome !== outcome && reason === null) return 'reasonNeeded';
  if (process.classified?.outcome === outcome && process.classified.reason === reason) return 'unchanged';
  return (
    askSecond(state, { what: 'classify', outcome, reason }, command, at) ?? classifiedAs(state, command, at)
  );
}

/** @param agreed who signed for it as well, where that is needed. */
export function classifiedAs(
  state: Incident,
  { by, outcome, text, masked }: Omit<ChangeOf<'classify'>, 'type'>,
  at: IncidentMoment,
  agreed: Agreed = {},
): Decision<Incident> {
  const process = state.process ?? noProcess;
  const { outcome: advised } = classify(answersOf(process));
  const reason = text === '' ? null : text;
  const judged = judgedNow(state, null, at.organisation);
  const classified = { outcome, advised, reason, by, at: at.now.toISOString(), judged };
  const type = process.classified ? 'reclassified' : 'classified';
  const next = statusOf({
    ...state,
    masked: withMasked(state, masked),
    process: tasksFor(outcome, { ...process, classified }, by, at),
  });
  const said = event(type, by, { outcome, advised, reason, judged });
  if (outcome === 'breach') return decisionOn(next, at, [said]);
  const undone = undo(state, next, decidedDuties, { by, why: 'classified', reason: text, ...agreed }, at);
  return decisionOn(undone.state, at, [said, ...undone.events], undone.messages);
}

/** The status that follows from the decisions. */
export function statusOf(state: Incident): Incident {
  const { classified, decisions, closed } = state.process ?? noProcess;
  if (closed) return { ...state, status: 'closed' };
  // Let go: what was done stands, and waits for whoever takes it.
  if (!state.taken) return { ...state, status: 'reported' };
  if (!classified) return { ...state, status: 'taken' };
  // What was withdrawn at the authority is no longer being notified.
  const notifying = Object.values(decisions).some(
    (decision) =>
      standingOf(decision)?.notify === true &&
      !(decision.state === 'done' && decision.retracted !== undefined),
  );
  return { ...state, status: notifying ? 'notifying' : 'classified' };
}
