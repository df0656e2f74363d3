"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isUsable = exports.isFresh = exports.lastSeen = exports.deskList = void 0;
exports.decideDesk = decideDesk;
exports.isSign = isSign;
const office_1 = require("../people/office");
const calendar_1 = require("../time/calendar");
const zone_1 = require("../time/zone");
const contract_1 = require("./contract");
const outcome_1 = require("./outcome");
exports.deskList = 'desk';
function decideDesk(state, id, command, office) {
    const { organisation, now } = office;
    const { visit } = organisation;
    const at = now.toISOString();
    const later = (minutes) => new Date(now.getTime() + minutes * 60_000).toISOString();
    switch (command.type) {
        case 'make': {
            if (state)
                return { refused: 'alreadyThere' };
            const [pairBy, expiresAt] = [later(visit.deskPairMinutes), later(visit.deskDays * 24 * 60)];
            const open = { pairedAt: null, session: null, revokedAt: null, code: command.code };
            const link = { id, by: command.by, createdAt: at, pairBy, expiresAt, ...open };
            return decided(link, 'deskMade', command.by, office);
        }
        case 'pair':
            return state && (0, exports.isFresh)(state, now)
                ? decided({ ...paired(state, at), session: command.session }, 'deskPaired', null, office)
                : { refused: 'notFound' };
        case 'revoke':
            return state && state.revokedAt === null
                ? decided({ ...state, revokedAt: at, session: null }, 'deskRevoked', command.by, office)
                : { refused: 'unchanged' };
        case 'outdate':
            return state && (0, exports.isFresh)(state, now)
                ? decided({ ...state, code: null, pairBy: at }, 'deskCodeOutdated', null, office)
                : { refused: 'unchanged' };
        case 'seen':
            return state
                ? decided({ ...found(state), seenAt: at }, 'deskSeen', null, office)
                : { refused: 'notFound' };
        case 'renew': {
            if (!state || !(0, exports.isUsable)(state, now) || state.pairedAt === null)
                return { refused: 'notFound' };
            const { warned: _, ...rest } = state;
            const renewed = { ...rest, expiresAt: later(visit.deskDays * 24 * 60) };
            return decided(renewed, 'deskRenewed', command.by, office);
        }
        case 'timer':
            return state ? fallDue(state, command.step, office) : { refused: 'nothingDue' };
    }
}
const paired = (link, at) => ({ ...link, pairedAt: at, seenAt: at, code: null });
function found(link) {
    const { missed: _, ...rest } = link;
    return rest;
}
const ending = 'ending';
const morning = 'morning';
const morningMinutes = 30;
function fallDue(link, step, office) {
    if (!(0, exports.isUsable)(link, office.now))
        return { refused: 'nothingDue' };
    if (step === ending && !link.warned)
        return telling({ ...link, warned: true }, 'deskEnding', office);
    if (step !== morning)
        return { refused: 'nothingDue' };
    return wasSeen(link, office)
        ? decided(link, 'deskThere', null, office)
        : telling({ ...link, missed: true }, 'deskMissed', office);
}
function telling(link, type, office) {
    const messages = (0, office_1.officeOnDuty)(office).map(({ aadObjectId: person }) => ({
        person,
        view: contract_1.visitCards.deskEnds,
        class: 'operational',
        as: { kind: 'post' },
        follows: 'item',
    }));
    return { ...decided(link, type, null, office), messages };
}
const lastSeen = ({ seenAt, pairedAt, createdAt }) => seenAt ?? pairedAt ?? createdAt;
exports.lastSeen = lastSeen;
function wasSeen(link, { now, organisation: { office } }) {
    return new Date((0, exports.lastSeen)(link)) >= (0, calendar_1.at)((0, zone_1.dayOf)(now, office.timeZone), office.opens, office);
}
function isSign(link, moment) {
    const { now, organisation: { office }, } = moment;
    const [last, opening] = [
        new Date((0, exports.lastSeen)(link)),
        (0, calendar_1.at)((0, zone_1.dayOf)(now, office.timeZone), office.opens, office),
    ];
    return now.getTime() - last.getTime() >= 3_600_000 || (last < opening && opening <= now);
}
function nextOf(link, { now, organisation }) {
    const { pairedAt, revokedAt, expiresAt, warned, missed } = link;
    if (pairedAt === null || revokedAt !== null || expiresAt <= now.toISOString())
        return null;
    const { office } = organisation;
    const last = (0, calendar_1.workingDaysBefore)((0, zone_1.dayOf)(new Date(expiresAt), office.timeZone), 1, office);
    const end = warned ? [] : [{ at: (0, calendar_1.at)(last, office.opens, office), step: ending }];
    const look = missed ? [] : [{ at: nextMorning(now, organisation), step: morning }];
    const [next = null] = [...end, ...look].sort((one, other) => one.at.getTime() - other.at.getTime());
    return next;
}
function nextMorning(now, { office }) {
    const on = (day) => new Date((0, calendar_1.at)(day, office.opens, office).getTime() + morningMinutes * 60_000);
    const today = (0, zone_1.dayOf)(now, office.timeZone);
    return (0, calendar_1.isWorkingDay)(today, office) && on(today) > now ? on(today) : on((0, calendar_1.nextWorkingDay)(today, office));
}
const isFresh = ({ pairedAt, revokedAt, pairBy }, now) => pairedAt === null && revokedAt === null && pairBy > now.toISOString();
exports.isFresh = isFresh;
const isUsable = (link, now) => link.revokedAt === null &&
    (link.pairedAt === null ? (0, exports.isFresh)(link, now) : link.expiresAt > now.toISOString());
exports.isUsable = isUsable;
const decided = (state, type, by, office) => ({
    state,
    events: [(0, outcome_1.event)(type, by === null ? null : { person: by }, { desk: state.id })],
    messages: [],
    timer: nextOf(state, office),
    index: state.revokedAt === null ? [`${exports.deskList}|${state.id}`] : [],
});
