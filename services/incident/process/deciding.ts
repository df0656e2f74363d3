import { incidentCards } from '../contract';
import type { Decision } from '../../ledger/decision';
import { conditionsOf } from '../assessment/tipping';
import type { Organisation } from '../../people/organisation';
import { assessmentOf, clocksOf, regimeAt } from '../clocks';
import type { ChangeOf } from '../commands';
import { decidersOf } from '../handlers';
import type { Incident } from '../model';
import { decisionOn, event, type IncidentMoment, post, postToHandlers, withMasked } from '../outcome';
import type { IncidentRefusal } from '../transitions';
import { statusOf } from './assessing';
import { couldBeTold } from './moments';
import { judgedNow } from './judged';
import {
  answersOf,
  type Decided,
  doneAt,
  type DutyDecision,
  isCarriedOut,
  mayBeAdvisedAnew,
  noProcess,
  type SignedDuty,
  significantOf,
  type Notified,
  standingOf,
} from './model';

/** The FG advises, with reasons; the decider gets a card. Where the FG has the mandate, it is decided at once. */
export function advise(
  state: Incident,
  { by, duty, notify, exception, text: reason, masked }: ChangeOf<'advise'>,
  at: IncidentMoment,
): Decision<Incident> | IncidentRefusal {
  const before = state.process?.decisions[duty];
  if (before && before.state !== 'advised' && !mayAdviseAnew(state, duty, at.organisation))
    return 'alreadyDecided';
  if (duty === 'recipients') {
    if (!significantOf(state.process ?? noProcess)) return 'notSignificant';
  } else if (assessmentOf(state, at.organisation).contradictions.length > 0)
    // Answers that cannot all be true support no advice.
    return 'contradictory';
  const assessed = { by, at: at.now.toISOString() };
  // Art. 34(3) allows exceptions to telling the people concerned, and to nothing else.
  const exempt = duty === 'subjects' && !notify && exception !== null ? { exception } : {};
  const judged = judgedNow(state, duty, at.organisation);
  const advice = { notify, reason, ...exempt, assessed, judged };
  const standing = standingOf(before);
  const advised: DutyDecision = {
    state: 'advised',
    ...advice,
    ...(standing?.state === 'decided' ? { standing } : {}),
  };
  const advising = event('advised', by, { duty, notify, reason, ...exempt, judged });
  const next: Incident = { ...withDecision(state, duty, advised), masked: withMasked(state, masked) };
  const deciders = decidersOf(next, at.organisation, at.now).map(({ aadObjectId }) => aadObjectId);
  if (deciders.includes(by)) {
    const decided = decidedBy(next, duty, advice, by, at);
    return decisionOn(statusOf(withDecision(next, duty, decided)), at, [
      advising,
      event('decided', by, { duty, notify, reason, ...exempt, judged }),
    ]);
  }
  return decisionOn(
    next,
    at,
    [advising],
    deciders.map((person) => post(person, incidentCards.decision, 'statutory')),
  );
}

/** Until the decider signs, the earlier decision holds. */
function mayAdviseAnew(state: Incident, duty: SignedDuty, organisation: Organisation): boolean {
  if (duty === 'recipients') return false;
  const { advices } = assessmentOf(state, organisation);
  return mayBeAdvisedAnew(state.process?.decisions[duty], advices[duty]);
}

