import { stranger } from './bot';

const data = {
  files: '',
  company: 'niets',
  token: 'x',
  incident: 'INC-2026-9999',
  id: 'INC-2026-9999',
  command: 'help',
  loan: 'KL-9999',
  count: 'telling-2026-11-23',
  number: '1',
  format: 'csv',
  to: 'niemand',
  what: 'Iets',
  from: '2026-11-23',
  until: '2026-11-23',
  location: 'kantoor',
  visit: 'BZ-9999',
  answer: 'coming',
  colleague: 'niemand',
  way: 'reception',
  writing: 'add',
  session: 'KS-9999',
  document: 'DOC-9999',
  record: 'KS-9999',
  code: 'X',
  significant: 'yes',
  times: 0,
  asked: '',
  part: 'card',
  task: '1',
  of: 'all',
  rest: 'open',
  page: 1,
  csv: '',
  question: 'people',
  outcome: 'other',
  duty: 'authority',
  notify: 'yes',
  agrees: 'yes',
  step: 'sent',
  list: 'newest',
  after: '',
  words: 'x',
  year: 2026,
  due: '2026-11-24',
  lookUntil: '2026-11-24',
  visits: '',
  host: 'niemand',
  roll: 'ontruiming-20261123T090000000Z',
  ids: '',
  found: 'present',
  group: 'BZ-9999',
  seen: '1',
  where: '',
  thing: 'x',
  into: 'x',
  name: 'x',
  lines: 0,
  look: '',
  release: '',
  purpose: '',
  still: '',
  whyNot: '',
};
/** None of it changes the organisation that the matrix is about. */
const adminData = {
  proposal: stranger.aadObjectId,
  role: 'bhv',
  offered: 'yes',
  kind: 'other',
  days: 'geen dag',
  id: stranger.aadObjectId,
  rulesNl: 'een',
  rulesEn: '',
  escalation: 'niets',
  firstAidNl: 'een',
  clientId: '!',
  person: 'niemand',
};
/** What a press of this verb may hold, so that it is accepted; it refers to nothing that exists. */
export function verbData(verb: string): Readonly<Record<string, string | number>> {
  if (verb === 'kluis.countPage' || verb === 'training.turnPage') return { ...data, to: 1 };
  if (verb === 'training.except') return { ...data, who: 'niemand', about: 'avg', rule: 'excused' };
  if (verb === 'kluis.countLocked') return { ...data, id: 'KL-9999' };
  if (verb === 'training.open') return { id: 'KS-9999' };
  if (verb.startsWith('admin.')) return adminData;
  // Where a card was opened from, not a day.
  if (verb === 'kluis.keyCard') return { ...data, from: 'card' };
  if (['incident.view', 'incident.board', 'incident.along'].includes(verb)) return { ...data, from: 'list' };
  if (verb === 'incident.supplement') return { ...data, rest: 'complete' };
  if (verb === 'incident.cyberDone') return { ...data, step: 'warning' };
  if (verb === 'incident.fetch' || verb === 'incident.alongFetch')
    return { ...data, id: stranger.aadObjectId };
  if (verb === 'register.document') return { incident: 'INC-2026-9999', document: 'ap' };
  if (verb === 'visit.safety') return { ...data, answer: 'outside' };
  if (verb.startsWith('absence.'))
    return { ...data, id: '2026-11-23/2026-11-23', fromFor: '2026-11-23', untilFor: '2026-11-23' };
  return verb.startsWith('visit.') ? { ...data, id: 'kantoor/BZ-9999' } : data;
}
