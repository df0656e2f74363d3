import { renderVisitForm, type VisitFormModel } from '../../cards/visit/form';
import { renderDesks } from '../../cards/visit/desks';
import { type DayModel, renderDay, renderSweep, type VisitLine } from '../../cards/visit/lists';
import { renderMyVisits, renderSeries } from '../../cards/visit/mine';
import { renderOpenVisits } from '../../cards/visit/open';
import { renderVisit } from '../../cards/visit/visit';
import { renderMine } from '../../cards/shared/mine';
import type { VisitModel } from '../../cards/visit/visit-model';
import type { Locale } from '../../services/people/roles';
import { type Arrival, type Visit, visitKinds } from '../../services/visit/model';
import { type CardSample, hostile, manyPeople, widest } from './card-views';

/** The cards about visitors, in ordinary and in worst cases. */

const [sanne, petra, rik] = ['sanne', 'petra', 'rik'];
const names = { sanne: 'Sanne de Wit', petra: 'Petra Vos', rik: 'Rik Smeets' };
const at = '2026-11-23T09:05:00.000Z';
const now = '2026-11-23T09:08:00.000Z';

const base = {
  id: 'BZ-0007',
  location: 'kantoor',
  host: sanne,
  unexpected: false,
  announced: { by: { person: sanne }, at: '2026-11-20T10:00:00.000Z' },
  facts: {
    name: 'Jan Jansen',
    company: 'Bouwbedrijf Noord',
    kind: 'guest',
    people: 2,
    remark: 'Komt met de bus',
    day: '2026-11-23',
    from: '10:00',
    until: '11:30',
  },
} as const satisfies Partial<Visit>;
const arrival: Arrival = {
  by: { desk: 'desk-0123456789abcdef' },
  at,
  way: 'reception',
  desk: 'reception',
  called: [sanne],
  escalated: 0,
  atDoorAt: null,
};
const expected: Visit = { ...base, status: 'expected' };
const waiting: Visit = { ...base, status: 'arrived', arrival, answer: null };
const answered: Visit = {
  ...base,
  status: 'arrived',
  arrival: { ...arrival, atDoorAt: now },
  answer: { kind: 'colleague', by: sanne, at: now, escort: rik },
};
const inside: Visit = {
  ...base,
  status: 'collected',
  arrival,
  answer: null,
  askedAt: null,
  escort: { by: sanne, from: now, upstairsAt: now },
};
const gone: Visit = {
  ...base,
  status: 'left',
  arrival,
  escort: null,
  swept: true,
  left: { by: { person: petra }, at: now },
};
const away = { ended: { by: { person: sanne }, at: now } };

const lying: Visit = {
  ...base,
  facts: { ...base.facts, kind: 'delivery', askedFor: 'Sane', remark: 'Sane' },
  status: 'delivered',
  ...away,
};

const view = (locale: Locale, visit: Visit, change: Partial<VisitModel> = {}): VisitModel => ({
  locale,
  now,
  visit,
  reader: 'host',
  person: sanne,
  names,
  place: null,
  possiblyDouble: false,
  undoable: false,
  colleagues: [{ id: rik, name: names.rik }],
  hostLines: ['Gasten Wifi: Optimo-gast, wachtwoord bij de receptie.'],
  ...change,
});

const visit = (name: string, state: Visit, change: Partial<VisitModel> = {}): CardSample => ({
  name,
  render: (locale) => renderVisit(view(locale, state, change)),
});

const missed = { roll: 'ontruiming-1', by: rik, at: now };
const told = { by: { person: sanne }, at: now, words: widest(300) };
const missedTold = { ...missed, told: [told, { ...told, pending: true as const }] };
const worst: Visit = {
  ...base,
  unexpected: true,
  status: 'arrived',
  arrival,
  answer: null,
  facts: { ...base.facts, name: hostile, company: widest(100), remark: widest(300), kind: 'supplier' },
};

