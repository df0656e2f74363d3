import type { IncidentKind } from '../../people/incident-settings';
import type { Company, Organisation } from '../../people/organisation';
import { holdersOf } from '../../people/roles';
import { type AssessmentQuestionId, matters } from '../assessment/questions';
import type { Truth } from '../assessment/truth';
import { hoursAfter } from '../../time/deadline';
import { assessmentOf, clientsOf, regimeAt, roleOf } from '../clocks';
import type { Happened, Incident } from '../model';
import { entityOf } from '../process/entity';
import { involvesSystem, saysNoSystem, systemsOf } from '../process/systems';
import {
  answersOf,
  doneAt,
  type DutyDecision,
  isCarriedOut,
  isHighRisk,
  noProcess,
  type SubjectException,
  type TellingMeans,
} from '../process/model';

/**
 * The form of the authority, in its own order (domain §3.1), with the numbers of the EDPB template (domain §3.3).
 * Values are codes and facts; the words are in `cards/texts/documents.ts`.
 */

export const apSections = {
  about: ['type', 'earlierNumber', 'regulation', 'ownReference'],
  contact: ['organisation', 'notifier', 'hasDpo', 'dpo', 'involvesOthers', 'others'],
  timeline: ['happened', 'discovered', 'aware', 'discovery', 'delay'],
  breach: [
    'summary',
    'affected',
    'exfiltration',
    'unintelligible',
    'altered',
    'missing',
    'kind',
    'cause',
    'systems',
  ],
  data: ['data', 'special', 'records'],
  subjects: ['subjects', 'people'],
  before: ['encrypted', 'measuresBefore'],
  consequences: ['consequences', 'outcome', 'reasoning'],
  followUp: [
    'subjectsTold',
    'subjectsMoment',
    'subjectsCount',
    'subjectsMeans',
    'subjectsNot',
    'subjectsReason',
    'measuresTaken',
    'measuresAgainst',
    'crossBorder',
  ],
  other: ['phase'],
} as const;
export type ApSectionId = keyof typeof apSections;
export type ApFieldId = (typeof apSections)[ApSectionId][number];

/** Field numbers of the EDPB template v1.0, where it asks the same thing. */
export const edpbFields: Readonly<Partial<Record<ApFieldId, string>>> = {
  type: '3',
  earlierNumber: '6',
  ownReference: '7',
  organisation: '12',
  notifier: '21',
  // The names that go with these have fields of their own (30 to 36, 39 to 41), which are not separate here.
  hasDpo: '29',
  involvesOthers: '38',
  happened: '44',
  aware: '48',
  delay: '49',
  discovery: '50',
  affected: '55',
  exfiltration: '56',
  unintelligible: '57',
  altered: '58',
  missing: '59',
  kind: '60',
  cause: '61',
  summary: '62',
  systems: '63',
  subjects: '65',
  people: '68',
  data: '70',
  special: '70',
  records: '73',
  measuresBefore: '75',
  consequences: '85',
  outcome: '89',
  reasoning: '90',
  measuresTaken: '92',
  measuresAgainst: '94',
  subjectsTold: '97',
  subjectsMoment: '98',
  subjectsReason: '101',
  crossBorder: '113',
  phase: '4',
};

export type ApCode =
  | 'new'
  | 'followUp'
  | 'gdpr'
  | 'provisional'
  | 'complete'
  | 'yes'
  | 'no'
  | 'unknown'
  | 'highRisk'
  | 'risk'
  | 'noRisk'
  | 'told'
  | 'willTell'
  | 'noHighRisk'
  | `exception.${SubjectException}`;

export type ApValue =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'moment'; readonly at: string }
  | { readonly is: 'number'; readonly value: number }
  | { readonly is: 'answer'; readonly question: AssessmentQuestionId; readonly value: readonly string[] }
  | { readonly is: 'period'; readonly happened: Happened }
  | { readonly is: 'means'; readonly means: readonly TellingMeans[] }
  | { readonly is: 'kind'; readonly kind: IncidentKind }
  | { readonly is: 'code'; readonly code: ApCode };

