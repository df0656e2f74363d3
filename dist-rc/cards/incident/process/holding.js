"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderHolding = renderHolding;
const contract_1 = require("../../../services/incident/contract");
const elements_1 = require("../../shared/elements");
const fields_1 = require("../../shared/fields");
const list_1 = require("../../shared/list");
const texts_1 = require("../../texts");
const user_text_1 = require("../../user-text");
const model_1 = require("./model");
function renderHolding(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const { process, shared } = texts;
    const { holding, incident, data } = model;
    const to = (0, fields_1.oneOf)('to', { label: process.handOverTo, placeholder: shared.choose, error: process.fault.required }, holding.others.map(({ id, name }) => ({ title: (0, user_text_1.displayName)(name, 60), value: id })));
    const may = holding.others.length > 0;
    return (0, list_1.renderListCard)({
        locale: model.locale,
        summary: process.fileSummary(incident.id),
        eyebrow: process.fileEyebrow(incident.id),
        title: process.hands,
        footnotes: [
            ...(incident.taken ? [process.heldBy((0, model_1.nameOf)(model, incident.taken.by))] : []),
            ...(holding.byReader ? [process.letGoHelp] : []),
        ],
        fields: may ? [to] : [],
        buttons: [
            ...(may ? [(0, elements_1.button)(shared.handOver, contract_1.incidentActions.handOver, data, { style: 'positive' })] : []),
            ...(holding.byReader ? [(0, elements_1.press)(process.letGo, contract_1.incidentActions.letGo, data)] : []),
            (0, elements_1.press)(process.file, contract_1.incidentActions.file, data),
        ],
    });
}
