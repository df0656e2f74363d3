import type { IncidentChange } from '../../../../../services/incident/commands';
import type { Incident } from '../../../../../services/incident/model';
import { missingFrom } from '../../../../../services/incident/process/ending';
import {
  accept,
  after,
  deputy,
  client,
  fg,
  organisation,
  refusalOf,
  opened,
  words,
} from '../../../../support/incident-scene';
import {
  advised,
  answering,
  assessed,
  carriedOut,
  classified,
  closed,
  concerned,
  decided,
  decidedNot,
  notified,
  notifying,
  ready,
  taken,
} from '../../../../support/process-scene';

const drill: Incident = { ...taken, id: 'OEF-2026-0001' };
const as = (role: string, state: Incident): Incident => answering(state, { role: [role] }, 75);
const nearMiss = carriedOut(assessed, [{ type: 'classify', by: fg, outcome: 'nearMiss', ...words }], 25);
const authority = { what: 'decision', duty: 'authority' };
const subjects = { what: 'decision', duty: 'subjects' };
const theClient = { what: 'client', client };
/** Insurer and police, for every datalek. */
const tasks = { what: 'tasks', count: 2 };

describe('what is missing before it may be closed', () => {
  test.each<readonly [string, Incident, readonly unknown[]]>([
    ['before it is classified', taken, [{ what: 'classification' }]],
    ['of a drill: nothing', drill, []],
    ['of what is no datalek: nothing', nearMiss, []],
    ['of a datalek', classified, [authority, subjects, theClient, tasks]],
    ['as long as it was only advised', advised, [authority, subjects, theClient, tasks]],
    [
      'once it was decided to notify',
      decided,
      [{ what: 'notified', duty: 'authority' }, { what: 'notified', duty: 'subjects' }, theClient, tasks],
    ],
    [
      'once one was notified',
      carriedOut(decided, [notifying()], 60),
      [{ what: 'notified', duty: 'subjects' }, theClient, tasks],
    ],
    ['once both were', notified, [theClient, tasks]],
    ['once it was decided not to notify', decidedNot, [theClient, tasks]],
    ['once the client was told as well', concerned, [{ what: 'tasks', count: 3 }]],
    ['once the tasks were done', ready, []],
    ['of data that are a client’s alone', as('processor', classified), [theClient, tasks]],
    ['of our own data alone', as('controller', classified), [authority, subjects, tasks]],
    [
      'when nobody knows which client it is',
      { ...as('unknown', notified), facts: { ...notified.facts, clients: [] } },
      [{ what: 'clients' }, tasks],
    ],
    [
      'when there is no client',
      { ...as('controller', notified), facts: { ...notified.facts, clients: [] } },
      [tasks],
    ],
  ])('%s', (_, state, missing) => {
    expect(missingFrom(state)).toEqual(missing);
  });

  test('every client counts, told ones no more', () => {
    const two = carriedOut(ready, [{ type: 'concern', by: fg, clients: [client, 'transport-noord'] }], 75);
    expect(missingFrom(two)).toEqual([{ what: 'client', client: 'transport-noord' }]);
  });
});

describe('closing', () => {
  const close: IncidentChange = { type: 'close', by: fg };

  test('needs a classification, and then everything; a drill needs nothing', () => {
    expect(refusalOf(taken, close, after(80))).toBe('notClassified');
    expect(refusalOf(opened(), close, after(80))).toBe('notTaken');
    expect(refusalOf(notified, close, after(80))).toBe('notComplete');
    const ended = accept(drill, close, { ...after(80), id: drill.id });
    expect(ended.state.status).toBe('closed');
    expect(ended.state.process?.closed).toEqual({ by: fg, at: after(80).now.toISOString() });
  });

  test('may say a sentence to the reporter, which names nobody', () => {
    const saying = (text: string): IncidentChange => ({
      type: 'close',
      by: fg,
      toReporter: { text, masked: ['bsn'] },
    });
    const now = { ...after(80), id: drill.id };
    const ended = accept(drill, saying('Alles is gewist.'), now);
    const at = after(80).now.toISOString();
    expect(ended.state.process?.closed).toEqual({ by: fg, at, toReporter: 'Alles is gewist.' });
    expect(ended.state.masked).toEqual(['bsn']);
    // Its words have a term of their own.
    expect(ended.events).toEqual([
      { type: 'toReporter', by: fg, payload: { text: 'Alles is gewist.' } },
      { type: 'closed', by: fg, payload: {} },
    ]);
    expect(accept(drill, close, now).events).toEqual([{ type: 'closed', by: fg, payload: {} }]);
    const [{ name }] = organisation.people as unknown as [{ name: string }];
    expect(refusalOf(drill, saying(`Dank aan ${name.toUpperCase()}!`), now)).toBe('noNames');
    const [first = ''] = name.split(' ');
    expect(refusalOf(drill, saying(`Dank aan ${first}`), now)).toBeUndefined();
  });

  test('is undone by opening again, with everything that was decided; who holds it hears', () => {
    const opening = accept(closed, { type: 'reopen', by: deputy, ...words }, after(90));
    expect(opening.state.status).toBe('notifying');
    const reopened = { by: deputy, at: after(90).now.toISOString(), reason: words.text };
    expect(opening.state.process).toEqual({ ...closed.process, closed: null, reopened });
    expect(opening.messages).toEqual([
      { person: fg, view: 'incident.alert', class: 'operational', as: { kind: 'post' }, follows: 'item' },
    ]);
    expect(accept(closed, { type: 'reopen', by: fg, ...words }, after(90)).messages).toEqual([]);
  });
});

describe('the moment of kennisname', () => {
  const to = (moment: string): IncidentChange => ({ type: 'moveAware', by: fg, to: moment, ...words });
  const noticed = '2026-11-23T09:00:00.000Z';
  const now = after(10).now.toISOString();

  test('lies between when it was noticed and now, both included', () => {
    expect(refusalOf(taken, to('2026-11-23T08:59:59.999Z'), after(10))).toBe('momentNotPossible');
    expect(refusalOf(taken, to('2026-11-23T10:10:00.001Z'), after(10))).toBe('momentNotPossible');
    expect(accept(taken, to(now), after(10)).state.awareAt).toBe(now);
    const later = accept(taken, to(now), after(10)).state;
    expect(accept(later, to(noticed), after(10)).state.awareAt).toBe(noticed);
  });

  test('that it already is, is no change', () => {
    expect(refusalOf(taken, to(noticed), after(10))).toBe('unchanged');
  });

  test('is signed, and the own clock rings from it as if it never had; those of clients stay', () => {
    const rung: Incident = {
      ...classified,
      process: {
        ...closed.process,
        ...classified.process,
        reminded: { authority: now, [`client:${client}`]: now },
      } as Incident['process'] & object,
    };
    const moved = accept(rung, to(now), after(10));
    expect(moved.state.process).toMatchObject({
      aware: { by: fg, at: now, reason: 'woorden' },
    });
    expect(moved.state.process?.reminded).toEqual({ [`client:${client}`]: now });
    // Half of the client's day, from when it was noticed.
    expect(moved.timer?.at).toEqual(new Date('2026-11-23T21:00:00.000Z'));
    expect(organisation.clients[0]?.contractHours).toBe(24);
  });
});
