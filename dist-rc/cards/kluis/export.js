"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.loanSheet = loanSheet;
const texts_1 = require("../texts");
const loan_facts_1 = require("./loan-facts");
function loanSheet({ locale, loans, names, clients }) {
    const { kluisLists, kluis } = (0, texts_1.textsFor)(locale);
    const { column } = kluisLists;
    const name = (person) => person === undefined ? null : (names[person] ?? person);
    const moment = (iso) => (iso ? new Date(iso) : null);
    const columns = [
        [column.id, 10, ({ id }) => id],
        [column.status, 16, ({ status }) => kluis.status[status]],
        [column.borrower, 24, ({ borrower }) => name(borrower)],
        [column.dossier, 40, ({ facts }) => facts.dossier],
        [column.carrier, 14, ({ facts }) => kluis.carrier[facts.carrier]],
        [column.count, 8, ({ facts }) => facts.count],
        [column.client, 24, ({ facts: { client } }) => (client === null ? null : (clients[client] ?? client))],
        [column.assignment, 40, ({ facts }) => facts.assignment],
        [column.asked, 18, (loan) => ((0, loan_facts_1.recordedBy)(loan) === null ? moment(loan.askedAt) : null)],
        [column.decidedBy, 24, (loan) => name(decisionOf(loan)?.by)],
        [column.decided, 18, (loan) => moment(decisionOf(loan)?.at)],
        [column.reason, 40, (loan) => decisionOf(loan)?.reason ?? null],
        [column.issued, 18, (loan) => moment((0, loan_facts_1.issueOf)(loan)?.at)],
        [column.due, 18, (loan) => moment((0, loan_facts_1.issueOf)(loan)?.due)],
        [column.returned, 18, (loan) => (loan.status === 'back' ? moment(loan.returned.at) : null)],
        [column.returnedBy, 24, (loan) => (loan.status === 'back' ? name(loan.returned.by) : null)],
        [
            column.deviations,
            50,
            ({ deviations }) => deviations.map(({ kind, reason }) => `${kluis.deviation[kind]}: ${reason}`).join('\n') || null,
        ],
        [column.incident, 16, (loan) => incidentOf(loan)],
        [column.recorded, 18, (loan) => ((0, loan_facts_1.recordedBy)(loan) === null ? null : moment(loan.askedAt))],
        [column.recordedBy, 24, (loan) => name((0, loan_facts_1.recordedBy)(loan) ?? undefined)],
    ];
    return {
        name: kluisLists.sheet,
        columns: columns.map(([title, width]) => ({ title, width })),
        rows: loans.map((loan) => columns.map(([, , cell]) => cell(loan))),
    };
}
const decisionOf = (loan) => ('decided' in loan ? loan.decided : null);
const incidentOf = (loan) => (loan.status === 'lost' ? loan.incident : null) ?? (0, loan_facts_1.issueOf)(loan)?.report?.incident ?? null;
