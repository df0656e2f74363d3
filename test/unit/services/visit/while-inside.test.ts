import type { VisitChange } from '../../../../services/visit/commands';
import type { Visit, VisitIn } from '../../../../services/visit/model';
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
  expected,
  iso,
  later,
  pause,
  refusalOf,
  send,
  stranger,
  timer,
  walkIn,
} from '../../../support/visit-stages';

const without = (absent: readonly string[], unreached: readonly string[] = [], now = local('10:00')) => ({
  ...moment(now),
  absent: new Set(absent),
  unreached: new Set(unreached),
});
const fetched = (doer: { readonly person: string } | typeof atDesk = atDesk): VisitChange => ({
  type: 'fetched',
  doer,
});
const escortIn = (visit: Visit) => (visit as VisitIn<'collected'>).escort;

describe('a visitor for a host who is away, or cannot be reached', () => {
  test.each([
    ['away', without([host]), [colleague]],
    ['without a chat', without([], [host]), [colleague]],
    ['away, and the backup too', without([host, colleague]), [officeManager]],
  ])('%s: the stand-in is called at once, and the desk reads who', (_, when, people) => {
    const here = accept({ ...expected, untold: host }, arrive, when);
    expect(arrivedIn(here.state).arrival).toMatchObject({ called: people, instead: people });
    expect(here.state).not.toHaveProperty('untold');
    expect(here.messages).toEqual(called(...people));
  });

  test('who saw them go up says so of the stand-in', () => {
    const here = accept(expected, arrive, without([host])).state;
    expect(escortIn(accept(here, fetched()).state)).toMatchObject({ by: colleague, toldBy: atDesk });
  });

  test('the ladder calls the stand-in again, not the host', () => {
    const here = accept(expected, arrive, without([host])).state;
    const again = accept(here, timer('ladder'), without([host], [], later(pause)));
    expect(again.messages).toEqual(called(colleague));
    expect(again.events).toEqual([{ type: 'calledAgain', by: null, payload: { called: [colleague] } }]);
  });
});

describe('marked as here', () => {
  test('by reception: a card at the desk follows them', () => {
    const doer = { person: reception };
    const byReception = accept(expected, { ...arrive, doer, card: 'a-1' } as VisitChange);
    expect(byReception.messages.map(({ person, view, as }) => [person, view, as])).toEqual([
      [host, 'visit.host', { kind: 'post' }],
      [reception, 'visit.desk', { kind: 'shown', activityId: 'a-1' }],
    ]);
    expect(byReception.events).toEqual([
      { type: 'arrived', by: reception, payload: { way: 'reception', unexpected: false } },
    ]);
  });

  test('by a host who is away, and is there all the same: one card, of their own', () => {
    const doer = { person: host };
    const own = accept(expected, { ...arrive, doer, card: 'a-1' } as VisitChange, without([host]));
    // The one they pressed goes on; nothing rings.
    expect(own.messages).toEqual([{ ...called(host)[0], as: { kind: 'shown', activityId: 'a-1' } }]);
  });
});

describe('seen going up from the desk', () => {
  test('with the host, when nobody else said that they come', () => {
    const up = accept(arrived, fetched());
    expect(up.state).toEqual({
      ...collected,
      escort: { by: host, toldBy: atDesk, from: iso('10:00'), upstairsAt: null },
    });
    expect(up.events).toEqual([{ type: 'collected', by: null, payload: { escort: host, desk: 'desk-1' } }]);
    expect(up.messages).toEqual([]);
  });

  test('with the colleague who was sent', () => {
    expect(escortIn(accept(after(arrive, send), fetched()).state).by).toBe(colleague);
  });

  test('said by whoever fetched them: the same as fetching', () => {
    const own = accept(after(arrive, answer), fetched({ person: host }));
    expect(own.state).toEqual(after(arrive, answer, collect));
    expect(own.events).toEqual([{ type: 'collected', by: host, payload: {} }]);
    const other = accept(after(arrive, answer), fetched({ person: reception }));
    expect(escortIn(other.state).toldBy).toEqual({ person: reception });
  });

  test('not one whom nobody announced, before a yes', () => {
    const unexpected = accept(null, walkIn()).state;
    expect(refusalOf(unexpected, fetched())).toBe('waitsForYes');
    expect(refusalOf(accept(unexpected, answer).state, fetched())).toBeUndefined();
  });
});