export interface ApForm {
  readonly id: string;
  /** "Volgt" is allowed only in a provisional one (domain §3.3). */
  readonly phase: 'provisional' | 'complete';
  /** Null: still to follow. A field that does not apply is absent. */
  readonly fields: ReadonlyMap<ApFieldId, ApValue | null>;
  /** Required and not known yet; when empty, it is complete. */
  readonly missing: readonly ApFieldId[];
}

/** Fields that may stay open in a complete form. */
const optional: readonly ApFieldId[] = [
  'subjectsCount',
  'subjectsMeans',
  'earlierNumber',
  'delay',
  'subjectsReason',
  'others',
];

/** @param now whether the term is over: then the reason for the delay is required. */
export function apForm(incident: Incident, organisation: Organisation, now: Date): ApForm {
  const values: Record<ApFieldId, ApValue | null | undefined> = {
    ...aboutFields(incident),
    ...contactFields(incident, organisation, now),
    ...timeFields(incident, organisation, now),
    ...factFields(incident),
    systems:
      involvesSystem(incident) && !saysNoSystem(incident)
        ? text(systemsOf(incident, organisation)?.join(', '))
        : undefined,
    ...outcomeFields(incident, organisation),
    phase: { is: 'code', code: 'provisional' },
  };
  const entries = Object.entries(values) as [ApFieldId, ApValue | null | undefined][];
  const applying = entries.filter((entry): entry is [ApFieldId, ApValue | null] => entry[1] !== undefined);
  const missing = applying.flatMap(([id, value]) => (value === null && !optional.includes(id) ? [id] : []));
  const phase = missing.length === 0 ? 'complete' : 'provisional';
  const fields = new Map(applying).set('phase', { is: 'code', code: phase });
  return { id: incident.id, phase, fields, missing };
}

const text = (value: string | null | undefined): ApValue | null =>
  value === null || value === undefined || value === '' ? null : { is: 'text', text: value };
const code = (value: ApCode): ApValue => ({ is: 'code', code: value });

function aboutFields({ id, process }: Incident) {
  const done = process?.decisions.authority;
  const notified = isCarriedOut(done);
  return {
    type: code(notified ? 'followUp' : 'new'),
    earlierNumber: notified ? text(done.reference) : undefined,
    regulation: code('gdpr'),
    ownReference: text(id),
  };
}

function contactFields(incident: Incident, organisation: Organisation, now: Date) {
  const { people, office, clients } = organisation;
  const entity = entityOf(incident, organisation);
  const taker = people.find(({ aadObjectId }) => aadObjectId === incident.taken?.by);
  const [dpo] = holdersOf(organisation, 'fg', now);
  const contactOf = (person: typeof taker): string =>
    [person?.name, person?.email, person?.phone ?? office.phone].filter(Boolean).join(', ');
  const known = [...clients, ...(incident.process?.otherClients ?? [])];
  const names = clientsOf(incident).map((id) => known.find((each) => each.id === id)?.name ?? id);
  return {
    organisation: text(entity && nameOf(entity)),
    notifier: taker ? text(contactOf(taker)) : null,
    hasDpo: code(dpo ? 'yes' : 'no'),
    dpo: dpo ? text(contactOf(dpo)) : undefined,
    ...othersOf(incident, names),
  };
}

/** Field 38 asks whether there are any, the fields after it who: a client is one, and so is a processor of ours. */
function othersOf(incident: Incident, clients: readonly string[]) {
  const [ours] = answersOf(incident.process ?? noProcess).otherParties ?? [];
  const answered = ours !== undefined && ours !== 'unknown';
  if (roleOf(incident) !== 'controller' && clients.length > 0)
    return { involvesOthers: code('yes'), others: text(clients.join(', ')) };
  return {
    involvesOthers: answered ? code(ours === 'none' ? 'no' : 'yes') : null,
    others: answered && ours === 'none' ? undefined : null,
  };
}

