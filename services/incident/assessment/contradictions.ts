import { type Answers, type AssessmentQuestionId, says } from './questions';

/** Answers that cannot all be true. They are shown first, and no advice is given until they are settled. */
export interface Contradiction {
  readonly id: ContradictionId;
  readonly questions: readonly AssessmentQuestionId[];
}

interface Rule {
  readonly questions: readonly AssessmentQuestionId[];
  readonly holds: (answers: Answers) => boolean;
}

const rules = {
  /** Proof that nobody had it, yet everybody could see it. */
  excludedYetSpread: {
    questions: ['exfiltration', 'spread'],
    holds: (answers) => says(answers, 'exfiltration', 'excluded') && says(answers, 'spread', 'many'),
  },
  nobodyYetTaken: {
    questions: ['spread', 'exfiltration'],
    holds: (answers) => says(answers, 'spread', 'nobody') && says(answers, 'exfiltration', 'certain'),
  },
  noEffectYetFelt: {
    questions: ['consequences', 'felt'],
    holds: (answers) =>
      says(answers, 'consequences', 'none') && says(answers, 'felt', 'inconvenience', 'serious'),
  },
  goneYetKept: {
    questions: ['missing', 'backupKept'],
    holds: (answers) => says(answers, 'missing', 'forGood') && says(answers, 'backupKept', 'yes'),
  },
  encryptedYetPlain: {
    questions: ['medium', 'encrypted'],
    holds: (answers) =>
      says(answers, 'medium', 'paper', 'message') && says(answers, 'encrypted', 'yes', 'hashed'),
  },
  carefulYetIntended: {
    questions: ['malicious', 'cause'],
    holds: (answers) =>
      (says(answers, 'malicious', 'no') && says(answers, 'cause', 'internalIntent', 'externalIntent')) ||
      (says(answers, 'malicious', 'yes') && says(answers, 'cause', 'internalCareless', 'externalCareless')),
  },
} as const satisfies Record<string, Rule>;

export type ContradictionId = keyof typeof rules;
export const contradictionIds = Object.keys(rules) as readonly ContradictionId[];

export const contradictionsIn = (answers: Answers): readonly Contradiction[] =>
  contradictionIds
    .filter((id) => rules[id].holds(answers))
    .map((id) => ({ id, questions: rules[id].questions }));
