"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.apReport = apReport;
exports.apJson = apJson;
const dates_1 = require("../../dates");
const texts_1 = require("../../texts");
const documents_1 = require("../../texts/documents");
const happened_1 = require("../happened");
const { ap } = documents_1.documentTexts;
const nl = (0, texts_1.textsFor)('nl');
function apReport(form, { sections }, now) {
    const missing = form.missing.map((id) => ap.field[id]).join(', ');
    return {
        title: ap.title(form.id),
        language: 'nl',
        madeAt: new Date(now),
        lines: [
            ap.asOf((0, dates_1.dateAndTime)(now, 'nl')),
            ap.phase[form.phase],
            ...(missing === '' ? [] : [ap.missing(missing)]),
        ],
        tables: Object.entries(sections).map(([section, ids]) => ({
            name: ap.section[section],
            columns: [
                { title: ap.section[section], width: 34 },
                { title: ap.answer, width: 66 },
            ],
            rows: fieldsOf(form, ids).map(([id, value]) => [ap.field[id], wordsOf(value)]),
        })),
        footer: ap.footer(form.id),
    };
}
function apJson(form, { sections, edpb }, now) {
    const document = {
        form: 'Vragenlijst van de Autoriteit Persoonsgegevens; nummers van het ontwerp-sjabloon van de EDPB (juni 2026)',
        reference: form.id,
        asOf: now,
        phase: form.phase,
        missing: form.missing.map((id) => ({ id, label: ap.field[id] })),
        sections: Object.entries(sections).map(([section, ids]) => ({
            id: section,
            label: ap.section[section],
            fields: fieldsOf(form, ids).map(([id, value]) => ({
                id,
                edpb: edpb[id] ?? null,
                label: ap.field[id],
                code: codeOf(value),
                value: wordsOf(value),
            })),
        })),
    };
    return Buffer.from(`${JSON.stringify(document, null, 2)}\n`, 'utf8');
}
const fieldsOf = (form, ids) => ids.flatMap((id) => {
    const value = form.fields.get(id);
    return value === undefined ? [] : [[id, value]];
});
function wordsOf(value) {
    if (value === null)
        return ap.follows;
    switch (value.is) {
        case 'text':
            return value.text;
        case 'moment':
            return (0, dates_1.dateAndTime)(value.at, 'nl');
        case 'means':
            return value.means.map((each) => nl.telling.means[each]).join('; ');
        case 'period':
            return (0, happened_1.happenedLines)(value.happened, nl, 'nl').join('; ');
        case 'number':
            return value.value.toLocaleString('nl-NL');
        case 'kind':
            return ap.kind[value.kind] ?? ap.otherKind(nl.kinds.names[value.kind]);
        case 'code':
            return ap.code[value.code];
        case 'answer': {
            const { options } = nl.assessment[value.question];
            const form = ap.options[value.question] ?? {};
            return value.value.map((each) => form[each] ?? options[each] ?? each).join('; ');
        }
    }
}
const periodCodes = ({ from, until, ongoing, undeterminable }) => [
    from ?? '',
    until ?? '',
    undeterminable === true ? 'undeterminable' : ongoing === null ? '' : ongoing ? 'ongoing' : 'over',
];
function codeOf(value) {
    if (value === null)
        return null;
    switch (value.is) {
        case 'answer':
            return value.value;
        case 'kind':
            return value.kind;
        case 'code':
            return value.code;
        case 'number':
            return value.value;
        case 'moment':
            return value.at;
        case 'means':
            return value.means;
        case 'period':
            return periodCodes(value.happened);
        case 'text':
            return null;
    }
}
