"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.dayOfInstant = exports.timeNear = exports.timeOfDay = exports.weekday = exports.shortDay = exports.dayName = exports.writtenMoment = exports.dateAndTime = void 0;
exports.inputMoment = inputMoment;
exports.timeLeft = timeLeft;
const luxon_1 = require("luxon");
const zone = 'Europe/Amsterdam';
const tags = { nl: 'nl-NL', en: 'en-GB' };
const local = (iso, locale) => luxon_1.DateTime.fromISO(iso, { zone, locale: tags[locale] });
const keptMoments = 500;
function remembering(format) {
    const known = new Map();
    return (iso, locale) => {
        const key = `${locale} ${iso}`;
        const before = known.get(key);
        if (before !== undefined)
            return before;
        if (known.size >= keptMoments)
            known.clear();
        const made = format(iso, locale);
        known.set(key, made);
        return made;
    };
}
exports.dateAndTime = remembering((iso, locale) => local(iso, locale).toFormat('ccc d LLL yyyy, HH:mm'));
const writtenMoment = (iso) => local(iso, 'nl').toFormat("cccc d LLLL yyyy 'om' HH.mm 'uur'");
exports.writtenMoment = writtenMoment;
exports.dayName = remembering((day, locale) => local(day, locale).toFormat('ccc d LLL yyyy'));
exports.shortDay = remembering((day, locale) => local(day, locale).toFormat('d LLL'));
exports.weekday = remembering((day, locale) => local(day, locale).toFormat('cccc'));
exports.timeOfDay = remembering((iso, locale) => local(iso, locale).toFormat('HH:mm'));
const timeNear = (iso, reference, locale) => (0, exports.dayName)(iso, locale) === (0, exports.dayName)(reference, locale) ? (0, exports.timeOfDay)(iso, locale) : (0, exports.dateAndTime)(iso, locale);
exports.timeNear = timeNear;
let latest = { minute: '', date: '', time: '' };
function inputMoment(iso) {
    const minute = iso.slice(0, 'YYYY-MM-DDTHH:mm'.length);
    if (latest.minute !== minute) {
        const [date = '', time = ''] = (local(iso, 'en').toISO() ?? '').split('T');
        latest = { minute, date, time: time.slice(0, 5) };
    }
    return { date: latest.date, time: latest.time };
}
function timeLeft(now, deadline) {
    const minutes = Math.floor((Date.parse(deadline) - Date.parse(now)) / 60_000);
    return minutes >= 60 ? { hours: Math.floor(minutes / 60) } : { minutes };
}
const dayOfInstant = (iso) => inputMoment(iso).date;
exports.dayOfInstant = dayOfInstant;
