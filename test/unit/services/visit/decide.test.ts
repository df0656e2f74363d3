import { versionOf } from '../../../../services/forms/version';
import type { VisitChange, VisitCommand } from '../../../../services/visit/commands';
import { calledTo, isReception, mayDecide } from '../../../../services/visit/decide';
import type { Visit } from '../../../../services/visit/model';
import {
  arrive,
  atDesk,
  colleague,
  facts,
  host,
  local,
  moment,
  officeManager,
  organisation,
  reception,
} from '../../../support/visit-scene';
import {
  accept,
  after,
  answer,
  arrived,
  at,
  called,
  collected,
  deliver,
  expected,
  iso,
  leave,
  officeDeputy,
  refusalOf,
  refuse,
  send,
  stranger,
  supplier,
  timer,
  walkIn,
} from '../../../support/visit-stages';

const announce = (change: Partial<Extract<VisitCommand, { type: 'announce' }>> = {}): VisitCommand => ({
  type: 'announce',
  facts,
  by: host,
  cardActivityId: 'a-1',
  ...change,
});
const unreached = (person: string) => ({ ...at('10:00'), unreached: new Set([person]) });
const shown = (person: string) => ({
  person,
  view: 'visit.host',
  class: 'operational',
  as: { kind: 'shown', activityId: 'a-1' },
  follows: 'item',
});

describe('announced for a colleague', () => {
  test('it is theirs, and they hear of it', () => {
    const theirs = accept(null, announce({ by: stranger, host }));
    expect(theirs.state).toEqual({
      ...expected,
      announced: { by: { person: stranger }, at: iso('10:00') },
    });
    expect(theirs.messages).toEqual([shown(stranger), ...called(host)]);
    expect(theirs.events).toEqual([{ type: 'announced', by: stranger, payload: {} }]);
  });

  test('who cannot be told: whoever announced it reads so', () => {
    const quiet = accept(null, announce({ by: stranger, host }), unreached(host));
    expect(quiet.state).toMatchObject({ host, untold: host });
    expect(quiet.messages).toEqual([shown(stranger)]);
  });

  test('is their own when they announced it, whether or not a message reaches them', () => {
    for (const own of [announce({ host }), announce({ host: null }), announce()]) {
      const { state, messages } = accept(null, own, unreached(host));
      expect(state).not.toHaveProperty('untold');
      expect(state.host).toBe(host);
      expect(messages).toEqual([shown(host)]);
    }
  });

  test('works here on the day it is announced', () => {
    expect(refusalOf(null, announce({ host: 'nobody' }))).toBe('unknownColleague');
    const gone = organisation.people.map((one) =>
      one.aadObjectId === colleague ? { ...one, end: '2026-11-22' } : one,
    );
    const when = moment(local('10:00'), { ...organisation, people: gone });
    expect(refusalOf(null, announce({ host: colleague }), when)).toBe('unknownColleague');
  });
});

test('a weekly visit is a series named after its first, which alone has a card', () => {
  const weekly = { ...facts, weeks: 3 };
  const first = accept(null, announce({ facts: weekly, by: stranger, host }));
  expect(first.state.series).toBe('BZ-0001');
  expect(first.messages).toHaveLength(2);
  expect(first.index).toContain('series|BZ-0001|BZ-0001');
  const second = accept(null, announce({ facts: weekly, by: stranger, host, follows: 'BZ-0001' }), {
    ...at('10:00'),
    id: 'BZ-0002',
  });
  expect(second.state).toMatchObject({ id: 'BZ-0002', series: 'BZ-0001' });
  expect(second.messages).toEqual([]);
  expect(accept(second.state, arrive).state.series).toBe('BZ-0001');
  expect(accept(null, announce()).state).not.toHaveProperty('series');
});

describe('cancelled', () => {
  const byStranger = accept(null, announce({ by: stranger, host })).state;
  const cancel = (by: string, change: object = {}): VisitChange => ({ type: 'cancel', by, ...change });

  test.each([
    ['by the host of their own: nobody else', expected, host, []],
    ['by the office: the host, once', expected, officeManager, [host]],
    ['by whoever announced it: the host', byStranger, stranger, [host]],
    ['by the host: whoever announced it', byStranger, host, [stranger]],
    ['by reception: both', byStranger, reception, [host, stranger]],
  ])('%s hears of it', (_, visit, by, people) => {
    const decision = accept(visit, cancel(by));
    expect(decision.messages).toEqual(called(...people));
    expect(decision.state).toEqual({
      ...visit,
      status: 'cancelled',
      ended: { by: { person: by }, at: iso('10:00') },
    });
  });

  test('with the later ones of its series: they are told of once', () => {
    const all = accept(byStranger, cancel(stranger, { following: 2 }));
    expect(all.state).toMatchObject({ following: 2 });
    expect(all.events).toEqual([{ type: 'cancelled', by: stranger, payload: { following: 2 } }]);
    expect(all.messages).toEqual(called(host));
    expect(accept(byStranger, cancel(stranger, { quietly: true })).messages).toEqual([]);
    expect(accept(byStranger, cancel(stranger, { following: 0 })).state).not.toHaveProperty('following');
  });
});

