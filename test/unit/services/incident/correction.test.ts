import { readCorrection, type TypedCorrection } from '../../../../services/incident/correction';
import type { Correction } from '../../../../services/incident/model';
import { colleague, deputy, fg } from '../../../support/incident-scene';

const zone = 'Europe/Amsterdam';
const was: Correction = {
  kind: 'wrong_file',
  noticedAt: '2026-11-23T09:00:12.345Z',
  happened: { from: '2026-11-20T08:00:00.000Z', until: null, ongoing: null },
  dataOf: 'client',
  peopleCount: 12,
  about: [deputy],
};
const silence: TypedCorrection = {
  kind: '',
  noticedDay: '',
  noticedTime: '',
  fromDay: '',
  fromTime: '',
  untilDay: '',
  untilTime: '',
  ongoing: '',
  dataOf: '',
  peopleCount: '',
  about: '',
  notAbout: '',
};
const read = (typed: Partial<TypedCorrection>, before = was) =>
  readCorrection({ ...silence, ...typed }, before, zone);

test('silence changes nothing, and neither does a card that is sent as it was drawn', () => {
  expect(read({})).toEqual(was);
  const drawn = {
    kind: 'wrong_file',
    noticedDay: '2026-11-23',
    noticedTime: '10:00',
    fromDay: '2026-11-20',
    fromTime: '09:00',
    dataOf: 'client',
    peopleCount: '12',
  };
  expect(read(drawn)).toEqual(was);
});

test('what was filled in counts', () => {
  const typed = {
    kind: 'other',
    noticedDay: '2026-11-22',
    noticedTime: '08:30',
    untilDay: '2026-11-21',
    untilTime: '17:00',
    ongoing: 'no',
    dataOf: 'both',
    peopleCount: '1.200',
  };
  expect(read(typed)).toEqual({
    kind: 'other',
    noticedAt: '2026-11-22T07:30:00.000Z',
    happened: { from: '2026-11-20T08:00:00.000Z', until: '2026-11-21T16:00:00.000Z', ongoing: false },
    dataOf: 'both',
    peopleCount: 1_200,
    about: [deputy],
  });
});

test('what is still going on has no end', () => {
  const ended = { ...was, happened: { from: null, until: '2026-11-21T16:00:00.000Z', ongoing: false } };
  expect(read({ ongoing: 'yes' }, ended)).toMatchObject({
    happened: { from: null, until: null, ongoing: true },
  });
});

test('that it cannot be found out is said, stays while it is left alone, and goes with an answer', () => {
  const unknowable = { from: null, until: null, ongoing: null, undeterminable: true } as const;
  expect(read({ ongoing: 'undeterminable' }, { ...was, happened: null })).toMatchObject({
    happened: unknowable,
  });
  const before = { ...was, happened: unknowable };
  expect(read({}, before)).toEqual(before);
  expect(read({ ongoing: 'no' }, before)).toMatchObject({
    happened: { from: null, until: null, ongoing: false },
  });
  expect(read({ ongoing: 'no' }, before)).not.toHaveProperty('happened.undeterminable');
});

test('blanks are silence', () => {
  expect(read({ noticedDay: ' ', noticedTime: ' ', peopleCount: ' ' })).toEqual(was);
});

test('where nobody said when it happened, it stays unsaid until one of it is said', () => {
  const never = { ...was, happened: null };
  expect(read({}, never)).toEqual(never);
  expect(read({ untilDay: '2026-11-21', untilTime: '17:00' }, never)).toMatchObject({
    happened: { from: null, until: '2026-11-21T16:00:00.000Z', ongoing: null },
  });
  expect(read({ ongoing: 'no' }, never)).toMatchObject({
    happened: { from: null, until: null, ongoing: false },
  });
});

test('names come and go by being chosen', () => {
  expect(read({ about: `${fg},${deputy}` })).toMatchObject({ about: [deputy, fg] });
  expect(read({ about: fg, notAbout: deputy })).toMatchObject({ about: [fg] });
  expect(read({ notAbout: colleague })).toMatchObject({ about: [deputy] });
});

test.each([
  ['a day without a time', { noticedDay: '2026-11-22' }, { fault: 'moment' }],
  ['a time without a day', { fromTime: '08:30' }, { fault: 'moment' }],
  ['what is no day', { noticedDay: 'gisteren', noticedTime: '08:30' }, { fault: 'moment' }],
  ['what is no time', { noticedDay: '2026-11-22', noticedTime: 'ochtend' }, { fault: 'moment' }],
  ['two of nobody', { about: 'Jan,Piet' }, { fault: 'notUnderstood', typed: 'Jan, Piet' }],
  ['no number, between blanks', { peopleCount: ' veel ' }, { fault: 'notUnderstood', typed: 'veel' }],
  ['no time at all', { untilDay: '2026-03-29', untilTime: '02:30' }, { fault: 'moment' }],
  ['no number', { peopleCount: 'veel' }, { fault: 'notUnderstood', typed: 'veel' }],
  ['nobody', { about: 'Jan' }, { fault: 'notUnderstood', typed: 'Jan' }],
] as const)('%s is asked again', (_what, typed, fault) => {
  expect(read(typed)).toEqual(fault);
});
