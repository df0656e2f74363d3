"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderUpkeep = renderUpkeep;
exports.renderSettings = renderSettings;
const dates_1 = require("../dates");
const list_1 = require("../shared/list");
const texts_1 = require("../texts");
const user_text_1 = require("../user-text");
const home_1 = require("./home");
function renderUpkeep({ locale, runs, deleted, words }) {
    const { admin } = (0, texts_1.textsFor)(locale);
    return (0, list_1.renderListCard)({
        locale,
        summary: admin.upkeepTitle,
        eyebrow: admin.eyebrow,
        title: admin.upkeepTitle,
        footnotes: [
            ...(runs.length === 0 ? [admin.noRuns] : []),
            ...(deleted.length === 0 ? [admin.deletedNone] : []),
        ],
        sections: [
            {
                title: admin.runs,
                most: mostRuns,
                more: admin.more,
                rows: runs.map(({ at, records }) => ({
                    label: (0, dates_1.dateAndTime)(at, locale),
                    lines: [admin.run(records)],
                })),
            },
            {
                title: admin.deleted,
                rows: deleted.map(({ item, flow, rule, rows, at }) => ({
                    label: (0, dates_1.dateAndTime)(at, locale),
                    lines: [(0, user_text_1.displayName)(admin.proof(item, words[flow]?.rules[rule] ?? rule, rows), 160)],
                })),
                more: admin.more,
            },
        ].filter(({ rows }) => rows.length > 0),
        buttons: [(0, home_1.homeButton)(locale)],
    });
}
const mostRuns = 7;
function renderSettings({ locale, settings }) {
    const { admin } = (0, texts_1.textsFor)(locale);
    return (0, list_1.renderListCard)({
        locale,
        summary: admin.settingsTitle,
        eyebrow: admin.eyebrow,
        title: admin.settingsTitle,
        footnotes: [admin.settingsHint],
        sections: [
            {
                title: admin.settingsTitle,
                rows: settings.map((setting) => ({
                    label: (0, user_text_1.displayName)(setting.name, 60),
                    lines: ['secret' in setting ? admin[setting.secret] : (0, user_text_1.displayName)(setting.value, 200) || '–'],
                })),
            },
        ],
        whole: true,
        buttons: [(0, home_1.homeButton)(locale)],
    });
}
