import { textsFor } from '../../../cards/texts';
import type { HeldByRole } from '../../routing/flow';

/** What waits for whoever keeps the safe: requests to decide, things to hand out, and the key. */
export const heldByKeeper: HeldByRole = {
  roles: ['officeManager', 'officeDeputy'],
  list: async (person, locale, container) => {
    const [open, key] = await Promise.all([container.loans.openLoans(), container.safe.key()]);
    const waiting = open.filter(({ status }) => status === 'requested' || status === 'approved');
    return [
      ...(key.holder === person ? [textsFor(locale).admin.keyOfSafe] : []),
      ...waiting.map(({ id }) => id),
    ];
  },
};
