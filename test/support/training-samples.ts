import { renderSummary } from '../../cards/nudges/summary';
import { renderSessionForm } from '../../cards/training/form';
import { renderMyTraining } from '../../cards/training/lists';
import { renderOpenTrainings } from '../../cards/training/open';
import { renderMine } from '../../cards/shared/mine';
import { renderOverview } from '../../cards/training/overview';
import { renderOwnedSession } from '../../cards/training/session';
import { renderSeat, type SeatModel } from '../../cards/training/seat';
import { renderStaff, type StaffModel } from '../../cards/training/staff';
import { pictureOf } from '../../cards/shared/elements';
import { nothingTold, type Nudge, type NudgeKind, nudgeKinds } from '../../services/nudges/model';
import type { Locale } from '../../services/people/roles';
import { planStaff } from '../../services/people/staff-file';
import type { Places, Seat, Session } from '../../services/training/model';
import { overviewOf } from '../../services/training/overview';
import { type CardSample, hostile, manyPeople, widest } from './card-views';
import { document, documentSamples, form, progress } from './document-samples';
import { attendanceSamples } from './attendance-samples';
import { factsOf, organisation, personAt, plannedSession } from './training-scene';

/** The cards of training, in ordinary and in worst cases. */

const now = '2026-12-10T09:05:00.000Z';
const planned: Session = plannedSession({ where: 'De kantine', link: 'https://teams.example/j', places: 20 });
const closed: Session = { ...planned, status: 'closed', closedAt: now, closedBy: planned.owner };
const cancelled: Session = { ...planned, status: 'cancelled', cancelledAt: now, cancelledBy: planned.owner };
const movedOn = { ...planned, moved: { day: '2026-12-08', from: '09:30', until: '11:00', at: now } };
const codeHours = { from: '2026-12-10T08:45:00.000Z', until: '2026-12-10T11:00:00.000Z' };
const some: Places = { taken: 12, waiting: 0, queued: 0, attended: 0 };
const full: Places = { taken: 20, waiting: 3, queued: 5, attended: 0 };
const me = { person: personAt(0).aadObjectId, session: planned.id };
const seated: Seat = { ...me, status: 'seated', since: now };
const waiting: Seat = { ...me, status: 'waiting', since: now, order: 2 };
const attended: Seat = { ...me, status: 'attended', at: now, how: 'code', by: me.person, seated: true };

const seatView = (locale: Locale, change: Partial<SeatModel> = {}): SeatModel => ({
  locale,
  session: planned,
  places: some,
  topic: 'AVG en privacy',
  recordedBy: null,
  taken: null,
  starts: '2026-12-10T09:00:00.000Z',
  seat: null,
  open: true,
  codeCounts: false,
  ahead: null,
  giver: 'Tom Trainer',
  manages: false,
  prints: false,
  changed: false,
  ...change,
});
const seat = (name: string, change: Partial<SeatModel>): CardSample => ({
  name,
  render: (locale) => renderSeat(seatView(locale, change)),
});

const nudge = (kind: NudgeKind, change: Partial<Nudge> = {}): Nudge => ({
  subject: kind,
  step: 0,
  kind,
  record: 'KS-0001',
  title: 'AVG voor iedereen',
  day: '2026-12-10',
  time: '10:00',
  lines: [],
  pressing: false,
  ...change,
});
const digest = (name: string, lines: readonly Nudge[]): CardSample => ({
  name,
  render: (locale) =>
    renderSummary({
      locale,
      snoozeDays: 5,
      kindName: (kind) => kind,
      summary: { ...nothingTold, day: '2026-12-09', at: now, lines },
      userId: '29:sanne',
    }),
});

const choices = [{ title: 'AVG en privacy', value: 'avg' }];
const facts = factsOf([planned], [attended]);
const staff = [
  'aadObjectId;name;company',
  '0a1b2c3d-0000-4000-9000-000000000001;Nieuwe Collega;optimo-erp',
  '0a1b2c3d-0000-4000-8000-000000000001;Sanne de Wit-Bos;optimo-payroll-hr',
].join('\n');

