import {
  mostStaffCharacters,
  planDigest,
  planStaff,
  type StaffPlan,
} from '../../../../services/people/staff-file';
import { organisation, personAt } from '../../../support/training-scene';

/** What stands above the columns of a staff list, and what is wrong with a file, by its code. */

const id = '11111111-0000-4000-8000-000000000001';
const cells = {
  aadObjectId: id,
  name: 'Jan',
  company: 'optimo-erp',
  manager: personAt(0).aadObjectId,
  backup: personAt(1).aadObjectId,
  serviceLine: 'ERP',
  email: 'jan@optimo.example',
  phone: '033 555 20 99',
  start: '2026-12-01',
  end: '2027-12-31',
} as const;
type Field = keyof typeof cells;
const required: readonly Field[] = ['aadObjectId', 'name', 'company'];

/** A list of one person, with that heading for a field. */
function listed(field: Field, heading: string): string {
  const fields = [...required.filter((one) => one !== field), field];
  const above = fields.map((one) => (one === field ? heading : one));
  return [above, fields.map((one) => cells[one])].map((line) => line.join(';')).join('\n');
}
const faultIn = (csv: string | Uint8Array) => {
  const plan = planStaff(csv, organisation);
  if (!('faults' in plan)) throw new Error('no fault');
  return plan.faults[0];
};
function planned(csv: string): StaffPlan {
  const plan = planStaff(csv, organisation);
  if ('faults' in plan) throw new Error(JSON.stringify(plan.faults));
  return plan;
}

test.each<readonly [Field, string]>([
  ['name', 'naam, volledige naam, medewerker'],
  ['company', 'bedrijf, werkmaatschappij, bv'],
  [
    'aadObjectId',
    'object-id, objectid, entra-id, entraid, nummer in microsoft 365, microsoft-nummer, microsoftnummer',
  ],
  ['manager', 'leidinggevende, manager'],
  ['backup', 'vervanger, achterwacht'],
  ['serviceLine', 'dienst, afdeling, team'],
  ['email', 'e-mail, email, e-mailadres, emailadres, mail'],
  ['phone', 'telefoon, telefoonnummer, mobiel'],
  ['start', 'in dienst, eerste werkdag, begin'],
  ['end', 'uit dienst, laatste werkdag, einde'],
])('%s stands below any of: %s; below nothing longer', (field, headings) => {
  for (const heading of headings.split(', ')) {
    expect(planned(listed(field, heading.toUpperCase())).added[0]).toMatchObject({ [field]: cells[field] });
    for (const other of [`x${heading}`, `${heading}x`])
      expect(faultIn(listed(field, other))).toMatchObject({ code: 'unknownColumn', about: other });
  }
});

test.each([
  ['letters', 0, new Uint8Array([0xff, 0xfe, 0x00])],
  ['tooLarge', 0, 'x'.repeat(mostStaffCharacters + 1)],
  ['brokenCharacter', 1, 'naam \uFFFD'],
  ['notCsv', 1, 'aadObjectId;name;company\n"open'],
  ['columnTwice', 1, `aadObjectId;name;company;Naam\n${id};A;optimo-erp;B`],
  ['noCompany', 2, `aadObjectId;name;company\n${id};A;nergens`],
  ['cell', 2, 'aadObjectId;name;company\nx;A;optimo-erp'],
] as const)('%s is said in line %i', (code, line, csv) => {
  expect(faultIn(csv)).toMatchObject({ code, line });
  expect(faultIn(csv)?.message).not.toBe('');
});

test('what is carried out is what was looked at: another list has another digest', () => {
  const plan = planned(listed('email', 'email'));
  expect(planDigest(plan)).toMatch(/^[\w-]{43}$/);
  expect(planDigest(planned(listed('email', 'mail')))).toBe(planDigest(plan));
  expect(planDigest(planned(listed('phone', 'phone')))).not.toBe(planDigest(plan));
  const fg = personAt(3);
  const renamed = (name: string) =>
    planned(`aadObjectId;name;company\n${fg.aadObjectId};${name};${fg.company}`);
  expect(planDigest(renamed('Anders'))).not.toBe(planDigest(renamed('Nog anders')));
});
