"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.asksTraining = void 0;
exports.openTrainingNumber = openTrainingNumber;
const contract_1 = require("../../../services/training/contract");
const cards_1 = require("./cards");
const seats_1 = require("./seats");
const sessions_1 = require("./sessions");
const asksTraining = (text) => (0, contract_1.typedTrainingNumber)(text) !== null;
exports.asksTraining = asksTraining;
async function openTrainingNumber(turn, container) {
    const id = (0, contract_1.typedTrainingNumber)(turn.words) ?? '';
    const session = await (0, sessions_1.managed)(turn, id, container);
    const gives = session !== null && session.owner === (0, cards_1.personIn)(container, turn.actor.person)?.aadObjectId;
    return gives ? await (0, sessions_1.manage)(turn, { session: id }, container) : await (0, seats_1.current)(turn, id, container);
}
