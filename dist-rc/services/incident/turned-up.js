"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isThere = exports.readTurnedUp = void 0;
exports.turnUp = turnUp;
const v4_1 = require("zod/v4");
const contract_1 = require("./contract");
const outcome_1 = require("./outcome");
const done = v4_1.z.object({ by: v4_1.z.string(), at: v4_1.z.iso.datetime() });
const handedOver = v4_1.z.object({
    incident: contract_1.incidentNumber,
    stands: v4_1.z.object({
        found: done.extend({ where: v4_1.z.string() }).nullable(),
        back: done.nullable(),
        undone: done.nullable(),
    }),
});
const readTurnedUp = (payload) => handedOver.parse(payload);
exports.readTurnedUp = readTurnedUp;
const isThere = ({ turnedUp }) => turnedUp !== undefined && turnedUp.undone === null && (turnedUp.found ?? turnedUp.back) !== null;
exports.isThere = isThere;
const nothing = { found: null, back: null, undone: null };
function turnUp(state, { stands }, at) {
    const { turnedUp: before = nothing, stripped } = state;
    const found = stands.found && (stripped ? { ...stands.found, where: '' } : stands.found);
    const turnedUp = { ...stands, found };
    const events = said(before, turnedUp);
    if (events.length === 0)
        return 'unchanged';
    const next = { ...state, turnedUp };
    return (0, outcome_1.decisionOn)(next, at, events, (0, outcome_1.postToHandlers)(next, at));
}
function said(before, { found, back, undone }) {
    return [
        ...(found && found.at !== before.found?.at ? [(0, outcome_1.event)('foundAgain', found.by, { text: found.where })] : []),
        ...(back && back.at !== before.back?.at ? [(0, outcome_1.event)('putBack', back.by)] : []),
        ...(undone && undone.at !== before.undone?.at ? [(0, outcome_1.event)('notBack', undone.by)] : []),
    ];
}
