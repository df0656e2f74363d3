"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.letGo = void 0;
exports.handOver = handOver;
exports.sayLeave = sayLeave;
exports.beginLeave = beginLeave;
exports.letGoOf = letGoOf;
exports.withTasksOf = withTasksOf;
const zone_1 = require("../../time/zone");
const ladder_1 = require("../ladder");
const handlers_1 = require("../handlers");
const outcome_1 = require("../outcome");
const schedule_1 = require("../schedule");
function handOver(state, { by, to }, at) {
    const { taken } = state;
    if (!taken)
        return 'notTaken';
    if (taken.by === to)
        return 'unchanged';
    if (!(0, handlers_1.mayHandle)(state, at.organisation, to, at.now))
        return 'handlerNotPossible';
    const handed = to === by ? {} : { handedBy: by };
    const taking = { by: to, at: at.now.toISOString(), ...handed };
    const next = withTasksOf(taken.by, to, { ...passedOn(state), taken: taking });
    const told = [to, taken.by].filter((person) => person !== by && (0, handlers_1.mayHandle)(next, at.organisation, person, at.now));
    const messages = told.map((person) => (0, outcome_1.alert)(next, person, 'statutory'));
    return (0, outcome_1.decisionOn)(next, at, [(0, outcome_1.event)('handedOver', by, { from: taken.by, to })], messages);
}
const letGo = (state, { by }, at) => state.taken?.by === by ? letGoOf(state, 'said', by, at) : 'notYours';
exports.letGo = letGo;
function sayLeave(state, { holder, from }, at) {
    const { taken } = state;
    if (taken?.by !== holder)
        return 'unchanged';
    if (from !== null && from <= (0, zone_1.dayOf)(at.now, at.organisation.office.timeZone))
        return letGoOf(state, 'away', holder, at);
    if (from === (taken.awayFrom ?? null))
        return 'unchanged';
    const { awayFrom: _, leaveSaidAt: __, ...here } = taken;
    const leaving = from === null ? {} : { awayFrom: from, leaveSaidAt: at.now.toISOString() };
    const next = { ...state, taken: { ...here, ...leaving } };
    const messages = from === null ? [] : [(0, outcome_1.alert)(next, holder, 'operational')];
    return (0, outcome_1.decisionOn)(next, at, [(0, outcome_1.event)('leaveSaid', holder, { from })], messages);
}
function beginLeave(state, at) {
    const begins = (0, schedule_1.leaveAt)(state, at.organisation);
    return state.taken && begins && begins <= at.now
        ? letGoOf(state, 'away', state.taken.by, at)
        : 'nothingDue';
}
function letGoOf(state, why, by, at) {
    const holder = state.taken?.by ?? by;
    const left = {
        ...passedOn(state),
        status: 'reported',
        taken: null,
        letGo: { by: holder, at: at.now.toISOString(), why },
        escalated: 0,
        called: null,
    };
    const atOnce = (0, ladder_1.boardAtOnce)(left, at);
    const next = atOnce?.incident ?? left;
    const called = (0, handlers_1.actingOn)(next, at.organisation, at.now).map(({ aadObjectId }) => aadObjectId);
    const told = why === 'away' ? called : called.filter((person) => person !== by);
    return (0, outcome_1.decisionOn)(next, at, [
        (0, outcome_1.event)('letGo', by, why === 'about' ? { why, holder } : { why }),
        ...(atOnce ? [(0, outcome_1.event)('boardAtOnce', null, { people: atOnce.people })] : []),
    ], told.map((person) => (0, outcome_1.alert)(next, person, 'statutory')));
}
function withTasksOf(holder, to, state) {
    const { process } = state;
    const goAlong = ({ kind, owner, done }) => kind !== 'own' && owner === holder && done === null;
    if (!process?.followUps.some(goAlong))
        return state;
    const followUps = process.followUps.map((task) => (goAlong(task) ? { ...task, owner: to } : task));
    return { ...state, process: { ...process, followUps } };
}
const passedOn = (state) => {
    const firstTakenAt = state.firstTakenAt ?? state.taken?.at;
    return firstTakenAt === undefined ? state : { ...state, firstTakenAt };
};
