import { thresholds, incidentContacts, escalationTargets, incidentKinds } from './incident-settings';
import { z } from 'zod/v4';
import { isZone } from '../time/zone';

/** The file `ORGANISATION_FILE` as it may be written (architecture §6). Only companies and people have no default. */

export const roles = [
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
] as const;
export type Role = (typeof roles)[number];

const name = z.string().trim().min(1).max(120);
const phone = z.string().trim().min(3).max(40);
const day = z.iso.date({ error: 'expected a date like 2026-11-23' });
const clockTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, { error: 'expected a time like 08:00' });
/** Teams sends chosen ids joined by commas, and ids become parts of keys: hence this narrow alphabet. */
const slug = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, { error: 'expected lower-case letters, digits and dashes' });
const objectId = z
  .guid({ error: 'expected an Entra object id like 00000000-0000-0000-0000-000000000000' })
  .toLowerCase();
const count = z.int().positive();

const company = z.strictObject({
  id: slug,
  name,
  /** Required by the AP's form (domain §7.3, clause 1). */
  kvk: z
    .string()
    .regex(/^\d{8}$/, { error: 'expected the 8 digits of a KvK number' })
    .optional(),
  /** Part of Optimo Groep; others only share the floor (features N15). */
  group: z.boolean(),
});

const heldRole = z.strictObject({ role: z.enum(roles), from: day.optional(), until: day.optional() });
/** A role may be written as just its name. */
const writtenRole = z.preprocess((value) => (typeof value === 'string' ? { role: value } : value), heldRole);

/** Letters of any script are allowed in an address (RFC 6531), but nothing that starts another one or a header. */
const email = z.email({
  pattern: /^[^\s@"<>()[\]\\,;:]{1,64}@[^\s@"<>()[\]\\,;:]{1,250}\.[\p{L}\p{N}-]{2,63}$/u,
});

const person = z.strictObject({
  aadObjectId: objectId,
  name,
  company: slug,
  roles: z.array(writtenRole).readonly().default([]),
  manager: objectId.optional(),
  backup: objectId.optional(),
  serviceLine: name.optional(),
  email: email.optional(),
  /** To call; given to people who ask who the FG and the deputies are. */
  phone: phone.optional(),
  /** First and last working day, both inclusive. */
  start: day.optional(),
  end: day.optional(),
});

/** A person as in a staff list: without roles, which are assigned elsewhere. */
export const staffShape = person.omit({ roles: true });

const client = z.strictObject({
  id: slug,
  name,
  /** Hours within which the contract requires notice of a breach (domain §1.3, clock K1). */
  contractHours: z.number().positive().max(720).optional(),
  /** A *financiële onderneming* (Wft): it has no Art. 34 duty of its own (UAVG art. 42; domain §1.2). Absent: no. */
  financialUndertaking: z.boolean().optional(),
  contacts: z
    .array(
      z.strictObject({
        name,
        email: email.optional(),
        phone: phone.optional(),
        /** When somebody last checked that notices arrive there (domain §1.3). */
        verifiedOn: day.optional(),
      }),
    )
    .readonly()
    .default([]),
});

const office = z.strictObject({
  timeZone: z
    .string()
    .refine(isZone, { error: 'expected a time zone like Europe/Amsterdam' })
    .default('Europe/Amsterdam'),
  opens: clockTime.default('08:00'),
  closes: clockTime.default('18:00'),
  closingDays: z.array(day).readonly().default([]),
  /** To call when nobody can be reached by chat; empty when there is none. */
  phone: phone.or(z.literal('')).default(''),
});

const firstAid = z.strictObject({
  nl: z.string().trim().min(1).max(1000),
  en: z.string().trim().min(1).max(1000),
});

const regime = z.strictObject({
  from: day,
  /** Within which the authority is notified. */
  hours: count.max(720),
  threshold: z.enum(thresholds),
});

/** Rows of which the one that began last holds. */
const inOrder = (rows: readonly { readonly from: string }[]): boolean =>
  rows.every(({ from }, at) => at === 0 || from > (rows[at - 1]?.from ?? ''));
const outOfOrder = { error: 'every regime must begin later than the one before it' };

/** Where a report goes: a portal, an address, a number to call. */
const addressee = z.strictObject({ name, how: z.string().trim().min(1).max(200) });

