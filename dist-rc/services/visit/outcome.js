"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.announcedOf = exports.toDesk = exports.call = exports.deed = exports.event = exports.toldFloor = exports.lists = exports.locationOf = exports.partitionOf = void 0;
exports.decisionOn = decisionOn;
const contract_1 = require("./contract");
const zone_1 = require("../time/zone");
const ladder_1 = require("./ladder");
const model_1 = require("./model");
const prefix = 'visit|';
const partitionOf = (location) => prefix + location;
exports.partitionOf = partitionOf;
const locationOf = (partition) => partition.slice(prefix.length);
exports.locationOf = locationOf;
exports.lists = {
    day: (day) => `day|${day}`,
    inside: 'inside',
    series: (first) => `series|${first}`,
    parcels: 'parcel',
    turnedAway: (day) => `away|${day}`,
    left: (day) => `left|${day}`,
    host: (person) => `host|${person}`,
    announced: (person) => `announced|${person}`,
};
function decisionOn(state, at, events, messages = []) {
    return {
        state,
        events,
        messages: [
            ...new Map(messages.map((message) => [`${message.person}|${message.view}`, message])).values(),
        ],
        timer: (0, ladder_1.nextTimer)(state, at.organisation),
        index: indexOf(state, at),
        listed: state,
    };
}
function indexOf(visit, { organisation: { office } }) {
    const { id, host, facts, status } = visit;
    const expected = status === 'expected' ? [`${exports.lists.day(facts.day)}|${facts.from.replace(':', '')}|${id}`] : [];
    const inside = (0, model_1.isInside)(visit) ? [`${exports.lists.inside}|${id}`] : [];
    const row = status === 'expected' && visit.series !== undefined ? [`${exports.lists.series(visit.series)}|${id}`] : [];
    const parcels = (0, model_1.isWaiting)(visit) ? [`${exports.lists.parcels}|${id}`] : [];
    const announcer = (0, model_1.announcerOf)(visit);
    const others = announcer === null || announcer === host ? [] : [`${exports.lists.announced(announcer)}|${id}`];
    const own = status === 'expected' || (0, model_1.isInside)(visit) || (0, model_1.isWaiting)(visit)
        ? [`${exports.lists.host(host)}|${id}`, ...others]
        : [];
    const away = status === 'refused' && visit.came ? [`${exports.lists.turnedAway(facts.day)}|${id}`] : [];
    const gone = status === 'left' ? [`${exports.lists.left((0, zone_1.dayOf)(new Date(visit.left.at), office.timeZone))}|${id}`] : [];
    return [...expected, ...row, ...inside, ...parcels, ...own, ...away, ...gone];
}
const toldFloor = (decision, { id, location, now }) => {
    const where = decision.state.status === 'collected' ? 'upstairs' : (0, model_1.isInside)(decision.state) ? 'below' : 'gone';
    const handover = {
        to: (0, exports.partitionOf)(location),
        flow: 'visit',
        command: 'floor',
        payload: { visit: id, where, at: now.toISOString() },
    };
    return { ...decision, handovers: [...(decision.handovers ?? []), handover] };
};
exports.toldFloor = toldFloor;
const event = (type, by, payload = {}) => ({
    type,
    by: by && 'person' in by ? by.person : null,
    payload: by && 'desk' in by ? { ...payload, desk: by.desk } : payload,
});
exports.event = event;
const deed = (by, { now }) => ({ by, at: now.toISOString() });
exports.deed = deed;
const call = (person) => ({
    person,
    view: contract_1.visitCards.host,
    class: 'operational',
    as: { kind: 'post' },
    follows: 'item',
    repeatUnknown: true,
});
exports.call = call;
const toDesk = ({ doer, card, }) => 'person' in doer
    ? [
        {
            person: doer.person,
            view: contract_1.visitCards.desk,
            class: 'operational',
            as: card === null ? { kind: 'post' } : { kind: 'shown', activityId: card },
            follows: 'item',
        },
    ]
    : [];
exports.toDesk = toDesk;
const announcedOf = ({ id, location, facts, host, announced, unexpected, undone, series, handedBy, untold, }) => ({
    id,
    location,
    facts,
    host,
    announced,
    unexpected,
    ...(undone ? { undone } : {}),
    ...(series === undefined ? {} : { series }),
    ...(handedBy ? { handedBy } : {}),
    ...(untold === undefined ? {} : { untold }),
});
exports.announcedOf = announcedOf;
