"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.whereIncidentLies = whereIncidentLies;
const contract_1 = require("../../../services/incident/contract");
const handlers_1 = require("../../../services/incident/handlers");
const number_1 = require("../../../services/incident/number");
async function whereIncidentLies(number, person, { incidents, organisation, clock }) {
    if (!contract_1.incidentNumberPattern.test(number))
        return [];
    const file = await incidents.find(number);
    if (!file || !(0, handlers_1.mayHandle)(file.incident, organisation(), person, clock.now()))
        return [];
    return [{ partition: (0, number_1.partitionOf)(number), item: number }];
}
