import type { IncidentKind } from '../../../../services/people/incident-settings';
import { anchorFor } from '../../../../services/register/anchor-nudge';
import { lastQuarter, mayReportFor, proposalFor } from '../../../../services/incident/lessons';
import type { Incident } from '../../../../services/incident/model';
import { yearlyFigures } from '../../../../services/register/yearly';
import type { Person } from '../../../../services/people/organisation';
import {
  accept,
  after,
  board,
  employee,
  fg,
  opened,
  organisation,
  report,
  words,
} from '../../../support/incident-scene';
import { classified, closed, decided, notified, taken } from '../../../support/process-scene';

const personOf = (id: string): Person => {
  const found = organisation.people.find(({ aadObjectId }) => aadObjectId === id);
  if (!found) throw new Error(id);
  return found;
};
const now = after(120).now;

describe('[N8] how far every register had come', () => {
  const anchor = {
    day: '2026-11-23',
    heads: [
      { register: 'incident|2026', sequence: 12, hash: 'a'.repeat(64) },
      { register: 'kluis', sequence: 3, hash: `${'b'.repeat(31)}cd` },
    ],
  };

  test('is told to FG and board, without a hash', () => {
    for (const id of [fg, board])
      expect(anchorFor(personOf(id), anchor, organisation, now)).toEqual([
        {
          subject: 'anchor',
          kind: 'anchor',
          record: null,
          title: '',
          day: '2026-11-23',
          time: null,
          pressing: false,
          step: Date.UTC(2026, 10, 23) / 86_400_000,
          lines: [],
        },
      ]);
  });

  test('and to nobody else, and not when there is nothing', () => {
    expect(anchorFor(personOf(employee), anchor, organisation, now)).toEqual([]);
    expect(anchorFor(personOf(fg), undefined, organisation, now)).toEqual([]);
    expect(anchorFor(personOf(fg), { ...anchor, heads: [] }, organisation, now)).toEqual([]);
  });
});

describe('[N13] what the reports of a quarter propose', () => {
  const kinds = (counts: Partial<Record<IncidentKind, number>>) => ({
    kinds: new Map(Object.entries(counts) as [IncidentKind, number][]),
    unsorted: 0,
    latest: null,
  });
  const proposed = (counts: Partial<Record<IncidentKind, number>>, who = fg, unsorted = 0) =>
    proposalFor(personOf(who), { ...kinds(counts), unsorted }, organisation, now);

  test.each([
    ['2026-11-23T10:00:00Z', '2026-Q3', '2026-06-30T22:00:00.000Z', '2026-09-30T22:00:00.000Z'],
    ['2026-12-31T23:30:00Z', '2026-Q4', '2026-09-30T22:00:00.000Z', '2026-12-31T23:00:00.000Z'],
    ['2026-01-15T10:00:00Z', '2025-Q4', '2025-09-30T22:00:00.000Z', '2025-12-31T23:00:00.000Z'],
  ])('the quarter before %s is %s', (moment, name, from, until) => {
    const quarter = lastQuarter(new Date(moment), 'Europe/Amsterdam');
    expect([quarter.name, quarter.from.toISOString(), quarter.until.toISOString()]).toEqual([
      name,
      from,
      until,
    ]);
  });

  test('is the kinds that came most, three at most, none of fewer than three reports', () => {
    const counts = { own_device: 3, wrong_file: 5, mail_lost: 2, found_print: 3, key_or_tag_lost: 9 };
    expect(proposed(counts)).toEqual([
      {
        subject: 'proposal:2026-Q3',
        step: 0,
        kind: 'proposal',
        record: null,
        title: '2026-Q3',
        day: null,
        time: null,
        pressing: false,
        lines: ['key_or_tag_lost:9', 'wrong_file:5', 'found_print:3'],
      },
    ]);
    expect(proposed({ mail_lost: 2 })).toEqual([]);
    expect(proposed(counts, board)).toEqual([]);
    const trainers = organisation.people.filter(({ roles }) => roles.some(({ role }) => role === 'trainer'));
    for (const { aadObjectId } of trainers) expect(proposed(counts, aadObjectId)).toEqual(proposed(counts));
    expect(trainers.length).toBeGreaterThan(0);
  });

  test('and reports that were given no kind are counted as such', () => {
    expect(proposed({ wrong_file: 5 }, fg, 3)[0]?.lines).toEqual(['wrong_file:5', 'unsorted:3']);
    expect(proposed({}, fg, 4)[0]?.lines).toEqual(['unsorted:4']);
    expect(proposed({}, fg, 2)).toEqual([]);
  });
});

