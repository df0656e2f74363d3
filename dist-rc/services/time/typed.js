"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.typedDay = typedDay;
exports.typedTime = typedTime;
const luxon_1 = require("luxon");
const zone_1 = require("./zone");
const plain = (text) => text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
const hasTime = /^\d{4}-\d{2}-\d{2}[T ]\d/;
const hasOffset = /(?:z|[+-]\d{2}(?::?\d{2})?)$/i;
function instantOf(text, zone) {
    if (!hasTime.test(text))
        return null;
    if (zone === undefined && hasOffset.test(text.slice(11)))
        return null;
    const parsed = luxon_1.DateTime.fromISO(text.replace(' ', 'T'), {
        zone: zone === undefined ? 'utc' : (0, zone_1.zoneNamed)(zone),
    });
    return parsed.isValid ? parsed : null;
}
function typedDay(typed, zone) {
    const text = plain(typed);
    const instant = instantOf(text, zone);
    if (instant)
        return instant.toISODate();
    const parts = /^(\d{1,4})([-./])(\d{1,2})\2(\d{1,4})$/.exec(text);
    if (!parts)
        return null;
    const [, first = '', sign = '', second = '', third = ''] = parts;
    if (first.length === 4)
        return third.length <= 2 ? dayOf(first, second, third) : null;
    if (third.length !== 4 || first.length > 2)
        return null;
    const [day, other] = [dayOf(third, second, first), sign === '/' ? dayOf(third, first, second) : null];
    if (day === null || other === null)
        return day ?? other;
    return day === other ? day : null;
}
function dayOf(year, month, day) {
    const parsed = luxon_1.DateTime.fromObject({ year: Number(year), month: Number(month), day: Number(day) });
    return parsed.isValid ? parsed.toISODate() : null;
}
function typedTime(typed, zone) {
    const text = plain(typed);
    const instant = instantOf(text, zone);
    if (instant)
        return instant.toFormat('HH:mm');
    const parts = /^(\d{1,2})[:.](\d{2})(?:[:.][0-5]\d(?:[.,]\d{1,9})?)? ?(?:([ap])\.? ?m\.?)?$/i.exec(text);
    if (!parts)
        return null;
    const [, hours = '', minutes = '', half] = parts;
    const hour = half === undefined ? Number(hours) : hourOfHalf(Number(hours), half.toLowerCase() === 'p');
    if (hour === null || hour > 23 || Number(minutes) > 59)
        return null;
    return `${String(hour).padStart(2, '0')}:${minutes}`;
}
const hourOfHalf = (hour, isAfternoon) => hour < 1 || hour > 12 ? null : (hour % 12) + (isAfternoon ? 12 : 0);
