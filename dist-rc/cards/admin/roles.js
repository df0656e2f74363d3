"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderRoles = renderRoles;
const contract_1 = require("../../services/admin/contract");
const dates_1 = require("../dates");
const elements_1 = require("../shared/elements");
const fields_1 = require("../shared/fields");
const list_1 = require("../shared/list");
const texts_1 = require("../texts");
const user_text_1 = require("../user-text");
const home_1 = require("./home");
const proposal_lines_1 = require("./proposal-lines");
const choosable = 30;
const mostNamed = 4;
function renderRoles(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const { admin } = texts;
    return (0, list_1.renderListCard)({
        locale: model.locale,
        summary: admin.rolesTitle,
        eyebrow: admin.eyebrow,
        title: admin.rolesTitle,
        banners: model.faults.length === 0
            ? []
            : [
                {
                    style: 'attention',
                    title: admin.refusedTitle,
                    lines: model.faults.map((line) => (0, user_text_1.displayName)(line, 200)),
                },
            ],
        footnotes: [...(model.note === null ? [] : [model.note]), admin.guarded],
        sections: [
            {
                title: admin.proposalsTitle,
                rows: model.proposals.map((each) => (0, proposal_lines_1.proposalRow)(each, model)),
                more: admin.more,
            },
            { title: admin.rolesTitle, rows: rolesIn(texts).map((role) => roleRow(role, model, texts)) },
        ].filter(({ rows }) => rows.length > 0),
        ...actionsOf(model, texts),
    });
}
function actionsOf(model, texts) {
    const own = withdrawPrompts(model, texts);
    const end = model.held.length > 0 ? [endPrompt(model, texts)] : [];
    const home = [(0, home_1.homeButton)(model.locale)];
    if (own.length === 0)
        return { prompts: [grantPrompt(model, texts), ...end], buttons: home };
    const toggle = texts.shared.more;
    const rows = [{ prompts: [grantPrompt(model, texts), ...end], buttons: home }];
    return { prompts: own, details: { toggle, rows } };
}
const rolesIn = ({ admin }) => Object.keys(admin.role);
function roleRow(role, { held, locale }, { admin }) {
    const lines = held
        .filter((each) => each.role === role)
        .map(({ name, from, until }) => admin.held((0, user_text_1.displayName)(name, 40), from && (0, dates_1.dayName)(from, locale), until && (0, dates_1.dayName)(until, locale)));
    const named = lines.slice(0, mostNamed);
    const left = lines.length - named.length;
    return {
        label: admin.role[role],
        lines: lines.length === 0 ? [admin.nobody] : left > 0 ? [...named, admin.more(left)] : named,
    };
}
const date = (id, label, value, { shared }) => (0, fields_1.dateInput)({
    id,
    label,
    value,
    errorMessage: shared.checkField,
});
function grantPrompt({ people, today, typed }, texts) {
    const { admin, shared } = texts;
    const person = (0, fields_1.peopleInput)({
        id: 'person',
        label: admin.grantPerson,
        value: typed?.person ?? '',
        required: true,
        placeholder: shared.choose,
        errorMessage: shared.chooseOne,
        choices: people.slice(0, choosable).map(({ id, name }) => ({ title: (0, user_text_1.displayName)(name, 40), value: id })),
    });
    const choices = rolesIn({ admin }).map((role) => ({ title: admin.role[role], value: role }));
    const role = (0, fields_1.choiceInput)({
        id: 'role',
        label: admin.grantRole,
        value: typed?.role ?? '',
        placeholder: shared.choose,
        required: true,
        errorMessage: shared.chooseOne,
        choices,
    });
    const period = [
        date('from', admin.from, typed?.from ?? today, texts),
        date('until', admin.until, typed?.until ?? '', texts),
    ];
    return {
        title: admin.grant,
        style: 'positive',
        fields: [person, role, ...period].map(elements_1.fieldElement),
        buttons: [(0, elements_1.button)(shared.save, contract_1.adminActions.grant, {}, { style: 'positive' })],
    };
}
function withdrawPrompts(model, { admin, shared }) {
    const own = model.proposals.filter(({ by }) => by === model.reader);
    if (own.length === 0)
        return [];
    const which = (0, list_1.chooser)({ label: admin.withdrawChoose, placeholder: shared.choose, error: shared.chooseOne }, own.map(({ id, difference }) => ({ title: (0, proposal_lines_1.shiftLines)(difference, model).join(', '), value: id })));
    return [
        {
            title: admin.withdrawProposal,
            style: 'default',
            fields: [(0, elements_1.fieldElement)({ ...which, id: 'proposal' })],
            buttons: [(0, elements_1.button)(admin.withdrawSend, contract_1.adminActions.withdraw, {}, { style: 'destructive' })],
        },
    ];
}
function endPrompt({ held, today }, texts) {
    const { admin, shared } = texts;
    const which = (0, list_1.chooser)({ label: admin.endChoose, placeholder: shared.choose, error: shared.chooseOne }, held.map(({ person, name, role }) => ({
        title: `${(0, user_text_1.displayName)(name, 40)} · ${admin.role[role]}`,
        value: `${role}:${person}`,
    })), 'compact', choosable);
    return {
        title: admin.end,
        style: 'default',
        fields: [{ ...which, value: '' }, date('last', shared.lastDay, today, texts)].map(elements_1.fieldElement),
        buttons: [(0, elements_1.button)(admin.endSend, contract_1.adminActions.end, {}, { style: 'destructive' })],
    };
}
