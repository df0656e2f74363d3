import { inputMoment } from '../../dates';
import type { Field } from '../../shared/elements';

type Named = readonly [id: string, label: string];

/**
 * A day and a time that already hold a moment. @param at ISO.
 * @returns the fields, and the value in them: left alone, it means the moment of the press.
 */
export function momentFields(
  { day, time }: { readonly day: Named; readonly time: Named },
  at: string,
  errorMessage: string,
): { readonly fields: readonly Field[]; readonly shown: string } {
  const moment = inputMoment(at);
  const field = (type: 'date' | 'time', [id, label]: Named, value: string): Field => ({
    type,
    id,
    label,
    value,
    errorMessage,
    faults: [],
  });
  return {
    fields: [field('date', day, moment.date), field('time', time, moment.time)],
    shown: `${moment.date} ${moment.time}`,
  };
}
