"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.whereVisitLies = whereVisitLies;
const contract_1 = require("../../../services/visit/contract");
const outcome_1 = require("../../../services/visit/outcome");
async function whereVisitLies(number, _person, { visits, organisation }) {
    if (!contract_1.visitNumber.pattern.test(number))
        return [];
    for (const { id } of organisation().visit.locations)
        if (await visits.find({ location: id, visit: number }))
            return [{ partition: (0, outcome_1.partitionOf)(id), item: number }];
    return [];
}
