import { type HistoryDelivery, type HistoryModel, renderHistory } from '../../../cards/incident/history';
import { incidentCards } from '../../../services/incident/contract';
import { historyOf } from '../../../services/incident/history';
import type { IncidentOnFile } from '../../../services/incident/incidents';
import { partitionOf } from '../../../services/incident/number';
import type { OutRow } from '../../../services/ledger/out-row';
import type { Locale } from '../../../services/people/roles';
import type { Container } from '../../routing/container';
import type { Answer, StaffTurn } from '../../routing/flow';
import { notice } from '../../routing/notices';
import { readFile } from './handled';

/** "Geschiedenis": every entry, newest first, for handlers of the incident. */
export async function openHistory(
  turn: StaffTurn,
  { incident: id, page }: { readonly incident: string; readonly page: number },
  container: Container,
): Promise<Answer> {
  const file = await readFile(turn, id, container);
  if (!file) return notice(turn, 'notFound');
  return { kind: 'card', card: renderHistory(await historyModel(file, turn.actor.locale, container), page) };
}

/** The same on paper. It does not identify the reporter: their entries have no name, and their cards are left out. */
export async function historyModel(
  { incident, messages }: IncidentOnFile,
  locale: Locale,
  container: Container,
): Promise<HistoryModel> {
  const { people, clients, companies } = container.organisation();
  const rows = await container.ledger.history(partitionOf(incident.id), incident.id);
  const byId = (each: readonly { readonly id: string; readonly name: string }[]) =>
    Object.fromEntries(each.map(({ id, name }) => [id, name]));
  const names = {
    people: Object.fromEntries(people.map(({ aadObjectId, name }) => [aadObjectId, name])),
    clients: byId(clients),
    companies: byId(companies),
  };
  return {
    locale,
    now: container.clock.now().toISOString(),
    id: incident.id,
    entries: historyOf(rows),
    deliveries: messages.flatMap((row) => deliveryOf(row, names.people)),
    names,
  };
}

/** Cards of handlers and deciders; a reporter's would say who that is. */
const shownViews: Readonly<Record<string, HistoryDelivery['view']>> = {
  [incidentCards.alert]: 'alert',
  [incidentCards.decision]: 'decision',
  [incidentCards.second]: 'second',
  [incidentCards.task]: 'task',
  [incidentCards.mail]: 'mail',
  [incidentCards.discreetMail]: 'mail',
};

function deliveryOf(row: OutRow, people: Readonly<Record<string, string>>): readonly HistoryDelivery[] {
  const view = shownViews[row.view];
  if (!view) return [];
  const name = view === 'mail' ? '' : (people[row.person] ?? '–');
  const { deliveredAt, reason, activities } = row;
  return [{ view, name, deliveredAt, reason, copies: activities.length }];
}