describe('handed over before it begins', () => {
  const handOver = (to: string, by = host): VisitChange => ({ type: 'handOver', by, to });

  test('the colleague has it and hears so; what stood there of an earlier one is gone', () => {
    const handed = accept({ ...expected, untold: stranger }, handOver(colleague));
    expect(handed.state).toEqual({
      ...expected,
      host: colleague,
      handedBy: { by: { person: host }, at: iso('10:00') },
    });
    expect(handed.events).toEqual([{ type: 'handedOver', by: host, payload: { from: host, to: colleague } }]);
    expect(handed.messages).toEqual(called(colleague));
    const arrivedThere = accept(handed.state, arrive);
    expect(arrivedThere.state).toMatchObject({ handedBy: { by: { person: host } } });
    expect(arrivedThere.messages).toEqual(called(colleague));
  });

  test('not to whoever has it, does not work here, cannot be told, or is away that day', () => {
    expect(refusalOf(expected, handOver(host))).toBe('unknownColleague');
    expect(refusalOf(expected, handOver('nobody'))).toBe('unknownColleague');
    expect(refusalOf(expected, handOver(colleague), unreached(colleague))).toBe('colleagueUnreached');
    const away = { ...at('10:00'), awayThen: new Set([colleague]) };
    expect(refusalOf(expected, handOver(colleague), away)).toBe('colleagueAwayThen');
    expect(refusalOf(expected, handOver(stranger), away)).toBeUndefined();
  });

  test('by the host and the office, not by reception, which only passes on what lies there', () => {
    expect(refusalOf(expected, handOver(colleague, officeManager))).toBeUndefined();
    for (const by of [reception, stranger])
      expect(refusalOf(expected, handOver(colleague, by))).toBe('notFound');
  });
});

describe('a change by somebody who still reads what was there before', () => {
  const change = (until: string, seen: object): VisitChange => ({
    type: 'change',
    facts: { ...facts, until },
    by: host,
    seen: versionOf(seen),
  });

  test('does not overwrite what somebody else changed', () => {
    const other = accept(expected, change('15:00', facts)).state;
    expect(refusalOf(other, change('16:00', facts))).toBe('changedMeanwhile');
    expect(accept(other, change('16:00', other.facts)).state.facts.until).toBe('16:00');
    // The same press, which came twice.
    expect(accept(other, change('15:00', facts)).state).toEqual(other);
  });

  test('reception changes for whoever rings, but refuses nobody', () => {
    expect(refusalOf(expected, { ...change('15:00', facts), by: reception } as VisitChange)).toBeUndefined();
    expect(refusalOf(expected, refuse(reception))).toBe('notFound');
    expect(refusalOf(arrived, { ...answer, by: reception })).toBe('notFound');
  });
});

describe('whose it is', () => {
  const when = at('10:00');
  const byStranger = accept(null, announce({ by: stranger, host })).state;

  test('also that of whoever announced it, though not of who met an unexpected visitor', () => {
    expect(
      [host, stranger, officeManager, officeDeputy, colleague, reception].map((one) =>
        mayDecide(byStranger, one, when),
      ),
    ).toEqual([true, true, true, true, false, false]);
    const met = accept(null, walkIn({ doer: { person: stranger } })).state;
    expect(mayDecide(met, stranger, when)).toBe(false);
    expect(mayDecide(accept(null, walkIn()).state, stranger, when)).toBe(false);
  });

  test('reception is who holds that role, on that day', () => {
    expect([reception, host].map((one) => isReception(when, one))).toEqual([true, false]);
    const until = organisation.people.map((one) =>
      one.aadObjectId === reception ? { ...one, end: '2026-11-22' } : one,
    );
    expect(isReception({ organisation: { ...organisation, people: until }, now: when.now }, reception)).toBe(
      false,
    );
  });

  test.each<readonly [string, Visit, readonly string[]]>([
    ['expected: nobody was called', expected, []],
    ['at the desk: those who were', after(arrive, send), [host, colleague]],
    ['gone: they still read how it ended', after(arrive, send, leave), [host, colleague]],
    ['a parcel: the receiver alone', accept(supplier, deliver).state, []],
    [
      'a parcel for somebody away: the stand-in',
      accept(supplier, deliver, { ...when, absent: new Set([host]) }).state,
      [colleague],
    ],
  ])('%s', (_, visit, people) => {
    expect(calledTo(visit)).toEqual(people);
  });
});

test('the list of the BHV hears of who comes, goes and how many there are, and of nothing else', () => {
  const where = (visit: Visit | null, command: VisitCommand): unknown =>
    accept(visit, command).handovers?.map(({ payload }) => payload['where']);
  const amend = { type: 'amend', doer: atDesk, others: '' } as const;
  expect(where(null, announce())).toBeUndefined();
  expect(where(null, walkIn({ facts: { ...facts, kind: 'delivery' } }))).toBeUndefined();
  expect(where(expected, arrive)).toEqual(['below']);
  expect(where(arrived, answer)).toBeUndefined();
  expect(where(arrived, { ...amend, people: 2 })).toEqual(['below']);
  expect(where(collected, { ...amend, people: 2 })).toEqual(['upstairs']);
  expect(where(collected, leave)).toEqual(['gone']);
});

test('what comes too late or to nothing', () => {
  expect(refusalOf(expected, timer('end'))).toBe('nothingDue');
  expect(refusalOf(null, timer('noShow'))).toBe('notFound');
  expect(refusalOf(after(arrive, leave), timer('end'))).toBe('nothingDue');
  const over: readonly Visit[] = [after({ type: 'cancel', by: host }), after(refuse()), after(arrive, leave)];
  for (const visit of over) expect(refusalOf(visit, arrive)).toBe('ended');
});
