"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.visitChooser = exports.named = exports.heads = void 0;
exports.renderDay = renderDay;
exports.renderSweep = renderSweep;
const contract_1 = require("../../services/visit/contract");
const dates_1 = require("../dates");
const elements_1 = require("../shared/elements");
const fields_1 = require("../shared/fields");
const list_1 = require("../shared/list");
const people_1 = require("../shared/people");
const refresh_1 = require("../shared/refresh");
const texts_1 = require("../texts");
const user_text_1 = require("../user-text");
const heads = (lines) => lines.reduce((sum, { visit: { facts } }) => sum + (facts.kind === 'delivery' ? 0 : facts.people), 0);
exports.heads = heads;
function renderDay(model) {
    const [most, ...fewer] = mostChoices;
    const card = (0, list_1.renderListCard)(dayCard(model, most), fewer.map((choices) => () => dayCard(model, choices)));
    const here = { location: model.location };
    return model.userId === undefined ? card : (0, refresh_1.refreshing)(card, contract_1.visitActions.day, here, model.userId);
}
function dayCard(model, choices) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const { visitLists, shared } = texts;
    const lines = [...model.inside, ...model.expected, ...model.parcels, ...model.left];
    const here = { location: model.location };
    return {
        locale: model.locale,
        summary: visitLists.daySummary,
        eyebrow: visitLists.eyebrow((0, dates_1.dateAndTime)(model.now, model.locale)),
        title: visitLists.dayTitle,
        whole: true,
        footnotes: model.expected.length + model.inside.length === 0 ? [visitLists.nobody] : [],
        sections: [
            section(visitLists.expected(model.expected.length, (0, exports.heads)(model.expected)), model.expected, texts, model),
            section(visitLists.inside(model.inside.length, (0, exports.heads)(model.inside)), model.inside, texts, model),
            ...(model.parcels.length === 0
                ? []
                : [section(visitLists.parcels(model.parcels.length), model.parcels, texts, model)]),
            ...(model.left.length === 0
                ? []
                : [{ ...section(visitLists.left(model.left.length), model.left, texts, model), most: mostLeft }]),
        ],
        fields: lines.length === 0 ? [] : [(0, exports.visitChooser)(lines, texts, 'filtered', choices)],
        buttons: lines.length === 0
            ? [(0, elements_1.button)(shared.refresh, contract_1.visitActions.day, here, { sendsInputs: false })]
            : [
                ...(model.expected.length === 0
                    ? []
                    : [(0, elements_1.button)(visitLists.arrive, contract_1.visitActions.arriveChosen, here, { style: 'positive' })]),
                (0, elements_1.button)(shared.open, contract_1.visitActions.open, {}),
                ...sweepOldButton(model, texts),
            ],
        details: { toggle: visitLists.manage, rows: moreRows(model, texts, choices) },
    };
}
const isForgotten = (visit, now) => (visit.status === 'arrived' || visit.status === 'collected') &&
    (0, dates_1.dayOfInstant)(visit.arrival.at) < (0, dates_1.dayOfInstant)(now);
