import fc from 'fast-check';
import { visitFields } from '../../../../services/visit/contract';
import {
  clockOf,
  daysOf,
  keepVisitTyped,
  readAmendment,
  readAnnouncement,
  readWalkIn,
} from '../../../../services/visit/form';
import { hostNamed } from '../../../../services/visit/host-match';
import { colleague, facts, local, organisation } from '../../../support/visit-scene';

const context = { now: local('10:00'), organisation };
const whole = { name: 'Jan', day: '2026-11-23', from: '08:00', until: '18:00' };
const read = (typed: Readonly<Record<string, unknown>>) => readAnnouncement({ ...whole, ...typed }, context);

test('what is left out has a sensible value: one person, a guest', () => {
  expect(read({})).toEqual({
    location: 'kantoor',
    host: null,
    facts: {
      name: 'Jan',
      company: '',
      remark: '',
      kind: 'guest',
      people: 1,
      day: '2026-11-23',
      from: '08:00',
      until: '18:00',
    },
  });
  expect(read({ people: 12, from: '13:00', until: '14:30' })).toMatchObject({
    facts: { people: 12, from: '13:00', until: '14:30' },
  });
});

test.each([
  [{ name: ' ' }, { name: 'required' }],
  [{ name: 'x'.repeat(101) }, { name: 'tooLong' }],
  [{ people: '0' }, { people: 'invalid' }],
  [{ people: 'veel' }, { people: 'invalid' }],
  [{ day: '2026-11-22' }, { day: 'past' }],
  [{ day: '2028-01-01' }, { day: 'invalid' }],
  [{ day: '2026-02-30' }, { day: 'invalid' }],
  [{ from: '25:00' }, { from: 'invalid' }],
  // The form had filled these in: what does not come back is asked again, never taken as today or 08:00.
  [{ day: '' }, { day: 'required' }],
  [{ from: ' ' }, { from: 'required' }],
  [{ until: '' }, { until: 'required' }],
  [{ day: '11/12/2026' }, { day: 'invalid' }],
  [{ from: '02:30 PM', until: '02:15 PM' }, { until: 'beforeStart' }],
  [{ from: '14:00', until: '13:00' }, { until: 'beforeStart' }],
  [{ from: '08:00', until: '09:00' }, { until: 'past' }],
  [{ location: 'elders' }, { location: 'unknown' }],
  [{ host: 'nobody' }, { host: 'unknown' }],
  [{ company: 'x'.repeat(101) }, { company: 'tooLong' }],
  [{ remark: 'x'.repeat(301) }, { remark: 'tooLong' }],
  [{ others: 'x'.repeat(301) }, { others: 'tooLong' }],
  [{ weeks: '0' }, { weeks: 'invalid' }],
  [{ weeks: '14' }, { weeks: 'invalid' }],
  [{ weeks: 'veel' }, { weeks: 'invalid' }],
  [{ weeks: '.5' }, { weeks: 'invalid' }],
  [
    { name: '', until: '', host: 'nobody' },
    { name: 'required', until: 'required', host: 'unknown' },
  ],
])('%p is refused as %p', (typed, faults) => {
  expect(read(typed)).toEqual({ faults });
});

test('[C20] [S20] only what is asked is kept, whatever is sent along; a BSN is masked', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.anything()), (input) => {
      const kept = keepVisitTyped(input);
      for (const [field, value] of Object.entries(kept)) {
        expect(Object.keys(visitFields)).toContain(field);
        expect(value.length).toBeLessThanOrEqual(visitFields[field as keyof typeof visitFields]);
      }
      expect(() => readAnnouncement(input, context)).not.toThrow();
      expect(() => readWalkIn(input, context)).not.toThrow();
    }),
  );
  const { facts } = read({ remark: 'BSN 111222333', id: 'INC-1', email: 'a@b.nl' }) as {
    facts: { remark: string };
  };
  expect(facts.remark).not.toContain('111222333');
  expect(JSON.stringify(facts)).not.toContain('a@b.nl');
});

test('who is meant at the desk: only a name that fits exactly one of our people', () => {
  const [one, other] = organisation.people;
  const named = (said: string) => hostNamed(said, organisation, context.now)?.aadObjectId;
  expect(named(one?.name ?? '')).toBe(one?.aadObjectId);
  expect(named(`voor mevrouw ${one?.name.toUpperCase() ?? ''}`)).toBe(one?.aadObjectId);
  for (const said of [
    '',
    'de',
    'iemand',
    'voor de heer',
    `${one?.name ?? ''} ${other?.name ?? ''}`,
    '%',
    '*',
  ])
    expect(named(said)).toBeUndefined();
  const namesakes = organisation.people.map((person, at) =>
    at < 2 ? { ...person, name: 'Jan de Boer' } : person,
  );
  expect(hostNamed('Jan de Boer', { ...organisation, people: namesakes }, context.now)).toBeNull();
});

test('somebody who works here no longer, or not yet, is not meant', () => {
  const [one, ...others] = organisation.people;
  if (!one) throw new Error('nobody');
  for (const change of [{ end: '2026-11-22' }, { start: '2026-11-24' }])
    expect(
      hostNamed(one.name, { ...organisation, people: [{ ...one, ...change }, ...others] }, context.now),
    ).toBeNull();
});

test('what surrounds the words does not count, and a location is one of ours', () => {
  const two = {
    ...organisation,
    visit: {
      ...organisation.visit,
      locations: [
        { id: 'kantoor', name: 'Kantoor' },
        { id: 'magazijn', name: 'Magazijn' },
      ],
    },
  };
  const at = (typed: object) => readAnnouncement({ ...whole, ...typed }, { ...context, organisation: two });
  expect(at({ location: ' magazijn ' })).toMatchObject({ location: 'magazijn' });
  expect(at({})).toMatchObject({ location: 'kantoor' });
  expect(at({ location: 'zolder' })).toEqual({ faults: { location: 'unknown' } });
  expect(
    read({ name: ' Jan ', day: ' 2026-11-24 ', from: ' 09:00 ', until: ' 09:30 ', people: ' 2 ' }),
  ).toMatchObject({ facts: { name: 'Jan', day: '2026-11-24', from: '09:00', until: '09:30', people: 2 } });
});

