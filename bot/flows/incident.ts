import { incident, mijn, oefening } from '../../cards/texts/commands/incident';
import { renderIncidentDigest } from '../../cards/incident/list';
import { ownReports } from '../../cards/incident/personal-data';
import { incidentMail } from '../../cards/incident/mail';
import type { RenderedCard } from '../../cards/render';
import { renderNeutral } from '../../cards/shared/plain';
import { type FoldRow, foldView } from '../../services/delivery/digest';
import { incidentActions, incidentCards, incidentDownloads } from '../../services/incident/contract';
import type { Incident } from '../../services/incident/model';
import { incidentRetention } from '../../services/incident/retention';
import { readOpening } from '../../services/incident/opening';
import { rowKeys } from '../../services/ledger/keys';
import { affiliations } from '../../services/people/roles';
import { strictDeadline } from '../../services/time/deadline';
import type { House } from '../house';
import {
  allowed,
  answering,
  type Flow,
  type SettledMessage,
  type StaffTurn,
  type Turn,
  type Viewing,
} from '../routing/flow';
import { drillKeywords, incidentKeywords, lossIn, mineKeywords } from './incident/keywords';
import { handlers } from './incident/case-handlers';
import { openDrill, startDrill } from './incident/drill';
import {
  attachFiles,
  discardFiles,
  exportEvidence,
  offerEvidence,
  openEvidence,
  receiveFiles,
} from './incident/evidence';
import { incidentNudges } from './incident/lessons';
import {
  add,
  answer,
  ask,
  listMine,
  look,
  openChosen,
  sayMistake,
  take,
  withdraw,
} from './incident/handling';
import {
  advise,
  assess,
  classify,
  close,
  decide,
  finishTask,
  moveAware,
  openBoard,
  openClients,
  openDuty,
  openFile,
  openNext,
  openQuestion,
  openTasks,
  planTask,
  recordNotified,
  reopen,
  setClients,
  setEntity,
  tellClient,
} from './incident/process';
import type { Reader } from './incident/reader';
import {
  chooseKind,
  openForm,
  openFormWith,
  submitReport,
  submitUnnamed,
  type ReportData,
} from './incident/report';
import { decisionCard, taskCard } from './incident/screens';
import { alertCard, lineOf, questionCard, receiptCard } from './incident/views';

/** Everybody of the tenant may report, also who is not in the organisation yet: nothing may be lost. */
const everybody = { affiliations };
const drillLeaders = { affiliations: ['group', 'guestCompany'], roles: ['fg'] } as const;

const answers = {
  ...allowed(everybody, {
    kind: (turn: Turn, data: ReportData, house: House) => Promise.resolve(chooseKind(turn, data, house)),
    report: submitReport,
    reportUnnamed: submitUnnamed,
    view: look,
    open: openChosen,
    add,
    answer,
    mistake: sayMistake,
    // Whose task or file it is, is decided for each.
    finish: finishTask,
    attach: attachFiles,
    discard: discardFiles,
  }),
  ...allowed(drillLeaders, { drill: startDrill }),
  ...allowed(handlers, {
    take,
    ask,
    withdraw,
    file: openFile,
    next: openNext,
    question: openQuestion,
    duty: openDuty,
    clients: openClients,
    tasks: openTasks,
    board: openBoard,
    assess,
    classify,
    advise,
    decide,
    notified: recordNotified,
    concern: setClients,
    entity: setEntity,
    tell: tellClient,
    aware: moveAware,
    plan: planTask,
    close,
    reopen,
    evidence: openEvidence,
    fetch: offerEvidence,
  }),
};

