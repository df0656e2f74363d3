import { incidentWords, proposeKind } from '../../../services/incident/proposal';

/** Words that people type when they mean a command of this flow, Dutch and English; judged by test/data/sentences.json. */
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

export const mineKeywords: readonly string[] = [
  'mijn meldingen',
  'mijn melding',
  'my reports',
  'my report',
  'status',
  'overzicht',
  'overview',
  'my items',
  'hoe staat het met',
  'waar blijft',
  'staat open',
  'open staan',
  'open items',
  'stand van zaken',
];

export const drillKeywords: readonly string[] = [
  'oefening',
  'oefenen',
  'drill',
  'fire drill',
  'proefmelding',
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
