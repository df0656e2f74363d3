import type { Decision } from '../../ledger/decision';
import type { ChangeOf, ProcessChange } from '../commands';
import { isWithheld } from '../handlers';
import type { Incident } from '../model';
import { type IncidentMoment, withoutRedraw } from '../outcome';
import type { IncidentRefusal } from '../transitions';
import { answerQuestions, classifyAs } from './assessing';
import { fillTemplate, recordSupplement, retract } from './at-authority';
import { addClients, dropClient, otherClient, tellClient, withClients } from './clients';
import { correct } from './correcting';
import { callSignificant, recordCyber } from './cyber';
import { ofEntity } from './entity';
import { leaveOpen } from './parties';
import { advise, decideOn, recordNotified } from './deciding';
import { close, moveAware, reopen } from './ending';
import { handOver, letGo } from './holding';
import { invite, uninvite } from './inviting';
import { answerReversal, takeBack } from './second-signature';
import { sayWhichSystems } from './systems';
import { finishTask, planTask, replanTask } from './tasks';

/** One step of the registration process, from classification to closing. */
export function advance(
  state: Incident,
  command: ProcessChange,
  at: IncidentMoment,
): Decision<Incident> | IncidentRefusal {
  const outcome = stepOf(state, command, at);
  if (typeof outcome === 'string') return outcome;
  // An answer does not show on anybody's card, unless it rings.
  const answering = command.type === 'assess' || command.type === 'assessAll';
  if (answering && outcome.messages.length === 0) return { ...outcome, leaves: 'everybody' };
  // Somebody it turns out to be about keeps no card of it, even if they said so themselves.
  return 'by' in command && !isWithheld(outcome.state, command.by)
    ? withoutRedraw(command.by, outcome)
    : outcome;
}

type Step<Change> = (
  state: Incident,
  command: Change,
  at: IncidentMoment,
) => Decision<Incident> | IncidentRefusal;

/** What each of them does. */
const steps: { readonly [Type in ProcessChange['type']]: Step<ChangeOf<Type>> } = {
  handOver,
  letGo,
  invite,
  uninvite,
  correct,
  assess: (state, command, at) => answerQuestions(state, command.by, [command], at),
  assessAll: (state, command, at) => answerQuestions(state, command.by, command.answers, at),
  classify: classifyAs,
  advise,
  decide: decideOn,
  notified: recordNotified,
  supplement: recordSupplement,
  template: fillTemplate,
  retract,
  significance: callSignificant,
  cyberDone: recordCyber,
  entity: ofEntity,
  partiesOpen: leaveOpen,
  concern: withClients,
  addClients,
  dropClient,
  otherClient,
  systems: sayWhichSystems,
  tellClient,
  moveAware,
  plan: planTask,
  replan: replanTask,
  finish: finishTask,
  agree: answerReversal,
  takeBack,
  close,
  reopen,
};

const stepOf = (state: Incident, command: ProcessChange, at: IncidentMoment) =>
  (steps[command.type] as Step<ProcessChange>)(state, command, at);
