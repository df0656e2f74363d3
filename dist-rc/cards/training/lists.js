"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.signRow = void 0;
exports.renderMyTraining = renderMyTraining;
exports.comingRow = comingRow;
const contract_1 = require("../../services/training/contract");
const dates_1 = require("../dates");
const elements_1 = require("../shared/elements");
const fields_1 = require("../shared/fields");
const list_1 = require("../shared/list");
const texts_1 = require("../texts");
const user_text_1 = require("../user-text");
function renderMyTraining(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const { trainingLists, shared } = texts;
    const choices = choicesOf(model);
    const words = {
        label: trainingLists.choose,
        placeholder: texts.shared.choose,
        error: shared.chooseOne,
    };
    const nothing = model.coming.length + model.toSign.length === 0;
    return (0, list_1.renderListCard)({
        locale: model.locale,
        summary: trainingLists.mineSummary,
        eyebrow: trainingLists.mineEyebrow((0, dates_1.dateAndTime)(model.now, model.locale)),
        title: trainingLists.mineTitle,
        banners: [...givingBanners(model, texts), ...absenceBanner(model, texts)],
        footnotes: nothing ? [trainingLists.nothing] : [],
        sections: sectionsOf(model, texts),
        fields: choices.length === 0 ? [] : [(0, list_1.chooser)(words, choices)],
        buttons: [
            ...attendanceButtons(model, texts),
            ...(choices.length === 0 ? [] : [(0, elements_1.button)(shared.open, contract_1.trainingActions.open, {}, openStyle(model))]),
        ],
        details: { toggle: trainingLists.manage, rows: moreRows(model, texts) },
    });
}
const mostGiven = 2;
const givenNow = ({ giving }) => giving.slice(0, mostGiven);
const openStyle = ({ giving }) => giving.length === 0 ? { style: 'positive' } : {};
function givingBanners(model, { training, trainingLists }) {
    return givenNow(model).map(({ facts }) => ({
        style: 'accent',
        title: trainingLists.youGive((0, user_text_1.displayName)(facts.title, 80)),
        lines: [training.block((0, dates_1.dayName)(facts.day, model.locale), facts.from, facts.until)],
    }));
}
function attendanceButtons(model, { training }) {
    const given = givenNow(model);
    return given.map(({ id }, place) => (0, elements_1.press)(given.length === 1 ? training.attendance : `${training.attendance} ${id}`, contract_1.trainingActions.attendance, { session: id }, place === 0 ? 'positive' : 'default'));
}
function absenceBanner({ absence, locale }, { trainingLists }) {
    if (absence === null)
        return [];
    const title = trainingLists.absenceNow((0, dates_1.dayName)(absence.from, locale), (0, dates_1.dayName)(absence.until, locale));
    return [{ style: 'emphasis', title, lines: [] }];
}
const choicesOf = ({ coming, toSign, attended, signed }) => [
    ...[...coming, ...attended].map(({ session }) => ({
        title: `${session.id} · ${(0, user_text_1.displayName)(session.facts.title, 60)}`,
        value: session.id,
    })),
    ...[...toSign, ...signed.map(({ document }) => document)].map(({ id, facts }) => ({
        title: `${id} · ${(0, user_text_1.displayName)(facts.title, 60)}`,
        value: id,
    })),
];
function sectionsOf(model, texts) {
    const { trainingLists } = texts;
    const { locale, coming, toSign, attended, signed } = model;
    const comingRows = coming.map((one) => comingRow(one, locale, texts));
    const signRows = toSign.map((document) => (0, exports.signRow)(document, locale, texts));
    const doneRows = [
        ...attended.map(({ session, at }) => ({
            label: session.id,
            lines: [(0, user_text_1.displayName)(session.facts.title, 120), trainingLists.attendedOn((0, dates_1.dateAndTime)(at, locale))],
        })),
        ...signed.map(({ document, signOff }) => ({
            label: document.id,
            lines: [
                (0, user_text_1.displayName)(document.facts.title, 120),
                trainingLists.signedOn((0, dates_1.dateAndTime)(signOff.at, locale)),
            ],
        })),
    ];
    const { more } = trainingLists;
    return [
        { title: trainingLists.coming(coming.length), rows: comingRows, more },
        { title: trainingLists.toSign(toSign.length), rows: signRows, more },
        { title: trainingLists.done(doneRows.length), rows: doneRows, more },
    ].filter(({ rows }) => rows.length > 0);
}
function comingRow({ session: { id, facts }, seat, gives = false }, locale, { training, trainingLists }) {
    const { mandatory, deadline, title } = facts;
    const duty = gives
        ? [trainingLists.givesIt]
        : mandatory && seat === null
            ? [trainingLists.mandatoryBefore((0, dates_1.dayName)(deadline, locale))]
            : [];
    const badge = seat ? ` · ${training.badge[seat.status]}` : '';
    const moment = training.block((0, dates_1.dayName)(facts.day, locale), facts.from, facts.until);
    return { label: `${id}${badge}`, lines: [(0, user_text_1.displayName)(title, 120), moment, ...duty] };
}
const signRow = ({ id, facts }, locale, { trainingLists }) => ({
    label: id,
    lines: [
        (0, user_text_1.displayName)(`${facts.title} (${facts.version})`, 160),
        trainingLists.signBefore((0, dates_1.dayName)(facts.deadline, locale)),
    ],
});
exports.signRow = signRow;
function moreRows({ absence, may, now, locale }, texts) {
    const { trainingLists, shared } = texts;
    return [
        absence === null
            ? { prompts: [absencePrompt(now, texts)] }
            : { buttons: [(0, elements_1.press)(backTitle(absence, now, locale, shared), contract_1.trainingActions.back, {})] },
        ...(may.train
            ? [
                {
                    buttons: [
                        (0, elements_1.press)(trainingLists.newSession, contract_1.trainingActions.planForm, {}),
                        (0, elements_1.press)(trainingLists.newDocument, contract_1.trainingActions.documentForm, {}),
                    ],
                },
            ]
            : []),
        ...(may.oversee ? [{ buttons: [(0, elements_1.press)(trainingLists.overview, contract_1.trainingActions.overview, {})] }] : []),
        ...(may.staff ? [{ buttons: [(0, elements_1.press)(trainingLists.staff, contract_1.trainingActions.staff, {})] }] : []),
    ];
}
const backTitle = ({ from, until }, now, locale, shared) => from > (0, dates_1.dayOfInstant)(now) ? shared.stay((0, dates_1.shortDay)(from, locale), (0, dates_1.shortDay)(until, locale)) : shared.backAgain;
function absencePrompt(now, { trainingLists, shared }) {
    const date = (id, label) => (0, fields_1.dateInput)({
        id,
        label,
        value: (0, dates_1.dayOfInstant)(now),
        errorMessage: trainingLists.absenceError,
    });
    return {
        title: trainingLists.absence,
        style: 'default',
        questions: [trainingLists.absenceQuestion],
        fields: [date('from', trainingLists.absenceFrom), date('until', trainingLists.absenceUntil)].map(elements_1.fieldElement),
        buttons: [(0, elements_1.button)(shared.save, contract_1.trainingActions.away, {}, { style: 'positive' })],
    };
}
