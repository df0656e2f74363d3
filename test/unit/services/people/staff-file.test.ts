import fc from 'fast-check';
import { planStaff } from '../../../../services/people/staff-file';
import { organisation, personAt } from '../../../support/training-scene';

const heading = 'aadObjectId;name;company;manager;serviceLine;email';
const row = (number: number, name: string, company = 'optimo-erp') =>
  `0a1b2c3d-0000-4000-9000-${String(number).padStart(12, '0')};${name};${company};;;`;

const planned = (csv: string, of = organisation) => {
  const plan = planStaff(csv, of);
  if ('faults' in plan) throw new Error(JSON.stringify(plan.faults));
  return plan;
};

test('a list says who is new, what changes and who is not in it, and roles stay as they are', () => {
  const fg = personAt(3);
  const csv = [heading, row(1, 'Nieuw Iemand'), `${fg.aadObjectId};Farida G.;${fg.company};;;`].join('\r\n');
  const plan = planned(`\uFEFF${csv}`);
  expect(plan.added.map(({ name }) => name)).toEqual(['Nieuw Iemand']);
  expect(plan.changed).toMatchObject([{ person: { aadObjectId: fg.aadObjectId } }]);
  expect(plan.changed[0]?.fields).toContainEqual({ field: 'name', from: fg.name, to: 'Farida G.' });
  expect(plan.absent).toHaveLength(organisation.people.length - 1);
  const after = plan.people.find(({ aadObjectId }) => aadObjectId === fg.aadObjectId);
  expect(after?.roles).toEqual(fg.roles);
  expect(plan.people).toHaveLength(organisation.people.length + 1);
});

test.each([
  ['an unknown column', 'aadObjectId;name;company;roles\n', /unknown column: roles/],
  ['a missing column', 'aadObjectId;name\n', /missing column: company/],
  ['somebody twice', `${heading}\n${row(1, 'A')}\n${row(1, 'B')}`, /is there twice/],
  ['an unknown company', `${heading}\n${row(1, 'A', 'nergens')}`, /no company has the id nergens/],
  ['an id that is none', `${heading}\nx;A;optimo-erp;;;`, /aadObjectId: expected an Entra object id/],
  ['a name that is missing', `${heading}\n${row(1, '')}`, /name/],
])('%s is refused with its line', (_, csv, message) => {
  const plan = planStaff(csv, organisation);
  expect('faults' in plan && plan.faults.some((fault) => message.test(fault.message))).toBe(true);
});

test('commas and quotes work as well, and a formula stays a name', () => {
  const csv = `aadObjectId,name,company\n0a1b2c3d-0000-4000-9000-000000000001,"=cmd|' /C calc'!A0, jr.",optimo-erp`;
  expect(planned(csv).added[0]?.name).toBe("=cmd|' /C calc'!A0, jr.");
});

test('whatever is pasted, nothing is thrown', () => {
  fc.assert(fc.property(fc.string({ maxLength: 300 }), (csv) => void planStaff(csv, organisation)));
  fc.assert(
    fc.property(
      fc.string({ maxLength: 80 }),
      (cell) => void planStaff(`${heading}\n${row(1, cell)}`, organisation),
    ),
  );
});

test('a list that was carried out changes nothing the second time', () => {
  const name = fc
    .string({ minLength: 1, maxLength: 40 })
    .map((text) => text.replace(/[";\s]/g, 'x'))
    .filter((text) => text !== '');
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 1, max: 9_999 }), { maxLength: 6 }),
      name,
      (numbers, text) => {
        const csv = [heading, ...numbers.map((number) => row(number, text))].join('\n');
        const first = planned(csv);
        const again = planned(csv, { ...organisation, people: first.people });
        expect([again.added, again.changed]).toEqual([[], []]);
        expect(again.people).toEqual(first.people);
      },
    ),
  );
});
