"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.cyberRegimeAt = cyberRegimeAt;
exports.cyberClocks = cyberClocks;
const deadline_1 = require("../time/deadline");
const zone_1 = require("../time/zone");
const clock_model_1 = require("./clock-model");
const model_1 = require("./process/model");
function cyberRegimeAt({ incident, office }, aware) {
    const day = (0, zone_1.dayOf)(aware, office.timeZone);
    return incident.cyber.filter(({ from }) => from <= day).at(-1) ?? null;
}
function cyberClocks({ awareAt, process }, organisation) {
    const cyber = process && (0, model_1.significantOf)(process);
    const aware = new Date(awareAt);
    const regime = cyberRegimeAt(organisation, aware);
    if (!cyber || !regime)
        return [];
    const { warning, report, progress, handled, final } = cyber.steps;
    const { timeZone } = organisation.office;
    const monthly = (id, from, done) => clock('cyberFinal', new Date(from), (0, zone_1.monthsAfter)(new Date(from), regime.finalMonths, timeZone), done, id);
    return [
        clock('cyberWarning', aware, (0, deadline_1.hoursAfter)(aware, regime.warningHours), warning ?? report),
        clock('cyberReport', aware, (0, deadline_1.hoursAfter)(aware, regime.reportHours), report),
        ...(report ? [monthly('cyberFinal', report.at, progress ?? final)] : []),
        ...(progress && handled ? [monthly('cyberFinalHandled', handled.at, final)] : []),
        ...recipientsClock(cyber.called.at, process.decisions.recipients),
    ];
}
function recipientsClock(called, decision) {
    if (decision && decision.state !== 'advised' && !decision.notify)
        return [];
    const from = new Date(called);
    const done = decision?.state === 'done' ? decision.done : undefined;
    return [clock('recipients', from, (0, deadline_1.hoursAfter)(from, clock_model_1.promptHours), done)];
}
const clock = (kind, from, until, done, id = kind) => ({
    id,
    kind,
    client: null,
    from,
    until,
    legalEnd: null,
    metAt: done ? new Date(done.at) : null,
    informative: false,
});
