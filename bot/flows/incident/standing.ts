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

/** Where in a chat the one living card of an incident is. */

/** Where something was pressed; undefined when that is unknown, or nobody pressed. */
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
 * The pressed card is the living one from now on.
 * @param opened whether the answer is a form, or a screen to continue from.
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

/** The living card for an incident's handler, or its reporter. */
const ofReport = [incidentCards.alert, incidentCards.receipt] as const;

/** Where a card of an incident was opened from, if not from a copy of it. */
export type Door = 'list' | 'card' | undefined;

/** It lives where it was opened: in place of a list, or in a message of its own next to a card of something else. */
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

/** What was asked for by typing gets a message of its own: the card lives there from now on. */
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

/** For those who may still read the card; people it turned out to be about keep nothing of it. */
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

/** What becomes of an incident's cards when the living one is elsewhere. */
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
