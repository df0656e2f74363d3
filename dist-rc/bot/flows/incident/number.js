"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.asksNumber = void 0;
exports.openNumber = openNumber;
const contract_1 = require("../../../services/incident/contract");
const plain_1 = require("../../../cards/shared/plain");
const handling_1 = require("./handling");
const standing_1 = require("./standing");
const kindBefore = /^(?:dossier|melding|incident|oefening|report|file|drill)\s+/i;
const numberIn = (text) => (0, contract_1.typedIncidentNumber)(text.trim().replace(kindBefore, ''));
const asksNumber = (text) => numberIn(text) !== null;
exports.asksNumber = asksNumber;
async function openNumber(turn, container) {
    const id = contract_1.incidentNumber.safeParse(numberIn(turn.words));
    if (!id.success)
        return { kind: 'card', card: (0, plain_1.renderNeutral)(turn.actor.locale) };
    const answer = await (0, handling_1.look)(turn, { incident: id.data }, container);
    const file = await container.incidents.find(id.data);
    return answer.kind === 'card' && file
        ? { ...answer, standsAt: (0, standing_1.livesWherePosted)(turn, file, container) }
        : answer;
}