/** Terms and addressees of the Cyberbeveiligingswet (domain §1.8). */
const cyberRegime = z.strictObject({
  from: day,
  /** From knowledge: the early warning, and the report. */
  warningHours: count.max(720).default(24),
  reportHours: count.max(720).default(72),
  /** From the report, or from the end of handling after a progress report. */
  finalMonths: count.max(12).default(1),
  csirt: addressee.readonly(),
  authority: addressee.readonly(),
});

const incident = z.strictObject({
  /** Kinds offered on the form, in this order. */
  kinds: z
    .array(z.enum(incidentKinds))
    .min(1)
    .readonly()
    .default([...incidentKinds]),
  /** Texts that replace those of the catalogue. */
  firstAid: z.partialRecord(z.enum(incidentKinds), firstAid).readonly().default({}),
  contacts: z
    .partialRecord(z.enum(incidentContacts), z.strictObject({ name, phone: phone.optional() }))
    .readonly()
    .default({}),
  /** Terms of the law, each from its own day on (domain §1.6); what changes in Brussels is changed here. */
  regimes: z
    .tuple([regime], regime)
    .refine(inOrder, outOfOrder)
    .readonly()
    .default([{ from: '2018-05-25', hours: 72, threshold: 'risk' }]),
  /** Systems that an incident can involve: sFTP, portal, mail, servers by name (policy clause 14). */
  systems: z
    .array(z.strictObject({ id: slug, name }).readonly())
    .max(60)
    .readonly()
    .default([]),
  /** The Cyberbeveiligingswet, each row from its own day; none: it does not apply here (which is not ours to say). */
  cyber: z.array(cyberRegime.readonly()).max(20).refine(inOrder, outOfOrder).readonly().default([]),
  /** Who decides whether to notify: the board on the FG's advice, or the FG by mandate (domain §1.5). */
  decides: z.enum(['board', 'fg']).default('board'),
  /** Reports from one person per hour that ring on their own; the rest go into one card. */
  reportsPerHour: count.max(1_000_000).default(10),
  /**
   * Told by mail of a report about FG, deputies and board together, by its number alone; a contact who is in Teams
   * holds the role `outsideContact` instead, and handles it.
   */
  outsideContact: z.strictObject({ name, email }).optional(),
});

const escalation = z.strictObject({
  /** Who is called how long after a report that nobody took (features A8). */
  incident: z
    .array(z.strictObject({ afterMinutes: count.max(10_080), to: z.enum(escalationTargets) }))
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
  /** The last step repeats at this interval until somebody takes it, up to a maximum. */
  repeatMinutes: count.max(1_440).default(60),
  maxRepeats: z.int().min(0).max(1_000).default(24),
});

/** Who a step of the ladder calls for something not brought back. */
export const safeTargets = ['holder', 'officeManager', 'fg'] as const;
const latest = 7 * 24 * 60;

/** The safe; the policy gives no clock time for "einde van de werkdag", so the choices are here (domain §7.1). */
const kluis = z.strictObject({
  /** By then everything is back in the safe; what is taken later, by the other time. */
  returnBy: clockTime.default('17:30'),
  lateReturnBy: clockTime.default('18:30'),
  remindBeforeMinutes: count.max(480).default(30),
  /** A request nobody answered: the deputy gets it too, and then all are reminded. */
  deputyAfterMinutes: count.max(latest).default(15),
  remindAfterMinutes: count.max(latest).default(60),
  escalation: z
    .array(z.strictObject({ afterMinutes: z.int().min(0).max(latest), to: z.enum(safeTargets) }))
    .min(1)
    .max(20)
    .refine(
      (steps) =>
        steps.every((step, at) => at === 0 || step.afterMinutes > (steps[at - 1]?.afterMinutes ?? 0)),
      {
        error: 'every step must come later than the one before it',
      },
    )
    .readonly()
    .default([
      { afterMinutes: 0, to: 'holder' },
      { afterMinutes: 15, to: 'officeManager' },
      { afterMinutes: 30, to: 'fg' },
    ]),
  /** After the last step: this many working days, when the office opens, all of them again. */
  repeatDays: z.int().min(0).max(30).default(5),
  /** How often the contents of the safe are counted; 0 means never. */
  countEveryMonths: z.int().min(0).max(24).default(3),
});

const texts = z.strictObject({
  nl: z.string().trim().min(1).max(300),
  en: z.string().trim().min(1).max(300),
});

