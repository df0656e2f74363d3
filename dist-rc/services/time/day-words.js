"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.wordsOf = exports.firstSuch = void 0;
exports.dayAt = dayAt;
const luxon_1 = require("luxon");
const calendar_1 = require("./calendar");
const weekdays = [
    [/^(?:ma(?:andag)?|mon(?:day)?)$/, 1],
    [/^(?:di(?:nsdag)?|tue(?:s|sday)?)$/, 2],
    [/^(?:wo(?:ensdag)?|wed(?:nesday)?)$/, 3],
    [/^(?:do(?:nderdag)?|thu(?:r|rs|rsday)?)$/, 4],
    [/^(?:vr(?:ijdag)?|fri(?:day)?)$/, 5],
    [/^(?:za(?:terdag)?|sat(?:urday)?)$/, 6],
    [/^(?:zo(?:ndag)?|sun(?:day)?)$/, 7],
];
const months = [
    /^jan(?:uari|uary)?$/,
    /^feb(?:ruari|ruary)?$/,
    /^(?:mrt|maart|mar(?:ch)?)$/,
    /^apr(?:il)?$/,
    /^(?:mei|may)$/,
    /^june?$|^juni$/,
    /^jul[iy]?$/,
    /^aug(?:ustus|ust)?$/,
    /^sept?(?:ember)?$/,
    /^(?:okt(?:ober)?|oct(?:ober)?)$/,
    /^nov(?:ember)?$/,
    /^dec(?:ember)?$/,
];
const near = {
    eergisteren: -2,
    gisteren: -1,
    yesterday: -1,
    vandaag: 0,
    today: 0,
    morgen: 1,
    tomorrow: 1,
    overmorgen: 2,
};
const every = /^(?:elke|iedere|elk|ieder|every|each)$/;
const weekly = /^(?:wekelijks|weekly)$/;
const aWeek = /^(?:week|weken|weeks)$/;
const aDay = /^(?:dag|dagen|day|days)$/;
const ahead = /^(?:over|in)$/;
const coming = /^(?:komende|aanstaande|coming)$/;
const next = /^(?:volgende|next)$/;
const lasting = /^(?:lang|long)$/;
const part = /^(?:ochtend|middag|namiddag|avond|morning|afternoon|evening)$/;
const withPart = /^(vandaag|van|morgen|\p{L}+dag)(?:morgen|ochtend|middag|namiddag|avond)$/u;
const vague = /^(?:volgende|komende|aanstaande|week|weken|weekend|maand|maanden|jaar|dagen|halve|binnenkort|coming|next|weeks|months?|years?|days|half|soon)$/;
const weekdayOfWord = (word) => weekdays.find(([name]) => name.test(word))?.[1] ?? null;
const weekdayOfPlural = (word) => weekdayOfWord(/^(\p{L}*?da(?:g|y))(?:en|s)$/u.exec(word)?.[1] ?? '');
const numbers = {
    twee: 2,
    two: 2,
    drie: 3,
    three: 3,
    vier: 4,
    four: 4,
    vijf: 5,
    five: 5,
    zes: 6,
    six: 6,
    acht: 8,
    eight: 8,
};
const numberOf = (word) => /^\d{1,2}$/.test(word) ? Number(word) : (numbers[word] ?? null);
function dayAt(at, place) {
    const words = place.words.slice(at, at + 4).map((word) => word.toLowerCase());
    return (repeatAt(words) ??
        datedAt(words, place) ??
        namedAt(words, place) ??
        spanAt(words, place) ??
        vagueAt(words));
}
function repeatAt([word = '', second = '']) {
    const plural = weekdayOfPlural(word);
    if (plural !== null)
        return { said: { kind: 'weekly', weekday: plural }, taken: 1 };
    if (weekly.test(word))
        return { said: { kind: 'weekly', weekday: null }, taken: 1 };
    if (!every.test(word))
        return null;
    const weekday = weekdayOfWord(second) ?? weekdayOfPlural(second);
    if (weekday !== null)
        return { said: { kind: 'weekly', weekday }, taken: 2 };
    if (second === 'week')
        return { said: { kind: 'weekly', weekday: null }, taken: 2 };
    return numberOf(second) !== null || aDay.test(second) ? { said: { kind: 'unclear' }, taken: 2 } : null;
}
function datedAt([word = '', second = '', third = ''], { today }) {
    if (/^\d{4}-\d{2}-\d{2}$/.test(word))
        return { said: existing(word), taken: 1 };
    const numbers = /^(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{4}|\d{2}))?$/.exec(word);
    if (numbers && !/^\d{1,2}\.\d{2}$/.test(word))
        return { said: dated(Number(numbers[1]), Number(numbers[2]), numbers[3], today), taken: 1 };
    const month = months.findIndex((name) => name.test(second.replace(/\.$/, '')));
    if (month < 0 || !/^\d{1,2}(?:e|ste|de|st|nd|rd|th)?$/.test(word))
        return null;
    const year = /^20\d{2}$/.test(third) ? third : undefined;
    return {
        said: dated(Number.parseInt(word, 10), month + 1, year, today),
        taken: year === undefined ? 2 : 3,
    };
}
function namedAt(words, place) {
    const [word = '', second = ''] = words;
    const joined = withPart.exec(word)?.[1];
    if (joined !== undefined) {
        const day = nameOf(joined === 'van' ? 'vandaag' : joined, place);
        return day === null ? null : { said: { kind: 'day', day, part: true }, taken: 1 };
    }
    if (coming.test(word) && weekdayOfWord(second) !== null) {
        const day = nameOf(second, { ...place, after: (0, calendar_1.addDays)(place.today, 1) });
        return day === null ? null : { said: { kind: 'day', day, part: false }, taken: 2 };
    }
    const day = nameOf(word, place);
    if (day === null)
        return null;
    const date = datedAt(words.slice(1), place);
    if (date && weekdayOfWord(word) !== null) {
        const isMeant = date.said.kind !== 'day' || luxon_1.DateTime.fromISO(date.said.day).weekday === weekdayOfWord(word);
        return { said: isMeant ? date.said : { kind: 'unclear' }, taken: 1 + date.taken };
    }
    return part.test(second)
        ? { said: { kind: 'day', day, part: true }, taken: 2 }
        : { said: { kind: 'day', day, part: false }, taken: 1 };
}
function nameOf(word, { today, after }) {
    const days = near[word];
    if (days !== undefined)
        return (0, calendar_1.addDays)(today, days);
    const weekday = weekdayOfWord(word);
    return weekday === null ? null : (0, exports.firstSuch)(weekday, after);
}
const firstSuch = (weekday, from) => (0, calendar_1.addDays)(from, (weekday - luxon_1.DateTime.fromISO(from).weekday + 7) % 7);
exports.firstSuch = firstSuch;
function spanAt(words, { today }) {
    const [word = '', second = '', third = ''] = words;
    if (ahead.test(word) && numberOf(second) !== null) {
        const days = (numberOf(second) ?? 0) * (aWeek.test(third) ? 7 : 1);
        return aWeek.test(third) || aDay.test(third)
            ? { said: { kind: 'day', day: (0, calendar_1.addDays)(today, days), part: false }, taken: 3 }
            : null;
    }
    if (next.test(word) && second === 'week' && weekdayOfWord(third) !== null) {
        const monday = (0, calendar_1.addDays)(today, 8 - luxon_1.DateTime.fromISO(today).weekday);
        return {
            said: { kind: 'day', day: (0, calendar_1.addDays)(monday, (weekdayOfWord(third) ?? 1) - 1), part: false },
            taken: 3,
        };
    }
    const weeks = numberOf(word);
    return weeks !== null && weeks > 0 && aWeek.test(second)
        ? { said: { kind: 'weeks', weeks }, taken: lasting.test(third) ? 3 : 2 }
        : null;
}
function vagueAt(words) {
    const found = words.findIndex((word) => !vague.test(word) && !part.test(word));
    const taken = found < 0 ? words.length : found;
    return taken === 0 ? null : { said: { kind: 'unclear' }, taken };
}
const halfYear = 183;
function dated(day, month, year, today) {
    const two = (number) => String(number).padStart(2, '0');
    const of = (inYear) => existing(`${inYear}-${two(month)}-${two(day)}`);
    if (year !== undefined)
        return of(year.length === 2 ? 2000 + Number(year) : Number(year));
    const thisYear = Number(today.slice(0, 4));
    const first = of(thisYear);
    const isLongAgo = first.kind === 'day' && first.day < (0, calendar_1.addDays)(today, -halfYear);
    return isLongAgo || first.kind === 'noSuchDay' ? of(thisYear + 1) : first;
}
const existing = (day) => luxon_1.DateTime.fromISO(day).isValid ? { kind: 'day', day, part: false } : { kind: 'noSuchDay' };
const wordsOf = (text) => text.split(/[\s,;!?]+|\.(?=\s|$)/).filter((word) => word !== '');
exports.wordsOf = wordsOf;
