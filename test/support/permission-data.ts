import { stranger } from './bot';

/** What every verb of the house takes, for the matrix of who may use it. */

const somebody = stranger.aadObjectId;
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
  colleague: 'niemand',
  way: 'reception',
  session: 'KS-9999',
  document: 'DOC-9999',
  record: 'KS-9999',
  code: 'X',
  significant: 'yes',
  times: 0,
  asked: '',
  rest: 'open',
  page: 1,
  csv: '',
  question: 'people',
  outcome: 'other',
  duty: 'authority',
  notify: 'yes',
  step: 'sent',
  list: 'newest',
  after: '',
  words: 'x',
  year: 2026,
  due: '2026-11-24',
  visits: '',
  host: 'niemand',
  roll: 'ontruiming-20261123T090000000Z',
  ids: '',
  found: 'present',
  group: 'BZ-9999',
  seen: '1',
  people: '1',
  others: '',
  where: '',
};
/** Nothing of it changes the organisation that the matrix is about. */
const adminData = {
  proposal: somebody,
  role: 'bhv',
  offered: 'yes',
  kind: 'other',
  days: 'geen dag',
  id: somebody,
  rulesNl: 'een',
  rulesEn: '',
  escalation: 'niets',
  firstAidNl: 'een',
  clientId: '!',
  person: 'niemand',
};
const absenceData = {
  ...data,
  id: '2026-11-23/2026-11-24',
  person: 'niemand',
  fromFor: '2026-11-23',
  untilFor: '2026-11-24',
  days: '',
};

/** What a button with this verb may send; of things that are not there. */
export const dataFor = (verb: string) => {
  if (verb === 'training.open') return { id: 'KS-9999' };
  if (verb.startsWith('admin.')) return adminData;
  if (verb.startsWith('absence.')) return absenceData;
  if (verb === 'incident.cyberDone') return { ...data, step: 'warning' };
  if (verb === 'incident.fetch') return { ...data, id: somebody };
  if (verb === 'register.document') return { incident: 'INC-2026-9999', document: 'ap' };
  const answer = verb === 'visit.safety' ? 'outside' : 'coming';
  return verb.startsWith('visit.') ? { ...data, answer, id: 'kantoor/BZ-9999' } : data;
};
