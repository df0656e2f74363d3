import type { Decision } from '../../ledger/decision';
import type { ProcessChange } from '../commands';
import { isWithheld } from '../handlers';
import type { Incident } from '../model';
import { type IncidentMoment, withoutRedraw } from '../outcome';
import type { IncidentRefusal } from '../transitions';
import { answerQuestions, classifyAs } from './assessing';
import { tellClient, withClients } from './clients';
import { correct } from './correcting';
import { callSignificant, recordCyber } from './cyber';
import { ofEntity } from './entity';
import { advise, decideOn, recordNotified } from './deciding';
import { close, moveAware, reopen } from './ending';
import { handOver, letGo } from './holding';
import { invite, uninvite } from './inviting';
import { finishTask, planTask } from './tasks';

/** One step of the registration process, from classification to closing. */
export function advance(
  state: Incident,
  command: ProcessChange,
  at: IncidentMoment,
): Decision<Incident> | IncidentRefusal {
  const outcome = stepOf(state, command, at);
  if (typeof outcome === 'string') return outcome;
  // An answer shows on nobody's card, unless it rings.
  const answering = command.type === 'assess' || command.type === 'assessAll';
  if (answering && outcome.messages.length === 0) return { ...outcome, leaves: 'everybody' };
  // Whom it turns out to be about keeps no card of it, also when it was they who said so.
  return 'by' in command && !isWithheld(outcome.state, command.by)
    ? withoutRedraw(command.by, outcome)
    : outcome;
}

function stepOf(
  state: Incident,
  command: ProcessChange,
  at: IncidentMoment,
): Decision<Incident> | IncidentRefusal {
  switch (command.type) {
    case 'handOver':
      return handOver(state, command, at);
    case 'letGo':
      return letGo(state, command, at);
    case 'invite':
      return invite(state, command, at);
    case 'uninvite':
      return uninvite(state, command, at);
    case 'correct':
      return correct(state, command, at);
    case 'assess':
      return answerQuestions(state, command.by, [command], at);
    case 'assessAll':
      return answerQuestions(state, command.by, command.answers, at);
    case 'classify':
      return classifyAs(state, command, at);
    case 'advise':
      return advise(state, command, at);
    case 'decide':
      return decideOn(state, command, at);
    case 'notified':
      return recordNotified(state, command, at);
    case 'significance':
      return callSignificant(state, command, at);
    case 'cyberDone':
      return recordCyber(state, command, at);
    case 'entity':
      return ofEntity(state, command, at);
    case 'concern':
      return withClients(state, command, at);
    case 'tellClient':
      return tellClient(state, command, at);
    case 'moveAware':
      return moveAware(state, command, at);
    case 'plan':
      return planTask(state, command, at);
    case 'finish':
      return finishTask(state, command, at);
    case 'close':
      return close(state, command, at);
    case 'reopen':
      return reopen(state, command, at);
  }
}
