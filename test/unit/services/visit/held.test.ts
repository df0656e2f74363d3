import type { VisitChange } from '../../../../services/visit/commands';
import type { Visit } from '../../../../services/visit/model';
import { arrive, atDesk, colleague, host, local, moment, officeManager } from '../../../support/visit-scene';
import {
  accept,
  answer,
  arrived,
  arrivedIn,
  at,
  called,
  collected,
  escortAfterMinutes,
  expected,
  iso,
  later,
  pause,
  refusalOf,
  send,
  timer,
} from '../../../support/visit-stages';

/** While people of the location are counted outside nobody is called to a visitor; afterwards it goes on. */

const counting = (when: Date) => ({ ...moment(when), evacuating: true });
const ring = timer('ladder');
const held = { type: 'held', by: null, payload: {} };
const released = { type: 'released', by: null, payload: {} };
const calledAgain = (...people: readonly string[]) => ({
  type: 'calledAgain',
  by: null,
  payload: { called: people },
});
const arrivalOf = (visit: Visit) => arrivedIn(visit).arrival;
const minute = 60_000;

describe('who comes in the middle of it', () => {
  const here = accept(expected, arrive, counting(local('10:00')));

  test('waits at the desk without a call, and that is looked at again every minute', () => {
    expect(arrivalOf(here.state)).toEqual({
      ...arrived.arrival,
      called: [],
      heldAt: iso('10:00'),
    });
    expect(here.messages).toEqual([]);
    expect(here.events.map(({ type }) => type)).toEqual(['arrived', 'held']);
    expect(here.timer).toEqual({ at: later(1), step: 'ladder' });
  });

  test('has the first call when it is over, and the next ones as long after that as ever', () => {
    const first = accept(here.state, ring, at('10:20'));
    expect(first.messages).toEqual(called(host));
    expect(first.events).toEqual([released, calledAgain(host)]);
    expect(arrivalOf(first.state)).toEqual({
      ...arrived.arrival,
      holds: [{ from: iso('10:00'), until: iso('10:20') }],
    });
    expect(first.timer).toEqual({ at: later(20 + pause), step: 'ladder' });
    const second = accept(first.state, ring, moment(later(20 + pause)));
    expect(second.messages).toEqual(called(host));
    expect(second.events).toEqual([calledAgain(host)]);
  });

  test('for a host who is away: the stand-in, named at the desk', () => {
    const first = accept(here.state, ring, { ...at('10:20'), absent: new Set([host]) });
    expect(first.messages).toEqual(called(colleague));
    expect(arrivalOf(first.state)).toMatchObject({ called: [colleague], instead: [colleague] });
  });

  test('whoever met the visitor himself has the card: nobody else has to come', () => {
    const met = accept(
      expected,
      { ...arrive, doer: { person: host } } as VisitChange,
      counting(local('10:00')),
    );
    expect(met.messages).toEqual(called(host));
    expect(met.events.map(({ type }) => type)).toEqual(['arrived']);
    expect(arrivalOf(met.state)).toMatchObject({ called: [host] });
    expect(arrivalOf(met.state)).not.toHaveProperty('heldAt');
  });
});

describe('a visitor whom somebody was called to', () => {
  const due = later(pause);
  const first = accept(arrived, ring, counting(due));

  test('the step that fell due comes a minute later; the history says so once, and nobody reads anything new', () => {
    expect(first.messages).toEqual([]);
    expect(first.events).toEqual([held]);
    expect(first.state).toEqual({ ...arrived, arrival: { ...arrived.arrival, heldAt: due.toISOString() } });
    expect(first.timer).toEqual({ at: new Date(due.getTime() + minute), step: 'ladder' });
    expect(first).not.toHaveProperty('leaves');
    const second = accept(first.state, ring, counting(later(pause + 1)));
    expect(second.state).toEqual(first.state);
    expect(second).toMatchObject({ messages: [], events: [], leaves: 'everybody' });
    expect(second.timer).toEqual({ at: later(pause + 2), step: 'ladder' });
  });

  test('afterwards the step comes that was not taken, and the others after it', () => {
    const on = accept(first.state, ring, at('10:30'));
    expect(on.messages).toEqual(called(host));
    expect(on.events).toEqual([released, calledAgain(host)]);
    expect(arrivalOf(on.state).holds).toEqual([{ from: due.toISOString(), until: iso('10:30') }]);
    // The pause of a second count is added to that of the first.
    const again = accept(on.state, ring, counting(later(30 + pause)));
    const twice = accept(again.state, ring, at('11:00'));
    expect(twice.messages).toEqual(called(colleague));
    expect(arrivalOf(twice.state).holds).toHaveLength(2);
    expect(twice.timer).toEqual({ at: new Date(local('11:00').getTime() + pause * minute), step: 'ladder' });
  });

  test.each<readonly [string, VisitChange]>([
    ['“Ik kom eraan”', answer],
    ['“Collega haalt op”', send],
  ])('%s is not taken: nobody goes in; afterwards the call comes again, so much later', (_, press) => {
    const pressed = accept(arrived, press, counting(local('10:01')));
    expect(arrivedIn(pressed.state).answer).toBeNull();
    expect(pressed.messages).toEqual([]);
    expect(pressed.events).toEqual([held]);
    expect(pressed.timer).toEqual({ at: later(2), step: 'ladder' });
    // It was not due yet when the pause began, and so it is not due the moment that ends.
    const over = accept(pressed.state, ring, at('10:20'));
    expect(over.messages).toEqual([]);
    expect(over.events).toEqual([released]);
    expect(over.timer).toEqual({ at: later(19 + pause), step: 'ladder' });
    expect(accept(over.state, ring, moment(later(19 + pause))).messages).toEqual(called(host));
  });

  test('is asked about afterwards, when only that was still to come', () => {
    const late = { ...arrived, arrival: { ...arrived.arrival, escalated: 1000 } };
    const pressed = accept(late, answer, counting(local('11:50')));
    const over = accept(pressed.state, ring, at('11:55'));
    expect(over.timer).toEqual({ at: local('12:00'), step: 'end' });
  });

  test('who answers afterwards has as long to come as ever', () => {
    const over = accept(first.state, ring, at('10:30')).state;
    const answered = accept(over, answer, at('10:31'));
    expect(answered.timer).toEqual({ at: later(31 + escortAfterMinutes), step: 'ladder' });
    // Answered before the clock came by: the pause ends with that.
    const sooner = accept(first.state, answer, at('10:30'));
    expect(arrivalOf(sooner.state)).not.toHaveProperty('heldAt');
    expect(arrivalOf(sooner.state).holds).toHaveLength(1);
    expect(sooner.timer).toEqual({ at: later(30 + escortAfterMinutes), step: 'ladder' });
  });

  test('whom nobody came for is nobody’s fault while all stand outside', () => {
    const coming = accept(arrived, answer, at('10:02')).state;
    const fetching = later(2 + escortAfterMinutes);
    const pausing = accept(coming, ring, counting(fetching));
    expect(pausing.events).toEqual([held]);
    const on = accept(pausing.state, ring, at('11:00'));
    expect(on.events[0]).toEqual(released);
    expect(on.messages).toEqual(called(host, officeManager));
  });
});