test('[C21] a group is a number of at most three digits', () => {
  expect(read({ people: '999' })).toMatchObject({ facts: { people: 999 } });
  for (const people of ['1000', 'a12', '12a', '1.5', '-1'])
    expect(read({ people })).toEqual({ faults: { people: 'invalid' } });
});

test.each([
  [{ day: '27-11-2026', from: '02:30 PM', until: '03:30 PM' }],
  [{ day: '2026-11-27T00:00:00.000Z', from: '14:30:00', until: '15:30:00' }],
  [{ day: '2026-11-26T23:00:00Z', from: '14.30', until: '2026-11-27T14:30:00Z' }],
  [{ day: '27/11/2026', from: '2:30\u202fpm', until: '3:30 p.m.' }],
])('%j is the moment that was meant, and is kept so', (typed) => {
  const meant = { day: '2026-11-27', from: '14:30', until: '15:30' };
  expect(read(typed)).toMatchObject({ facts: meant });
  const kept = keepVisitTyped(typed);
  for (const [field, value] of Object.entries(kept))
    expect([meant[field as keyof typeof meant], expect.stringContaining('…')]).toContainEqual(value);
});

test('a block of time is never empty, never over', () => {
  expect(read({ until: '25:00' })).toEqual({ faults: { until: 'invalid' } });
  expect(read({ from: '13:00', until: '13:00' })).toEqual({ faults: { until: 'beforeStart' } });
  expect(read({ from: '09:00', until: '10:00' })).toEqual({ faults: { until: 'past' } });
  expect(read({ from: '09:00', until: '10:01' })).toHaveProperty('facts');
});

test('at most a year and a day ahead', () => {
  // A year of 365 days is in between: 366 days later it is the 24th.
  expect(read({ day: '2027-11-24', from: '10:00' })).toHaveProperty('facts');
  expect(read({ day: '2027-11-24', from: '10:01' })).toEqual({ faults: { day: 'invalid' } });
  expect(read({ day: '2026-12-23', from: '10:00' })).toHaveProperty('facts');
});

test.each([
  ['10:07', '18:00'],
  ['17:59', '18:00'],
  ['18:00', '23:59'],
  ['19:30', '23:59'],
])('at the desk at %s: from now until %s', (from, until) => {
  const now = local(from);
  expect(readWalkIn({ name: ' Jan ', day: '2030-01-01' }, { now, organisation })).toEqual({
    facts: {
      name: 'Jan',
      company: '',
      remark: '',
      kind: 'guest',
      people: 1,
      day: '2026-11-23',
      from,
      until,
    },
  });
  expect(clockOf(now, organisation)).toBe(from);
});

test('at the desk a name is asked as well', () => {
  expect(readWalkIn({ people: '0' }, context)).toEqual({ faults: { name: 'required', people: 'invalid' } });
});

test('who comes along, named as people do it, and as many as are named at least', () => {
  expect(read({ others: ' Els ;Piet\nKees,, ' })).toMatchObject({
    facts: { people: 4, others: 'Els, Piet, Kees' },
  });
  expect(read({ others: 'Els', people: '9' })).toMatchObject({ facts: { people: 9, others: 'Els' } });
  const { facts: alone } = read({ others: ' , ' }) as { facts: object };
  expect(alone).not.toHaveProperty('others');
});

test('for a colleague who works here, of the kind that was chosen', () => {
  expect(read({ host: colleague, kind: 'supplier' })).toMatchObject({
    host: colleague,
    facts: { kind: 'supplier' },
  });
  expect(read({ kind: 'ghost' })).toMatchObject({ host: null, facts: { kind: 'guest' } });
  const gone = organisation.people.map((one) =>
    one.aadObjectId === colleague ? { ...one, end: '2026-11-22' } : one,
  );
  expect(
    readAnnouncement(
      { ...whole, host: colleague },
      { ...context, organisation: { ...organisation, people: gone } },
    ),
  ).toEqual({ faults: { host: 'unknown' } });
});

test('every week, a quarter at most; once is no series', () => {
  expect(read({ weeks: ' 13 ' })).toMatchObject({ facts: { weeks: 13 } });
  for (const weeks of ['', ' ', '1']) {
    const { facts: once } = read({ weeks }) as { facts: object };
    expect(once).not.toHaveProperty('weeks');
  }
});

test.each([
  ['2026-12-11', undefined, ['2026-12-11']],
  // Christmas and New Year fall on that day of the week.
  ['2026-12-11', 5, ['2026-12-11', '2026-12-18', '2027-01-08']],
  // Who says a day when the office is closed means it.
  ['2026-12-25', 3, ['2026-12-25', '2027-01-08']],
])('from %s, %j weeks: %j', (day, weeks, days) => {
  expect(daysOf({ ...facts, day, ...(weeks === undefined ? {} : { weeks }) }, organisation)).toEqual(days);
});

test.each([
  ['3', 'Els, BSN 111222333', { people: 3, others: expect.not.stringContaining('111222333') as string }],
  ['', ' Els ', { people: 1, others: 'Els' }],
  ['veel', 'Els', null],
  ['0', '', null],
  ['3', 'x'.repeat(301), null],
])('of who actually came, %j people and %j: %j', (people, others, read) => {
  expect(readAmendment({ people, others })).toEqual(read);
});