const visits: readonly CardSample[] = [
  visit('visit-expected', expected),
  visit('visit-away', expected, { standIn: { name: 'Rik Smeets' } }),
  visit('visit-away-colleague', expected, { person: petra, reader: 'office', standIn: { name: null } }),
  visit('visit-arrived', waiting),
  visit('visit-held', { ...waiting, arrival: { ...arrival, called: [], heldAt: arrival.at } }),
  visit('visit-missing', { ...waiting, missing: missed }),
  visit('visit-missing-told', { ...inside, missing: missedTold }),
  visit('visit-found', { ...inside, missing: { ...missed, found: missed } }),
  visit('visit-found-unsent', { ...inside, missing: { ...missed, found: missed } }, { unsent: true }),
  visit('visit-declined', { ...waiting, declined: 'coen' }),
  visit('visit-unexpected', { ...waiting, unexpected: true }, { userId: '29:sanne' }),
  visit('visit-unclear', {
    ...waiting,
    unexpected: true,
    facts: { ...waiting.facts, askedFor: 'de directeur', remark: 'de directeur' },
  }),
  visit('visit-called', waiting, { reader: 'office', person: petra }),
  visit('visit-asked-to-fetch', answered, { reader: 'called', person: rik }),
  visit('visit-desk', answered, { reader: 'desk', person: petra }),
  visit('visit-collected', inside),
  visit('visit-still-here', { ...inside, askedAt: now }),
  visit('visit-left', gone, { undoable: true }),
  visit('visit-undone', { ...expected, undone: { by: { desk: 'desk-0123456789abcdef' }, at: now } }),
  visit(
    'visit-undone-desk',
    { ...waiting, facts: { ...base.facts, others: 'Els en Piet' } },
    {
      reader: 'desk',
      undoable: true,
    },
  ),
  visit('visit-nobody-after-all', {
    ...base,
    unexpected: true,
    undone: { by: { person: petra }, at: now },
    status: 'cancelled',
    ...away,
  }),
  visit('visit-instead', { ...waiting, arrival: { ...arrival, instead: [rik] } }, { reader: 'desk' }),
  visit('visit-waiting-still-here', { ...waiting, askedAt: now }),
  visit('visit-fetched-by-desk', { ...inside, escort: { ...inside.escort, toldBy: { person: petra } } }),
  visit('visit-expected-for-me', { ...expected, announced: { by: { person: rik }, at } }),
  visit('visit-expected-untold', { ...expected, untold: expected.host }),
  visit('visit-expected-handed', { ...expected, handedBy: { by: { person: rik }, at } }),
  visit('visit-expected-series', { ...expected, series: 'BZ-0002' }),
  visit('visit-cancelled-series', { ...base, status: 'cancelled', following: 3, ...away }),
  visit('visit-expected-weekly', { ...expected, facts: { ...expected.facts, weeks: 4 } }),
  visit('visit-delivered-still', { ...base, status: 'delivered', remindedAt: now, ...away }),
  visit('visit-picked-up', {
    ...base,
    status: 'delivered',
    pickedUp: { by: { person: sanne }, at: now },
    ...away,
  }),
  visit('visit-signed-out-at-night', {
    ...base,
    status: 'left',
    arrival,
    escort: null,
    left: { by: { desk: 'night' }, at: now },
    swept: true,
  }),
  visit('visit-delivered-unknown', lying),
  visit('visit-delivered-desk', { ...base, status: 'delivered', ...away }, { reader: 'desk' }),
  visit('visit-delivery', { ...waiting, facts: { ...waiting.facts, kind: 'delivery' } }),
  visit('visit-delivered', { ...base, status: 'delivered', ...away }),
  visit('visit-refused', { ...base, status: 'refused', reason: null, came: true, ...away }),
  visit('visit-cancelled', { ...base, status: 'cancelled', ...away }),
  visit('visit-no-show', { ...base, status: 'noShow', endedAt: now }),
  visit('visit-hostile', worst, {
    names: { sanne: hostile },
    colleagues: manyPeople,
    hostLines: Array.from({ length: 5 }, () => widest(300)),
    place: hostile,
    possiblyDouble: true,
  }),
];

const form = (
  locale: Locale,
  change: Partial<Omit<VisitFormModel, 'mode' | 'data'>> = {},
): VisitFormModel & { readonly mode: 'announce' } => ({
  mode: 'announce',
  data: { token: 'v1.'.padEnd(360, 'x') },
  locale,
  typed: {},
  faults: {},
  kinds: visitKinds,
  people: manyPeople.slice(0, 3),
  locations: [{ id: 'kantoor', name: 'Kantoor' }],
  expired: false,
  changedMeanwhile: false,
  start: { day: '2026-11-23', from: '10:00', until: '18:00' },
  ...change,
});

const lines = (count: number, state: Visit = expected): readonly VisitLine[] =>
  Array.from({ length: count }, (_, place) => ({
    visit: { ...state, id: `BZ-${String(place + 1).padStart(4, '0')}` },
    host: names.sanne,
  }));

