"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderOverview = renderOverview;
const contract_1 = require("../../services/training/contract");
const dates_1 = require("../dates");
const elements_1 = require("../shared/elements");
const fields_1 = require("../shared/fields");
const people_1 = require("../shared/people");
const list_1 = require("../shared/list");
const texts_1 = require("../texts");
const user_text_1 = require("../user-text");
function renderOverview(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const { trainingLists } = texts;
    return (0, list_1.renderListCard)({
        locale: model.locale,
        summary: trainingLists.overviewSummary,
        eyebrow: trainingLists.mineEyebrow((0, dates_1.dateAndTime)(model.now, model.locale)),
        title: trainingLists.overviewTitle,
        footnotes: [
            trainingLists.overviewHint,
            ...(model.picture && model.picture.left.length > 0
                ? [trainingLists.chartLeft((0, user_text_1.displayName)(model.picture.left.join(', '), 200))]
                : []),
            ...(model.duties.length === 0 ? [trainingLists.overviewNone] : []),
        ],
        ...(model.picture ? { pictures: [model.picture] } : {}),
        moreSections: trainingLists.moreSections,
        sections: model.duties.flatMap((duty) => sectionsOf(duty, model, texts)),
        prompts: [
            evidencePrompt(model, texts),
            ...(model.duties.length > 0 ? [completionPrompt(texts)] : []),
            ...(model.people.length > 0 && model.duties.length > 0 ? [exceptPrompt(model, texts)] : []),
        ],
    });
}
function sectionsOf({ duty, all, companies, serviceLines, open, exceptions }, { locale, names }, texts) {
    const { trainingLists } = texts;
    const share = (name, done, of) => `${(0, user_text_1.displayName)(name, 60)}: ${trainingLists.percent(done, of)}`;
    const rows = [
        {
            label: trainingLists.byDeadline((0, dates_1.dayName)(duty.deadline, locale)),
            lines: [
                share(duty.title, all.done, all.of),
                ...[...companies, ...serviceLines].map(({ name, done, of }) => share(name, done, of)),
            ],
        },
    ];
    const late = lateRows(open, locale, texts);
    return [
        { title: duty.id, rows },
        ...(late.length === 0 ? [] : [{ title: trainingLists.stillOpen(open.length), rows: late }]),
        ...(exceptions.length === 0
            ? []
            : [
                {
                    title: trainingLists.exceptions(exceptions.length),
                    most: mostNames,
                    rows: exceptions.map(({ person, exception }) => ({
                        label: exception.until === null
                            ? trainingLists.rule.excused
                            : trainingLists.byDeadline((0, dates_1.dayName)(exception.until, locale)),
                        lines: [
                            (0, user_text_1.displayName)(person.name, 80),
                            ...(0, user_text_1.displayLines)(exception.reason, { max: 200, cut: '…' }),
                            trainingLists.exceptedBy((0, user_text_1.displayName)(names[exception.by] ?? '–', 60)),
                        ],
                    })),
                    more: trainingLists.more,
                },
            ]),
    ];
}
const mostNames = 40;
function lateRows(open, locale, { trainingLists }) {
    const groups = new Map();
    for (const { person, state, deadline } of open) {
        const signedUp = state === 'signedUp' ? ` · ${trainingLists.signedUp}` : '';
        const label = `${trainingLists.byDeadline((0, dates_1.dayName)(deadline, locale))}${signedUp}`;
        groups.set(label, [...(groups.get(label) ?? []), (0, user_text_1.displayName)(person.name, 80)]);
    }
    return [...groups].map(([label, names]) => ({
        label,
        lines: [
            names.slice(0, mostNames).join(', '),
            ...(names.length > mostNames ? [trainingLists.more(names.length - mostNames)] : []),
        ],
    }));
}
const exceptPrompt = (model, texts) => ({
    title: texts.trainingLists.except,
    style: 'default',
    fields: exceptFields(model, texts).map(elements_1.fieldElement),
    buttons: [(0, elements_1.button)(texts.shared.record, contract_1.trainingActions.except, {}, { style: 'positive' })],
});
function exceptFields({ people, duties }, { trainingLists, incident, shared }) {
    const mustChoose = { placeholder: shared.choose, required: true, errorMessage: shared.checkField };
    const titles = duties.map(({ duty }) => [duty.kind === 'document' ? duty.id : duty.topic, (0, user_text_1.displayName)(duty.title, 60)]);
    const about = [...new Map(titles)].map(([value, title]) => ({ title, value }));
    const rules = contract_1.exceptionRules.map((rule) => ({ title: trainingLists.rule[rule], value: rule }));
    const first = (choices) => ({ choices, value: choices[0]?.value ?? '' });
    return [
        (0, fields_1.peopleInput)({
            id: 'who',
            label: shared.forWhom,
            choices: (0, people_1.peopleChoices)(people, '', 100),
            ...mustChoose,
        }),
        (0, fields_1.choiceInput)({ id: 'about', label: trainingLists.exceptAbout, ...first(about), ...mustChoose }),
        (0, fields_1.choiceInput)({ id: 'rule', label: trainingLists.exceptRule, ...first(rules), ...mustChoose }),
        (0, fields_1.dateInput)({ id: 'newDay', label: trainingLists.exceptDay, errorMessage: trainingLists.dayError }),
        (0, elements_1.askedText)({
            id: 'why',
            label: trainingLists.exceptWhy,
            maxLength: 300,
            errorMessage: incident.textError,
        }),
    ];
}
function completionPrompt({ trainingLists }) {
    const get = (title, format) => (0, elements_1.press)(title, contract_1.trainingActions.completion, { format });
    return {
        title: trainingLists.completion,
        style: 'default',
        questions: [trainingLists.completionQuestion],
        fields: [],
        buttons: [get(trainingLists.completionXlsx, 'xlsx'), get(trainingLists.completionCsv, 'csv')],
    };
}
function evidencePrompt({ period }, { trainingLists }) {
    const date = (id, label) => (0, fields_1.dateInput)({
        id,
        label,
        value: period[id],
        errorMessage: trainingLists.dayError,
    });
    const get = (format) => (0, elements_1.button)(trainingLists.format[format], contract_1.trainingActions.evidence, { format });
    return {
        title: trainingLists.evidence,
        style: 'default',
        questions: [trainingLists.evidenceQuestion],
        fields: [date('from', trainingLists.from), date('until', trainingLists.until)].map(elements_1.fieldElement),
        buttons: [get('pdf'), get('xlsx'), get('csv')],
    };
}
