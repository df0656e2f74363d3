"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.refusePrompt = exports.handOverPrompt = exports.colleaguePrompt = exports.onVisit = void 0;
exports.amendPrompt = amendPrompt;
exports.cancelPrompt = cancelPrompt;
exports.peoplePrompt = peoplePrompt;
const contract_1 = require("../../services/visit/contract");
const elements_1 = require("../shared/elements");
const fields_1 = require("../shared/fields");
const people_1 = require("../shared/people");
const texts_1 = require("../texts");
const visit_model_1 = require("./visit-model");
const onVisit = (model, title, action, style = 'default') => (0, elements_1.press)(title, action, (0, visit_model_1.dataOf)(model), style);
exports.onVisit = onVisit;
function amendPrompt(model, { visit, shared }) {
    const { people, others = '' } = model.visit.facts;
    const text = (id, value, required) => (0, elements_1.fieldElement)((0, fields_1.textInput)({
        id,
        label: visit.field[id],
        value,
        maxLength: id === 'people' ? 3 : 300,
        required,
        errorMessage: shared.checkField,
    }));
    return {
        title: visit.amend,
        style: 'default',
        fields: [text('people', String(people), true), text('others', others, false)],
        buttons: [(0, elements_1.button)(shared.save, contract_1.visitActions.amend, (0, visit_model_1.dataOf)(model), { style: 'positive' })],
    };
}
function cancelPrompt(model, { visit }) {
    const following = { ...(0, visit_model_1.dataOf)(model), following: 'yes' };
    return {
        title: visit.cancel,
        style: 'destructive',
        fields: [],
        questions: [visit.cancelQuestion],
        buttons: [
            (0, elements_1.press)(visit.cancelOne, contract_1.visitActions.cancel, (0, visit_model_1.dataOf)(model), 'destructive'),
            (0, elements_1.press)(visit.cancelFollowing, contract_1.visitActions.cancel, following, 'destructive'),
        ],
    };
}
const colleaguePrompt = (model, { visit }) => peoplePrompt(model, {
    title: visit.colleague,
    send: visit.colleagueSend,
    id: 'colleague',
    label: visit.colleagueLabel,
    action: contract_1.visitActions.send,
});
exports.colleaguePrompt = colleaguePrompt;
const handOverPrompt = (model, { visit, shared }) => peoplePrompt(model, {
    title: shared.handOver,
    send: shared.handOverSend,
    id: 'to',
    label: visit.handOverTo,
    action: contract_1.visitActions.handOver,
});
exports.handOverPrompt = handOverPrompt;
const mostColleagues = 60;
function peoplePrompt(model, asked) {
    const { shared } = (0, texts_1.textsFor)(model.locale);
    if (model.colleagues.length === 0)
        return [];
    const field = (0, elements_1.fieldElement)((0, fields_1.peopleInput)({
        id: asked.id,
        label: asked.label,
        placeholder: shared.choose,
        choices: (0, people_1.peopleChoices)(model.colleagues, '', mostColleagues),
        required: true,
        errorMessage: shared.checkField,
    }));
    const send = (0, elements_1.button)(asked.send, asked.action, (0, visit_model_1.dataOf)(model), { style: 'positive' });
    return [{ title: asked.title, style: 'default', fields: [field], buttons: [send] }];
}
const refusePrompt = (model, { visit }) => ({
    title: visit.unknown,
    style: 'destructive',
    fields: [],
    questions: [visit.unknownQuestion],
    buttons: [(0, exports.onVisit)(model, visit.unknownSend, contract_1.visitActions.refuse, 'destructive')],
});
exports.refusePrompt = refusePrompt;
