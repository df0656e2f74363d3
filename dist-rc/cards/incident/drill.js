"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderDrillForm = renderDrillForm;
exports.drillRows = drillRows;
const contract_1 = require("../../services/incident/contract");
const contract_2 = require("../../services/register/contract");
const dates_1 = require("../dates");
const elements_1 = require("../shared/elements");
const drill_1 = require("../shared/drill");
const list_1 = require("../shared/list");
const plain_1 = require("../shared/plain");
const texts_1 = require("../texts");
const user_text_1 = require("../user-text");
function renderDrillForm({ locale, data, story }) {
    const { drill, incident } = (0, texts_1.textsFor)(locale);
    const value = (0, user_text_1.inputValue)(story.trim() === '' ? drill.example : story, 2_000).value;
    return (0, list_1.renderListCard)({
        locale,
        summary: drill.formTitle,
        eyebrow: drill.title,
        title: drill.formTitle,
        footnotes: [drill.formHint, drill.othersHint],
        fields: [(0, elements_1.askedText)({ id: 'story', label: drill.storyLabel, errorMessage: incident.textError, value })],
        buttons: [
            (0, elements_1.button)(drill.start, contract_1.incidentActions.drill, data, { style: 'positive' }),
            (0, plain_1.commandButton)(drill.safe, 'kluis', { words: drill.safeWord }),
            (0, elements_1.press)(drill.earlier, contract_2.registerActions.show, { list: 'drills', after: '' }),
        ],
    });
}
function drillRows({ id, reportedAt, seen, taken, process }, names, texts, locale) {
    if (!(0, drill_1.isDrill)(id))
        return [];
    const { drill } = texts;
    const after = (at) => {
        const minutes = Math.floor((Date.parse(at) - Date.parse(reportedAt)) / 60_000);
        return drill.after(minutes);
    };
    const line = (by, at) => `${(0, user_text_1.displayName)(names[by] ?? '–', 60)}: ${after(at)}`;
    const sights = Object.entries(seen).sort(([, one], [, other]) => one.localeCompare(other));
    return [
        { label: drill.started, lines: [(0, dates_1.dateAndTime)(reportedAt, locale)] },
        { label: drill.seen, lines: sights.length > 0 ? sights.map(([by, at]) => line(by, at)) : [drill.notYet] },
        { label: drill.taken, lines: [taken ? line(taken.by, taken.at) : drill.notYet] },
        {
            label: drill.ended,
            lines: [process?.closed ? line(process.closed.by, process.closed.at) : drill.notYet],
        },
    ];
}
