"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.maskNumbers = maskNumbers;
const groups_1 = require("./groups");
const signs_1 = require("./signs");
function maskNumbers(text) {
    const digits = { text, signs: (0, signs_1.signsOf)(text) };
    const groups = (0, groups_1.groupsOf)(digits.signs);
    const bsns = [];
    const phones = [];
    const different = new Set();
    for (let at = 0; at < groups.length;) {
        const found = numberAt(digits, new groups_1.Linked(groups, at));
        const [first, last] = [groups[at], groups[at + found.groups - 1]];
        at += found.groups;
        if (!first || !last || found.kind === 'other')
            continue;
        const start = digits.signs.start[first.from] ?? 0;
        const end = digits.signs.end[last.to - 1] ?? 0;
        if (found.kind === 'bsn')
            bsns.push({ start, end, by: signs_1.placeholders.bsn });
        else {
            phones.push({ start: withPlus(text, start), end, by: signs_1.placeholders.phone });
            different.add(lastDigits(digits.signs, first, last));
        }
    }
    const isList = different.size > 1;
    const spans = (isList ? [...bsns, ...phones] : bsns).sort((one, other) => one.start - other.start);
    return { text: (0, signs_1.replaceSpans)(text, spans), bsns: bsns.length > 0, phones: isList };
}
const plainGroup = { kind: 'other', groups: 1 };
function numberAt(digits, groups) {
    const other = groupsOfOther(digits, groups);
    if (other > 0)
        return { kind: 'other', groups: other };
    const abroad = groupsOfInternationalPhone(digits, groups);
    if (abroad > 0)
        return { kind: 'phone', groups: abroad };
    const bsn = groupsOfBsn(digits.signs, groups);
    if (bsn > 0)
        return { kind: 'bsn', groups: bsn };
    const national = groupsOfNationalPhone(digits.signs, groups);
    return national > 0 ? { kind: 'phone', groups: national } : plainGroup;
}
function groupsOfBsn({ value }, groups) {
    const from = groups.group(0)?.from ?? 0;
    const nine = groups.groupsWith(9);
    if (nine > 0 && passesElevenTest(value, from, 9))
        return nine;
    const eight = groups.groupsWith(8);
    return eight > 0 && passesElevenTest(value, from, 8) ? eight : 0;
}
function passesElevenTest(value, from, length) {
    const zeros = length === 8 ? 1 : 3;
    if (zerosAt(value, from) >= zeros)
        return false;
    let sum = 0;
    for (let place = 0; place < length; place += 1) {
        const left = length - place;
        sum += (value[from + place] ?? 0) * (left === 1 ? -1 : left);
    }
    return sum % 11 === 0;
}
function zerosAt(value, from) {
    let count = 0;
    while (count < 3 && value[from + count] === 0)
        count += 1;
    return count;
}
function groupsOfOther(digits, groups) {
    const [first, second, third] = [groups.group(0), groups.group(1), groups.group(2)];
    if (!first || !second)
        return 0;
    if (isReference(digits, first, second))
        return 2;
    const { signs } = digits;
    if (isDate(signs, first, second, third) || isDate(signs, third, second, first))
        return 3;
    return groupsOfTime(digits, first, second, third) || groupsOfAmount(digits, groups);
}
function isReference({ text, signs }, first, second) {
    const start = signs.start[first.from] ?? 0;
    return ((0, groups_1.lengthOf)(first) === 4 &&
        (0, groups_1.lengthOf)(second) === 4 &&
        /INC-$/i.test(text.slice(Math.max(0, start - 4), start)));
}
function isDate(signs, year, month, day) {
    const within = (group, low, high, most) => (0, groups_1.lengthOf)(group) <= most && numberOf(signs, group) >= low && numberOf(signs, group) <= high;
    return ((0, groups_1.lengthOf)(year) === 4 && within(year, 1900, 2099, 4) && within(month, 1, 12, 2) && within(day, 1, 31, 2));
}
const isBehind = ({ text, signs }, group, sign) => group !== undefined && signs.gap[group.from] === 1 && text[(signs.start[group.from] ?? 0) - 1] === sign;
function groupsOfTime(digits, hour, minute, second) {
    const isSixtieth = (group) => isBehind(digits, group, ':') && (0, groups_1.lengthOf)(group) === 2 && numberOf(digits.signs, group) < 60;
    if ((0, groups_1.lengthOf)(hour) > 2 || !isSixtieth(minute) || numberOf(digits.signs, hour) > 23)
        return 0;
    return isSixtieth(second) ? 3 : 2;
}
function groupsOfAmount(digits, groups) {
    const { text, signs } = digits;
    const isThousand = (group) => (0, groups_1.lengthOf)(group) === 3 && isBehind(digits, group, '.');
    if ((0, groups_1.lengthOf)(groups.group(0)) > 3 || !isThousand(groups.group(1)))
        return 0;
    const start = signs.start[groups.group(0)?.from ?? 0] ?? 0;
    if (!/(?:€|EUR)\s?$/i.test(text.slice(Math.max(0, start - 5), start)))
        return 0;
    let count = 2;
    while (count < mostThousands && isThousand(groups.group(count)))
        count += 1;
    return count;
}
const mostThousands = 6;
const plus = /[+\uff0b\ufe62]/;
function groupsOfInternationalPhone({ text, signs: { value, start } }, groups) {
    const [first, second] = [groups.group(0), groups.group(1)];
    if (!first)
        return 0;
    const prefix = plus.test(text[(start[first.from] ?? 0) - 1] ?? '') ? 0 : 2;
    if (zerosAt(value, first.from) !== prefix)
        return 0;
    if (value[first.from + prefix] !== 3 || value[first.from + prefix + 1] !== 1)
        return 0;
    const hasZero = (0, groups_1.lengthOf)(first) === prefix + 2 && second !== undefined && value[second.from] === 0;
    return groups.groupsWith(prefix + 2 + (hasZero ? 10 : 9));
}
function groupsOfNationalPhone({ value }, groups) {
    const first = groups.group(0);
    if (!first || value[first.from] !== 0 || value[first.from + 1] === 0)
        return 0;
    const length = (0, groups_1.lengthOf)(first);
    return length === 10 || (length >= 2 && length <= 4) ? groups.groupsWith(10) : 0;
}
function numberOf({ value }, group) {
    let number = group ? 0 : Number.NaN;
    for (let sign = group?.from ?? 0; sign < (group?.to ?? 0); sign += 1)
        number = number * 10 + (value[sign] ?? 0);
    return number;
}
const lastDigits = ({ value }, first, last) => value.subarray(Math.max(first.from, last.to - 9), last.to).join('');
const withPlus = (text, start) => plus.test(text[start - 1] ?? '') ? start - 1 : start;
