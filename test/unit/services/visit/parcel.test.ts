import type { VisitChange } from '../../../../services/visit/commands';
import type { VisitIn } from '../../../../services/visit/model';
import {
  arrive,
  atDesk,
  colleague,
  facts,
  host,
  local,
  moment,
  officeManager,
  reception,
} from '../../../support/visit-scene';
import {
  accept,
  called,
  deliver,
  expected,
  iso,
  officeDeputy,
  refusalOf,
  stranger,
  supplier,
  timer,
  walkIn,
} from '../../../support/visit-stages';

/** In the week of Monday 23 November, with these away and those without a chat. */
const on = (
  day: number,
  time = '08:00',
  absent: readonly string[] = [],
  unreached: readonly string[] = [],
) => ({
  ...moment(local(time, `2026-11-${day}`)),
  absent: new Set(absent),
  unreached: new Set(unreached),
});
const isoOn = (day: number, time = '08:00'): string => local(time, `2026-11-${day}`).toISOString();

const box = { ...facts, name: 'DHL', kind: 'delivery' } as const;
const left = (when = on(23, '10:00'), of = facts.remark) =>
  accept(null, walkIn({ facts: { ...box, remark: of } }), when);
const lying = left().state as VisitIn<'delivered'>;
const stillThere = timer('parcel');
const fetched: VisitChange = { type: 'pickUp', doer: atDesk };
const handOver = (to: string, by = officeManager): VisitChange => ({ type: 'handOver', by, to });
const unreached = (person: string): VisitChange => ({ type: 'unreached', person });

describe('what is left at the desk', () => {
  test('needs nobody’s yes: the receiver hears that it lies there, and the next morning is asked again', () => {
    const deed = { by: atDesk, at: iso('10:00') };
    expect(left()).toEqual({
      state: {
        id: 'BZ-0001',
        location: 'kantoor',
        facts: box,
        host,
        announced: deed,
        unexpected: true,
        status: 'delivered',
        ended: deed,
      },
      events: [{ type: 'delivered', by: null, payload: { desk: 'desk-1' } }],
      messages: called(host),
      timer: { at: local('08:00', '2026-11-24'), step: 'parcel' },
      index: ['parcel|BZ-0001', `host|${host}|BZ-0001`],
      listed: lying,
    });
  });

  test('on a Friday is asked about on Monday', () => {
    expect(left(on(27, '16:00')).timer?.at).toEqual(local('08:00', '2026-11-30'));
  });

  test('follows on the card of whoever took it in; who took in their own has one card', () => {
    const byReception = accept(null, walkIn({ facts: box, doer: { person: reception }, card: 'a-1' }));
    expect(byReception.messages.map(({ person, view, as }) => [person, view, as])).toEqual([
      [host, 'visit.host', { kind: 'post' }],
      [reception, 'visit.desk', { kind: 'shown', activityId: 'a-1' }],
    ]);
    const announcedOne = accept(supplier, { ...deliver, card: 'a-2' }).messages[1];
    expect(announcedOne).toMatchObject({ person: reception, as: { kind: 'shown', activityId: 'a-2' } });
  });

  test('for somebody who is away is told to the stand-in, who may have it fetched', () => {
    const forAway = left(on(23, '10:00', [host]));
    expect(forAway.state).toEqual({ ...lying, instead: [colleague], awayAt: iso('10:00') });
    expect(forAway.messages).toEqual(called(colleague));
    const pickUp: VisitChange = { type: 'pickUp', doer: { person: colleague } };
    expect(refusalOf(forAway.state, pickUp)).toBeUndefined();
    expect(refusalOf(lying, pickUp)).toBe('notFound');
  });

  test('for somebody without a chat is told to the office', () => {
    const unheard = left(on(23, '10:00', [], [host]));
    expect(unheard.messages).toEqual(called(officeManager));
    expect(unheard.state).toEqual(lying);
    expect(left(on(23, '10:00', [host], [host])).state).toMatchObject({ instead: [officeManager] });
  });
});

describe('what still lies there the next morning', () => {
  test('is asked about once', () => {
    const asked = accept(lying, stillThere, on(24));
    expect(asked.state).toEqual({ ...lying, remindedAt: isoOn(24) });
    expect(asked.events).toEqual([{ type: 'parcelWaits', by: null, payload: {} }]);
    expect(asked.messages).toEqual(called(host));
    expect(asked.timer).toBeNull();
    expect(refusalOf(asked.state, stillThere, on(25))).toBe('nothingDue');
    expect(refusalOf(lying, timer('noShow'), on(24))).toBe('nothingDue');
  });

  test('of a receiver who is away is asked of the stand-in once, and of themselves on their first day back', () => {
    const first = accept(left(on(23, '10:00', [host])).state, stillThere, on(24, '08:00', [host]));
    expect(first.state).toEqual({
      ...lying,
      instead: [colleague],
      awayAt: isoOn(24),
      remindedAt: isoOn(24),
    });
    expect(first.messages).toEqual(called(colleague));
    expect(first.timer).toEqual({ at: local('08:00', '2026-11-25'), step: 'parcel' });
    const quiet = accept(first.state, stillThere, on(25, '08:00', [host]));
    expect(quiet).toMatchObject({ messages: [], events: [], state: { awayAt: isoOn(25) } });
    expect(quiet.timer).toEqual({ at: local('08:00', '2026-11-26'), step: 'parcel' });
    const back = accept(quiet.state, stillThere, on(26));
    expect(back.messages).toEqual(called(host));
    expect(back.events).toEqual([{ type: 'parcelWaits', by: null, payload: {} }]);
    expect(back.state).toEqual({ ...lying, instead: [colleague], remindedAt: isoOn(26) });
    expect(back.timer).toBeNull();
  });

  test('of a receiver who went away since, is asked of the stand-in', () => {
    const gone = accept(lying, stillThere, on(24, '08:00', [host]));
    expect(gone.state).toMatchObject({ instead: [colleague], awayAt: isoOn(24) });
    expect(gone.messages).toEqual(called(colleague));
  });
});

