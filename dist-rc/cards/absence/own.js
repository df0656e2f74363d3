"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderAbsence = renderAbsence;
const contract_1 = require("../../services/people/contract");
const dates_1 = require("../dates");
const elements_1 = require("../shared/elements");
const fields_1 = require("../shared/fields");
const list_1 = require("../shared/list");
const people_1 = require("../shared/people");
const absence_1 = require("../texts/absence");
const user_text_1 = require("../user-text");
function renderAbsence(model) {
    const texts = absence_1.absenceTexts[model.locale];
    const { periods } = model.away;
    return (0, list_1.renderListCard)({
        locale: model.locale,
        summary: texts.summary,
        eyebrow: texts.eyebrow,
        title: model.now ? texts.titleNow : texts.title,
        banners: bannersOf(model, texts),
        footnotes: [texts.kept, texts.effect],
        sections: [{ title: texts.section(periods.length), rows: rowsOf(model, texts) }],
        fields: daysFields({ from: texts.from, until: texts.until }, model.today, texts),
        buttons: [
            (0, elements_1.button)(texts.save, contract_1.absenceActions.add, {}, { style: 'positive' }),
            ...(model.now ? [(0, elements_1.press)(texts.back, contract_1.absenceActions.back, {})] : []),
        ],
        details: { toggle: texts.more, rows: [{ prompts: promptsOf(model, texts) }] },
    });
}
function bannersOf({ locale, set, person, away, names, today }, texts) {
    if (set === 'unclear')
        return [{ style: 'warning', title: texts.unclearTitle, lines: [texts.unclear] }];
    if (set === 'weekly') {
        const from = away.weeklyFrom ?? today;
        const title = texts.setWeekly(daysOf(away, texts), (0, dates_1.dayName)(from, locale), from === today);
        return [{ style: 'good', title, lines: [texts.weeklyOther] }];
    }
    if (set) {
        const title = texts.set((0, dates_1.dayName)(set.from, locale), (0, dates_1.dayName)(set.until, locale));
        return [{ style: 'good', title, lines: [texts.longer] }];
    }
    const by = away.periods.find((one) => one.by !== null && one.by !== person)?.by;
    return by
        ? [{ style: 'accent', title: texts.told((0, user_text_1.displayName)(names[by] ?? '–', 60)), lines: [texts.wrong] }]
        : [];
}
const daysOf = ({ weekly }, texts) => weekly.map((day) => texts.weekday[day - 1] ?? '').join(', ');
function rowsOf({ locale, person, away, names, today }, texts) {
    const row = ({ from, until, by }) => ({
        label: texts.period((0, dates_1.dayName)(from, locale), (0, dates_1.dayName)(until, locale)),
        lines: [by === null || by === person ? texts.byMe : texts.by((0, user_text_1.displayName)(names[by] ?? '–', 60))],
    });
    const days = daysOf(away, texts);
    const { weeklyFrom = '' } = away;
    const since = weeklyFrom > today ? [texts.weeklySince((0, dates_1.dayName)(weeklyFrom, locale))] : [];
    return [
        ...away.periods.map(row),
        ...(days === '' ? [] : [{ label: texts.every, lines: [days, ...since] }]),
        ...(away.periods.length === 0 && days === '' ? [{ label: texts.none, lines: [] }] : []),
    ];
}
const daysFields = (labels, today, texts) => Object.entries(labels).map(([id, label]) => (0, fields_1.dateInput)({
    id,
    label,
    value: today,
    errorMessage: texts.error,
}));
function promptsOf(model, texts) {
    const { periods } = model.away;
    const prompt = (title, fields, send) => ({
        title,
        style: 'default',
        fields: fields.map(elements_1.fieldElement),
        buttons: [send],
    });
    const words = { label: texts.dropLabel, placeholder: texts.choose, error: texts.error };
    const which = periods.map(({ from, until }) => ({
        title: texts.period((0, dates_1.dayName)(from, model.locale), (0, dates_1.dayName)(until, model.locale)),
        value: `${from}/${until}`,
    }));
    const positive = { style: 'positive' };
    return [
        prompt(texts.weekly, weeklyFields(model, texts), (0, elements_1.button)(texts.weeklySave, contract_1.absenceActions.weekly, {}, positive)),
        ...(which.length === 0
            ? []
            : [
                prompt(texts.drop, [(0, list_1.chooser)(words, which)], (0, elements_1.button)(texts.dropSend, contract_1.absenceActions.drop, {}, positive)),
            ]),
        ...(model.others.length === 0
            ? []
            : [
                prompt(texts.forSomebody, [
                    whoField(model, texts),
                    ...daysFields({ fromFor: texts.forFrom, untilFor: texts.forUntil }, model.today, texts),
                ], (0, elements_1.button)(texts.forSend, contract_1.absenceActions.addFor, {}, positive)),
            ]),
    ];
}
const weeklyField = ({ away }, texts) => (0, fields_1.choiceInput)({
    id: 'days',
    label: texts.weeklyLabel,
    value: away.weekly.join(','),
    placeholder: texts.choose,
    style: 'expanded',
    multiple: true,
    errorMessage: texts.error,
    choices: texts.weekday.map((title, place) => ({ title, value: String(place + 1) })),
});
const weeklyFields = (model, texts) => [
    weeklyField(model, texts),
    (0, fields_1.dateInput)({
        id: 'weeklyFrom',
        label: texts.weeklyFrom,
        value: model.away.weeklyFrom ?? model.today,
        errorMessage: texts.error,
    }),
];
const whoField = ({ others }, texts) => (0, fields_1.choiceInput)({
    id: 'person',
    label: texts.forWho,
    placeholder: texts.choose,
    style: 'filtered',
    required: true,
    errorMessage: texts.error,
    choices: (0, people_1.peopleChoices)(others, '', 100),
});
