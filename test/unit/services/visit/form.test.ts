import fc from 'fast-check';
import { keepVisitTyped, readAnnouncement, readWalkIn, visitFields } from '../../../../services/visit/form';
import { hostNamed } from '../../../../services/visit/host-match';
import { local, organisation } from '../../../support/visit-scene';

const context = { now: local('10:00'), organisation };
const read = (typed: Readonly<Record<string, unknown>>) =>
  readAnnouncement({ name: 'Jan', ...typed }, context);

test('[C1] [C21] what is left out has a sensible value: today, from the opening until the close, one person', () => {
  expect(read({})).toEqual({
    location: 'kantoor',
    facts: {
      ...{ name: 'Jan', company: '', remark: '', kind: 'guest', people: 1 },
      ...{ day: '2026-11-23', from: '08:00', until: '18:00' },
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
  [{ from: '14:00', until: '13:00' }, { until: 'beforeStart' }],
  [{ from: '08:00', until: '09:00' }, { until: 'past' }],
  [{ location: 'elders' }, { location: 'unknown' }],
])('[S20] %p is refused as %p', (typed, faults) => {
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

test('[N11] who is meant at the desk: only a name that fits exactly one of our people', () => {
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
