"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderParties = renderParties;
const contract_1 = require("../../../services/incident/contract");
const elements_1 = require("../../shared/elements");
const fields_1 = require("../../shared/fields");
const list_1 = require("../../shared/list");
const texts_1 = require("../../texts");
const user_text_1 = require("../../user-text");
const client_choice_1 = require("./client-choice");
const [mostClients, mostCompanies] = [8, 8];
function renderParties(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const { way, process } = texts;
    const { asked } = model.parties;
    const more = model.allClients.length - mostClients;
    return (0, list_1.renderListCard)({
        locale: model.locale,
        summary: process.questionSummary(model.incident.id),
        eyebrow: `${process.questionTitle(model.incident.id)} · ${process.questionProgress(Object.keys(model.process.answers).length, model.left)}`,
        title: way.parties.title,
        footnotes: [
            way.parties.help,
            ...(asked.clients && more > 0 ? [way.parties.many(model.allClients.length)] : []),
        ],
        fields: [
            ...(asked.company ? [companyField(model, texts)] : []),
            ...(asked.clients && model.allClients.length > 0 ? [clientField(model, texts)] : []),
        ],
        buttons: [
            (0, elements_1.button)(process.answer, contract_1.incidentActions.setParties, model.data, { style: 'positive' }),
            ...(asked.clients
                ? [(0, elements_1.press)(way.parties.search, contract_1.incidentActions.clientSearch, (0, client_choice_1.searching)(model, 'all'))]
                : []),
            (0, elements_1.press)(process.file, contract_1.incidentActions.file, model.data),
        ],
    });
}
const any = ({ process, shared }) => ({
    placeholder: shared.choose,
    required: false,
    errorMessage: process.fault.unknown,
    faults: [],
});
const companyField = ({ companies, parties }, texts) => (0, fields_1.choiceInput)({
    ...any(texts),
    id: 'company',
    label: texts.way.parties.company,
    style: 'expanded',
    value: parties.proposed.company ?? '',
    choices: [
        ...companies
            .slice(0, mostCompanies)
            .map(({ id, name }) => ({ title: (0, user_text_1.displayName)(name, 60), value: id })),
        notYet(texts),
    ],
});
const notYet = ({ way }) => ({ title: way.parties.notYet, value: contract_1.notKnownYet });
function clientField({ allClients, parties }, texts) {
    const { clients: named } = parties.proposed;
    const sorted = [
        ...allClients.filter(({ id }) => named.includes(id)),
        ...allClients.filter(({ id }) => !named.includes(id)),
    ];
    return (0, fields_1.choiceInput)({
        ...any(texts),
        id: 'add',
        label: texts.way.parties.clients,
        style: 'expanded',
        multiple: true,
        value: named.slice(0, mostClients).join(','),
        choices: [
            ...sorted.slice(0, mostClients).map(({ id, name }) => ({ title: (0, user_text_1.displayName)(name, 60), value: id })),
            notYet(texts),
        ],
    });
}
