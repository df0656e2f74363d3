/** Words that people type when they mean a command of this flow, Dutch and English; judged by test/data/sentences.json. */
export const trainingKeywords: readonly string[] = [
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
