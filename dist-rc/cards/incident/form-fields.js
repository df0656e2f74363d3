"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.firstFields = firstFields;
exports.detailFields = detailFields;
const contract_1 = require("../../services/incident/contract");
const form_1 = require("../shared/form");
const people_1 = require("../shared/people");
const user_text_1 = require("../user-text");
function firstFields(model, texts, room) {
    const { form, kinds } = texts;
    const input = inputsIn(model, texts);
    const kindsOnOffer = model.kinds.map((kind) => ({ title: kinds.names[kind], value: kind }));
    const noticed = Object.entries(kinds.noticed).map(([value, title]) => ({ title, value }));
    return [
        input.text('what', {
            ...story(model, 'what', room),
            placeholder: form.whatExample,
            required: model.kind !== null,
            errorMessage: form.whatError,
        }),
        ...(model.mentions ? [aboutField(model, input, texts, room)] : []),
        input.choice('kind', kindsOnOffer, {
            label: model.proposed ? form.kindProposed : form.kind,
            placeholder: form.noKind,
            value: model.kind ?? '',
        }),
        ...model.questions.map((question) => questionField(input, texts, question)),
        input.choice('noticed', noticed),
    ];
}
function detailFields(model, texts, room) {
    const { form, kinds } = texts;
    const input = inputsIn(model, texts);
    const owners = Object.entries(kinds.dataOf).map(([value, title]) => ({ title, value }));
    const confidential = [
        { title: form.confidentialNo, value: 'no' },
        { title: form.confidentialYes, value: 'yes' },
    ];
    return [
        input.moment('date', 'noticedDate', ''),
        input.moment('time', 'noticedTime', ''),
        input.choice('dataOf', owners),
        ...clientsField(model, input, texts, room),
        input.text('peopleCount', { placeholder: form.peopleExample }),
        input.text('done', story(model, 'done', room)),
        ...(model.mentions ? [] : [aboutField(model, input, texts, room)]),
        ...(model.nameless ? [] : [input.choice('confidential', confidential)]),
    ];
}
const inputsIn = ({ values, faults }, texts) => (0, form_1.inputsOf)({
    typed: values,
    longest: (name) => (isReportField(name) ? contract_1.reportFields[name] : contract_1.answerLength),
    label: (name) => (isReportField(name) ? texts.form[name] : texts.questions[askedBy(name)].label),
    fault: (name) => {
        const fault = faults[name];
        return fault && texts.form.fault[fault];
    },
    texts,
});
const isReportField = (name) => name in contract_1.reportFields;
const askedBy = (name) => name.slice('answer.'.length);
const story = ({ values }, name, { text }) => ({
    multiline: true,
    value: (0, user_text_1.inputValue)(values[name] ?? '', contract_1.reportFields[name] * text).value,
});
const aboutField = (model, input, texts, room) => model.people === null
    ? nameField(model, input, texts)
    : input.people('about', model.people, room.lists, texts.form.aboutHint);
function nameField({ values, faults }, input, { form }) {
    const { label, hint, fault } = form.aboutTyped;
    const value = (0, people_1.notUnderstood)(values.about ?? '').join(', ');
    const found = faults.about;
    const own = found === 'unknown' || found === 'unnamed' ? { faults: [fault[found]] } : {};
    return input.text('about', { label, value, placeholder: hint, ...own });
}
function clientsField({ clients, values }, input, { form, shared }, room) {
    const choices = chosenFirst(clients, values.clients, room);
    if (choices.length === 0)
        return [];
    const placeholder = choices.length === clients.length ? shared.choose : form.clientsCut;
    return [input.choice('clients', choices, { placeholder, style: 'filtered', multiple: true })];
}
function questionField(input, texts, { id, options }) {
    const titles = texts.questions[id].options;
    if (!options)
        return input.text(`answer.${id}`, { multiline: true });
    const choices = options.map((value) => ({ title: titles[value] ?? value, value }));
    return input.choice(`answer.${id}`, choices);
}
const chosen = (joined) => [...new Set(joined?.split(','))];
function chosenFirst(entries, joined, { lists }) {
    const ids = chosen(joined);
    const picked = entries.filter(({ id }) => ids.includes(id));
    const others = entries.filter(({ id }) => !ids.includes(id));
    const shown = [...picked, ...others].slice(0, lists);
    return shown.map(({ id, name }) => ({ title: (0, user_text_1.displayName)(name, 40), value: id }));
}
