"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.mendHolds = void 0;
exports.openHolds = openHolds;
exports.hold = hold;
exports.lookAtHold = lookAtHold;
exports.release = release;
const holds_1 = require("../../../cards/register/holds");
const form_1 = require("../../../services/incident/form");
const hold_1 = require("../../../services/retention/hold");
const hold_review_1 = require("../../../services/retention/hold-review");
const calendar_1 = require("../../../services/time/calendar");
const zone_1 = require("../../../services/time/zone");
const notices_1 = require("../../routing/notices");
const names_1 = require("./names");
const holdsOf = ({ ledger, clock }) => new hold_1.Holds(ledger, clock);
const offeredDays = 365;
async function openHolds(turn, { number }, container) {
    const { person, locale } = turn.actor;
    const { timeZone } = container.organisation().office;
    const names = (0, names_1.namesOf)(container);
    const nameOf = (id) => names[id] ?? '–';
    const today = (0, zone_1.dayOf)(container.clock.now(), timeZone);
    const held = await shownTo(person, container);
    await container.access.note(person, 'holds', 'register');
    const card = (0, holds_1.renderHolds)({
        locale,
        today,
        number,
        end: (0, calendar_1.addDays)(today, offeredDays),
        lines: (0, hold_1.oneEach)(held).map(({ number: each, hold }) => ({
            number: each,
            reason: hold.reason,
            by: nameOf(hold.by),
            at: hold.at,
            looked: hold.looked ? { by: nameOf(hold.looked.by), at: hold.looked.at } : null,
            until: hold.until ?? null,
            again: (0, hold_review_1.looksAgainOn)(hold, timeZone),
        })),
    });
    return { kind: 'card', card };
}
const shownTo = async (person, container) => (await holdsOf(container).all()).filter(({ about }) => !about.includes(person));
async function hold(turn, { number: typed, purpose, until }, container, flows) {
    const { person } = turn.actor;
    const reason = (0, form_1.readRemark)(purpose);
    if ('fault' in reason)
        return (0, notices_1.shortNotice)(turn, faultCode(reason.fault));
    if (!liesAhead(until, container))
        return (0, notices_1.shortNotice)(turn, 'dayNotPossible');
    const number = typed.trim().toUpperCase();
    for (const { recordOf } of flows) {
        const places = (await recordOf?.(number, person, container)) ?? [];
        for (const { partition, item } of places)
            await holdsOf(container).set(partition, item, person, reason.text, { until, number });
        if (places.length > 0)
            return await openHolds(turn, { number }, container);
    }
    return (0, notices_1.shortNotice)(turn, 'notFound');
}
async function lookAtHold(turn, { look: number, lookUntil: until, still }, container) {
    const words = still.trim() === '' ? { text: '' } : (0, form_1.readRemark)(still);
    if ('fault' in words)
        return (0, notices_1.shortNotice)(turn, faultCode(words.fault));
    const places = await heldAs(number, turn, container);
    const [first] = places;
    if (!first)
        return (0, notices_1.shortNotice)(turn, 'notFound');
    const end = until === '' ? first.hold.until : until;
    if (end === undefined || !liesAhead(end, container))
        return (0, notices_1.shortNotice)(turn, 'dayNotPossible');
    const ordered = { by: turn.actor.person, reason: words.text, until: end };
    for (const place of places)
        await holdsOf(container).look(place, ordered);
    return await openHolds(turn, { number }, container);
}
async function release(turn, { release: number, whyNot }, container) {
    const reason = (0, form_1.readRemark)(whyNot);
    if ('fault' in reason)
        return (0, notices_1.shortNotice)(turn, faultCode(reason.fault));
    const places = await heldAs(number, turn, container);
    if (places.length === 0)
        return (0, notices_1.shortNotice)(turn, 'notFound');
    for (const { partition, item } of places)
        await holdsOf(container).lift(partition, item, turn.actor.person, reason.text);
    return await openHolds(turn, { number }, container);
}
const heldAs = async (number, turn, container) => (await shownTo(turn.actor.person, container)).filter((record) => record.number === number);
const faultCode = (fault) => (fault === 'tooLong' ? 'textTooLong' : 'textRequired');
const liesAhead = (day, { clock, organisation }) => day > (0, zone_1.dayOf)(clock.now(), organisation().office.timeZone);
const mendHolds = (container) => holdsOf(container).mend();
exports.mendHolds = mendHolds;
