"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readVisitWords = readVisitWords;
const name_match_1 = require("../people/name-match");
const day_words_1 = require("../time/day-words");
const time_words_1 = require("../time/time-words");
const form_1 = require("./form");
const joining = /^(?:op|om|vanaf|van|tot|t\/m|tussen|voor|en|on|at|from|until|till|to|between|for|and)$/i;
const alone = /^(?:nieuw|nieuwe|new)$/i;
const parcel = /\b(?:pakket(?:je)?|pakje|bezorging|bezorger|koerier|parcel|package|delivery|courier)\b/i;
const between = /^(?:,|en|and|&)$/i;
const forWhom = /^(?:voor|for)$/i;
const oneself = /^(?:mij|me|mezelf|myself)$/i;
const ofCompany = /^(?:van|from)$/i;
const counted = /^(?:personen|persoon|mensen|man|people|persons?)$/i;
const mostName = 100;
const mostPeople = 999;
const nothing = {
    names: [],
    company: [],
    host: [],
    part: 'names',
    days: [],
    times: [],
    people: null,
};
function readVisitWords(words, context) {
    const all = words
        .replace(/[,;]/g, ' , ')
        .split(/\s+/)
        .filter((word) => word !== '');
    const said = read(all, context.today);
    const [from, until] = said.times;
    const [name = '', ...others] = apart(said.names).map((each) => each.slice(0, mostName).trim());
    const company = said.company.join(' ').slice(0, mostName);
    const whom = hostOf(said.host.join(' '), context);
    const when = whenOf(said, context.today);
    return {
        typed: {
            ...(name === '' || alone.test(name) ? {} : { name }),
            ...(others.length === 0 ? {} : { others: others.join(', ') }),
            ...(parcel.test(name) ? { kind: 'delivery' } : {}),
            ...(company === '' ? {} : { company }),
            ...(said.people === null ? {} : { people: said.people }),
            ...(from === undefined ? {} : { from }),
            ...(until === undefined ? {} : { until }),
            ...when.typed,
            ...whom.typed,
        },
        faults: { ...when.faults, ...whom.faults },
    };
}
function read(words, today) {
    let said = nothing;
    for (let at = 0; at < words.length; at += 1) {
        const [next, taken] = readAt(words, at, said, today);
        said = next;
        at += taken - 1;
    }
    return said;
}
function readAt(words, at, said, today) {
    const [word = '', second = ''] = [words[at], words[at + 1]];
    if (/^\d{1,3}$/.test(word) && Number(word) > 0 && Number(word) <= mostPeople && counted.test(second))
        return [{ ...withoutLast(said, /^(?:met|with)$/i), people: word }, 2];
    const { times, taken } = (0, time_words_1.timesAt)(words, at);
    if (times.length > 0 && said.times.length < 2)
        return [{ ...closed(said), times: [...said.times, ...times].slice(0, 2) }, taken];
    const day = times.length > 0 ? null : (0, day_words_1.dayAt)(at, { words, today, after: today });
    if (day !== null)
        return [{ ...closed(said), days: [...said.days, day.said] }, day.taken];
    if (forWhom.test(word) && said.host.length === 0)
        return [{ ...said, part: 'host' }, 1];
    if (ofCompany.test(word) && at > 0 && isAfterMoment(words, at, said))
        return [{ ...said, part: 'company' }, 1];
    const part = between.test(word) && said.part === 'host' ? 'names' : said.part;
    return [{ ...said, part, [part]: [...said[part], word] }, 1];
}
const closed = (said) => ({ ...withoutLast(said, joining), part: 'names' });
const withoutLast = (said, kind) => kind.test(said[said.part].at(-1) ?? '') ? { ...said, [said.part]: said[said.part].slice(0, -1) } : said;
const isAfterMoment = (words, at, said) => said.names.length > 0 && said.part === 'names' && said.names.at(-1) !== words[at - 1];
function apart(words) {
    const names = [[]];
    for (const word of words) {
        if (between.test(word))
            names.push([]);
        else
            names.at(-1)?.push(word);
    }
    return names.map((name) => name.join(' ')).filter((name) => name !== '');
}
function hostOf(named, { staff, by }) {
    if (named === '' || oneself.test(named))
        return { typed: {}, faults: {} };
    const host = (0, name_match_1.personNamed)(named, staff);
    if (host)
        return { typed: host.aadObjectId === by ? {} : { host: host.aadObjectId }, faults: {} };
    return { typed: { remark: named }, faults: { host: 'whom' } };
}
function whenOf({ days, times }, today) {
    const named = [...new Set(days.flatMap((one) => (one.kind === 'day' ? [one.day] : [])))];
    const weekly = days.find((one) => one.kind === 'weekly');
    const row = days.find((one) => one.kind === 'weeks');
    const first = weekly === undefined || weekly.weekday === null ? named[0] : (0, day_words_1.firstSuch)(weekly.weekday, named[0] ?? today);
    const weeks = row?.weeks ?? (weekly ? form_1.mostWeeks : 1);
    const fault = dayFault(days, named, first, today);
    const part = days.some((one) => one.kind === 'day' && one.part);
    return {
        typed: {
            ...(first === undefined ? {} : { day: first }),
            ...(weeks === 1 ? {} : { weeks: String(weeks) }),
        },
        faults: {
            ...(fault === null ? {} : { day: fault }),
            ...(part && times.length === 0 ? { from: 'unclear' } : {}),
        },
    };
}
function dayFault(days, named, first, today) {
    if (days.some(({ kind }) => kind === 'noSuchDay'))
        return 'noSuchDay';
    if (days.some(({ kind }) => kind === 'unclear') || named.length > 1)
        return 'unclear';
    return first !== undefined && first < today ? 'past' : null;
}
