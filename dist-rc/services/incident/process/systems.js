"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.saysNoSystem = exports.asksSystems = void 0;
exports.involvesSystem = involvesSystem;
exports.systemsOf = systemsOf;
exports.sayWhichSystems = sayWhichSystems;
const questions_1 = require("../assessment/questions");
const outcome_1 = require("../outcome");
const model_1 = require("./model");
const ofSystems = [
    'email_wrong_recipient',
    'email_cc_instead_of_bcc',
    'hacking_malware_phishing',
    'share_too_open',
    'authorisation_error',
    'wrong_file',
    'published_by_accident',
];
function involvesSystem({ facts, process = model_1.noProcess }) {
    const answers = (0, model_1.answersOf)(process);
    return answers.medium === undefined || answers.medium.includes('unknown')
        ? facts.kind !== null && ofSystems.includes(facts.kind)
        : (0, questions_1.says)(answers, 'medium', 'system', 'message', 'archive');
}
const asksSystems = (incident) => involvesSystem(incident) && incident.process?.systems === undefined;
exports.asksSystems = asksSystems;
const saysNoSystem = ({ process }) => process?.systems?.otherwise === 'none';
exports.saysNoSystem = saysNoSystem;
function systemsOf({ process }, { incident }) {
    const said = process?.systems;
    if (!said || said.otherwise === 'unknown')
        return null;
    const known = said.systems.map((id) => incident.systems.find((each) => each.id === id)?.name ?? id);
    return [...known, ...(said.other === '' ? [] : [said.other])];
}
function sayWhichSystems(state, { by, systems, otherwise, text: other, masked }, at) {
    const known = at.organisation.incident.systems.map(({ id }) => id).filter((id) => systems.includes(id));
    const before = state.process?.systems;
    const nothing = known.length === 0 && other === '';
    if (nothing && otherwise === undefined)
        return 'systemsNeeded';
    const instead = nothing && otherwise ? { otherwise } : {};
    if (before?.other === other &&
        before.systems.join() === known.join() &&
        before.otherwise === instead.otherwise)
        return 'unchanged';
    const said = { by, at: at.now.toISOString(), systems: known, other, ...instead };
    const process = { ...(state.process ?? model_1.noProcess), systems: said };
    const next = { ...state, masked: (0, outcome_1.withMasked)(state, masked), process };
    return (0, outcome_1.decisionOn)(next, at, [
        (0, outcome_1.event)('systemsSaid', by, {
            systems: known,
            other,
            text: (systemsOf(next, at.organisation) ?? []).join(', '),
        }),
    ]);
}
