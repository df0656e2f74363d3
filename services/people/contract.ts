import { z } from 'zod/v4';
import { actionsOf, carrying, namedBy, pickedDay } from '../contract';
import { typedDay } from '../time/typed';

/** What is stored about a person: for that person, and through the FG for somebody else. */
export const personDownloads = namedBy('person', ['own', 'other']);

/** Days somebody is away: several periods, weekly days off, for oneself or for somebody else. */
export const absenceActions = actionsOf('absence', {
  add: carrying({}, { from: pickedDay, until: pickedDay }),
  addFor: carrying({}, { person: z.string().max(200).default(''), fromFor: pickedDay, untilFor: pickedDay }),
  /** Numbers of days joined by commas, as Teams does it. */
  weekly: carrying(
    {},
    {
      days: z.string().max(40).default(''),
      // Older cards do not ask from when: that is today.
      weeklyFrom: z
        .string()
        .max(40)
        .default('')
        .transform((typed) => typedDay(typed) ?? ''),
    },
  ),
  drop: carrying({}, { id: z.string().regex(/^\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}$/) }),
  back: carrying(),
});

/** What is posted and kept up to date. */
export const absenceCards = namedBy('absence', ['own']);