function sweepOldButton(model, { visitLists }) {
    const count = model.inside.filter(({ visit }) => isForgotten(visit, model.now)).length;
    return model.office && count > 0
        ? [(0, elements_1.press)(visitLists.sweepOld(count), contract_1.visitActions.sweepOld, { location: model.location })]
        : [];
}
function moreRows(model, texts, choices) {
    const { visitLists, shared } = texts;
    return [
        { prompts: [walkInPrompt(model, texts, choices)] },
        {
            buttons: [
                (0, elements_1.press)(shared.refresh, contract_1.visitActions.day, { location: model.location }),
                (0, elements_1.press)(visitLists.mine, contract_1.visitActions.mine, {}),
            ],
        },
        ...(model.office
            ? [
                {
                    buttons: [
                        (0, elements_1.press)(visitLists.desk, contract_1.visitActions.desks, { location: model.location }),
                        (0, elements_1.press)(visitLists.announce, contract_1.visitActions.form, {}),
                    ],
                },
            ]
            : []),
    ];
}
function walkInPrompt(model, texts, choices) {
    const { visit, visitLists, shared } = texts;
    const text = (id, required) => (0, elements_1.fieldElement)((0, fields_1.textInput)({
        id,
        label: visit.field[id],
        maxLength: 100,
        required,
        errorMessage: shared.checkField,
    }));
    const host = (0, elements_1.fieldElement)((0, fields_1.peopleInput)({
        id: 'host',
        label: shared.forWhom,
        placeholder: shared.choose,
        required: true,
        errorMessage: shared.checkField,
        choices: (0, people_1.peopleChoices)(model.people, '', choices),
    }));
    const kind = (0, elements_1.fieldElement)((0, fields_1.choiceInput)({
        id: 'kind',
        label: visit.field.kind,
        value: 'guest',
        placeholder: shared.choose,
        errorMessage: shared.checkField,
        choices: model.kinds.map((one) => ({ title: visit.kind[one], value: one })),
    }));
    const data = { location: model.location, token: model.token };
    return {
        title: visitLists.walkIn,
        style: 'default',
        questions: [visitLists.walkInTitle],
        fields: [text('name', true), text('company', false), host, kind],
        buttons: [(0, elements_1.button)(visitLists.walkInSend, contract_1.visitActions.walkIn, data, { style: 'positive' })],
    };
}
const everybodyOf = ({ facts: { name, others } }) => others === undefined ? name : `${name}, ${others}`;
const named = ({ facts }) => (0, user_text_1.displayName)(facts.company === '' ? facts.name : `${facts.name} (${facts.company})`, 120);
exports.named = named;
const standInLine = (host, who, { standIn }) => standIn((0, user_text_1.displayName)(host, 60), who === null ? null : (0, user_text_1.displayName)(who, 60));
const section = (title, lines, { visit: texts, visitLists }, { now, locale }) => ({
    title,
    rows: lines.map(({ visit, host, standIn }) => {
        const time = `${visit.facts.from}–${visit.facts.until}`;
        const old = isForgotten(visit, now) && 'arrival' in visit ? (0, dates_1.dayOfInstant)(visit.arrival.at) : null;
        const people = visit.facts.people > 1 ? ` · ${visit.facts.people}×` : '';
        return {
            label: `${visit.id} · ${texts.status[visit.status]}${people}`,
            lines: [
                (0, exports.named)(visit),
                ...(visit.facts.others === undefined ? [] : [(0, user_text_1.displayName)(visit.facts.others, 120)]),
                (0, contract_1.isForUnknown)(visit)
                    ? visitLists.forUnknown((0, user_text_1.displayName)(visit.facts.askedFor ?? '', 60))
                    : visitLists.line(time, (0, user_text_1.displayName)(host, 60)),
                ...(standIn ? [standInLine(host, standIn.name, visitLists)] : []),
                ...(old === null ? [] : [texts.notSignedOut((0, dates_1.dayName)(old, locale))]),
            ],
        };
    }),
    more: visitLists.more,
});
const mostLeft = 10;
const mostChoices = [60, 30, 10];
const visitChooser = (lines, { visitLists, shared }, style = 'compact', most = mostChoices[0]) => (0, list_1.chooser)({
    label: visitLists.choose,
    placeholder: shared.choose,
    error: visitLists.chooseError,
    more: visitLists.moreChoices,
}, lines.map(({ visit, host, times }) => ({
    title: `${visit.id} · ${(0, user_text_1.displayName)(everybodyOf(visit), 60)} · ${times === undefined ? (0, user_text_1.displayName)(host, 20) : visitLists.seriesTimes(times)}`,
    value: `${times === undefined ? '' : contract_1.ofSeries}${visit.location}/${visit.id}`,
})), style, most);
exports.visitChooser = visitChooser;
const mostSwept = 80;
function renderSweep(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const { visitLists, shared } = texts;
    const done = model.inside.length === 0;
    const shown = model.inside.slice(0, mostSwept);
    const left = model.inside.length - shown.length;
    const who = (0, fields_1.choiceInput)({
        id: 'visits',
        label: visitLists.sweepChoose,
        placeholder: shared.choose,
        style: 'expanded',
        multiple: true,
        required: true,
        errorMessage: visitLists.chooseError,
        value: shown.map((line) => line.visit.id).join(','),
        choices: shown.map((line) => ({
            title: `${(0, exports.named)(line.visit)} · ${(0, dates_1.timeNear)('arrival' in line.visit ? line.visit.arrival.at : model.now, model.now, model.locale)} · ${(0, user_text_1.displayName)(line.host, 40)}`,
            value: line.visit.id,
        })),
    });
    const send = (0, elements_1.button)(visitLists.sweepSend, contract_1.visitActions.sweep, { location: model.location }, { style: 'positive' });
    return (0, list_1.renderListCard)({
        locale: model.locale,
        summary: visitLists.sweepSummary,
        eyebrow: visitLists.eyebrow((0, dates_1.dateAndTime)(model.now, model.locale)),
        title: done ? visitLists.sweepTitleDone : visitLists.sweepTitle,
        footnotes: [...(done ? [] : [visitLists.sweep]), ...(left > 0 ? [visitLists.sweepMore(left)] : [])],
        fields: done ? [] : [who],
        buttons: done ? [] : [send],
    });
}
