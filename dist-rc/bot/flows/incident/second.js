"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.takeBack = void 0;
exports.secondCard = secondCard;
exports.openSecond = openSecond;
exports.agree = agree;
const second_1 = require("../../../cards/incident/process/second");
const plain_1 = require("../../../cards/shared/plain");
const signers_1 = require("../../../services/incident/process/signers");
const notices_1 = require("../../routing/notices");
const carry_out_1 = require("./carry-out");
const process_model_1 = require("./process-model");
const reader_1 = require("./reader");
const screens_1 = require("./screens");
function secondCard(incident, reader, container) {
    return isSigner(incident, reader, container)
        ? (0, second_1.renderSecond)((0, process_model_1.processView)(incident, reader, container), incident.process?.reversal ?? null)
        : (0, plain_1.renderNeutral)(reader.locale);
}
const isSigner = (incident, { person }, container) => (0, signers_1.maySign)(incident, container.organisation(), person, container.clock.now());
async function openSecond(turn, { incident: id }, container) {
    const file = await container.incidents.find(id);
    const reader = (0, reader_1.readerOf)(turn);
    if (!file || !isSigner(file.incident, reader, container))
        return { kind: 'card', card: (0, plain_1.renderNeutral)(reader.locale) };
    await container.access.noteShown(reader.person, id);
    return { kind: 'card', card: secondCard(file.incident, reader, container) };
}
async function agree(turn, data, container) {
    const words = (0, carry_out_1.readOptional)(data.whyNot);
    if ('fault' in words)
        return (0, notices_1.shortNotice)(turn, 'textTooLong');
    const refused = await (0, carry_out_1.attempt)(turn, data, container, (signer) => ({
        type: 'agree',
        signer,
        agrees: data.agrees === 'yes',
        ...words,
    }));
    return refused ? (0, notices_1.shortNotice)(turn, refused) : await openSecond(turn, data, container);
}
const takeBack = (turn, data, container) => (0, carry_out_1.carryOut)(turn, data, screens_1.fileScreen, container, (by) => ({ type: 'takeBack', by }));
exports.takeBack = takeBack;
