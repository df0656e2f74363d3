"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.bhvOf = exports.emptyFloor = exports.floorItem = void 0;
exports.decideFloor = decideFloor;
const contract_1 = require("./contract");
const visitors_upstairs_1 = require("../handovers/visitors-upstairs");
const roles_1 = require("../people/roles");
const zone_1 = require("../time/zone");
const outcome_1 = require("./outcome");
exports.floorItem = 'floor';
const mostRemembered = 200;
exports.emptyFloor = { upstairs: [], since: null, gone: [], told: { day: '', people: [] } };
const bhvOf = (organisation, now) => [
    ...new Set(['bhv', 'bhvHead'].flatMap((role) => (0, roles_1.holdersOf)(organisation, role, now).map(({ aadObjectId }) => aadObjectId))),
];
exports.bhvOf = bhvOf;
function decideFloor(state, change, { organisation, now }) {
    const before = state ?? exports.emptyFloor;
    const moved = change ? move(before, change, now) : before;
    const day = (0, zone_1.dayOf)(now, organisation.office.timeZone);
    const told = before.told.day === day ? before.told.people : [];
    const fresh = (0, exports.bhvOf)(organisation, now).filter((person) => !told.includes(person));
    const next = { ...moved, told: { day, people: [...told, ...fresh] } };
    const decision = {
        state: next,
        events: [(0, outcome_1.event)('floor', null, { ...change })],
        messages: fresh.map(posted),
        timer: null,
        index: [],
    };
    return next.since === before.since ? decision : { ...decision, handovers: [(0, visitors_upstairs_1.visitorsUpstairs)(next.since)] };
}
function move(before, { visit, where, at }, now) {
    const isOld = at === undefined ? before.gone.includes(visit) : (before.moved?.[visit] ?? '') > at;
    if (isOld)
        return before;
    const others = before.upstairs.filter((id) => id !== visit);
    const upstairs = where === 'upstairs' ? [...others, visit] : others;
    const away = before.gone.filter((id) => id !== visit);
    const gone = where === 'gone' ? [...away, visit].slice(-mostRemembered) : away;
    const { [visit]: _, ...rest } = before.moved ?? {};
    const all = at === undefined ? Object.entries(rest) : [...Object.entries(rest), [visit, at]];
    const moved = Object.fromEntries(all.slice(-mostRemembered));
    const since = upstairs.length === 0 ? null : (before.since ?? now.toISOString());
    return { ...before, upstairs, since, gone, ...(all.length === 0 ? {} : { moved }) };
}
const posted = (person) => ({
    person,
    view: contract_1.visitCards.floor,
    class: 'operational',
    as: { kind: 'post', alone: true },
    follows: 'item',
});
