import type { HandlingModel, ProcessModel } from '../../../cards/incident/process/model';
import type { OnRemark } from '../../../services/incident/contract';
import { outlookOf } from '../../../services/incident/assessment/outlook';
import { proposalsFrom } from '../../../services/incident/assessment/proposals';
import {
  assessmentOf,
  clientsOf,
  clocksOf,
  isDrill,
  regimeAt,
  remindersLeft,
} from '../../../services/incident/clocks';
import { cyberRegimeAt } from '../../../services/incident/cyber-clocks';
import { actingOn, mayDecide, mayKnowReporter } from '../../../services/incident/handlers';
import { apForm } from '../../../services/incident/documents/ap-form';
import { leftoverOf } from '../../../services/incident/leftover';
import { newsOf } from '../../../services/incident/news';
import type { Incident } from '../../../services/incident/model';
import { isCyberLate } from '../../../services/incident/process/cyber';
import { entityOf } from '../../../services/incident/process/entity';
import { asksSystems, involvesSystem, systemsOf } from '../../../services/incident/process/systems';
import { partiesOf } from '../../../services/incident/process/parties';
import { missingFrom } from '../../../services/incident/process/ending';
import {
  answersOf,
  noProcess,
  openCyberSteps,
  type OtherClient,
  significantOf,
} from '../../../services/incident/process/model';
import { callsDeciders } from '../../../services/incident/process/signing';
import type { Organisation } from '../../../services/people/organisation';
import { holdersOf } from '../../../services/people/roles';
import type { Container } from '../../routing/container';
import { newRemarkToken } from './forms';
import type { KnownReader } from './reader';
import { shownSecond } from './shown-second';

/** From an incident as it is now to what the cards of its process show. */
export const processView = (incident: Incident, reader: KnownReader, container: Container): ProcessModel =>
  viewOf(
    incident,
    { person: reader.person, locale: reader.locale },
    { now: container.clock.now(), organisation: container.organisation() },
    { incident: incident.id, token: newRemarkToken(container, reader.owner, incident.id) },
  );

/** What the card of a report shows of it: the assessment costs milliseconds and belongs to the file. */
export function handlingView(
  incident: Incident,
  { person, locale }: Pick<KnownReader, 'person' | 'locale'>,
  { now, organisation }: { readonly now: Date; readonly organisation: Organisation },
): HandlingModel {
  return {
    locale,
    now: now.toISOString(),
    process: incident.process ?? noProcess,
    clocks: clocksOf(incident, organisation),
    missing: missingFrom(incident),
    allClients: [...organisation.clients, ...(incident.process?.otherClients ?? [])].map(({ id, name }) => ({
      id,
      name,
    })),
    second: shownSecond(incident, person, { now, organisation }),
    news: shownNews(incident, person, organisation),
  };
}

/** When the decider is called again; null when nothing is pending. */
function decidersCalledAt(incident: Incident, organisation: Organisation): string | null {
  const next = remindersLeft(incident, organisation).find((reminder) => callsDeciders(incident, reminder));
  return next?.at.toISOString() ?? null;
}

function shownNews(incident: Incident, person: string, { people }: Organisation) {
  const news = newsOf(incident, person);
  const by = news && 'by' in news ? news.by : null;
  return news && { news, name: people.find(({ aadObjectId }) => aadObjectId === by)?.name ?? '' };
}

/** What the reader may do besides handling it. */
function rightsOf(
  incident: Incident,
  person: string,
  { now, organisation }: { readonly now: Date; readonly organisation: Organisation },
): Pick<ProcessModel, 'decides' | 'mayKeep' | 'mayKnowReporter'> {
  return {
    decides: mayDecide(incident, organisation, person, now),
    mayKeep: keepsRegister(organisation, person, now),
    mayKnowReporter: mayKnowReporter(incident, organisation, person, now),
  };
}

/** FG and deputies keep the register. */
const keepsRegister = (organisation: Organisation, person: string, now: Date): boolean =>
  (['fg', 'fgDeputy'] as const).some((role) =>
    holdersOf(organisation, role, now).some(({ aadObjectId }) => aadObjectId === person),
  );

