"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ownLoans = ownLoans;
const sheet_1 = require("../sheets/sheet");
const texts_1 = require("../texts");
const export_1 = require("./export");
const loan_facts_1 = require("./loan-facts");
function ownLoans(model) {
    const { personalData, kluisLists } = (0, texts_1.textsFor)(model.locale);
    const { loan: column } = personalData;
    const said = (deed, ...words) => {
        if (!deed)
            return null;
        const who = model.names[deed.by] ?? deed.by;
        return [...words.filter((word) => word !== null && word !== ''), who, (0, sheet_1.momentText)(deed.at)].join(', ');
    };
    const moment = (iso) => (iso ? new Date(iso) : null);
    const register = (0, export_1.loanSheet)(model);
    const rest = (0, sheet_1.tableOf)(kluisLists.sheet, model.loans, [
        [column.from, 12, ({ facts }) => facts.from ?? null],
        [column.until, 12, ({ facts }) => facts.until],
        [column.waitsUntil, 12, (loan) => ('waitsUntil' in loan ? (loan.waitsUntil ?? null) : null)],
        [column.received, 18, (loan) => moment((0, loan_facts_1.issueOf)(loan)?.acceptedAt)],
        [column.handedIn, 18, (loan) => moment((0, loan_facts_1.handedInOf)(loan))],
        [column.wanted, 40, (loan) => both((0, loan_facts_1.issueOf)(loan)?.wanted)],
        [
            column.longerRefused,
            40,
            (loan) => {
                const refused = (0, loan_facts_1.issueOf)(loan)?.longerRefused;
                return said(refused, refused?.until ?? null, refused?.reason ?? null);
            },
        ],
        [column.report, 24, (loan) => said((0, loan_facts_1.issueOf)(loan)?.report ?? undefined)],
        [column.lost, 24, (loan) => (loan.status === 'lost' ? said(loan.lost) : null)],
        [
            column.found,
            40,
            (loan) => {
                const found = (0, loan_facts_1.issueOf)(loan)?.found;
                return said(found, found?.reason ?? null, found?.incident ?? null);
            },
        ],
        [column.undone, 40, (loan) => said((0, loan_facts_1.issueOf)(loan)?.undone, (0, loan_facts_1.issueOf)(loan)?.undone?.reason ?? null)],
        [column.ended, 18, (loan) => ('endedAt' in loan ? moment(loan.endedAt) : null)],
        [column.late, 24, ({ late }) => late.join(', ') || null],
    ]);
    return {
        name: personalData.loans,
        columns: [...register.columns, ...rest.columns],
        rows: register.rows.map((row, place) => [...row, ...(rest.rows[place] ?? [])]),
    };
}
const both = (wanted) => wanted ? `${wanted.until}, ${wanted.reason}` : null;
