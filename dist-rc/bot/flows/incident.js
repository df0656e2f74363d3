"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.incidentFlow = void 0;
const incident_1 = require("../../cards/texts/incident");
const board_1 = require("../../cards/texts/board");
const incident_2 = require("../../cards/texts/commands/incident");
const personal_data_1 = require("../../cards/incident/personal-data");
const asked_1 = require("../../services/incident/asked");
const contract_1 = require("../../services/incident/contract");
const drill_retention_1 = require("../../services/incident/drill-retention");
const retention_1 = require("../../services/incident/retention");
const opening_1 = require("../../services/incident/opening");
const turned_up_1 = require("../../services/incident/turned-up");
const roles_1 = require("../../services/people/roles");
const flow_1 = require("../routing/flow");
const keywords_1 = require("./incident/keywords");
const board_2 = require("./incident/board");
const case_handlers_1 = require("./incident/case-handlers");
const clients_1 = require("./incident/clients");
const cyber_1 = require("./incident/cyber");
const drill_1 = require("./incident/drill");
const along_1 = require("./incident/along");
const evidence_1 = require("./incident/evidence");
const history_1 = require("./incident/history");
const lessons_1 = require("./incident/lessons");
const handling_1 = require("./incident/handling");
const process_1 = require("./incident/process");
const at_authority_1 = require("./incident/at-authority");
const assessing_1 = require("./incident/assessing");
const second_1 = require("./incident/second");
const systems_1 = require("./incident/systems");
const joining_1 = require("./incident/joining");
const mails_1 = require("./incident/mails");
const template_1 = require("./incident/template");
const notified_1 = require("./incident/notified");
const mine_1 = require("./incident/mine");
const parties_1 = require("./incident/parties");
const reports_of_1 = require("./incident/reports-of");
const nameless_1 = require("./incident/nameless");
const facts_1 = require("./incident/facts");
const holding_1 = require("./incident/holding");
const reach_1 = require("./incident/reach");
const number_1 = require("./incident/number");
const receiving_1 = require("./incident/receiving");
const posts_1 = require("./incident/posts");
const standing_1 = require("./incident/standing");
const watching_1 = require("./incident/watching");
const place_1 = require("./incident/place");
const who_1 = require("./incident/who");
const report_1 = require("./incident/report");
const tasks_1 = require("./incident/tasks");
const everybody = { affiliations: roles_1.affiliations };
const reporting = { affiliations: roles_1.affiliations, unlimited: true };
const staff = { affiliations: ['group', 'guestCompany'] };
const drillLeaders = { affiliations: ['group', 'guestCompany'], roles: ['fg'] };
const answers = {
    ...(0, flow_1.allowed)(reporting, {
        kind: (turn, data, container) => Promise.resolve((0, report_1.chooseKind)(turn, data, container)),
        report: report_1.submitReport,
        reportUnnamed: report_1.submitUnnamed,
        nameless: (turn, data, container) => Promise.resolve((0, nameless_1.openNameless)(turn, data, container)),
        reportNameless: nameless_1.submitNameless,
        byCode: nameless_1.openByCode,
        codeView: nameless_1.lookByCode,
        codeAdd: nameless_1.addByCode,
        codeAnswer: nameless_1.answerByCode,
    }),
    ...(0, flow_1.allowed)(everybody, {
        view: handling_1.look,
        open: handling_1.openChosen,
        write: handling_1.write,
        add: handling_1.add,
        answer: handling_1.answer,
        mistake: handling_1.sayMistake,
        attach: evidence_1.attachFiles,
        discard: evidence_1.discardFiles,
        files: receiving_1.openFiles,
        along: along_1.lookAlong,
        alongFetch: along_1.offerAlong,
    }),
    ...(0, flow_1.allowed)(staff, { finish: process_1.finishTask }),
    ...(0, flow_1.allowed)(drillLeaders, { drill: drill_1.startDrill }),
    ...(0, flow_1.allowed)(case_handlers_1.handlers, {
        take: handling_1.take,
        ask: handling_1.ask,
        withdraw: handling_1.withdraw,
        file: process_1.openDossier,
        next: process_1.openNext,
        question: process_1.openQuestion,
        duty: process_1.openDuty,
        clients: process_1.openClients,
        tasks: process_1.openTasks,
        board: process_1.openBoard,
        assess: assessing_1.assess,
        answers: assessing_1.assessAll,
        classify: process_1.classify,
        advise: process_1.advise,
        decide: process_1.decide,
        notified: notified_1.recordNotified,
        supplement: at_authority_1.recordSupplement,
        retract: at_authority_1.retract,
        template: template_1.openTemplate,
        fillTemplate: template_1.fillTemplate,
        cyber: cyber_1.openCyber,
        significant: cyber_1.callSignificant,
        cyberDone: cyber_1.recordCyber,
        concern: process_1.setClients,
        setParties: parties_1.setParties,
        systems: systems_1.openSystems,
        setSystems: systems_1.setSystems,
        clientSearch: clients_1.searchClients,
        addClients: clients_1.addClients,
        everyClient: clients_1.addEveryClient,
        dropClient: clients_1.dropClient,
        otherClient: clients_1.nameClient,
        entity: process_1.setEntity,
        tell: process_1.tellClient,
        aware: process_1.moveAware,
        plan: process_1.planTask,
        replan: process_1.replanTask,
        history: history_1.openHistory,
        holding: holding_1.openHolding,
        invited: along_1.openInvited,
        invite: along_1.invite,
        uninvite: along_1.uninvite,
        handOver: holding_1.handOver,
        letGo: holding_1.letGo,
        joining: joining_1.openJoining,
        join: joining_1.join,
        part: joining_1.part,
        facts: facts_1.openFacts,
        correct: facts_1.correctFacts,
        second: second_1.openSecond,
        agree: second_1.agree,
        takeBack: second_1.takeBack,
        close: process_1.close,
        reopen: process_1.reopen,
        evidence: evidence_1.openEvidence,
        fetch: evidence_1.offerEvidence,
    }),
};
exports.incidentFlow = {
    id: 'incident',
    commands: [
        {
            names: ['incident', 'datalek', 'melding', 'melden', 'report'],
            texts: incident_2.incident,
            listed: true,
            keywords: keywords_1.incidentKeywords,
            takesWords: true,
            takesSentence: keywords_1.tellsIncident,
            claims: (command, words) => (command === 'kluis' ? (0, keywords_1.lossIn)(words) : null),
            permission: reporting,
            handle: async (turn, container) => (0, number_1.asksNumber)(turn.words) ? await (0, number_1.openNumber)(turn, container) : (0, report_1.openForm)(turn, container),
            onChosenMessage: (turn, container) => Promise.resolve((0, report_1.openForm)(turn, container)),
        },
        {
            names: ['oefening', 'drill', 'practice'],
            texts: incident_2.oefening,
            listed: false,
            keywords: keywords_1.drillKeywords,
            takesWords: true,
            permission: drillLeaders,
            handle: (turn, container) => Promise.resolve((0, drill_1.openDrill)(turn, container)),
        },
        {
            names: ['besluiten', 'decisions', 'besluit'],
            texts: incident_2.besluiten,
            listed: false,
            keywords: keywords_1.decisionKeywords,
            permission: { ...case_handlers_1.deciders, withoutRole: board_1.decidersOnly },
            handle: board_2.openDecisions,
        },
        {
            names: ['taken', 'tasks', 'takenlijst'],
            texts: incident_2.taken,
            listed: false,
            keywords: keywords_1.taskKeywords,
            permission: case_handlers_1.handlers,
            handle: tasks_1.openAllTasks,
        },
    ],
    actions: (0, flow_1.answering)(contract_1.incidentActions, answers),
    questions: [
        {
            id: contract_1.incidentQuestions.number,
            isAsked: number_1.asksNumber,
            permission: everybody,
            answer: number_1.openNumber,
        },
        { id: contract_1.incidentQuestions.who, isAsked: asked_1.asksWho, permission: everybody, answer: who_1.answerWho },
        {
            id: contract_1.incidentQuestions.nameless,
            isAsked: asked_1.asksNameless,
            permission: everybody,
            answer: nameless_1.answerNameless,
        },
    ],
    cards: posts_1.incidentPosts,
    lines: standing_1.incidentLines,
    batches: { [contract_1.incidentCards.alert]: contract_1.incidentCards.digest },
    mails: mails_1.incidentMails,
    mine: { permission: everybody, open: mine_1.openForMe },
    onFiles: { permission: everybody, handle: receiving_1.receiveFiles },
    exports: {
        [contract_1.incidentDownloads.evidence]: { permission: case_handlers_1.handlers, produce: evidence_1.exportEvidence },
        [contract_1.incidentDownloads.alongEvidence]: { permission: everybody, produce: evidence_1.exportAlongEvidence },
    },
    evidence: drill_1.evidenceOfDrills,
    onTimer: async ({ item, step, cause }, container) => {
        await container.incidents.change(item, { type: 'timer', step }, { cause });
    },
    onSettled: reach_1.watchReach,
    nudges: lessons_1.incidentNudges,
    health: watching_1.incidentHealth,
    gauges: watching_1.incidentGauges,
    recordOf: place_1.whereIncidentLies,
    retention: retention_1.incidentRetention,
    keepsBesides: [drill_retention_1.drillRetention],
    daily: async ({ incidents }) => {
        await incidents.renewPseudonyms();
        await incidents.listDecisions();
    },
    deletions: incident_1.incidentDeletions,
    personalData: async (person, reader, container) => [
        (0, personal_data_1.ownReports)(await (0, reports_of_1.reportsShownTo)(reader.person, person, container), reader.locale),
    ],
    accepts: {
        open: async ({ partition, payload, idempotencyKey: form }, container) => {
            await container.incidents.openFrom(partition, form, (0, opening_1.readOpening)(payload));
        },
        holderLeave: holding_1.receiveLeave,
        turnedUp: async ({ payload, idempotencyKey }, container) => {
            const { incident: id, stands } = (0, turned_up_1.readTurnedUp)(payload);
            await container.incidents.change(id, { type: 'turnedUp', stands }, { idempotencyKey });
        },
        ...joining_1.joiningHandovers,
    },
};
