"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.edpbNotification = edpbNotification;
const model_1 = require("../process/model");
const at_authority_1 = require("../process/at-authority");
const edpb_breach_1 = require("./edpb-breach");
const edpb_template_1 = require("./edpb-template");
const edpb_follow_up_1 = require("./edpb-follow-up");
const edpb_parties_1 = require("./edpb-parties");
const ofWithdrawal = [3, 4, 5, 6, 7, 12, 13, 21, 22, 23, 24];
function edpbNotification(incident, organisation, now) {
    const withdraws = isWithdrawn(incident);
    const said = answersIn(incident, organisation, now);
    const applying = edpb_template_1.edpbFieldList.filter(({ number }) => said[number] !== undefined);
    const asked = withdraws ? applying.filter(({ number }) => ofWithdrawal.includes(number)) : applying;
    const missing = asked.flatMap(({ number }) => (said[number] === null ? [number] : []));
    const subtype = withdraws ? 'c' : missing.length === 0 ? 'a' : 'b';
    return {
        id: incident.id,
        subtype,
        fields: asked.map((field) => ({
            field,
            value: field.number === 4 ? { keys: [subtype] } : (said[field.number] ?? null),
        })),
        missing,
    };
}
const isWithdrawn = (incident) => {
    const decision = incident.process?.decisions.authority;
    const retracted = decision?.state === 'done' && decision.retracted !== undefined;
    return retracted || (0, at_authority_1.askedAtAuthority)(incident) === 'retraction';
};
function answersIn(incident, organisation, now) {
    const process = incident.process ?? model_1.noProcess;
    const decision = process.decisions.authority;
    const retracted = decision?.state === 'done' ? decision.retracted : undefined;
    const earlier = decision?.state === 'done';
    return {
        3: { keys: [earlier ? 'b' : 'a'] },
        4: { keys: ['b'] },
        ...(isWithdrawn(incident) ? { 5: retracted ? { text: retracted.reason } : null } : {}),
        ...(earlier ? { 6: { text: decision.reference } } : {}),
        7: { text: incident.id },
        ...(0, edpb_parties_1.partyAnswers)(incident, organisation, now),
        ...(0, edpb_breach_1.breachAnswers)(incident, organisation, now, (0, model_1.answersOf)(process)),
        ...(0, edpb_follow_up_1.followUpAnswers)(incident, organisation),
    };
}
