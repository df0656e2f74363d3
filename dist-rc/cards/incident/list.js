"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderIncidentBatch = renderIncidentBatch;
const contract_1 = require("../../services/incident/contract");
const dates_1 = require("../dates");
const render_1 = require("../render");
const elements_1 = require("../shared/elements");
const fields_1 = require("../shared/fields");
const texts_1 = require("../texts");
const user_text_1 = require("../user-text");
const list_json_1 = __importDefault(require("./list.json"));
const shown = 15;
const choosable = 200;
const template = (0, render_1.compileCard)(list_json_1.default);
function renderIncidentBatch(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const count = model.incidents.length + (model.older?.length ?? 0);
    const { alert } = texts;
    const heading = model.ofOnePerson
        ? {
            eyebrow: alert.mineEyebrow,
            title: alert.floodTitle(count),
            summary: alert.floodTitle(count),
            banner: { style: 'warning', title: alert.floodBanner, lines: [...alert.flood] },
        }
        : { eyebrow: alert.digestEyebrow, title: alert.digestTitle(count), summary: alert.digestSummary(count) };
    const lines = model.incidents.slice(0, shown);
    const unlisted = [...model.incidents.slice(shown).map(({ id }) => id), ...(model.older ?? [])];
    const rows = lines.map((line) => ({
        label: `${line.id} · ${(0, dates_1.dateAndTime)(line.reportedAt, model.locale)}`,
        lines: [describe(line, texts)],
    }));
    const open = (0, elements_1.button)(texts.shared.open, contract_1.incidentActions.open, model.data, { style: 'positive' });
    const data = {
        ...(0, elements_1.frame)(model.locale),
        header: (0, elements_1.header)(heading.eyebrow, heading.title, null),
        banners: heading.banner ? [heading.banner] : [],
        rows,
        footnotes: unlisted.length > 0 ? [alert.rest(unlisted.length)] : [],
        fields: [(0, elements_1.fieldElement)(chooser([...lines.map(({ id }) => id), ...unlisted], texts))],
        actionRows: (0, elements_1.actionRow)({ buttons: [open] }),
    };
    return (0, render_1.renderCard)(template, data, heading.summary);
}
const describe = ({ kind, takenBy }, { kinds, alert }) => [
    ...(kind ? [kinds.names[kind]] : []),
    takenBy === null ? alert.notTaken : alert.takenBy((0, user_text_1.displayName)(takenBy, 60)),
].join(' · ');
const chooser = (ids, texts) => (0, fields_1.choiceInput)({
    id: 'id',
    label: texts.shared.whichReport,
    value: ids[0] ?? '',
    placeholder: texts.shared.choose,
    choices: ids.slice(0, choosable).map((id) => ({ title: id, value: id })),
    required: true,
    errorMessage: texts.shared.chooseReport,
});
