import { textsFor } from '../../../cards/texts';
import { press } from '../../../cards/shared/elements';
import { kluisActions } from '../../../services/kluis/contract';
import { confirmers } from '../../../services/kluis/bearer';
import { partition } from '../../../services/kluis/loans';
import { officeSuccessors } from '../../../services/people/office';
import type { HeldByRole } from '../../routing/flow';

/** What waits for whoever keeps the safe: requests to decide, things to hand out, and the key. */
export const heldByKeeper: HeldByRole = {
  roles: ['officeManager', 'officeDeputy'],
  list: async (person, locale, container) => {
    const [open, key, at] = await Promise.all([
      container.loans.openLoans(),
      container.safe.key(),
      container.loans.keyMoment(partition),
    ]);
    const comesBackTo = (borrower: string): boolean =>
      confirmers(at, borrower).some(({ aadObjectId }) => aadObjectId === person);
    const { admin, kluisLists } = textsFor(locale);
    const waiting = open.filter(({ status }) => status === 'requested' || status === 'approved');
    // It goes with the key.
    const out = open.filter(({ status, borrower }) => status === 'out' && comesBackTo(borrower));
    return [
      ...(key.holder === person
        ? [{ line: admin.keyOfSafe, open: press(kluisLists.key, kluisActions.keyCard, { from: 'card' }) }]
        : []),
      ...waiting.map(({ id }) => ({ line: id })),
      ...out.map(({ id }) => ({ line: kluisLists.isOut(id) })),
    ];
  },
  onEnding: (container) => container.loans.announceKeeperEnds(),
  // Who cannot be reached keeps no key: then it is the board's.
  takers: async (person, container) =>
    officeSuccessors(await container.loans.custody(), person).map(({ aadObjectId }) => aadObjectId),
};
