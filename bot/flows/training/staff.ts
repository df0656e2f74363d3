import { mostPasted, renderStaff } from '../../../cards/training/staff';
import type { Shift } from '../../../services/people/guarded';
import { isAlone, splitByPerson } from '../../../services/people/second-person';
import { planDigest, planStaff, type StaffPlan } from '../../../services/people/staff-file';
import { dayOf } from '../../../services/time/zone';
import type { Container } from '../../routing/container';
import type { Answer, StaffTurn } from '../../routing/flow';
import { shortNotice } from '../../routing/notices';
import { namesOf } from '../register/names';

interface Pasted {
  readonly csv: string;
}

/** "Medewerkers importeren", and "Bekijk wat er verandert": nothing changes yet. */
export const checkStaff = (turn: StaffTurn, { csv }: Pasted, container: Container): Promise<Answer> =>
  Promise.resolve(show(turn, csv, container, false));

/** @param changedMeanwhile it was to be carried out, and is not what was shown. */
function show(turn: StaffTurn, csv: string, container: Container, changedMeanwhile: boolean): Answer {
  if (csv.length > mostPasted) return shortNotice(turn, 'textTooLong');
  const { person, locale } = turn.actor;
  const plan = csv === '' ? null : planStaff(csv, container.organisation());
  const isPlan = plan !== null && 'people' in plan;
  const card = renderStaff({
    locale,
    csv,
    plan,
    guarded: isPlan ? wouldWait(plan, person, container) : [],
    names: isPlan ? namesIn(plan) : {},
    companies: companiesIn(container),
    refused: [],
    done: false,
    shown: isPlan ? planDigest(plan) : null,
    changedMeanwhile,
  });
  return { kind: 'card', card };
}

/** "Doorvoeren": exactly what was shown, on the organisation as it is by then. */
export async function applyStaff(
  turn: StaffTurn,
  { csv, shown }: Pasted & { readonly shown?: string | undefined },
  container: Container,
): Promise<Answer> {
  const { person, locale } = turn.actor;
  const plan = planStaff(csv, container.organisation());
  if ('faults' in plan) return show(turn, csv, container, false);
  if (planDigest(plan) !== shown) return show(turn, csv, container, true);
  const outcome = await container.organisations.replacePeople((organisation) => {
    const again = planStaff(csv, organisation);
    return 'faults' in again || planDigest(again) !== shown ? organisation.people : again.people;
  }, person);
  const done = outcome.kind !== 'refused';
  const guarded = done ? outcome.waits.flatMap(({ difference }) => difference) : [];
  const refused = done ? [] : outcome.faults;
  const names = { ...namesIn(plan), ...namesOf(container) };
  const rest = { shown: null, changedMeanwhile: false, companies: companiesIn(container) };
  return { kind: 'card', card: renderStaff({ locale, csv, plan, guarded, names, refused, done, ...rest }) };
}

/** Which changes in a list a second person would have to agree to first. */
function wouldWait({ people }: StaffPlan, person: string, container: Container): readonly Shift[] {
  const organisation = container.organisation();
  const today = dayOf(container.clock.now(), organisation.office.timeZone);
  if (isAlone(organisation, person, today)) return [];
  const { waits } = splitByPerson(organisation, { ...organisation, people }, today);
  return waits.flatMap(({ difference }) => difference);
}

const companiesIn = (container: Container): Readonly<Record<string, string>> =>
  Object.fromEntries(container.organisation().companies.map(({ id, name }) => [id, name]));

const namesIn = ({ people }: StaffPlan): Readonly<Record<string, string>> =>
  Object.fromEntries(people.map(({ aadObjectId, name }) => [aadObjectId, name]));
