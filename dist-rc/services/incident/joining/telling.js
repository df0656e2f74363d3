"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.tellingOthers = tellingOthers;
const handing_1 = require("./handing");
const together_1 = require("../together");
function tellingOthers(before, command, decision) {
    if (!before)
        return decision;
    const handovers = [
        ...goingOn(before, decision.state),
        ...asking(command, decision.state),
        ...saying(before, decision.state),
        ...sending(before, decision.state),
    ];
    return handovers.length === 0
        ? decision
        : { ...decision, handovers: [...(decision.handovers ?? []), ...handovers] };
}
function goingOn(before, after) {
    return JSON.stringify((0, together_1.standsOf)(before)) === JSON.stringify((0, together_1.standsOf)(after))
        ? []
        : (0, together_1.joinedTo)(before).map(({ id }) => (0, handing_1.handTo)('follow', { id, other: after.id }));
}
function asking(command, after) {
    const asked = after.remarks.at(-1);
    if (command.type !== 'ask' || asked?.kind !== 'question')
        return [];
    const { by } = command;
    const place = after.remarks.length - 1;
    return (0, together_1.joinedTo)(after).map(({ id }) => (0, handing_1.handTo)('asked', { id, other: after.id, by, place }));
}
function sending(before, after) {
    const { id, joined } = after;
    const count = filesOfReporter(after) - filesOfReporter(before);
    return joined && count > 0 ? [(0, handing_1.handTo)('sent', { id: joined.of, other: id, count })] : [];
}
const filesOfReporter = ({ evidence = [] }) => evidence.filter(({ by }) => by === null).length;
function saying(before, { id, remarks, joined }) {
    if (!joined)
        return [];
    return remarks.flatMap(({ kind }, place) => place < before.remarks.length || kind === 'question'
        ? []
        : [(0, handing_1.handTo)('heard', { id: joined.of, other: id, place })]);
}
