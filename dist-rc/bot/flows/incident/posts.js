"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.incidentPosts = void 0;
const plain_1 = require("../../../cards/shared/plain");
const contract_1 = require("../../../services/incident/contract");
const along_1 = require("./along");
const batch_1 = require("./batch");
const cards_1 = require("./cards");
const screens_1 = require("./screens");
const second_1 = require("./second");
exports.incidentPosts = {
    [contract_1.incidentCards.alert]: async (context, container) => {
        const incident = context.state;
        return incident
            ? (0, cards_1.alertCard)(incident, readerOf(context), container, context.possiblyDouble)
            : (0, plain_1.renderNeutral)(context.locale);
    },
    [contract_1.incidentCards.receipt]: async (context, container) => {
        const file = await container.incidents.find(context.item);
        return file ? (0, cards_1.receiptCard)(file, readerOf(context), container) : (0, plain_1.renderNeutral)(context.locale);
    },
    [contract_1.incidentCards.question]: async (context, container) => {
        const file = await container.incidents.find(context.item);
        return file ? (0, cards_1.questionCard)(file.incident, readerOf(context)) : (0, plain_1.renderNeutral)(context.locale);
    },
    [contract_1.incidentCards.decision]: (context, container) => Promise.resolve(ofState(context, container, screens_1.decisionCard)),
    [contract_1.incidentCards.second]: (context, container) => Promise.resolve(ofState(context, container, second_1.secondCard)),
    [contract_1.incidentCards.task]: (context, container) => Promise.resolve(ofState(context, container, screens_1.taskCard)),
    [contract_1.incidentCards.invited]: (context, container) => Promise.resolve(ofState(context, container, along_1.alongCard)),
    [contract_1.incidentCards.uninvited]: (context, container) => Promise.resolve(ofState(context, container, along_1.endedCard)),
    [contract_1.incidentCards.digest]: batch_1.batchCard,
};
function ofState(context, container, draw) {
    const incident = context.state;
    return incident ? draw(incident, readerOf(context), container) : (0, plain_1.renderNeutral)(context.locale);
}
const readerOf = ({ person, account, locale }) => ({ person, owner: person, account, locale });
