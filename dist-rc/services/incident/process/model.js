"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.answersOf = exports.noNotice = exports.significantOf = exports.noProcess = exports.partyKinds = exports.cyberSteps = exports.followUpKinds = exports.sentAt = exports.standingOf = exports.mayBeAdvisedAnew = exports.isCarriedOut = exports.isHighRisk = exports.doneAt = exports.tellingMeans = exports.subjectExceptions = exports.signedDuties = exports.decidedDuties = void 0;
exports.openCyberSteps = openCyberSteps;
exports.decidedDuties = ['authority', 'subjects'];
exports.signedDuties = [...exports.decidedDuties, 'recipients'];
exports.subjectExceptions = ['a', 'b', 'c'];
exports.tellingMeans = ['letter', 'phone', 'email', 'inPerson', 'website', 'other'];
const doneAt = ({ done, moment }) => moment ?? done.at;
exports.doneAt = doneAt;
const isHighRisk = ({ notify, exception }) => notify || exception !== undefined;
exports.isHighRisk = isHighRisk;
const isCarriedOut = (decision) => decision?.state === 'done' && decision.retracted === undefined;
exports.isCarriedOut = isCarriedOut;
const mayBeAdvisedAnew = (decision, { notify, verdict }) => decision?.state === 'decided' && decision.notify !== notify && decision.judged?.advice?.verdict !== verdict;
exports.mayBeAdvisedAnew = mayBeAdvisedAnew;
const standingOf = (decision) => decision?.state === 'advised' ? (decision.standing ?? null) : (decision ?? null);
exports.standingOf = standingOf;
const sentAt = ({ at, moment }) => moment ?? at;
exports.sentAt = sentAt;
exports.followUpKinds = ['own', 'insurer', 'police', 'clientNote'];
exports.cyberSteps = ['warning', 'report', 'progress', 'handled', 'final'];
exports.partyKinds = ['company', 'clients'];
exports.noProcess = {
    answers: {},
    classified: null,
    decisions: {},
    clients: null,
    notices: {},
    aware: null,
    followUps: [],
    reminded: {},
    call: null,
    closed: null,
};
const significantOf = ({ cyber }) => cyber?.called.significant === true ? cyber : null;
exports.significantOf = significantOf;
function openCyberSteps({ steps }) {
    const { warning, report, progress, handled, final } = steps;
    if (!report)
        return warning ? ['report'] : ['warning', 'report'];
    if (final)
        return [];
    if (!progress)
        return ['final', 'progress'];
    return handled ? ['final'] : ['handled'];
}
exports.noNotice = { sent: null, received: null };
const answersOf = ({ answers }) => Object.fromEntries(Object.entries(answers).map(([id, { value }]) => [id, value]));
exports.answersOf = answersOf;
