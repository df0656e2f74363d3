import fc from 'fast-check';
import { mostStaffCharacters, planStaff } from '../../../../services/people/staff-file';
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

const faultsOf = (csv: string) => {
  const plan = planStaff(csv, organisation);
  return 'faults' in plan ? plan.faults.map(({ line, message }) => ({ line, message })) : [];
};

test('headings as an office writes them, and companies by their names', () => {
  const name = organisation.companies.find(({ id }) => id === 'optimo-erp')?.name ?? '';
  const csv = `Naam;E-mail;Bedrijf;Object-id;Uit dienst\nJan;jan@optimo.example;${name};0a1b2c3d-0000-4000-9000-000000000001;31-12-2026`;
  expect(planned(csv).added).toMatchObject([
    { name: 'Jan', email: 'jan@optimo.example', company: 'optimo-erp', end: '2026-12-31' },
  ]);
});

test('every fault has a code, and what it is about', () => {
  const plan = planStaff('naam;schoen\nJan;42', organisation);
  expect(plan).toMatchObject({ faults: [{ line: 1, code: 'unknownColumn', about: 'schoen' }] });
  expect(planStaff('naam\nJan', organisation)).toMatchObject({
    faults: [{ line: 1, code: 'missingColumn', about: 'aadObjectId,company' }],
  });
});

test('every fault has its line, the heading being the first', () => {
  expect(faultsOf('aadObjectId;name;company;roles;shoe\n')).toEqual([
    { line: 1, message: 'unknown column: roles, shoe' },
  ]);
  expect(faultsOf('serviceLine\n')).toEqual([
    { line: 1, message: 'missing column: aadObjectId, name, company' },
  ]);
  expect(faultsOf('')).toEqual([{ line: 1, message: 'missing column: aadObjectId, name, company' }]);
  expect(faultsOf('aadObjectId;name;company\n"open')).toEqual([
    { line: 1, message: 'this is no CSV with a heading' },
  ]);
  expect(
    faultsOf([heading, row(1, 'A'), row(2, 'B'), row(1, 'C'), row(3, 'D', 'nergens')].join('\n')),
  ).toEqual([
    { line: 4, message: 'aadObjectId: is there twice' },
    { line: 5, message: 'company: no company has the id nergens' },
  ]);
  expect(faultsOf(`${heading}\n\n${row(1, 'A')}\nx;A;optimo-erp;;;`)).toEqual([
    {
      line: 4,
      message: 'aadObjectId: expected an Entra object id like 00000000-0000-0000-0000-000000000000',
    },
  ]);
});

test('a file that is too large is not read; one that has many faults names the first fifty', () => {
  expect(faultsOf('x'.repeat(mostStaffCharacters + 1))).toEqual([
    { line: 0, message: 'the file is too large' },
  ]);
  const many = [heading, ...Array.from({ length: 60 }, (_, number) => row(number, 'A', 'nergens'))].join(
    '\n',
  );
  expect(faultsOf(many)).toHaveLength(50);
  const long = 'y'.repeat(300);
  expect(faultsOf(`${long}\n`)[0]?.message).toBe(`unknown column: ${'y'.repeat(200)}`);
});

test('what would be wrong with the organisation as a whole is said of no line', () => {
  const dated = 'aadObjectId;name;company;start;end';
  const [message] = faultsOf(
    `${dated}\n0a1b2c3d-0000-4000-9000-000000000001;A;optimo-erp;2026-02-01;2026-01-01`,
  );
  expect(message).toEqual({ line: 0, message: expect.stringMatching(/ends before it begins$/) as unknown });
});

test('every field of a change is named, as it was and as it would be; who is as before is counted', () => {
  const [one, other] = [personAt(0), personAt(1)];
  const fields = ['manager', 'backup', 'serviceLine', 'email', 'start', 'end'] as const;
  const line = (person: typeof one, change: Partial<typeof one>) =>
    [
      person.aadObjectId,
      ...(['name', 'company', ...fields] as const).map((field) => ({ ...person, ...change })[field] ?? ''),
    ].join(';');
  const columns = ['aadObjectId', 'name', 'company', ...fields].join(';');
  const change = {
    name: 'Anders',
    serviceLine: 'Salaris',
    email: 'anders@optimo.example',
    end: '2027-01-31',
  };
  const plan = planned([columns, line(one, change), line(other, {}), row(7, 'Nieuw') + ';;;'].join('\n'));
  expect(plan.changed.map(({ fields: changed }) => changed)).toEqual([
    (['name', 'serviceLine', 'email', 'end'] as const).map((field) => ({
      field,
      from: one[field] ?? '',
      to: change[field],
    })),
  ]);
  expect(plan).toMatchObject({ unchanged: 1, added: [{ name: 'Nieuw', roles: [] }] });
  expect(plan.absent.map(({ aadObjectId }) => aadObjectId)).not.toContain(one.aadObjectId);
  expect(plan.people.slice(0, 2).map(({ name }) => name)).toEqual(['Anders', other.name]);
  expect(plan.people.at(-1)?.name).toBe('Nieuw');
});

