"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderRecord = renderRecord;
const render_1 = require("../render");
const elements_1 = require("./elements");
const record_json_1 = __importDefault(require("./record.json"));
const template = (0, render_1.compileCard)(record_json_1.default);
function renderRecord(record) {
    const { locale, summary, eyebrow, title, badge, details, banners, what, facts, fields = [] } = record;
    const data = {
        ...(0, elements_1.frame)(locale),
        header: (0, elements_1.header)(eyebrow, title, badge),
        banners,
        what,
        facts,
        fields: fields.map(elements_1.fieldElement),
        actionRows: (0, elements_1.actionRows)(record, details ? [details.toggle] : []),
        detailFacts: details?.facts ?? [],
        passages: details?.passages ?? [],
        detailRows: [...(0, elements_1.actionRow)({ ...details }), ...(details?.rows ?? []).flatMap(elements_1.actionRow)],
    };
    return (0, render_1.renderCard)(template, data, summary);
}
