import { incidentDeletions } from '../../cards/texts/incident';
import { decidersOnly } from '../../cards/texts/board';
import { besluiten, incident, oefening, taken } from '../../cards/texts/commands/incident';
import { ownReports } from '../../cards/incident/personal-data';
import { asksNameless, asksWho } from '../../services/incident/asked';
import {
  incidentActions,
  incidentCards,
  incidentDownloads,
  incidentQuestions,
} from '../../services/incident/contract';
import { drillRetention } from '../../services/incident/drill-retention';
import { incidentRetention } from '../../services/incident/retention';
import { readOpening } from '../../services/incident/opening';
import { readTurnedUp } from '../../services/incident/turned-up';
import { affiliations } from '../../services/people/roles';
import type { Container } from '../routing/container';
import { allowed, answering, type Flow, type StaffTurn, type Turn } from '../routing/flow';
import {
  decisionKeywords,
  drillKeywords,
  incidentKeywords,
  lossIn,
  taskKeywords,
  tellsIncident,
} from './incident/keywords';
import { openDecisions } from './incident/board';
import { deciders, handlers } from './incident/case-handlers';
import { addClients, addEveryClient, dropClient, nameClient, searchClients } from './incident/clients';
import { callSignificant, openCyber, recordCyber } from './incident/cyber';
import { evidenceOfDrills, openDrill, startDrill } from './incident/drill';
import { invite, lookAlong, offerAlong, openInvited, uninvite } from './incident/along';
import {
  attachFiles,
  discardFiles,
  exportAlongEvidence,
  exportEvidence,
  offerEvidence,
  openEvidence,
} from './incident/evidence';
import { openHistory } from './incident/history';
import { incidentNudges } from './incident/lessons';
import { add, answer, ask, look, openChosen, sayMistake, take, withdraw, write } from './incident/handling';
import {
  advise,
  classify,
  close,
  decide,
  finishTask,
  moveAware,
  openBoard,
  openClients,
  openDuty,
  openDossier,
  openNext,
  openQuestion,
  openTasks,
  planTask,
  reopen,
  replanTask,
  setClients,
  setEntity,
  tellClient,
} from './incident/process';
import { recordSupplement, retract } from './incident/at-authority';
import { assess, assessAll } from './incident/assessing';
import { agree, openSecond, takeBack } from './incident/second';
import { openSystems, setSystems } from './incident/systems';
import { join, joiningHandovers, openJoining, part } from './incident/joining';
import { incidentMails } from './incident/mails';
import { fillTemplate, openTemplate } from './incident/template';
import { recordNotified } from './incident/notified';
import { heldByHandler, openForMe } from './incident/mine';
import { setParties } from './incident/parties';
import { reportsShownTo } from './incident/reports-of';
import {
  addByCode,
  answerByCode,
  answerNameless,
  lookByCode,
  openByCode,
  openNameless,
  submitNameless,
} from './incident/nameless';
import { correctFacts, openFacts } from './incident/facts';
import { handOver, letGo, openHolding, receiveLeave } from './incident/holding';
import { watchReach } from './incident/reach';
import { asksNumber, openNumber } from './incident/number';
import { openFiles, receiveFiles } from './incident/receiving';
import { incidentPosts } from './incident/posts';
import { incidentLines } from './incident/standing';
import { incidentGauges, incidentHealth } from './incident/watching';
import { whereIncidentLies } from './incident/place';
import { answerWho } from './incident/who';
import { chooseKind, openForm, submitReport, submitUnnamed, type ReportData } from './incident/report';
import { openAllTasks } from './incident/tasks';

/** Everybody in the tenant may report, even if they are not in the organisation yet: nothing may be lost. */
const everybody = { affiliations };
const reporting = { affiliations, unlimited: true } as const;
const staff = { affiliations: ['group', 'guestCompany'] } as const;
const drillLeaders = { affiliations: ['group', 'guestCompany'], roles: ['fg'] } as const;

