"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderInvited = renderInvited;
const contract_1 = require("../../../services/incident/contract");
const dates_1 = require("../../dates");
const elements_1 = require("../../shared/elements");
const fields_1 = require("../../shared/fields");
const list_1 = require("../../shared/list");
const texts_1 = require("../../texts");
const user_text_1 = require("../../user-text");
const model_1 = require("./model");
const choosable = 80;
function renderInvited(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const { along, process } = texts;
    const { looking, incident, data } = model;
    const some = looking.length > 0;
    return (0, list_1.renderListCard)({
        locale: model.locale,
        summary: process.fileSummary(incident.id),
        eyebrow: process.fileEyebrow(incident.id),
        title: along.open,
        footnotes: [...(some ? [] : [along.nobody]), along.help],
        sections: some
            ? [
                {
                    title: along.looking,
                    rows: looking.map(({ person, by, at }) => ({
                        label: (0, model_1.nameOf)(model, person),
                        lines: [along.since((0, model_1.nameOf)(model, by), (0, dates_1.dateAndTime)(at, model.locale))],
                    })),
                    more: texts.incident.more,
                },
            ]
            : [],
        fields: some ? [whom(model, texts)] : [],
        buttons: [
            ...(some ? [(0, elements_1.button)(along.end, contract_1.incidentActions.uninvite, data, { style: 'destructive' })] : []),
            (0, elements_1.press)(process.file, contract_1.incidentActions.file, data),
        ],
        prompts: [invitePrompt(model, texts)],
    });
}
const whom = (model, { along, process, shared }) => (0, list_1.chooser)({ label: along.endWhom, placeholder: shared.choose, error: process.fault.required }, model.looking.map(({ person }) => ({ title: (0, model_1.nameOf)(model, person), value: person })));
function invitePrompt({ people, data }, { along, process, shared }) {
    const person = (0, fields_1.peopleInput)({
        id: 'person',
        label: along.who,
        required: true,
        placeholder: shared.choose,
        errorMessage: process.fault.required,
        choices: people.slice(0, choosable).map(({ id, name }) => ({ title: (0, user_text_1.displayName)(name, 60), value: id })),
    });
    return {
        title: along.open,
        style: 'positive',
        fields: [(0, elements_1.fieldElement)(person)],
        buttons: [(0, elements_1.button)(along.invite, contract_1.incidentActions.invite, data, { style: 'positive' })],
    };
}
