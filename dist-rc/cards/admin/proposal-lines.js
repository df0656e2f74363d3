"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.shiftRows = exports.shiftLines = exports.nameIn = void 0;
exports.proposalRow = proposalRow;
const dates_1 = require("../dates");
const texts_1 = require("../texts");
const user_text_1 = require("../user-text");
const nameIn = (names, person) => (0, user_text_1.displayName)(names[person] ?? '–', 60);
exports.nameIn = nameIn;
const shiftLines = (difference, { locale, names }) => {
    const { admin } = (0, texts_1.textsFor)(locale);
    return difference.map(({ person, role, gains, from, until }) => admin.shift((0, exports.nameIn)(names, person), admin.role[role], gains, (0, dates_1.dayName)(from, locale), until === null ? null : (0, dates_1.dayName)(until, locale)));
};
exports.shiftLines = shiftLines;
const shiftRows = (difference, reading) => difference.map((shift) => ({
    label: (0, texts_1.textsFor)(reading.locale).admin.role[shift.role],
    lines: (0, exports.shiftLines)([shift], reading),
}));
exports.shiftRows = shiftRows;
function proposalRow(proposal, reading) {
    const { locale, names } = reading;
    const { admin } = (0, texts_1.textsFor)(locale);
    const when = (0, dates_1.dateAndTime)(proposal.at, locale);
    return {
        label: admin.change[proposal.change.type],
        lines: [
            ...(0, exports.shiftLines)(proposal.difference, reading),
            ...proposal.vacates.map((role) => admin.vacates(admin.role[role])),
            proposal.by === null ? admin.proposedByFile(when) : admin.proposedBy((0, exports.nameIn)(names, proposal.by), when),
            admin.expires((0, dates_1.dateAndTime)(proposal.expires, locale)),
            ...(proposal.stuck ? [admin.stuck] : []),
        ],
    };
}
