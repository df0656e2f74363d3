const minute = 60_000;
const hour = 60 * minute;

/**
 * The end of a term in hours, of the law or of a contract: elapsed hours, through nights, weekends, holidays and clock
 * changes; never calendar days (domain §2.4). This is the time that is shown and that reminders follow.
 * @param hours how long the term is; 72 by Art. 33(1) GDPR.
 */
export const hoursAfter = (start: Date, hours: number): Date => new Date(start.getTime() + hours * hour);

/**
 * The "uiterste uur" by Art. 3(1) and 3(2)(a) of Regulation 1182/71: the hour of the event is not counted. Informative
 * only; Art. 3(4) and 3(5) are left out on purpose (domain §2.1). Offsets of Amsterdam are whole hours, so that
 * flooring in UTC is flooring on the local clock.
 * @param start exactly on the hour counts as in the hour that begins.
 * @param hours how long the term is.
 */
export const legalEnd1182 = (start: Date, hours: number): Date =>
  hoursAfter(new Date(Math.floor(start.getTime() / hour) * hour), hours + 1);

export interface Remaining {
  /** The deadline is past; hours and minutes then tell by how much. */
  readonly late: boolean;
  readonly hours: number;
  readonly minutes: number;
}

/** The time between now and a deadline in whole minutes, rounded down so that no card promises more than there is. */
export function remaining(deadline: Date, now: Date): Remaining {
  const milliseconds = deadline.getTime() - now.getTime();
  const minutes = Math.floor(Math.abs(milliseconds) / minute);
  return { late: milliseconds < 0, hours: Math.floor(minutes / 60), minutes: minutes % 60 };
}
