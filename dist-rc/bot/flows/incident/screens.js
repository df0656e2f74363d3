"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.otherwiseCard = exports.decides = exports.tasksScreen = exports.questionScreen = exports.refusedScreen = exports.nextScreen = exports.dutyScreen = exports.clientsScreen = exports.fileScreen = void 0;
exports.show = show;
exports.decisionCard = decisionCard;
exports.taskCard = taskCard;
const assess_1 = require("../../../cards/incident/process/assess");
const clients_1 = require("../../../cards/incident/process/clients");
const decision_1 = require("../../../cards/incident/process/decision");
const duty_1 = require("../../../cards/incident/process/duty");
const dossier_1 = require("../../../cards/incident/process/dossier");
const parties_1 = require("../../../cards/incident/process/parties");
const way_1 = require("../../../cards/incident/process/way");
const systems_1 = require("../../../cards/incident/process/systems");
const step_1 = require("../../../cards/incident/process/step");
const tasks_1 = require("../../../cards/incident/process/tasks");
const plain_1 = require("../../../cards/shared/plain");
const questions_1 = require("../../../services/incident/assessment/questions");
const handlers_1 = require("../../../services/incident/handlers");
const invitations_1 = require("../../../services/incident/invitations");
const at_authority_1 = require("../../../services/incident/process/at-authority");
const signing_1 = require("../../../services/incident/process/signing");
const roles_1 = require("../../../services/people/roles");
const calendar_1 = require("../../../services/time/calendar");
const zone_1 = require("../../../services/time/zone");
const notices_1 = require("../../routing/notices");
const handled_1 = require("./handled");
const process_model_1 = require("./process-model");
const reader_1 = require("./reader");
const cards_1 = require("./cards");
const standing_1 = require("./standing");
exports.fileScreen = dossier_1.renderDossier;
exports.clientsScreen = clients_1.renderClients;
const dutyScreen = (duty, anew = false) => (view) => (0, duty_1.renderDuty)({ ...view, duty, anew });
exports.dutyScreen = dutyScreen;
const nextScreen = (view, container) => {
    if (view.next === null && (0, way_1.asksParties)(view))
        return (0, parties_1.renderParties)(view);
    if (view.next === null)
        return view.systems.asked ? (0, systems_1.renderSystems)(view) : (0, dossier_1.renderDossier)(view);
    const [question] = view.next.questions;
    return view.next.kind === 'ask' && question
        ? (0, exports.questionScreen)(question)(view, container)
        : (0, step_1.renderStep)({ ...view, step: view.next, shapes: questions_1.questions });
};
exports.nextScreen = nextScreen;
const refusedScreen = (asked, refused) => (view) => (0, step_1.renderStep)({
    ...view,
    step: { kind: view.next?.kind ?? 'form', questions: asked },
    shapes: questions_1.questions,
    refused,
});
exports.refusedScreen = refusedScreen;
const questionScreen = (question, refused) => (view) => (0, assess_1.renderAssess)({ ...view, question, shape: questions_1.questions[question], ...refused });
exports.questionScreen = questionScreen;
const tasksScreen = (view, container) => {
    const organisation = container.organisation();
    const now = container.clock.now();
    const { office } = organisation;
    const people = organisation.people
        .filter(({ aadObjectId }) => (0, roles_1.isEmployed)(organisation, aadObjectId, now))
        .filter(({ aadObjectId }) => !view.incident.about.includes(aadObjectId))
        .map(({ aadObjectId, name }) => ({ id: aadObjectId, name }));
    return (0, tasks_1.renderTasks)({ ...view, people, due: (0, calendar_1.nextWorkingDay)((0, zone_1.dayOf)(now, office.timeZone), office) });
};
exports.tasksScreen = tasksScreen;
function isBegun(incident, besides) {
    switch (incident.status) {
        case 'joined':
            return besides === 'joined';
        case 'withdrawn':
            return besides === 'retraction' && (0, at_authority_1.askedAtAuthority)(incident) === 'retraction';
        default:
            return incident.taken !== null;
    }
}
async function show(turn, id, screen, container, besides = null) {
    const file = await (0, handled_1.readFile)(turn, id, container);
    if (!file)
        return (0, notices_1.notice)(turn, 'notFound');
    const reader = (0, reader_1.readerOf)(turn);
    const { incident } = file;
    const begun = isBegun(incident, besides);
    await (0, standing_1.livesWherePressed)(turn, file, begun, container);
    const card = begun
        ? screen((0, process_model_1.processView)(incident, reader, container), container)
        : (0, cards_1.alertCard)(incident, reader, container, false);
    return { kind: 'card', card };
}
const decides = (incident, { person }, container) => (0, signing_1.concernsDeciders)(incident) && (0, handlers_1.mayDecide)(incident, container.organisation(), person, container.clock.now());
exports.decides = decides;
function decisionCard(incident, reader, container, goesOn = false) {
    const { person } = reader;
    if (!(0, exports.decides)(incident, reader, container))
        return (0, plain_1.renderNeutral)(reader.locale);
    return (0, decision_1.renderDecision)((0, process_model_1.processView)(incident, reader, container), {
        signed: goesOn ? null : (0, signing_1.justSigned)(incident, person),
        called: incident.process?.call?.people.includes(person) ?? false,
        handles: (0, handlers_1.mayHandle)(incident, container.organisation(), person, container.clock.now()),
    });
}
const otherwiseCard = (incident, reader, container) => (0, decision_1.renderOtherwise)((0, process_model_1.processView)(incident, reader, container));
exports.otherwiseCard = otherwiseCard;
function opensAs(incident, person, container) {
    const { incidents, clock } = container;
    const organisation = container.organisation();
    if ((0, handlers_1.mayHandle)(incident, organisation, person, clock.now()) || incidents.isReporter(incident, person))
        return 'report';
    return (0, invitations_1.mayLookAlong)(incident, organisation, person, clock.now()) ? 'along' : null;
}
function taskCard(incident, reader, container) {
    const { person, locale } = reader;
    const owned = incident.process?.followUps.some(({ owner }) => owner === person) ?? false;
    return owned &&
        (0, roles_1.isEmployed)(container.organisation(), person, container.clock.now()) &&
        !incident.about.includes(person)
        ? (0, tasks_1.renderOwnTasks)((0, process_model_1.processView)(incident, reader, container), person, opensAs(incident, person, container))
        : (0, plain_1.renderNeutral)(locale);
}
