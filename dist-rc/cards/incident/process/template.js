"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderTemplate = renderTemplate;
const contract_1 = require("../../../services/incident/contract");
const elements_1 = require("../../shared/elements");
const fields_1 = require("../../shared/fields");
const list_1 = require("../../shared/list");
const texts_1 = require("../../texts");
function renderTemplate(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const { edpb, process, shared } = texts;
    const { data, asked, elsewhere, whole } = model;
    return (0, list_1.renderListCard)({
        locale: model.locale,
        summary: process.fileSummary(model.incident.id),
        eyebrow: process.fileEyebrow(model.incident.id),
        title: edpb.title,
        footnotes: [
            edpb.help,
            ...(whole ? [edpb.whole] : asked.length === 0 ? [edpb.nothing] : []),
            ...(elsewhere.length > 0 ? [edpb.left(elsewhere.join(', '))] : []),
        ],
        fields: asked.slice(0, mostAsked).map((question) => fieldOf(question, model, texts)),
        buttons: [
            ...(asked.length > 0
                ? [(0, elements_1.button)(shared.record, contract_1.incidentActions.fillTemplate, data, { style: 'positive' })]
                : []),
            (0, elements_1.press)(process.back, contract_1.incidentActions.view, data),
            (0, elements_1.press)(process.file, contract_1.incidentActions.file, data),
        ],
    });
}
const mostAsked = 8;
function fieldOf(question, { process }, texts) {
    const { edpb, shared } = texts;
    const id = `field.${question}`;
    const said = process.template?.answers[question] ?? [];
    const options = edpb.options[question];
    if (options === undefined)
        return {
            ...(0, fields_1.optionalText)(id, edpb.label[question], texts.process.fault.tooLong),
            value: said[0] ?? '',
            maxLength: contract_1.templateLength,
        };
    return (0, fields_1.choiceInput)({
        id,
        label: edpb.label[question],
        value: said.join(','),
        multiple: true,
        placeholder: shared.choose,
        errorMessage: texts.process.fault.unknown,
        choices: Object.entries(options).map(([value, title]) => ({ title, value })),
    });
}
