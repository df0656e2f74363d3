import { incidentKinds } from '../../../../services/people/incident-settings';
import { parseOrganisation } from '../../../../services/people/organisation';
import { roles } from '../../../../services/people/organisation-schema';

const id = '11111111-1111-4111-8111-111111111111';
const minimal = {
  companies: [{ id: 'optimo', name: 'Optimo', group: true }],
  people: [{ aadObjectId: id, name: 'Farida', company: 'optimo' }],
};

type Path = readonly (string | number)[];
/** The organisation with a value at a path. */
function put(json: unknown, [first, ...rest]: Path, value: unknown): unknown {
  if (first === undefined) return value;
  if (Array.isArray(json) || typeof first === 'number') {
    const list = [...((json as unknown[] | undefined) ?? [])];
    list[Number(first)] = put(list[Number(first)], rest, value);
    return list;
  }
  const known = (json ?? {}) as Record<string, unknown>;
  return { ...known, [first]: put(known[first], rest, value) };
}
const pathOf = (text: string): Path =>
  text.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
const faults = (path: string, value: unknown) => {
  const parsed = parseOrganisation(put(minimal, pathOf(path), value));
  return 'faults' in parsed ? parsed.faults : [];
};

/** Lowest and highest of a whole number; the values just outside are refused, and so is half of one. */
test.each([
  ['escalation.incident.0.afterMinutes', 1, 10_080],
  ['escalation.repeatMinutes', 1, 1_440],
  ['escalation.maxRepeats', 0, 1_000],
  ['kluis.remindBeforeMinutes', 1, 480],
  ['kluis.deputyAfterMinutes', 1, 10_080],
  ['kluis.remindAfterMinutes', 1, 10_080],
  ['kluis.escalation.0.afterMinutes', 0, 10_080],
  ['kluis.repeatDays', 0, 30],
  ['kluis.countEveryMonths', 0, 24],
  ['visit.pingAfterMinutes', 1, 120],
  ['visit.escortAfterMinutes', 1, 240],
  ['visit.deskPairMinutes', 1, 1_440],
  ['visit.deskDays', 1, 90],
  ['training.newStarterDays', 1, 365],
  ['training.managerAfterWeeks', 1, 52],
  ['training.snoozeDays', 1, 14],
  ['training.quietWeeks', 1, 52],
  ['incident.regimes.0.hours', 1, 720],
])('%s is a whole number from %p to %p', (path, lowest, highest) => {
  const around = (number: number) => {
    const step = { afterMinutes: number, to: path.startsWith('kluis') ? 'fg' : 'board' };
    if (path.endsWith('0.afterMinutes')) return faults(path.replace('.afterMinutes', ''), step).length;
    if (path.endsWith('0.hours'))
      return faults('incident.regimes.0', { from: '2018-05-25', hours: number, threshold: 'risk' }).length;
    return faults(path, number).length;
  };
  expect([lowest, highest].map(around)).toEqual([0, 0]);
  for (const wrong of [lowest - 1, highest + 1, lowest + 0.5]) expect(around(wrong)).toBeGreaterThan(0);
});

const cyber = (from: string) => ({
  from,
  csirt: { name: 'NCSC', how: 'portaal' },
  authority: { name: 'RDI', how: named(200) },
});
const person = (change: object) => ({ ...minimal.people[0], ...change });
const named = (length: number) => 'x'.repeat(length);
const list = <Item>(length: number, make: (place: number) => Item): readonly Item[] =>
  Array.from({ length }, (_, place) => make(place));

