"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.undo = undo;
const contract_1 = require("../contract");
const handlers_1 = require("../handlers");
const outcome_1 = require("../outcome");
const model_1 = require("./model");
const signing_1 = require("./signing");
function undo(before, next, duties, { by, why, reason, agreedBy }, at) {
    const undone = (0, signing_1.signedByOthers)(before).filter((duty) => duties.includes(duty));
    if (undone.length === 0)
        return { state: next, events: [], messages: [] };
    const process = next.process ?? model_1.noProcess;
    const agreed = agreedBy === undefined ? {} : { agreedBy };
    const signed = { by, at: at.now.toISOString(), why, reason, duties: undone, ...agreed };
    const deciders = (0, handlers_1.decidersOf)(before, at.organisation, at.now).map(({ aadObjectId }) => aadObjectId);
    return {
        state: { ...next, process: { ...process, undone: signed } },
        events: [(0, outcome_1.event)('decisionUndone', by, { why, duties: undone })],
        messages: deciders
            .filter((person) => person !== by && person !== agreedBy)
            .map((person) => (0, outcome_1.post)(person, contract_1.incidentCards.decision, 'statutory')),
    };
}
