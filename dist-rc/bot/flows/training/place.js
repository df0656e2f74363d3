"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.whereTrainingLies = whereTrainingLies;
const contract_1 = require("../../../services/training/contract");
const documents_1 = require("../../../services/training/documents");
const plan_1 = require("../../../services/training/plan");
const seats_1 = require("../../../services/training/seats");
async function whereTrainingLies(number, _person, { ledger }) {
    const item = contract_1.sessionNumber.pattern.test(number)
        ? seats_1.sessionItem
        : contract_1.documentNumber.pattern.test(number)
            ? documents_1.documentItem
            : null;
    if (item === null)
        return [];
    const places = [
        { partition: plan_1.catalogue, item: number },
        { partition: (0, plan_1.partitionOf)(number), item },
    ];
    const found = await Promise.all(places.map((place) => ledger.item(place.partition, place.item)));
    return places.filter((_, at) => found[at] !== undefined);
}
