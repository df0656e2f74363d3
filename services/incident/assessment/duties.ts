import type { Threshold } from '../../people/incident-settings';
import { classify } from './classification';
import { isExcluded, isHarmless, isHit, isTrusted, isUnreadable } from './exposure';
import { type Answers, says } from './questions';
import { factsOf, findings, highReasons, type Risk, type RiskReason, riskOf, riskReasons } from './risk';
import type { Truth } from './truth';

/** Who may have to be told: the authority (Art. 33(1)), the people concerned (Art. 34), the clients (Art. 33(2)). */
export const duties = ['authority', 'subjects', 'clients'] as const;
export type Duty = (typeof duties)[number];

/** Why; each has its text and article in the catalogue. */
export const dutyReasons = [
  ...riskReasons,
  'noBreach',
  'clientDecides',
  'ownData',
  'processorTells',
  'unintelligible',
  'trustedRecipient',
  'accessExcluded',
  'noEffect',
  'restored',
  'riskUnlikely',
  'notExcluded',
  'noHighRisk',
  'riskTakenAway',
  'notToAuthority',
] as const;
export type DutyReason = (typeof dutyReasons)[number];

/** `notYet`: nobody can say; `tipping.ts` works out what to find out first. */
export const verdicts = ['yes', 'notYet', 'no'] as const;
export type Verdict = (typeof verdicts)[number];

/** An advice: the decision is made, and signed, by people. */
export interface Advice {
  readonly verdict: Verdict;
  /** As things stand: "not yet" does not mean "tell". */
  readonly notify: boolean;
  /** No open fact can change it. */
  readonly certain: boolean;
  /** Because this is the case. */
  readonly reasons: readonly DutyReason[];
  /** Because this is not known yet. */
  readonly open: readonly RiskReason[];
}

export type Advices = Readonly<Record<Duty, Advice>>;

const advice = (
  verdict: Verdict,
  certain: boolean,
  reasons: readonly DutyReason[],
  open: readonly RiskReason[] = [],
): Advice => ({ verdict, notify: verdict === 'yes', certain, reasons, open });
const not = (...reasons: readonly DutyReason[]): Advice => advice('no', true, reasons);

type Verdicts = Readonly<Record<Duty, Verdict>>;

/** The advice without its reasons: computed a thousand times over to see what an answer would change. */
export function verdictsOf(answers: Answers, threshold: Threshold): Verdicts {
  const { outcome } = classify(answers);
  if (outcome !== null && outcome !== 'breach') return { authority: 'no', subjects: 'no', clients: 'no' };
  const clients = says(answers, 'role', 'controller') ? 'no' : 'yes';
  if (says(answers, 'role', 'processor')) return { authority: 'no', subjects: 'no', clients };
  const risk = riskOf(answers);
  return {
    authority: authorityRisk(risk, threshold) === false ? 'no' : 'yes',
    subjects: subjectsVerdict(risk),
    clients,
  };
}

const authorityRisk = ({ any, high }: Risk, threshold: Threshold): Truth =>
  threshold === 'risk' ? any : high;

/** A high risk must be likely (Art. 34(1)): unknown is not likely. */
const subjectsVerdict = ({ any, high }: Risk): Verdict =>
  any === false || high === false ? 'no' : high === true ? 'yes' : 'notYet';

/** @param threshold of the law that applies: from which risk on the authority is notified. */
export function adviseOn(answers: Answers, threshold: Threshold): Advices {
  const { outcome } = classify(answers);
  if (outcome !== null && outcome !== 'breach')
    return { authority: not('noBreach'), subjects: not('noBreach'), clients: not('noBreach') };
  const clients = clientsAdvice(answers, outcome !== null);
  if (says(answers, 'role', 'processor'))
    return { authority: not('clientDecides'), subjects: not('clientDecides'), clients };
  const risk = riskOf(answers);
  const owned = says(answers, 'role', 'controller', 'both');
  const authority = authorityAdvice(answers, authorityRisk(risk, threshold));
  const subjects = subjectsAdvice(answers, risk);
  // Both tracks run while nobody knows whose data it is; if it proves to be a client's, our own track ends.
  const asFar = (each: Advice): Advice => ({ ...each, certain: each.certain && owned });
  return { authority: asFar(authority), subjects: asFar(subjects), clients };
}

/** Every breach, whatever the risk, without undue delay. */
function clientsAdvice(answers: Answers, isBreach: boolean): Advice {
  if (says(answers, 'role', 'controller')) return not('ownData');
  return advice('yes', isBreach && says(answers, 'role', 'processor', 'both'), ['processorTells']);
}

/** Every breach, unless a risk is unlikely, which must be shown: the unknown counts as the worst. */
function authorityAdvice(answers: Answers, risk: Truth): Advice {
  if (risk === false) return not(...excusesOf(answers));
  const { so, open } = grouped(answers, riskReasons);
  // That somebody got it is the breach itself: all that is known of the risk is that it was not shown to be unlikely.
  const bare = so.every((reason) => reason === 'exposed');
  const reasons: readonly DutyReason[] = bare ? [...so, 'notExcluded'] : so;
  return advice('yes', risk === true, reasons, risk === null ? open : []);
}

/** What removes the risk, or shows that there was none; all of it, since each side has its own. */
function excusesOf(answers: Answers): readonly DutyReason[] {
  const found: readonly (readonly [DutyReason, Truth])[] = [
    ['accessExcluded', isExcluded(answers)],
    ['unintelligible', isUnreadable(answers)],
    ['trustedRecipient', isTrusted(answers)],
    ['noEffect', isHarmless(answers)],
  ];
  const exposure = isHit(answers) === false ? [] : found;
  const lost = says(answers, 'affected', 'availability', 'integrity', 'unknown');
  const excuses: readonly DutyReason[] = [
    ...exposure.flatMap(([reason, holds]) => (holds === true ? [reason] : [])),
    ...(lost ? (['restored'] as const) : []),
  ];
  return excuses.length > 0 ? excuses : ['riskUnlikely'];
}

/** A likely high risk (Art. 34(1)), unless measures remove it (Art. 34(3)(a) and (b)). */
function subjectsAdvice(answers: Answers, risk: Risk): Advice {
  const verdict = subjectsVerdict(risk);
  if (verdict === 'no')
    return not(risk.any === false ? 'notToAuthority' : risk.takenAway ? 'riskTakenAway' : 'noHighRisk');
  const { so, open } = grouped(answers, highReasons);
  return verdict === 'yes' ? advice('yes', true, so) : advice('notYet', false, so, open);
}

function grouped(answers: Answers, reasons: readonly RiskReason[]) {
  const found = findings(answers);
  // That somebody had it adds nothing where there is a graver reason.
  const which = (truth: Truth) => reasons.filter((reason) => found[reason] === truth);
  const so = which(true);
  // With these facts, all that is open is whether anybody has the data: that is the reason, not the fact itself.
  const facts = factsOf(answers);
  const unknown = which(null);
  const own = unknown.filter((reason) => facts[reason] === null);
  const open: readonly RiskReason[] = own.length === 0 && unknown.length > 0 ? ['exposed'] : own;
  return { so: so.length > 1 ? so.filter((reason) => reason !== 'exposed') : so, open };
}
