"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.atAuthority = atAuthority;
exports.askedAtAuthority = askedAtAuthority;
exports.recordSupplement = recordSupplement;
exports.retract = retract;
exports.fillTemplate = fillTemplate;
const outcome_1 = require("../outcome");
const assessing_1 = require("./assessing");
const at_authority_model_1 = require("./at-authority-model");
const moments_1 = require("./moments");
const model_1 = require("./model");
function atAuthority({ process }) {
    const decision = process?.decisions.authority;
    return decision?.state === 'done' && decision.retracted === undefined ? decision : null;
}
function askedAtAuthority(incident) {
    const notified = atAuthority(incident);
    if (!notified)
        return null;
    if (isNoBreach(incident))
        return 'retraction';
    return (0, at_authority_model_1.awaitsRest)(notified) ? 'rest' : null;
}
const isNoBreach = ({ status, process }) => status === 'withdrawn' || (process?.classified?.outcome ?? 'breach') !== 'breach';
function recordSupplement(state, { by, text: reference, phase, moment, masked }, at) {
    const notified = atAuthority(state);
    if (!notified)
        return 'notAtAuthority';
    if (!isAfter(state, notified, moment, at))
        return 'momentNotPossible';
    const when = moment === undefined ? {} : { moment };
    const supplement = { by, at: at.now.toISOString(), reference, phase, ...when };
    const supplements = [...(notified.supplements ?? []), supplement];
    return (0, outcome_1.decisionOn)({ ...withNotified(state, notified, { supplements }), masked: (0, outcome_1.withMasked)(state, masked) }, at, [(0, outcome_1.event)('supplemented', by, { duty: 'authority', reference, phase, ...when })]);
}
function retract(state, { by, text: reference, reason, moment, masked }, at) {
    const notified = atAuthority(state);
    if (!notified)
        return 'notAtAuthority';
    if (!isNoBreach(state))
        return 'stillBreach';
    if (!isAfter(state, notified, moment, at))
        return 'momentNotPossible';
    const when = moment === undefined ? {} : { moment };
    const retracted = { by, at: at.now.toISOString(), reference, reason, ...when };
    const next = {
        ...withNotified(state, notified, { retracted }),
        masked: (0, outcome_1.withMasked)(state, masked),
    };
    return (0, outcome_1.decisionOn)(state.status === 'withdrawn' ? next : (0, assessing_1.statusOf)(next), at, [
        (0, outcome_1.event)('retracted', by, { duty: 'authority', reference, reason, ...when }),
    ]);
}
function isAfter(state, notified, moment, { now }) {
    if (moment === undefined)
        return true;
    const before = Date.parse((0, model_1.doneAt)(notified)) - 60_000;
    return (0, moments_1.couldBeTold)(state, moment, now) && Date.parse(moment) >= before;
}
function withNotified(state, notified, stands) {
    const process = state.process ?? model_1.noProcess;
    const decisions = { ...process.decisions, authority: { ...notified, ...stands } };
    return { ...state, process: { ...process, decisions } };
}
function fillTemplate(state, { by, answers: given, masked }, at) {
    const process = state.process ?? model_1.noProcess;
    const before = process.template?.answers ?? {};
    const changed = Object.keys(given).filter((field) => given[field]?.join() !== (before[field] ?? []).join());
    if (changed.length === 0)
        return 'unchanged';
    const answers = Object.fromEntries(Object.entries({ ...before, ...given }).filter(([, value]) => value.length > 0));
    const template = { by, at: at.now.toISOString(), answers };
    const next = { ...state, masked: (0, outcome_1.withMasked)(state, masked), process: { ...process, template } };
    return (0, outcome_1.decisionOn)(next, at, [(0, outcome_1.event)('templateFilled', by, { fields: changed })]);
}
