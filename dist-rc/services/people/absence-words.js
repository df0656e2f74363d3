"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.tellsAbsence = tellsAbsence;
exports.readAbsenceWords = readAbsenceWords;
const luxon_1 = require("luxon");
const day_words_1 = require("../time/day-words");
const reasons = new Set([
    'ziek',
    'ziekgemeld',
    'grieperig',
    'vrij',
    'verlof',
    'vakantie',
    'afwezig',
    'weg',
    'sick',
    'ill',
    'away',
    'absent',
    'off',
    'leave',
    'holiday',
    'vacation',
]);
const subjects = new Set([
    'ik ben',
    'ben ik',
    'ik heb',
    'heb ik',
    'ik zit',
    'ik meld',
    'i am',
    'i have',
]);
const single = new Set(['ben', "i'm", 'i’m', 'im']);
const something = /\b(?:laptop|telefoon|phone|e?-?mail\w*|usb|stick|dossier|bestand|file|gegevens|data|sleutel|key|kwijt|lost|verloren|gestolen|stolen|gelekt|phishing|hack\w*|wachtwoord|password|bezoek\w*|gast|klant|client|map|ordner)\b/i;
const mostBetween = 5;
function tellsAbsence(text) {
    if (text.length > 300 || text.includes('?') || something.test(text))
        return false;
    const words = text
        .toLowerCase()
        .split(/[^\p{L}\p{N}'’-]+/u)
        .filter((word) => word !== '');
    const why = words.findIndex((word) => reasons.has(word));
    const who = words.findIndex((word, place) => subjects.has(`${word} ${words[place + 1] ?? ''}`) || (place === 0 && single.has(word)));
    return why >= 0 && who >= 0 && Math.abs(why - who) <= mostBetween;
}
function readAbsenceWords(text, { today, others }) {
    const said = saidIn(text, today);
    const spoken = new Set(text.toLowerCase().split(/[^\p{L}'’-]+/u));
    const isNamed = (name) => spoken.has(name.toLowerCase().split(' ')[0] ?? '');
    if (others.some(isNamed) || said.some(isOpen))
        return { kind: 'unclear' };
    const days = said.flatMap((one) => (one.kind === 'day' ? [one.day] : []));
    if (said.some(({ kind }) => kind === 'weekly'))
        return weeklyOf(said, days);
    return periodOf(text, days, today);
}
const isOpen = (said) => said.kind === 'unclear' ||
    said.kind === 'noSuchDay' ||
    said.kind === 'weeks' ||
    (said.kind === 'day' && said.part);
function weeklyOf(said, named) {
    const weekly = said.flatMap((one) => (one.kind === 'weekly' && one.weekday !== null ? [one.weekday] : []));
    const days = [...weekly, ...named.map((day) => luxon_1.DateTime.fromISO(day).weekday)];
    return days.length === 0
        ? { kind: 'unclear' }
        : { kind: 'weekly', days: [...new Set(days)].sort((one, other) => one - other) };
}
function periodOf(text, days, today) {
    const [first = today] = days;
    const last = days.at(-1) ?? today;
    const opens = /(?:^|\s)(?:tot|t\/m|until|till)\b/i.test(text) && days.length === 1;
    const from = opens ? today : first;
    return last < from || last < today ? { kind: 'unclear' } : { kind: 'period', from, until: last };
}
function saidIn(text, today) {
    const words = (0, day_words_1.wordsOf)(text);
    const found = [];
    let after = today;
    for (let at = 0; at < words.length; at += 1) {
        const one = (0, day_words_1.dayAt)(at, { words, today, after });
        if (one === null)
            continue;
        found.push(one.said);
        if (one.said.kind === 'day')
            after = one.said.day;
        at += one.taken - 1;
    }
    return found;
}
