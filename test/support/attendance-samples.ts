import { type AttendanceModel, renderAttendance } from '../../cards/training/attendance';
import { renderNoSession, renderUnknownCode, renderWalkIn } from '../../cards/training/walk-in';
import type { Comer } from '../../cards/training/coming';
import { renderOwnedSession } from '../../cards/training/session';
import type { Progress } from '../../services/nudges/progress';
import type { Locale } from '../../services/people/roles';
import { marksOf } from '../../services/training/attending';
import type { Places } from '../../services/training/model';
import { type CardSample, manyPeople, widest } from './card-views';
import { plannedSession } from './training-scene';

/** A session for its trainer: a proposal, too few places, and its list before, during and after it. */

const planned = plannedSession({ where: 'De kantine', link: 'https://teams.example/j', places: 20 });
const some: Places = { taken: 12, waiting: 0, queued: 0, attended: 0 };

const comers = (count: number): readonly Comer[] =>
  manyPeople.slice(0, count).map(({ id, name }, place) => ({
    id,
    name,
    company: 'Optimo ERP',
    status: place % 7 === 6 ? 'waiting' : 'seated',
  }));
const quietList = (locale: Locale): AttendanceModel => ({
  locale,
  session: planned,
  places: { ...some, attended: 2 },
  page: 1,
  pages: 1,
  early: false,
  now: '2026-12-10T10:30:00.000Z',
  people: manyPeople.slice(0, 3).map(({ id, name }) => ({ id, name, attended: true, standing: null })),
  shown: marksOf(manyPeople.slice(0, 3)),
  invited: 3,
  coming: comers(12),
  takenOff: manyPeople.slice(0, 12).map(({ name }) => name),
  others: manyPeople.slice(3, 6),
  code: null,
  asks: null,
  running: false,
});

const codeHours = { from: '2026-12-10T08:45:00.000Z', until: '2026-12-10T11:00:00.000Z' };
const told: Progress = { all: 240, sent: 240, seen: 31, pending: 0, uncertain: 0, later: 0, failed: [] };

export const attendanceSamples: readonly CardSample[] = [
  {
    name: 'session-short',
    render: (locale) =>
      renderOwnedSession({
        acts: true,
        prints: true,
        code: codeHours,
        giver: { name: 'Tom Jansen', own: true, away: false, before: null },
        short: { room: 20, people: 240 },
        locale,
        session: planned,
        places: some,
        topic: 'AVG en privacy',
        progress: told,
        open: true,
        over: false,
      }),
  },
  {
    name: 'session-outside',
    render: (locale) =>
      renderOwnedSession({
        acts: true,
        prints: true,
        code: codeHours,
        giver: { name: 'Tom Jansen', own: true, away: false, before: null },
        short: null,
        locale,
        session: { ...planned, facts: { ...planned.facts, outside: { name: widest(80), mail: null } } },
        places: some,
        topic: 'AVG en privacy',
        progress: told,
        open: true,
        over: false,
      }),
  },
  {
    name: 'session-outside-office',
    render: (locale) =>
      renderOwnedSession({
        acts: false,
        prints: true,
        code: codeHours,
        giver: { name: 'Tom Jansen', own: true, away: false, before: null },
        short: null,
        locale,
        session: { ...planned, facts: { ...planned.facts, outside: { name: 'Ria Extern', mail: null } } },
        places: some,
        topic: 'AVG en privacy',
        progress: told,
        open: true,
        over: false,
      }),
  },
  {
    name: 'session-proposed',
    render: (locale) =>
      renderOwnedSession({
        acts: true,
        prints: true,
        code: codeHours,
        giver: { name: 'Tom Jansen', own: true, away: false, before: null },
        short: null,
        locale,
        session: { ...planned, proposed: true },
        places: some,
        topic: 'AVG en privacy',
        progress: told,
        open: true,
        over: false,
      }),
  },
  {
    name: 'session-unheard',
    render: (locale) =>
      renderOwnedSession({
        acts: true,
        prints: true,
        code: codeHours,
        giver: { name: 'Tom Jansen', own: true, away: false, before: null },
        short: null,
        unheard: 12,
        comes: true,
        locale,
        session: { ...planned, facts: { ...planned.facts, outside: { name: 'Ria Extern', mail: null } } },
        places: some,
        topic: 'AVG en privacy',
        progress: { ...told, later: 14 },
        open: true,
        over: false,
      }),
  },
  { name: 'training-walk-in', render: (locale) => renderWalkIn(locale, widest(80)) },
  { name: 'training-unknown-code', render: (locale) => renderUnknownCode(locale) },
  { name: 'training-no-session', render: (locale) => renderNoSession(locale) },
  {
    name: 'attendance',
    render: (locale) =>
      renderAttendance({
        locale,
        session: planned,
        places: { ...some, attended: 2 },
        page: 1,
        pages: 2,
        early: false,
        now: '2026-12-10T10:30:00.000Z',
        invited: 118,
        shown: marksOf(manyPeople.slice(0, 40)),
        people: manyPeople.slice(0, 40).map(({ id, name }, place) => ({
          id,
          name,
          attended: place < 2,
          standing: ([null, 'code', 'seated', 'waiting'] as const)[place % 4] ?? null,
        })),
        code: 'K7M2QX',
        coming: comers(12),
        takenOff: [],
        others: manyPeople,
        asks: null,
        running: false,
      }),
  },
  {
    name: 'attendance-early',
    render: (locale) => renderAttendance({ ...quietList(locale), early: true, coming: comers(300) }),
  },
  {
    name: 'attendance-early-nobody',
    render: (locale) => renderAttendance({ ...quietList(locale), early: true, people: [], coming: [] }),
  },
  {
    name: 'attendance-asks',
    render: (locale) => renderAttendance({ ...quietList(locale), asks: { kind: 'close' } }),
  },
  {
    name: 'attendance-taking-away',
    render: (locale) =>
      renderAttendance({
        ...quietList(locale),
        asks: { kind: 'takeAway', people: manyPeople.slice(0, 40), why: widest(300), isFault: true },
      }),
  },
  {
    name: 'attendance-code-early',
    render: (locale) => renderAttendance({ ...quietList(locale), early: true, code: 'K7M2QX' }),
  },
];
