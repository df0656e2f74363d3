"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.drillsOfEvacuation = drillsOfEvacuation;
exports.evidenceOfEvacuations = evidenceOfEvacuations;
const drills_1 = require("../../../cards/visit/drills");
const texts_1 = require("../../../cards/texts");
const roll_result_1 = require("../../../services/visit/roll-result");
const cards_1 = require("./cards");
async function drillsOf(container) {
    const { locations } = container.organisation().visit;
    const drills = await Promise.all(locations.map(({ id }) => container.evacuation.drills(id)));
    return drills.flat().map((call) => ({ call, result: (0, roll_result_1.resultOf)(call) }));
}
async function drillsOfEvacuation({ locale }, container) {
    const names = (0, cards_1.namesOf)(container.organisation());
    return (await drillsOf(container)).map((each) => (0, drills_1.renderDrillLine)(each, names, locale));
}
async function evidenceOfEvacuations({ first, below }, { locale }, container) {
    const drills = (await drillsOf(container)).filter(({ call: { startedAt } }) => first.toISOString() <= startedAt && startedAt < below.toISOString());
    if (drills.length === 0)
        return [];
    const { files } = (0, texts_1.textsFor)(locale).register.pack;
    const sheet = (0, drills_1.evacuationSheet)(drills, (0, cards_1.namesOf)(container.organisation()), locale);
    return [{ name: files.evacuationDrills, sheet }];
}
