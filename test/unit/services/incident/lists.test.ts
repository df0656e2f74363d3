import type { IncidentChange } from '../../../../services/incident/commands';
import { noProcess } from '../../../../services/incident/process/model';
import fc from 'fast-check';
import { indexOf, lineOf, newestFirst, registerLists, reversed } from '../../../../services/incident/lists';
import type { Incident } from '../../../../services/incident/model';
import { readOpening } from '../../../../services/incident/opening';
import { incidentRetention } from '../../../../services/incident/retention';
import { searchable, searchKey, searchRows } from '../../../../services/incident/search';
import { endOf, redactReporter, redactText } from '../../../../services/incident/redaction';
import {
  accept,
  after,
  client,
  colleague,
  employee,
  fg,
  opened,
  organisation,
  report,
  start,
  take,
  words,
} from '../../../support/incident-scene';
import { advised, classified, closed, concerned, taken, tasksDone } from '../../../support/process-scene';

const newest = `newest|${newestFirst({ id: 'INC-2026-0001', reportedAt: start.toISOString() })}`;
const at = (state: Incident) => indexOf(state, organisation);
const withdrawn = accept(opened(), { type: 'withdraw', by: fg, ...words }, after(1)).state;

describe('[A21] the lists of the register', () => {
  test('by its code only what was reported without a name', () => {
    const codes = (state: Incident) => at(state).filter((list) => list.startsWith('code|'));
    expect(codes(opened({ unnamed: 'hash' }))).toEqual(['code|hash|INC-2026-0001']);
    expect(codes(opened())).toEqual([]);
  });

  test('the newest first, whatever the moments are', () => {
    const moments = fc.date({
      min: new Date('2020-01-01'),
      max: new Date('2200-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, moments, (one, other) => {
        expect(reversed(one)).toMatch(/^\d{13}$/);
        expect(reversed(one) < reversed(other)).toBe(one.getTime() > other.getTime());
      }),
    );
    expect(newestFirst({ id: 'x', reportedAt: start.toISOString() })).toBe(`${reversed(start)}|x`);
  });

  test('a report stands in the newest, in those that are open, by kind, and with who reported it', () => {
    const key = newest.slice('newest|'.length);
    expect(at(opened())).toEqual([
      'mine|pseudonym|INC-2026-0001',
      newest,
      'open|20261124T090000000Z|INC-2026-0001',
      `kind|none|${key}`,
    ]);
    expect(at({ ...opened(), unreached: true })[0]).toBe('unreached|INC-2026-0001');
    expect(at({ ...opened(), reporterKey: null })).not.toContain('mine|pseudonym|INC-2026-0001');
    const known = {
      ...report().facts,
      kind: 'own_device' as const,
      dataOf: 'client' as const,
      clients: [client, client],
    };
    const lists = at(opened({ facts: known }));
    expect(lists).toContain(`${registerLists.kind('own_device')}|${key}`);
    expect(lists.filter((entry) => entry === `${registerLists.client(client)}|${key}`)).toHaveLength(1);
    expect([registerLists.newest, registerLists.open]).toEqual(['newest', 'open']);
  });

  test('with whoever has something to do in it, may read it, or is asked to decide', () => {
    const number = 'INC-2026-0001';
    const listed = (state: Incident, list: string) =>
      at(state).filter((entry) => entry.startsWith(`${list}|`));
    expect(listed(concerned, 'task')).toEqual([fg, colleague].map((owner) => `task|${owner}|${number}`));
    expect(listed(tasksDone(concerned, 75), 'task')).toEqual([]);
    const invite: IncidentChange = { type: 'invite', by: fg, person: colleague };
    const invited = accept(taken, invite, after(30)).state;
    expect(listed(invited, 'invited')).toEqual([`invited|${colleague}|${number}`]);
    expect(listed(advised, 'decisions')).toEqual([`decisions|${newest.slice('newest|'.length)}`]);
    expect(listed(taken, 'decisions')).toEqual([]);
    expect(listed({ ...advised, id: 'OEF-2026-0001' }, 'decisions')).toEqual([]);
  });

  test('what no clock runs for is open all the same, after the others', () => {
    const other: IncidentChange = { type: 'classify', by: fg, outcome: 'other', ...words };
    const noBreach = accept(taken, other, after(30)).state;
    expect(at(noBreach).filter((entry) => entry.startsWith('open|'))).toEqual(['open|none|INC-2026-0001']);
  });

  test('of more than forty clients it is in one list, and its line names them', () => {
    const of = (count: number): Incident => {
      const clients = Array.from({ length: count }, (_, index) => `client-${index}`);
      return { ...taken, process: { ...noProcess, ...taken.process, clients } };
    };
    const lists = (state: Incident) => at(state).filter((entry) => entry.startsWith('client|'));
    expect(lists(of(40))).toHaveLength(40);
    expect(lineOf(of(40))).not.toHaveProperty('clients');
    expect(lists(of(41))).toEqual([`client|*|${newest.slice('newest|'.length)}`]);
    expect(registerLists.manyClients).toBe('client|*');
    expect(lineOf(of(41)).clients).toHaveLength(41);
  });

  test('what is open is in the order of its nearest clock; what is over, or a drill, is not open', () => {
    const open = (state: Incident) => at(state).filter((entry) => entry.startsWith('open|'));
    expect(open(classified)).toEqual([expect.stringMatching(/^open\|2026\d{4}T\d{9}Z\|INC-2026-0001$/)]);
    expect(open(closed)).toEqual([]);
    expect(open(withdrawn)).toEqual([]);
    expect(open({ ...opened(), id: 'OEF-2026-0001' })).toEqual([]);
    expect(at(closed)).toContain(newest);
  });

  test('a line tells how it stands, and from whom it is withheld', () => {
    expect(lineOf(opened({ about: [fg] }))).toEqual({
      id: 'INC-2026-0001',
      status: 'reported',
      kind: null,
      outcome: null,
      reportedAt: start.toISOString(),
      takenBy: null,
      about: [fg],
    });
    expect(lineOf(classified)).toMatchObject({
      kind: 'mail_wrong_recipient',
      outcome: 'breach',
      takenBy: fg,
    });
  });
});

