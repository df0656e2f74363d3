"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.audienceChoice = exports.keepTrainingTyped = void 0;
exports.readSession = readSession;
exports.readDocument = readDocument;
const v4_1 = require("zod/v4");
const chosen_person_1 = require("../forms/chosen-person");
const inputs_1 = require("../forms/inputs");
const mask_1 = require("../masking/mask");
const block_1 = require("../time/block");
const typed_1 = require("../time/typed");
const zone_1 = require("../time/zone");
const contract_1 = require("./contract");
const audience_1 = require("./audience");
const inputs = (0, inputs_1.inputsOf)(contract_1.trainingFields, {
    people: ['people'],
    days: ['day', 'deadline'],
    times: ['from', 'until'],
});
const keepTrainingTyped = (input) => inputs.keep(input);
exports.keepTrainingTyped = keepTrainingTyped;
exports.audienceChoice = {
    everybody: 'everybody',
    company: (id) => `company:${id}`,
    serviceLine: (name) => `line:${encodeURIComponent(name)}`,
};
const words = (field) => v4_1.z
    .string()
    .trim()
    .max(contract_1.trainingFields[field], { error: 'tooLong' })
    .transform((text) => (0, mask_1.mask)(text).text);
const named = (field) => words(field).refine((text) => text !== '', { error: 'required' });
const link = v4_1.z
    .string()
    .trim()
    .max(contract_1.trainingFields.link, { error: 'tooLong' })
    .refine((text) => text === '' || isHttps(text), { error: 'invalid' })
    .transform((text) => (text === '' ? null : text));
const yesNo = v4_1.z.string().transform((text) => text === 'yes');
const most = 100_000;
const places = v4_1.z
    .string()
    .trim()
    .regex(/^\d{0,5}$/, { error: 'invalid' })
    .transform((digits) => (digits === '' ? null : Number(digits)))
    .refine((count) => count === null || (count > 0 && count <= most), { error: 'invalid' });
const mailAddress = v4_1.z
    .string()
    .trim()
    .max(contract_1.trainingFields.outsideMail, { error: 'tooLong' })
    .refine((text) => text === '' || v4_1.z.email().safeParse(text).success, { error: 'invalid' })
    .transform((text) => (text === '' ? null : text));
const sessionShape = v4_1.z.object({
    title: named('title'),
    outside: words('outside'),
    outsideMail: mailAddress,
    where: words('where'),
    link,
    places,
    mandatory: yesNo,
    yearly: yesNo,
});
const documentShape = v4_1.z.object({
    title: named('title'),
    version: named('version'),
    summary: words('summary'),
    link,
});
function readSession(input, context) {
    const typed = inputs.read(input);
    const own = sessionShape.safeParse(typed);
    const block = readBlock(typed, context);
    const audience = readAudience(typed, context.organisation);
    const [first] = context.organisation.training.topics;
    const topic = typed.topic.trim() || (first?.id ?? '');
    const known = context.organisation.training.topics.some(({ id }) => id === topic);
    const faults = {
        ...(own.success ? {} : (0, inputs_1.faultsOf)(own.error)),
        ...('faults' in block ? block.faults : {}),
        ...('faults' in audience ? audience.faults : {}),
        ...(known ? {} : { topic: 'unknown' }),
    };
    if (!own.success || 'faults' in block || 'faults' in audience || !known)
        return { faults };
    const { outside: name, outsideMail: mail, ...said } = own.data;
    if (name === '' && mail !== null)
        return { faults: { outside: 'required' } };
    const deadline = readDeadline(termOf(typed, block.day, context), block.day, context.organisation);
    if ('faults' in deadline)
        return deadline;
    const facts = { ...said, ...block, ...audience, ...deadline, topic };
    return { facts: name === '' ? facts : { ...facts, outside: { name, mail } } };
}
function readDocument(input, { now, organisation }) {
    const typed = inputs.read(input);
    const own = documentShape.safeParse(typed);
    const audience = readAudience(typed, organisation);
    const deadline = readDeadline(typed, (0, zone_1.dayOf)(now, organisation.office.timeZone), organisation);
    const faults = {
        ...(isAnythingToRead(typed) ? {} : { summary: 'noText' }),
        ...(own.success ? {} : (0, inputs_1.faultsOf)(own.error)),
        ...('faults' in audience ? audience.faults : {}),
        ...('faults' in deadline ? deadline.faults : {}),
    };
    if (!own.success || 'faults' in audience || 'faults' in deadline || faults.summary)
        return { faults };
    return { facts: { ...own.data, ...audience, ...deadline } };
}
const isAnythingToRead = ({ summary, link, file }) => [summary, link, file].some((typed) => typed.trim() !== '');
function readBlock(typed, { now, organisation }) {
    const block = (0, block_1.readMoments)(typed, organisation.office.timeZone);
    if ('faults' in block)
        return block;
    const { day, from, until, start, end } = block;
    if (start <= now)
        return { faults: { day: 'past' } };
    return end > start ? { day, from, until } : { faults: { until: 'beforeStart' } };
}
function termOf(typed, day, { proposed, organisation: { office } }) {
    const untouched = proposed?.deadline === proposed?.day && (0, typed_1.typedDay)(typed.deadline, office.timeZone) === proposed?.deadline;
    return typed.deadline.trim() === '' || untouched ? { ...typed, deadline: day } : typed;
}
function readDeadline(typed, least, { office }) {
    const deadline = (0, typed_1.typedDay)(typed.deadline, office.timeZone);
    if (deadline === null)
        return { faults: { deadline: (0, block_1.missingOrWrong)(typed.deadline) } };
    return { deadline: deadline < least ? least : deadline };
}
function readAudience(typed, organisation) {
    const chosen = split(typed.audience);
    const { people, notUnderstood } = (0, chosen_person_1.chosenPeople)(typed.people);
    if (notUnderstood.length > 0)
        return { faults: { people: 'unknown' } };
    if (chosen.includes(exports.audienceChoice.everybody) || (chosen.length === 0 && people.length === 0))
        return { audience: { kind: 'everybody' } };
    const companies = organisation.companies
        .filter(({ group, id }) => group && chosen.includes(exports.audienceChoice.company(id)))
        .map(({ id }) => id);
    const lines = (0, audience_1.serviceLines)(organisation).filter((line) => chosen.includes(exports.audienceChoice.serviceLine(line)));
    if (companies.length + lines.length < chosen.length)
        return { faults: { audience: 'unknown' } };
    const ids = new Set(organisation.people.map(({ aadObjectId }) => aadObjectId));
    if (people.some((id) => !ids.has(id)))
        return { faults: { people: 'unknown' } };
    return { audience: { kind: 'some', companies, serviceLines: lines, people } };
}
const split = (text) => text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
function isHttps(text) {
    return URL.canParse(text) && new URL(text).protocol === 'https:';
}
