"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.drillsOfSafe = drillsOfSafe;
const drills_1 = require("../../../cards/kluis/drills");
const cards_1 = require("./cards");
async function drillsOfSafe({ locale }, container) {
    const organisation = container.organisation();
    const drills = await container.loans.drills();
    return drills.map((loan) => (0, drills_1.renderDrillLine)(loan, (0, cards_1.nameOf)(organisation, loan.borrower), locale));
}
