/** Words people type for a command of this flow, in Dutch and English; judged by test/data/sentences.json. */
export const registerKeywords: readonly string[] = [
  'register',
  'incidentenregister',
  'incidenten register',
  'incident register',
  'alle meldingen',
  'jaarcijfers',
  'yearly figures',
  'open incidenten',
  'open incidents',
  'inzagelog',
  'access log',
];