const nameOf = ({ name, kvk }: Company): string => (kvk === undefined ? name : `${name} (KvK ${kvk})`);

function timeFields(incident: Incident, organisation: Organisation, now: Date) {
  const { hours } = regimeAt(organisation, new Date(incident.awareAt));
  const { noticedAt, happened } = incident.facts;
  const decision = incident.process?.decisions.authority;
  const told = decision?.state === 'done' ? new Date(doneAt(decision)) : now;
  const late = told > hoursAfter(new Date(incident.awareAt), hours);
  return {
    happened: happened && isDated(happened) ? ({ is: 'period', happened } as const) : null,
    discovered: noticedAt === null ? null : ({ is: 'moment', at: noticedAt } as const),
    aware: { is: 'moment', at: incident.awareAt },
    discovery: answered(incident, 'discovery'),
    delay: late ? text(decision?.state === 'done' ? decision.delay : null) : undefined,
  } as const;
}

/** Field 44 asks since when, or whether that cannot be found out. */
const isDated = ({ from, undeterminable }: Happened): boolean => from !== null || undeterminable === true;

/** What was answered; "weet ik niet" means not known yet. A question that is not relevant is no field. */
function answered(incident: Incident, question: AssessmentQuestionId): ApValue | null | undefined {
  const answers = answersOf(incident.process ?? noProcess);
  const value = answers[question];
  if (value === undefined) return matters(answers, question) ? null : undefined;
  if (value.includes('unknown')) return null;
  return { is: 'answer', question, value };
}

/** Question 61 asks "where" and "on purpose?" in one; people are asked the two separately. */
function causeOf(incident: Incident): ApValue | null | undefined {
  const where = answered(incident, 'cause');
  if (where?.is !== 'answer') return where;
  const { malicious } = answersOf(incident.process ?? noProcess);
  const intent = malicious?.includes('yes') ? 'Intent' : malicious?.includes('no') ? 'Careless' : '';
  const value = where.value.map((each) => (/^(?:in|ex)ternal$/.test(each) ? `${each}${intent}` : each));
  return { ...where, value };
}

/** Paper and a plain mail are not encrypted; no need to ask. */
function encryptionOf(incident: Incident): ApValue | null | undefined {
  const { medium } = answersOf(incident.process ?? noProcess);
  const plain = medium?.some((each) => each === 'paper' || each === 'message');
  return plain ? { is: 'answer', question: 'encrypted', value: ['no'] } : answered(incident, 'encrypted');
}

/** Question 75, with encryption and a copy as far as they proved to be there. */
function measuresBefore(incident: Incident): ApValue | null | undefined {
  const told = answered(incident, 'measuresBefore');
  const answers = answersOf(incident.process ?? noProcess);
  const found = [
    ...(answers.encrypted?.some((each) => each !== 'no' && each !== 'unknown') ? ['encryption'] : []),
    ...(answers.backupKept?.includes('yes') || answers.missing?.includes('restored') ? ['backup'] : []),
  ];
  if (told?.is !== 'answer' || found.length === 0) return told;
  const others = told.value.filter((each) => each !== 'none' && !found.includes(each));
  return { ...told, value: [...found, ...others] };
}

function written(incident: Incident, question: AssessmentQuestionId): ApValue | null {
  const [value] = answersOf(incident.process ?? noProcess)[question] ?? [];
  return value === undefined || value === 'unknown' ? null : { is: 'text', text: value };
}

function counted(incident: Incident, question: AssessmentQuestionId): ApValue | null {
  const [value] = answersOf(incident.process ?? noProcess)[question] ?? [];
  return value === undefined || value === 'unknown' ? null : { is: 'number', value: Number(value) };
}

/** What somebody earns or owes is financial, wherever it was said. */
const tellsOfMoney = ['accountNumber', 'oneSlip', 'yearOfSlips', 'garnishment'];

