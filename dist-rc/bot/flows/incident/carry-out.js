"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.carryOut = carryOut;
exports.attempt = attempt;
exports.withWords = withWords;
exports.readOptional = readOptional;
const form_1 = require("../../../services/incident/form");
const notices_1 = require("../../routing/notices");
const forms_1 = require("./forms");
const idempotency_1 = require("./idempotency");
const screens_1 = require("./screens");
const standing_1 = require("./standing");
async function carryOut(turn, data, screen, container, change) {
    const refused = await attempt(turn, data, container, change);
    return refused ? (0, notices_1.shortNotice)(turn, refused) : await (0, screens_1.show)(turn, data.incident, screen, container);
}
async function attempt(turn, { incident: id, token: text }, container, change) {
    const by = turn.actor.person;
    const token = (0, forms_1.readRemarkToken)(container, turn.owner, id, text);
    if (!token)
        return null;
    if (token === 'forgotten')
        return 'tooOld';
    const command = change(by);
    const outcome = await container.incidents.change(id, command, {
        idempotencyKey: (0, idempotency_1.idempotencyKeyOfChange)(token, command),
        from: (0, standing_1.pressedAt)(turn),
    });
    if (outcome.kind !== 'refused')
        return null;
    return told.find((code) => code === outcome.refusal.refused) ?? null;
}
async function withWords(turn, data, text, screen, container, change) {
    const words = (0, form_1.readRemark)(text);
    if ('fault' in words)
        return (0, notices_1.shortNotice)(turn, words.fault === 'tooLong' ? 'textTooLong' : 'textRequired');
    return await carryOut(turn, data, screen, container, (by) => change(by, words));
}
function readOptional(text) {
    return text.trim() === '' ? { text: '', masked: [] } : (0, form_1.readRemark)(text);
}
const told = [
    'notTaken',
    'notClassified',
    'closed',
    'notClosed',
    'reasonNeeded',
    'alreadyDecided',
    'nothingAdvised',
    'nothingDecided',
    'delayNeeded',
    'notConcerned',
    'clientTold',
    'systemsNeeded',
    'tooManyClients',
    'notOfGroup',
    'notSent',
    'momentNotPossible',
    'ownerNotPossible',
    'tooManyTasks',
    'notComplete',
    'contradictory',
    'noNames',
    'notSwitchedOn',
    'notSignificant',
    'stepNotOpen',
    'dpoOnly',
    'alreadyAsked',
    'nobodySigns',
    'nothingToSign',
    'laterByTwo',
    'notAtAuthority',
    'stillBreach',
    'notYours',
    'factsChanged',
    'handlerNotPossible',
    'inviteNotPossible',
    'tooManyInvited',
    'isJoined',
    'leadNotPossible',
    'hasJoined',
    'aboutDiffers',
    'tooManyJoined',
];
