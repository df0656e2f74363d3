import { rulesVersion } from '../../../../../services/incident/assessment/rules-version';
import type { IncidentChange } from '../../../../../services/incident/commands';
import type { Incident } from '../../../../../services/incident/model';
import {
  accept,
  after,
  board,
  client,
  colleague,
  employee,
  fg,
  opened,
  report,
  take,
} from '../../../../support/incident-scene';
import {
  advised,
  advising,
  answering,
  assessed,
  classified,
  classifying,
  closed,
  concerned,
  ready,
  decided,
  decidedNot,
  deciding,
  notified,
  notifying,
  taken,
} from '../../../../support/process-scene';

/** What the rules said then; its contents are tested in `judged.test.ts`. */
const judged: unknown = expect.objectContaining({ rules: rulesVersion });
const [linde, noord] = ['zorggroep-linde', 'transport-noord'] as const;
const said = { text: 'woorden', masked: [] };
const reason = 'Een loonstrook ging naar het verkeerde adres.';
const to = '2026-11-23T09:30:00.000Z';
const told = answering(taken, { records: ['12'] }, 6);

/** A command, and what is in the history afterwards: type, who, and what it was about. */
const rows: readonly (readonly [string, Incident, IncidentChange, readonly unknown[]])[] = [
  [
    'an answer',
    taken,
    { type: 'assess', by: fg, question: 'people', value: ['12'], masked: [] },
    [['assessed', fg, { question: 'people', value: ['12'] }]],
  ],
  [
    'an answer that opens a decision again',
    decidedNot,
    { type: 'assess', by: fg, question: 'malicious', value: ['yes'], masked: [] },
    [
      ['assessed', fg, { question: 'malicious', value: ['yes'] }],
      ['decisionReopened', null, { duty: 'authority', question: 'malicious' }],
      ['decisionReopened', null, { duty: 'subjects', question: 'malicious' }],
      ['decisionUndone', fg, { why: 'answer', duties: ['authority', 'subjects'] }],
    ],
  ],
  [
    'a classification',
    assessed,
    classifying,
    [['classified', fg, { outcome: 'breach', advised: 'breach', reason: null, judged }]],
  ],
  [
    'a classification again',
    classified,
    { type: 'classify', by: fg, outcome: 'nearMiss', ...said },
    [['reclassified', fg, { outcome: 'nearMiss', advised: 'breach', reason: 'woorden', judged }]],
  ],
  [
    'an advice',
    classified,
    advising(true),
    [['advised', fg, { duty: 'authority', notify: true, reason, judged }]],
  ],
  [
    'an advice with its exception',
    classified,
    advising(false, 'subjects', 'b'),
    [['advised', fg, { duty: 'subjects', notify: false, reason, exception: 'b', judged }]],
  ],
  [
    'a decision',
    advised,
    deciding(true),
    [['decided', board, { duty: 'authority', notify: true, reason, judged }]],
  ],
  [
    'a notification',
    decided,
    notifying('subjects', 'Vakantie'),
    [['notified', fg, { duty: 'subjects', reference: 'AP-2026-123456', delay: 'Vakantie' }]],
  ],
  [
    'the clients concerned',
    taken,
    { type: 'concern', by: fg, clients: [noord, linde] },
    [['concerned', fg, { clients: [linde, noord] }]],
  ],
  [
    'a client that was told',
    classified,
    { type: 'tellClient', by: fg, client, step: 'sent', ...said },
    [['clientTold', fg, { client, text: 'woorden' }]],
  ],
  [
    'a client that confirmed',
    accept(classified, { type: 'tellClient', by: fg, client, step: 'sent', ...said }, after(30)).state,
    { type: 'tellClient', by: fg, client, step: 'received', ...said },
    [['clientConfirmed', fg, { client, text: 'woorden' }]],
  ],
  [
    'the moment of kennisname',
    taken,
    { type: 'moveAware', by: fg, to, ...said },
    [['awareMoved', fg, { from: '2026-11-23T09:00:00.000Z', to, reason: 'woorden' }]],
  ],
  [
    'a task',
    told,
    { type: 'plan', by: fg, owner: colleague, due: '2026-11-25', ...said },
    [['planned', fg, { task: 1, text: 'woorden', owner: colleague, due: '2026-11-25' }]],
  ],
  [
    'a task that was done',
    concerned,
    { type: 'finish', task: 3, owner: colleague },
    [['finished', colleague, { task: 3 }]],
  ],
  ['the end', ready, { type: 'close', by: fg }, [['closed', fg, {}]]],
  ['opening again', closed, { type: 'reopen', by: fg, ...said }, [['reopened', fg, { reason: 'woorden' }]]],
];

