"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.accessSheet = accessSheet;
const sheet_1 = require("../sheets/sheet");
const texts_1 = require("../texts");
function accessSheet(locale, entries, names) {
    const { register } = (0, texts_1.textsFor)(locale);
    const { accessColumn: title } = register;
    return (0, sheet_1.tableOf)(register.access, entries, [
        [title.at, 18, ({ at }) => new Date(at)],
        [title.by, 24, ({ by }) => names[by] ?? '–'],
        [title.what, 30, ({ incident }) => names[incident] ?? register.accessList[incident] ?? incident],
        [title.why, 30, ({ why }) => register.accessWhy[why]],
        [title.numbers, 50, ({ incidents = [] }) => incidents.join(', ') || null],
    ]);
}
