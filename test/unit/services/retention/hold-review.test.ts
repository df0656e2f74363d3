import { looksAgainOn } from '../../../../services/retention/hold-review';
import { holdNudges } from '../../../../services/register/hold-nudge';
import type { HeldRecord, Hold } from '../../../../services/retention/hold';
import { deputy, employee, fg, organisation } from '../../../support/incident-scene';

/** Whether a record must still be kept is reviewed every three months, and when the order was to end. */

const zone = 'Europe/Amsterdam';
const hold: Hold = { by: fg, at: '2026-11-30T09:00:00.000Z', reason: 'claim' };

test.each<readonly [string, Hold, string]>([
  ['three months after it was given', hold, '2027-02-28'],
  ['the day it was to end, when that is sooner', { ...hold, until: '2026-12-31' }, '2026-12-31'],
  ['three months, when it is to end later', { ...hold, until: '2029-01-01' }, '2027-02-28'],
  [
    'three months after somebody looked',
    { ...hold, until: '2029-01-01', looked: { by: fg, at: '2027-02-01T09:00:00.000Z' } },
    '2027-05-01',
  ],
])('%s', (_, order, expected) => {
  expect(looksAgainOn(order, zone)).toBe(expected);
});

describe('who is reminded', () => {
  const record = (about: readonly string[] = []): HeldRecord => ({
    partition: 'incident|2026',
    item: 'INC-2026-0001',
    number: 'INC-2026-0001',
    hold,
    about,
  });
  const nudged = (id: string, at: string, held: readonly HeldRecord[]) => {
    const person = organisation.people.find(({ aadObjectId }) => aadObjectId === id);
    if (!person) throw new Error('nobody');
    return holdNudges(person, held, organisation, new Date(at)).map(({ title, step }) => ({ title, step }));
  };

  test('FG and deputies, from the day on, once a week anew; nobody else', () => {
    expect(nudged(fg, '2027-02-27T09:00:00Z', [record()])).toEqual([]);
    const [first] = nudged(fg, '2027-02-28T09:00:00Z', [record()]);
    const [later] = nudged(deputy, '2027-03-08T09:00:00Z', [record()]);
    expect(first?.title).toBe('INC-2026-0001');
    expect((later?.step ?? 0) - (first?.step ?? 0)).toBe(1);
    expect(nudged(employee, '2027-03-08T09:00:00Z', [record()])).toEqual([]);
  });

  test('nobody of what is about them, and of a record of several parts once', () => {
    expect(nudged(fg, '2027-03-08T09:00:00Z', [record([fg])])).toEqual([]);
    expect(nudged(fg, '2027-03-08T09:00:00Z', [record(), { ...record(), item: 'x' }])).toHaveLength(1);
  });
});
