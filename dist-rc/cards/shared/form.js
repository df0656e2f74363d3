"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderForm = void 0;
exports.formBanners = formBanners;
exports.inputsOf = inputsOf;
const render_1 = require("../render");
const user_text_1 = require("../user-text");
const elements_1 = require("./elements");
const fields_1 = require("./fields");
const form_json_1 = __importDefault(require("./form.json"));
const people_1 = require("./people");
const template = (0, render_1.compileCard)(form_json_1.default);
const renderForm = (summary, ...[first, ...shorter]) => (0, render_1.renderFitting)(template, [() => dataOf(first()), ...shorter.map((form) => () => dataOf(form()))], summary);
exports.renderForm = renderForm;
const dataOf = ({ locale, eyebrow, title, more, fields, details, unfolded, ...form }) => ({
    ...(0, elements_1.frame)(locale),
    header: (0, elements_1.header)(eyebrow, title, null),
    intro: form.intro,
    banners: form.banners,
    fields: fields.map(elements_1.fieldElement),
    moreRows: (0, elements_1.actionRow)({ toggles: [more] }),
    details: details.map(elements_1.fieldElement),
    detailsVisible: unfolded || details.some(({ faults }) => faults.length > 0),
    actionRows: form.actionRows,
    footnotes: form.footnotes,
});
function formBanners(state, faultsTitle, { shared }) {
    const { changedMeanwhileTitle, changedMeanwhile } = shared;
    if (state.changedMeanwhile)
        return [{ style: 'warning', title: changedMeanwhileTitle, lines: [changedMeanwhile] }];
    if (state.expired)
        return [{ style: 'warning', title: shared.expiredFormTitle, lines: [shared.expiredForm] }];
    return Object.keys(state.faults).length > 0
        ? [{ style: 'attention', title: faultsTitle, lines: [shared.faults] }]
        : [];
}
function inputsOf({ typed, longest, label, fault, texts }) {
    const { shared } = texts;
    const asked = (name) => {
        const found = fault(name);
        return {
            id: name,
            label: label(name),
            value: typed[name] ?? '',
            errorMessage: shared.checkField,
            faults: found === undefined ? [] : [found],
        };
    };
    return {
        asked,
        text(name, differing = {}) {
            const maxLength = longest(name);
            const { value } = (0, user_text_1.inputValue)(typed[name] ?? '', maxLength);
            return (0, fields_1.textInput)({ ...asked(name), value, maxLength, ...differing });
        },
        choice(name, choices, { first = '', ...differing } = {}) {
            const chosen = [...new Set((typed[name] ?? '').split(','))];
            const known = chosen.filter((one) => choices.some(({ value }) => value === one));
            const value = known.length > 0 ? known.join(',') : first;
            return (0, fields_1.choiceInput)({ ...asked(name), value, placeholder: shared.choose, choices, ...differing });
        },
        people(name, people, most, hint = shared.choose) {
            const field = asked(name);
            const strange = (0, people_1.notUnderstood)(field.value);
            return (0, fields_1.peopleInput)({
                ...field,
                faults: strange.length > 0 ? [shared.notUnderstood(strange)] : field.faults,
                placeholder: hint,
                choices: (0, people_1.peopleChoices)(people, field.value, most),
            });
        },
        moment(type, name, otherwise) {
            return (0, fields_1.momentInput)(type, { ...asked(name), value: (0, elements_1.pickerValue)(type, typed[name], otherwise) });
        },
    };
}
