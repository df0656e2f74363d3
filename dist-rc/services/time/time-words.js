"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.timesAt = timesAt;
const typed_1 = require("./typed");
const hourWord = /^(?:uur|u|h|am|pm)$/i;
const before = /^(?:om|vanaf|van|tot|t\/m|tussen|at|from|until|till|between)$/i;
const and = /^(?:en|and|-)$/i;
const none = { times: [], taken: 1 };
const earliest = 7;
function timesAt(words, at) {
    const [word = '', next = '', then = ''] = words.slice(at, at + 3);
    if (hourWord.test(next)) {
        const times = word.split(/[-–]/).map((said) => hourOf(said, next) ?? clockOf(said, next));
        return all(times, 2) ?? none;
    }
    const parts = word.split(/[-–]/);
    const isClock = parts.some((part) => timeOf(part) !== null);
    const whole = isClock
        ? all(parts.map((part) => timeOf(part) ?? hourOf(part, 'uur')), 1)
        : null;
    if (whole)
        return whole;
    const isJoined = and.test(words[at - 1] ?? '') && before.test(words[at - 3] ?? '');
    const isHour = (isJoined || before.test(words[at - 1] ?? '')) && /^\d{1,2}$/.test(word);
    const opens = /^(?:om|at)$/i.test(words[at - 1] ?? '');
    const isSpan = before.test(next) || and.test(next);
    const closes = isTime(words[at - 2] ?? '') && !/^(?:van|om)$/i.test(words[at - 1] ?? '');
    if (!isHour || !(opens || closes || (isSpan && isTime(then))))
        return none;
    return all([hourOf(word, 'uur')], 1) ?? none;
}
const isTime = (word) => /^\d{1,2}$/.test(word) || timeOf(word) !== null;
const all = (times, taken) => {
    const found = times.filter((time) => time !== null);
    return found.length === times.length && times.length <= 2 ? { times: found, taken } : null;
};
function hourOf(hour, unit) {
    if (!/^\d{1,2}$/.test(hour))
        return null;
    if (/^[ap]m$/i.test(unit))
        return (0, typed_1.typedTime)(`${hour}:00 ${unit}`);
    const number = Number(hour);
    const meant = number > 0 && number < earliest && !hour.startsWith('0') ? number + 12 : number;
    return (0, typed_1.typedTime)(`${String(meant)}:00`);
}
const clockOf = (said, unit) => /^[ap]m$/i.test(unit) ? (0, typed_1.typedTime)(`${said} ${unit}`) : timeOf(said);
function timeOf(word) {
    const short = /^(\d{1,2})(?:u(?:ur)?|h)(\d{2})?$/i.exec(word);
    return (0, typed_1.typedTime)(short ? `${short[1] ?? ''}:${short[2] ?? '00'}` : word);
}
