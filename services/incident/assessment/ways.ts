import type { Answers } from './questions';

/**
 * Ways in which facts make a difference only together: out of a risk, or into a high one. One fact of a way is decisive
 * as long as the others may turn out that way. Each side has its own, since both may have to turn out well.
 */

const knownHands: Answers = { spread: ['known'], recipient: ['relation'], malicious: ['no'] };

export const waysOfExposure: readonly Answers[] = [
  { medium: ['carrier'], encrypted: ['yes'], keySafe: ['yes'], backupKept: ['yes'] },
  { ...knownHands, deletionConfirmed: ['yes'] },
  { spread: ['nobody'], exfiltration: ['excluded'] },
  {
    ...knownHands,
    data: ['other'],
    consequences: ['none'],
    noEffectBecause: ['-'],
    people: ['1'],
  },
  knownHands,
  { data: ['other'], special: ['none'], payroll: ['none'], consequences: ['lossOfControl'] },
  { data: ['other'], identification: ['hardly'] },
  { spread: ['lost'], data: ['name', 'bsn'], medium: ['paper'], encrypted: ['no'] },
  { spread: ['lost'], data: ['name'], consequences: ['identityFraud'], medium: ['paper'], encrypted: ['no'] },
  { spread: ['known'], recipient: ['stranger'], data: ['name', 'bsn'], medium: ['paper'], encrypted: ['no'] },
  {
    malicious: ['yes'],
    exfiltration: ['certain'],
    data: ['name', 'bsn'],
    medium: ['paper'],
    encrypted: ['no'],
  },
  {
    consequences: ['safety'],
    deletionConfirmed: ['no'],
    medium: ['paper'],
    encrypted: ['no'],
    data: ['name'],
  },
];

export const waysOfLoss: readonly Answers[] = [
  { missing: ['restored'], altered: ['unused'], felt: ['nothing'] },
  { felt: ['inconvenience'] },
  { felt: ['serious'] },
];