describe('a visitor upstairs whose visit was to end', () => {
  test('is asked about when the count is over', () => {
    const paused = accept(collected, timer('end'), counting(local('12:00')));
    expect(paused).toMatchObject({
      events: [held],
      messages: [],
      timer: { at: local('12:01'), step: 'end' },
    });
    const asked = accept(paused.state, timer('end'), at('12:10'));
    expect(asked.messages).toEqual(called(host));
    expect(asked.events).toEqual([released, { type: 'askedWhetherGone', by: null, payload: {} }]);
    expect(asked.state).toMatchObject({ askedAt: iso('12:10') });
    expect(refusalOf(asked.state, timer('end'), at('12:30'))).toBe('nothingDue');
  });

  test('may leave all the while: the desk signs out whom it sees go', () => {
    const paused = accept(collected, timer('end'), counting(local('12:00'))).state;
    const left = accept(paused, { type: 'leave', doer: atDesk, swept: false }, counting(local('12:02')));
    expect(left.state.status).toBe('left');
    expect(left.timer).toBeNull();
  });
});

describe('from the moment on which it begins', () => {
  const hold: VisitChange = { type: 'hold' };

  test('who waits downstairs is not to be fetched, and that is said once', () => {
    const said = accept(arrived, hold, counting(local('10:01')));
    expect([arrivalOf(said.state).heldAt, said.events, said.messages]).toEqual([iso('10:01'), [held], []]);
    expect(refusalOf(said.state, hold, counting(local('10:02')))).toBe('nothingDue');
  });

  test('a word of it that comes when it is over changes nothing', () => {
    expect(refusalOf(arrived, hold, at('10:30'))).toBe('nothingDue');
  });
});

describe('who is missing', () => {
  const marked = { by: colleague, at: iso('10:05') };
  const count = (found: 'missing' | 'present'): VisitChange => ({
    type: 'counted',
    roll: 'r1',
    found,
    marked,
  });
  const lost = accept(
    accept(arrived, { type: 'hold' }, counting(local('10:01'))).state,
    count('missing'),
    counting(local('10:05')),
  ).state;

  test('is not called for when it is over: nothing comes by itself any more', () => {
    const over = accept(lost, ring, at('10:20'));
    expect([over.events, over.messages, over.timer]).toEqual([[], [], null]);
    expect(over.state).toEqual(lost);
  });

  test('is waited for again from when they are found, and while others are still counted not yet', () => {
    const found = accept(lost, count('present'), at('10:40'));
    expect(arrivalOf(found.state).holds).toEqual([{ from: iso('10:01'), until: iso('10:40') }]);
    expect(found.timer?.step).toBe('ladder');
    const during = accept(lost, count('present'), counting(local('10:10')));
    expect(arrivalOf(during.state).heldAt).toBe(iso('10:01'));
    const then = accept(found.state, ring, moment(found.timer?.at ?? local('10:43')));
    expect(then.messages).toEqual(called(host));
  });

  test('what somebody knows of them is passed on once, however often it is pressed', () => {
    const tell: VisitChange = { type: 'tell', doer: { person: host }, words: 'Bij de koffie' };
    const told = accept(lost, tell, counting(local('10:06')));
    expect(told.handovers).toHaveLength(1);
    expect(refusalOf(told.state, tell, counting(local('10:07')))).toBe('unchanged');
    // Two who say the same are two.
    const other = accept(told.state, { ...tell, doer: { person: officeManager } }, counting(local('10:07')));
    expect(other.handovers).toHaveLength(1);
    const more = accept(told.state, { ...tell, words: 'En toen weg' }, counting(local('10:08')));
    expect(more.handovers).toHaveLength(1);
  });
});