/** The incident flow: from `/incident` to the card of the FG, and back to the reporter (architecture §4). */
export const incidentFlow: Flow = {
  id: 'incident',
  commands: [
    {
      names: ['incident', 'datalek', 'melding', 'melden', 'report'],
      texts: incident,
      listed: true,
      keywords: incidentKeywords,
      takesWords: true,
      claims: (command, words) => (command === 'kluis' ? lossIn(words) : null),
      permission: everybody,
      handle: (turn: Turn, house: House) => Promise.resolve(openForm(turn, house)),
      onChosenMessage: (turn: Turn, house: House) => Promise.resolve(openFormWith(turn, house)),
    },
    {
      names: ['mijn', 'mine', 'status'],
      texts: mijn,
      listed: true,
      keywords: mineKeywords,
      permission: everybody,
      handle: listMine,
    },
    {
      names: ['oefening', 'drill', 'practice'],
      texts: oefening,
      listed: false,
      keywords: drillKeywords,
      takesWords: true,
      permission: drillLeaders,
      handle: (turn: StaffTurn, house: House) => Promise.resolve(openDrill(turn, house)),
    },
  ],
  actions: answering(incidentActions, answers),
  views: {
    [incidentCards.alert]: async (viewing, house) => {
      const incident = viewing.state as Incident | undefined;
      return incident
        ? alertCard(incident, readerOf(viewing), house, viewing.possiblyDouble)
        : renderNeutral(viewing.locale);
    },
    [incidentCards.receipt]: async (viewing, house) => {
      const file = await house.incidents.find(viewing.item);
      return file ? receiptCard(file, readerOf(viewing), house) : renderNeutral(viewing.locale);
    },
    [incidentCards.question]: async (viewing, house) => {
      const file = await house.incidents.find(viewing.item);
      return file ? questionCard(file.incident, readerOf(viewing), house) : renderNeutral(viewing.locale);
    },
    [incidentCards.decision]: (viewing, house) => Promise.resolve(ofState(viewing, house, decisionCard)),
    [incidentCards.task]: (viewing, house) => Promise.resolve(ofState(viewing, house, taskCard)),
    [incidentCards.digest]: digest,
  },
  digests: { [incidentCards.alert]: incidentCards.digest },
  mails: {
    [incidentCards.mail]: async ({ item, locale }, house) => {
      const file = await house.incidents.find(item);
      if (!file) throw new Error('no such incident');
      const { id, facts, reportedAt, awareAt } = file.incident;
      const deadline = strictDeadline(new Date(awareAt)).toISOString();
      return incidentMail({ id, facts, reportedAt, deadline, locale });
    },
  },
  onFiles: { permission: everybody, handle: receiveFiles },
  exports: { [incidentDownloads.evidence]: { permission: handlers, produce: exportEvidence } },
  onTimer: async ({ item, step, cause }, house) => {
    await house.incidents.change(item, { type: 'timer', step }, { cause });
  },
  onSettled: watchReach,
  nudges: incidentNudges,
  retention: incidentRetention,
  personalData: async (person, locale, house) => {
    // A register is kept that many years after a report was closed, which may be the year after.
    const years = house.organisation().retention.incidentYears + 2;
    return [ownReports(await house.incidents.reportsOf(person, years), locale)];
  },
  accepts: {
    /** A record of another flow turned out to be an incident (features N3). */
    open: async ({ partition, payload, form }, house) => {
      await house.incidents.openFrom(partition, form, readOpening(payload));
    },
  },
};

/** A card drawn from the incident as it is now. */
function ofState(
  viewing: Viewing,
  house: House,
  draw: (incident: Incident, reader: Reader, house: House) => RenderedCard,
): RenderedCard {
  const incident = viewing.state as Incident | undefined;
  return incident ? draw(incident, readerOf(viewing), house) : renderNeutral(viewing.locale);
}

const readerOf = ({ person, account, locale }: Viewing) => ({ person, owner: person, account, locale });

/** How many of the newest incidents are read for one digest. */
const digestLines = 15;

/** More reports than the chat may get, newest first (P8). */
async function digest(viewing: Viewing, house: House) {
  const prefix = rowKeys.index(`${foldView(viewing.item, viewing.person)}|`);
  const folded = await house.ledger.list<FoldRow>(viewing.partition, prefix);
  const newest = folded
    .map(({ value }) => value.item)
    .sort((one, other) => other.localeCompare(one, 'en', { numeric: true }));
  const files = await Promise.all(newest.slice(0, digestLines).map((id) => house.incidents.find(id)));
  const incidents = files.flatMap((file) => (file ? [lineOf(file.incident, house.organisation())] : []));
  return renderIncidentDigest({
    locale: viewing.locale,
    data: {},
    incidents,
    older: newest.slice(digestLines),
  });
}

/** Notices when nobody at all could be reached, and when somebody could after all (features N1). */
async function watchReach({ partition, row, outcome }: SettledMessage, house: House): Promise<void> {
  if (row.view !== incidentCards.alert) return;
  const incidents = house.incidents;
  if (outcome.kind === 'delivered') {
    const item = await house.ledger.item<Incident>(partition, row.item);
    if (item?.state.unreached) await incidents.change(row.item, { type: 'reached' });
    return;
  }
  const alerts = (await house.ledger.messages(partition, row.item)).filter(
    ({ view }) => view === incidentCards.alert,
  );
  const lost = alerts.every(
    ({ deliveredAt, state }) => deliveredAt === null && (state === 'parked' || state === 'uncertain'),
  );
  if (lost) await incidents.change(row.item, { type: 'unreached' });
}
