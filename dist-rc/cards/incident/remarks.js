"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.remarkPassages = remarkPassages;
const dates_1 = require("../dates");
const user_text_1 = require("../user-text");
const words_1 = require("./words");
const shown = 5;
function remarkPassages(remarks, texts, locale, labels = texts.incident.remark) {
    const newest = [...remarks].reverse();
    const passages = newest.slice(0, shown).map(({ kind, text, at, from }) => ({
        label: [
            at === null ? labels[kind] : texts.alert.remark(labels[kind], (0, dates_1.dateAndTime)(at, locale)),
            ...(from === undefined ? [] : [from]),
        ].join(' · '),
        lines: (0, user_text_1.displayLines)((0, words_1.wordsOrGone)(text, texts), { max: 250, cut: texts.shared.shortened }),
    }));
    const rest = newest.length - passages.length;
    return rest > 0
        ? [...passages, { label: texts.incident.more(rest), lines: [texts.shared.shortened] }]
        : passages;
}
