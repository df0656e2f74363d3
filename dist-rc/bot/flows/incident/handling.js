"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.take = take;
exports.look = look;
exports.ask = ask;
exports.withdraw = withdraw;
exports.add = add;
exports.answer = answer;
exports.write = write;
exports.sayMistake = sayMistake;
exports.openChosen = openChosen;
const plain_1 = require("../../../cards/shared/plain");
const changes_1 = require("../../../services/incident/changes");
const form_1 = require("../../../services/incident/form");
const handlers_1 = require("../../../services/incident/handlers");
const signing_1 = require("../../../services/incident/process/signing");
const out_row_1 = require("../../../services/ledger/out-row");
const notices_1 = require("../../routing/notices");
const forms_1 = require("./forms");
const handled_1 = require("./handled");
const idempotency_1 = require("./idempotency");
const reader_1 = require("./reader");
const cards_1 = require("./cards");
const screens_1 = require("./screens");
const standing_1 = require("./standing");
async function take(turn, { incident: id }, container) {
    await container.incidents.change(id, { type: 'take', by: turn.actor.person });
    return await current(turn, id, container);
}
async function look(turn, { incident: id, from }, container) {
    const by = turn.actor.person;
    if (by !== null)
        await container.incidents.change(id, { type: 'see', by });
    const answer = await current(turn, id, container);
    return from
        ? await (0, standing_1.livesWhereOpened)(from, answer, turn, await container.incidents.find(id), container)
        : answer;
}
async function ask(turn, data, container) {
    const by = turn.actor.person;
    return await say(turn, data, data.question, container, async (words) => ({
        type: 'ask',
        by,
        ...words,
        reporter: await container.incidents.reporterOf(data.incident),
    }));
}
async function withdraw(turn, data, container) {
    const by = turn.actor.person;
    return await say(turn, data, data.reason, container, (words) => ({ type: 'withdraw', by, ...words }));
}
async function add(turn, data, container) {
    return await sayAsReporter(turn, data, data.addition, 'add', container);
}
async function answer(turn, data, container) {
    return await sayAsReporter(turn, data, data.answer, 'answer', container);
}
async function write(turn, { incident: id, writing }, container) {
    const file = await container.incidents.find(id);
    const reader = (0, reader_1.known)((0, reader_1.readerOf)(turn));
    if (!file || !reader || !mayWrite(writing, reader.person, file, container))
        return await current(turn, id, container);
    const reads = writing === 'otherwise' || (0, handled_1.handles)(reader.person, file, container);
    if (reads)
        await container.access.noteShown(reader.person, id);
    await (0, standing_1.livesWherePressed)(turn, file, true, container);
    return writing === 'otherwise'
        ? { kind: 'card', card: (0, screens_1.otherwiseCard)(file.incident, reader, container) }
        : { kind: 'card', card: (0, cards_1.writingCard)(file.incident, writing, reader, container) };
}
function mayWrite(writing, person, file, container) {
    const { incident } = file;
    const ended = incident.status === 'closed' || incident.status === 'withdrawn';
    const handling = (0, handled_1.handles)(person, file, container);
    const reporting = container.incidents.isReporter(incident, person) && incident.status !== 'withdrawn';
    switch (writing) {
        case 'add':
            return reporting;
        case 'answer':
            return reporting && (0, changes_1.openQuestion)(incident) !== null;
        case 'reopen':
            return handling && ended;
        case 'ask':
        case 'withdraw':
            return handling && !ended && incident.status !== 'joined';
        case 'otherwise':
            return ((0, signing_1.concernsDeciders)(incident) &&
                (0, handlers_1.mayDecide)(incident, container.organisation(), person, container.clock.now()));
    }
}
async function sayMistake(turn, data, container) {
    return await sayAsReporter(turn, data, '–', 'mistake', container);
}
async function openChosen(turn, { id }, container) {
    return await look(turn, { incident: id }, container);
}
async function sayAsReporter(turn, data, text, type, container) {
    const file = await container.incidents.find(data.incident);
    const byReporter = file !== undefined && container.incidents.isReporter(file.incident, turn.actor.person);
    return await say(turn, data, text, container, (words) => ({ type, byReporter, ...words }));
}
async function say(turn, data, text, container, command) {
    const token = (0, forms_1.readRemarkToken)(container, turn.owner, data.incident, data.token);
    if (!token)
        return await current(turn, data.incident, container);
    if (token === 'forgotten')
        return (0, notices_1.shortNotice)(turn, 'tooOld');
    const words = (0, form_1.readRemark)(text);
    if ('fault' in words)
        return (0, notices_1.shortNotice)(turn, words.fault === 'tooLong' ? 'textTooLong' : 'textRequired');
    const change = await command(words);
    const outcome = await container.incidents.change(data.incident, change, {
        idempotencyKey: (0, idempotency_1.idempotencyKeyOfChange)(token, change),
        from: (0, standing_1.pressedAt)(turn),
    });
    const refused = outcome.kind === 'refused' ? outcome.refusal.refused : null;
    const told = refusalNotices.find((code) => code === refused);
    return told ? (0, notices_1.shortNotice)(turn, told) : await current(turn, data.incident, container);
}
const refusalNotices = [
    'nothingAsked',
    'reporterUnknown',
    'tooManyRemarks',
    'hasJoined',
    'alreadyAsked',
    'nobodySigns',
];
async function current(turn, id, container) {
    const file = await container.incidents.find(id);
    const reader = (0, reader_1.readerOf)(turn);
    const handler = (0, reader_1.known)(reader);
    if (file)
        await (0, standing_1.livesWherePressed)(turn, file, false, container);
    if (file && handler && (0, handled_1.handles)(handler.person, file, container)) {
        await container.access.noteShown(handler.person, id);
        const double = file.messages.some((row) => row.person === handler.person && (0, out_row_1.possiblyDouble)(row));
        return { kind: 'card', card: (0, cards_1.alertCard)(file.incident, handler, container, double) };
    }
    return file && container.incidents.isReporter(file.incident, reader.person)
        ? { kind: 'card', card: (0, cards_1.receiptCard)(file, reader, container) }
        : { kind: 'card', card: (0, plain_1.renderNeutral)(reader.locale) };
}
