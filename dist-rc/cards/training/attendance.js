"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderAttendance = renderAttendance;
const contract_1 = require("../../services/training/contract");
const elements_1 = require("../shared/elements");
const fields_1 = require("../shared/fields");
const list_1 = require("../shared/list");
const people_1 = require("../shared/people");
const texts_1 = require("../texts");
const user_text_1 = require("../user-text");
function renderAttendance(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const { training, trainingLists, shared } = texts;
    const { session, places, people, page, pages, code } = model;
    const { attended, taken, waiting } = places;
    const present = (0, fields_1.choiceInput)({
        id: 'present',
        label: shared.present,
        placeholder: shared.choose,
        style: 'expanded',
        multiple: true,
        errorMessage: shared.checkField,
        value: people
            .filter((person) => person.attended)
            .map(({ id }) => id)
            .join(','),
        choices: people.map((one) => ({ title: titleOf(one, texts), value: one.id })),
    });
    const asked = model.asks ? [questionOf(model, texts)] : [];
    return (0, list_1.renderListCard)({
        locale: model.locale,
        summary: trainingLists.attendanceSummary,
        eyebrow: training.eyebrow(session.id),
        title: trainingLists.attendanceTitle,
        banners: [
            ...asked,
            ...(code === null
                ? []
                : [{ style: 'accent', title: trainingLists.code(code), lines: [trainingLists.codeText] }]),
        ],
        footnotes: [
            trainingLists.counts(attended, taken, waiting),
            ...(pages > 1 ? [trainingLists.attendancePage(page, pages)] : []),
            ...(model.asks ? [] : [hintOf(model, texts)]),
        ],
        sections: model.early ? comingSections(model, texts) : [],
        fields: people.length === 0 || model.early || model.asks ? [] : [present],
        buttons: buttonsOf(model, texts),
        details: { toggle: texts.incident.details, rows: moreRows(model, texts) },
    });
}
function titleOf({ name, standing }, { training, trainingLists }) {
    const shown = (0, user_text_1.displayName)(name, 60);
    if (standing === null)
        return shown;
    const said = standing === 'code' ? trainingLists.byCode : training.badge[standing];
    return `${shown} · ${said}`;
}
function hintOf({ people, coming, early }, { trainingLists }) {
    if (early)
        return coming.length === 0 ? trainingLists.nobody : trainingLists.attendanceEarly;
    return people.length === 0 ? trainingLists.nobody : trainingLists.attendanceHint;
}
function comingSections({ coming }, { training, trainingLists }) {
    return ['seated', 'waiting']
        .map((status) => ({ status, people: coming.filter((one) => one.status === status) }))
        .filter(({ people }) => people.length > 0)
        .map(({ status, people }) => ({
        title: `${training.badge[status]} (${people.length})`,
        rows: people.map(({ name, company }) => ({
            label: (0, user_text_1.displayName)(company, 40),
            lines: [(0, user_text_1.displayName)(name, 80)],
        })),
        more: trainingLists.comingMore,
    }));
}
function questionOf({ places, coming, running, session }, { trainingLists }) {
    const absent = coming.filter(({ status }) => status === 'seated').length;
    const early = running ? [trainingLists.closeEarly(session.facts.until)] : [];
    const title = trainingLists.closeAsk(places.attended);
    return { style: 'warning', title, lines: [...early, trainingLists.closeAbsent(absent)] };
}
function walkedInPrompt({ session, page, others }, { trainingLists, shared }) {
    const who = (0, elements_1.fieldElement)((0, fields_1.peopleInput)({
        id: 'who',
        label: trainingLists.walkedInWho,
        placeholder: shared.choose,
        required: true,
        errorMessage: shared.checkField,
        choices: (0, people_1.peopleChoices)(others, '', 100),
    }));
    const data = { session: session.id, page };
    return {
        title: trainingLists.walkedIn,
        style: 'default',
        fields: [who],
        buttons: [(0, elements_1.button)(trainingLists.walkedInSend, contract_1.trainingActions.walkedIn, data, { style: 'positive' })],
    };
}
function buttonsOf(model, { trainingLists, shared }) {
    const { session, people, page, pages, early, places } = model;
    const on = { session: session.id };
    if (model.asks)
        return [
            (0, elements_1.press)(trainingLists.closeSure(places.attended), contract_1.trainingActions.close, on, 'positive'),
            (0, elements_1.press)(trainingLists.closeNot, contract_1.trainingActions.attendance, { ...on, page }),
        ];
    const isUnconfirmed = session.status === 'closed' && session.bySelf === true;
    const open = (session.status === 'planned' && !early) || isUnconfirmed;
    const ticking = people.length > 0 && !early;
    const here = { ...on, page, drawn: model.now };
    const next = { ...here, to: (page % pages) + 1 };
    return [
        ...(ticking ? [(0, elements_1.button)(shared.save, contract_1.trainingActions.tick, here, { style: 'positive' })] : []),
        ...(open ? [(0, elements_1.button)(trainingLists.close, contract_1.trainingActions.closeList, here)] : []),
        ...(pages > 1 && ticking ? [(0, elements_1.button)(trainingLists.next, contract_1.trainingActions.turnPage, next)] : []),
    ];
}
function moreRows(model, texts) {
    const isAdding = !model.early && !model.asks && model.others.length > 0;
    return [
        ...(isAdding ? [{ prompts: [walkedInPrompt(model, texts)] }] : []),
        { buttons: moreButtons(model, texts) },
    ];
}
function moreButtons({ session, coming }, { training, trainingLists }) {
    const on = { session: session.id };
    const file = (title, format) => (0, elements_1.press)(title, contract_1.trainingActions.coming, { ...on, format });
    return [
        ...(coming.length === 0
            ? []
            : [file(trainingLists.comingXlsx, 'xlsx'), file(trainingLists.comingCsv, 'csv')]),
        (0, elements_1.press)(training.ownerTitle, contract_1.trainingActions.manage, on),
    ];
}