const staffSample = (name: string, model: Partial<StaffModel>): CardSample => ({
  name,
  render: (locale) =>
    renderStaff({
      locale,
      csv: staff,
      plan: null,
      guarded: [],
      names: {},
      companies: { 'optimo-erp': 'Optimo ERP', 'optimo-payroll-hr': 'Optimo Payroll & HR' },
      refused: [],
      done: false,
      shown: 'x'.repeat(43),
      changedMeanwhile: name === 'staff-changes',
      ...model,
    }),
});

export const trainingSamples: readonly CardSample[] = [
  ...attendanceSamples,
  seat('seat-none', {}),
  seat('seat-full', { places: full }),
  seat('seat-seated', { seat: seated, codeCounts: true }),
  seat('seat-wrong-code-hostile', { seat: seated, codeCounts: true, wrongCode: hostile }),
  seat('seat-manages', { seat: seated, manages: true, codeCounts: true }),
  seat('seat-changed', { seat: seated, changed: true }),
  seat('seat-waiting', { seat: waiting, places: full, ahead: 2 }),
  seat('seat-attended', { session: closed, seat: attended, open: false }),
  seat('seat-cancelled', { session: cancelled, seat: seated, open: false }),
  seat('seat-hostile', {
    session: plannedSession({ title: hostile, where: hostile }),
    topic: hostile,
    userId: '29:sanne',
  }),
  seat('seat-moved', { session: movedOn }),
  seat('seat-prints', { prints: true, seat: seated }),
  seat('seat-widest', { session: plannedSession({ title: widest(120), where: widest(120) }) }),
  ...([planned, closed, cancelled, movedOn] as const).map((session): CardSample => ({
    name: `session-${session.moved ? 'moved' : session.status}`,
    render: (locale) =>
      renderOwnedSession({
        acts: true,
        prints: true,
        code: codeHours,
        givers: manyPeople.slice(0, 3),
        giver: { name: 'Tom Jansen', own: true, away: false, before: null },
        short: null,
        locale,
        session,
        places: some,
        topic: 'AVG en privacy',
        progress,
        open: session.status === 'planned',
        over: false,
        userId: '29:tom',
      }),
  })),
  {
    name: 'session-over',
    render: (locale) =>
      renderOwnedSession({
        acts: true,
        prints: true,
        code: codeHours,
        giver: { name: 'Tom Jansen', own: true, away: false, before: null },
        short: null,
        locale,
        session: planned,
        places: some,
        topic: 'AVG en privacy',
        open: false,
        over: true,
        progress: { ...progress, failed: [] },
      }),
  },
  {
    name: 'session-form',
    render: (locale) => renderSessionForm({ ...form(locale), mode: 'plan', typed: {}, topics: choices }),
  },
  {
    name: 'session-form-hostile',
    render: (locale) =>
      renderSessionForm({
        ...form(locale),
        data: { token: 'x', session: 'KS-0001' },
        mode: 'change',
        typed: { title: hostile, where: hostile },
        topics: choices,
        faults: { title: 'required', day: 'past', deadline: 'beforeStart' },
      }),
  },
  ...documentSamples,
  digest('nudges-one', [nudge('invited')]),
  digest('nudges-all', [
    nudge('notSignedUp', { pressing: true }),
    nudge('dayBefore', { record: 'KS-0002', title: 'Veilig uitwisselen', pressing: true }),
    nudge('documentDue', { record: 'DOC-0003', title: 'ICT gedragsregels (2027.1)', time: null }),
    nudge('team', { record: null, title: '', day: null, lines: ['Coen Bakker: AVG', 'Noor Yilmaz: AVG'] }),
  ]),
  digest('nudges-hostile', [
    ...nudgeKinds.slice(0, 8).map((kind) => nudge(kind, { title: hostile })),
    nudge('team', { lines: Array.from({ length: 30 }, () => hostile) }),
  ]),
  digest('nudges-tasks', [
    nudge('taskLate', { record: 'INC-2026-0001', title: 'Etiketten nakijken', time: null, pressing: true }),
    nudge('taskDue', { record: 'INC-2026-0002', title: '', time: null, lines: ['insurer'], pressing: true }),
  ]),
  digest('nudges-tasks-hostile', [
    nudge('taskLate', { record: 'INC-2026-0001', title: hostile, time: null, pressing: true }),
  ]),
  digest('nudges-proposal', [
    nudge('proposal', {
      record: null,
      title: '2026-Q4',
      day: null,
      lines: ['email_wrong_recipient:5', 'unsorted:3'],
    }),
    nudge('mayReport', { record: null, title: '', day: null }),
    nudge('anchor', { record: null, title: '', lines: [`2026 · 1204 · ${'3fa9c1d2'.repeat(4)}`] }),
  ]),
  {
    name: 'training-mine',
    render: (locale) =>
      renderMyTraining({
        locale,
        now,
        toSign: [document],
        undated: [],
        signed: [],
        absence: null,
        giving: [planned],
        gave: [closed],
        coming: [
          { session: planned, seat: null },
          { session: { ...planned, id: 'KS-0002' }, seat: seated, isOn: true },
        ],
        attended: [{ session: closed, at: now }],
        may: { train: true, oversee: true, staff: true },
      }),
  },
  {
    name: 'mine-trainings',
    render: (locale) =>
      renderMine(
        locale,
        renderOpenTrainings(
          {
            coming: [{ session: planned, seat: seated }],
            without: [{ id: 'KS-0009', title: 'AVG' }],
            giving: [planned],
            toSign: [document],
            proposals: [{ ...planned, proposed: true }],
            undated: [{ topic: 'avg', title: widest(120), waiting: 8 }],
            given: [planned],
            published: [document],
          },
          '2026-11-23',
          locale,
        ),
      ),
  },
  {
    name: 'training-mine-empty',
    render: (locale) =>
      renderMyTraining({
        locale,
        now,
        toSign: [],
        undated: ['AVG-bewustzijn'],
        signed: [],
        coming: [],
        giving: [],
        gave: [],
        attended: [],
        absence: { from: '2026-12-01', until: '2026-12-24' },
        may: { train: false, oversee: false, staff: false },
      }),
  },
  {
    name: 'training-overview',
    render: (locale) =>
      renderOverview({
        locale,
        now,
        people: [],
        names: {},
        picture: { ...pictureOf(Buffer.alloc(6_000, 7), 'Staafdiagram: Payroll 50 %'), left: ['Optimo ERP'] },
        duties: overviewOf(facts, organisation, new Date(now)),
        period: { from: '2025-12-10', until: '2026-12-10' },
      }),
  },
  {
    name: 'training-overview-many-duties',
    render: (locale) => {
      const duties = overviewOf(facts, organisation, new Date(now));
      return renderOverview({
        locale,
        now,
        people: manyPeople.slice(0, 100),
        names: {},
        picture: { ...pictureOf(Buffer.alloc(6_000, 7), 'Staafdiagram: Payroll 50 %'), left: ['Optimo ERP'] },
        duties: Array.from({ length: 60 }, () => duties).flat(),
        period: { from: '2025-12-10', until: '2026-12-10' },
      });
    },
  },
  staffSample('staff-changes', { plan: planStaff(staff, organisation) }),
  staffSample('staff-waits-hostile', {
    plan: planStaff(staff, organisation),
    guarded: Array.from({ length: 40 }, (_, at) => ({
      person: personAt(0).aadObjectId,
      role: 'fg',
      gains: at % 2 === 0,
      from: '2027-01-01',
      until: at % 3 === 0 ? null : '2027-03-31',
    })),
    names: { [personAt(0).aadObjectId]: hostile },
  }),
  staffSample('staff-done', {
    plan: planStaff(staff, organisation),
    guarded: [
      { person: personAt(0).aadObjectId, role: 'board', gains: false, from: '2027-01-01', until: null },
    ],
    names: { [personAt(0).aadObjectId]: widest(120) },
    done: true,
  }),
  staffSample('staff-refused-hostile', { plan: planStaff(staff, organisation), refused: [hostile] }),
  staffSample('staff-hostile', {
    csv: hostile,
    plan: { faults: [{ line: 2, code: 'unknownColumn', about: hostile, message: hostile }] },
  }),
];
