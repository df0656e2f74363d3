"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.codeSheet = codeSheet;
const dates_1 = require("../dates");
const texts_1 = require("../texts");
function codeSheet({ locale, session, code, counts, organiser }) {
    const { training, trainingLists } = (0, texts_1.textsFor)(locale);
    const { facts, id, changedAt, publishedAt } = session;
    const given = facts.outside ? [`${training.fact.outside}: ${facts.outside.name}`] : [];
    return {
        title: trainingLists.codeSheetTitle,
        language: locale,
        madeAt: new Date(changedAt ?? publishedAt),
        lines: [
            `${id} · ${facts.title}`,
            [training.block((0, dates_1.dayName)(facts.day, locale), facts.from, facts.until), facts.where]
                .filter((part) => part !== '')
                .join(' · '),
            ...given,
        ],
        poster: {
            words: code,
            below: [
                ...trainingLists.codeSheetSteps.map((step, place) => `${place + 1}. ${step}`),
                trainingLists.codeSheetCounts((0, dates_1.timeOfDay)(counts.from, locale), (0, dates_1.timeOfDay)(counts.until, locale)),
                `${trainingLists.codeSheetElse} ${organiser}`,
            ],
        },
        tables: [],
        footer: trainingLists.codeSheetFooter,
    };
}
