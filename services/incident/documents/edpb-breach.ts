import type { IncidentKind } from '../../people/incident-settings';
import type { Organisation } from '../../people/organisation';
import { hoursAfter } from '../../time/deadline';
import { dayOf } from '../../time/zone';
import type { Answers } from '../assessment/questions';
import { assessmentOf, regimeAt } from '../clocks';
import type { Incident } from '../model';
import { doneAt } from '../process/model';
import { involvesSystem, saysNoSystem, systemsOf } from '../process/systems';
import { asked } from './edpb-asked';
import { counted, type EdpbAnswers, type EdpbValue, keyed, words } from './edpb-values';

/** Section 3: when it was, what happened, to whom, with which data, and which measures were in place. */
export const breachAnswers = (
  incident: Incident,
  organisation: Organisation,
  now: Date,
  answers: Answers,
): EdpbAnswers => ({
  ...timeAnswers(incident, organisation, now, answers),
  ...natureAnswers(incident, organisation, answers),
  ...peopleAnswers(incident, answers),
  75: keyed(withMeasures(answers), measures),
  76: asked(incident, 76),
});

const discovered = { self: 'a', processor: 'b', subject: 'c', external: 'd', press: 'e', other: 'f' };

function timeAnswers(
  incident: Incident,
  organisation: Organisation,
  now: Date,
  answers: Answers,
): EdpbAnswers {
  const { awareAt, process } = incident;
  const { timeZone } = organisation.office;
  const decision = process?.decisions.authority;
  const done = decision?.state === 'done' ? decision : null;
  const told = done ? new Date(doneAt(done)) : now;
  const late = told > hoursAfter(new Date(awareAt), regimeAt(organisation, new Date(awareAt)).hours);
  const how = keyed(answers.discovery, discovered);
  const byOthers = how !== null && 'keys' in how && !how.keys.includes('a');
  return {
    ...whenAnswers(incident, timeZone),
    48: { moment: awareAt },
    ...(late ? { 49: words(done?.delay) } : {}),
    50: how,
    51: asked(incident, 51),
    ...(byOthers ? { 52: { day: dayOf(new Date(incident.facts.noticedAt ?? awareAt), timeZone) } } : {}),
  };
}

function whenAnswers({ facts: { happened } }: Incident, timeZone: string): EdpbAnswers {
  if (!happened) return { 44: null };
  const { from, until, ongoing, undeterminable } = happened;
  if (undeterminable === true) return { 44: { keys: ['d'] } };
  if (from === null) return { 44: null };
  const begins = { 46: { moment: from } };
  if (ongoing === true) return { 44: { keys: ['c'] }, ...begins };
  // That it is over, and since when, go together.
  if (until === null) return { 44: null, ...begins };
  const oneDay = dayOf(new Date(from), timeZone) === dayOf(new Date(until), timeZone);
  return { 44: { keys: [oneDay ? 'a' : 'b'] }, ...begins, 47: { moment: until } };
}

const sides = { confidentiality: 'a', integrity: 'b', availability: 'c' };

function natureAnswers(incident: Incident, organisation: Organisation, answers: Answers): EdpbAnswers {
  const { facts, stripped } = incident;
  const hit = answers.affected ?? [];
  const none = !involvesSystem(incident) || saysNoSystem(incident);
  const systems = words(systemsOf(incident, organisation)?.join(', '));
  return {
    55: keyed(hit, sides),
    ...(hit.includes('confidentiality')
      ? {
          // Nobody knows: that cannot be assessed, and nothing more will follow.
          56: keyed(answers.exfiltration, { certain: 'a', likely: 'b', excluded: 'c', unknown: 'd' }),
          57: unreadable(incident, organisation, answers),
        }
      : {}),
    ...(hit.includes('integrity')
      ? { 58: keyed(answers.altered, { unused: 'a', recoverable: 'b', unrecoverable: 'c' }) }
      : {}),
    ...(hit.includes('availability')
      ? {
          59: keyed(answers.missing, {
            restored: 'a',
            easily: 'a',
            temporarily: 'a',
            forGood: 'b',
            unknown: 'c',
          }),
        }
      : {}),
    60: facts.kind === null ? null : { keys: [kindKey(facts.kind, facts, answers)] },
    61: causeKey(answers),
    // Nothing more follows once its words were deleted with their term.
    ...(stripped ? {} : { 62: words(facts.what) }),
    63: none ? { says: onCarrier(facts, answers) ? ('carrier' as const) : ('noSystem' as const) } : systems,
  };
}

/** A laptop or stick is gone or misused: that is no system of the house, but not nothing either. */
function onCarrier({ kind, answers: told }: Incident['facts'], answers: Answers): boolean {
  const held = whatHeld(answers);
  if (held !== null) return held.includes('carrier');
  return kind === 'own_device' || (kind === 'device_media_paper_lost_stolen' && told.carrier !== 'paper');
}

