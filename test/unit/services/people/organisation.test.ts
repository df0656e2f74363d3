import example from '../../../../deployment/organisation.example.json';
import {
  type Organisation,
  parseOrganisation,
  storedOrganisation,
} from '../../../../services/people/organisation';
import { actorOf, holdersOf } from '../../../../services/people/roles';

const ids = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'] as const;
const small = {
  companies: [
    { id: 'optimo', name: 'Optimo', group: true },
    { id: 'ya', name: 'YourAbility', group: false },
  ],
  people: [
    { aadObjectId: ids[0], name: 'Farida', company: 'optimo', roles: ['fg'] },
    { aadObjectId: ids[1], name: 'Noor', company: 'ya' },
  ],
};

function valid(json: unknown): { organisation: Organisation; warnings: readonly { path: string }[] } {
  const parsed = parseOrganisation(json);
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
  return parsed;
}

test('the example is right, without a warning, and fills every role', () => {
  const { organisation, warnings } = valid(example);
  expect(warnings).toEqual([]);
  const now = new Date('2026-11-23T10:00Z');
  for (const role of [
    'fg',
    'fgDeputy',
    'officeManager',
    'reception',
    'bhv',
    'bhvHead',
    'trainer',
    'board',
    'admin',
  ] as const)
    expect(holdersOf(organisation, role, now).length).toBeGreaterThan(0);
  expect(organisation.companies.filter(({ group }) => group).map(({ kvk }) => kvk)).toEqual([
    '32120864',
    '67851223',
    '60063084',
    '65704258',
  ]);
});

test('companies and people are enough; everything else has a default', () => {
  const { organisation, warnings } = valid(small);
  expect(organisation.office).toEqual({
    timeZone: 'Europe/Amsterdam',
    opens: '08:00',
    closes: '18:00',
    closingDays: [],
    phone: '',
  });
  expect(organisation.escalation.incident).toEqual([
    { afterMinutes: 15, to: 'everyone' },
    { afterMinutes: 30, to: 'nextDeputy' },
    { afterMinutes: 45, to: 'nextDeputy' },
    { afterMinutes: 60, to: 'board' },
  ]);
  expect(organisation.escalation).toMatchObject({ repeatMinutes: 60, maxRepeats: 24 });
  expect(organisation.clients).toEqual([]);
  expect(organisation.incident.kinds).toHaveLength(18);
  expect(organisation.retention.incidentYears).toBe(5);
  expect(warnings.map(({ path }) => path)).toEqual(['office.phone']);
});

const withPerson = (change: object) => ({
  ...small,
  people: [{ ...small.people[0], ...change }, small.people[1]],
});

test.each([
  ['companies', {}, 'companies'],
  ['an id that is no object id', withPerson({ aadObjectId: 'farida' }), 'people[0].aadObjectId'],
  [
    'the same person twice, in capitals',
    withPerson({ aadObjectId: ids[1].toUpperCase() }),
    'people[1].aadObjectId',
  ],
  ['an unknown company', withPerson({ company: 'acme' }), 'people[0].company'],
  ['an unknown role', withPerson({ roles: ['dpo'] }), 'people[0].roles[0].role'],
  [
    'a role that ends before it begins',
    withPerson({ roles: [{ role: 'fg', from: '2026-02-01', until: '2026-01-01' }] }),
    'people[0].roles[0].until',
  ],
  ['a date that is none', withPerson({ start: '2026-02-30' }), 'people[0].start'],
  ['a misspelled key', withPerson({ manger: ids[1] }), 'people[0]'],
  ['a time zone that is none', { ...small, office: { timeZone: 'Europe/Amersfoort' } }, 'office.timeZone'],
  ['closing before opening', { ...small, office: { opens: '18:00', closes: '08:00' } }, 'office.closes'],
  ['a client with a comma', { ...small, clients: [{ id: 'a,b', name: 'A' }] }, 'clients[0].id'],
  [
    'the same client twice',
    {
      ...small,
      clients: [
        { id: 'a', name: 'A' },
        { id: 'a', name: 'B' },
      ],
    },
    'clients[1].id',
  ],
  [
    'a ladder that goes down',
    {
      ...small,
      escalation: {
        incident: [
          { afterMinutes: 30, to: 'board' },
          { afterMinutes: 15, to: 'board' },
        ],
      },
    },
    'escalation.incident',
  ],
  [
    'first aid for an unknown kind',
    { ...small, incident: { firstAid: { fire: { nl: 'ren', en: 'run' } } } },
    'incident.firstAid.fire',
  ],
])('%s is refused, with its place', (_, json, path) => {
  const parsed = parseOrganisation(json);
  expect('faults' in parsed && parsed.faults.map((fault) => fault.path)).toContain(path);
});

test('no JSON makes it throw', () => {
  for (const json of [null, 1, 'x', [], { companies: null, people: {} }])
    expect('faults' in parseOrganisation(json)).toBe(true);
});

test('somebody who is not in the file is a warning', () => {
  const { warnings } = valid(withPerson({ manager: '33333333-3333-4333-8333-333333333333' }));
  expect(warnings.map(({ path }) => path)).toContain('people[0].manager');
});

test('nobody being FG is a warning', () => {
  expect(valid(withPerson({ roles: [] })).warnings.map(({ path }) => path)).toContain('people');
});

