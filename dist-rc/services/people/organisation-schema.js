"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.organisationSchema = exports.termNames = exports.defaultTerms = exports.safeTargets = exports.staffShape = exports.roles = void 0;
const incident_settings_1 = require("./incident-settings");
const v4_1 = require("zod/v4");
const zone_1 = require("../time/zone");
exports.roles = [
    'fg',
    'fgDeputy',
    'officeManager',
    'officeDeputy',
    'reception',
    'bhv',
    'bhvHead',
    'trainer',
    'board',
    'outsideContact',
    'admin',
];
const name = v4_1.z.string().trim().min(1).max(120);
const phone = v4_1.z.string().trim().min(3).max(40);
const day = v4_1.z.iso.date({ error: 'expected a date like 2026-11-23' });
const clockTime = v4_1.z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, { error: 'expected a time like 08:00' });
const slug = v4_1.z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, { error: 'expected lower-case letters, digits and dashes' });
const objectId = v4_1.z
    .guid({ error: 'expected an Entra object id like 00000000-0000-0000-0000-000000000000' })
    .toLowerCase();
const count = v4_1.z.int().positive();
const company = v4_1.z.strictObject({
    id: slug,
    name,
    kvk: v4_1.z
        .string()
        .regex(/^\d{8}$/, { error: 'expected the 8 digits of a KvK number' })
        .optional(),
    group: v4_1.z.boolean(),
});
const heldRole = v4_1.z.strictObject({ role: v4_1.z.enum(exports.roles), from: day.optional(), until: day.optional() });
const writtenRole = v4_1.z.preprocess((value) => (typeof value === 'string' ? { role: value } : value), heldRole);
const email = v4_1.z.email({
    pattern: /^[^\s@"<>()[\]\\,;:]{1,64}@[^\s@"<>()[\]\\,;:]{1,250}\.[\p{L}\p{N}-]{2,63}$/u,
});
const person = v4_1.z.strictObject({
    aadObjectId: objectId,
    name,
    company: slug,
    roles: v4_1.z.array(writtenRole).readonly().default([]),
    manager: objectId.optional(),
    backup: objectId.optional(),
    serviceLine: name.optional(),
    email: email.optional(),
    phone: phone.optional(),
    start: day.optional(),
    end: day.optional(),
});
exports.staffShape = person.omit({ roles: true });
const client = v4_1.z.strictObject({
    id: slug,
    name,
    contractHours: v4_1.z.number().positive().max(720).optional(),
    financialUndertaking: v4_1.z.boolean().optional(),
    contacts: v4_1.z
        .array(v4_1.z.strictObject({
        name,
        email: email.optional(),
        phone: phone.optional(),
        verifiedOn: day.optional(),
    }))
        .readonly()
        .default([]),
});
const office = v4_1.z.strictObject({
    timeZone: v4_1.z
        .string()
        .refine(zone_1.isZone, { error: 'expected a time zone like Europe/Amsterdam' })
        .default('Europe/Amsterdam'),
    opens: clockTime.default('08:00'),
    closes: clockTime.default('18:00'),
    closingDays: v4_1.z.array(day).readonly().default([]),
    phone: phone.or(v4_1.z.literal('')).default(''),
});
const firstAid = v4_1.z.strictObject({
    nl: v4_1.z.string().trim().min(1).max(1000),
    en: v4_1.z.string().trim().min(1).max(1000),
});
const regime = v4_1.z.strictObject({
    from: day,
    hours: count.max(720),
    threshold: v4_1.z.enum(incident_settings_1.thresholds),
});
const inOrder = (rows) => rows.every(({ from }, at) => at === 0 || from > (rows[at - 1]?.from ?? ''));
const outOfOrder = { error: 'every regime must begin later than the one before it' };
const addressee = v4_1.z.strictObject({ name, how: v4_1.z.string().trim().min(1).max(200) });
const cyberRegime = v4_1.z.strictObject({
    from: day,
    warningHours: count.max(720).default(24),
    reportHours: count.max(720).default(72),
    finalMonths: count.max(12).default(1),
    csirt: addressee.readonly(),
    authority: addressee.readonly(),
});
const incident = v4_1.z.strictObject({
    kinds: v4_1.z
        .array(v4_1.z.enum(incident_settings_1.incidentKinds))
        .min(1)
        .readonly()
        .default([...incident_settings_1.incidentKinds]),
    firstAid: v4_1.z.partialRecord(v4_1.z.enum(incident_settings_1.incidentKinds), firstAid).readonly().default({}),
    contacts: v4_1.z
        .partialRecord(v4_1.z.enum(incident_settings_1.incidentContacts), v4_1.z.strictObject({ name, phone: phone.optional() }))
        .readonly()
        .default({}),
    regimes: v4_1.z
        .tuple([regime], regime)
        .refine(inOrder, outOfOrder)
        .readonly()
        .default([{ from: '2018-05-25', hours: 72, threshold: 'risk' }]),
    systems: v4_1.z
        .array(v4_1.z.strictObject({ id: slug, name }).readonly())
        .max(60)
        .readonly()
        .default([]),
    cyber: v4_1.z.array(cyberRegime.readonly()).max(20).refine(inOrder, outOfOrder).readonly().default([]),
    decides: v4_1.z.enum(['board', 'fg']).default('board'),
    reportsPerHour: count.max(1_000_000).default(10),
    outsideContact: v4_1.z.strictObject({ name, email }).optional(),
});
const escalation = v4_1.z.strictObject({
    incident: v4_1.z
        .array(v4_1.z.strictObject({ afterMinutes: count.max(10_080), to: v4_1.z.enum(incident_settings_1.escalationTargets) }))
        .min(1)
        .max(20)
        .refine((steps) => steps.every((step, at) => step.afterMinutes > (steps[at - 1]?.afterMinutes ?? 0)), {
        error: 'every step must come later than the one before it',
    })
        .readonly()
        .default([
        { afterMinutes: 15, to: 'everyone' },
        { afterMinutes: 30, to: 'nextDeputy' },
        { afterMinutes: 45, to: 'nextDeputy' },
        { afterMinutes: 60, to: 'board' },
    ]),
    repeatMinutes: count.max(1_440).default(60),
    maxRepeats: v4_1.z.int().min(0).max(1_000).default(24),
});
exports.safeTargets = ['holder', 'officeManager', 'fg'];
const latest = 7 * 24 * 60;
const kluis = v4_1.z.strictObject({
    returnBy: clockTime.default('17:30'),
    lateReturnBy: clockTime.default('18:30'),
    remindBeforeMinutes: count.max(480).default(30),
    deputyAfterMinutes: count.max(latest).default(15),
    remindAfterMinutes: count.max(latest).default(60),
    escalation: v4_1.z
        .array(v4_1.z.strictObject({ afterMinutes: v4_1.z.int().min(0).max(latest), to: v4_1.z.enum(exports.safeTargets) }))
        .min(1)
        .max(20)
        .refine((steps) => steps.every((step, at) => at === 0 || step.afterMinutes > (steps[at - 1]?.afterMinutes ?? 0)), {
        error: 'every step must come later than the one before it',
    })
        .readonly()
        .default([
        { afterMinutes: 0, to: 'holder' },
        { afterMinutes: 15, to: 'officeManager' },
        { afterMinutes: 30, to: 'fg' },
    ]),
    repeatDays: v4_1.z.int().min(0).max(30).default(5),
    countEveryMonths: v4_1.z.int().min(0).max(24).default(3),
});
const texts = v4_1.z.strictObject({
    nl: v4_1.z.string().trim().min(1).max(300),
    en: v4_1.z.string().trim().min(1).max(300),
});
const visit = v4_1.z.strictObject({
    locations: v4_1.z
        .array(v4_1.z.strictObject({ id: slug, name }).readonly())
        .min(1)
        .readonly()
        .default([{ id: 'kantoor', name: 'Kantoor' }]),
    pingAfterMinutes: count.max(120).default(3),
    escortAfterMinutes: count.max(240).default(10),
    deskPairMinutes: count.max(24 * 60).default(10),
    deskDays: count.max(90).default(90),
    signOutAtNight: v4_1.z.boolean().default(false),
    hostLines: v4_1.z.array(texts.readonly()).max(5).readonly().default([]),
    staffPresence: v4_1.z.boolean().default(false),
});
const topic = v4_1.z.strictObject({ id: slug, nl: name, en: name });
const training = v4_1.z.strictObject({
    topics: v4_1.z
        .array(topic.readonly())
        .min(1)
        .max(40)
        .readonly()
        .default([
        { id: 'avg', nl: 'AVG en privacy', en: 'GDPR and privacy' },
        { id: 'datalek', nl: 'Datalekken herkennen en melden', en: 'Recognising and reporting data breaches' },
        { id: 'uitwisselen', nl: 'Veilig uitwisselen (sFTP, Outsite, AES-256)', en: 'Secure exchange' },
        { id: 'apparaten', nl: 'Apparaten, papier en de kluis', en: 'Devices, paper and the safe' },
        { id: 'phishing', nl: 'Phishing en verdachte berichten', en: 'Phishing and suspicious messages' },
        { id: 'dienst', nl: 'Kennissessie van een dienst', en: 'Session of a service line' },
    ]),
    nudgeAt: clockTime.default('09:00'),
    remindWorkingDays: v4_1.z
        .array(count.max(60))
        .min(1)
        .max(8)
        .refine((days) => days.every((day, place) => place === 0 || day < (days[place - 1] ?? 0)), {
        error: 'every step must come nearer to the deadline than the one before it',
    })
        .readonly()
        .default([14, 7, 3, 1]),
    newStarterDays: count.max(365).default(30),
    managerAfterWeeks: count.max(52).default(2),
    closeAfterWorkingDays: count.max(30).default(5),
    snoozeDays: count.max(14).default(5),
    quietWeeks: count.max(52).default(8),
});
exports.defaultTerms = {
    incidentYears: 5,
    incidentTextDays: 90,
    evidenceDays: 30,
    visitDays: 14,
    kluisMonths: 12,
    trainingYears: 2,
    drillYears: 2,
    accessYears: 2,
    organisationYears: 2,
    referenceDays: 180,
};
exports.termNames = Object.keys(exports.defaultTerms);
const retention = v4_1.z.strictObject({
    incidentYears: count.default(exports.defaultTerms.incidentYears),
    incidentTextDays: count.default(exports.defaultTerms.incidentTextDays),
    evidenceDays: count.default(exports.defaultTerms.evidenceDays),
    visitDays: count.max(183).default(exports.defaultTerms.visitDays),
    kluisMonths: count.default(exports.defaultTerms.kluisMonths),
    trainingYears: count.default(exports.defaultTerms.trainingYears),
    drillYears: count.default(exports.defaultTerms.drillYears),
    accessYears: count.default(exports.defaultTerms.accessYears),
    organisationYears: count.default(exports.defaultTerms.organisationYears),
    referenceDays: count.default(exports.defaultTerms.referenceDays),
    reasons: v4_1.z.partialRecord(v4_1.z.enum(exports.termNames), v4_1.z.string().trim().min(1).max(500)).readonly().default({}),
});
exports.organisationSchema = v4_1.z.strictObject({
    companies: v4_1.z.array(company.readonly()).readonly(),
    people: v4_1.z.array(person.readonly()).readonly(),
    clients: v4_1.z.array(client.readonly()).readonly().default([]),
    office: office.readonly().prefault({}),
    incident: incident.readonly().prefault({}),
    escalation: escalation.readonly().prefault({}),
    kluis: kluis.readonly().prefault({}),
    visit: visit.readonly().prefault({}),
    training: training.readonly().prefault({}),
    retention: retention.readonly().prefault({}),
});
