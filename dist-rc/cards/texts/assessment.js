"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.assessmentTexts = void 0;
const assessment_en_1 = require("./assessment-en");
const assessment_nl_1 = require("./assessment-nl");
exports.assessmentTexts = {
    nl: assessment_nl_1.assessmentNl,
    en: assessment_en_1.assessmentEn,
};
