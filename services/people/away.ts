import { addDays } from '../time/calendar';

/** When somebody is away, and who said so; never why. Pure: what holds on which day. */

/** From the first until the last day, both inclusive, `YYYY-MM-DD` on the office's clock. */
export interface Absence {
  readonly from: string;
  readonly until: string;
}

export interface Period extends Absence {
  /** Object id of whoever recorded it; null in rows from before that was kept. */
  readonly by: string | null;
}

/** Everything that is kept of it. */
export interface Away {
  readonly periods: readonly Period[];
  /** Weekdays that are always off, 1 for Monday. */
  readonly weekly: readonly number[];
  /** The first day, `YYYY-MM-DD`, from which those count; absent: they do already. */
  readonly weeklyFrom?: string;
  /** The day, `YYYY-MM-DD`, on which they said to be in although it is one of those. */
  readonly there?: string;
}

export const never: Away = { periods: [], weekly: [] };

/** As stored: before there could be several periods it was one, or none. */
export interface StoredAway extends Partial<Away> {
  readonly absence?: Absence | null;
}

export const awayIn = ({ absence, periods, weekly, weeklyFrom, there }: StoredAway): Away => ({
  periods: periods ?? (absence ? [{ from: absence.from, until: absence.until, by: null }] : []),
  weekly: weekly ?? [],
  ...(weeklyFrom === undefined ? {} : { weeklyFrom }),
  ...(there === undefined ? {} : { there }),
});

/** A period is kept this long after its end (domain §6). */
export const keptDays = 30;

export type AwayChange =
  | ({ readonly type: 'add' } & Period)
  | { readonly type: 'drop'; readonly from: string; readonly until: string }
  /** `from`: the first day on which they may count, today when it is none to come. */
  | { readonly type: 'weekly'; readonly days: readonly number[]; readonly from?: string }
  /** Back: what holds today ends with yesterday, a day off of every week counts again from the next; what is to come stays. */
  | { readonly type: 'back' }
  /** What is long over is deleted. */
  | { readonly type: 'forget' };

/** @param today `YYYY-MM-DD`. */
export function changeAway(before: Away, change: AwayChange, today: string): Away {
  const kept = before.periods.filter(({ until }) => addDays(until, keptDays) >= today);
  switch (change.type) {
    case 'add': {
      const { from, until, by } = change;
      const others = kept.filter((one) => one.from !== from || one.until !== until);
      return { ...before, periods: sorted([...others, { from, until, by }]) };
    }
    case 'drop': {
      const { from, until } = change;
      return { ...before, periods: kept.filter((one) => one.from !== from || one.until !== until) };
    }
    case 'weekly':
      return {
        periods: kept,
        weekly: [...new Set(change.days)].sort((one, other) => one - other),
        ...(change.from !== undefined && change.from > today ? { weeklyFrom: change.from } : {}),
      };
    case 'back':
      return {
        ...before,
        periods: afterReturn(kept, today),
        ...(before.weekly.includes(weekdayOf(today)) ? { there: today } : {}),
      };
    case 'forget': {
      const { there, ...rest } = before;
      return { ...rest, periods: kept, ...(there !== undefined && there >= today ? { there } : {}) };
    }
  }
}

function afterReturn(periods: readonly Period[], today: string): readonly Period[] {
  const isNow = ({ from, until }: Period): boolean => from <= today && today <= until;
  const yesterday = addDays(today, -1);
  return periods.flatMap((one) =>
    isNow(one) ? (one.from <= yesterday ? [{ ...one, until: yesterday }] : []) : [one],
  );
}

const sorted = (periods: readonly Period[]): readonly Period[] =>
  [...periods].sort((one, other) => `${one.from}${one.until}`.localeCompare(`${other.from}${other.until}`));

/** @param day `YYYY-MM-DD`. */
export const isAway = ({ periods, weekly, weeklyFrom = '', there }: Away, day: string): boolean =>
  periods.some(({ from, until }) => from <= day && day <= until) ||
  (there !== day && day >= weeklyFrom && weekly.includes(weekdayOf(day)));

/** The current period, or else the next one; null when there is none. */
export const nextAbsence = ({ periods }: Away, today: string): Absence | null => {
  const [next] = sorted(periods.filter(({ until }) => until >= today));
  return next ? { from: next.from, until: next.until } : null;
};

/** The day on which the first of the periods is long over; null when there is none. */
export const forgottenOn = ({ periods }: Away): string | null => {
  const [first] = periods.map(({ until }) => addDays(until, keptDays + 1)).sort();
  return first ?? null;
};

/** 1 for Monday. */
export const weekdayOf = (day: string): number => ((new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7) + 1;
