"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderSessionForm = renderSessionForm;
exports.renderDocumentForm = renderDocumentForm;
const contract_1 = require("../../services/training/contract");
const elements_1 = require("../shared/elements");
const form_1 = require("../shared/form");
const texts_1 = require("../texts");
function renderSessionForm(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const { training, shared } = texts;
    const input = inputsIn(model, texts);
    const change = model.mode === 'change';
    const details = [
        input.text('places'),
        input.several('audience', model.audiences),
        input.people('people', model.people, mostPeople),
        input.one('yearly', yesNo(texts, 'no')),
        input.text('link'),
        input.text('outside'),
        input.text('outsideMail'),
    ];
    return render(model, texts, {
        title: change ? training.changeTitle : training.formTitle,
        summary: training.formSummary,
        intro: training.formIntro,
        fields: [
            input.text('title', { required: true }),
            input.one('topic', model.topics),
            input.moment('date', 'day', model.start.day),
            input.moment('time', 'from', '10:00'),
            input.moment('time', 'until', '11:00'),
            input.text('where'),
            input.one('mandatory', yesNo(texts, 'yes')),
            input.moment('date', 'deadline', model.start.deadline),
        ],
        more: training.more,
        details,
        send: model.mode === 'change'
            ? (0, elements_1.button)(shared.save, contract_1.trainingActions.change, model.data, { style: 'positive' })
            : (0, elements_1.button)(training.plan, contract_1.trainingActions.plan, model.data, { style: 'positive' }),
    });
}
function renderDocumentForm(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const { training } = texts;
    const input = inputsIn(model, texts);
    return render(model, texts, {
        title: training.documentFormTitle,
        summary: training.documentFormSummary,
        intro: training.documentFormIntro,
        fields: [
            input.text('title', { required: true }),
            input.text('version', { required: true }),
            input.text('summary', { multiline: true }),
            input.text('link'),
            ...(model.files.length === 0
                ? []
                : [input.one('file', [{ title: training.noFile, value: noFile }, ...model.files])]),
            { ...input.moment('date', 'deadline', model.start.deadline), label: training.field.signBy },
        ],
        more: training.moreOfDocument,
        details: [input.several('audience', model.audiences), input.people('people', model.people, mostPeople)],
        send: (0, elements_1.button)(training.publish, contract_1.trainingActions.publish, model.data, { style: 'positive' }),
    });
}
const noFile = 'none';
const render = (model, texts, parts) => (0, form_1.renderForm)(parts.summary, () => ({
    locale: model.locale,
    eyebrow: texts.shared.product,
    title: parts.title,
    intro: [parts.intro],
    banners: (0, form_1.formBanners)(model, texts.training.faultsTitle, texts),
    fields: parts.fields,
    more: parts.more,
    details: parts.details,
    unfolded: typedDetails.some((name) => (model.typed[name] ?? '') !== ''),
    actionRows: (0, elements_1.actionRow)({ buttons: [parts.send] }),
    footnotes: [],
}));
const typedDetails = ['places', 'audience', 'people', 'link', 'outside', 'outsideMail'];
const yesNo = ({ training }, first) => {
    const both = [
        { title: training.yes, value: 'yes' },
        { title: training.no, value: 'no' },
    ];
    return first === 'yes' ? both : both.reverse();
};
const mostPeople = 60;
function inputsIn(model, texts) {
    const inputs = (0, form_1.inputsOf)({
        typed: model.typed,
        longest: (name) => contract_1.trainingFields[name],
        label: (name) => texts.training.field[name],
        fault: (name) => {
            const fault = model.faults[name];
            const right = fault === 'invalid' ? texts.training.wrong[name] : undefined;
            return right ?? (fault && texts.training.fault[fault]);
        },
        texts,
    });
    return {
        ...inputs,
        one: (name, choices) => inputs.choice(name, choices, { first: choices[0]?.value }),
        several: (name, choices) => inputs.choice(name, choices, { style: 'expanded', multiple: true }),
    };
}