describe('once it was fetched', () => {
  const away = left(on(23, '10:00', [host])).state;
  const done = accept(away, fetched, on(23, '11:00'));

  test('it waits for nobody, and lies in no list', () => {
    expect(done.state).toEqual({
      ...lying,
      instead: [colleague],
      pickedUp: { by: atDesk, at: iso('11:00') },
    });
    expect(done.events).toEqual([{ type: 'pickedUp', by: null, payload: { desk: 'desk-1' } }]);
    expect(done).toMatchObject({ messages: [], timer: null, index: [] });
  });

  test('nothing more becomes of it', () => {
    for (const command of [fetched, stillThere, handOver(reception), unreached(host)])
      expect(refusalOf(done.state, command, on(24))).toBe('unchanged');
  });
});

describe('handed to whom it is for', () => {
  test('that person hears of it, as if it had just been left', () => {
    const reminded = accept(left(on(23, '10:00', [host])).state, stillThere, on(24, '08:00', [host])).state;
    const handed = accept({ ...reminded, untold: host }, handOver(reception), on(24, '09:00'));
    expect(handed.state).toEqual({
      ...lying,
      host: reception,
      handedBy: { by: { person: officeManager }, at: isoOn(24, '09:00') },
    });
    expect(handed.events).toEqual([
      { type: 'handedOver', by: officeManager, payload: { from: host, to: reception } },
    ]);
    expect(handed.messages).toEqual(called(reception));
  });

  test('the desk’s words are gone when they were all that was known, and stay when they say more', () => {
    const unknown = { ...lying, facts: { ...box, askedFor: 'Jan', remark: 'Jan' } };
    expect(accept(unknown, handOver(reception)).state.facts).toEqual({ ...unknown.facts, remark: '' });
    const known = { ...lying, facts: { ...box, remark: 'Koel bewaren' } };
    expect(accept(known, handOver(reception)).state.facts).toEqual(known.facts);
  });

  test('somebody who is away has a stand-in told', () => {
    const handed = accept(lying, handOver(colleague), on(23, '11:00', [colleague]));
    expect(handed.state).toMatchObject({ host: colleague, instead: [host], awayAt: iso('11:00') });
    expect(handed.messages).toEqual(called(host));
  });

  test('not to whoever has it, who does not work here, or cannot be told', () => {
    expect(refusalOf(lying, handOver(host))).toBe('unknownColleague');
    expect(refusalOf(lying, handOver('nobody'))).toBe('unknownColleague');
    expect(refusalOf(lying, handOver(colleague), on(23, '11:00', [], [colleague]))).toBe(
      'colleagueUnreached',
    );
  });

  test('by the receiver, the office, reception or who was told instead', () => {
    const { state } = left(on(23, '10:00', [host]));
    for (const by of [host, officeManager, officeDeputy, reception, colleague])
      expect(refusalOf(state, handOver(stranger, by))).toBeUndefined();
    expect(refusalOf(lying, handOver(reception, colleague))).toBe('notFound');
    expect(refusalOf(state, handOver(reception, stranger))).toBe('notFound');
  });
});

describe('a receiver whom the message does not reach', () => {
  test('is passed over once: the office hears of it', () => {
    const told = accept(lying, unreached(host), on(23, '10:01', [], [host]));
    expect(told.state).toEqual({ ...lying, untold: host });
    expect(told.events).toEqual([
      { type: 'passedOver', by: null, payload: { passed: [host], to: [officeManager] } },
    ]);
    expect(told.messages).toEqual(called(officeManager));
    expect(refusalOf(told.state, unreached(host), on(23, '10:02', [], [host]))).toBe('unchanged');
  });

  test('is the receiver, and nobody else who was told', () => {
    expect(refusalOf(lying, unreached(colleague))).toBe('unchanged');
  });
});

test('who comes in to bring it is no parcel, and a visitor is not left at the desk', () => {
  expect(refusalOf(expected, deliver)).toBe('notDelivery');
  expect(refusalOf(lying, arrive)).toBe('ended');
});
