import { versionOf } from '../../../../services/forms/version';
import type { VisitChange } from '../../../../services/visit/commands';
import { mayHandle } from '../../../../services/visit/decide';
import type { Visit } from '../../../../services/visit/model';
import {
  announced,
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
  officeDeputy,
  stranger,
  at,
  iso,
  accept,
  refusalOf,
  after,
  arrivedIn,
  leave,
  collect,
  answer,
  send,
  refuse,
  deliver,
  timer,
  expected,
  arrived,
  collected,
  called,
} from '../../../support/visit-stages';

describe('what is not possible', () => {
  test('to arrive on another day', () => {
    expect(refusalOf(announced({ day: '2026-11-24' }), arrive)).toBe('notToday');
    expect(refusalOf(expected, arrive, moment(local('10:00', '2026-11-24')))).toBe('notToday');
  });

  test('to leave a guest at the desk', () => {
    expect(refusalOf(expected, deliver)).toBe('notDelivery');
    expect(refusalOf(arrived, deliver)).toBe('notDelivery');
    expect(refusalOf(announced({ kind: 'delivery' }), deliver)).toBeUndefined();
  });

  test('to send oneself, or somebody who does not work here', () => {
    expect(refusalOf(arrived, { type: 'send', by: host, colleague: host })).toBe('unknownColleague');
    expect(refusalOf(arrived, { type: 'send', by: host, colleague: 'niemand' })).toBe('unknownColleague');
  });

  test('to send somebody up who was not announced, before a yes', () => {
    const door: VisitChange = { type: 'atDoor', doer: atDesk };
    const unknown = { ...arrivedIn(arrived), unexpected: true };
    expect(refusalOf(unknown, door)).toBe('waitsForYes');
    expect(refusalOf(accept(unknown, answer, at('10:02')).state, door)).toBeUndefined();
  });

  test('to ring at the door twice; who fetches hears it too', () => {
    const door: VisitChange = { type: 'atDoor', doer: atDesk };
    const rung = accept(after(arrive, send), door, at('10:05'));
    expect(rung.messages).toEqual(called(host, colleague));
    expect(arrivedIn(rung.state).arrival.atDoorAt).toBe(iso('10:05'));
    expect(refusalOf(rung.state, door)).toBe('unchanged');
    expect(accept(after(arrive, answer), door).messages).toEqual(called(host));
  });

  test('anything with what there is not, or is over', () => {
    expect(refusalOf(null, leave)).toBe('notFound');
    expect(refusalOf(after(arrive, leave), leave)).toBe('ended');
    expect(refusalOf(expected, leave)).toBe('notArrived');
    expect(refusalOf(expected, timer('ladder'))).toBe('nothingDue');
    expect(refusalOf(collected, timer('ladder'))).toBe('nothingDue');
  });
});

describe('whose business it is', () => {
  const own: readonly VisitChange[] = [
    { type: 'change', facts, by: stranger, seen: versionOf(facts) },
    { type: 'cancel', by: stranger },
    refuse(stranger),
  ];

  test('to change, cancel or refuse: the host’s and the office’s', () => {
    for (const command of own) {
      expect(refusalOf(expected, command)).toBe('notFound');
      for (const by of [host, officeManager, officeDeputy])
        expect(refusalOf(expected, { ...command, by } as VisitChange)).toBeUndefined();
    }
    // Called to the visitor, but it is not theirs to refuse.
    expect(refusalOf(after(arrive, send), refuse(colleague))).toBe('notFound');
    expect(refusalOf(arrived, refuse(officeManager))).toBeUndefined();
  });

  test('to answer and to fetch: also that of who was called', () => {
    for (const command of [answer, collect] as const) {
      expect(refusalOf(arrived, { ...command, by: colleague })).toBe('notFound');
      expect(refusalOf(after(arrive, send), { ...command, by: colleague })).toBeUndefined();
      expect(refusalOf(arrived, { ...command, by: officeManager })).toBeUndefined();
    }
  });

  test('to mark who comes and goes: also reception’s, and any desk’s', () => {
    for (const person of [host, reception, officeManager])
      expect(refusalOf(expected, { ...arrive, doer: { person } } as VisitChange)).toBeUndefined();
    expect(refusalOf(expected, { ...arrive, doer: { person: stranger } } as VisitChange)).toBe('notFound');
    expect(refusalOf(expected, arrive)).toBeUndefined();
  });

  test('to mark who comes and goes: each of several at reception', () => {
    const two = {
      ...organisation,
      people: organisation.people.map((one) =>
        one.aadObjectId === stranger ? { ...one, roles: [{ role: 'reception' as const }] } : one,
      ),
    };
    for (const person of [reception, stranger])
      expect(mayHandle(expected, person, moment(local('10:00'), two), true)).toBe(true);
  });

  test('to look: reception’s at the desk alone', () => {
    const may = (person: string, desk: boolean, visit: Visit = expected) =>
      mayHandle(visit, person, at('10:00'), desk);
    expect([may(reception, true), may(reception, false)]).toEqual([true, false]);
    expect([host, officeManager, stranger].map((person) => may(person, false))).toEqual([true, true, false]);
    expect([may(colleague, true), may(colleague, false, after(arrive, send))]).toEqual([false, true]);
  });
});
