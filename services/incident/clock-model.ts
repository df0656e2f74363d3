/**
 * Whose duty it is (domain §1.3): K3 the authority, K1 each client, K2 the client's own, K4 the people concerned; those of
 * the Cyberbeveiligingswet (domain §1.8), and the recipients of the service.
 */
export const clockKinds = [
  'authority',
  'client',
  'clientOwn',
  'subjects',
  'cyberWarning',
  'cyberReport',
  'cyberFinal',
  'recipients',
  'supplement',
] as const;
export type ClockKind = (typeof clockKinds)[number];

export interface IncidentClock {
  readonly id: string;
  readonly kind: ClockKind;
  /** The client concerned. */
  readonly client: string | null;
  readonly from: Date;
  /** Elapsed time between instants, through weekends and clock changes; months by the calendar here. */
  readonly until: Date;
  /** The "uiterste uur" under Regulation 1182/71; only for a term of Union law in hours. */
  readonly legalEnd: Date | null;
  /** When it was met; null while it runs. */
  readonly metAt: Date | null;
  /** Somebody else's: shown, never reminded of. */
  readonly informative: boolean;
}

/** "Zonder onredelijke verdere vertraging" (Art. 33(4)) gives no number: this is ours, from each part that was sent. */
export const restHours = 28 * 24;

/** "Onverwijld", to people concerned and recipients of a service: escalated after a day (ours; domain §1.3, K4). */
export const promptHours = 24;
