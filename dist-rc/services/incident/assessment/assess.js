"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.openOf = void 0;
exports.assess = assess;
const classification_1 = require("./classification");
const contradictions_1 = require("./contradictions");
const duties_1 = require("./duties");
const exposure_1 = require("./exposure");
const questions_1 = require("./questions");
const weighing_1 = require("./weighing");
function assess(answers, threshold = 'risk') {
    const asked = askedOf(answers);
    return {
        classified: (0, classification_1.classify)(answers),
        severity: (0, weighing_1.weighRelevant)(answers),
        flags: { manyPeople: (0, exposure_1.hasMany)(answers), unintelligible: (0, exposure_1.isUnreadable)(answers) },
        advices: (0, duties_1.adviseOn)(answers, threshold),
        contradictions: (0, contradictions_1.contradictionsIn)(answers),
        asked,
        open: asked.filter((id) => (0, questions_1.isOpen)(answers, id)),
    };
}
const askedOf = (answers) => questions_1.questionIds.filter((id) => isOfRisk(id) && (0, questions_1.matters)(answers, id));
const isOfRisk = (id) => questions_1.questions[id].group === 'classify' || questions_1.questions[id].group === 'risk';
const openOf = (answers) => askedOf(answers).filter((id) => (0, questions_1.isOpen)(answers, id));
exports.openOf = openOf;