function dataOf(incident: Incident): ApValue | null | undefined {
  const told = answered(incident, 'data');
  const { payroll = [] } = answersOf(incident.process ?? noProcess);
  return told?.is === 'answer' &&
    !told.value.includes('financial') &&
    payroll.some((each) => tellsOfMoney.includes(each))
    ? { ...told, value: [...told.value, 'financial'] }
    : told;
}

function factFields(incident: Incident) {
  const { facts } = incident;
  const of = (question: AssessmentQuestionId) => answered(incident, question);
  return {
    // Nothing more follows once its words were deleted with their term.
    summary: incident.stripped ? undefined : text(facts.what),
    affected: of('affected'),
    exfiltration: of('exfiltration'),
    altered: of('altered'),
    missing: of('missing'),
    cause: causeOf(incident),
    data: dataOf(incident),
    special: of('special'),
    subjects: of('subjects'),
    encrypted: encryptionOf(incident),
    measuresBefore: measuresBefore(incident),
    consequences: of('consequences'),
    crossBorder: of('crossBorder'),
    kind: facts.kind === null ? null : ({ is: 'kind', kind: facts.kind } as const),
    records: counted(incident, 'records'),
    people: counted(incident, 'people'),
    measuresTaken: written(incident, 'measuresTaken'),
    measuresAgainst: written(incident, 'measuresAgainst'),
  };
}

/** What people decided, and why; a pending advice is no outcome yet. */
function outcomeFields(incident: Incident, organisation: Organisation) {
  const { authority, subjects } = incident.process?.decisions ?? {};
  const { flags } = assessmentOf(incident, organisation);
  const decided = authority && authority.state !== 'advised' ? authority : null;
  const people = subjects && subjects.state !== 'advised' ? subjects : null;
  return {
    unintelligible: unintelligibleAs(incident, flags.unintelligible),
    outcome: riskDecided(decided, people),
    reasoning: text(decided?.reason),
    subjectsTold: people && code(toldAs(people)),
    ...toldFields(people),
    subjectsReason: people ? text(people.state === 'done' ? people.reference : people.reason) : null,
  };
}

/** How high the risk is follows from both decisions: while the one about the people is pending, it is not given. */
function riskDecided(authority: DutyDecision | null, people: DutyDecision | null): ApValue | null {
  if (authority === null) return null;
  if (!authority.notify) return code('noRisk');
  return people && code(isHighRisk(people) ? 'highRisk' : 'risk');
}

/** When, how many, by what means, and who was not; only for people who were told. */
function toldFields(decision: DutyDecision | null) {
  const done = decision?.state === 'done' ? decision : null;
  const told = done?.told;
  const moment: ApValue | undefined = done ? { is: 'moment', at: doneAt(done) } : undefined;
  const count: ApValue | null = told && told.count !== null ? { is: 'number', value: told.count } : null;
  const means: ApValue | null = told && told.means.length > 0 ? { is: 'means', means: told.means } : null;
  return {
    subjectsMoment: moment,
    subjectsCount: done ? count : undefined,
    subjectsMeans: done ? means : undefined,
    subjectsNot: text(told?.notTold) ?? undefined,
  };
}

/** Question 57. What nobody answered "follows"; what nobody knows is stated as such, and never as "no". */
function unintelligibleAs(incident: Incident, truth: Truth): ApValue | null | undefined {
  const answers = answersOf(incident.process ?? noProcess);
  if (!matters(answers, 'spread')) return undefined;
  if (truth !== null) return code(truth ? 'yes' : 'no');
  return answers.encrypted?.includes('unknown') ? code('unknown') : null;
}

/** Question 97: yes, not yet, no high risk, or an exception (domain §3.2). */
function toldAs(decision: DutyDecision): ApCode {
  if (decision.state === 'done') return 'told';
  if (decision.notify) return 'willTell';
  return decision.exception === undefined ? 'noHighRisk' : `exception.${decision.exception}`;
}
