"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.mostWeeks = exports.keepVisitTyped = void 0;
exports.readAmendment = readAmendment;
exports.daysOf = daysOf;
exports.readAnnouncement = readAnnouncement;
exports.readWalkIn = readWalkIn;
exports.clockOf = clockOf;
const v4_1 = require("zod/v4");
const luxon_1 = require("luxon");
const chosen_person_1 = require("../forms/chosen-person");
const inputs_1 = require("../forms/inputs");
const mask_1 = require("../masking/mask");
const roles_1 = require("../people/roles");
const block_1 = require("../time/block");
const calendar_1 = require("../time/calendar");
const zone_1 = require("../time/zone");
const contract_1 = require("./contract");
const model_1 = require("./model");
const inputs = (0, inputs_1.inputsOf)(contract_1.visitFields, { people: ['host'], days: ['day'], times: ['from', 'until'] });
const keepVisitTyped = (input) => inputs.keep(input);
exports.keepVisitTyped = keepVisitTyped;
const words = (field) => v4_1.z
    .string()
    .trim()
    .max(contract_1.visitFields[field], { error: 'tooLong' })
    .transform((text) => (0, mask_1.mask)(text).text);
const shape = v4_1.z.object({
    name: words('name').refine((name) => name !== '', { error: 'required' }),
    company: words('company'),
    remark: words('remark'),
    kind: v4_1.z.enum(model_1.visitKinds).catch('guest'),
    people: v4_1.z
        .string()
        .trim()
        .regex(/^\d{0,3}$/, { error: 'invalid' })
        .transform((digits) => (digits === '' ? 1 : Number(digits)))
        .refine((people) => people > 0, { error: 'invalid' }),
});
function readAmendment(input) {
    const read = v4_1.z.object({ people: shape.shape.people, others: words('others') }).safeParse(input);
    return read.success ? read.data : null;
}
exports.mostWeeks = 13;
const namesIn = (text) => text
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
function daysOf({ day, weeks = 1 }, { office }) {
    const all = Array.from({ length: weeks }, (_, week) => luxon_1.DateTime.fromISO(day).plus({ weeks: week }).toISODate() ?? day);
    return all.filter((one, week) => week === 0 || (0, calendar_1.isWorkingDay)(one, office));
}
const farthestMs = 366 * 24 * 3_600_000;
function readAnnouncement(input, context) {
    const typed = inputs.read(input);
    const own = shape.safeParse(typed);
    const when = readBlock(typed, context);
    const host = typed.host === '' ? null : (0, chosen_person_1.chosenPerson)(typed.host);
    const isHost = typed.host === '' || (host !== null && (0, roles_1.isEmployed)(context.organisation, host, context.now));
    const others = words('others').safeParse(typed.others);
    const weeks = typed.weeks.trim() === '' ? 1 : Number(typed.weeks);
    const isRow = Number.isInteger(weeks) && weeks >= 1 && weeks <= exports.mostWeeks;
    const { locations } = context.organisation.visit;
    const location = typed.location.trim() || (locations[0]?.id ?? '');
    const known = locations.some(({ id }) => id === location);
    const faults = {
        ...(own.success ? {} : (0, inputs_1.faultsOf)(own.error)),
        ...('faults' in when ? when.faults : {}),
        ...(known ? {} : { location: 'unknown' }),
        ...(isHost ? {} : { host: 'unknown' }),
        ...(others.success ? {} : { others: 'tooLong' }),
        ...(isRow ? {} : { weeks: 'invalid' }),
    };
    if (!own.success || !others.success || 'faults' in when || Object.keys(faults).length > 0)
        return { faults };
    const named = namesIn(others.data);
    const facts = {
        ...own.data,
        people: Math.max(own.data.people, 1 + named.length),
        ...when,
        ...(named.length === 0 ? {} : { others: named.join(', ') }),
        ...(weeks === 1 ? {} : { weeks }),
    };
    return { facts, location, host };
}
function readWalkIn(input, context) {
    const typed = inputs.read(input);
    const own = shape.safeParse(typed);
    if (!own.success)
        return { faults: (0, inputs_1.faultsOf)(own.error) };
    const { now, organisation } = context;
    const from = clockOf(now, organisation);
    const { closes } = organisation.office;
    return {
        facts: {
            ...own.data,
            day: (0, zone_1.dayOf)(now, organisation.office.timeZone),
            from,
            until: closes > from ? closes : '23:59',
        },
    };
}
function readBlock(typed, { now, organisation }) {
    const { timeZone } = organisation.office;
    const block = (0, block_1.readMoments)(typed, timeZone);
    if ('faults' in block)
        return block;
    const { day, from, until, start, end } = block;
    if (day < (0, zone_1.dayOf)(now, timeZone))
        return { faults: { day: 'past' } };
    if (start.getTime() - now.getTime() > farthestMs)
        return { faults: { day: 'invalid' } };
    if (end <= start)
        return { faults: { until: 'beforeStart' } };
    return end > now ? { day, from, until } : { faults: { until: 'past' } };
}
function clockOf(now, { office }) {
    return new Intl.DateTimeFormat('en-GB', {
        timeZone: office.timeZone,
        hour: '2-digit',
        minute: '2-digit',
    }).format(now);
}
