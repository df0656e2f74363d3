import { incidentWords, proposeKind } from '../../../services/incident/proposal';
import { wordsOf } from '../../../services/language/words';
import { mostKeptWords } from '../../routing/understanding';

/** Words people type for a command of this flow, in Dutch and English; judged by test/data/sentences.json. */
export const incidentKeywords: readonly string[] = [
  ...incidentWords,
  'melden',
  'gemeld',
  'report',
  'incident',
  'datalek',
  'lek',
  'leak',
  'breach',
  'beveiligingsincident',
  'avg',
  'mis gegaan',
  'misgegaan',
  'went wrong',
  'fout gemaakt',
  'per ongeluk',
  'accident',
  'vergissing',
  'melding doen',
];

/** Begins like a question. */
const asks =
  /^(?:wat|wie|waar|wanneer|hoe|welke?|waarom|mag|moet|kan|is|what|who|where|when|how|which|why|may|must|can)$/;

/**
 * Whether what was typed without a command is a report: its words say what went wrong, or it says that something did.
 * Then the form opens with them; nothing is stored until somebody presses.
 */
export function tellsIncident(text: string): boolean {
  const [first = '', ...others] = wordsOf(text);
  const isAsked = text.trimEnd().endsWith('?') || asks.test(first);
  return text.length > mostKeptWords || proposeKind(text) !== null || (others.length >= 3 && !isAsked);
}

export const drillKeywords: readonly string[] = [
  'oefening',
  'oefenen',
  'drill',
  'fire drill',
  'proefmelding',
];

export const decisionKeywords: readonly string[] = [
  'besluit',
  'besluiten',
  'beslissing',
  'wat moet ik beslissen',
  'decision',
  'what waits for me to decide',
];

export const taskKeywords: readonly string[] = [
  'takenlijst',
  'alle taken',
  'openstaande taken',
  'task list',
  'all tasks',
];

/**
 * "Sleutel kwijt" begins like a command of the safe and is a report: nothing may be lost over its first word (B19).
 * @param words what was typed after the command of the safe.
 * @returns what is reported, or null when nothing is.
 */
export function lossIn(words: string): string | null {
  if (words.trim() === '') return null;
  const said = proposeKind(words) === null ? `sleutel ${words}` : words;
  const kind = proposeKind(said);
  return kind === 'key_or_tag_lost' || kind === 'device_media_paper_lost_stolen' ? said : null;
}
