"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.boardFigures = boardFigures;
const model_1 = require("./model");
function boardFigures(incidents) {
    const signed = incidents.flatMap(({ process = model_1.noProcess }) => model_1.signedDuties.flatMap((duty) => {
        const decision = process.decisions[duty];
        return decision && decision.state !== 'advised' ? [decision] : [];
    }));
    const waits = signed
        .map(({ assessed, decided }) => Date.parse(decided.at) - Date.parse(assessed.at))
        .sort((one, other) => one - other);
    const middle = waits[Math.floor(waits.length / 2)];
    return {
        decided: signed.length,
        notify: signed.filter(({ notify }) => notify).length,
        undone: incidents.reduce((sum, { process }) => sum + (process?.undone?.duties.length ?? 0), 0),
        hours: middle === undefined ? null : Math.round((middle / 3_600_000) * 10) / 10,
    };
}
