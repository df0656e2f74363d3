"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderProposal = renderProposal;
exports.renderTold = renderTold;
const contract_1 = require("../../services/admin/contract");
const dates_1 = require("../dates");
const elements_1 = require("../shared/elements");
const list_1 = require("../shared/list");
const texts_1 = require("../texts");
const proposal_lines_1 = require("./proposal-lines");
function renderProposal({ locale, proposals, names, note }) {
    const { admin } = (0, texts_1.textsFor)(locale);
    const [first, ...others] = proposals;
    const notes = note === null ? [] : [note];
    if (!first)
        return (0, list_1.renderListCard)({
            locale,
            summary: admin.proposalTitle,
            eyebrow: admin.eyebrow,
            title: admin.proposalNone,
            footnotes: notes,
        });
    return (0, list_1.renderListCard)({
        locale,
        summary: admin.proposalTitle,
        eyebrow: admin.eyebrow,
        title: admin.proposalTitle,
        sections: [{ title: admin.proposalsTitle, rows: [(0, proposal_lines_1.proposalRow)(first, { locale, names })] }],
        footnotes: [
            ...notes,
            ...(first.by === null ? [admin.needsTwo] : []),
            ...(others.length > 0 ? [admin.more(others.length)] : []),
        ],
        buttons: [
            (0, elements_1.button)(admin.agree, contract_1.adminActions.confirm, { proposal: first.id }, { style: 'positive' }),
            (0, elements_1.button)(admin.disagree, contract_1.adminActions.reject, { proposal: first.id }, { style: 'destructive' }),
        ],
    });
}
function renderTold(model) {
    const { locale, difference, by, second, refused, at, names } = model;
    const { admin } = (0, texts_1.textsFor)(locale);
    const when = (0, dates_1.dateAndTime)(at, locale);
    const behind = (label, person, otherwise) => ({
        label,
        lines: [person === null ? otherwise : (0, proposal_lines_1.nameIn)(names, person)],
    });
    return (0, list_1.renderListCard)({
        locale,
        summary: admin.toldTitle,
        eyebrow: admin.eyebrow,
        title: refused ? admin.toldRefusedTitle : admin.toldTitle,
        sections: [
            { title: when, rows: (0, proposal_lines_1.shiftRows)(difference, { locale, names }), more: admin.more },
            {
                title: admin.toldBehind,
                rows: [
                    behind(admin.toldBy, by, admin.toldByFile),
                    behind(refused ? admin.toldRefusedBy : admin.toldSecond, second, admin.toldAlone),
                ],
            },
        ],
        footnotes: refused ? [admin.toldRefused] : [admin.toldWrong],
    });
}
