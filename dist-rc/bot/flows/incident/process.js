"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.reopen = exports.openBoard = exports.openQuestion = exports.openDuty = exports.openTasks = exports.openClients = exports.openNext = exports.openDossier = exports.look = void 0;
exports.classify = classify;
exports.advise = advise;
exports.decide = decide;
exports.setClients = setClients;
exports.setEntity = setEntity;
exports.tellClient = tellClient;
exports.moveAware = moveAware;
exports.planTask = planTask;
exports.replanTask = replanTask;
exports.finishTask = finishTask;
exports.close = close;
const chosen_person_1 = require("../../../services/forms/chosen-person");
const answer_1 = require("../../../services/incident/assessment/answer");
const contract_1 = require("../../../services/incident/contract");
const handlers_1 = require("../../../services/incident/handlers");
const typed_1 = require("../../../services/time/typed");
const plain_1 = require("../../../cards/shared/plain");
const lacking_1 = require("../../routing/lacking");
const notices_1 = require("../../routing/notices");
const carry_out_1 = require("./carry-out");
const moments_1 = require("./moments");
const reader_1 = require("./reader");
const standing_1 = require("./standing");
const screens_1 = require("./screens");
const look = (screen) => (turn, { incident }, container) => (0, screens_1.show)(turn, incident, screen, container);
exports.look = look;
exports.openDossier = (0, exports.look)(screens_1.fileScreen);
exports.openNext = (0, exports.look)(screens_1.nextScreen);
exports.openClients = (0, exports.look)(screens_1.clientsScreen);
exports.openTasks = (0, exports.look)(screens_1.tasksScreen);
const openDuty = (turn, data, container) => (0, screens_1.show)(turn, data.incident, (0, screens_1.dutyScreen)(data.duty, data.anew === 'yes'), container, 'retraction');
exports.openDuty = openDuty;
const openQuestion = (turn, data, container) => {
    const question = (0, answer_1.asQuestion)(data.question);
    return (0, exports.look)(question ? (0, screens_1.questionScreen)(question) : screens_1.nextScreen)(turn, data, container);
};
exports.openQuestion = openQuestion;
async function classify(turn, data, container) {
    const words = (0, carry_out_1.readOptional)(data.why);
    if ('fault' in words)
        return (0, notices_1.shortNotice)(turn, 'textTooLong');
    const { outcome } = data;
    return await (0, carry_out_1.carryOut)(turn, data, screens_1.fileScreen, container, (by) => ({
        type: 'classify',
        by,
        outcome,
        ...words,
    }));
}
async function advise(turn, data, container) {
    const { duty } = data;
    const notify = data.notify === 'yes';
    const exception = data.exception === 'none' || data.exception === '' ? null : data.exception;
    const answer = await (0, carry_out_1.withWords)(turn, data, data.reason, (0, screens_1.dutyScreen)(duty), container, (by, words) => ({
        type: 'advise',
        by,
        duty,
        notify,
        exception,
        ...words,
    }));
    const file = await container.incidents.find(data.incident);
    const waits = file?.incident.process?.decisions[duty]?.state === 'advised';
    const deciders = waits ? (0, handlers_1.decidersOf)(file.incident, container.organisation(), container.clock.now()) : [];
    const people = deciders.map(({ aadObjectId }) => aadObjectId);
    return await (0, lacking_1.sayingWhoLacks)(turn, answer, 'decision', people, container);
}
async function decide(turn, data, container) {
    const words = (0, carry_out_1.readOptional)(data[`otherwise.${data.duty}`]);
    if ('fault' in words)
        return (0, notices_1.shortNotice)(turn, 'textTooLong');
    const { duty } = data;
    const refused = await (0, carry_out_1.attempt)(turn, data, container, (decider) => ({
        type: 'decide',
        decider,
        duty,
        notify: data.notify === 'yes',
        ...words,
    }));
    return refused ? (0, notices_1.shortNotice)(turn, refused) : await showBoard(turn, data, container, false);
}
const openBoard = async (turn, data, container) => {
    const answer = await showBoard(turn, data, container, true);
    if (!data.from)
        return answer;
    const file = await container.incidents.find(data.incident);
    return await (0, standing_1.livesWhereOpened)(data.from, answer, turn, file, container, [contract_1.incidentCards.decision]);
};
exports.openBoard = openBoard;
async function showBoard(turn, { incident: id }, container, goesOn) {
    const file = await container.incidents.find(id);
    const reader = (0, reader_1.readerOf)(turn);
    if (!file || !(0, screens_1.decides)(file.incident, reader, container))
        return { kind: 'card', card: (0, plain_1.renderNeutral)(reader.locale) };
    await container.access.noteShown(reader.person, id);
    await (0, standing_1.livesWherePressed)(turn, file, false, container);
    return { kind: 'card', card: (0, screens_1.decisionCard)(file.incident, reader, container, goesOn) };
}
async function setClients(turn, data, container) {
    const clients = data.clients.split(',').map((id) => id.trim());
    return await (0, carry_out_1.carryOut)(turn, data, screens_1.clientsScreen, container, (by) => ({ type: 'concern', by, clients }));
}
async function setEntity(turn, data, container) {
    const { company } = data;
    return await (0, carry_out_1.carryOut)(turn, data, screens_1.clientsScreen, container, (by) => ({ type: 'entity', by, company }));
}
async function tellClient(turn, data, container) {
    const { step, shown } = data;
    const typed = step === 'sent' ? { day: data['day.sent'], time: data['time.sent'] } : data;
    const said = { day: typed.day, time: typed.time, shown };
    const named = (0, moments_1.momentSaid)(said, container);
    if (named === null)
        return (0, notices_1.shortNotice)(turn, 'momentNotPossible');
    const arrived = step === 'received' && (0, moments_1.isAsShown)(said, container.organisation().office.timeZone);
    const moment = arrived ? { moment: container.clock.now().toISOString() } : named;
    const client = data[`client.${step}`];
    return await (0, carry_out_1.withWords)(turn, data, data[`words.${step}`], screens_1.clientsScreen, container, (by, words) => ({
        type: 'tellClient',
        by,
        client,
        step,
        ...moment,
        ...words,
    }));
}
async function moveAware(turn, data, container) {
    const to = (0, moments_1.momentIn)(data, container);
    if (to === null)
        return (0, notices_1.shortNotice)(turn, 'momentNotPossible');
    return await (0, carry_out_1.withWords)(turn, data, data.reason, screens_1.fileScreen, container, (by, words) => ({
        type: 'moveAware',
        by,
        to,
        ...words,
    }));
}
async function planTask(turn, data, container) {
    const { due } = data;
    const owner = (0, chosen_person_1.chosenPerson)(data.owner);
    if (owner === null)
        return (0, notices_1.notUnderstood)(turn, data.owner);
    const answer = await (0, carry_out_1.withWords)(turn, data, data.words, screens_1.tasksScreen, container, (by, words) => ({
        type: 'plan',
        by,
        owner,
        due,
        ...words,
    }));
    return await (0, lacking_1.sayingWhoLacks)(turn, answer, 'task', [owner], container);
}
async function replanTask(turn, data, container) {
    const { task } = data;
    const owner = data.newOwner.trim() === '' ? undefined : (0, chosen_person_1.chosenPerson)(data.newOwner);
    if (owner === null)
        return (0, notices_1.notUnderstood)(turn, data.newOwner);
    const due = data.newDue.trim() === '' ? undefined : (0, typed_1.typedDay)(data.newDue);
    if (due === null)
        return (0, notices_1.shortNotice)(turn, 'momentNotPossible');
    const answer = await (0, carry_out_1.carryOut)(turn, data, screens_1.tasksScreen, container, (by) => ({
        type: 'replan',
        by,
        task,
        ...(owner === undefined ? {} : { owner }),
        ...(due === undefined ? {} : { due }),
    }));
    return await (0, lacking_1.sayingWhoLacks)(turn, answer, 'task', owner === undefined ? [] : [owner], container);
}
async function finishTask(turn, data, container) {
    const refused = await (0, carry_out_1.attempt)(turn, data, container, (owner) => ({ type: 'finish', task: data.id, owner }));
    if (refused)
        return (0, notices_1.shortNotice)(turn, refused);
    const shown = await (0, screens_1.show)(turn, data.incident, screens_1.tasksScreen, container);
    const file = await container.incidents.find(data.incident);
    const own = file?.incident.process?.followUps.some(({ owner }) => owner === turn.actor.person) ?? false;
    const handles = turn.actor.roles.some((role) => role === 'fg' || role === 'fgDeputy');
    return own && file && !handles
        ? { kind: 'card', card: (0, screens_1.taskCard)(file.incident, (0, reader_1.readerOf)(turn), container) }
        : shown;
}
async function close(turn, data, container) {
    const words = (0, carry_out_1.readOptional)(data.toReporter);
    if ('fault' in words)
        return (0, notices_1.shortNotice)(turn, 'textTooLong');
    const said = words.text === '' ? {} : { toReporter: words };
    return await (0, carry_out_1.carryOut)(turn, data, screens_1.fileScreen, container, (by) => ({ type: 'close', by, ...said }));
}
const reopen = (turn, data, container) => (0, carry_out_1.withWords)(turn, data, data.reason, screens_1.fileScreen, container, (by, words) => ({
    type: 'reopen',
    by,
    ...words,
}));
exports.reopen = reopen;