test('affiliation comes from the company, and only for who works here today', () => {
  const { organisation } = valid(withPerson({ start: '2026-01-01', end: '2026-11-30' }));
  const on = (person: string | null, at: string) => actorOf(organisation, person, 'nl', new Date(at));
  expect(on(ids[0].toUpperCase(), '2026-11-23T10:00Z')).toEqual({
    person: ids[0],
    affiliation: 'group',
    roles: ['fg'],
    locale: 'nl',
  });
  expect(on(ids[1], '2026-11-23T10:00Z').affiliation).toBe('guestCompany');
  expect(on('33333333-3333-4333-8333-333333333333', '2026-11-23T10:00Z').affiliation).toBe('unknown');
  expect(on(null, '2026-11-23T10:00Z')).toMatchObject({ person: null, affiliation: 'unknown', roles: [] });
  expect(on(ids[0], '2026-12-01T10:00Z')).toMatchObject({ affiliation: 'unknown', roles: [] });
});

test('a role begins and ends at midnight in the office, not in Greenwich', () => {
  const { organisation } = valid(
    withPerson({ roles: [{ role: 'fg', from: '2026-07-01', until: '2026-07-31' }] }),
  );
  const held = (at: string) => holdersOf(organisation, 'fg', new Date(at)).length;
  expect([held('2026-06-30T21:59:59Z'), held('2026-06-30T22:00:00Z')]).toEqual([0, 1]);
  expect([held('2026-07-31T21:59:59Z'), held('2026-07-31T22:00:00Z')]).toEqual([1, 0]);
});

test('a term that is not the default needs a reason', () => {
  const asked = { ...small, retention: { evidenceDays: 60, kluisMonths: 12 } };
  expect(parseOrganisation(asked)).toEqual({
    faults: [
      {
        path: 'retention.reasons.evidenceDays',
        message: 'missing: 60 is not the default of 30, and nobody said why',
      },
    ],
  });
  const reasons = { evidenceDays: 'De verzekeraar vraagt stukken tot twee maanden na sluiten op.' };
  expect(
    valid({ ...asked, retention: { ...asked.retention, reasons } }).organisation.retention,
  ).toMatchObject({
    evidenceDays: 60,
    incidentYears: 5,
  });
});

const faultsOf = (json: unknown) => {
  const parsed = parseOrganisation(json);
  return 'faults' in parsed ? parsed.faults : [];
};

test('nobody at all, and nobody’s company, is said at its own place', () => {
  expect(faultsOf({ companies: [], people: [] })).toEqual([
    { path: 'companies', message: 'must not be empty' },
    { path: 'people', message: 'must not be empty' },
  ]);
  expect(faultsOf(withPerson({ company: 'acme' }))).toEqual([
    { path: 'people[0].company', message: 'no company has the id acme' },
  ]);
});

test('whatever is there twice is said at the second place, of companies, people and clients alike', () => {
  const twice = {
    companies: [...small.companies, { id: 'ya', name: 'Again', group: true }],
    people: [...small.people, { ...small.people[0], name: 'Again' }],
    clients: [
      { id: 'a', name: 'A' },
      { id: 'b', name: 'B' },
      { id: 'a', name: 'C' },
    ],
  };
  expect(faultsOf(twice)).toEqual([
    { path: 'companies[2].id', message: 'ya is there twice' },
    { path: 'people[2].aadObjectId', message: `${ids[0]} is there twice` },
    { path: 'clients[2].id', message: 'a is there twice' },
  ]);
});

test('what ends before it begins is said at its end; what lasts one day is not', () => {
  const dated = (start: string, end: string, from: string, until: string) =>
    withPerson({ start, end, roles: ['trainer', { role: 'fg', from, until }] });
  const message = 'ends before it begins';
  expect(faultsOf(dated('2026-02-01', '2026-01-31', '2026-02-01', '2026-01-31'))).toEqual([
    { path: 'people[0].end', message },
    { path: 'people[0].roles[1].until', message },
  ]);
  expect(faultsOf(dated('2026-02-01', '2026-02-01', '2026-02-01', '2026-02-01'))).toEqual([]);
  expect(faultsOf(withPerson({ end: '2026-02-01', roles: [{ role: 'fg', until: '2026-02-01' }] }))).toEqual(
    [],
  );
  expect(faultsOf({ ...small, office: { opens: '09:00', closes: '09:00' } })).toEqual([
    { path: 'office.closes', message },
  ]);
});

test('what is odd but right is a warning: somebody unknown, no telephone, no FG', () => {
  const stranger = '33333333-3333-4333-8333-333333333333';
  const odd = {
    ...small,
    people: [
      { ...small.people[0], roles: ['trainer'], manager: stranger, backup: ids[1] },
      { ...small.people[1], backup: stranger, manager: ids[0] },
    ],
  };
  expect(valid(odd).warnings).toEqual([
    { path: 'people[0].manager', message: `${stranger} is not in people` },
    { path: 'people[1].backup', message: `${stranger} is not in people` },
    { path: 'office.phone', message: 'no number to call when nobody can be reached' },
    { path: 'people', message: 'nobody has the role fg' },
  ]);
  expect(valid({ ...small, office: { phone: '112' } }).warnings).toEqual([]);
  const second = { ...small, people: [small.people[1], { ...small.people[0], roles: ['trainer', 'fg'] }] };
  expect(valid({ ...second, office: { phone: '112' } }).warnings).toEqual([]);
});

test('what was accepted once is read again, whatever is asked of a file since', () => {
  // A term without a reason, which a file must now have.
  const stored = { ...small, retention: { evidenceDays: 60 } };
  expect(storedOrganisation(stored)?.retention.evidenceDays).toBe(60);
  expect(storedOrganisation({ companies: 'x' })).toBeNull();
});

test('a reason of another term is no reason of this one, and a default needs none', () => {
  const other = { evidenceDays: 60, visitDays: 14, reasons: { visitDays: 'Zo is het altijd geweest.' } };
  expect(faultsOf({ ...small, retention: other }).map(({ path }) => path)).toEqual([
    'retention.reasons.evidenceDays',
  ]);
});
