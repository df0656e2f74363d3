import { ownersNudges } from '../../../../services/training/owner-nudges';
import type { Session } from '../../../../services/training/model';
import { personAt, plannedSession } from '../../../support/training-scene';

const session = plannedSession();
const owner = personAt(7);

test('[D17] [D19] who made a session is asked once each time its clock came by, and nobody else', () => {
  expect(ownersNudges(owner, [session])).toEqual([]);
  const over: Session = { ...session, reminded: 2 };
  expect(ownersNudges(owner, [over])).toMatchObject([
    { kind: 'listOpen', subject: 'list:KS-0001', step: 2, record: 'KS-0001', pressing: true },
  ]);
  expect(ownersNudges(owner, [{ ...over, proposed: true }])).toMatchObject([
    { kind: 'toConfirm', subject: 'confirm:KS-0001', step: 2 },
  ]);
  expect(ownersNudges(personAt(0), [over])).toEqual([]);
  const closed: Session = { ...over, status: 'closed', closedAt: 'then', closedBy: owner.aadObjectId };
  expect(ownersNudges(owner, [closed])).toEqual([]);
});
