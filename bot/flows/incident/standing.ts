import { renderLine } from '../../../cards/incident/line';
import { incidentCards } from '../../../services/incident/contract';
import { mayDecide, mayHandle } from '../../../services/incident/handlers';
import type { IncidentOnFile } from '../../../services/incident/incidents';
import { mayLookAlong } from '../../../services/incident/invitations';
import type { Incident } from '../../../services/incident/model';
import { partitionOf } from '../../../services/incident/number';
import { pressedOperation } from '../../../services/delivery/steps';
import { isCopy, standsSo } from '../../../services/ledger/out-copies';
import { outKey, type OutRow } from '../../../services/ledger/out-row';
import type { Container } from '../../routing/container';
import type { Answer, Line, Turn } from '../../routing/flow';

/** Where the one living card of an incident stands in a chat. */

/** Where something was pressed; undefined when nobody told, or nobody pressed. */
export function pressedAt({
  actor,
  messageId,
  automatic,
}: Turn): { readonly person: string; readonly copy: string } | undefined {
  return actor.person === null || messageId === null || automatic
    ? undefined
    : { person: actor.person, copy: messageId };
}

/**
 * The card that was pressed is the one that lives from now on.
 * @param opened whether the answer is a form, or a screen one goes on from.
 */
export async function livesWherePressed(
  turn: Turn,
  { incident: { id }, messages }: IncidentOnFile,
  opened: boolean,
  container: Container,
): Promise<void> {
  const { clock } = container;
  const place = pressedAt(turn);
  const row = place && messages.find((out) => out.person === place.person && isCopy(out, place.copy));
  if (!place || !row || standsSo(row, place.copy, opened, clock.now())) return;
  await live(id, row, place.copy, opened, container);
}

/** The living card of who handles an incident, or reported it. */
const ofReport = [incidentCards.alert, incidentCards.receipt] as const;

/** Where a card of an incident was opened from, other than a copy of it. */
export type Door = 'list' | 'card' | undefined;

/** It lives where it was opened: in the place of a list, or in a message of its own beside a card of something else. */
export async function livesWhereOpened(
  door: Door,
  answer: Answer,
  turn: Turn,
  file: IncidentOnFile | undefined,
  container: Container,
  views: readonly string[] = ofReport,
): Promise<Answer> {
  if (!door || !file || answer.kind !== 'card') return answer;
  const lives = livesWherePosted(turn, file, container, views);
  if (door === 'card') return { ...answer, below: true, standsAt: lives };
  if (turn.messageId !== null) await lives(turn.messageId);
  return answer;
}

/** What was typed for gets a message of its own: the card lives there from now on. */
export const livesWherePosted =
  (
    turn: Turn,
    { incident: { id }, messages }: IncidentOnFile,
    container: Container,
    views: readonly string[] = ofReport,
  ) =>
  async (copy: string): Promise<void> => {
    const row = messages.find(({ person, view }) => person === turn.actor.person && views.includes(view));
    if (row) await live(id, row, copy, false, container);
  };

async function live(
  id: string,
  row: OutRow,
  copy: string,
  opened: boolean,
  { ledger, clock }: Container,
): Promise<void> {
  const [partition, key] = [partitionOf(id), outKey(row)];
  const woken = await ledger.submit(partition, pressedOperation(key, copy, opened, clock.now()));
  if (woken) ledger.wake(partition, { kind: 'out', key });
}

/** For who may still read the card; whom it turned out to be about keeps nothing of it. */
const lineFor =
  (
    card: 'report' | 'decision' | 'along',
    mayRead: (incident: Incident, person: string, container: Container) => boolean,
  ): Line =>
  ({ state, person, item, locale }, reason, container) => {
    const incident = state as Incident | undefined;
    return incident && mayRead(incident, person, container) ? renderLine(locale, item, reason, card) : null;
  };

const ofReporter = lineFor('report', () => true);

/** What becomes of cards of an incident that live elsewhere. */
export const incidentLines: Readonly<Record<string, Line>> = {
  [incidentCards.alert]: lineFor('report', (incident, person, { organisation, clock }) =>
    mayHandle(incident, organisation(), person, clock.now()),
  ),
  [incidentCards.decision]: lineFor('decision', (incident, person, { organisation, clock }) =>
    mayDecide(incident, organisation(), person, clock.now()),
  ),
  [incidentCards.invited]: lineFor('along', (incident, person, { organisation, clock }) =>
    mayLookAlong(incident, organisation(), person, clock.now()),
  ),
  [incidentCards.receipt]: ofReporter,
  [incidentCards.question]: ofReporter,
};
