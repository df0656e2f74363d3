import { clipped } from '../../../services/language/letters';
import { renderDrillForm } from '../../../cards/incident/drill';
import { drillSheet } from '../../../cards/incident/drill-sheet';
import { textsFor } from '../../../cards/texts';
import { readRemark } from '../../../services/incident/form';
import type { Container } from '../../routing/container';
import type { Answer, EvidenceFile, EvidencePeriod, FileReader, Turn } from '../../routing/flow';
import { shortNotice, notice } from '../../routing/notices';
import { newDrillToken, readDrillToken } from './forms';
import { readerOf } from './reader';
import { receiptCard } from './cards';

/** `/oefening`, with or without the story to practise with. */
export function openDrill(turn: Turn, container: Container): Answer {
  const { locale } = turn.actor;
  const data = { token: newDrillToken(container, turn.owner) };
  return { kind: 'card', card: renderDrillForm({ locale, data, story: clipped(turn.words, 2_000) }) };
}

/** Starts a drill: a report like any other, in a register of its own and marked on every card (features N14). */
export async function startDrill(
  turn: Turn,
  data: { readonly token: string; readonly story: string },
  container: Container,
): Promise<Answer> {
  const reading = readDrillToken(container, turn.owner, data.token);
  if (reading.kind !== 'valid' || turn.actor.person === null) return notice(turn, 'stale');
  const words = readRemark(data.story);
  if ('fault' in words) return shortNotice(turn, words.fault === 'tooLong' ? 'textTooLong' : 'textRequired');
  const outcome = await container.incidents.report(reading.token, {
    facts: {
      what: words.text,
      kind: null,
      noticedAt: null,
      dataOf: null,
      clients: [],
      peopleCount: null,
      done: null,
      answers: {},
    },
    about: [],
    confidential: false,
    masked: words.masked,
    reporter: turn.actor.person,
    sender: turn.owner,
    receiptActivityId: turn.messageId,
  });
  if (outcome.kind !== 'committed') return notice(turn, 'stale');
  const { state: incident, messages } = outcome;
  return { kind: 'card', card: receiptCard({ incident, messages }, readerOf(turn), container) };
}

/** Drills of a period, for the evidence pack; nothing when there was none. */
export async function evidenceOfDrills(
  { first, below }: EvidencePeriod,
  { person, locale }: FileReader,
  container: Container,
): Promise<readonly EvidenceFile[]> {
  const drills = await container.register.within(first, below, person, 'drill');
  if (drills.length === 0) return [];
  const { people } = container.organisation();
  const names = Object.fromEntries(people.map(({ aadObjectId, name }) => [aadObjectId, name]));
  await container.access.note(
    person,
    'drills',
    'export',
    drills.map(({ id }) => id),
  );
  const { files } = textsFor(locale).register.pack;
  return [{ name: files.drills, sheet: drillSheet(drills, names, locale) }];
}
