/** Words that people type when they mean a command of this flow, Dutch and English; judged by test/data/sentences.json. */
export const safeKeywords: readonly string[] = [
  ...['ophalen', 'nodig uit', 'from the vault', 'from the safe', 'terug naar', 'bewaarder'],
  ...['kluis', 'sleutel', 'kluissleutel', 'sleutelbewaarder', 'safe', 'key', 'vault', 'brandkast'],
  ...['dossier lenen', 'dossier ophalen', 'lenen', 'borrow', 'uit de kluis', 'in de kluis', 'terugbrengen'],
];