test.each(rows)('%s stands in the history, word for word', (_, state, command, expected) => {
  const { events } = accept(state, command, after(90));
  expect(events.map(({ type, by, payload }) => [type, by, payload])).toEqual(expected);
});

test.each(rows.filter(([, , command]) => 'masked' in command))(
  '%s: what was masked in its words is remembered beside what was masked before',
  (_, state, command) => {
    const before: Incident = { ...state, masked: ['emails'] };
    expect(accept(before, { ...command, masked: ['bsn'] } as IncidentChange, after(90)).state.masked).toEqual(
      ['bsn', 'emails'],
    );
    expect(accept(before, command, after(90)).state.masked).toEqual(['emails']);
  },
);

test.each(rows.filter(([, , command]) => 'by' in command && command.type !== 'assess'))(
  '%s: the file of who did it stays open',
  (_, state, command) => {
    expect(accept(state, command, after(90)).leaves).toEqual({ person: fg });
  },
);

test('an answer is drawn on nobody’s card, unless it rings', () => {
  const assess = (state: Incident): unknown =>
    accept(state, { type: 'assess', by: fg, question: 'malicious', value: ['yes'], masked: [] }, after(90))
      .leaves;
  expect(assess(taken)).toBe('everybody');
  expect(assess(decidedNot)).toEqual({ person: fg });
});

test('what the board decides or who has a task does is drawn on every card', () => {
  expect(accept(advised, deciding(true), after(90)).leaves).toBeUndefined();
  expect(accept(concerned, { type: 'finish', task: 3, owner: colleague }, after(90)).leaves).toBeUndefined();
});

test('who did it and when is signed beside what was done', () => {
  const signed = (by: string, minutes: number) => ({ by, at: after(minutes).now.toISOString() });
  expect(concerned.process).toMatchObject({
    classified: { outcome: 'breach', advised: 'breach', reason: null, ...signed(fg, 25) },
    decisions: {
      authority: {
        state: 'done',
        notify: true,
        reason,
        reference: 'AP-2026-123456',
        delay: null,
        conditions: [],
        assessed: signed(fg, 30),
        decided: signed(board, 40),
        done: signed(fg, 60),
      },
    },
    notices: {
      [client]: {
        sent: { to: 'Marja Halm, telefoon', ...signed(fg, 70) },
        received: { proof: 'Mail terug', ...signed(fg, 70) },
      },
    },
  });
  expect(closed.process?.closed).toEqual(signed(fg, 80));
  expect(notified.status).toBe('notifying');
  const first = answering(taken, { people: ['12'] }, 10).process?.answers.people;
  expect(first).toEqual({ value: ['12'], ...signed(fg, 10) });
});

test('an incident that nobody worked on yet has everything that a step may start from', () => {
  const bare = accept(
    opened({ facts: { ...report().facts, dataOf: 'both', clients: [client] } }),
    take(fg),
    after(1),
  );
  const state = bare.state;
  expect(state.process).toBeUndefined();
  const steps: readonly IncidentChange[] = [
    { type: 'assess', by: fg, question: 'people', value: ['1'], masked: [] },
    { ...classifying, ...said },
    { type: 'concern', by: fg, clients: [] },
    { type: 'tellClient', by: fg, client, step: 'sent', ...said },
    { type: 'moveAware', by: fg, to, ...said },
    { type: 'plan', by: fg, owner: employee, due: '2026-11-25', ...said },
  ];
  for (const step of steps)
    expect(accept(state, step, after(2)).state.process).toMatchObject({ closed: null, call: null });
});
