/** Words that people type when they mean a command of this flow, Dutch and English; judged by test/data/sentences.json. */
export const visitKeywords: readonly string[] = [
  ...['bezoek', 'bezoeker', 'bezoekers', 'op bezoek', 'visitor', 'guest', 'gast', 'gasten', 'aanmelden'],
  ...['receptie', 'reception', 'balie', 'leverancier', 'monteur', 'supplier', 'bezorging', 'delivery'],
  ...['komt langs', 'afspraak met', 'sollicitant'],
];

export const bhvKeywords: readonly string[] = [
  ...['bhv', 'ontruiming', 'evacuatie', 'evacuation', 'brand', 'brandalarm', 'fire', 'roll call'],
  ...['wie is er binnen', 'wie is er in', 'who is in', 'vermist'],
];
