import { mostPasted, renderStaff } from '../../../cards/training/staff';
import { planStaff } from '../../../services/people/staff-file';
import type { Container } from '../../routing/container';
import type { Answer, StaffTurn } from '../../routing/flow';
import { shortNotice } from '../../routing/notices';

interface Pasted {
  readonly csv: string;
}

/** "Medewerkers importeren", and "Bekijk wat er verandert": nothing changes yet. */
export function checkStaff(turn: StaffTurn, { csv }: Pasted, container: Container): Promise<Answer> {
  if (csv.length > mostPasted) return Promise.resolve(shortNotice(turn, 'textTooLong'));
  const plan = csv === '' ? null : planStaff(csv, container.organisation());
  const { locale } = turn.actor;
  return Promise.resolve({ kind: 'card', card: renderStaff({ locale, csv, plan, done: false }) });
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
  return { kind: 'card', card: renderStaff({ locale, csv, plan, done }) };
}
