"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderSystems = renderSystems;
exports.systemRows = systemRows;
const contract_1 = require("../../../services/incident/contract");
const elements_1 = require("../../shared/elements");
const fields_1 = require("../../shared/fields");
const list_1 = require("../../shared/list");
const texts_1 = require("../../texts");
const user_text_1 = require("../../user-text");
function renderSystems(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const { systems: words, process } = texts;
    return (0, list_1.renderListCard)({
        locale: model.locale,
        summary: process.questionSummary(model.incident.id),
        eyebrow: `${process.questionTitle(model.incident.id)} · ${process.questionProgress(Object.keys(model.process.answers).length, model.left)}`,
        title: words.title,
        footnotes: [words.help],
        fields: fieldsOf(model, texts),
        buttons: [
            (0, elements_1.button)(process.answer, contract_1.incidentActions.setSystems, model.data, { style: 'positive' }),
            (0, elements_1.press)(process.file, contract_1.incidentActions.file, model.data),
        ],
    });
}
function chosenOf({ systems }) {
    if (systems?.otherwise === undefined)
        return systems?.systems ?? [];
    return [systems.otherwise === 'none' ? contract_1.noneOfThem : contract_1.notKnownYet];
}
function fieldsOf({ systems, process }, { systems: words, way, shared }) {
    const asked = { required: false, errorMessage: shared.checkField, faults: [] };
    const which = (0, fields_1.choiceInput)({
        ...asked,
        id: 'systems',
        label: words.which,
        style: 'expanded',
        multiple: true,
        placeholder: shared.choose,
        value: chosenOf(process).join(','),
        choices: [
            ...systems.offered.map(({ id, name }) => ({ title: (0, user_text_1.displayName)(name, 60), value: id })),
            { title: words.none, value: contract_1.noneOfThem },
            { title: way.parties.notYet, value: contract_1.notKnownYet },
        ],
    });
    const other = (0, fields_1.textInput)({
        ...asked,
        id: 'otherSystem',
        label: words.other,
        value: process.systems?.other ?? '',
        maxLength: 120,
    });
    return [which, other];
}
function systemRows({ systems }, { systems: words }) {
    if (!systems.involved)
        return [];
    const named = systems.named?.map((name) => (0, user_text_1.displayName)(name, 60)).join(', ');
    return [{ label: words.open, lines: [named === '' ? words.none : (named ?? words.unsaid)] }];
}
