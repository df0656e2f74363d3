import { renderFloor, renderStaff } from '../../cards/visit/bhv';
import { renderRoll, renderRollLine } from '../../cards/visit/roll';
import { renderSafety } from '../../cards/visit/safety';
import type { Locale } from '../../services/people/roles';
import type { FloorList } from '../../services/visit/floor-list';
import type { SafetyAnswerKind } from '../../services/visit/model';
import type { RollCall } from '../../services/visit/roll-call';
import { quietOf, resultOf } from '../../services/visit/roll-result';
import { type CardSample, hostile, widest } from './card-views';

/** The cards of the BHV, and what everybody is asked at an evacuation, in ordinary and in worst cases. */

const [petra, rik] = ['petra', 'rik'];
const names = { sanne: 'Sanne de Wit', petra: 'Petra Vos', rik: 'Rik Smeets' };
const at = '2026-11-23T09:05:00.000Z';
const now = '2026-11-23T09:08:00.000Z';

const list = (count: number, name = 'Jan Jansen'): FloorList => ({
  at,
  people: Array.from({ length: count }, (_, place) => ({
    id: `BZ-${String(place + 1).padStart(4, '0')}`,
    name,
    company: 'Bouwbedrijf Noord',
    host: names.sanne,
    people: place === 0 ? 3 : 1,
    where: place % 3 === 0 ? 'below' : 'upstairs',
    since: at,
    ...(place === 1 ? { missing: true } : {}),
  })),
  staff: [{ id: rik, name: names.rik, company: '', host: '', people: 1 }],
});

const call = (count: number, name = 'Jan Jansen'): RollCall => ({
  id: 'ontruiming-20261123T090500000Z',
  startedAt: at,
  startedBy: petra,
  listAt: at,
  ended: null,
  people: list(count, name).people,
  marks: {
    'BZ-0001': { found: 'present', by: petra, at: now },
    'BZ-0002': { found: 'missing', by: rik, at: now },
  },
});

const roll = (locale: Locale, of: RollCall, stored = true) =>
  renderRoll({
    locale,
    now,
    location: 'kantoor',
    call: of,
    result: resultOf(of),
    quiet: quietOf(of),
    going: of.ended === null,
    stored,
    names,
  });

/** Colleagues of whom some answered. */
const answering = (of: RollCall, where = 'Tweede verdieping, bij het archief'): RollCall => ({
  ...of,
  asked: Object.keys(names),
  answers: {
    sanne: { answer: 'help', where, at: now },
    petra: { answer: 'outside', where: '', at: now },
  },
  drill: true,
});

const safety = (name: string, of: RollCall, kind: SafetyAnswerKind | null = null): CardSample => ({
  name,
  render: (locale) =>
    renderSafety({
      locale,
      now,
      location: 'kantoor',
      call: of,
      going: of.ended === null,
      answer: kind && { answer: kind, where: '', at: now },
    }),
});

/** A drill whose day is over. */
export const practised = (): RollCall => {
  const ended = answering({ ...call(4), ended: { by: petra, at: now } });
  return { ...ended, people: [], marks: {}, over: true, result: resultOf(ended) };
};

export const bhvSamples: readonly CardSample[] = [
  { name: 'bhv-roll-drill-over', render: (locale) => roll(locale, practised()) },
  {
    name: 'bhv-list',
    render: (locale) =>
      renderFloor({ locale, location: 'kantoor', list: list(4), old: false, calling: false }),
  },
  {
    name: 'bhv-list-old',
    render: (locale) => renderFloor({ locale, location: 'kantoor', list: list(0), old: true, calling: true }),
  },
  {
    name: 'bhv-list-hostile',
    render: (locale) =>
      renderFloor({ locale, location: 'kantoor', list: list(200, hostile), old: false, calling: false }),
  },
  { name: 'bhv-roll', render: (locale) => roll(locale, call(5)) },
  { name: 'bhv-roll-not-stored', render: (locale) => roll(locale, call(3), false) },
  {
    name: 'bhv-roll-ended',
    render: (locale) => roll(locale, { ...call(3), ended: { by: petra, at: now } }),
  },
  {
    name: 'bhv-roll-told',
    render: (locale) =>
      roll(locale, {
        ...call(3),
        told: [rik, null, petra].map((by) => ({ visit: 'BZ-0002', by, words: widest(300), at: now })),
      }),
  },
  { name: 'bhv-roll-answers', render: (locale) => roll(locale, answering(call(4))) },
  {
    name: 'bhv-roll-part',
    render: (locale) =>
      roll(locale, { ...call(3), marks: { 'BZ-0001': { found: 'present', by: petra, at: now, seen: 2 } } }),
  },
  {
    name: 'bhv-roll-nobody',
    render: (locale) => roll(locale, { ...call(0), marks: {}, ended: { by: petra, at: now } }),
  },
  safety('bhv-safety', answering(call(1))),
  safety('bhv-safety-outside', call(1), 'outside'),
  safety('bhv-safety-help', call(1), 'help'),
  safety('bhv-safety-absent', call(1), 'absent'),
  safety('bhv-safety-ended', { ...call(1), ended: { by: petra, at: now } }),
  safety('bhv-safety-over', { ...call(1), over: true }),
  { name: 'bhv-roll-line', render: renderRollLine },
  { name: 'bhv-roll-hostile', render: (locale) => roll(locale, answering(call(200, hostile), hostile)) },
  { name: 'bhv-staff', render: (locale) => renderStaff(locale, false) },
  { name: 'bhv-staff-in', render: (locale) => renderStaff(locale, true) },
];