describe('[N13] no report for weeks', () => {
  const weeks = organisation.training.quietWeeks;
  const quiet = (days: number) => {
    const latest = '2026-06-01T10:00:00.000Z';
    const then = new Date(Date.parse(latest) + days * 86_400_000);
    return mayReportFor({ kinds: new Map(), unsorted: 0, latest }, organisation, then);
  };

  test('everybody hears that reporting is welcome, once a period', () => {
    expect(quiet(weeks * 7 - 1)).toEqual([]);
    expect(quiet(weeks * 7)).toEqual([
      {
        subject: 'mayReport:2026-06-01',
        step: 1,
        kind: 'mayReport',
        record: null,
        title: '',
        day: null,
        time: null,
        lines: [],
        pressing: false,
      },
    ]);
    expect(quiet(weeks * 14 - 1)[0]?.step).toBe(1);
    expect(quiet(weeks * 14)[0]?.step).toBe(2);
    expect(mayReportFor({ kinds: new Map(), unsorted: 0, latest: null }, organisation, now)).toEqual([]);
  });
});

describe('the figures of a year', () => {
  const none = { report: null, see: null, take: null, notify: null };
  const of = (...all: readonly Incident[]) => yearlyFigures(all, organisation, now);
  const minutesLate = (minutes: number): Incident => ({
    ...opened(),
    facts: {
      ...report().facts,
      noticedAt: new Date(Date.parse(opened().reportedAt) - minutes * 60_000).toISOString(),
    },
  });

  test('nothing was reported', () => {
    expect(of()).toEqual({
      count: 0,
      breaches: 0,
      withdrawnBreaches: 0,
      kinds: [],
      medians: none,
      met: { inTime: 0, of: 0 },
    });
  });

  test('withdrawn reports and drills are left out', () => {
    const withdrawn = accept(opened(), { type: 'withdraw', by: fg, ...words }, after(1)).state;
    expect(of(withdrawn, { ...opened(), id: 'OEF-2026-0001' }, opened()).count).toBe(1);
  });

  test('a datalek that was withdrawn is counted as that, and as nothing else', () => {
    const withdrawn = accept(classified, { type: 'withdraw', by: fg, ...words }, after(50)).state;
    expect(of(withdrawn)).toMatchObject({ count: 0, breaches: 0, withdrawnBreaches: 1 });
  });

  test('breaches and kinds, the most frequent first', () => {
    const own = opened({ facts: { ...report().facts, kind: 'own_device' } });
    const figures = of(opened(), own, closed, own, taken);
    expect(figures.breaches).toBe(1);
    expect(figures.kinds).toEqual([
      { kind: 'mail_wrong_recipient', count: 2 },
      { kind: 'own_device', count: 2 },
      { kind: null, count: 1 },
    ]);
  });

  test('waits: the median, of an even number the lower one that really was', () => {
    const waits = (...minutes: readonly number[]) => of(...minutes.map(minutesLate)).medians.report;
    expect(waits(30)).toBe(30);
    expect(waits(30, 10)).toBe(10);
    expect(waits(5, 100, 30)).toBe(30);
    expect(waits(200, 9, 30, 100)).toBe(30);
    // Noticed later than it was reported: no wait.
    expect(waits(-5)).toBe(0);
    expect(of(taken).medians).toEqual({ ...none, report: 60, see: 5, take: 5 });
    const seen = {
      ...opened(),
      seen: { [board]: after(9).now.toISOString(), [fg]: after(4).now.toISOString() },
    };
    expect(of(seen).medians.see).toBe(4);
    expect(of(notified).medians.notify).not.toBeNull();
    expect(of(decided).medians.notify).toBeNull();
  });

  test('clocks that were met in time, of those that were met or have ended', () => {
    expect(of(opened()).met).toEqual({ inTime: 0, of: 0 });
    const { met } = of(notified);
    expect(met.of).toBeGreaterThan(0);
    expect(met.inTime).toBe(met.of);
    const late = yearlyFigures([decided], organisation, new Date('2027-06-01T00:00:00Z')).met;
    expect(late.of).toBeGreaterThan(0);
    expect(late.inTime).toBe(0);
  });
});
