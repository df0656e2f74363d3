"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ownVisits = void 0;
const sheet_1 = require("../sheets/sheet");
const texts_1 = require("../texts");
const ownVisits = (model) => (0, sheet_1.tableOf)((0, texts_1.textsFor)(model.locale).personalData.visits, model.visits, [
    ...announcedColumns(model),
    ...courseColumns(model),
]);
exports.ownVisits = ownVisits;
function announcedColumns({ names, locale }) {
    const { personalData, visit: texts } = (0, texts_1.textsFor)(locale);
    const { visit } = personalData;
    return [
        [visit.id, 12, ({ id }) => id],
        [visit.status, 14, ({ status }) => texts.status[status]],
        [visit.day, 12, ({ facts }) => facts.day],
        [visit.from, 8, ({ facts }) => facts.from],
        [visit.until, 8, ({ facts }) => facts.until],
        [visit.name, 30, ({ facts }) => facts.name],
        [visit.company, 30, ({ facts }) => facts.company],
        [visit.kind, 16, ({ facts }) => texts.kind[facts.kind]],
        [visit.people, 8, ({ facts }) => facts.people],
        [visit.others, 30, ({ facts }) => facts.others ?? null],
        [visit.remark, 40, ({ facts }) => facts.remark],
        [visit.askedFor, 20, ({ facts }) => facts.askedFor ?? null],
        [visit.weeks, 8, ({ facts }) => facts.weeks ?? null],
        [visit.series, 12, ({ series }) => series ?? null],
        [visit.place, 16, ({ location }) => location],
        [visit.host, 24, ({ host }) => names[host] ?? host],
    ];
}
const moment = (iso) => (iso ? new Date(iso) : null);
function courseColumns({ names, locale }) {
    const { personalData, visit: texts } = (0, texts_1.textsFor)(locale);
    const { visit } = personalData;
    const named = (person) => names[person] ?? person;
    const name = (person) => (person === undefined ? null : named(person));
    const doer = (by) => ('person' in by ? named(by.person) : texts.aDesk);
    const deed = (done) => (done ? `${doer(done.by)}, ${(0, sheet_1.momentText)(done.at)}` : null);
    return [
        [visit.announced, 30, ({ announced }) => deed(announced)],
        [visit.handed, 30, ({ handedBy }) => deed(handedBy)],
        [visit.untold, 24, ({ untold }) => name(untold)],
        [visit.undone, 30, ({ undone }) => deed(undone)],
        [
            visit.arrived,
            30,
            (one) => 'arrival' in one
                ? `${doer(one.arrival.by)}, ${(0, sheet_1.momentText)(one.arrival.at)}, ${texts.way[one.arrival.way]}`
                : null,
        ],
        [visit.called, 30, (one) => calledOf(one)?.map(named).join(', ') ?? null],
        [visit.answer, 30, (one) => answerOf(one, names, texts.answer)],
        [
            visit.fetched,
            30,
            (one) => 'escort' in one && one.escort ? `${named(one.escort.by)}, ${(0, sheet_1.momentText)(one.escort.from)}` : null,
        ],
        [visit.upstairs, 20, (one) => ('escort' in one ? moment(one.escort?.upstairsAt) : null)],
        [visit.left, 30, (one) => (one.status === 'left' ? deed(one.left) : null)],
        [
            visit.ended,
            30,
            (one) => ('ended' in one ? deed(one.ended) : 'endedAt' in one ? moment(one.endedAt) : null),
        ],
        [visit.pickedUp, 30, (one) => (one.status === 'delivered' ? deed(one.pickedUp) : null)],
        [visit.reason, 30, (one) => (one.status === 'refused' ? one.reason : null)],
    ];
}
function calledOf(visit) {
    if (visit.status === 'delivered')
        return visit.instead ?? null;
    return 'arrival' in visit ? visit.arrival.called : null;
}
function answerOf(visit, names, words) {
    const answer = 'answer' in visit ? visit.answer : null;
    if (!answer)
        return null;
    const said = words[answer.kind]?.(names[answer.escort] ?? answer.escort) ?? answer.kind;
    return `${said}, ${names[answer.by] ?? answer.by}, ${(0, sheet_1.momentText)(answer.at)}`;
}
