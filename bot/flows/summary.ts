import { summaryDeletions } from '../../cards/texts/nudges';
import { incidentKinds } from '../../services/people/incident-settings';
import { renderSummary } from '../../cards/nudges/summary';
import { renderNeutral } from '../../cards/shared/plain';
import { textsFor } from '../../cards/texts';
import { dayName } from '../../cards/dates';
import { unsortedKind } from '../../services/incident/lessons';
import { incidentNumber } from '../../services/incident/contract';
import { summaryActions, summaryCards } from '../../services/nudges/contract';
import { type SummaryState } from '../../services/nudges/model';
import { freshMs } from '../../services/nudges/rounds';
import { summaryRetention } from '../../services/nudges/retention';
import { addDays } from '../../services/time/calendar';
import { dayOf } from '../../services/time/zone';
import type { Locale } from '../../services/people/roles';
import type { Container } from '../routing/container';
import {
  allowed,
  type Answer,
  answering,
  type Flow,
  type StaffTurn,
  type CardContext,
} from '../routing/flow';
import { openTask } from './incident/tasks';
import { current as openRecord } from './training/seats';

const group = { affiliations: ['group'], refusal: 'trainingOnlyGroup' } as const;

/** One card a day for everything that can wait, over all flows (features N16, architecture §3). */
export const summaryFlow: Flow = {
  id: 'digest',
  commands: [],
  actions: answering(summaryActions, allowed(group, { view: look, snooze, open })),
  cards: { [summaryCards.day]: postedSummary },
  onTimer: ({ cause }, container) => {
    container.rounds.start(cause);
    return Promise.resolve();
  },
  daily: (container) => container.rounds.begin(),
  retention: summaryRetention,
  deletions: summaryDeletions,
  accepts: { hurry: ({ idempotencyKey: form }, container) => container.rounds.hurry(form) },
};

/** The card of the day; null when everything in it was done before it could be sent (features D16). */
async function postedSummary({ person, account, locale, state }: CardContext, container: Container) {
  const summary = state as SummaryState | undefined;
  if (!summary?.at) return renderNeutral(locale);
  const fresh = container.clock.now().getTime() - Date.parse(summary.at) < freshMs;
  const lines = fresh ? summary.lines : await container.rounds.stillHolding(person, summary.lines);
  return lines.length === 0 ? null : summaryCard({ ...summary, lines }, account, locale, container);
}

function summaryCard(summary: SummaryState, account: string | null, locale: Locale, container: Container) {
  const { kinds, nudges } = textsFor(locale);
  return renderSummary({
    locale,
    summary,
    snoozeDays: container.organisation().training.snoozeDays,
    kindName: (kind) => {
      const known = incidentKinds.find((one) => one === kind);
      if (known !== undefined) return kinds.names[known];
      return kind === unsortedKind ? nudges.unsorted : kind;
    },
    ...(account === null ? {} : { userId: account }),
  });
}

/** Looked at, by the person or by the client that shows it: from then on it counts as seen. */
async function look(turn: StaffTurn, _data: unknown, container: Container): Promise<Answer> {
  const { person, locale } = turn.actor;
  const summaries = container.summaries;
  await summaries.see(person);
  const summary = await summaries.find(person);
  const card =
    summary.day === null ? renderNeutral(locale) : summaryCard(summary, turn.account, locale, container);
  return { kind: 'card', card };
}

/** "Later": anything not near its deadline comes back after some days (features D11, N16). */
async function snooze(turn: StaffTurn, _data: unknown, container: Container): Promise<Answer> {
  const { person, locale } = turn.actor;
  const { office, training } = container.organisation();
  const until = addDays(dayOf(container.clock.now(), office.timeZone), training.snoozeDays);
  await container.summaries.see(person);
  await container.summaries.snooze(person, until);
  return { kind: 'text', text: textsFor(locale).nudges.snoozed(dayName(until, locale)) };
}

/** What a line is about; the day counts as seen. */
async function open(
  turn: StaffTurn,
  { record }: { readonly record: string },
  container: Container,
): Promise<Answer> {
  await container.summaries.see(turn.actor.person);
  return incidentNumber.safeParse(record).success
    ? await openTask(turn, { incident: record }, container)
    : await openRecord(turn, record, container);
}
