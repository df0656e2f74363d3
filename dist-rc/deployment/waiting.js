"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.waitingLines = waitingLines;
const proposals_1 = require("../services/people/proposals");
function waitingLines(proposals, organisation, now) {
    const names = new Map(organisation.people.map(({ aadObjectId, name }) => [aadObjectId, name]));
    return proposals.flatMap((proposal) => [
        ...proposal.difference.map(({ person, role, gains, from, until }) => `waits for two people to agree in chat, until ${(0, proposals_1.expiresAt)(proposal)}: ${names.get(person) ?? person} ` +
            `${gains ? 'gains' : 'loses'} ${role} from ${from}${until === null ? '' : ` until ${until}`}`),
        ...((0, proposals_1.canBeAgreed)(proposal, organisation, now)
            ? []
            : ['nobody can agree to that now: see "Nobody is left who can agree" in the guide for administrators']),
    ]);
}
