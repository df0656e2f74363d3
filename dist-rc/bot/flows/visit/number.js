"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.asksVisit = void 0;
exports.openVisitNumber = openVisitNumber;
const contract_1 = require("../../../services/visit/contract");
const handling_1 = require("./handling");
const locations_1 = require("./locations");
const asksVisit = (text) => contract_1.visitNumber.typed(text) !== null;
exports.asksVisit = asksVisit;
async function openVisitNumber(turn, container) {
    const visit = contract_1.visitNumber.typed(turn.words) ?? '';
    const { locations } = container.organisation().visit;
    const found = await Promise.all(locations.map(async ({ id }) => ((await container.visits.find({ location: id, visit })) ? [id] : [])));
    const [location = (0, locations_1.firstLocation)(container)] = found.flat();
    return await (0, handling_1.current)(turn, { location, visit }, container);
}
