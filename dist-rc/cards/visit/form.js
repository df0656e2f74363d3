"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderVisitForm = renderVisitForm;
const contract_1 = require("../../services/visit/contract");
const contract_2 = require("../../services/visit/contract");
const elements_1 = require("../shared/elements");
const form_1 = require("../shared/form");
const texts_1 = require("../texts");
const user_text_1 = require("../user-text");
function renderVisitForm(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const { visit } = texts;
    const change = model.mode === 'change';
    const input = inputsIn(model, texts);
    const { kind = 'guest', people = '1', remark = '', others = '', host = '', weeks = '1' } = model.typed;
    const usual = kind === 'guest' && people === '1' && weeks === '1' && `${remark}${others}${host}` === '';
    return (0, form_1.renderForm)(visit.formSummary, () => ({
        locale: model.locale,
        eyebrow: visit.formEyebrow,
        title: change ? visit.changeTitle : visit.formTitle,
        intro: [visit.formIntro],
        banners: (0, form_1.formBanners)(model, visit.faultsTitle, texts),
        fields: firstFields(model, input),
        more: visit.more,
        details: detailFields(model, input, texts),
        unfolded: !usual,
        actionRows: (0, elements_1.actionRow)({ buttons: sendButtons(model, texts) }),
        footnotes: [visit.privacy],
    }));
}
function sendButtons(model, { visit, shared }) {
    if (model.mode === 'announce')
        return [(0, elements_1.button)(visit.announce, contract_1.visitActions.announce, model.data, { style: 'positive' })];
    const following = { ...model.data, following: 'yes' };
    return model.weekly
        ? [
            (0, elements_1.button)(visit.saveOne, contract_1.visitActions.change, model.data, { style: 'positive' }),
            (0, elements_1.button)(visit.saveFollowing, contract_1.visitActions.change, following),
        ]
        : [(0, elements_1.button)(shared.save, contract_1.visitActions.change, model.data, { style: 'positive' })];
}
function firstFields({ start }, input) {
    return [
        input.text('name', { required: true }),
        input.text('company'),
        input.moment('date', 'day', start.day),
        input.moment('time', 'from', start.from),
        input.moment('time', 'until', start.until),
    ];
}
function detailFields(model, input, { visit }) {
    const announces = model.mode === 'announce';
    const kinds = model.kinds.map((kind) => ({ title: visit.kind[kind], value: kind }));
    const places = model.locations.map(({ id, name }) => ({ title: (0, user_text_1.displayName)(name, 40), value: id }));
    return [
        input.choice('kind', kinds, { first: kinds[0]?.value }),
        input.text('people', { value: model.typed.people ?? '1' }),
        input.text('others'),
        ...(announces
            ? [
                input.people('host', model.people, mostPeople),
                input.text('weeks', { value: model.typed.weeks ?? '1' }),
            ]
            : []),
        ...(places.length > 1 && announces
            ? [input.choice('location', places, { first: places[0]?.value })]
            : []),
        input.text('remark', { multiline: true }),
    ];
}
const mostPeople = 100;
const inputsIn = ({ typed, faults }, texts) => (0, form_1.inputsOf)({
    typed,
    longest: (name) => contract_2.visitFields[name],
    label: (name) => texts.visit.field[name],
    fault: (name) => {
        const fault = faults[name];
        const right = fault === 'invalid' ? texts.visit.wrong[name] : undefined;
        return right ?? (fault && texts.visit.fault[fault]);
    },
    texts,
});
