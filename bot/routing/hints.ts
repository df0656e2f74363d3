import { incidentWords } from '../../services/incident/proposal';

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
