import type { Locale } from '../../services/people/roles';
import type { SeatStatus } from '../../services/training/model';
import { type Sheet, tableOf } from '../sheets/sheet';
import { textsFor } from '../texts';

/** Somebody with a place, in the queue, or invited and silent so far; afterwards also who had a place and did not come. */
export interface Comer {
  readonly id: string;
  readonly name: string;
  /** Name of the company. */
  readonly company: string;
  readonly status: Exclude<SeatStatus, 'off'> | 'silent' | 'absent' | 'unrecorded';
}

export function comingSheet(people: readonly Comer[], locale: Locale): Sheet {
  const { trainingLists, training } = textsFor(locale);
  const { comingColumn: column, silent, absent, unrecorded } = trainingLists;
  const words = { ...training.badge, silent, absent, unrecorded };
  return tableOf<Comer>(trainingLists.attendanceTitle, people, [
    [column.name, 40, ({ name }) => name],
    [column.company, 30, ({ company }) => company],
    [column.status, 20, ({ status }) => words[status]],
  ]);
}
