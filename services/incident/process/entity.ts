import type { Decision } from '../../ledger/decision';
import type { Company, Organisation } from '../../people/organisation';
import type { ChangeOf } from '../commands';
import type { Incident } from '../model';
import { decisionOn, event, type IncidentMoment } from '../outcome';
import type { IncidentRefusal } from '../transitions';
import { noProcess } from './model';

const ofGroup = ({ companies }: Organisation): readonly Company[] => companies.filter(({ group }) => group);

/** The company responsible: as chosen, or the only one there is; null while that is open (policy clause 1). */
export function entityOf({ process }: Incident, organisation: Organisation): Company | null {
  const group = ofGroup(organisation);
  const chosen = group.find(({ id }) => id === process?.entity?.company);
  return chosen ?? (group.length === 1 ? (group[0] ?? null) : null);
}

export function ofEntity(
  state: Incident,
  { by, company }: ChangeOf<'entity'>,
  at: IncidentMoment,
): Decision<Incident> | IncidentRefusal {
  if (!ofGroup(at.organisation).some(({ id }) => id === company)) return 'notOfGroup';
  if (state.process?.entity?.company === company) return 'unchanged';
  const entity = { by, at: at.now.toISOString(), company };
  const process = { ...(state.process ?? noProcess), entity };
  return decisionOn({ ...state, process }, at, [event('entityChosen', by, { company })]);
}
