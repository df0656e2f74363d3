"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.maskEmails = maskEmails;
const signs_1 = require("./signs");
const word = /[^\s,;:<>()[\]{}"'/\\|&=*\u2018-\u201f\uff0c\uff1b\uff1a\uff08\uff09\uff0f\uff5c\u3001]+/gu;
const at = /[@\ufe6b\uff20]/u;
const otherAt = /[\ufe6b\uff20]/gu;
const endOfSentence = /[.!?]$/;
function maskEmails(text) {
    if (!at.test(text))
        return text;
    const found = [...text.matchAll(word)].flatMap(({ 0: written, index }) => {
        const count = addressesIn(written);
        return count > 0 ? [{ written, index, count }] : [];
    });
    const different = new Set(found.map(({ written }) => written.toLowerCase().replace(endOfSentence, '')));
    if (different.size < 2 && !found.some(({ count }) => count > 1))
        return text;
    const spans = found.map(({ written, index }) => ({
        start: index,
        end: index + written.length,
        by: `${signs_1.placeholders.email}${endOfSentence.exec(written)?.[0] ?? ''}`,
    }));
    return (0, signs_1.replaceSpans)(text, spans);
}
function addressesIn(written) {
    const text = written.replace(otherAt, '@');
    let [count, begin, dot] = [0, 0, -1];
    for (let sign = text.indexOf('@'); sign >= 0;) {
        const next = text.indexOf('@', sign + 1);
        const end = next < 0 ? text.length : next;
        if (dot < sign + 2)
            dot = onwards(text.indexOf('.', sign + 2));
        if (sign > begin && dot < end - 2)
            count += 1;
        [begin, sign] = [sign + 1, next];
    }
    return count;
}
const onwards = (place) => (place < 0 ? Number.POSITIVE_INFINITY : place);
