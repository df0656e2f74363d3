import { versionOf } from '../../../../services/forms/version';
import type { VisitChange, VisitCommand } from '../../../../services/visit/commands';
import type { Visit, VisitFacts } from '../../../../services/visit/model';
import { arrive, atDesk, colleague, facts, host, reception } from '../../../support/visit-scene';
import {
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
  walkIn,
  timer,
  expected,
  supplier,
  arrived,
  collected,
  called,
} from '../../../support/visit-stages';

/** A command, what is in the history, who is called, and where the BHV's list has the visitor from then on. */
test.each<
  readonly [string, Visit | null, VisitCommand, readonly unknown[], readonly string[], string | null]
>([
  [
    'announced',
    null,
    { type: 'announce', facts, by: host, cardActivityId: null },
    ['announced', host, {}],
    [`host ${host}`],
    null,
  ],
  [
    'walked in',
    null,
    walkIn(),
    ['arrived', null, { way: 'garage', unexpected: true, desk: 'desk-1' }],
    [`host ${host}`],
    'below',
  ],
  [
    'changed',
    expected,
    { type: 'change', facts: { ...facts, until: '13:00' }, by: host, seen: versionOf(facts) },
    ['changed', host, {}],
    [],
    null,
  ],
  ['cancelled', expected, { type: 'cancel', by: host }, ['cancelled', host, {}], [], null],
  ['refused before', expected, refuse(), ['refused', host, { reason: 'Ken ik niet' }], [], null],
  ['delivered', supplier, deliver, ['delivered', reception, {}], [`host ${host}`, `desk ${reception}`], null],
  [
    'arrived',
    expected,
    arrive,
    ['arrived', null, { way: 'reception', unexpected: false, desk: 'desk-1' }],
    [`host ${host}`],
    'below',
  ],
  ['not come', expected, timer('noShow'), ['noShow', null, {}], [], null],
  ['answered', arrived, answer, ['answered', host, { kind: 'coming', escort: host }], [], null],
  [
    'a colleague sent',
    arrived,
    send,
    ['answered', host, { kind: 'colleague', escort: colleague }],
    [`host ${colleague}`],
    null,
  ],
  ['refused at the desk', arrived, refuse(), ['refused', host, { reason: 'Ken ik niet' }], [], 'gone'],
  [
    'delivered after all',
    { ...arrived, facts: supplier.facts },
    deliver,
    ['delivered', reception, {}],
    [`host ${host}`],
    'gone',
  ],
  [
    'at the door',
    arrived,
    { type: 'atDoor', doer: atDesk },
    ['atDoor', null, { desk: 'desk-1' }],
    [`host ${host}`],
    null,
  ],
  ['collected', arrived, collect, ['collected', host, {}], [], 'upstairs'],
  ['left from below', arrived, leave, ['left', null, { swept: false, desk: 'desk-1' }], [], 'gone'],
  ['upstairs', collected, { type: 'upstairs', by: host }, ['upstairs', host, {}], [], null],
  ['staying', collected, { type: 'stay', by: host }, ['stays', host, {}], [], null],
  ['left', collected, { ...leave, swept: true }, ['left', null, { swept: true, desk: 'desk-1' }], [], 'gone'],
  ['asked whether gone', collected, timer('end'), ['askedWhetherGone', null, {}], [`host ${host}`], null],
])('%s: history, calls, and the list of the BHV', (_, state, command, [type, by, payload], people, where) => {
  const decision = accept(state, command);
  expect(decision.events).toEqual([{ type, by, payload }]);
  expect(decision.messages.map(({ view, person }) => `${view.slice(6)} ${person}`)).toEqual(people);
  expect(decision.handovers?.map((handover) => handover.payload['where'])).toEqual(
    where === null ? undefined : [where],
  );
});

