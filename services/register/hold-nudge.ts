import type { Nudge } from '../nudges/model';
import type { Organisation, Person } from '../people/organisation';
import { rolesOf } from '../people/roles';
import { type HeldRecord, oneEach } from '../retention/hold';
import { looksAgainOn } from '../retention/hold-review';
import { dayOf } from '../time/zone';

const dayMs = 86_400_000;
const weekMs = 7 * dayMs;

/** FG and deputies are reminded, week after week, of holds that nobody has reviewed. */
export function holdNudges(
  person: Person,
  held: readonly HeldRecord[],
  organisation: Organisation,
  now: Date,
): readonly Nudge[] {
  const watches = rolesOf(organisation, person, now).some((role) => role === 'fg' || role === 'fgDeputy');
  if (!watches) return [];
  const { timeZone } = organisation.office;
  const today = dayOf(now, timeZone);
  return oneEach(held)
    .filter(({ about }) => !about.includes(person.aadObjectId))
    .map((record) => ({ record, day: looksAgainOn(record.hold, timeZone) }))
    .filter(({ day }) => day <= today)
    .map(({ record: { number }, day }): Nudge => {
      const weeks = Math.floor((Date.parse(today) - Date.parse(day)) / weekMs);
      return {
        subject: `hold:${number}`,
        step: Math.floor(Date.parse(day) / dayMs) + weeks,
        kind: 'holdDue',
        record: null,
        title: number,
        day,
        time: null,
        pressing: true,
        lines: [],
      };
    });
}
