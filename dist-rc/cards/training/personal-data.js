"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ownExceptions = ownExceptions;
exports.ownOpenings = ownOpenings;
exports.ownSeats = ownSeats;
const sheet_1 = require("../sheets/sheet");
const texts_1 = require("../texts");
function ownExceptions(exceptions, names, locale) {
    const { personalData } = (0, texts_1.textsFor)(locale);
    const { exception: column } = personalData;
    return (0, sheet_1.tableOf)(personalData.exceptions, exceptions, [
        [column.about, 20, ({ about }) => about],
        [column.until, 14, ({ until }) => until ?? column.excused],
        [column.reason, 50, ({ reason }) => reason],
        [column.by, 30, ({ by }) => names[by] ?? by],
        [column.at, 18, ({ at }) => new Date(at)],
    ]);
}
function ownOpenings(opened, locale) {
    const { personalData } = (0, texts_1.textsFor)(locale);
    const { opening: column } = personalData;
    return (0, sheet_1.tableOf)(personalData.openings, opened, [
        [column.document, 12, ({ document }) => document.id],
        [column.title, 50, ({ document }) => document.facts.title],
        [column.version, 14, ({ opening }) => opening.version],
        [column.at, 18, ({ opening }) => new Date(opening.at)],
    ]);
}
function ownSeats(seats, locale) {
    const { personalData } = (0, texts_1.textsFor)(locale);
    const { seat: column, seatStatus } = personalData;
    return (0, sheet_1.tableOf)(personalData.seats, seats, [
        [column.session, 12, ({ session }) => session.id],
        [column.title, 50, ({ session }) => session.facts.title],
        [column.day, 14, ({ session }) => session.facts.day],
        [column.status, 20, ({ seat }) => seatStatus[seat.status]],
        [column.at, 18, ({ seat }) => new Date('at' in seat ? seat.at : seat.since)],
    ]);
}