describe('what a search looks at', () => {
  test('every word that was written, in small letters, and never a name', () => {
    const facts = {
      ...report().facts,
      what: 'Laptop KWIJT',
      done: 'Gebeld',
      answers: { where: 'In de Trein' },
    };
    const said = accept(
      opened({ facts, about: [fg] }),
      { type: 'add', byReporter: true, ...words, text: 'Later Meer' },
      after(1),
    ).state;
    const row = searchable(said);
    expect(row.key).toBe(searchKey(said));
    expect(row.key.startsWith(searchRows)).toBe(true);
    expect(searchRows).toBe('row|find|');
    expect(row.value).toEqual({
      id: 'INC-2026-0001',
      about: [fg],
      text: ['laptop kwijt', 'gebeld', 'in de trein', 'later meer'].join('\n'),
    });
    expect(searchable(opened()).value).toMatchObject({ text: 'laptop kwijt\n' });
  });

  test('no more than six thousand characters', () => {
    const long = opened({ facts: { ...report().facts, what: 'x'.repeat(7_000) } });
    expect((searchable(long).value as { text: string }).text).toBe('x'.repeat(6_000));
  });
});

describe('[N18] what goes before the record does', () => {
  const now = after(90);

  test('an incident is over when it was withdrawn or closed', () => {
    expect(endOf(opened())).toBeNull();
    expect(endOf(taken)).toBeNull();
    expect(endOf(withdrawn)).toBe(after(1).now.toISOString());
    expect(endOf(closed)).toBe(after(80).now.toISOString());
  });

  test('words and who reported, after their term; codes and decisions stay', () => {
    const facts = {
      ...report().facts,
      what: 'Woorden',
      done: 'Gedaan',
      answers: { carrier: 'laptop', where: 'Trein' },
    };
    const state: Incident = {
      ...closed,
      facts: { ...closed.facts, ...facts, kind: closed.facts.kind },
      remarks: [
        {
          ...({ at: start.toISOString(), by: fg } as object),
          text: 'Opmerking',
        } as Incident['remarks'][number],
      ],
    };
    expect(redactText).toMatchObject({
      name: 'incidentTextDays',
      forgets: {
        entries: ['reported', 'addition', 'question', 'answer', 'mistake', 'toReporter', 'foundAgain'],
        messages: [],
        identity: true,
      },
    });
    expect(redactText.term({ ...organisation.retention, incidentTextDays: 9 })).toEqual({
      count: 9,
      unit: 'days',
    });
    expect(redactText.countOf(state)).toBe(2);
    expect(redactText.endedAt(state)).toBe(endOf(closed));
    expect(redactText.endedAt(taken)).toBeNull();
    const process = state.process ?? noProcess;
    const told = { ...process, closed: { by: fg, at: after(80).now.toISOString(), toReporter: 'Gewist' } };
    const stripped = redactText.without({ ...state, process: told }, now);
    expect(stripped.state).toEqual({
      ...state,
      facts: { ...state.facts, what: '', done: null, answers: { carrier: 'laptop' } },
      remarks: state.remarks.map((remark) => ({ ...remark, text: '' })),
      reporterKey: null,
      stripped: { at: now.now.toISOString(), reporterGone: false },
    });
    expect(stripped.events).toEqual([{ type: 'stripped', by: null, payload: {} }]);
    expect(stripped.rows).toEqual([searchable(stripped.state as Incident)]);
    expect(redactText.endedAt(stripped.state)).toBeNull();
  });

  test('a day later the last rows that name the reporter, once', () => {
    const stripped = redactText.without(closed, now).state as Incident;
    expect(redactReporter).toMatchObject({
      name: 'incidentReporter',
      forgets: { entries: [], messages: ['incident.receipt', 'incident.question'], identity: true },
    });
    expect(redactReporter.term(organisation.retention)).toEqual({ count: 1, unit: 'days' });
    expect(redactReporter.countOf(stripped)).toBe(1);
    expect(redactReporter.endedAt(closed)).toBeNull();
    expect(redactReporter.endedAt(stripped)).toBe(now.now.toISOString());
    const gone = redactReporter.without(stripped, after(2_000));
    expect(gone.state).toEqual({ ...stripped, stripped: { at: now.now.toISOString(), reporterGone: true } });
    expect(gone).toMatchObject({ leaves: 'everybody', events: [] });
    expect(redactReporter.endedAt(gone.state)).toBeNull();
  });

  test('the record itself goes years after it was over, with the row it is searched by', () => {
    expect(incidentRetention).toMatchObject({ flow: 'incident', name: 'incidentYears' });
    expect(incidentRetention.endedAt('x', closed, organisation)).toBe(endOf(closed));
    expect(incidentRetention.beside?.(closed)).toEqual([searchKey(closed)]);
    expect(incidentRetention.term({ ...organisation.retention, incidentYears: 4 })).toEqual({
      count: 4,
      unit: 'years',
    });
    expect(incidentRetention.trims?.map(({ name }) => name)).toEqual([
      'evidenceDays',
      'incidentTextDays',
      'incidentReporter',
    ]);
  });
});

