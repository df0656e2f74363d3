import { invitationOf, mayLookAlong, openInvitations } from '../../../../services/incident/invitations';
import type { Incident, Invited } from '../../../../services/incident/model';
import {
  after,
  colleague,
  employee,
  fg,
  opened,
  organisation,
  person,
} from '../../../support/incident-scene';

/** A colleague of the group, one of a guest company, and one who is gone. */
const trainer = person(8);
const guest = person(12);
const gone = person(9);
const { now } = after(60);
const house = {
  ...organisation,
  people: organisation.people.map((each) =>
    each.aadObjectId === gone ? { ...each, end: '2026-11-22' } : each,
  ),
};
const at = (minutes: number): string => after(minutes).now.toISOString();
const looks = (who: string, minutes: number): Invited => ({ person: who, by: fg, at: at(minutes) });
const ended = (who: string, minutes: number, why: 'takenBack' | 'over' | 'about'): Invited => ({
  ...looks(who, minutes),
  ended: { at: at(minutes + 1), why },
});
const inviting = (...invited: readonly Invited[]): Incident => ({ ...opened(), invited });
const mayLook = (incident: Incident, who: string): boolean => mayLookAlong(incident, house, who, now);

test('who may look now are those whose access did not end', () => {
  expect(openInvitations(opened())).toEqual([]);
  const state = inviting(ended(colleague, 1, 'takenBack'), looks(trainer, 3), looks(colleague, 5));
  expect(openInvitations(state)).toEqual([looks(trainer, 3), looks(colleague, 5)]);
});

test('of somebody who was let in twice the last time counts, and of somebody who never was nothing', () => {
  const state = inviting(ended(colleague, 1, 'takenBack'), looks(colleague, 5), looks(trainer, 7));
  expect(invitationOf(state, colleague)).toEqual(looks(colleague, 5));
  expect(invitationOf(state, trainer)).toEqual(looks(trainer, 7));
  expect(invitationOf(state, employee)).toBeUndefined();
  expect(invitationOf(opened(), colleague)).toBeUndefined();
});

describe('an incident is read along', () => {
  const state = inviting(looks(colleague, 1), looks(trainer, 2));

  test('by everybody who was let in, and by nobody else', () => {
    expect(mayLook(state, colleague)).toBe(true);
    expect(mayLook(state, trainer)).toBe(true);
    expect(mayLook(state, employee)).toBe(false);
    expect(mayLook(opened(), colleague)).toBe(false);
  });

  test.each(['takenBack', 'over', 'about'] as const)('no longer when it ended: %s', (why) => {
    const over = inviting(ended(colleague, 1, why), looks(trainer, 2));
    expect(mayLook(over, colleague)).toBe(false);
    expect(mayLook(over, trainer)).toBe(true);
  });

  test('never by somebody it is about, whatever the list says', () => {
    const about: Incident = { ...state, about: [colleague] };
    expect(mayLook(about, colleague)).toBe(false);
    expect(mayLook(about, trainer)).toBe(true);
  });

  test('only by who works in the group: no guest company, and nobody who left', () => {
    const others = inviting(looks(guest, 1), looks(gone, 2), looks(colleague, 3));
    expect(mayLook(others, guest)).toBe(false);
    expect(mayLook(others, gone)).toBe(false);
    expect(mayLook(others, colleague)).toBe(true);
    // Until and including the last day.
    const before = new Date('2026-11-22T12:00:00Z');
    expect(mayLookAlong(others, house, gone, before)).toBe(true);
  });
});
