"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderOpenVisits = renderOpenVisits;
const contract_1 = require("../../services/visit/contract");
const elements_1 = require("../shared/elements");
const mine_1 = require("../shared/mine");
const texts_1 = require("../texts");
const mine_2 = require("./mine");
function renderOpenVisits({ lines, forgotten = [], ...model }) {
    const { mine } = (0, texts_1.textsFor)(model.locale);
    const unknown = lines.filter(({ visit }) => (0, contract_1.isForUnknown)(visit));
    const known = lines.filter(({ visit }) => !(0, contract_1.isForUnknown)(visit));
    return [
        sectionOf(mine.waits.forgotten, { ...model, lines: forgotten }),
        sectionOf(mine.waits.visit, { ...model, lines: unknown }),
        sectionOf(mine.visits, { ...model, lines: known }),
    ];
}
function sectionOf(title, { lines, reader, locale }) {
    const texts = (0, texts_1.textsFor)(locale);
    const { mine } = texts;
    return new mine_1.OpenSection({
        title,
        lines: lines.map((line) => {
            const { location, id: visit } = line.visit;
            const open = line.times === undefined
                ? (0, elements_1.press)(mine.open(visit), contract_1.visitActions.view, { location, visit })
                : (0, elements_1.press)(mine.openSeries, contract_1.visitActions.series, { location, visit });
            return { ...(0, mine_2.myVisitRow)(line, reader, locale, texts), button: open };
        }),
        more: mine.more('bezoek'),
    });
}