const day = (locale: Locale, count: number, differing: Partial<DayModel> = {}) =>
  renderDay({
    locale,
    now,
    location: 'kantoor',
    token: 'v1.'.padEnd(360, 'x'),
    office: true,
    kinds: visitKinds,
    expected: lines(count),
    inside: lines(Math.min(count, 1), waiting),
    parcels: lines(Math.min(count, 2), lying),
    left: lines(Math.min(count, 1), gone),
    people: manyPeople.slice(0, count * 2 + 1),
    ...differing,
  });

const nextMorning = '2026-11-24T09:00:00.000Z';

/** Everything at its widest, and more of it than a card can hold. */
const hostileDay = (locale: Locale) => {
  const wide = (state: Visit): readonly VisitLine[] =>
    lines(80, { ...state, facts: { ...state.facts, name: widest(100), company: widest(100) } }).map(
      (line) => ({ ...line, host: hostile }),
    );
  return day(locale, 0, {
    now: nextMorning,
    expected: wide(expected),
    inside: wide(inside),
    parcels: wide(lying),
    left: wide(gone),
    people: manyPeople.map((one) => ({ ...one, name: widest(100) })),
  });
};

const weekly = lines(2).map((line) => ({ ...line, times: 13 }));

const others: readonly CardSample[] = [
  {
    name: 'visit-day-forgotten',
    render: (locale) => day(locale, 1, { now: nextMorning, inside: lines(3, inside), parcels: [], left: [] }),
  },
  { name: 'visit-form', render: (locale) => renderVisitForm(form(locale)) },
  {
    name: 'visit-form-hostile',
    render: (locale) =>
      renderVisitForm({
        ...form(locale, {
          typed: { name: hostile.slice(0, 100), remark: widest(300), kind: 'delivery', people: '0' },
          faults: { name: 'required', day: 'past', until: 'beforeStart', people: 'invalid' },
          locations: [
            { id: 'kantoor', name: 'Kantoor' },
            { id: 'loods', name: hostile },
          ],
        }),
        mode: 'change',
        weekly: true,
        data: { token: 'v1.'.padEnd(360, 'x'), location: 'kantoor', visit: 'BZ-0001' },
      }),
  },
  {
    name: 'visit-form-changed-meanwhile',
    render: (locale) => renderVisitForm(form(locale, { changedMeanwhile: true })),
  },
  { name: 'visit-form-expired', render: (locale) => renderVisitForm(form(locale, { expired: true })) },
  {
    name: 'visit-mine',
    render: (locale) => renderMyVisits({ locale, now, lines: lines(3), reader: sanne }),
  },
  {
    name: 'visit-mine-others',
    render: (locale) => renderMyVisits({ locale, now, lines: weekly, reader: petra }),
  },
  { name: 'visit-series', render: (locale) => renderSeries({ locale, now, lines: lines(3), reader: sanne }) },
  {
    name: 'mine-visits',
    render: (locale) =>
      renderMine(
        locale,
        renderOpenVisits({
          forgotten: lines(1, inside),
          lines: [...lines(3), ...weekly, ...lines(1, lying)],
          reader: sanne,
          locale,
        }),
      ),
  },
  { name: 'visit-day', render: (locale) => day(locale, 4) },
  { name: 'visit-day-empty', render: (locale) => day(locale, 0) },
  { name: 'visit-day-evacuating', render: (locale) => day(locale, 1, { evacuating: true }) },
  { name: 'visit-day-full', render: (locale) => day(locale, 200) },
  { name: 'visit-day-hostile', render: (locale) => hostileDay(locale) },
  {
    name: 'visit-sweep',
    render: (locale) => renderSweep({ locale, now, location: 'kantoor', inside: lines(2, waiting) }),
  },
  {
    name: 'visit-sweep-done',
    render: (locale) => renderSweep({ locale, now, location: 'kantoor', inside: [] }),
  },
  {
    name: 'visit-desks',
    render: (locale) =>
      renderDesks({
        locale,
        now,
        location: 'kantoor',
        desks: [
          {
            id: 'desk-1',
            pairedAt: at,
            pairBy: at,
            expiresAt: '2026-11-30T09:05:00.000Z',
            seenAt: at,
            warned: true,
            missed: true,
          },
          { id: 'desk-2', pairedAt: null, pairBy: '2026-11-23T09:20:00.000Z', expiresAt: now },
        ],
        made: {
          url: 'https://veilig.example/desk/kantoor.desk-1.mac',
          address: 'https://veilig.example/desk',
          code: '012345',
          minutes: 10,
          days: 90,
        },
      }),
  },
  {
    name: 'visit-desks-none',
    render: (locale) => renderDesks({ locale, now, location: 'kantoor', desks: [], made: null }),
  },
];

export const visitSamples: readonly CardSample[] = [...visits, ...others];