describe('a colleague who is asked to go', () => {
  test('works here, is in, and can be asked', () => {
    expect(refusalOf(arrived, send, without([colleague]))).toBe('colleagueAway');
    expect(refusalOf(arrived, send, without([], [colleague]))).toBe('colleagueUnreached');
    expect(refusalOf(arrived, { ...send, colleague: 'nobody' })).toBe('unknownColleague');
  });

  test('takes the place of one who could not be', () => {
    const state = accept({ ...arrived, untold: stranger }, send).state;
    expect(state).not.toHaveProperty('untold');
    expect(state).toMatchObject({ answer: { kind: 'colleague', escort: colleague } });
  });

  test('and says nothing is called again, then the host and the office', () => {
    const sent = after(arrive, send);
    const again = accept(sent, timer('ladder'), moment(later(pause)));
    expect(again.messages).toEqual(called(colleague));
    const nobody = accept(again.state, timer('ladder'), moment(later(10)));
    expect(nobody.messages).toEqual(called(host, officeManager));
    expect(nobody.events).toEqual([
      { type: 'notFetched', by: null, payload: { called: [host, officeManager] } },
    ]);
    expect(refusalOf(nobody.state, timer('ladder'), moment(later(60)))).toBe('nothingDue');
  });
});

test('at the door both the host and who was sent are called; one who rang downstairs stands there once', () => {
  const door: VisitChange = { type: 'atDoor', doer: atDesk };
  const rung = accept(after(arrive, send), door);
  expect(rung.messages).toEqual(called(host, colleague));
  const atDoor = accept(expected, { ...arrive, way: 'door' } as VisitChange).state;
  expect(arrivedIn(atDoor).arrival).toMatchObject({ way: 'door', atDoorAt: iso('10:00') });
  expect(refusalOf(atDoor, door)).toBe('unchanged');
});

test('after a night without the bot the last step alone calls, and the others are one line each, up to thirty', () => {
  const long = accept(expected, arrive).state;
  const woken = accept(long, timer('ladder'), moment(local('18:00')));
  expect(woken.messages).toEqual(called(officeManager));
  const skipped = woken.events.filter(({ type }) => type === 'skipped');
  expect(skipped.slice(0, -1).map(({ payload }) => payload['index'])).toEqual(
    Array.from({ length: 30 }, (_, index) => index),
  );
  // Four steps, 46 calls of the office; one acted on, thirty named.
  expect(skipped.at(-1)?.payload).toEqual({ more: 19 });
  expect(arrivedIn(woken.state).arrival.escalated).toBe(50);
});

describe('not signed out when the visit was to end', () => {
  const noon = (...absent: readonly string[]) => without(absent, [], local('12:00'));

  test('the host is asked, once', () => {
    const asked = accept(collected, timer('end'), noon());
    expect(asked.state).toEqual({ ...collected, askedAt: iso('12:00') });
    expect(asked.messages).toEqual(called(host));
    expect(refusalOf(asked.state, timer('end'), noon())).toBe('nothingDue');
    expect(refusalOf(collected, timer('ladder'), noon())).toBe('nothingDue');
    expect(refusalOf(collected, timer('noShow'), noon())).toBe('nothingDue');
  });

  test('a host who went home has a stand-in asked, who may answer from then on', () => {
    expect(refusalOf(collected, { type: 'stay', by: colleague }, noon())).toBe('notFound');
    const asked = accept(collected, timer('end'), noon(host));
    expect(asked.messages).toEqual(called(colleague));
    expect(asked.events).toEqual([{ type: 'askedWhetherGone', by: null, payload: { called: [colleague] } }]);
    expect((asked.state as VisitIn<'collected'>).arrival.called).toEqual([host, colleague]);
    expect(refusalOf(asked.state, { type: 'stay', by: colleague }, noon())).toBeUndefined();
  });

  test('one who still stands at the desk is asked about too, and stays when somebody says so', () => {
    const stay: VisitChange = { type: 'stay', by: host };
    expect(refusalOf(arrived, stay)).toBe('notCollected');
    const asked = accept(arrived, timer('end'), noon());
    expect(asked.state).toEqual({ ...arrived, askedAt: iso('12:00') });
    expect(refusalOf(asked.state, timer('end'), noon())).toBe('nothingDue');
    const stays = accept(asked.state, stay, at('12:05'));
    expect(stays.state.facts).toEqual({ ...facts, until: '18:00' });
    expect(stays.events).toEqual([{ type: 'stays', by: host, payload: {} }]);
  });

  test('one who was to stay until the office closes, or longer, stays as planned', () => {
    for (const until of ['18:00', '21:00']) {
      const visit = accept(accept(announced({ until }), arrive).state, collect).state;
      expect(accept(visit, { type: 'stay', by: host }).state).toEqual(visit);
    }
  });
});
