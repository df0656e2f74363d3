import { mostPasted, renderStaff } from '../../../cards/training/staff';
import type { Shift } from '../../../services/people/guarded';
import { isAlone, splitByPerson } from '../../../services/people/second-person';
import { planStaff, type StaffPlan } from '../../../services/people/staff-file';
import { dayOf } from '../../../services/time/zone';
import type { Container } from '../../routing/container';
import type { Answer, StaffTurn } from '../../routing/flow';
import { shortNotice } from '../../routing/notices';
import { namesOf } from '../register/names';

interface Pasted {
  readonly csv: string;
}

/** "Medewerkers importeren", and "Bekijk wat er verandert": nothing changes yet. */
export function checkStaff(turn: StaffTurn, { csv }: Pasted, container: Container): Promise<Answer> {
  if (csv.length > mostPasted) return Promise.resolve(shortNotice(turn, 'textTooLong'));
  const { person, locale } = turn.actor;
  const plan = csv === '' ? null : planStaff(csv, container.organisation());
  const guarded = plan && 'people' in plan ? wouldWait(plan, person, container) : [];
  const names = plan && 'people' in plan ? namesIn(plan) : {};
  return Promise.resolve({
    kind: 'card',
    card: renderStaff({ locale, csv, plan, guarded, names, refused: [], done: false }),
  });
}

/** "Doorvoeren": planned once more, on the organisation as it is by then. */
export async function applyStaff(turn: StaffTurn, { csv }: Pasted, container: Container): Promise<Answer> {
  const { person, locale } = turn.actor;
  const plan = planStaff(csv, container.organisation());
  if ('faults' in plan) return await checkStaff(turn, { csv }, container);
  const outcome = await container.organisations.replacePeople((organisation) => {
    const again = planStaff(csv, organisation);
    return 'faults' in again ? organisation.people : again.people;
  }, person);
  const done = outcome.kind !== 'refused';
  const guarded = done ? outcome.waits.flatMap(({ difference }) => difference) : [];
  const refused = done ? [] : outcome.faults;
  const names = { ...namesIn(plan), ...namesOf(container) };
  return { kind: 'card', card: renderStaff({ locale, csv, plan, guarded, names, refused, done }) };
}

/** What of a list a second person would have to agree to first. */
function wouldWait({ people }: StaffPlan, person: string, container: Container): readonly Shift[] {
  const organisation = container.organisation();
  const today = dayOf(container.clock.now(), organisation.office.timeZone);
  if (isAlone(organisation, person, today)) return [];
  const { waits } = splitByPerson(organisation, { ...organisation, people }, today);
  return waits.flatMap(({ difference }) => difference);
}

const namesIn = ({ people }: StaffPlan): Readonly<Record<string, string>> =>
  Object.fromEntries(people.map(({ aadObjectId, name }) => [aadObjectId, name]));
