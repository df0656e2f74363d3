"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.anchorSheet = anchorSheet;
exports.verificationSheet = verificationSheet;
const texts_1 = require("../texts");
const dates_1 = require("../dates");
const chain_name_1 = require("./chain-name");
function anchorSheet(locale, anchor) {
    const texts = (0, texts_1.textsFor)(locale);
    const { anchorColumn, anchorName } = texts.register;
    return {
        name: anchorName,
        columns: [
            { title: anchorColumn.day, width: 12 },
            { title: anchorColumn.register, width: 24 },
            { title: anchorColumn.links, width: 10 },
            { title: 'SHA-256', width: 66 },
        ],
        rows: (anchor?.heads ?? []).map(({ register, sequence, hash }) => [
            anchor?.day ?? '',
            (0, chain_name_1.chainName)(register, texts),
            sequence,
            hash,
        ]),
    };
}
function verificationSheet(locale, { faults }) {
    const all = (0, texts_1.textsFor)(locale);
    const { register: texts } = all;
    const { register, row, found } = texts.verificationColumn;
    return {
        name: texts.verify,
        columns: [
            { title: register, width: 24 },
            { title: row, width: 50 },
            { title: found, width: 40 },
        ],
        rows: faults.length === 0
            ? [[null, null, texts.verified]]
            : faults.map((fault) => fault.fault === 'missing'
                ? [(0, chain_name_1.chainName)(fault.register, all), null, texts.truncated((0, dates_1.dayName)(fault.day, locale))]
                : [(0, chain_name_1.chainName)(fault.register, all), fault.key, texts.fault[fault.fault]]),
    };
}
