import type { Decision, Refusal } from '../ledger/decision';
import { change, open } from './changes';
import type { Organisation } from '../people/organisation';
import type { ChangeOf, IncidentCommand } from './commands';
import { mayDecide, mayHandle } from './handlers';
import { tellingOthers } from './joining/telling';
import type { Incident } from './model';
import type { IncidentMoment } from './outcome';
import { maySign } from './process/signers';
import { openFollowUps } from './schedule';
import { type IncidentRefusal, transitions } from './transitions';

/**
 * What becomes of an incident; pure, so that every rule of the flow can be tested here (architecture §2).
 * @param state the incident as stored; null for a new one.
 * @param at the moment, the organisation in force and the number of the incident.
 * @returns the decision to commit, or a refusal with a code from `transitions.ts`: then nothing is written.
 */
export function decide(
  state: Incident | null,
  command: IncidentCommand,
  at: IncidentMoment,
): Decision<Incident> | Refusal {
  if (state && !mayDo(state, command, at)) return refuse('notFound');
  const rule = transitions[state?.status ?? 'none'][command.type];
  if (rule !== 'allowed') return refuse(isOwnTake(state, command) ? 'alreadyYours' : rule);
  if (command.type === 'report') return open(command, at);
  const outcome = state ? change(state, command, at) : 'notFound';
  return typeof outcome === 'string' ? refuse(outcome) : tellingOthers(state, command, outcome);
}

const refuse = (refused: IncidentRefusal): Refusal => ({ refused });

/** Handlers act by their role at this moment, the reporter by proof, the clock always. */
function mayDo(state: Incident, command: IncidentCommand, { organisation, now }: IncidentMoment): boolean {
  if ('by' in command) return mayHandle(state, organisation, command.by, now);
  if ('decider' in command) return mayDecide(state, organisation, command.decider, now);
  if ('signer' in command) return maySign(state, organisation, command.signer, now);
  if (command.type === 'finish') return mayFinish(state, command, organisation, now);
  return 'byReporter' in command ? command.byReporter : true;
}

/** A task is done by the person it was given to; whoever handles the incident may say so too. */
const mayFinish = (
  state: Incident,
  { task, owner }: ChangeOf<'finish'>,
  organisation: Organisation,
  now: Date,
): boolean =>
  mayHandle(state, organisation, owner, now) ||
  openFollowUps(state).some((each) => each.id === task && each.owner === owner);

const isOwnTake = (state: Incident | null, command: IncidentCommand): boolean =>
  command.type === 'take' && state?.status === 'taken' && state.taken?.by === command.by;
