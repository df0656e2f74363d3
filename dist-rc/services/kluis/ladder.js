"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.loanSteps = void 0;
exports.rungsOf = rungsOf;
exports.nextTimer = nextTimer;
const calendar_1 = require("../time/calendar");
const zone_1 = require("../time/zone");
const hours_1 = require("./hours");
const minute = 60_000;
const after = (moment, minutes) => new Date(moment.getTime() + minutes * minute);
function rungsOf(issue, { kluis, office }) {
    const due = new Date(issue.due);
    const warning = after(due, -kluis.remindBeforeMinutes);
    const rungs = [
        ...(warning > new Date(issue.at)
            ? [{ at: warning, kind: 'remind', to: ['holder'] }]
            : []),
        ...kluis.escalation.map(({ afterMinutes, to }) => ({
            at: after(due, afterMinutes),
            kind: 'overdue',
            to: [to],
        })),
    ];
    let day = (0, zone_1.dayOf)(due, office.timeZone);
    for (let repeat = 0; repeat < kluis.repeatDays; repeat += 1) {
        day = (0, calendar_1.nextWorkingDay)(day, office);
        const last = rungs.at(-1)?.at ?? due;
        const opening = (0, calendar_1.at)(day, office.opens, office);
        if (opening > last)
            rungs.push({ at: opening, kind: 'overdue', to: ['holder', 'officeManager', 'fg'] });
    }
    return rungs.map((rung, index) => ({ ...rung, index, to: calledWhen(issue.handedInAt !== null, rung.to) }));
}
const calledWhen = (isHandedIn, to) => isHandedIn ? [...new Set(to.map((target) => (target === 'holder' ? 'officeManager' : target)))] : to;
exports.loanSteps = {
    deputy: 'deputy',
    remind: 'remind',
    begin: 'begin',
    expire: 'expire',
    ladder: 'ladder',
};
function nextTimer(loan, organisation) {
    switch (loan.status) {
        case 'requested':
            return nextOfRequest(loan, organisation);
        case 'approved':
            return nextOfApproval(loan, organisation);
        case 'out': {
            const rung = rungsOf(loan.issue, organisation)[loan.issue.escalated];
            const call = confirmationCall(loan.issue, organisation);
            if (call && (!rung || call.at < rung.at))
                return call;
            return rung ? { at: rung.at, step: exports.loanSteps.ladder } : null;
        }
        default:
            return null;
    }
}
function confirmationCall({ handedInAt, handInCalledFor }, { kluis }) {
    if (handedInAt === null || handInCalledFor === handedInAt)
        return null;
    return { at: after(new Date(handedInAt), kluis.deputyAfterMinutes), step: exports.loanSteps.deputy };
}
const lastDay = ({ facts, waitsUntil = '' }) => waitsUntil > facts.until ? waitsUntil : facts.until;
function nextOfApproval(loan, organisation) {
    const decided = new Date(loan.decided.at);
    const begin = loan.facts.from === undefined ? null : (0, hours_1.beginsAt)(loan.facts.from, organisation);
    if (begin !== null && begin > decided && loan.begun !== true)
        return { at: begin, step: exports.loanSteps.begin };
    return { at: (0, hours_1.expiresAt)(decided, lastDay(loan), organisation), step: exports.loanSteps.expire };
}
function nextOfRequest(loan, organisation) {
    const { deputyAfterMinutes, remindAfterMinutes } = organisation.kluis;
    const asked = new Date(loan.askedAt);
    const over = { at: (0, hours_1.expiresAt)(asked, lastDay(loan), organisation), step: exports.loanSteps.expire };
    const calls = [
        { at: after(asked, deputyAfterMinutes), step: exports.loanSteps.deputy },
        { at: after(asked, deputyAfterMinutes + remindAfterMinutes), step: exports.loanSteps.remind },
    ];
    const next = calls[loan.reminded];
    return next && next.at < over.at ? next : over;
}
