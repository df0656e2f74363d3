import { classify } from './classification';
import {
  allowsIdentityFraud,
  endangers,
  hasGraveEffects,
  hasMany,
  isExposed,
  isHarmless,
  isHostile,
  isIdentifiable,
  isKept,
  isOutOfHand,
  isSpecial,
  isTaken,
  isWithoutCopy,
  tellsOfPay,
} from './exposure';
import { feltSerious, isHarmedByLoss, isLost, isNoticed, isWrongForGood } from './loss';
import { type Answers, says } from './questions';
import { all, any, not, type Truth } from './truth';

/**
 * The two tests of the law, each with the facts behind it. The burden differs (recitals 85, 86): Art. 33(1) wants risk
 * to be unlikely, which the controller must show; Art. 34(1) wants a high risk to be likely.
 */
export interface Risk {
  /** There is a risk to people. */
  readonly any: Truth;
  /** A high risk is likely. */
  readonly high: Truth;
  /** Measures taken afterwards removed it: counts once somebody says so (Art. 34(3)(b)). */
  readonly takenAway: boolean;
}

export function riskOf(answers: Answers): Risk {
  const breach = isBreach(answers);
  const grave = isGraveExposure(answers);
  const takenAway = isTakenAway(answers);
  return {
    any: all(breach, any(isHarmedByExposure(answers), isHarmedByLoss(answers))),
    // What people noticed of a loss is not undone by measures against an exposure.
    high: all(breach, any(all(grave, !takenAway), feltSerious(answers))),
    takenAway: takenAway && grave !== false,
  };
}

const isTakenAway = (answers: Answers): boolean =>
  says(answers, 'riskGone', 'yes') &&
  says(answers, 'afterwards', 'blocked', 'wiped', 'passwordChanged', 'recovered');

/** Until it is ruled out it may be one (domain §1.1). */
function isBreach(answers: Answers): Truth {
  const { outcome } = classify(answers);
  return outcome === null ? null : outcome === 'breach';
}

const isHarmedByExposure = (answers: Answers): Truth =>
  any(all(isExposed(answers), not(isHarmless(answers))), isWithoutCopy(answers));

/** Out of hand and grave there, or dangerous for somebody wherever it is. */
const isGraveExposure = (answers: Answers): Truth =>
  all(
    isExposed(answers),
    any(
      all(isOutOfHand(answers), allowsIdentityFraud(answers)),
      all(
        isOutOfHand(answers),
        isIdentifiable(answers),
        any(isSpecial(answers), tellsOfPay(answers), hasGraveEffects(answers)),
      ),
      all(isKept(answers), isIdentifiable(answers), isSpecial(answers), hasGraveEffects(answers)),
      all(isKept(answers), allowsIdentityFraud(answers), hasMany(answers), hasGraveEffects(answers)),
      all(isIdentifiable(answers), endangers(answers)),
    ),
  );

/** What makes up the risk, each with its text and article in the catalogue; the gravest first. */
export const riskReasons = [
  'safety',
  'feltSerious',
  'identityFraud',
  'specialCategory',
  'payDetails',
  'graveEffects',
  'outOfHand',
  'maliciousIntent',
  'dataTaken',
  'manyPeople',
  'noticed',
  'dataLost',
  'dataWrong',
  'noCopy',
  'exposed',
] as const;
export type RiskReason = (typeof riskReasons)[number];

/** Each fact by itself, whether or not anybody has the data. */
export const factsOf = (answers: Answers): Readonly<Record<RiskReason, Truth>> => ({
  safety: endangers(answers),
  feltSerious: feltSerious(answers),
  identityFraud: allowsIdentityFraud(answers),
  specialCategory: isSpecial(answers),
  payDetails: tellsOfPay(answers),
  graveEffects: hasGraveEffects(answers),
  outOfHand: isOutOfHand(answers),
  maliciousIntent: isHostile(answers),
  dataTaken: isTaken(answers),
  manyPeople: hasMany(answers),
  noticed: isNoticed(answers),
  dataLost: isLost(answers),
  dataWrong: isWrongForGood(answers),
  noCopy: isWithoutCopy(answers),
  exposed: isExposed(answers),
});

/** What people noticed of a loss, or what is gone, does not depend on anybody having the data. */
const ofLoss: readonly RiskReason[] = ['feltSerious', 'noticed', 'dataLost', 'dataWrong', 'noCopy'];

/** Which of them hold, and which nobody can say yet. */
export function findings(answers: Answers): Readonly<Record<RiskReason, Truth>> {
  const facts = factsOf(answers);
  const held = riskReasons.map(
    (reason) =>
      [reason, ofLoss.includes(reason) ? facts[reason] : all(facts.exposed, facts[reason])] as const,
  );
  return Object.fromEntries(held) as Readonly<Record<RiskReason, Truth>>;
}

/** What makes a risk high. */
export const highReasons: readonly RiskReason[] = [
  'safety',
  'feltSerious',
  'identityFraud',
  'specialCategory',
  'payDetails',
  'graveEffects',
  'outOfHand',
];
