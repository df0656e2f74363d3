"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.whoDid = exports.nameIn = void 0;
exports.historyLines = historyLines;
const dates_1 = require("../dates");
const fromReporter = ['reported', 'addition', 'answer', 'mistake', 'filesHeard'];
const ofTime = ['awareMoved', 'leaveSaid', 'secondAsked'];
const nameIn = (names, id) => names[id] ?? '–';
exports.nameIn = nameIn;
const whoDid = ({ type, by, said }, { people }, { history }) => by !== null
    ? (0, exports.nameIn)(people, by)
    : fromReporter.includes(type) || (type === 'attached' && said.files !== undefined)
        ? history.reporter
        : history.nobody;
exports.whoDid = whoDid;
function historyLines(entry, names, texts, locale) {
    const { said, before } = entry;
    const { history } = texts;
    const was = before ? subjectLines(before, entry.type, names, texts, locale).slice(-1) : [];
    return [
        ...subjectLines(said, entry.type, names, texts, locale),
        ...was.map((line) => history.before(line)),
        ...changeLines(said, names, texts, locale),
        ...wordLines(said, texts),
    ];
}
function subjectLines(said, type, names, texts, locale) {
    const { history, outcomes, process } = texts;
    const duties = [...(said.duty === undefined ? [] : [said.duty]), ...(said.duties ?? [])];
    const notify = said.notify === undefined ? '' : said.notify ? outcomes.notify : outcomes.notNotify;
    const people = (ids) => ids.map((id) => (0, exports.nameIn)(names.people, id)).join(', ');
    const moment = (iso) => (iso.length > 10 ? (0, dates_1.dateAndTime)(iso, locale) : (0, dates_1.dayName)(iso, locale));
    const end = (value) => (ofTime.includes(type) ? moment(value) : (0, exports.nameIn)(names.people, value));
    return [
        ...duties.map((duty) => [wordIn(outcomes.duty, duty), ...(notify === '' ? [] : [notify])].join(': ')),
        ...(said.asked === undefined ? [] : [wordIn(texts.second.what, said.asked)]),
        ...(said.outcome === undefined ? [] : [wordIn(outcomes.classification, said.outcome)]),
        ...(said.question === undefined ? [] : questionLines(said.question, said.value, texts)),
        ...(said.clock === undefined ? [] : [wordIn(process.clock, said.clock.split(':')[0] ?? '')]),
        ...(said.client === undefined ? [] : [(0, exports.nameIn)(names.clients, said.client)]),
        ...(said.clients === undefined
            ? []
            : [said.clients.map((id) => (0, exports.nameIn)(names.clients, id)).join(', ') || history.nothing]),
        ...(said.phase === undefined ? [] : [wordIn(texts.atAuthority.state, said.phase)]),
        ...(said.company === undefined ? [] : [(0, exports.nameIn)(names.companies, said.company)]),
        ...(typeof said.from === 'string' ? [history.from(end(said.from))] : []),
        ...(said.to === undefined ? [] : [history.to(toWords(said.to, type, end))]),
        ...(said.people === undefined || said.people.length === 0 ? [] : [history.called(people(said.people))]),
        ...(said.owner === undefined ? [] : [people([said.owner])]),
        ...(said.persons === undefined ? [] : [people(said.persons)]),
        ...(said.moment === undefined || said.clock !== undefined ? [] : [(0, dates_1.dateAndTime)(said.moment, locale)]),
        ...(said.task === undefined ? [] : [history.task(said.task)]),
        ...(said.tasks === undefined ? [] : [said.tasks.map((task) => history.task(task)).join(', ')]),
        ...(said.due === undefined ? [] : [history.due((0, dates_1.dayName)(said.due, locale))]),
        ...(said.until === undefined ? [] : [history.until((0, dates_1.dayName)(said.until, locale))]),
        ...(said.fields === undefined ? [] : [history.fieldsOf(said.fields.join(', '))]),
        ...(said.number === undefined ? [] : [said.number]),
        ...(said.files === undefined ? [] : [history.fileCount(said.files.length)]),
    ];
}
const toWords = (to, type, end) => type === 'handedOver' || ofTime.includes(type) ? end(to) : to;
function questionLines(questions, value, texts) {
    const asked = questions.split(',').map((id) => {
        const found = texts.assessment[id];
        return { label: found?.label ?? id, options: found?.options ?? {} };
    });
    const labels = asked.map(({ label }) => label).join(' ');
    const options = asked[0]?.options ?? {};
    return value === undefined ? [labels] : [labels, value.map((one) => wordIn(options, one)).join(', ')];
}
function changeLines({ was, is }, names, texts, locale) {
    if (!was || !is)
        return [];
    const { history } = texts;
    return Object.keys(is).flatMap((fact) => [
        `${wordIn(history.fact, fact)}. ${history.before(factWords(fact, was[fact], names, texts, locale))}`,
        `${wordIn(history.fact, fact)}. ${history.now(factWords(fact, is[fact], names, texts, locale))}`,
    ]);
}
function factWords(fact, value, names, texts, locale) {
    const { history, kinds, correcting } = texts;
    if (Array.isArray(value))
        return value.map((id) => (0, exports.nameIn)(names.people, String(id))).join(', ') || history.nothing;
    if (typeof value === 'object' && value !== null) {
        const { from, until, ongoing, undeterminable } = value;
        return [
            ...(typeof from === 'string' ? [correcting.since((0, dates_1.dateAndTime)(from, locale))] : []),
            ...(typeof until === 'string' ? [correcting.upTo((0, dates_1.dateAndTime)(until, locale))] : []),
            ...(typeof ongoing === 'boolean' ? [ongoing ? correcting.ongoingYes : correcting.ongoingNo] : []),
            ...(undeterminable === true ? [correcting.undeterminable] : []),
        ].join(' ');
    }
    if (typeof value === 'number')
        return String(value);
    if (typeof value !== 'string')
        return history.nothing;
    if (fact === 'kind')
        return wordIn(kinds.names, value);
    if (fact === 'dataOf')
        return wordIn(kinds.dataOf, value);
    return (0, dates_1.dateAndTime)(value, locale);
}
function wordLines(said, { history }) {
    const { facts, text = '', reason = '', reference = '', delay = '', proof = '' } = said;
    const { name = '', contact = '' } = said;
    return [
        name,
        contact,
        facts?.what ?? '',
        text,
        proof,
        reason === '' ? '' : history.reasonIs(reason),
        reference === '' ? '' : history.referenceIs(reference),
        delay === '' ? '' : history.delayIs(delay),
    ].filter((line) => line !== '' && line !== '–');
}
const wordIn = (words, code) => {
    const found = words[code];
    return typeof found === 'string' ? found : code;
};
