"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.helpLines = void 0;
exports.answerBanner = answerBanner;
exports.answerSection = answerSection;
const dates_1 = require("../dates");
const user_text_1 = require("../user-text");
const helpLines = (model) => said(model.call, 'help').map(([person, { where, at }]) => [
    nameOf(model, person),
    ...(where === '' ? [] : [(0, user_text_1.displayName)(where, 120)]),
    (0, dates_1.timeNear)(at, model.now, model.locale),
].join(' · '));
exports.helpLines = helpLines;
function answerBanner(model, { visitLists }) {
    const asking = (0, exports.helpLines)(model);
    return asking.length === 0
        ? []
        : [
            {
                style: 'attention',
                title: visitLists.safetyHelp(asking.length),
                lines: asking.slice(0, mostNames),
            },
        ];
}
function answerSection(model, { visitLists }) {
    if (!model.call.asked)
        return [];
    const { away, unreached, silent } = model.quiet;
    const row = (label, people) => people.length === 0 ? [] : [{ label, lines: [namesOf(model, people, visitLists.more)] }];
    const [outside, absent] = ['outside', 'absent'].map((kind) => said(model.call, kind).map(([person]) => person));
    return [
        {
            title: visitLists.safetySection,
            rows: [
                ...row(visitLists.safetyOutside(outside?.length ?? 0), outside ?? []),
                ...row(visitLists.safetyAbsent(absent?.length ?? 0), absent ?? []),
                ...row(visitLists.safetySilent(silent.length), silent),
                ...row(visitLists.safetyUnreached(unreached.length), unreached),
                ...row(visitLists.safetyAway(away.length), away),
            ],
        },
    ];
}
const said = ({ answers = {} }, kind) => Object.entries(answers)
    .filter(([, { answer }]) => answer === kind)
    .sort(([, one], [, other]) => one.at.localeCompare(other.at));
const nameOf = ({ names }, person) => (0, user_text_1.displayName)(names[person] ?? '–', 40);
function namesOf(model, people, more) {
    const shown = people.slice(0, mostNames).map((person) => nameOf(model, person));
    const left = people.length - shown.length;
    return left > 0 ? `${shown.join(', ')}. ${more(left)}` : shown.join(', ');
}
const mostNames = 80;
