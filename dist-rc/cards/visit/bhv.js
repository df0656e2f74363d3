"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderFloor = renderFloor;
exports.renderStaff = renderStaff;
const contract_1 = require("../../services/visit/contract");
const dates_1 = require("../dates");
const elements_1 = require("../shared/elements");
const list_1 = require("../shared/list");
const texts_1 = require("../texts");
const user_text_1 = require("../user-text");
function renderFloor(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const { visitLists, shared } = texts;
    const { list } = model;
    const here = { location: model.location };
    const age = (0, dates_1.dateAndTime)(list.at, model.locale);
    return (0, list_1.renderListCard)({
        locale: model.locale,
        summary: visitLists.floorSummary,
        eyebrow: visitLists.eyebrow(age),
        title: visitLists.floorTitle,
        whole: true,
        banners: [
            ...(model.old ? [{ style: 'attention', title: visitLists.floorOld, lines: [] }] : []),
            { style: 'emphasis', title: visitLists.floorAge(age), lines: [] },
        ],
        footnotes: [visitLists.floorNotBuilding, ...(list.people.length === 0 ? [visitLists.floorEmpty] : [])],
        sections: floorSections(model, texts),
        buttons: [
            ...(model.calling ? [(0, elements_1.press)(visitLists.toRoll, contract_1.visitActions.callRoll, here, 'destructive')] : []),
            (0, elements_1.press)(shared.refresh, contract_1.visitActions.floor, here),
        ],
        prompts: model.calling ? [] : [callPrompt(here, texts)],
    });
}
const callPrompt = (here, { visitLists }) => ({
    title: visitLists.callRoll,
    style: 'destructive',
    questions: [visitLists.callQuestion],
    fields: [],
    buttons: [
        (0, elements_1.press)(visitLists.callSend, contract_1.visitActions.callRoll, here, 'destructive'),
        (0, elements_1.press)(visitLists.callDrill, contract_1.visitActions.callRoll, { ...here, drill: 'yes' }),
    ],
});
function floorSections({ list, locale }, texts) {
    const { visitLists } = texts;
    const [upstairs, below] = ['upstairs', 'below'].map((place) => list.people.filter(({ where }) => where === place));
    const section = (title, people) => ({
        title,
        rows: people.map((one) => personRow(one, list.at, locale, texts)),
    });
    const staff = list.staff.map(({ name }) => (0, user_text_1.displayName)(name, 60)).join(', ');
    return [
        section(visitLists.floorUpstairs(upstairs?.length ?? 0, count(upstairs ?? [])), upstairs ?? []),
        ...(below && below.length > 0 ? [section(visitLists.floorBelow(below.length, count(below)), below)] : []),
        ...(staff === ''
            ? []
            : [
                {
                    title: visitLists.floorStaff(list.staff.length),
                    rows: [{ label: visitLists.floorColleague, lines: [staff] }],
                },
            ]),
    ];
}
const count = (people) => people.reduce((sum, one) => sum + one.people, 0);
const personRow = (one, now, locale, { visitLists }) => ({
    label: one.id,
    lines: [
        (0, user_text_1.displayName)(visitLists.floorLine(one.name, one.people), 110),
        [
            ...(one.company === '' ? [] : [(0, user_text_1.displayName)(one.company, 80)]),
            visitLists.floorFor((0, user_text_1.displayName)(one.host, 60)),
            visitLists.floorSince((0, dates_1.timeNear)(one.since, now, locale)),
        ].join(' · '),
    ],
});
function renderStaff(locale, isIn) {
    const { visitLists } = (0, texts_1.textsFor)(locale);
    return (0, list_1.renderListCard)({
        locale,
        summary: visitLists.staffTitle,
        eyebrow: visitLists.floorSummary,
        title: visitLists.staffTitle,
        footnotes: [isIn ? visitLists.staffIs : visitLists.staffIsNot, visitLists.staffText],
        buttons: [
            isIn
                ? (0, elements_1.button)(visitLists.staffOut, contract_1.visitActions.staffOut, {}, { sendsInputs: false })
                : (0, elements_1.button)(visitLists.staffIn, contract_1.visitActions.staffIn, {}, { style: 'positive', sendsInputs: false }),
        ],
    });
}