/** The board signs: as advised, or otherwise with a reason of its own. */
export function decideOn(
  state: Incident,
  { decider, duty, notify, text, masked }: ChangeOf<'decide'>,
  at: IncidentMoment,
): Decision<Incident> | IncidentRefusal {
  const advised = state.process?.decisions[duty];
  if (!advised) return 'nothingAdvised';
  if (advised.state !== 'advised') return 'alreadyDecided';
  if (advised.notify !== notify && text === '') return 'reasonNeeded';
  const reason = text === '' ? advised.reason : text;
  const { assessed, exception } = advised;
  // An exception goes with its advice; whoever decides otherwise gives a reason instead.
  const exempt = advised.notify === notify && exception !== undefined ? { exception } : {};
  // The advice is kept with the decision against it, each with its own reason.
  const against =
    advised.notify === notify ? {} : { against: { notify: advised.notify, reason: advised.reason } };
  const decided = decidedBy(state, duty, { notify, reason, ...exempt, ...against, assessed }, decider, at);
  const next = { ...withDecision(state, duty, decided), masked: withMasked(state, masked) };
  return decisionOn(
    statusOf(next),
    at,
    [event('decided', decider, { duty, notify, reason, ...exempt, judged: decided.judged })],
    postToHandlers(state, at, 'statutory'),
  );
}

/** What a "niet melden" rests on is kept with it. */
function decidedBy(
  state: Incident,
  duty: SignedDuty,
  decision: Pick<Decided, 'notify' | 'reason' | 'exception' | 'against' | 'assessed'>,
  by: string,
  { now, organisation }: IncidentMoment,
): Decided {
  const { process = noProcess, awareAt } = state;
  const { threshold } = regimeAt(organisation, new Date(awareAt));
  // Nothing is computed for the recipients of a service.
  const conditions =
    decision.notify || duty === 'recipients' ? [] : conditionsOf(answersOf(process), duty, threshold);
  const judged = judgedNow(state, duty, organisation);
  return { state: 'decided', ...decision, decided: { by, at: now.toISOString() }, conditions, judged };
}

/** It was done: the authority's number, or how people were told. Late is possible, but not without a reason. */
export function recordNotified(
  state: Incident,
  { by, duty, text: reference, delay, moment, told, phase, masked }: ChangeOf<'notified'>,
  at: IncidentMoment,
): Decision<Incident> | IncidentRefusal {
  const decision = toCarryOut(state.process?.decisions[duty]);
  if (!decision?.notify) return 'nothingDecided';
  const clock = clocksOf(state, at.organisation).find(({ kind }) => kind === duty);
  // A follow-up report to the authority replaces what was noted; the first moment counts, unless that was wrong.
  const before = decision.state === 'done' ? decision : { done: { by, at: at.now.toISOString() } };
  const when = moment === undefined ? {} : { moment };
  const said = duty === 'authority' && phase !== undefined ? { phase } : {};
  const carried = { ...before, ...when };
  if (moment !== undefined && !couldBeTold(state, moment, at.now)) return 'momentNotPossible';
  const late = duty === 'authority' && clock !== undefined && clock.until.toISOString() < doneAt(carried);
  if (late && delay === '') return 'delayNeeded';
  const notified = {
    ...decision,
    ...carried,
    state: 'done' as const,
    reference,
    ...(duty === 'subjects' && told ? { told } : {}),
    ...said,
    delay: delay === '' ? null : delay,
  };
  const next = { ...withDecision(state, duty, notified), masked: withMasked(state, masked) };
  return decisionOn(statusOf(next), at, [
    event('notified', by, { duty, reference, delay, ...when, ...said, ...(told ? { told } : {}) }),
  ]);
}

/** Decided, or done and open to correction. What was withdrawn at the authority is done anew, if at all. */
function toCarryOut(decision: DutyDecision | undefined): Decided | Notified | null {
  if (!decision || decision.state === 'advised') return null;
  if (decision.state === 'decided' || isCarriedOut(decision)) return decision;
  const { notify, reason, exception, assessed, decided, conditions, judged } = decision;
  return {
    state: 'decided',
    notify,
    reason,
    assessed,
    decided,
    conditions,
    ...(exception === undefined ? {} : { exception }),
    ...(judged === undefined ? {} : { judged }),
  };
}

function withDecision(state: Incident, duty: SignedDuty, decision: DutyDecision): Incident {
  const process = state.process ?? noProcess;
  return { ...state, process: { ...process, decisions: { ...process.decisions, [duty]: decision } } };
}
