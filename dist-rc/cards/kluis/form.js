"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderLoanForm = renderLoanForm;
const contract_1 = require("../../services/kluis/contract");
const elements_1 = require("../shared/elements");
const form_1 = require("../shared/form");
const people_1 = require("../shared/people");
const thing_field_1 = require("./thing-field");
const texts_1 = require("../texts");
const user_text_1 = require("../user-text");
function renderLoanForm(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const { kluisForm } = texts;
    const summary = model.mode === 'record' ? kluisForm.recordSummary : kluisForm.summary;
    return (0, form_1.renderForm)(summary, () => formOf(model, texts, 150), () => formOf(model, texts, 40));
}
function formOf(model, texts, most) {
    const { kluisForm } = texts;
    const { mode, today, typed } = model;
    const { from = today, until = today, count = '1' } = typed;
    const input = inputsIn(model, texts);
    const intros = { request: kluisForm.intro, record: kluisForm.recordIntro, drill: kluisForm.drillIntro };
    return {
        locale: model.locale,
        eyebrow: kluisForm.eyebrow,
        title: mode === 'record' ? kluisForm.recordTitle : kluisForm.title,
        intro: [intros[mode]],
        banners: bannersOf(model, texts),
        fields: firstFields(model, input, texts, most),
        more: kluisForm.more,
        details: detailFields(model, input),
        unfolded: until > today || from > today || count !== '1',
        actionRows: (0, elements_1.actionRow)({ buttons: [sendButton(model, texts)] }),
        footnotes: [kluisForm.privacy],
    };
}
function sendButton({ mode, data }, { kluisForm, shared }) {
    switch (mode) {
        case 'request':
            return (0, elements_1.button)(kluisForm.ask, contract_1.kluisActions.request, data, positive);
        case 'record':
            return (0, elements_1.button)(shared.record, contract_1.kluisActions.record, data, positive);
        case 'drill':
            return (0, elements_1.button)(kluisForm.practise, contract_1.kluisActions.practise, data, positive);
    }
}
const positive = { style: 'positive' };
function bannersOf(model, texts) {
    const { kluisForm, drill } = texts;
    return [
        ...(model.mode === 'drill'
            ? [{ style: 'accent', title: drill.title, lines: [drill.marked] }]
            : []),
        ...(model.late
            ? [{ style: 'warning', title: kluisForm.lateTitle, lines: [kluisForm.late] }]
            : []),
        ...(0, form_1.formBanners)(model, kluisForm.faultsTitle, texts),
    ];
}
function firstFields(model, input, texts, most) {
    const { kluisForm, kluis } = texts;
    const carriers = model.carriers.map((carrier) => ({ title: kluis.carrier[carrier], value: carrier }));
    const known = model.things.length > 0;
    return [
        ...(model.mode === 'record' ? [borrowerField(model, input, texts, most)] : []),
        ...(known ? [thingField(model, input, texts, most)] : []),
        input.text('dossier', {
            placeholder: known ? kluisForm.dossierNew : kluisForm.dossierExample,
            required: !known,
        }),
        input.choice('carrier', carriers),
        ...clientField(model, input, texts, most),
        input.text('assignment', { placeholder: kluisForm.assignmentExample, required: true }),
        ...(model.mode === 'record' ? [input.text('reason', { required: true, multiline: true })] : []),
    ];
}
const detailFields = ({ mode, today, typed }, input) => [
    input.text('count', { value: typed.count ?? '1' }),
    ...(mode === 'record' ? [] : [input.moment('date', 'from', today)]),
    input.moment('date', 'until', today),
];
function thingField({ things, typed }, input, texts, most) {
    const { thing = '' } = typed;
    const first = things.filter(({ object }) => object === thing);
    const others = things.filter(({ object }) => object !== thing).slice(0, Math.min(most, thing_field_1.mostOffered));
    return (0, thing_field_1.lookedUpThing)([...first, ...others], {
        ...input.asked('thing'),
        value: first.length > 0 ? thing : '',
        placeholder: texts.kluisForm.thingExample,
        required: false,
    });
}
const clientField = ({ clients, typed }, input, { kluisForm }, most) => clients.length === 0
    ? []
    : [
        input.choice('client', choicesOf(clients, typed.client, most), {
            placeholder: kluisForm.noClient,
            style: 'filtered',
        }),
    ];
function borrowerField(model, input, { shared }, most) {
    const { borrower = '' } = model.typed;
    const listed = borrower === '' || model.people.some(({ id }) => id === borrower);
    const people = listed ? model.people : [{ id: borrower, name: borrower }, ...model.people];
    const strange = (0, people_1.notUnderstood)(borrower);
    return input.choice('borrower', (0, people_1.peopleChoices)(people, borrower, most), {
        style: 'filtered',
        ...(strange.length > 0 ? { faults: [shared.notUnderstood(strange)] } : {}),
    });
}
const inputsIn = ({ typed, faults }, texts) => (0, form_1.inputsOf)({
    typed,
    longest: (name) => contract_1.requestFields[name],
    label: (name) => texts.kluisForm[name],
    fault: (name) => {
        const fault = faults[name];
        return fault && texts.kluisForm.fault[fault];
    },
    texts,
});
function choicesOf(entries, chosen, most) {
    const first = [...entries].sort((one, other) => Number(other.id === chosen) - Number(one.id === chosen));
    return first.slice(0, most).map(({ id, name }) => ({ title: (0, user_text_1.displayName)(name, 40), value: id }));
}
