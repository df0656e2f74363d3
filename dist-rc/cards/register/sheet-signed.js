"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.signedColumns = signedColumns;
const contract_1 = require("../../services/incident/contract");
const dates_1 = require("../dates");
function signedColumns(names, locale, texts) {
    const { factColumn: title } = texts.register;
    const signing = {
        nameOf: (id) => names[id] ?? '–',
        when: (iso) => (0, dates_1.dateAndTime)(iso, locale),
        texts,
    };
    return [
        [title.authorityBy, 30, ({ incident: { process } }) => deciderOf(process?.decisions.authority, signing)],
        [title.subjectsBy, 30, ({ incident: { process } }) => deciderOf(process?.decisions.subjects, signing)],
        [title.standing, 60, ({ incident }) => changesOf(incident, signing).join('; ') || null],
    ];
}
function deciderOf(newest, { nameOf, when, texts }) {
    const decision = (0, contract_1.standingOf)(newest);
    return decision && texts.registerStanding.decidedBy(nameOf(decision.decided.by), when(decision.decided.at));
}
function changesOf({ process, withdrawn }, { nameOf, when, texts }) {
    const { registerStanding: said, outcomes, second } = texts;
    const { undone, reopened, reversal } = process ?? {};
    const answer = reversal?.answer;
    return [
        ...(reversal && answer
            ? [
                said.secondAnswered[answer.what](second.what[reversal.reversal.what], nameOf(answer.by), when(answer.at)),
            ]
            : []),
        ...(undone
            ? [
                [
                    said.undoneBy(undone.duties.map((duty) => outcomes.duty[duty]).join(', '), nameOf(undone.by), when(undone.at)),
                    ...(undone.agreedBy === undefined ? [] : [said.signedAlong(nameOf(undone.agreedBy))]),
                ].join(', '),
            ]
            : []),
        ...(withdrawn ? [said.withdrawnBy(nameOf(withdrawn.by), when(withdrawn.at), withdrawn.reason)] : []),
        ...(reopened ? [said.reopenedBy(nameOf(reopened.by), when(reopened.at), reopened.reason)] : []),
    ];
}
