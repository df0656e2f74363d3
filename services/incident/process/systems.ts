import type { Decision } from '../../ledger/decision';
import type { IncidentKind } from '../../people/incident-settings';
import type { Organisation } from '../../people/organisation';
import { says } from '../assessment/questions';
import type { ChangeOf } from '../commands';
import type { Incident } from '../model';
import { decisionOn, event, type IncidentMoment, withMasked } from '../outcome';
import type { IncidentRefusal } from '../transitions';
import { answersOf, noProcess } from './model';

/** Kinds that happen in a system, as long as nobody said what held the data. */
const ofSystems: readonly IncidentKind[] = [
  'email_wrong_recipient',
  'email_cc_instead_of_bcc',
  'hacking_malware_phishing',
  'share_too_open',
  'authorisation_error',
  'wrong_file',
  'published_by_accident',
];

/** Whether one of our systems is involved (policy clause 14): paper and a stick need none. */
export function involvesSystem({ facts, process = noProcess }: Incident): boolean {
  const answers = answersOf(process);
  return answers.medium === undefined || answers.medium.includes('unknown')
    ? facts.kind !== null && ofSystems.includes(facts.kind)
    : says(answers, 'medium', 'system', 'message', 'archive');
}

/** Asked only when one is involved, until somebody answered. */
export const asksSystems = (incident: Incident): boolean =>
  involvesSystem(incident) && incident.process?.systems === undefined;

/** Somebody said that none of our systems is involved. */
export const saysNoSystem = ({ process }: Incident): boolean => process?.systems?.otherwise === 'none';

/** Names of the systems mentioned; null when nobody mentioned any, or nobody knows yet. */
export function systemsOf({ process }: Incident, { incident }: Organisation): readonly string[] | null {
  const said = process?.systems;
  if (!said || said.otherwise === 'unknown') return null;
  const known = said.systems.map((id) => incident.systems.find((each) => each.id === id)?.name ?? id);
  return [...known, ...(said.other === '' ? [] : [said.other])];
}

/** Replaces the list; earlier ones stay in the history. The words name one that the organisation does not list. */
export function sayWhichSystems(
  state: Incident,
  { by, systems, otherwise, text: other, masked }: ChangeOf<'systems'>,
  at: IncidentMoment,
): Decision<Incident> | IncidentRefusal {
  const known = at.organisation.incident.systems.map(({ id }) => id).filter((id) => systems.includes(id));
  const before = state.process?.systems;
  const nothing = known.length === 0 && other === '';
  if (nothing && otherwise === undefined) return 'systemsNeeded';
  const instead = nothing && otherwise ? { otherwise } : {};
  if (
    before?.other === other &&
    before.systems.join() === known.join() &&
    before.otherwise === instead.otherwise
  )
    return 'unchanged';
  const said = { by, at: at.now.toISOString(), systems: known, other, ...instead };
  const process = { ...(state.process ?? noProcess), systems: said };
  const next: Incident = { ...state, masked: withMasked(state, masked), process };
  return decisionOn(next, at, [
    event('systemsSaid', by, {
      systems: known,
      other,
      text: (systemsOf(next, at.organisation) ?? []).join(', '),
    }),
  ]);
}
