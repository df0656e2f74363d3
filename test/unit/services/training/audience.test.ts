import fc from 'fast-check';
import type { Organisation, Person } from '../../../../services/people/organisation';
import { isMeant, meantBy, serviceLines } from '../../../../services/training/audience';
import type { Audience } from '../../../../services/training/model';
import { organisation, personAt } from '../../../support/training-scene';

const now = new Date('2026-11-23T09:00:00Z');
const companies = organisation.companies.filter(({ group }) => group).map(({ id }) => id);
const guests = organisation.companies.filter(({ group }) => !group).map(({ id }) => id);
const lines = ['Salaris', 'Verzuim'] as const;

/** Everybody of every company, with and without a service line. */
const staff: readonly Person[] = [...companies, ...guests].flatMap((company) =>
  [undefined, ...lines].map((serviceLine) => ({
    aadObjectId: `${company}-${serviceLine ?? 'none'}`,
    name: company,
    company,
    roles: [],
    ...(serviceLine === undefined ? {} : { serviceLine }),
  })),
);
const container: Organisation = { ...organisation, people: staff };
const idsOf = (people: readonly Person[]) => people.map(({ aadObjectId }) => aadObjectId).sort();

const some = (change: Partial<Extract<Audience, { kind: 'some' }>>): Audience => ({
  kind: 'some',
  companies: [],
  serviceLines: [],
  people: [],
  ...change,
});

test('[D5] [D23] who is meant: everybody of the companies, of the service lines, and who is named; never a guest of the house', () => {
  fc.assert(
    fc.property(
      fc.subarray([...companies, ...guests]),
      fc.subarray([...lines]),
      fc.subarray([...staff]),
      (of, serviceLine, named) => {
        const meant = meantBy(
          some({ companies: of, serviceLines: serviceLine, people: idsOf(named) }),
          container,
          now,
        );
        const wanted = new Set([
          ...staff.filter(({ company }) => of.includes(company)),
          ...staff.filter((person) => serviceLine.some((line) => line === person.serviceLine)),
          ...named,
        ]);
        expect(idsOf(meant)).toEqual(idsOf([...wanted].filter(({ company }) => !guests.includes(company))));
      },
    ),
  );
});

test('[D5] an audience of one company is that company, and no other', () => {
  for (const company of companies)
    expect(idsOf(meantBy(some({ companies: [company] }), container, now))).toEqual(
      idsOf(staff.filter((person) => person.company === company)),
    );
  expect(meantBy(some({}), container, now)).toEqual([]);
});

test('[D27] everybody is everybody of Optimo Groep', () => {
  const everybody: Audience = { kind: 'everybody' };
  expect(idsOf(meantBy(everybody, container, now))).toEqual(
    idsOf(staff.filter(({ company }) => companies.includes(company))),
  );
  expect(isMeant(everybody, { ...personAt(0), company: 'unknown' }, container)).toBe(false);
});

test('who does not work here yet, or no longer, is not asked', () => {
  const [first, ...others] = staff;
  if (!first) throw new Error('nobody');
  const everybody: Audience = { kind: 'everybody' };
  for (const change of [{ end: '2026-11-22' }, { start: '2026-11-24' }]) {
    const changed = { ...container, people: [{ ...first, ...change }, ...others] };
    expect(idsOf(meantBy(everybody, changed, now))).not.toContain(first.aadObjectId);
    expect(meantBy(everybody, changed, now)).toHaveLength(3 * companies.length - 1);
  }
});

test('service lines are those anybody is in, each once, in their order', () => {
  expect(serviceLines(container)).toEqual([...lines]);
  expect(serviceLines({ ...container, people: [] })).toEqual([]);
});
