"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderDrillLine = renderDrillLine;
const dates_1 = require("../dates");
const drill_1 = require("../shared/drill");
const texts_1 = require("../texts");
const user_text_1 = require("../user-text");
function renderDrillLine(loan, borrower, locale) {
    const { drill, kluis } = (0, texts_1.textsFor)(locale);
    return new drill_1.DrillLine({
        id: loan.id,
        at: loan.askedAt,
        label: [drill.title, loan.id, (0, dates_1.dateAndTime)(loan.askedAt, locale)].join(' · '),
        lines: [
            (0, user_text_1.displayName)(loan.facts.dossier, 80),
            [(0, user_text_1.displayName)(borrower, 60), kluis.status[loan.status]].join(' · '),
        ],
    });
}