test.each<readonly [string, unknown]>([
  ['companies.1', { ...minimal.companies[0], id: named(40) }],
  ['companies.0.name', named(120)],
  ['companies.0', { ...minimal.companies[0], kvk: '32120864' }],
  ['people.0', person({ name: named(120), serviceLine: 'Salaris' })],
  ['people.0', person({ aadObjectId: id.toUpperCase() })],
  ['people.0', person({ email: 'farida@optimo.example', start: '2026-01-01', end: '2026-01-01' })],
  ['people.0', person({ roles: roles.map((role) => role) })],
  ['people.0', person({ roles: [{ role: 'fg', from: '2026-01-01', until: '2026-01-01' }] })],
  ['clients.0', { id: 'a', name: 'A', contractHours: 0.5 }],
  ['clients.0', { id: 'a', name: 'A', contractHours: 720 }],
  ['clients.0', { id: 'a', name: 'A', financialUndertaking: true }],
  [
    'clients.0',
    {
      id: 'a',
      name: 'A',
      contacts: [{ name: 'B', email: 'b@a.example', phone: '112', verifiedOn: '2026-01-01' }],
    },
  ],
  ['office', { timeZone: 'UTC', opens: '00:00', closes: '23:59', closingDays: ['2026-12-24'], phone: '112' }],
  ['office', { opens: '19:30', closes: '20:00', phone: named(40) }],
  ['incident.kinds', [incidentKinds[0]]],
  ['incident.firstAid', { [incidentKinds[0]]: { nl: named(1_000), en: named(1_000) } }],
  ['incident.firstAid', { [incidentKinds[0]]: { nl: 'x', en: 'y' } }],
  ['incident.decides', 'fg'],
  [
    'incident.regimes',
    [
      { from: '2018-05-25', hours: 72, threshold: 'risk' },
      { from: '2018-05-26', hours: 96, threshold: 'highRisk' },
    ],
  ],
  ['incident.cyber', [cyber('2026-08-15')]],
  ['incident.cyber', [{ ...cyber('2026-08-15'), warningHours: 720, reportHours: 720, finalMonths: 12 }]],
  ['incident.cyber', [cyber('2026-08-15'), cyber('2027-01-01')]],
  ['escalation.incident', list(20, (place) => ({ afterMinutes: place + 1, to: 'board' }))],
  ['kluis.escalation', list(20, (place) => ({ afterMinutes: place, to: 'holder' }))],
  ['visit.locations', [{ id: 'magazijn', name: 'Magazijn' }]],
  ['visit.hostLines', list(5, () => ({ nl: named(300), en: named(300) }))],
  ['training.topics', list(40, (place) => ({ id: `t${place}`, nl: 'x', en: 'y' }))],
  ['training.remindWorkingDays', [60, 40, 20, 10, 5, 3, 2, 1]],
  ['training.nudgeAt', '23:59'],
  ['visit.staffPresence', true],
])('%s may be the last that is right (%#)', (path, value) => {
  expect(faults(path, value)).toEqual([]);
});

const slug = 'expected lower-case letters, digits and dashes';
const date = 'expected a date like 2026-11-23';
const time = 'expected a time like 08:00';
const later = 'every step must come later than the one before it';
const text = expect.any(String) as string;