test('a column that the file does not have leaves what is known; an empty cell of one that it has takes it away', () => {
  const one = { ...personAt(0), serviceLine: 'Salaris', phone: '033 1' };
  const known = { ...organisation, people: [one, ...organisation.people.slice(1)] };
  const cells = `${one.aadObjectId};${one.name};${one.company}`;
  expect(planned(`aadObjectId;name;company\n${cells}`, known)).toMatchObject({ changed: [], unchanged: 1 });
  const plan = planned(`aadObjectId;name;company;serviceLine\n${cells};`, known);
  expect(plan.changed[0]?.fields).toEqual([{ field: 'serviceLine', from: 'Salaris', to: '' }]);
  expect(plan.people[0]).not.toHaveProperty('serviceLine');
  expect(plan.people[0]).toMatchObject({ phone: '033 1', roles: one.roles });
});

test('white space around a cell, empty lines, and cells left out at the end of a line do no harm', () => {
  const csv = [
    ` aadObjectId ; name ;company;email`,
    '',
    ` ${row(1, ' Anna ').slice(0, 36)} ; Anna ; optimo-erp`,
    '',
  ];
  expect(planned(csv.join('\n')).added).toEqual([
    { aadObjectId: row(1, '').slice(0, 36), name: 'Anna', company: 'optimo-erp', roles: [] },
  ]);
});

const id = '11111111-0000-4000-8000-000000000001';
const latin = (text: string) => Buffer.from(text, 'latin1');
const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16();
const dated = `aadObjectId;name;company;start\r\n${id};René Cörten;optimo-erp;2026-12-01\r\n`;

