import { onPaper } from '../../cards/personal-data';
import { ownLoans } from '../../cards/kluis/personal-data';
import { ownVisits } from '../../cards/visit/personal-data';
import type { Loan } from '../../services/kluis/model';
import type { Visit } from '../../services/visit/model';

/**
 * What somebody may read about themselves on cards is in `/gegevens` as well. Each field of a record is named here with
 * its treatment, so that a new one does not compile until somebody decides; those that are said are searched for.
 */

type Fields<Of> = Of extends unknown ? keyof Of : never;
/** `said`: its values are in the table. Otherwise: why not. */
type Answers<Of> = Readonly<Record<Fields<Of> & string, 'said' | { readonly why: string }>>;

const ladder = { why: 'how far the calling is, about who is called' };
const deed = (what: string) => ({ by: `door-${what}`, at: '2026-11-23T09:00:00.000Z' });
const doer = (what: string) => ({ by: { person: `door-${what}` }, at: '2026-11-23T09:00:00.000Z' });

/** Every text in a value; dates, codes and numbers have words of their own. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.includes('-') && !/^\d{4}-/.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function missingIn(records: readonly object[], answers: Readonly<Record<string, unknown>>, said: string) {
  return records.flatMap((record) =>
    Object.entries(record)
      .filter(([field]) => answers[field] === 'said')
      .flatMap(([field, value]) => textsIn(value).map((text) => ({ field, text })))
      .filter(({ text }) => !said.includes(text)),
  );
}

test('[G2] of a loan everything that its cards show to who has it', () => {
  const loanAnswers: Answers<Loan> = {
    id: 'said',
    facts: 'said',
    borrower: 'said',
    status: 'said',
    askedAt: 'said',
    decided: 'said',
    deviations: 'said',
    late: 'said',
    issue: 'said',
    returned: 'said',
    lost: 'said',
    incident: 'said',
    endedAt: 'said',
    undecided: { why: 'the status says that it expired' },
    waitsUntil: 'said',
    object: { why: 'made of the name of the file, which is there' },
    formerly: { why: 'names the thing had before, of no person' },
    unreached: { why: 'of the key holder who could not be reached' },
    reminded: ladder,
    begun: ladder,
  };
  const issueAnswers: Answers<Extract<Loan, { readonly status: 'out' }>['issue']> = {
    by: { why: 'of the key holder, and in the history of the thing' },
    at: 'said',
    due: 'said',
    acceptedAt: 'said',
    handedInAt: 'said',
    wanted: 'said',
    longerRefused: 'said',
    report: 'said',
    found: 'said',
    undone: 'said',
    askedBack: { why: 'of those who keep the key' },
    handInCalledFor: ladder,
    escalated: ladder,
    visitorsSince: ladder,
    leaverSince: ladder,
  };
  const at = '2026-11-23T09:00:00.000Z';
  const asked = {
    id: 'KL-0001',
    facts: {
      client: 'de-klant',
      dossier: 'het-dossier',
      carrier: 'paper',
      count: 1,
      assignment: 'de-opdracht',
      from: '2026-11-24',
      until: '2026-11-25',
    },
    object: 'x',
    borrower: 'de-lener',
    askedAt: at,
    late: ['KL-0009'],
    deviations: [{ kind: 'keptLonger', reason: 'omdat-het-moet', ...deed('afwijking') }],
  } as const;
  const issue = {
    ...deed('uitgifte'),
    due: at,
    acceptedAt: '2026-11-23T10:01:00.000Z',
    handedInAt: '2026-11-23T10:02:00.000Z',
    wanted: { until: '2026-11-27', reason: 'langer-nodig' },
    longerRefused: { ...deed('weigering'), until: '2026-11-28', reason: 'geen-langer' },
    escalated: 0,
    report: { ...deed('melding'), incident: 'INC-2026-0001' },
    visitorsSince: null,
    leaverSince: null,
    found: { ...deed('vondst'), reason: 'in-de-la', incident: 'INC-2026-0002' },
    undone: { ...deed('herstel'), reason: 'toch-niet' },
  } as const;
  const decided = { ...deed('besluit'), reason: 'goede-reden' };
  const loans: readonly Loan[] = [
    { ...asked, status: 'requested', reminded: 0, waitsUntil: '2026-11-26' },
    { ...asked, status: 'refused', decided },
    { ...asked, status: 'withdrawn', endedAt: at },
    { ...asked, status: 'out', decided, issue },
    { ...asked, status: 'back', decided, issue, returned: deed('terug') },
    { ...asked, status: 'lost', decided, issue, lost: deed('kwijt'), incident: 'INC-2026-0003' },
  ];
  const said = JSON.stringify(ownLoans({ locale: 'nl', loans, names: {}, clients: {} }));
  // The history says whose deviation it is; the others are included in full.
  const own = loans.map(({ deviations, ...loan }) => ({
    ...loan,
    reasons: deviations.map(({ reason }) => reason),
  }));
  expect(missingIn(own, { ...loanAnswers, issue: null, reasons: 'said' }, said)).toEqual([]);
  expect(missingIn([issue], issueAnswers, said)).toEqual([]);
  for (const moment of [
    '10:01',
    '10:02',
    '2026-11-24',
    '2026-11-25',
    '2026-11-26',
    '2026-11-27',
    '2026-11-28',
  ])
    expect(said).toContain(moment);
});

test('[G2] of a visit everything that its cards show to who receives it', () => {
  const visitAnswers: Answers<Visit> = {
    id: 'said',
    location: 'said',
    facts: 'said',
    host: 'said',
    announced: 'said',
    handedBy: 'said',
    untold: 'said',
    undone: 'said',
    series: 'said',
    status: 'said',
    ended: 'said',
    endedAt: 'said',
    reason: 'said',
    pickedUp: 'said',
    arrival: { why: 'who came and was called is looked for below; the rest is how far the calling is' },
    answer: 'said',
    declined: 'said',
    escort: 'said',
    left: 'said',
    unexpected: { why: 'whom they asked for is there, and who announced it' },
    came: { why: 'the status says it' },
    swept: { why: 'who signed out is there' },
    following: { why: 'each visit of the series has its own row' },
    askedAt: ladder,
    remindedAt: ladder,
    heldAt: ladder,
    missing: 'said',
    awayAt: { why: 'how far the calling is; the days of an absence stand with the person' },
    instead: 'said',
  };
  const base = {
    id: 'BZ-0001',
    location: 'het-kantoor',
    facts: {
      name: 'de-gast',
      company: 'het-bedrijf',
      kind: 'guest',
      people: 3,
      day: '2026-11-23',
      from: '10:00',
      until: '11:00',
      remark: 'de-opmerking',
      askedFor: 'gevraagd-naar',
      others: 'de-anderen',
      weeks: 4,
    },
    host: 'de-gastheer',
    series: 'BZ-0009',
    announced: doer('aanmelding'),
    handedBy: doer('overdracht'),
    untold: 'niet-bereikt',
    undone: doer('herstel'),
    missing: {
      // A key: what it names is there by its moment.
      roll: 'telling',
      by: 'de-bhv',
      at: '2026-11-23T09:00:00.000Z',
      told: { ...doer('gezegd'), words: 'laatst-gezien' },
      found: { by: 'de-vinder', at: '2026-11-23T09:00:00.000Z' },
    },
    unexpected: false,
  } as const;
  const arrival = {
    ...doer('aankomst'),
    way: 'reception',
    desk: 'reception',
    called: ['de-gastheer', 'de-gebelde'],
    escalated: 0,
    atDoorAt: null,
  } as const;
  const answer = {
    kind: 'colleague',
    by: 'de-antwoorder',
    escort: 'de-ophaler',
    at: '2026-11-23T09:00:00.000Z',
  } as const;
  const escort = {
    by: 'de-begeleider',
    from: '2026-11-23T09:10:00.000Z',
    upstairsAt: '2026-11-23T10:00:00.000Z',
  };
  const visits: readonly Visit[] = [
    { ...base, status: 'cancelled', ended: doer('afzegging') },
    { ...base, status: 'refused', ended: doer('weigering'), reason: 'niet-welkom', came: true },
    {
      ...base,
      status: 'delivered',
      ended: doer('afgifte'),
      pickedUp: doer('meenemen'),
      instead: ['in-plaats'],
    },
    { ...base, status: 'arrived', arrival, answer: null, declined: 'kon-niet' },
    { ...base, status: 'collected', arrival, answer, escort, askedAt: null },
    { ...base, status: 'left', arrival, escort, left: doer('afmelding'), swept: false, answer },
  ];
  const said = JSON.stringify(ownVisits({ locale: 'nl', visits, names: {} }));
  expect(missingIn(visits, visitAnswers, said)).toEqual([]);
  // Within words a moment stands by the office's clock.
  for (const text of ['door-aankomst, 2026-11-23 10:00', 'de-gebelde', 'de-antwoorder, 2026-11-23 10:00'])
    expect(said).toContain(text);
});

test('[G2] on paper days and times are written as people write them, and what is empty says so', () => {
  const columns = [{ title: 'Dag', width: 10 }];
  const report = {
    title: 'Gegevens',
    language: 'nl' as const,
    madeAt: new Date(0),
    lines: [],
    footer: '',
    tables: [
      {
        name: 'Een',
        columns,
        rows: [
          ['2026-12-02'],
          ['Sanne, 2026-12-02 10:00'],
          ['INC-2026-12-02x'],
          [new Date('2026-12-02T09:00Z')],
          [3],
        ],
      },
      { name: 'Leeg', columns, rows: [] },
    ],
  };
  const [one, empty] = onPaper(report, 'nl').tables;
  expect(one?.rows.flat()).toEqual([
    'wo 2 dec 2026',
    'Sanne, wo 2 dec 2026, 10:00',
    'INC-2026-12-02x',
    'wo 2 dec 2026, 10:00',
    3,
  ]);
  expect([empty?.columns.map(({ title }) => title), empty?.rows]).toEqual([['Niets'], []]);
});
