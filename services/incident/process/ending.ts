import { wordsOf } from '../../language/words';
import type { Decision, Message } from '../../ledger/decision';
import { incidentCards } from '../contract';
import { decidersOf } from '../handlers';
import type { Organisation } from '../../people/organisation';
import { clientsOf, isDrill, roleOf } from '../clocks';
import type { ChangeOf } from '../commands';
import type { Incident } from '../model';
import { decisionOn, event, type IncidentMoment, post, postToHandlers, withMasked } from '../outcome';
import { openFollowUps } from '../schedule';
import type { IncidentRefusal } from '../transitions';
import { statusOf } from './assessing';
import { askedAtAuthority } from './at-authority';
import { withoutInvited } from './inviting';
import {
  type Advised,
  type CyberStep,
  type Decided,
  decidedDuties,
  type DutyDecision,
  isCarriedOut,
  noProcess,
  type Notified,
  type Process,
  type SignedDuty,
  significantOf,
  standingOf,
} from './model';
import { askSecond, fromAwareness } from './reversal';
import { actsAsDpo, waitingReversal } from './signers';

/** What must still happen before an incident may be closed. */
export type Missing =
  | { readonly what: 'classification' }
  | { readonly what: 'decision' | 'notified'; readonly duty: SignedDuty }
  | { readonly what: 'cyber'; readonly step: CyberStep }
  /** A second signature was requested, and neither given nor refused. */
  | { readonly what: 'second' }
  /** The notification to the authority: the rest of it is due (Art. 33(4)), or its withdrawal there. */
  | { readonly what: 'rest' | 'retraction' }
  /** This many tasks that somebody has to do. */
  | { readonly what: 'tasks'; readonly count: number }
  | { readonly what: 'clients' }
  | { readonly what: 'client'; readonly client: string };

/** Shown on the FG's card at any moment; when empty, it may be closed. */
export function missingFrom(incident: Incident): readonly Missing[] {
  const process = incident.process ?? noProcess;
  const { classified, notices } = process;
  if (isDrill(incident)) return [];
  const asked = askedAtAuthority(incident);
  const there: readonly Missing[] = asked === null ? [] : [{ what: asked }];
  if (incident.status === 'withdrawn') return there;
  const waiting: readonly Missing[] = waitingReversal(incident) ? [{ what: 'second' }] : [];
  const cyber = [...waiting, ...missingOfCyber(process)];
  if (!classified) return [...cyber, { what: 'classification' }];
  const tasks = openFollowUps(incident).length;
  const last: readonly Missing[] = [
    ...there,
    ...(tasks > 0 ? [{ what: 'tasks' as const, count: tasks }] : []),
  ];
  if (classified.outcome !== 'breach') return [...cyber, ...last];
  const role = roleOf(incident);
  // What was decided must be done, whatever was answered about the role since.
  const duties = decidedDuties.filter((duty) => role !== 'processor' || isToBeNotified(process, duty));
  const clients = role === 'controller' ? [] : clientsOf(incident);
  return [
    ...cyber,
    ...duties.flatMap((duty) => missingDecision(process, duty)),
    ...(role !== 'controller' && clients.length === 0 ? [{ what: 'clients' as const }] : []),
    ...clients
      .filter((client) => !notices[client]?.sent)
      .map((client): Missing => ({ what: 'client', client })),
    ...last,
  ];
}

function missingDecision({ decisions }: Process, duty: SignedDuty): readonly Missing[] {
  const decision = decisions[duty];
  if (!decision || decision.state === 'advised') return [{ what: 'decision', duty }];
  return decision.notify && !isCarriedOut(decision) ? [{ what: 'notified', duty }] : [];
}

const isToBeNotified = ({ decisions }: Process, duty: SignedDuty): boolean =>
  standingOf(decisions[duty])?.notify === true;

