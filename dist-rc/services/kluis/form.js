"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.keepTyped = void 0;
exports.readRequest = readRequest;
exports.readRecord = readRecord;
exports.faultOfEnd = faultOfEnd;
exports.readReason = readReason;
const v4_1 = require("zod/v4");
const chosen_person_1 = require("../forms/chosen-person");
const inputs_1 = require("../forms/inputs");
const mask_1 = require("../masking/mask");
const block_1 = require("../time/block");
const typed_1 = require("../time/typed");
const zone_1 = require("../time/zone");
const contract_1 = require("./contract");
const hours_1 = require("./hours");
const model_1 = require("./model");
const inputs = (0, inputs_1.inputsOf)(contract_1.requestFields, { people: ['borrower'], days: ['from', 'until'] });
const keepTyped = (input) => inputs.keep(input);
exports.keepTyped = keepTyped;
const words = (field) => v4_1.z
    .string()
    .trim()
    .min(1, { error: 'required' })
    .max(contract_1.requestFields[field], { error: 'tooLong' })
    .transform(mask_1.mask);
const shape = v4_1.z.object({
    dossier: words('dossier'),
    assignment: words('assignment'),
    carrier: v4_1.z.enum(model_1.carriers, { error: 'required' }),
    count: v4_1.z
        .string()
        .trim()
        .regex(/^\d{0,4}$/, { error: 'invalid' })
        .transform((digits) => (digits === '' ? 1 : Number(digits)))
        .refine((count) => count > 0, { error: 'invalid' }),
    client: v4_1.z.string().trim(),
    until: v4_1.z.string().trim(),
});
function readRequest(input, context) {
    const typed = inputs.read(input);
    const chosen = typed.thing === '' ? null : context.things.find(typed.thing);
    const known = chosen ?? (typed.carrier === '' ? context.things.named(typed.dossier) : null);
    const own = shape.safeParse({
        ...typed,
        dossier: chosen?.dossier ?? typed.dossier,
        carrier: typed.carrier === '' ? (known?.carrier ?? '') : typed.carrier,
    });
    const { office, clients } = context.organisation;
    const client = typed.client.trim() === '' ? (known?.client ?? '') : typed.client.trim();
    const isClient = client === '' || client === known?.client || clients.some(({ id }) => id === client);
    const { from, until, faults: days } = daysOf(typed, office.timeZone, context);
    const faults = {
        ...(own.success ? {} : (0, inputs_1.faultsOf)(own.error)),
        ...(typed.thing !== '' && chosen === null ? { thing: 'unknown' } : {}),
        ...(isClient ? {} : { client: 'unknown' }),
        ...days,
    };
    if (!own.success || until === null || Object.keys(faults).length > 0)
        return { faults };
    const { dossier, assignment, carrier, count } = own.data;
    const masked = [...dossier.masked, ...assignment.masked];
    const facts = {
        client: client === '' ? null : client,
        dossier: dossier.text,
        carrier,
        count,
        assignment: assignment.text,
        ...(from === null ? {} : { from }),
        until,
    };
    return {
        facts,
        object: chosen?.object ?? context.things.objectFor(dossier.text),
        masked: mask_1.maskedKinds.filter((kind) => masked.includes(kind)),
    };
}
function daysOf(typed, timeZone, context) {
    const [first, until] = [(0, typed_1.typedDay)(typed.from, timeZone), (0, typed_1.typedDay)(typed.until, timeZone)];
    const end = until === null ? (0, block_1.missingOrWrong)(typed.until) : faultOfEnd(until, context);
    const begin = first === null ? (typed.from.trim() === '' ? null : 'invalid') : faultOfEnd(first, context);
    const isLate = first !== null && until !== null && first > until;
    const from = first !== null && first > (0, zone_1.dayOf)(context.now, timeZone) ? first : null;
    return {
        from,
        until,
        faults: {
            ...(begin === null ? {} : { from: begin }),
            ...(end === null ? (isLate ? { until: 'beforeFirst' } : {}) : { until: end }),
        },
    };
}
function readRecord(input, context) {
    const typed = inputs.read(input);
    const read = readRequest(input, context);
    const reason = readReason(typed.reason);
    const chosen = (0, chosen_person_1.chosenPerson)(typed.borrower);
    const borrower = context.organisation.people.find(({ aadObjectId }) => aadObjectId === chosen)?.aadObjectId;
    const who = borrower ? {} : { borrower: typed.borrower === '' ? 'required' : 'unknown' };
    const why = 'fault' in reason ? { reason: reason.fault } : {};
    const faults = { ...('faults' in read ? read.faults : {}), ...who, ...why };
    if ('faults' in read || 'fault' in reason || !borrower)
        return { faults };
    return { ...read, borrower, reason: reason.text };
}
function faultOfEnd(until, { now, organisation }) {
    if (!v4_1.z.iso.date().safeParse(until).success)
        return 'invalid';
    if (until < (0, zone_1.dayOf)(now, organisation.office.timeZone))
        return 'past';
    return (0, hours_1.isPossibleEnd)(until, now, organisation) ? null : 'notWorkingDay';
}
function readReason(input) {
    const text = typeof input === 'string' ? input.trim() : '';
    if (text === '')
        return { fault: 'required' };
    return text.length > contract_1.reasonLength ? { fault: 'tooLong' } : { text: (0, mask_1.mask)(text).text };
}
