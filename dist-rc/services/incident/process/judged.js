"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.judgedNow = judgedNow;
const rules_version_1 = require("../assessment/rules-version");
const clocks_1 = require("../clocks");
function judgedNow(state, duty, organisation) {
    const { severity, asked, open, advices } = (0, clocks_1.assessmentOf)(state, organisation);
    const judged = { rules: rules_version_1.rulesVersion, severity, asked: asked.length, open: open.length };
    if (duty === null || duty === 'recipients')
        return judged;
    const { verdict, certain, reasons, open: unknown } = advices[duty];
    return { ...judged, advice: { verdict, certain, reasons, open: unknown } };
}
