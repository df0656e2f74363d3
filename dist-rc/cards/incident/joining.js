"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderJoining = renderJoining;
const contract_1 = require("../../services/incident/contract");
const dates_1 = require("../dates");
const elements_1 = require("../shared/elements");
const fields_1 = require("../shared/fields");
const list_1 = require("../shared/list");
const texts_1 = require("../texts");
function renderJoining(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const { joining, incident } = texts;
    const { incident: id } = model.data;
    return (0, list_1.renderListCard)({
        locale: model.locale,
        summary: joining.summary(id),
        eyebrow: incident.eyebrow(id),
        title: joining.title,
        ...partOf(model, texts),
    });
}
function partOf(model, texts) {
    if (model.of !== null)
        return belonging(model, model.of, texts);
    return model.joined.length > 0 ? leading(model, texts) : alone(model, texts);
}
const back = ({ data }, { process }) => (0, elements_1.press)(process.back, contract_1.incidentActions.view, { incident: data.incident });
function belonging(model, of, texts) {
    const { joining } = texts;
    return {
        banners: [{ style: 'emphasis', title: joining.belongsTo(of), lines: [joining.belongsHow(of)] }],
        footnotes: [joining.partHelp],
        buttons: [
            (0, elements_1.press)(joining.openLead(of), contract_1.incidentActions.view, { incident: of }, 'positive'),
            (0, elements_1.press)(joining.part, contract_1.incidentActions.part, { ...model.data, id: '' }),
            back(model, texts),
        ],
    };
}
function leading(model, texts) {
    const { joining, incident, process, shared } = texts;
    const words = { label: joining.choose, placeholder: shared.choose, error: process.fault.required };
    return {
        footnotes: [joining.partHelp],
        sections: [
            {
                title: joining.joined,
                rows: model.joined.map((line) => ({ label: line.id, lines: [describe(line, model, texts)] })),
                more: incident.more,
            },
        ],
        fields: [
            (0, list_1.chooser)(words, model.joined.map(({ id }) => ({ title: id, value: id }))),
        ],
        buttons: [
            (0, elements_1.button)(shared.open, contract_1.incidentActions.open, {}, { style: 'positive' }),
            (0, elements_1.button)(joining.part, contract_1.incidentActions.part, model.data),
            back(model, texts),
        ],
    };
}
function alone(model, texts) {
    const { joining } = texts;
    const some = model.offered.length > 0;
    return {
        footnotes: [joining.none, some ? joining.help : joining.nothingOffered],
        fields: some ? [leadField(model, texts)] : [],
        buttons: [
            ...(some ? [(0, elements_1.button)(joining.join, contract_1.incidentActions.join, model.data, { style: 'positive' })] : []),
            back(model, texts),
        ],
    };
}
function leadField(model, texts) {
    const { joining, process, shared } = texts;
    const choices = model.offered.map((line) => ({
        title: `${line.id} · ${describe(line, model, texts)}`,
        value: line.id,
    }));
    return (0, fields_1.oneOf)('lead', { label: joining.which, placeholder: shared.choose, error: process.fault.required }, choices);
}
const describe = ({ kind, reportedAt }, { locale }, { kinds }) => [...(kind ? [kinds.names[kind]] : []), (0, dates_1.dateAndTime)(reportedAt, locale)].join(' · ');
