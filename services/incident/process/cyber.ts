import type { Decision } from '../../ledger/decision';
import { clocksOf, isDrill } from '../clocks';
import type { ChangeOf } from '../commands';
import { cyberRegimeAt } from '../cyber-clocks';
import type { Incident } from '../model';
import { decisionOn, event, type IncidentMoment, withMasked } from '../outcome';
import type { IncidentRefusal } from '../transitions';
import { statusOf } from './assessing';
import { type CyberStep, noProcess, openCyberSteps, type Process, significantOf } from './model';
import { askSecond } from './reversal';
import type { Agreed } from './reversal-model';
import { undo } from './undoing';

/**
 * Whether it is significant is the FG's judgement, with a reason; no threshold is asked or computed
 * (Cyberbeveiligingswet; domain §1.8). Revoking it takes a reason as well, also after the law was switched off.
 */
export function callSignificant(
  state: Incident,
  command: ChangeOf<'significance'>,
  at: IncidentMoment,
): Decision<Incident> | IncidentRefusal {
  const { significant, text: reason } = command;
  if (significant && !mayBeSignificant(state, at)) return 'notSwitchedOn';
  if (significant === (significantOf(state.process ?? noProcess) !== null)) return 'unchanged';
  const asked = significant ? null : askSecond(state, { what: 'notSignificant', reason }, command, at);
  return asked ?? calledSignificant(state, command, at);
}

/** @param agreed who signed for it as well, where that is needed. */
export function calledSignificant(
  state: Incident,
  { by, significant, text: reason, masked }: Omit<ChangeOf<'significance'>, 'type'>,
  at: IncidentMoment,
  agreed: Agreed = {},
): Decision<Incident> {
  const process = state.process ?? noProcess;
  const called = { by, at: at.now.toISOString(), significant, reason };
  const cyber = { steps: process.cyber?.steps ?? {}, called };
  const next = statusOf({
    ...state,
    masked: withMasked(state, masked),
    process: { ...(significant ? process : withoutRecipients(process)), cyber },
  });
  const said = event(significant ? 'significant' : 'notSignificant', by, { reason });
  if (significant) return decisionOn(next, at, [said]);
  const undone = undo(state, next, ['recipients'], { by, why: 'notSignificant', reason, ...agreed }, at);
  return decisionOn(undone.state, at, [said, ...undone.events], undone.messages);
}

const mayBeSignificant = (state: Incident, { organisation }: IncidentMoment): boolean =>
  !isDrill(state) && cyberRegimeAt(organisation, new Date(state.awareAt)) !== null;

/** Whether to tell recipients no longer arises; that they were told is a fact and stays. */
function withoutRecipients(process: Process): Process {
  const { recipients, ...others } = process.decisions;
  return recipients?.state === 'done' ? process : { ...process, decisions: others };
}

/** A report to CSIRT and authority was made, or the handling has ended. Late is possible, but not without a reason. */
export function recordCyber(
  state: Incident,
  { by, step, text: reference, delay, masked }: ChangeOf<'cyberDone'>,
  at: IncidentMoment,
): Decision<Incident> | IncidentRefusal {
  const process = state.process ?? noProcess;
  const cyber = significantOf(process);
  if (!cyber) return 'notSignificant';
  if (!openCyberSteps(cyber).includes(step)) return 'stepNotOpen';
  if (delay === '' && isCyberLate(state, step, at)) return 'delayNeeded';
  const done = { by, at: at.now.toISOString(), reference, delay: delay === '' ? null : delay };
  const next: Incident = {
    ...state,
    masked: withMasked(state, masked),
    process: { ...process, cyber: { ...cyber, steps: { ...cyber.steps, [step]: done } } },
  };
  return decisionOn(next, at, [event('cyberDone', by, { step, reference, delay })]);
}

const clockOf = {
  warning: 'cyberWarning',
  report: 'cyberReport',
  progress: 'cyberFinal',
  handled: null,
  final: 'cyberFinal',
} as const satisfies Record<CyberStep, string | null>;

/** Whether the term of an outstanding step is over. */
export const isCyberLate = (
  state: Incident,
  step: CyberStep,
  { now, organisation }: Pick<IncidentMoment, 'now' | 'organisation'>,
): boolean =>
  clocksOf(state, organisation).some(
    ({ kind, metAt, until }) => kind === clockOf[step] && metAt === null && until < now,
  );
