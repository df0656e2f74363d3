"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.shownSecond = shownSecond;
const signers_1 = require("../../../services/incident/process/signers");
function shownSecond(incident, person, { now, organisation }) {
    const asked = (0, signers_1.waitingReversal)(incident);
    if (!asked)
        return null;
    const names = new Map(organisation.people.map(({ aadObjectId, name }) => [aadObjectId, name]));
    const signers = (0, signers_1.signersOf)(incident, asked, organisation, now);
    return {
        what: asked.reversal.what,
        askedBy: names.get(asked.by) ?? '–',
        at: asked.at,
        signers: signers.map((signer) => names.get(signer) ?? '–'),
        silent: (0, signers_1.silentUntil)(asked) <= now,
        byReader: signers.includes(person),
    };
}