describe('[N3] what another flow hands over', () => {
  const payload = {
    origin: { partition: 'kluis', flow: 'kluis', item: 'KL-0001', matter: 'lost' },
    reporter: employee,
    facts: { ...report().facts, peopleCount: 3, done: 'x', answers: { a: 'b' } },
  };

  test('is read as it was written', () => {
    expect(readOpening(payload)).toEqual(payload);
    const nothing = { ...payload, facts: { ...payload.facts, kind: null, peopleCount: null, done: null } };
    expect(readOpening(nothing)).toEqual(nothing);
  });

  test('and refused in any other shape', () => {
    for (const [part, wrong] of [
      ['origin', { ...payload.origin, matter: 'koffie' }],
      ['origin', { ...payload.origin, item: 1 }],
      ['origin', undefined],
      ['reporter', null],
      ['facts', { ...payload.facts, kind: 'brand' }],
      ['facts', { ...payload.facts, noticedAt: 'gisteren' }],
      ['facts', { ...payload.facts, dataOf: 'niemand' }],
      ['facts', { ...payload.facts, clients: 'a' }],
      ['facts', { ...payload.facts, answers: { a: 1 } }],
      ['facts', undefined],
    ] as const)
      expect(() => readOpening({ ...payload, [part]: wrong })).toThrow();
    expect(() => readOpening(take(fg))).toThrow();
  });
});
