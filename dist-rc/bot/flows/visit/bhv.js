"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.markStaff = exports.rollLine = void 0;
exports.openFloor = openFloor;
exports.showFloor = showFloor;
exports.postedFloor = postedFloor;
exports.callRoll = callRoll;
exports.markFound = markFound;
exports.markPart = markPart;
exports.endRoll = endRoll;
exports.postedRoll = postedRoll;
exports.answerSafety = answerSafety;
exports.postedSafety = postedSafety;
const bhv_1 = require("../../../cards/visit/bhv");
const roll_1 = require("../../../cards/visit/roll");
const safety_1 = require("../../../cards/visit/safety");
const plain_1 = require("../../../cards/shared/plain");
const letters_1 = require("../../../services/language/letters");
const mask_1 = require("../../../services/masking/mask");
const contract_1 = require("../../../services/visit/contract");
const floor_1 = require("../../../services/visit/floor");
const roll_call_1 = require("../../../services/visit/roll-call");
const roll_result_1 = require("../../../services/visit/roll-result");
const notices_1 = require("../../routing/notices");
const locations_1 = require("./locations");
const cards_1 = require("./cards");
async function openFloor(turn, container) {
    const { person, locale } = turn.actor;
    const location = (0, locations_1.firstLocation)(container);
    if (isBhv(person, container))
        return await showFloor(turn, { location }, container);
    if (!container.organisation().visit.staffPresence)
        return (0, notices_1.notice)(turn, 'onlyBhv');
    return { kind: 'card', card: (0, bhv_1.renderStaff)(locale, await container.reception.isIn(location, person)) };
}
const isBhv = (person, container) => (0, floor_1.bhvOf)(container.organisation(), container.clock.now()).includes(person);
async function showFloor(turn, { location }, container) {
    const card = await floorCard(location, turn.actor.locale, container);
    return card ? { kind: 'card', card } : (0, notices_1.notice)(turn, 'noList');
}
async function postedFloor(location, reader, locale, container) {
    const card = isBhv(reader, container) ? await floorCard(location, locale, container) : null;
    return card ?? (0, plain_1.renderNeutral)(locale);
}
async function floorCard(location, locale, container) {
    const before = container.clock.now().toISOString();
    const [list, called] = await Promise.all([
        container.evacuation.list(location),
        container.evacuation.current(location),
    ]);
    if (!list)
        return null;
    const calling = called !== null && (0, roll_call_1.isGoingOn)(called.call);
    return (0, bhv_1.renderFloor)({ locale, location, list, old: list.at < before, calling });
}
async function callRoll(turn, { location, drill }, container) {
    const { person } = turn.actor;
    const called = await container.evacuation.start(location, person, drill === 'yes');
    return called?.stored
        ? await showFloor(turn, { location }, container)
        : answered(turn, location, called, container);
}
async function markFound(turn, { location, roll, ids, found }, container) {
    const { person } = turn.actor;
    const chosen = ids.split(',').filter((id) => id !== '');
    if (chosen.length === 0)
        return (0, notices_1.shortNotice)(turn, 'nobodyTicked');
    const marked = { ids: chosen, found, seen: null };
    const called = await container.evacuation.mark(location, roll, person, marked);
    return answered(turn, location, called, container);
}
async function markPart(turn, { location, roll, group, seen }, container) {
    const { person } = turn.actor;
    const found = await container.evacuation.find(location, roll);
    const people = found?.call.people.find(({ id }) => id === group)?.people ?? 0;
    const count = /^\d{1,3}$/.test(seen.trim()) ? Number(seen.trim()) : null;
    if (count === null || count > people)
        return (0, notices_1.shortNotice)(turn, 'numberOfGroup');
    const marked = count === 0
        ? { ids: [group], found: 'missing', seen: null }
        : { ids: [group], found: 'present', seen: count };
    const called = await container.evacuation.mark(location, roll, person, marked);
    return answered(turn, location, called, container);
}
async function endRoll(turn, { location, roll }, container) {
    const { person } = turn.actor;
    return answered(turn, location, await container.evacuation.end(location, roll, person), container);
}
function answered(turn, location, called, container) {
    return called
        ? { kind: 'card', card: rollCard(called, location, turn.actor.locale, container) }
        : (0, notices_1.notice)(turn, 'noList');
}
function rollCard({ call, stored }, location, locale, container) {
    const names = (0, cards_1.namesOf)(container.organisation());
    return (0, roll_1.renderRoll)({
        locale,
        now: container.clock.now().toISOString(),
        location,
        call,
        result: (0, roll_result_1.resultOf)(call),
        quiet: (0, roll_result_1.quietOf)(call),
        going: (0, roll_call_1.isGoingOn)(call),
        stored,
        names,
    });
}
async function postedRoll(location, id, reader, locale, container) {
    const called = isBhv(reader, container) ? await container.evacuation.find(location, id) : null;
    return called ? rollCard(called, location, locale, container) : (0, plain_1.renderNeutral)(locale);
}
const rollLine = ({ person, locale }, _reason, container) => isBhv(person, container) ? (0, roll_1.renderRollLine)(locale) : null;
exports.rollLine = rollLine;
async function answerSafety(turn, { location, roll, answer, where }, container) {
    const { person, locale } = turn.actor;
    const said = answer === 'help' ? (0, mask_1.mask)((0, letters_1.clipped)(where.trim(), contract_1.visitFields.remark)).text : '';
    const called = container.visits.knows(location)
        ? await container.evacuation.answer(location, roll, person, { answer, where: said })
        : null;
    return called
        ? { kind: 'card', card: safetyCard(called, location, person, locale, container) }
        : (0, notices_1.notice)(turn, 'noList');
}
async function postedSafety(location, id, reader, locale, container) {
    const called = await container.evacuation.find(location, id);
    return called ? safetyCard(called, location, reader, locale, container) : (0, plain_1.renderNeutral)(locale);
}
function safetyCard({ call }, location, reader, locale, container) {
    const now = container.clock.now().toISOString();
    const answer = call.answers?.[reader] ?? null;
    return (0, safety_1.renderSafety)({ locale, now, location, call, going: (0, roll_call_1.isGoingOn)(call), answer });
}
const markStaff = (type) => async (turn, _data, container) => {
    const { person, locale } = turn.actor;
    if (!container.organisation().visit.staffPresence)
        return (0, notices_1.notice)(turn, 'onlyBhv');
    await container.reception.markStaff((0, locations_1.firstLocation)(container), type, person);
    return { kind: 'card', card: (0, bhv_1.renderStaff)(locale, type === 'in') };
};
exports.markStaff = markStaff;
