import type { Decision, Handover } from '../../ledger/decision';
import type { IncidentCommand } from '../commands';
import type { Incident } from '../model';
import { handTo } from './handing';
import { joinedTo, standsOf } from '../together';

/** What reports that joined another hear from it, and it from them: whatever was decided on either. */
export function tellingOthers(
  before: Incident | null,
  command: IncidentCommand,
  decision: Decision<Incident>,
): Decision<Incident> {
  if (!before) return decision;
  const handovers = [
    ...goingOn(before, decision.state),
    ...asking(command, decision.state),
    ...saying(before, decision.state),
    ...sending(before, decision.state),
  ];
  return handovers.length === 0
    ? decision
    : { ...decision, handovers: [...(decision.handovers ?? []), ...handovers] };
}

/** It was taken, is being handled, or is over: every reporter is shown this. */
function goingOn(before: Incident, after: Incident): readonly Handover[] {
  return JSON.stringify(standsOf(before)) === JSON.stringify(standsOf(after))
    ? []
    : joinedTo(before).map(({ id }) => handTo('follow', { id, other: after.id }));
}

/** One question for all of them. */
function asking(command: IncidentCommand, after: Incident): readonly Handover[] {
  const asked = after.remarks.at(-1);
  if (command.type !== 'ask' || asked?.kind !== 'question') return [];
  const { by } = command;
  const place = after.remarks.length - 1;
  return joinedTo(after).map(({ id }) => handTo('asked', { id, other: after.id, by, place }));
}

/** How many files its own reporter has sent since. */
function sending(before: Incident, after: Incident): readonly Handover[] {
  const { id, joined } = after;
  const count = filesOfReporter(after) - filesOfReporter(before);
  return joined && count > 0 ? [handTo('sent', { id: joined.of, other: id, count })] : [];
}

const filesOfReporter = ({ evidence = [] }: Incident): number =>
  evidence.filter(({ by }) => by === null).length;

/** What its own reporter has said since. */
function saying(before: Incident, { id, remarks, joined }: Incident): readonly Handover[] {
  if (!joined) return [];
  return remarks.flatMap(({ kind }, place) =>
    place < before.remarks.length || kind === 'question'
      ? []
      : [handTo('heard', { id: joined.of, other: id, place })],
  );
}