test.each([
  ['windows-1252', latin(dated)],
  [
    'windows-1252 with its own signs',
    Buffer.concat([
      latin(`aadObjectId;name;company\n${id};Ren\xe9 C\xf6rten`),
      Buffer.from([0x20, 0x80]),
      latin(';optimo-erp'),
    ]),
  ],
  ['UTF-8', Buffer.from(dated)],
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${dated}`)],
  ['UTF-16', Buffer.from(`\uFEFF${dated}`, 'utf16le')],
  ['UTF-16 without a mark', Buffer.from(dated, 'utf16le')],
  ['UTF-16, the other way round', bigEndian(`\uFEFF${dated}`)],
  ['UTF-16, the other way round, without a mark', bigEndian(dated)],
])('a file in %s has the names that were written', (_, bytes) => {
  const plan = planStaff(bytes, organisation);
  expect('added' in plan && plan.added[0]?.name.replace(' €', '')).toBe('René Cörten');
});

test('a file whose letters cannot be read, or were broken before, is refused at its line', () => {
  const undefinedInWindows = Buffer.concat([
    latin(`aadObjectId;name;company\n${id};Ren`),
    Buffer.from([0x81, 0xe9]),
  ]);
  for (const bytes of [undefinedInWindows, Buffer.from([0xff, 0xfe, 0x00]), Buffer.from([0, 0, 1, 2, 3])])
    expect(planStaff(bytes, organisation)).toHaveProperty('faults');
  for (const name of ['Ren\uFFFD', 'RenÃ©'])
    expect(planStaff(`aadObjectId;name;company\n\n${id};${name};optimo-erp`, organisation)).toEqual({
      faults: [
        {
          line: 3,
          code: 'brokenCharacter',
          about: '',
          message: 'a character is broken: save the file as "CSV UTF-8"',
        },
      ],
    });
});

test.each([
  ['a Dutch date', `aadObjectId;name;company;start\n${id};Jan;optimo-erp;1-12-2026`],
  ['sep=', `sep=;\naadObjectId;name;company;start\n${id};Jan;optimo-erp;2026-12-01`],
  [
    'sep= of a tab',
    `\uFEFFsep=\t\r\naadObjectId\tname\tcompany\tstart\r\n${id}\tJan\toptimo-erp\t01.12.2026`,
  ],
  ['tabs', `aadObjectId\tname\tcompany\tstart\n${id}\tJan\toptimo-erp\t2026-12-01`],
  ['sep= and blanks', `sep=; \t\r\naadObjectId;name;company;start\r\n${id};Jan;optimo-erp;2026-12-01`],
  [
    'blanks within a heading',
    `object-id;Volledige  naam;company;In  dienst\n${id};Jan;optimo-erp;2026-12-01`,
  ],
  ['a blank line before it, and commas', `\naadObjectId,name,company,start\n${id},Jan,optimo-erp,2026-12-01`],
  ['blank lines before it', `\n \r\naadObjectId;name;company;start\n\n${id};Jan;optimo-erp;2026-12-01\n\n`],
  [
    'empty rows and columns',
    `aadObjectId;;name;company;start;;\n;;;;;;\n${id};;Jan;optimo-erp;2026-12-01;;\n;;\n`,
  ],
  ['headings in any case', `AADOBJECTID; Name ;COMPANY;Start\n${id};Jan;optimo-erp;2026-12-01`],
  ['quotes', `"aadObjectId","name","company","start"\n"${id}","Jan","optimo-erp","2026-12-01"`],
])('a list with %s is read', (_, csv) => {
  expect(planStaff(csv, organisation)).toMatchObject({ added: [{ name: 'Jan', start: '2026-12-01' }] });
});

test.each([
  ['sep=;\n\naadObjectId;name;company\n\nx;A;optimo-erp', 5],
  ['\n\naadObjectId;shoe\n', 3],
  [`aadObjectId;name;company\n${id};"two\nlines";nergens`, 3],
  [`aadObjectId;name;company;\n${id};A;optimo-erp;\n${id.replace('1', '2')};A;optimo-erp;surplus`, 3],
  [`aadObjectId;name;company;start\n;;;\n${id};A;optimo-erp;11/12/2026`, 3],
  [`aadObjectId;name;company;start\n;;;\n${id};A;optimo-erp;31-2-2026`, 3],
  [`aadObjectId;name;company;Name\n${id};A;optimo-erp;B`, 1],
])('%j: the fault has its line in the file', (csv, line) => {
  expect(faultsOf(csv).map((fault) => fault.line)).toEqual([line]);
});

test.each([
  'josé@voorbeeld.example',
  'jan@bücher.example',
  'm.łukasiewicz+x@optimo.example',
  '用户@例子.广告',
])('%s is an address', (email) => {
  const csv = `aadObjectId;name;company;email\n${id};A;optimo-erp;${email}`;
  expect(planStaff(csv, organisation)).toMatchObject({ added: [{ email }] });
});

test.each(['jan', 'jan@', 'jan@x', 'a@b.nl,c@d.nl', 'a b@c.nl', '<a@b.nl>', 'a@b@c.nl'])(
  '%s is none',
  (email) => {
    const csv = `aadObjectId;name;company;email\n${id};A;optimo-erp;"${email}"`;
    expect(planStaff(csv, organisation)).toMatchObject({ faults: [{ line: 2 }] });
  },
);

test('whatever bytes a file has, nothing is thrown and no name has a broken letter', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (name) => {
      const head = latin(`aadObjectId;name;company\n${id};`);
      const plan = planStaff(Buffer.concat([head, name, latin(';optimo-erp')]), organisation);
      if ('added' in plan) for (const added of plan.added) expect(added.name).not.toMatch(/[\ufffd\0]/);
    }),
  );
});

test('what looks like a separator in a later line is what somebody has there', () => {
  const csv = `aadObjectId;name;company;serviceLine\n${id};Jan;optimo-erp;sep=,\n`;
  expect(planned(csv).added).toMatchObject([{ name: 'Jan', serviceLine: 'sep=,' }]);
});

test('who is there twice is named by their id', () => {
  expect(planStaff([heading, row(1, 'A'), row(1, 'B')].join('\n'), organisation)).toMatchObject({
    faults: [{ line: 3, code: 'personTwice', about: '0a1b2c3d-0000-4000-9000-000000000001' }],
  });
});

test.each([
  ['below a heading that is empty', 'aadObjectId;name;company;', ';x'],
  ['further than the headings go', 'aadObjectId;name;company', ';x'],
])('what stands in a column without a heading is refused, %s', (_, columns, rest) => {
  const csv = `${columns}\n${id};A;optimo-erp${rest}`;
  expect(planStaff(csv, organisation)).toMatchObject({ faults: [{ line: 2, code: 'withoutHeading' }] });
  expect(planStaff(csv.slice(0, -1), organisation)).toHaveProperty('added');
});
