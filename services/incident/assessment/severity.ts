/**
 * ENISA, Recommendations for a methodology of the assessment of severity of personal data breaches, v1.0 (2013): `SE =
 * DPC × EI + CB`. An advice with its three factors, never a decision: an insurer was fined for relying on a "low"
 * (domain §4.6). Every value is a multiple of 0.25, so floating point is exact.
 */

/** Ease of identification: negligible, limited, significant, maximum. */
export const identificationLevels = [0.25, 0.5, 0.75, 1] as const;
/** For each of confidentiality, integrity and availability. */
export const breachLevels = [0, 0.25, 0.5] as const;
const malicious = 0.5;

export const severityBands = ['low', 'medium', 'high', 'veryHigh'] as const;
export type SeverityBand = (typeof severityBands)[number];

export interface SeverityFactors {
  /** Data processing context, a whole number from 1 to 4. */
  readonly dpc: number;
  /** Ease of identification, one of `identificationLevels`. */
  readonly ei: number;
  /** Circumstances of the breach, each one of `breachLevels`. */
  readonly confidentiality: number;
  readonly integrity: number;
  readonly availability: number;
  readonly malicious: boolean;
}

export interface Severity {
  readonly dpc: number;
  readonly ei: number;
  /** Circumstances of the breach, added up: 0 to 2. */
  readonly cb: number;
  /** 0.25 to 6. */
  readonly score: number;
  readonly band: SeverityBand;
}

/** @throws RangeError for a factor the method does not know: a fault of ours, since people choose words. */
export function severityOf(factors: SeverityFactors): Severity {
  const { dpc, ei, confidentiality, integrity, availability } = factors;
  requireOneOf('DPC', [1, 2, 3, 4], dpc);
  requireOneOf('EI', identificationLevels, ei);
  for (const level of [confidentiality, integrity, availability]) requireOneOf('CB', breachLevels, level);
  const cb = confidentiality + integrity + availability + (factors.malicious ? malicious : 0);
  const score = dpc * ei + cb;
  return { dpc, ei, cb, score, band: bandOf(score) };
}

/** Below 2 low, below 3 medium, below 4 high, otherwise very high. */
export function bandOf(score: number): SeverityBand {
  if (score < 2) return 'low';
  if (score < 3) return 'medium';
  return score < 4 ? 'high' : 'veryHigh';
}

function requireOneOf(name: string, allowed: readonly number[], value: number): void {
  if (!allowed.includes(value)) throw new RangeError(`${name} ${value} is none of ${allowed.join(', ')}`);
}

/** The four classes of data, with the score of each before context is considered (domain §4.2). */
export const dataClasses = { simple: 1, behavioural: 2, financial: 3, sensitive: 4 } as const;
export type DataClass = keyof typeof dataClasses;

/** What the data reveal about somebody, in whole steps up or down. */
export const contexts = {
  simple: { plain: 0, profile: 1, assumptions: 2, vulnerable: 3 },
  behavioural: { noInsight: -1, plain: 0, dailyLife: 1, sensitiveProfile: 2 },
  financial: { noInsight: -2, someInsight: -1, plain: 0, fullInsight: 1 },
  sensitive: { noInsight: -3, generalAssumptions: -2, assumptions: -1, plain: 0 },
} as const;

/** @returns 1 to 4; of data of several classes the highest counts. */
export const contextScore = <Class extends DataClass>(
  dataClass: Class,
  context: keyof (typeof contexts)[Class],
): number => dataClasses[dataClass] + (contexts[dataClass][context] as number);
