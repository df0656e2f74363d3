import { wordsOf } from '../../language/words';
import type { Organisation } from '../../people/organisation';
import type { Decision } from '../../ledger/decision';
import type { Classification } from '../assessment/classification';
import { clientsOf, isDrill, roleOf } from '../clocks';
import type { ChangeOf } from '../commands';
import type { Incident } from '../model';
import { decisionOn, event, type IncidentMoment } from '../outcome';
import type { IncidentRefusal } from '../transitions';
import { entityOf } from './entity';
import { noProcess, type PartiesStage, type Party, type Process, standingOf } from './model';
import { isNamed, spaced } from './named';

/** Who the parties to a datalek are: the company of the group that is responsible, and whose data they were. */
export interface Parties {
  /** What is still to be asked. */
  readonly asked: { readonly company: boolean; readonly clients: boolean };
  /** What the words of the report suggest, to be confirmed; null and empty when they suggest nothing. */
  readonly proposed: { readonly company: string | null; readonly clients: readonly string[] };
}

const nobody: Parties = {
  asked: { company: false, clients: false },
  proposed: { company: null, clients: [] },
};

/** @param outcome what it was classified as, or what the answers say so far. */
export function partiesOf(
  incident: Incident,
  organisation: Organisation,
  outcome: Classification | null,
): Parties {
  if (isDrill(incident) || outcome !== 'breach') return nobody;
  const said = wordsIn(incident);
  const companies = organisation.companies.filter(({ group }) => group);
  const isOpen = (party: Party): boolean => leftOpen(incident).includes(party);
  const [company, ...others] = companies.filter(({ name }) => isNamed(name, said));
  return {
    asked: {
      company: entityOf(incident, organisation) === null && !isOpen('company'),
      clients: roleOf(incident) !== 'controller' && clientsOf(incident).length === 0 && !isOpen('clients'),
    },
    proposed: {
      company: company && others.length === 0 ? company.id : null,
      clients: organisation.clients.filter(({ name }) => isNamed(name, said)).map(({ id }) => id),
    },
  };
}

/** What was said to be not yet known at this stage, and is not asked again until the next. */
function leftOpen({ process = noProcess }: Incident): readonly Party[] {
  const { partiesOpen } = process;
  return partiesOpen?.stage === stageOf(process) ? partiesOpen.open : [];
}

/** Until the authority must be told, and after that: its form names them. */
const stageOf = ({ decisions }: Process): PartiesStage =>
  standingOf(decisions.authority)?.notify === true ? 'reporting' : 'judging';

/** "Nog niet bekend": it stays open, and the process continues. */
export function leaveOpen(
  state: Incident,
  { by, open }: ChangeOf<'partiesOpen'>,
  at: IncidentMoment,
): Decision<Incident> | IncidentRefusal {
  const { process = noProcess } = state;
  const before = leftOpen(state);
  if (open.every((party) => before.includes(party))) return 'unchanged';
  const left = [...new Set([...before, ...open])];
  const partiesOpen = { by, at: at.now.toISOString(), open: left, stage: stageOf(process) };
  const next = { ...state, process: { ...process, partiesOpen } };
  return decisionOn(next, at, [event('partiesOpen', by, { parties: open })]);
}

/** What the reporter typed, and what was said when handlers asked about it. */
function wordsIn({ facts, remarks }: Incident): string {
  const texts = [
    facts.what,
    facts.done ?? '',
    ...Object.values(facts.answers),
    ...remarks.map(({ text }) => text),
  ];
  return spaced(texts.flatMap(wordsOf).join(' '));
}