/** Everything that can be computed is. @param data what every action carries back. */
export function viewOf(
  incident: Incident,
  { person, locale }: Pick<KnownReader, 'person' | 'locale'>,
  drawn: { readonly now: Date; readonly organisation: Organisation },
  data: OnRemark,
): ProcessModel {
  const { now, organisation } = drawn;
  const handling = handlingView(incident, { person, locale }, drawn);
  const answers = answersOf(handling.process);
  const proposed = proposalsFrom(incident.facts);
  const { threshold } = regimeAt(organisation, new Date(incident.awareAt));
  const assessment = assessmentOf(incident, organisation);
  const outcome = handling.process.classified?.outcome ?? assessment.classified.outcome;
  const parties = partiesOf(incident, organisation, outcome);
  const outlook = outlookOf(answers, proposed, threshold);
  const asksParties = parties.asked.company || parties.asked.clients;
  return {
    ...handling,
    data,
    incident,
    assessment,
    parties,
    leftover: leftoverOf(incident, organisation, now),
    formFollows: apForm(incident, organisation, now).missing.length,
    left: outlook.left + (asksParties ? 1 : 0) + (asksSystems(incident) ? 1 : 0),
    tips: outlook.tips,
    tipSets: outlook.tipSets,
    proposed,
    next: outlook.next,
    names: Object.fromEntries(organisation.people.map(({ aadObjectId, name }) => [aadObjectId, name])),
    entity: entityOf(incident, organisation)?.name ?? null,
    companies: organisation.companies.filter(({ group }) => group).map(({ id, name }) => ({ id, name })),
    clients: clientsOf(incident).map((id) => clientFile(organisation, id, incident)),
    systems: {
      involved: involvesSystem(incident),
      asked: asksSystems(incident),
      offered: organisation.incident.systems,
      named: systemsOf(incident, organisation),
    },
    cyber: cyberFile(incident, drawn),
    holding: {
      byReader: incident.taken?.by === person,
      others: actingOn(incident, organisation, now)
        .filter(({ aadObjectId }) => aadObjectId !== incident.taken?.by)
        .map(({ aadObjectId, name }) => ({ id: aadObjectId, name })),
    },
    decidersCalledAt: decidersCalledAt(incident, organisation),
    ...rightsOf(incident, person, drawn),
  };
}

function cyberFile(
  incident: Incident,
  drawn: { readonly now: Date; readonly organisation: Organisation },
): ProcessModel['cyber'] {
  const regime = cyberRegimeAt(drawn.organisation, new Date(incident.awareAt));
  const cyber = significantOf(incident.process ?? noProcess);
  const open = cyber ? openCyberSteps(cyber) : [];
  return {
    offered: regime !== null && cyber === null && !isDrill(incident),
    csirt: regime?.csirt ?? null,
    authority: regime?.authority ?? null,
    open,
    late: open.some((step) => isCyberLate(incident, step, drawn)),
  };
}

/** A client as the file and its documents show it; one that no longer exists has its id as its name. */
export function clientFile(
  { clients }: Organisation,
  id: string,
  incident: Incident,
): ProcessModel['clients'][number] {
  const other = incident.process?.otherClients?.find((each) => each.id === id);
  if (other) return otherFile(other);
  const client = clients.find((each) => each.id === id);
  return {
    id,
    name: client?.name ?? id,
    hours: client?.contractHours ?? null,
    financial: client?.financialUndertaking === true,
    contacts: (client?.contacts ?? []).map(({ name, email, phone, verifiedOn }) => ({
      name,
      how: [phone, email].filter((each) => each !== undefined).join(', '),
      verifiedOn: verifiedOn ?? null,
    })),
  };
}

/** One that is not in the organisation: its name, and who to call there if somebody wrote that down. */
const otherFile = ({ id, name, contact }: OtherClient): ProcessModel['clients'][number] => ({
  id,
  name,
  hours: null,
  financial: false,
  contacts: contact === '' ? [] : [{ name: contact, how: '', verifiedOn: null }],
});