const answers = {
  ...allowed(reporting, {
    kind: (turn: Turn, data: ReportData, container: Container) =>
      Promise.resolve(chooseKind(turn, data, container)),
    report: submitReport,
    reportUnnamed: submitUnnamed,
    nameless: (turn: Turn, data: ReportData, container: Container) =>
      Promise.resolve(openNameless(turn, data, container)),
    reportNameless: submitNameless,
    byCode: openByCode,
    codeView: lookByCode,
    codeAdd: addByCode,
    codeAnswer: answerByCode,
  }),
  ...allowed(everybody, {
    view: look,
    open: openChosen,
    write,
    add,
    answer,
    mistake: sayMistake,
    // Whose file it is, and who has read access, is decided for each.
    attach: attachFiles,
    discard: discardFiles,
    files: openFiles,
    along: lookAlong,
    alongFetch: offerAlong,
  }),
  // Whose task it is, is decided for each.
  ...allowed(staff, { finish: finishTask }),
  ...allowed(drillLeaders, { drill: startDrill }),
  ...allowed(handlers, {
    take,
    ask,
    withdraw,
    file: openDossier,
    next: openNext,
    question: openQuestion,
    duty: openDuty,
    clients: openClients,
    tasks: openTasks,
    board: openBoard,
    assess,
    answers: assessAll,
    classify,
    advise,
    decide,
    notified: recordNotified,
    supplement: recordSupplement,
    retract,
    template: openTemplate,
    fillTemplate,
    cyber: openCyber,
    significant: callSignificant,
    cyberDone: recordCyber,
    concern: setClients,
    setParties,
    systems: openSystems,
    setSystems,
    clientSearch: searchClients,
    addClients,
    everyClient: addEveryClient,
    dropClient,
    otherClient: nameClient,
    entity: setEntity,
    tell: tellClient,
    aware: moveAware,
    plan: planTask,
    replan: replanTask,
    history: openHistory,
    holding: openHolding,
    invited: openInvited,
    invite,
    uninvite,
    handOver,
    letGo,
    joining: openJoining,
    join,
    part,
    facts: openFacts,
    correct: correctFacts,
    second: openSecond,
    agree,
    takeBack,
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
      takesSentence: tellsIncident,
      claims: (command, words) => (command === 'kluis' ? lossIn(words) : null),
      permission: reporting,
      handle: async (turn: Turn, container: Container) =>
        asksNumber(turn.words) ? await openNumber(turn, container) : openForm(turn, container),
      onChosenMessage: (turn: Turn, container: Container) => Promise.resolve(openForm(turn, container)),
    },
    {
      names: ['oefening', 'drill', 'practice'],
      texts: oefening,
      listed: false,
      keywords: drillKeywords,
      takesWords: true,
      permission: drillLeaders,
      handle: (turn: StaffTurn, container: Container) => Promise.resolve(openDrill(turn, container)),
    },
    {
      names: ['besluiten', 'decisions', 'besluit'],
      texts: besluiten,
      listed: false,
      keywords: decisionKeywords,
      permission: { ...deciders, withoutRole: decidersOnly },
      handle: openDecisions,
    },
    {
      names: ['taken', 'tasks', 'takenlijst'],
      texts: taken,
      listed: false,
      keywords: taskKeywords,
      permission: handlers,
      handle: openAllTasks,
    },
  ],
  actions: answering(incidentActions, answers),
  questions: [
    {
      id: incidentQuestions.number,
      isAsked: asksNumber,
      permission: everybody,
      answer: openNumber,
    },
    { id: incidentQuestions.who, isAsked: asksWho, permission: everybody, answer: answerWho },
    {
      id: incidentQuestions.nameless,
      isAsked: asksNameless,
      permission: everybody,
      answer: answerNameless,
    },
  ],
  cards: incidentPosts,
  lines: incidentLines,
  batches: { [incidentCards.alert]: incidentCards.digest },
  mails: incidentMails,
  heldBy: heldByHandler,
  mine: { permission: everybody, open: openForMe },
  onFiles: { permission: everybody, handle: receiveFiles },
  exports: {
    [incidentDownloads.evidence]: { permission: handlers, produce: exportEvidence },
    [incidentDownloads.alongEvidence]: { permission: everybody, produce: exportAlongEvidence },
  },
  evidence: evidenceOfDrills,
  onTimer: async ({ item, step, cause }, container) => {
    await container.incidents.change(item, { type: 'timer', step }, { cause });
  },
  onSettled: watchReach,
  nudges: incidentNudges,
  health: incidentHealth,
  gauges: incidentGauges,
  recordOf: whereIncidentLies,
  retention: incidentRetention,
  keepsBesides: [drillRetention],
  daily: async ({ incidents }) => {
    await incidents.renewPseudonyms();
    await incidents.listDecisions();
  },
  deletions: incidentDeletions,
  personalData: async (person, reader, container) => [
    ownReports(await reportsShownTo(reader.person, person, container), reader.locale),
  ],
  accepts: {
    /** A record of another flow turned out to be an incident (features N3). */
    open: async ({ partition, payload, idempotencyKey: form }, container) => {
      await container.incidents.openFrom(partition, form, readOpening(payload));
    },
    holderLeave: receiveLeave,
    /** What was lost turned up, according to the record that the report came from. */
    turnedUp: async ({ payload, idempotencyKey }, container) => {
      const { incident: id, stands } = readTurnedUp(payload);
      await container.incidents.change(id, { type: 'turnedUp', stands }, { idempotencyKey });
    },
    ...joiningHandovers,
  },
};
