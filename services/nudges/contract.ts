import { z } from 'zod/v4';
import { actionsOf, namedBy, carrying } from '../contract';

export const summaryActions = actionsOf('digest', {
  view: carrying(),
  snooze: carrying(),
  open: carrying({ record: z.string().regex(/^(?:(?:KS|DOC)-\d{4,9}|(?:INC|OEF)-\d{4}-\d{4,9})$/) }),
});

/** What is posted and kept up to date. */
export const summaryCards = namedBy('digest', ['day']);