/** For a significant incident: every report up to the final one, and the recipients of the service. */
function missingOfCyber(process: Process): readonly Missing[] {
  const cyber = significantOf(process);
  if (!cyber) return [];
  const { warning, report, progress, handled, final } = cyber.steps;
  const steps: readonly (readonly [CyberStep, boolean])[] = [
    ['warning', !warning && !report],
    ['report', !report],
    ['handled', progress !== undefined && !handled],
    ['final', !final],
  ];
  return [
    ...steps.flatMap(([step, open]): readonly Missing[] => (open ? [{ what: 'cyber', step }] : [])),
    ...missingDecision(process, 'recipients'),
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
  // Words have a shorter term than actions: they get an entry of their own.
  const said = toReporter ? [event('toReporter', by, { text: toReporter.text })] : [];
  const alone = withoutInvited(statusOf({ ...state, masked, process }), by, at);
  return decisionOn(alone.state, at, [...said, event('closed', by), ...alone.events]);
}

/** The reporter reads the outcome without names: neither the handler's nor those it was about. */
function namesSomebody(text: string, { people }: Organisation): boolean {
  const said = ` ${wordsOf(text).join(' ')} `;
  return people.some(({ name }) => said.includes(` ${wordsOf(name).join(' ')} `));
}

export function reopen(
  state: Incident,
  { by, text, masked }: ChangeOf<'reopen'>,
  at: IncidentMoment,
): Decision<Incident> {
  const now = at.now.toISOString();
  const reopened = { by, at: now, reason: text };
  const process = { ...standing(state), closed: null, reopened };
  // Anything said from now on has its own term.
  const { stripped: _, ...open } = state;
  // Whoever brought it back has it; nobody needs to take it.
  const taken = state.withdrawn ? (state.taken ?? { by, at: now }) : state.taken;
  const next = statusOf({ ...open, taken, withdrawn: null, masked: withMasked(state, masked), process });
  // Whoever reopened it knows.
  const told = [...postToHandlers(next, at), ...toSignAnew(state, at)].filter(({ person }) => person !== by);
  return decisionOn(next, at, [event('reopened', by, { reason: text })], told);
}

/**
 * The board was told that its signature lapsed with the report: what was advised then awaits its signature again, with
 * the clock it had. What was carried out stays done.
 */
function standing(state: Incident): Process {
  const { process = noProcess } = state;
  const fallen = fallenWith(state);
  const decisions = Object.fromEntries(
    Object.entries(process.decisions).map(([duty, decision]) => [
      duty,
      isFallen(decision) && fallen.some((each) => each === duty) ? advisedAgain(decision) : decision,
    ]),
  ) as Process['decisions'];
  return { ...process, decisions };
}

const fallenWith = ({ process = noProcess, withdrawn }: Incident): readonly SignedDuty[] =>
  withdrawn && process.undone?.why === 'withdrawn' ? process.undone.duties : [];

/** Not carried out, or withdrawn at the authority since. */
const isFallen = (decision: DutyDecision): decision is Decided | Notified =>
  decision.state !== 'advised' && !isCarriedOut(decision);

const advisedAgain = ({
  notify,
  reason,
  against,
  exception,
  assessed,
  judged,
}: Decided | Notified): Advised => ({
  state: 'advised',
  notify: against?.notify ?? notify,
  reason: against?.reason ?? reason,
  ...(exception === undefined || against ? {} : { exception }),
  assessed,
  ...(judged ? { judged } : {}),
});

/** The decider is asked at once: somebody has to be told, or not. */
function toSignAnew(state: Incident, at: IncidentMoment): readonly Message[] {
  const { decisions } = state.process ?? noProcess;
  const waits = fallenWith(state).some((duty) => {
    const decision = decisions[duty];
    return decision !== undefined && isFallen(decision);
  });
  return waits
    ? decidersOf(state, at.organisation, at.now).map(({ aadObjectId }) =>
        post(aadObjectId, incidentCards.decision, 'statutory'),
      )
    : [];
}

/**
 * Never before somebody noticed, never after now (domain §1.4); our own term runs from the new moment. Earlier by its
 * handler; later by the FG, or, when a term is over or two people decided something, by two.
 */
export function moveAware(
  state: Incident,
  command: ChangeOf<'moveAware'>,
  at: IncidentMoment,
): Decision<Incident> | IncidentRefusal {
  const { by, to, text: reason } = command;
  const { noticedAt } = state.facts;
  if ((noticedAt !== null && to < noticedAt) || to > at.now.toISOString()) return 'momentNotPossible';
  if (to === state.awareAt) return 'unchanged';
  if (to > state.awareAt && !actsAsDpo(state, at.organisation, by, at.now)) return 'dpoOnly';
  return askSecond(state, { what: 'moveAware', to, reason }, command, at) ?? awareMoved(state, command, at);
}

export function awareMoved(
  state: Incident,
  { by, to, text: reason, masked }: Omit<ChangeOf<'moveAware'>, 'type'>,
  at: IncidentMoment,
): Decision<Incident> {
  const aware = { by, at: at.now.toISOString(), reason };
  const { reminded, ...others } = state.process ?? noProcess;
  // Reminders of our own term start over; those of clients run from Optimo's own noticing and do not move.
  const kept = Object.fromEntries(
    Object.entries(reminded).filter(([clock]) => !fromAwareness.includes(clock)),
  );
  const process = { ...others, aware, reminded: kept };
  const next: Incident = { ...state, awareAt: to, masked: withMasked(state, masked), process };
  return decisionOn(next, at, [event('awareMoved', by, { from: state.awareAt, to, reason })]);
}
