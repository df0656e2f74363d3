"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.searchField = exports.searching = void 0;
exports.clientsNamed = clientsNamed;
exports.renderClientChoice = renderClientChoice;
const contract_1 = require("../../../services/incident/contract");
const elements_1 = require("../../shared/elements");
const fields_1 = require("../../shared/fields");
const list_1 = require("../../shared/list");
const texts_1 = require("../../texts");
const user_text_1 = require("../../user-text");
const mostFound = 30;
function clientsNamed(clients, words) {
    const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
    return clients.filter(({ name }) => wanted.every((word) => name.toLowerCase().includes(word)));
}
function renderClientChoice(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const { clientChoice, process, shared } = texts;
    const concerned = new Set(model.clients.map(({ id }) => id));
    const found = clientsNamed(model.allClients, model.words).filter(({ id }) => !concerned.has(id));
    const left = found.length - mostFound;
    const some = found.length > 0;
    return (0, list_1.renderListCard)({
        locale: model.locale,
        summary: process.clientsSummary(model.incident.id),
        eyebrow: process.fileEyebrow(model.incident.id),
        title: clientChoice.title,
        footnotes: [
            clientChoice.count(concerned.size),
            ...(some ? [] : [clientChoice.none]),
            ...(left > 0 ? [clientChoice.more(left)] : []),
        ],
        fields: [(0, exports.searchField)(model.words, texts), ...(some ? [foundField(found, model.words, texts)] : [])],
        buttons: [
            (0, elements_1.button)(shared.search, contract_1.incidentActions.clientSearch, (0, exports.searching)(model, 'all')),
            ...(some
                ? [(0, elements_1.button)(clientChoice.addThem, contract_1.incidentActions.addClients, model.data, { style: 'positive' })]
                : []),
            (0, elements_1.press)(process.clients, contract_1.incidentActions.clients, model.data),
        ],
        details: {
            toggle: shared.more,
            sections: [
                { title: clientChoice.every, rows: [{ label: clientChoice.every, lines: [clientChoice.everyHelp] }] },
            ],
            rows: [
                {
                    buttons: [(0, elements_1.press)(clientChoice.every, contract_1.incidentActions.everyClient, model.data)],
                    prompts: [otherPrompt(model, texts), ...dropPrompt(model, texts)],
                },
            ],
        },
    });
}
const searching = ({ data: { incident } }, of) => ({
    incident,
    of,
});
exports.searching = searching;
const searchField = (words, { clientChoice, shared }) => (0, fields_1.textInput)({
    id: 'words',
    label: clientChoice.words,
    value: words,
    maxLength: 100,
    errorMessage: shared.checkField,
});
exports.searchField = searchField;
const titled = ({ id, name }) => ({ title: (0, user_text_1.displayName)(name, 60), value: id });
const foundField = (found, words, { clientChoice, process, shared }) => (0, fields_1.choiceInput)({
    id: 'add',
    label: clientChoice.add,
    style: 'expanded',
    multiple: true,
    placeholder: shared.choose,
    errorMessage: process.fault.unknown,
    value: words !== '' && found.length === 1 ? (found[0]?.id ?? '') : '',
    choices: found.slice(0, mostFound).map(titled),
});
const otherPrompt = (model, { clientChoice, process, shared }) => ({
    title: clientChoice.other,
    style: 'default',
    fields: [
        (0, elements_1.fieldElement)((0, elements_1.askedText)({
            id: 'name',
            label: clientChoice.otherName,
            errorMessage: process.fault.required,
            maxLength: 120,
        })),
        (0, elements_1.fieldElement)((0, fields_1.optionalText)('contact', clientChoice.otherContact, process.fault.tooLong)),
    ],
    buttons: [(0, elements_1.button)(shared.record, contract_1.incidentActions.otherClient, model.data, { style: 'positive' })],
});
function dropPrompt(model, { clientChoice, process, shared }) {
    const open = clientsNamed(model.clients, model.words).filter(({ id }) => !model.process.notices[id]?.sent);
    if (open.length === 0)
        return [];
    const drop = (0, fields_1.oneOf)('drop', { label: clientChoice.dropWhom, placeholder: shared.choose, error: process.fault.required }, open.slice(0, mostFound).map(titled));
    return [
        {
            title: clientChoice.drop,
            style: 'default',
            fields: [(0, elements_1.fieldElement)(drop)],
            buttons: [
                (0, elements_1.button)(clientChoice.dropSend, contract_1.incidentActions.dropClient, model.data, { style: 'destructive' }),
            ],
        },
    ];
}
