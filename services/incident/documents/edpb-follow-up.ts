import type { Organisation } from '../../people/organisation';
import { dayOf } from '../../time/zone';
import type { SeverityBand } from '../assessment/severity';
import type { Answers } from '../assessment/questions';
import { assessmentOf } from '../clocks';
import type { Incident } from '../model';
import {
  answersOf,
  doneAt,
  type DutyDecision,
  isHighRisk,
  noProcess,
  type PeopleTold,
} from '../process/model';
import { asked } from './edpb-asked';
import { type EdpbAnswers, type EdpbValue, keyed, words } from './edpb-values';

/** Sections 4 to 6: what it may lead to, what was decided and done about it, and whom it concerns abroad. */
export function followUpAnswers(incident: Incident, organisation: Organisation): EdpbAnswers {
  const process = incident.process ?? noProcess;
  const { decisions } = process;
  const answers = answersOf(process);
  const authority = decidedOn(decisions.authority);
  const subjects = decidedOn(decisions.subjects);
  return {
    ...consequenceAnswers(incident, answers),
    // A person decides; the computed value is then taken over.
    87: authority ? { keys: [bands[assessmentOf(incident, organisation).severity.band]] } : null,
    89: riskDecided(authority, subjects),
    90: words(authority?.reason),
    92: written(answers.measuresTaken),
    94: asked(incident, 94),
    95: written(answers.measuresAgainst),
    ...tellingAnswers(incident, subjects, organisation),
    113: keyed(answers.crossBorder, { yes: 'a', no: 'b' }),
    ...(answers.crossBorder?.includes('yes')
      ? { 114: asked(incident, 114), 115: asked(incident, 115), 116: asked(incident, 116) }
      : {}),
  };
}

/** While telling people is undecided, nobody has said how high it is. */
function riskDecided(authority: DutyDecision | null, people: DutyDecision | null): EdpbValue | null {
  if (authority === null) return null;
  if (!authority.notify) return { keys: ['c'] };
  return people && { keys: [isHighRisk(people) ? 'a' : 'b'] };
}

const bands: Readonly<Record<SeverityBand, string>> = { low: 'a', medium: 'b', high: 'c', veryHigh: 'c' };

const decidedOn = (decision: DutyDecision | undefined) =>
  decision && decision.state !== 'advised' ? decision : null;

const written = (answer: readonly string[] | undefined) =>
  words(answer?.includes('unknown') ? null : answer?.[0]);

const impacts = {
  lossOfControl: 'a',
  discrimination: 'c',
  identityFraud: 'd',
  fraud: 'e',
  financialLoss: 'f',
  reputation: 'h',
  secrecy: 'i',
  safety: 'l',
  other: 'n',
  none: 'n',
};

function consequenceAnswers(incident: Incident, answers: Answers): EdpbAnswers {
  const hit = answers.affected ?? [];
  const of = (side: string, what: 79 | 81 | 83, more: 80 | 82 | 84, other: string): EdpbAnswers => {
    if (!hit.includes(side)) return {};
    const value = asked(incident, what);
    const isOther = value !== null && 'keys' in value && value.keys.includes(other);
    return { [what]: value, ...(isOther ? { [more]: asked(incident, more) } : {}) };
  };
  const { consequences = [], noEffectBecause } = answers;
  return {
    ...of('confidentiality', 79, 80, 'd'),
    ...of('integrity', 81, 82, 'c'),
    ...of('availability', 83, 84, 'c'),
    85: keyed(consequences, impacts),
    ...(consequences.includes('none') ? { 86: written(noEffectBecause) } : {}),
    ...(consequences.includes('other') ? { 86: asked(incident, 86) } : {}),
  };
}

/** Section 5: whether people were told, when, by what means, and who was not. */
function tellingAnswers(
  incident: Incident,
  decision: ReturnType<typeof decidedOn>,
  { office }: Organisation,
): EdpbAnswers {
  if (!decision) return { 97: null };
  if (decision.state !== 'done') {
    if (decision.notify) return { 97: { keys: ['b'] } };
    if (decision.exception === undefined) return { 97: { keys: ['d'] } };
    return { 97: { keys: ['e'] }, 100: { keys: [decision.exception] }, 101: words(decision.reason) };
  }
  const { told } = decision;
  const notTold = told?.notTold ?? '';
  return {
    97: { keys: ['a'] },
    98: { day: dayOf(new Date(doneAt(decision)), office.timeZone) },
    102: { keys: [notTold === '' ? 'a' : 'b'] },
    ...(notTold === '' ? {} : { 103: { text: notTold } }),
    104: meansKey(told?.means),
    105: { text: decision.reference },
    106: asked(incident, 106),
  };
}

const meansKeys = { letter: 'a', phone: 'a', email: 'a', inPerson: 'a', website: 'b', other: 'c' };

/** The template takes one: reaching each of them counts over telling the public, and both over anything else. */
function meansKey(means: PeopleTold['means'] | undefined): EdpbValue | null {
  const key = (means ?? []).map((each) => meansKeys[each]).sort()[0];
  return key === undefined ? null : { keys: [key] };
}