describe('what is kept', () => {
  const deed = { by: atDesk, at: iso('10:00') };
  const base = {
    id: 'BZ-0001',
    location: 'kantoor',
    facts,
    host,
    unexpected: false,
    announced: { by: { person: host }, at: iso('09:00') },
  };
  const arrival = {
    ...deed,
    way: 'reception',
    desk: 'reception',
    called: [host],
    escalated: 0,
    atDoorAt: null,
  };
  const escort = { by: host, from: iso('10:00'), upstairsAt: null };

  test('of every state exactly what is known in it', () => {
    expect(expected).toEqual({ ...base, status: 'expected' });
    expect(arrived).toEqual({ ...base, status: 'arrived', arrival, answer: null });
    expect(collected).toEqual({ ...base, status: 'collected', arrival, answer: null, escort, askedAt: null });
    expect(after(arrive, collect, leave)).toEqual({
      ...base,
      answer: null,
      status: 'left',
      arrival,
      escort,
      left: deed,
      swept: false,
    });
    expect(after(arrive, leave)).toEqual({
      ...base,
      answer: null,
      status: 'left',
      arrival,
      escort: null,
      left: deed,
      swept: false,
    });
    const ended = { by: { person: host }, at: iso('10:00') };
    expect(after({ type: 'cancel', by: host })).toEqual({ ...base, status: 'cancelled', ended });
    expect(after(refuse())).toEqual({
      ...base,
      status: 'refused',
      ended,
      reason: 'Ken ik niet',
      came: false,
    });
    expect(after(arrive, refuse())).toEqual({
      ...base,
      status: 'refused',
      ended,
      reason: 'Ken ik niet',
      came: true,
    });
    expect(accept(expected, timer('noShow'), at('18:00')).state).toEqual({
      ...base,
      status: 'noShow',
      endedAt: iso('18:00'),
    });
    for (const state of [supplier, { ...arrived, facts: supplier.facts }])
      expect(accept(state, deliver).state).toEqual({
        ...base,
        facts: supplier.facts,
        status: 'delivered',
        ended: { by: { person: reception }, at: iso('10:00') },
      });
  });

  test('of an answer, of a colleague who is sent, of who went up', () => {
    expect(arrivedIn(after(arrive, answer)).answer).toEqual({
      kind: 'coming',
      by: host,
      escort: host,
      at: iso('10:00'),
    });
    const sent = arrivedIn(after(arrive, send));
    expect(sent.answer).toEqual({ kind: 'colleague', by: host, escort: colleague, at: iso('10:00') });
    expect(sent.arrival.called).toEqual([host, colleague]);
    expect(arrivedIn(after(arrive, send, send)).arrival.called).toEqual([host, colleague]);
    expect(after(arrive, answer, collect)).toMatchObject({ answer: { kind: 'coming' }, escort });
    const upstairs = after(arrive, collect, { type: 'upstairs', by: host });
    expect(upstairs).toMatchObject({ escort: { ...escort, upstairsAt: iso('10:00') } });
    expect(refusalOf(upstairs, { type: 'upstairs', by: host })).toBe('unchanged');
  });

  test('of who walks in: nobody announced it', () => {
    expect(accept(null, walkIn({ way: 'door' })).state).toEqual({
      ...base,
      announced: deed,
      unexpected: true,
      status: 'arrived',
      answer: null,
      arrival: { ...arrival, way: 'door', atDoorAt: iso('10:00') },
    });
    expect(arrivedIn(after({ ...arrive, way: 'door' } as VisitChange)).arrival.atDoorAt).toBe(iso('10:00'));
  });

  test('the form becomes the card of the host, the desk’s own card of who is at the desk', () => {
    const announce: VisitCommand = { type: 'announce', facts, by: host, cardActivityId: 'a-1' };
    expect(accept(null, announce).messages).toEqual([
      {
        person: host,
        view: 'visit.host',
        class: 'operational',
        follows: 'item',
        as: { kind: 'shown', activityId: 'a-1' },
      },
    ]);
    expect(accept(null, { ...announce, cardActivityId: null }).messages[0]?.as).toEqual({ kind: 'post' });
    const byReception = walkIn({ doer: { person: reception }, card: 'a-2' });
    expect(accept(null, byReception).messages).toEqual([
      ...called(host),
      {
        person: reception,
        view: 'visit.desk',
        class: 'operational',
        follows: 'item',
        as: { kind: 'shown', activityId: 'a-2' },
      },
    ]);
    const own = { doer: { person: host }, card: null };
    expect(accept(null, walkIn(own)).messages).toEqual(called(host));
  });

  test('changed facts', () => {
    const changed: VisitFacts = { ...facts, until: '15:00' };
    expect(
      accept(expected, { type: 'change', facts: changed, by: host, seen: versionOf(facts) }).state,
    ).toEqual({
      ...expected,
      facts: changed,
    });
  });
});
