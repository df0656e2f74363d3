"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readLoanWords = readLoanWords;
const day_words_1 = require("../time/day-words");
const form_1 = require("./form");
const zone_1 = require("../time/zone");
const starts = /^(?:vanaf|from|op|on)$/i;
const ends = /^(?:tot|t\/m|until|till|to)$/i;
function readLoanWords(text, context) {
    const today = (0, zone_1.dayOf)(context.now, context.organisation.office.timeZone);
    const words = text.split(/\s+/).filter((word) => word !== '');
    const said = read(words, today);
    const from = judged(said.from, context);
    const until = said.until === null ? from : judged(said.until, context);
    return {
        name: said.names.join(' '),
        typed: {
            ...(from?.day === undefined || from.day === today ? {} : { from: from.day }),
            ...(until?.day === undefined ? {} : { until: until.day }),
        },
        faults: {
            ...(from?.fault === undefined ? {} : { from: from.fault }),
            ...(said.until === null || until?.fault === undefined ? {} : { until: until.fault }),
        },
    };
}
function read(words, today) {
    let said = { names: [], from: null, until: null };
    for (let at = 0; at < words.length; at += 1) {
        const [word = '', before = ''] = [words[at], words[at - 1]];
        const found = (0, day_words_1.dayAt)(at, { words, today, after: today });
        const isLast = found !== null && at + found.taken === words.length && found.said.kind !== 'unclear';
        const isEnd = ends.test(before);
        if (found === null || !(isEnd || starts.test(before) || isLast)) {
            said = { ...said, names: [...said.names, word] };
            continue;
        }
        const names = isEnd || starts.test(before) ? said.names.slice(0, -1) : said.names;
        said = { ...said, names, [isEnd ? 'until' : 'from']: found.said };
        at += found.taken - 1;
    }
    return said;
}
function judged(said, context) {
    if (said === null)
        return null;
    if (said.kind === 'noSuchDay')
        return { fault: 'noSuchDay' };
    if (said.kind !== 'day' || said.part)
        return { fault: 'unclear' };
    const fault = (0, form_1.faultOfEnd)(said.day, context);
    return fault === null ? { day: said.day } : { day: said.day, fault };
}
