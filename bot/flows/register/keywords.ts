/** Words that people type when they mean a command of this flow, Dutch and English; judged by test/data/sentences.json. */
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