/** What held the data; null as long as nobody answered that: then what the reporter said holds. */
const whatHeld = ({ medium }: Answers): readonly string[] | null =>
  medium === undefined || medium.includes('unknown') ? null : medium;

/** Protected and still so, likely to be bypassed, not at all, or impossible to say. */
function unreadable(incident: Incident, organisation: Organisation, answers: Answers): EdpbValue | null {
  const { unintelligible } = assessmentOf(incident, organisation).flags;
  if (unintelligible === true) return { keys: ['a'] };
  const locked = answers.encrypted?.some((each) => each === 'yes' || each === 'hashed') === true;
  if (locked && answers.keySafe?.includes('no')) return { keys: ['b'] };
  if (unintelligible === false) return { keys: ['c'] };
  return answers.encrypted?.includes('unknown') ? { keys: ['d'] } : null;
}

/** Domain §3.2; where two are possible, what held the data decides. */
const kinds: Readonly<Partial<Record<IncidentKind, string>>> = {
  email_wrong_recipient: 'r',
  email_cc_instead_of_bcc: 's',
  mail_wrong_recipient: 'l',
  mail_returned_opened: 'l',
  mail_lost: 'l',
  authorisation_error: 'n',
  share_too_open: 'n',
  published_by_accident: 'v',
  hacking_malware_phishing: 'c',
  wrong_file: 'h',
};

function kindKey(kind: IncidentKind, { answers: told }: Incident['facts'], answers: Answers): string {
  if (kind !== 'device_media_paper_lost_stolen') return kinds[kind] ?? 'y';
  const onPaper = whatHeld(answers)?.includes('paper') ?? told.carrier === 'paper';
  return onPaper ? 'o' : 'i';
}

/** Whether by intent may be part of the answer, or an answer of its own; nobody knows either: unknown. */
function causeKey({ cause, malicious }: Answers): EdpbValue | null {
  const [where = ''] = cause ?? [];
  const told = {
    internalCareless: 'a',
    internalIntent: 'b',
    externalCareless: 'c',
    externalIntent: 'd',
    unknown: 'f',
  };
  const before = keyed([where], told);
  if (before) return before;
  const [intent = ''] = malicious ?? [];
  return keyed([`${where} ${intent}`], {
    'internal no': 'a',
    'internal yes': 'b',
    'internal unknown': 'f',
    'external no': 'c',
    'external yes': 'd',
    'external unknown': 'f',
  });
}

const subjects = {
  clients: 'a',
  employees: 'b',
  minors: 'd',
  patients: 'e',
  users: 'h',
  vulnerable: 'i',
  other: 'j',
};

const data = {
  name: 'a',
  gender: 'a',
  birthDate: 'a',
  contact: 'b',
  biometric: 'c',
  criminal: 'd',
  politics: 'e',
  race: 'f',
  religion: 'g',
  sexual: 'h',
  union: 'i',
  genetic: 'j',
  health: 'k',
  financial: 'l',
  oneSlip: 'l',
  yearOfSlips: 'l',
  garnishment: 'l',
  absenceRate: 'm',
  absenceReason: 'm',
  bsn: 'n',
  location: 'o',
  identityDocument: 'p',
  accountNumber: 'q',
  credentials: 's',
  other: 'u',
};

/** Numbers are people's estimates. */
function peopleAnswers(incident: Incident, answers: Answers): EdpbAnswers {
  const [people, records] = [counted(answers.people), counted(answers.records)];
  return {
    65: keyed(answers.subjects, subjects),
    66: asked(incident, 66),
    67: people === null ? null : { keys: ['b'] },
    ...(people === null ? {} : { 68: { number: people } }),
    70: keyed([...(answers.data ?? []), ...(answers.special ?? []), ...(answers.payroll ?? [])], data),
    71: asked(incident, 71),
    72: records === null ? null : { keys: ['b'] },
    ...(records === null ? {} : { 73: { number: records } }),
  };
}

const measures = {
  pseudonymisation: 'a',
  backup: 'b',
  encryption: 'c',
  policy: 'd',
  training: 'e',
  access: 'g',
  audit: 'i',
  physical: 'j',
  none: 'l',
};

/** With encryption and a copy as far as they proved to be there. */
function withMeasures({
  measuresBefore,
  encrypted,
  backupKept,
  missing,
}: Answers): readonly string[] | undefined {
  if (measuresBefore === undefined || measuresBefore.includes('unknown')) return undefined;
  const found = [
    ...(encrypted?.some((each) => each === 'yes' || each === 'hashed' || each === 'readable')
      ? ['encryption']
      : []),
    ...(backupKept?.includes('yes') || missing?.includes('restored') ? ['backup'] : []),
  ];
  return found.length > 0 ? [...found, ...measuresBefore.filter((each) => each !== 'none')] : measuresBefore;
}
