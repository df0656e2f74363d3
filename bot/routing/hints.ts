import { incidentWords, proposeKind } from '../../services/incident/proposal';

/**
 * Words people type when they mean a command, for the flows' descriptors. Together with `proposeKind` they are judged by
 * the labelled sentences in test/data/sentences.json.
 */

export const incidentHints: readonly string[] = [
  ...incidentWords,
  ...[
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
  ],
  ...[
    'mis gegaan',
    'misgegaan',
    'went wrong',
    'fout gemaakt',
    'per ongeluk',
    'accident',
    'vergissing',
    'melding doen',
  ],
];

export const safeHints: readonly string[] = [
  ...['ophalen', 'nodig uit', 'from the vault', 'from the safe', 'terug naar', 'bewaarder'],
  ...['kluis', 'sleutel', 'kluissleutel', 'sleutelbewaarder', 'safe', 'key', 'vault', 'brandkast'],
  ...['dossier lenen', 'dossier ophalen', 'lenen', 'borrow', 'uit de kluis', 'in de kluis', 'terugbrengen'],
];

export const visitHints: readonly string[] = [
  ...['bezoek', 'bezoeker', 'bezoekers', 'op bezoek', 'visitor', 'guest', 'gast', 'gasten', 'aanmelden'],
  ...['receptie', 'reception', 'balie', 'leverancier', 'monteur', 'supplier', 'bezorging', 'delivery'],
  ...['komt langs', 'afspraak met', 'sollicitant'],
];

export const bhvHints: readonly string[] = [
  ...['bhv', 'ontruiming', 'evacuatie', 'evacuation', 'brand', 'brandalarm', 'fire', 'roll call'],
  ...['wie is er binnen', 'wie is er in', 'who is in', 'vermist'],
];

export const helpHints: readonly string[] = [
  ...[
    'hulp',
    'help',
    'uitleg',
    'explain',
    'commando',
    'command',
    'functies',
    'opties',
    'options',
    'handleiding',
  ],
  ...['wat kan je', 'wat kun je', 'what can you', 'hoe werkt', 'how does this work', 'how do you work'],
];

export const mineHints: readonly string[] = [
  ...[
    'mijn meldingen',
    'mijn melding',
    'my reports',
    'my report',
    'status',
    'overzicht',
    'overview',
    'my items',
  ],
  ...['hoe staat het met', 'waar blijft', 'staat open', 'open staan', 'open items', 'stand van zaken'],
];

/**
 * "Sleutel kwijt" begins like a command of the safe and is a report: nothing may be lost over its first word (B19).
 * @param words what was typed after the command.
 * @returns what is reported, or null when nothing is.
 */
export function lossIn(words: string): string | null {
  if (words.trim() === '') return null;
  const said = proposeKind(words) === null ? `sleutel ${words}` : words;
  const kind = proposeKind(said);
  return kind === 'key_or_tag_lost' || kind === 'device_media_paper_lost_stolen' ? said : null;
}

export const trainingHints: readonly string[] = [
  ...[
    'kennissessie',
    'kennis sessie',
    'training',
    'trainingen',
    'cursus',
    'scholing',
    'opleiding',
    'bijscholing',
  ],
  ...['course', 'courses', 'session', 'sessions', 'workshop', 'e-learning', 'gedragsregels', 'tekenen'],
  ...['ondertekenen', 'presentie', 'aanwezigheid', 'attendance', 'inschrijven', 'aanmelden voor de sessie'],
  ...['afmelden', 'sign up', 'wachtlijst', 'waiting list', 'certificaat', 'certificate', 'privacy sessie'],
];

export const registerHints: readonly string[] = [
  ...['register', 'incidentenregister', 'incidenten register', 'incident register', 'alle meldingen'],
  ...['jaarcijfers', 'yearly figures', 'open incidenten', 'open incidents', 'inzagelog', 'access log'],
];

export const drillHints: readonly string[] = ['oefening', 'oefenen', 'drill', 'fire drill', 'proefmelding'];

export const personalDataHints: readonly string[] = [
  ...['mijn gegevens', 'my data', 'inzageverzoek', 'inzage', 'subject access', 'wat bewaar je', 'over mij'],
];

export const adminHints: readonly string[] = [
  ...['beheer', 'beheerder', 'administratie', 'admin', 'administration', 'instellingen', 'settings'],
  ...['rollen', 'roles', 'vervangers', 'health', 'gezondheid van de bot'],
];