test.each<readonly [string, unknown, string, string]>([
  ['companies.0.id', named(41), 'companies[0].id', slug],
  ['companies.0.id', '-a', 'companies[0].id', slug],
  ['companies.0.id', 'A', 'companies[0].id', slug],
  ['companies.0.id', 'a,b', 'companies[0].id', slug],
  ['companies.0.id', '', 'companies[0].id', slug],
  ['companies.0.name', ' ', 'companies[0].name', text],
  ['companies.0.name', named(121), 'companies[0].name', text],
  ['companies.0.kvk', '3212086', 'companies[0].kvk', 'expected the 8 digits of a KvK number'],
  ['companies.0.kvk', '321208641', 'companies[0].kvk', 'expected the 8 digits of a KvK number'],
  ['companies.0.kvk', 'x32120864', 'companies[0].kvk', 'expected the 8 digits of a KvK number'],
  ['companies.0.extra', 1, 'companies[0]', text],
  ['people.0.extra', 1, 'people[0]', text],
  ['clients.0', { id: 'a', name: 'A', extra: 1 }, 'clients[0]', text],
  ['office.extra', 1, 'office', text],
  ['incident.extra', 1, 'incident', text],
  ['escalation.extra', 1, 'escalation', text],
  ['kluis.extra', 1, 'kluis', text],
  ['visit.extra', 1, 'visit', text],
  ['training.extra', 1, 'training', text],
  ['retention.extra', 1, 'retention', text],
  ['extra', 1, '', text],
  ['people.0.email', 'farida', 'people[0].email', text],
  ['people.0.end', '30-11-2026', 'people[0].end', date],
  [
    'people.0.aadObjectId',
    'x',
    'people[0].aadObjectId',
    'expected an Entra object id like 00000000-0000-0000-0000-000000000000',
  ],
  [
    'incident.cyber',
    [cyber('2026-08-15'), cyber('2026-08-15')],
    'incident.cyber',
    'every regime must begin later than the one before it',
  ],
  ['clients.0', { id: 'a', name: 'A', contractHours: 0 }, 'clients[0].contractHours', text],
  ['clients.0', { id: 'a', name: 'A', contractHours: 721 }, 'clients[0].contractHours', text],
  [
    'clients.0',
    { id: 'a', name: 'A', contacts: [{ name: 'B', email: 'b' }] },
    'clients[0].contacts[0].email',
    text,
  ],
  [
    'clients.0',
    { id: 'a', name: 'A', contacts: [{ name: 'B', phone: '11' }] },
    'clients[0].contacts[0].phone',
    text,
  ],
  ['office.timeZone', 'Amersfoort', 'office.timeZone', 'expected a time zone like Europe/Amsterdam'],
  ...['8:00', '24:00', '08:60', '08:00x', 'x08:00', '30:00'].map(
    (wrong) => ['office.opens', wrong, 'office.opens', time] as const,
  ),
  ['office.closingDays', ['kerst'], 'office.closingDays[0]', date],
  ['office.phone', named(41), 'office.phone', text],
  ['incident.kinds', [], 'incident.kinds', text],
  ['incident.kinds', ['fire'], 'incident.kinds[0]', text],
  [
    'incident.firstAid',
    { [incidentKinds[0]]: { nl: named(1_001), en: 'y' } },
    `incident.firstAid.${incidentKinds[0]}.nl`,
    text,
  ],
  [
    'incident.firstAid',
    { [incidentKinds[0]]: { nl: 'x', en: named(1_001) } },
    `incident.firstAid.${incidentKinds[0]}.en`,
    text,
  ],
  [
    'incident.firstAid',
    { [incidentKinds[0]]: { nl: ' ', en: ' ' } },
    `incident.firstAid.${incidentKinds[0]}.nl`,
    text,
  ],
  [
    'incident.firstAid',
    { [incidentKinds[0]]: { nl: ' ', en: ' ' } },
    `incident.firstAid.${incidentKinds[0]}.en`,
    text,
  ],
  ['visit.hostLines', [{ nl: ' ', en: 'b' }], 'visit.hostLines[0].nl', text],
  ['office.phone', ' 1  ', 'office.phone', text],
  ['incident.decides', 'ceo', 'incident.decides', text],
  ['incident.regimes', [], 'incident.regimes[0]', text],
  [
    'incident.regimes',
    [
      { from: '2018-05-25', hours: 72, threshold: 'risk' },
      { from: '2018-05-25', hours: 96, threshold: 'highRisk' },
    ],
    'incident.regimes',
    'every regime must begin later than the one before it',
  ],
  ['escalation.incident', [], 'escalation.incident', text],
  [
    'escalation.incident',
    list(21, (place) => ({ afterMinutes: place + 1, to: 'board' })),
    'escalation.incident',
    text,
  ],
  [
    'escalation.incident',
    [
      { afterMinutes: 5, to: 'board' },
      { afterMinutes: 5, to: 'board' },
    ],
    'escalation.incident',
    later,
  ],
  ['kluis.escalation', [], 'kluis.escalation', text],
  ['kluis.escalation', list(21, (place) => ({ afterMinutes: place, to: 'fg' })), 'kluis.escalation', text],
  [
    'kluis.escalation',
    [
      { afterMinutes: 5, to: 'fg' },
      { afterMinutes: 5, to: 'fg' },
    ],
    'kluis.escalation',
    later,
  ],
  ['visit.locations', [], 'visit.locations', text],
  ['visit.hostLines', list(6, () => ({ nl: 'a', en: 'b' })), 'visit.hostLines', text],
  ['visit.hostLines', [{ nl: named(301), en: 'b' }], 'visit.hostLines[0].nl', text],
  ['visit.hostLines', [{ nl: 'a', en: ' ' }], 'visit.hostLines[0].en', text],
  ['training.topics', [], 'training.topics', text],
  ['training.topics', list(41, (place) => ({ id: `t${place}`, nl: 'x', en: 'y' })), 'training.topics', text],
  ['training.remindWorkingDays', [], 'training.remindWorkingDays', text],
  ['training.remindWorkingDays', [61], 'training.remindWorkingDays[0]', text],
  ['training.remindWorkingDays', [9, 8, 7, 6, 5, 4, 3, 2, 1], 'training.remindWorkingDays', text],
  ...[
    [3, 3],
    [3, 7],
    [7, 3, 5],
  ].map(
    (wrong) =>
      [
        ...(['training.remindWorkingDays', wrong, 'training.remindWorkingDays'] as const),
        'every step must come nearer to the deadline than the one before it',
      ] as const,
  ),
  ['retention.visitDays', 184, 'retention.visitDays', text],
  ['retention.kluisMonths', 0, 'retention.kluisMonths', text],
  ['retention.reasons', { koken: 'x' }, 'retention.reasons.koken', text],
  ['retention.reasons', { visitDays: ' ' }, 'retention.reasons.visitDays', text],
  ['retention.reasons', { visitDays: named(501) }, 'retention.reasons.visitDays', text],
])('%s is refused when it is wrong, with its place and why (%#)', (path, value, place, message) => {
  expect(faults(path, value)).toContainEqual({ path: place, message });
});
