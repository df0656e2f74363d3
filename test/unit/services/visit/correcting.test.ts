import type { VisitChange } from '../../../../services/visit/commands';
import { isUndoable } from '../../../../services/visit/correcting';
import type { Visit } from '../../../../services/visit/model';
import {
  arrive,
  atDesk,
  colleague,
  facts,
  host,
  local,
  moment,
  reception,
} from '../../../support/visit-scene';
import {
  accept,
  after,
  answer,
  arrived,
  arrivedIn,
  at,
  called,
  collect,
  collected,
  deliver,
  expected,
  iso,
  leave,
  refusalOf,
  refuse,
  send,
  stranger,
  supplier,
  timer,
  walkIn,
} from '../../../support/visit-stages';

const undo: VisitChange = { type: 'undo', doer: atDesk };
const undone = { by: atDesk, at: iso('10:05') };
const tooLong = new Date(local('10:15').getTime() + 1);

describe('the wrong visitor was marked as here', () => {
  test('they are expected again, and everybody who was called hears that they need not come', () => {
    const back = accept(after(arrive, send), undo, at('10:05'));
    expect(back.state).toEqual({ ...expected, undone });
    expect(back.events).toEqual([{ type: 'arrivalUndone', by: null, payload: { desk: 'desk-1' } }]);
    expect(back.messages).toEqual(called(host, colleague));
    expect(back.handovers?.map(({ payload }) => payload['where'])).toEqual(['gone']);
    expect(accept(back.state, arrive, at('10:06')).state.status).toBe('arrived');
  });

  test('nobody expected one who walked in: that is over', () => {
    const unexpected = accept(null, walkIn()).state;
    const { state } = accept(unexpected, undo, at('10:05'));
    expect(state).toMatchObject({ status: 'cancelled', ended: undone, undone, unexpected: true });
    expect(state).not.toHaveProperty('arrival');
  });

  test('a quarter of an hour, and no longer', () => {
    expect(refusalOf(arrived, undo, at('10:15'))).toBeUndefined();
    expect(refusalOf(arrived, undo, moment(tooLong))).toBe('tooLate');
  });

  test('not once they were taken up', () => {
    expect(refusalOf(collected, undo, at('10:05'))).toBe('alreadyArrived');
  });
});

describe('the wrong visitor was marked as gone', () => {
  test('they are upstairs again, with whoever fetched them, and are asked about at the end', () => {
    const before = after(arrive, answer, collect);
    const asked = accept(before, timer('end'), at('12:00')).state;
    const left = accept(asked, leave, at('12:10')).state;
    const back = accept(left, undo, at('12:12'));
    expect(back.state).toEqual({ ...before, undone: { by: atDesk, at: iso('12:12') } });
    expect(back.events).toEqual([{ type: 'leavingUndone', by: null, payload: { desk: 'desk-1' } }]);
    expect(back.messages).toEqual([]);
    expect(back.handovers?.map(({ payload }) => payload['where'])).toEqual(['upstairs']);
  });

  test('they wait at the desk again, and what the host said still holds', () => {
    const before = after(arrive, answer);
    const back = accept(accept(before, leave, at('10:04')).state, undo, at('10:05')).state;
    expect(back).toEqual({ ...before, undone });
    // From before answers were kept with those who left.
    const { answer: _, ...old } = after(arrive, leave) as Extract<Visit, { status: 'left' }>;
    expect(arrivedIn(accept(old, undo, at('10:05')).state).answer).toBeNull();
  });

  test('a quarter of an hour, and no longer', () => {
    const left = after(arrive, collect, leave);
    expect(refusalOf(left, undo, at('10:15'))).toBeUndefined();
    expect(refusalOf(left, undo, moment(tooLong))).toBe('tooLate');
    expect(refusalOf(left, { type: 'undo', doer: { person: stranger } }, at('10:05'))).toBe('notFound');
  });
});

/** The button is there exactly when a press on it still does something. */
test.each<readonly [string, Visit]>([
  ['expected', expected],
  ['at the desk', arrived],
  ['upstairs', collected],
  ['gone', after(arrive, collect, leave)],
  ['cancelled', after({ type: 'cancel', by: host })],
  ['not let up', after(arrive, refuse())],
  ['a parcel', accept(supplier, deliver).state],
])('%s: what can be taken back is what is offered', (_, visit) => {
  for (const now of [local('10:00'), local('10:15'), tooLong, local('11:00')])
    expect(isUndoable(visit, now)).toBe(refusalOf(visit, undo, moment(now)) === undefined);
});

describe('more or fewer came than were announced', () => {
  const amend = (people: number, others: string): VisitChange => ({
    type: 'amend',
    doer: { person: reception },
    people,
    others,
  });

  test('the list of the BHV has the number at once, at the desk and upstairs', () => {
    for (const [visit, where] of [
      [arrived, 'below'],
      [collected, 'upstairs'],
    ] as const) {
      const three = accept(visit, amend(3, 'Els, Piet'));
      expect(three.state).toEqual({ ...visit, facts: { ...facts, people: 3, others: 'Els, Piet' } });
      expect(three.events).toEqual([{ type: 'amended', by: reception, payload: { from: 1, to: 3 } }]);
      expect(three.handovers?.map(({ payload }) => payload['where'])).toEqual([where]);
    }
  });

  test('only the names, or only the number', () => {
    const two = accept(arrived, amend(2, 'Els')).state;
    const named = accept(two, amend(2, 'Els Kok'));
    expect(named.state.facts).toEqual({ ...facts, people: 2, others: 'Els Kok' });
    expect(named.handovers).toBeUndefined();
    expect(accept(two, amend(4, 'Els')).state.facts).toEqual({ ...facts, people: 4, others: 'Els' });
    expect(accept(two, amend(1, '')).state.facts).toEqual(facts);
  });

  test('the same again changes nothing', () => {
    expect(refusalOf(arrived, amend(1, ''))).toBe('unchanged');
    expect(refusalOf(accept(arrived, amend(2, 'Els')).state, amend(2, 'Els'))).toBe('unchanged');
    expect(refusalOf(expected, amend(2, 'Els'))).toBe('notArrived');
  });
});
