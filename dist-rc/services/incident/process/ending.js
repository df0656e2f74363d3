"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.missingFrom = missingFrom;
exports.close = close;
exports.reopen = reopen;
exports.moveAware = moveAware;
exports.awareMoved = awareMoved;
const words_1 = require("../../language/words");
const contract_1 = require("../contract");
const handlers_1 = require("../handlers");
const clocks_1 = require("../clocks");
const outcome_1 = require("../outcome");
const schedule_1 = require("../schedule");
const assessing_1 = require("./assessing");
const at_authority_1 = require("./at-authority");
const inviting_1 = require("./inviting");
const model_1 = require("./model");
const reversal_1 = require("./reversal");
const signers_1 = require("./signers");
function missingFrom(incident) {
    const process = incident.process ?? model_1.noProcess;
    const { classified, notices } = process;
    if ((0, clocks_1.isDrill)(incident))
        return [];
    const asked = (0, at_authority_1.askedAtAuthority)(incident);
    const there = asked === null ? [] : [{ what: asked }];
    if (incident.status === 'withdrawn')
        return there;
    const waiting = (0, signers_1.waitingReversal)(incident) ? [{ what: 'second' }] : [];
    const cyber = [...waiting, ...missingOfCyber(process)];
    if (!classified)
        return [...cyber, { what: 'classification' }];
    const tasks = (0, schedule_1.openFollowUps)(incident).length;
    const last = [
        ...there,
        ...(tasks > 0 ? [{ what: 'tasks', count: tasks }] : []),
    ];
    if (classified.outcome !== 'breach')
        return [...cyber, ...last];
    const role = (0, clocks_1.roleOf)(incident);
    const duties = model_1.decidedDuties.filter((duty) => role !== 'processor' || isToBeNotified(process, duty));
    const clients = role === 'controller' ? [] : (0, clocks_1.clientsOf)(incident);
    return [
        ...cyber,
        ...duties.flatMap((duty) => missingDecision(process, duty)),
        ...(role !== 'controller' && clients.length === 0 ? [{ what: 'clients' }] : []),
        ...clients
            .filter((client) => !notices[client]?.sent)
            .map((client) => ({ what: 'client', client })),
        ...last,
    ];
}
function missingDecision({ decisions }, duty) {
    const decision = decisions[duty];
    if (!decision || decision.state === 'advised')
        return [{ what: 'decision', duty }];
    return decision.notify && !(0, model_1.isCarriedOut)(decision) ? [{ what: 'notified', duty }] : [];
}
const isToBeNotified = ({ decisions }, duty) => (0, model_1.standingOf)(decisions[duty])?.notify === true;
function missingOfCyber(process) {
    const cyber = (0, model_1.significantOf)(process);
    if (!cyber)
        return [];
    const { warning, report, progress, handled, final } = cyber.steps;
    const steps = [
        ['warning', !warning && !report],
        ['report', !report],
        ['handled', progress !== undefined && !handled],
        ['final', !final],
    ];
    return [
        ...steps.flatMap(([step, open]) => (open ? [{ what: 'cyber', step }] : [])),
        ...missingDecision(process, 'recipients'),
    ];
}
function close(state, { by, toReporter }, at) {
    if (!state.process?.classified && !(0, clocks_1.isDrill)(state))
        return 'notClassified';
    if (missingFrom(state).length > 0)
        return 'notComplete';
    if (toReporter && namesSomebody(toReporter.text, at.organisation))
        return 'noNames';
    const closed = {
        by,
        at: at.now.toISOString(),
        ...(toReporter ? { toReporter: toReporter.text } : {}),
    };
    const process = { ...(state.process ?? model_1.noProcess), closed };
    const masked = (0, outcome_1.withMasked)(state, toReporter?.masked ?? []);
    const said = toReporter ? [(0, outcome_1.event)('toReporter', by, { text: toReporter.text })] : [];
    const alone = (0, inviting_1.withoutInvited)((0, assessing_1.statusOf)({ ...state, masked, process }), by, at);
    return (0, outcome_1.decisionOn)(alone.state, at, [...said, (0, outcome_1.event)('closed', by), ...alone.events]);
}
function namesSomebody(text, { people }) {
    const said = ` ${(0, words_1.wordsOf)(text).join(' ')} `;
    return people.some(({ name }) => said.includes(` ${(0, words_1.wordsOf)(name).join(' ')} `));
}
function reopen(state, { by, text, masked }, at) {
    const now = at.now.toISOString();
    const reopened = { by, at: now, reason: text };
    const process = { ...standing(state), closed: null, reopened };
    const { stripped: _, ...open } = state;
    const taken = state.withdrawn ? (state.taken ?? { by, at: now }) : state.taken;
    const next = (0, assessing_1.statusOf)({ ...open, taken, withdrawn: null, masked: (0, outcome_1.withMasked)(state, masked), process });
    const told = [...(0, outcome_1.postToHandlers)(next, at), ...toSignAnew(state, at)].filter(({ person }) => person !== by);
    return (0, outcome_1.decisionOn)(next, at, [(0, outcome_1.event)('reopened', by, { reason: text })], told);
}
function standing(state) {
    const { process = model_1.noProcess } = state;
    const fallen = fallenWith(state);
    const decisions = Object.fromEntries(Object.entries(process.decisions).map(([duty, decision]) => [
        duty,
        isFallen(decision) && fallen.some((each) => each === duty) ? advisedAgain(decision) : decision,
    ]));
    return { ...process, decisions };
}
const fallenWith = ({ process = model_1.noProcess, withdrawn }) => withdrawn && process.undone?.why === 'withdrawn' ? process.undone.duties : [];
const isFallen = (decision) => decision.state !== 'advised' && !(0, model_1.isCarriedOut)(decision);
const advisedAgain = ({ notify, reason, against, exception, assessed, judged, }) => ({
    state: 'advised',
    notify: against?.notify ?? notify,
    reason: against?.reason ?? reason,
    ...(exception === undefined || against ? {} : { exception }),
    assessed,
    ...(judged ? { judged } : {}),
});
function toSignAnew(state, at) {
    const { decisions } = state.process ?? model_1.noProcess;
    const waits = fallenWith(state).some((duty) => {
        const decision = decisions[duty];
        return decision !== undefined && isFallen(decision);
    });
    return waits
        ? (0, handlers_1.decidersOf)(state, at.organisation, at.now).map(({ aadObjectId }) => (0, outcome_1.post)(aadObjectId, contract_1.incidentCards.decision, 'statutory'))
        : [];
}
function moveAware(state, command, at) {
    const { by, to, text: reason } = command;
    const { noticedAt } = state.facts;
    if ((noticedAt !== null && to < noticedAt) || to > at.now.toISOString())
        return 'momentNotPossible';
    if (to === state.awareAt)
        return 'unchanged';
    if (to > state.awareAt && !(0, signers_1.actsAsDpo)(state, at.organisation, by, at.now))
        return 'dpoOnly';
    return (0, reversal_1.askSecond)(state, { what: 'moveAware', to, reason }, command, at) ?? awareMoved(state, command, at);
}
function awareMoved(state, { by, to, text: reason, masked }, at) {
    const aware = { by, at: at.now.toISOString(), reason };
    const { reminded, ...others } = state.process ?? model_1.noProcess;
    const kept = Object.fromEntries(Object.entries(reminded).filter(([clock]) => !reversal_1.fromAwareness.includes(clock)));
    const process = { ...others, aware, reminded: kept };
    const next = { ...state, awareAt: to, masked: (0, outcome_1.withMasked)(state, masked), process };
    return (0, outcome_1.decisionOn)(next, at, [(0, outcome_1.event)('awareMoved', by, { from: state.awareAt, to, reason })]);
}
