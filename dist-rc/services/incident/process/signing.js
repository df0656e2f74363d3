"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.concernsDeciders = exports.callsDeciders = exports.signedByOthers = exports.waitingDecisions = void 0;
exports.justSigned = justSigned;
const model_1 = require("./model");
const waitingDecisions = ({ status, process = model_1.noProcess }) => status === 'withdrawn' || status === 'closed' || status === 'joined'
    ? []
    : model_1.signedDuties.filter((duty) => process.decisions[duty]?.state === 'advised');
exports.waitingDecisions = waitingDecisions;
const signedByOthers = ({ process = model_1.noProcess }) => model_1.signedDuties.filter((duty) => {
    const decision = (0, model_1.standingOf)(process.decisions[duty]);
    return decision !== null && decision.decided.by !== decision.assessed.by;
});
exports.signedByOthers = signedByOthers;
const callsDeciders = (incident, { clock, near, asked }) => (near || asked !== undefined) &&
    model_1.signedDuties.some((duty) => duty === clock) &&
    (0, exports.waitingDecisions)(incident).length > 0;
exports.callsDeciders = callsDeciders;
const concernsDeciders = ({ process = model_1.noProcess }) => Object.keys(process.decisions).length > 0 || process.undone !== undefined || process.reversal !== undefined;
exports.concernsDeciders = concernsDeciders;
function justSigned({ process = model_1.noProcess }, person) {
    const decisions = model_1.signedDuties.flatMap((duty) => {
        const decision = process.decisions[duty];
        return decision ? [{ duty, decision }] : [];
    });
    const own = decisions
        .flatMap(({ duty, decision }) => decision.state !== 'advised' && decision.decided.by === person
        ? [{ duty, at: decision.decided.at }]
        : [])
        .sort((one, other) => one.at.localeCompare(other.at))
        .at(-1);
    if (!own)
        return null;
    const asked = decisions
        .filter(({ decision }) => decision.state === 'advised')
        .map(({ decision }) => decision.assessed.at);
    const rung = process.call?.people.includes(person) ? [process.call.at] : [];
    const undone = process.undone ? [process.undone.at] : [];
    return [...asked, ...rung, ...undone].every((at) => at < own.at) ? own.duty : null;
}
