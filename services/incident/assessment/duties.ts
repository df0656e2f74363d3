import type { Threshold } from '../../people/incident-settings';
import { classify } from './classification';
import { type Answers, isOpen, says } from './questions';
import type { Severity } from './severity';
import { isSpecial, processingContext } from './weighing';

/** Whom may have to be told: the authority (Art. 33(1)), the people concerned (Art. 34), the clients (Art. 33(2)). */
export const duties = ['authority', 'subjects', 'clients'] as const;
export type Duty = (typeof duties)[number];

/** Why; each with its text and article in the catalogue. */
export const dutyReasons = [
  'noBreach',
  'clientDecides',
  'ownData',
  'processorTells',
  'unintelligible',
  'trustedRecipient',
  'accessExcluded',
  'riskUnlikely',
  'severity',
  'identityFraud',
  'specialCategory',
  'vulnerablePeople',
  'maliciousIntent',
  'dataTaken',
  'manyPeople',
  'dataLost',
  'noHighRisk',
  'notToAuthority',
] as const;
export type DutyReason = (typeof dutyReasons)[number];

/** An advice: the decision is made, and signed, by people. */
export interface Advice {
  readonly notify: boolean;
  readonly reasons: readonly DutyReason[];
}

export type Advices = Readonly<Record<Duty, Advice>>;

const not = (...reasons: readonly DutyReason[]): Advice => ({ notify: false, reasons });
const tell = (...reasons: readonly DutyReason[]): Advice => ({ notify: true, reasons });

/** @param severity by the method; it weighs in, but alone it decides nothing (domain §4.6, Link4). */
export function adviseOn(answers: Answers, severity: Severity, threshold: Threshold): Advices {
  const { outcome } = classify(answers);
  if (outcome !== null && outcome !== 'breach')
    return { authority: not('noBreach'), subjects: not('noBreach'), clients: not('noBreach') };
  const clients = says(answers, 'role', 'controller') ? not('ownData') : tell('processorTells');
  if (says(answers, 'role', 'processor'))
    return { authority: not('clientDecides'), subjects: not('clientDecides'), clients };
  const risk = authorityAdvice(answers, severity);
  const subjects = subjectsAdvice(answers, severity, risk);
  // Where only a high risk has to be notified, the authority is told when the people are.
  return { authority: threshold === 'highRisk' && risk.notify ? subjects : risk, subjects, clients };
}

/** Every breach, unless a risk to people is unlikely (Art. 33(1)); in doubt the AP advises to notify. */
function authorityAdvice(answers: Answers, severity: Severity): Advice {
  const excuse = excuseOf(answers);
  if (excuse) return not(excuse);
  const because = aggravations(answers);
  if (severity.band !== 'low') return tell('severity', ...because);
  return because.length > 0 ? tell(...because) : not('riskUnlikely');
}

/** What takes the risk away whatever the data are (domain §1.7). */
function excuseOf(answers: Answers): DutyReason | null {
  if (isUnintelligible(answers)) return 'unintelligible';
  if (isTrusted(answers) && !harmedOtherwise(answers)) return 'trustedRecipient';
  return isExcluded(answers) && !harmedOtherwise(answers) ? 'accessExcluded' : null;
}

/** All of it proven: one "weet ik niet" and it is not. */
export const isUnintelligible = (answers: Answers): boolean =>
  says(answers, 'encrypted', 'yes') &&
  says(answers, 'keySafe', 'yes') &&
  says(answers, 'dataIntact', 'yes') &&
  says(answers, 'backupKept', 'yes');

/** A known recipient, bound by secrecy or a relation, who confirmed in writing that nothing is left. */
const isTrusted = (answers: Answers): boolean =>
  says(answers, 'affected', 'confidentiality') &&
  says(answers, 'spread', 'known') &&
  says(answers, 'recipient', 'secrecy', 'relation') &&
  says(answers, 'deletionConfirmed', 'yes') &&
  says(answers, 'malicious', 'no');

/** Evidence, such as a log, shows that nobody had the data. */
const isExcluded = (answers: Answers): boolean =>
  says(answers, 'affected', 'confidentiality') &&
  says(answers, 'exfiltration', 'excluded') &&
  says(answers, 'spread', 'nobody');

/** Wrong data, or none, harm people also when nobody else ever saw them. */
const harmedOtherwise = (answers: Answers): boolean =>
  isOpen(answers, 'affected') ||
  (says(answers, 'affected', 'integrity') && !says(answers, 'altered', 'unused')) ||
  (says(answers, 'affected', 'availability') && !says(answers, 'missing', 'easily'));

function aggravations(answers: Answers): readonly DutyReason[] {
  const found: readonly (readonly [DutyReason, boolean])[] = [
    ['identityFraud', canDefraud(answers)],
    ['specialCategory', isSpecial(answers) && processingContext(answers) > 1],
    ['vulnerablePeople', !says(answers, 'vulnerable', 'no')],
    ['maliciousIntent', !says(answers, 'malicious', 'no')],
    ['dataTaken', says(answers, 'exfiltration', 'certain', 'likely')],
    ['manyPeople', hasMany(answers)],
    ['dataLost', says(answers, 'affected', 'availability') && says(answers, 'missing', 'forGood')],
  ];
  return found.flatMap(([reason, holds]) => (holds ? [reason] : []));
}

/** A copy of a document, a way in, or a BSN together with a name (a lone BSN says nothing; domain §4.6). */
const canDefraud = (answers: Answers): boolean =>
  says(answers, 'data', 'identityDocument', 'credentials', 'unknown') ||
  (says(answers, 'data', 'bsn') && says(answers, 'data', 'name'));

/** ENISA's flag: strictly more than a hundred (domain §4.5). Nobody knows: it may be. */
export const hasMany = (answers: Answers): boolean =>
  isOpen(answers, 'people') || Number(answers.people?.[0]) > 100;

/** A likely high risk (Art. 34(1)), unless what was done takes it away (Art. 34(3)(a) and (b)). */
function subjectsAdvice(answers: Answers, severity: Severity, authority: Advice): Advice {
  if (!authority.notify) return not('notToAuthority');
  const outOfHand =
    says(answers, 'affected', 'confidentiality', 'unknown') && !says(answers, 'spread', 'nobody', 'known');
  const taken = outOfHand || says(answers, 'exfiltration', 'certain', 'likely');
  const because = aggravations(answers).filter((reason) =>
    ['identityFraud', 'specialCategory', 'vulnerablePeople'].includes(reason),
  );
  if (severity.band === 'high' || severity.band === 'veryHigh') return tell('severity', ...because);
  return taken && because.length > 0 ? tell(...because) : not('noHighRisk');
}
