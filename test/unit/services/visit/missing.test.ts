import type { VisitChange } from '../../../../services/visit/commands';
import type { Visit } from '../../../../services/visit/model';
import { arrive, atDesk, colleague, host, local, moment, reception } from '../../../support/visit-scene';
import {
  accept,
  after,
  arrived,
  at,
  called,
  collect,
  collected,
  expected,
  iso,
  leave,
  refusalOf,
  send,
  stranger,
} from '../../../support/visit-stages';

/** A visitor whom the BHV does not see outside: whoever saw them last hears so, and says what they know. */

const roll = 'ontruiming-1';
const marked = { by: stranger, at: iso('10:30') };
const missed: VisitChange = { type: 'counted', roll, found: 'missing', marked };
const seen: VisitChange = {
  type: 'counted',
  roll,
  found: 'present',
  marked: { ...marked, at: iso('10:40') },
};
const tell = (doer: typeof atDesk | { readonly person: string } = { person: host }): VisitChange => ({
  type: 'tell',
  doer,
  words: 'Ging naar het toilet',
});
const now = at('10:30');
const missing = { roll, ...marked };
const toDesk = {
  person: reception,
  view: 'visit.desk',
  class: 'operational',
  as: { kind: 'post' },
  follows: 'item',
};
const told = (visit: Visit, command = missed, when = now) => accept(visit, command, when).messages;

describe('not seen outside', () => {
  test('the host and whoever fetched the visitor hear so, and the desk', () => {
    const decision = accept(collected, missed, now);
    expect(decision.state).toEqual({ ...collected, missing });
    expect(decision.events).toEqual([{ type: 'missing', by: stranger, payload: {} }]);
    expect(decision.messages).toEqual([...called(host), toDesk]);
    const fetched = after(arrive, send, { type: 'collect', by: colleague });
    const both = accept(fetched, missed, now);
    expect(both.messages).toEqual([...called(host, colleague), toDesk]);
    expect(both.state).toMatchObject({ arrival: { called: [host, colleague] } });
  });

  test('whoever said that they would come, also of one who still stood at the desk or has left', () => {
    expect(told(after(arrive, send))).toEqual([...called(host, colleague), toDesk]);
    expect(told(arrived)).toEqual([...called(host), toDesk]);
    expect(told(after(arrive, collect, leave))).toEqual([...called(host), toDesk]);
  });

  test('the stand-in of a host who is away, who may say something from then on', () => {
    const decision = accept(collected, missed, { ...now, absent: new Set([host]) });
    expect(decision.messages.map(({ person }) => person)).toEqual([colleague, host, reception]);
    expect(decision.state).toMatchObject({ arrival: { called: [host, colleague] } });
  });

  test('whoever of reception let them in has it once', () => {
    const own = accept(expected, { ...arrive, doer: { person: reception } } as VisitChange).state;
    expect(told(own)).toEqual([...called(host), toDesk]);
  });

  test('once in a count, and again in the next', () => {
    const once = accept(collected, missed, now).state;
    expect(refusalOf(once, missed, now)).toBe('unchanged');
    const next = accept(once, { ...missed, roll: 'ontruiming-2' }, now);
    expect(next.state).toMatchObject({ missing: { roll: 'ontruiming-2' } });
  });
});

describe('seen after all', () => {
  const gone = accept(collected, missed, now).state;
  const back = accept(gone, seen, at('10:40'));

  test('those who heard hear that as well, and who saw them stands in the record', () => {
    expect(back.state).toEqual({
      ...collected,
      missing: { ...missing, found: { by: stranger, at: iso('10:40') } },
    });
    expect(back.events).toEqual([{ type: 'seenAfterAll', by: stranger, payload: {} }]);
    expect(back.messages).toEqual([...called(host), toDesk]);
  });

  test('once, and only of one who was missing at that count', () => {
    expect(refusalOf(back.state, seen, at('10:41'))).toBe('unchanged');
    expect(refusalOf(collected, seen, now)).toBe('unchanged');
    expect(refusalOf(gone, { ...seen, roll: 'ontruiming-2' }, now)).toBe('unchanged');
    // Missed anew: it begins again, without what was found before.
    const again = accept(back.state, missed, at('10:45')).state;
    expect(again).toEqual({ ...collected, missing });
  });
});

describe('what do you know?', () => {
  const gone = accept(collected, missed, now).state;

  test('goes to the card of the BHV and stands in the visit', () => {
    const said = accept(gone, tell(), at('10:35'));
    const words = 'Ging naar het toilet';
    expect(said.state).toEqual({
      ...collected,
      missing: { ...missing, told: [{ by: { person: host }, at: iso('10:35'), words, pending: true }] },
    });
    expect(said.events).toEqual([{ type: 'told', by: host, payload: {} }]);
    expect(said.messages).toEqual([]);
    expect(said.handovers).toEqual([
      {
        to: 'visit|kantoor',
        flow: 'visit',
        command: 'toldRoll',
        payload: { roll, visit: 'BZ-0001', by: host, words, at: iso('10:35') },
      },
    ]);
  });

  test('the desk, of which no person is known, tells too; also of who has left', () => {
    expect(accept(gone, tell(atDesk), now).handovers).toMatchObject([{ payload: { by: null } }]);
    const left = accept(after(arrive, collect, leave), missed, now).state;
    expect(accept(left, tell(), now).handovers).toHaveLength(1);
  });

  test('nothing to say of who is not missing, or was seen', () => {
    expect(refusalOf(collected, tell(), now)).toBe('unchanged');
    expect(refusalOf(accept(gone, seen, at('10:40')).state, tell(), at('10:41'))).toBe('foundMeanwhile');
    expect(refusalOf(gone, tell({ person: stranger }), moment(local('10:35')))).toBe('notFound');
  });

  test('all of it is kept in order, and is known to the BHV once they have it', () => {
    const once = accept(gone, tell(), at('10:35')).state;
    expect(refusalOf(once, tell(), at('10:36'))).toBe('unchanged');
    const twice = accept(once, tell(atDesk), at('10:36')).state;
    const heard = (...told: readonly string[]): VisitChange => ({ type: 'heard', roll, told });
    const first = accept(twice, heard(iso('10:35')), at('10:37'));
    const words = 'Ging naar het toilet';
    expect(first.state.missing?.told).toEqual([
      { by: { person: host }, at: iso('10:35'), words },
      { by: atDesk, at: iso('10:36'), words, pending: true },
    ]);
    expect(first.messages).toEqual([]);
    expect(refusalOf(first.state, heard(iso('10:35')), at('10:38'))).toBe('nothingDue');
    expect(refusalOf(twice, { ...heard(iso('10:35')), roll: 'ontruiming-2' } as VisitChange, now)).toBe(
      'nothingDue',
    );
    expect(refusalOf(collected, heard(iso('10:35')), now)).toBe('nothingDue');
  });

  test('what was kept alone, from before, is the first of all', () => {
    const old = { ...gone, missing: { ...missing, told: { by: atDesk, at: iso('10:31'), words: 'Weg' } } };
    const state = accept(old, tell(), at('10:35')).state;
    expect(state.missing?.told).toMatchObject([{ words: 'Weg' }, { words: 'Ging naar het toilet' }]);
  });
});
