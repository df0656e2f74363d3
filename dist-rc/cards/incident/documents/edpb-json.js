"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.edpbJson = edpbJson;
const edpb_1 = require("../../texts/edpb");
const subtypes = { a: 'complete', b: 'incomplete', c: 'withdraw' };
function edpbJson({ id, subtype, fields, missing }, { template, version, status, source }, now) {
    const labels = new Map(fields.map(({ field }) => [field.number, field.label]));
    const document = {
        template,
        version,
        status,
        source,
        reference: id,
        asOf: now,
        subtype: subtypes[subtype],
        missing: missing.map((number) => ({ field: number, label: labels.get(number) ?? '' })),
        fields: fields.map(({ field: { number, section, label }, value }) => ({
            field: number,
            section,
            label,
            answer: value !== null && 'says' in value ? { text: edpb_1.edpbTexts.nl.says[value.says] } : value,
        })),
    };
    return Buffer.from(`${JSON.stringify(document, null, 2)}\n`, 'utf8');
}