/** Visitors. Reception is the landlord's: its people see only our desk page (features N11). */
const visit = z.strictObject({
  /** Where visitors can come; the first is the default. */
  locations: z
    .array(z.strictObject({ id: slug, name }).readonly())
    .min(1)
    .readonly()
    .default([{ id: 'kantoor', name: 'Kantoor' }]),
  /** A host who does not answer is called again, then the backup, then the office, each this much later. */
  pingAfterMinutes: count.max(120).default(3),
  /** Nobody collected a visitor: said once to host and office (features N10). */
  escortAfterMinutes: count.max(240).default(10),
  /** The desk's link must be opened within this time, and what it opened works for that long. */
  deskPairMinutes: count.max(24 * 60).default(10),
  deskDays: count.max(90).default(90),
  /** Visitors nobody signed out are signed out automatically at night; otherwise the office does it with one press. */
  signOutAtNight: z.boolean().default(false),
  /** Lines on the host's card: guest wifi, house rules. */
  hostLines: z.array(texts.readonly()).max(5).readonly().default([]),
  /** Staff may say that they are in, for the BHV's list. */
  staffPresence: z.boolean().default(false),
});

const topic = z.strictObject({ id: slug, nl: name, en: name });

/** Knowledge sessions, and how people are reminded of them (features §D). */
const training = z.strictObject({
  /** The topics of sessions; the first is the policy's mandatory one. */
  topics: z
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
  /** When the round of reminders starts, on working days. */
  nudgeAt: clockTime.default('09:00'),
  /** This many working days before the deadline, people who have not signed up are reminded (features D6). */
  remindWorkingDays: z
    .array(count.max(60))
    .min(1)
    .max(8)
    .refine((days) => days.every((day, place) => place === 0 || day < (days[place - 1] ?? 0)), {
      error: 'every step must come nearer to the deadline than the one before it',
    })
    .readonly()
    .default([14, 7, 3, 1]),
  /** Somebody who starts after a deadline gets this many days (features D20). */
  newStarterDays: count.max(365).default(30),
  /** After this many weekly reminders the manager gets an overview (features D14). */
  managerAfterWeeks: count.max(52).default(2),
  /** The list of a session that nobody completed closes by itself after this many working days. */
  closeAfterWorkingDays: count.max(30).default(5),
  /** Reminders can be put off for this many days, but not when a deadline is near. */
  snoozeDays: count.max(14).default(5),
  /** No report for this many weeks: then everybody is told that reporting is welcome (features N13). */
  quietWeeks: count.max(52).default(8),
});

/** Terms and their defaults (domain §6); the reasons for the defaults are in the privacy record. */
export const defaultTerms = {
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
} as const;
export const termNames = Object.keys(defaultTerms) as readonly (keyof typeof defaultTerms)[];

const retention = z.strictObject({
  incidentYears: count.default(defaultTerms.incidentYears),
  incidentTextDays: count.default(defaultTerms.incidentTextDays),
  evidenceDays: count.default(defaultTerms.evidenceDays),
  visitDays: count.max(183).default(defaultTerms.visitDays),
  kluisMonths: count.default(defaultTerms.kluisMonths),
  trainingYears: count.default(defaultTerms.trainingYears),
  /** After it was closed, or after it was played if nobody closed it. */
  drillYears: count.default(defaultTerms.drillYears),
  /** After the month in which somebody read. */
  accessYears: count.default(defaultTerms.accessYears),
  /** After a version was replaced. */
  organisationYears: count.default(defaultTerms.organisationYears),
  /** After it was first noticed that somebody does not (or no longer) work here. */
  referenceDays: count.default(defaultTerms.referenceDays),
  /** Why a term is not the default. */
  reasons: z.partialRecord(z.enum(termNames), z.string().trim().min(1).max(500)).readonly().default({}),
});

export const organisationSchema = z.strictObject({
  companies: z.array(company.readonly()).readonly(),
  people: z.array(person.readonly()).readonly(),
  clients: z.array(client.readonly()).readonly().default([]),
  office: office.readonly().prefault({}),
  incident: incident.readonly().prefault({}),
  escalation: escalation.readonly().prefault({}),
  kluis: kluis.readonly().prefault({}),
  visit: visit.readonly().prefault({}),
  training: training.readonly().prefault({}),
  retention: retention.readonly().prefault({}),
});
