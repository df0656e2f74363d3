"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.entityOf = entityOf;
exports.ofEntity = ofEntity;
const outcome_1 = require("../outcome");
const model_1 = require("./model");
const ofGroup = ({ companies }) => companies.filter(({ group }) => group);
function entityOf({ process }, organisation) {
    const group = ofGroup(organisation);
    const chosen = group.find(({ id }) => id === process?.entity?.company);
    return chosen ?? (group.length === 1 ? (group[0] ?? null) : null);
}
function ofEntity(state, { by, company }, at) {
    if (!ofGroup(at.organisation).some(({ id }) => id === company))
        return 'notOfGroup';
    if (state.process?.entity?.company === company)
        return 'unchanged';
    const entity = { by, at: at.now.toISOString(), company };
    const process = { ...(state.process ?? model_1.noProcess), entity };
    return (0, outcome_1.decisionOn)({ ...state, process }, at, [(0, outcome_1.event)('entityChosen', by, { company })]);
}
