import fc from 'fast-check';
import { assessmentOf, runningClocks } from '../../../../services/incident/clocks';
import type { IncidentCommand } from '../../../../services/incident/commands';
import { decide } from '../../../../services/incident/decide';
import { questionIds } from '../../../../services/incident/assessment/questions';
import { missingFrom } from '../../../../services/incident/process/ending';
import { noProcess } from '../../../../services/incident/process/model';
import { isRefusal } from '../../../../services/ledger/decision';
import { trustedSlip } from '../../../support/assessment-answers';
import {
  accept,
  after,
  board,
  client,
  colleague,
  deputy,
  employee,
  fg,
  organisation,
  refusalOf,
  words,
} from '../../../support/incident-scene';
import {
  advising,
  answering,
  carriedOut,
  classifying,
  closed,
  decidedNot,
  deciding,
  taken,
  tasksDone,
} from '../../../support/process-scene';

describe('who advises and who decides', () => {
  const ready = carriedOut(
    answering(taken, { securityIncident: ['yes'], personalData: ['yes'], affected: ['confidentiality'] }, 10),
    [classifying],
    12,
  );

  test('the board, and nobody else; a mandate makes advice and decision one', () => {
    const advised = accept(ready, advising(true), after(15)).state;
    for (const decider of [fg, deputy, employee, colleague])
      expect(refusalOf(advised, { ...deciding(true), decider } as IncidentCommand, after(16))).toBe(
        'notFound',
      );
    const mandated = { ...organisation, incident: { ...organisation.incident, decides: 'fg' as const } };
    const { state } = accept(ready, advising(true), after(15, mandated));
    expect(state.process?.decisions.authority).toMatchObject({
      state: 'decided',
      assessed: { by: fg },
      decided: { by: fg },
    });
  });

  test('otherwise than advised needs a reason; twice is refused', () => {
    const advised = accept(ready, advising(true), after(15)).state;
    expect(refusalOf(advised, deciding(false), after(16))).toBe('reasonNeeded');
    const decided = accept(advised, { ...deciding(false), ...words }, after(16)).state;
    expect(decided.process?.decisions.authority).toMatchObject({ notify: false, reason: words.text });
    expect(refusalOf(decided, deciding(true), after(17))).toBe('alreadyDecided');
    expect(refusalOf(decided, advising(true), after(17))).toBe('alreadyDecided');
  });

  test('not notifying stops the clock to the authority, and the history tells who decided it', () => {
    const kinds = runningClocks(decidedNot, organisation).map(({ kind }) => kind);
    expect(kinds).not.toContain('authority');
    expect(decidedNot.process?.decisions.authority).toMatchObject({ decided: { by: board } });
  });
});

describe('a decision that opens again by itself', () => {
  test.each(['deletionConfirmed', 'recipient', 'spread', 'malicious'] as const)('%s turns', (question) => {
    const value = { deletionConfirmed: 'no', recipient: 'stranger', spread: 'many', malicious: 'yes' }[
      question
    ];
    const turned = accept(
      decidedNot,
      { type: 'assess', by: fg, question, value: [value], masked: [] },
      after(50),
    );
    expect(turned.state.process?.decisions.authority).toBeUndefined();
    expect(turned.messages.length).toBeGreaterThan(0);
    expect(missingFrom(turned.state)).toContainEqual({ what: 'decision', duty: 'authority' });
  });

  test('a closed one opens with it; a fact that turns nothing leaves everything as it is', () => {
    const answered = answering(decidedNot, { records: ['12'] }, 50);
    expect(answered.process?.decisions).toEqual(decidedNot.process?.decisions);
    const told = carriedOut(answered, [{ type: 'tellClient', by: fg, client, step: 'sent', ...words }], 51);
    const ended = accept(tasksDone(told, 51), { type: 'close', by: fg }, after(52)).state;
    const turned = accept(
      ended,
      { type: 'assess', by: fg, question: 'malicious', value: ['yes'], masked: [] },
      after(60),
    ).state;
    expect([ended.status, turned.status]).toEqual(['closed', 'classified']);
    expect(turned.process?.closed).toBeNull();
  });
});

test('[A13] [A14] whatever is pressed in whatever order: rules hold and nothing is lost', () => {
  const text = fc.constantFrom('', 'woorden');
  const masked: never[] = [];
  const by = fc.constantFrom(fg, deputy, board, employee);
  const duty = fc.constantFrom('authority' as const, 'subjects' as const);
  const command: fc.Arbitrary<IncidentCommand> = fc.oneof(
    fc
      .record({
        question: fc.constantFrom(...questionIds),
        value: fc.constantFrom(['yes'], ['no'], ['unknown']),
        by,
      })
      .map((each): IncidentCommand => ({ type: 'assess', ...each, masked })),
    fc
      .record({ outcome: fc.constantFrom('breach' as const, 'nearMiss' as const), by, text })
      .map((each): IncidentCommand => ({ type: 'classify', ...each, masked })),
    fc
      .record({ duty, notify: fc.boolean(), exception: fc.constantFrom(null, 'a' as const), by, text })
      .map((each): IncidentCommand => ({ type: 'advise', ...each, masked })),
    fc
      .record({ duty, notify: fc.boolean(), decider: by, text })
      .map((each): IncidentCommand => ({ type: 'decide', ...each, masked })),
    fc
      .record({ duty, delay: text, by, text })
      .map((each): IncidentCommand => ({ type: 'notified', ...each, masked })),
    by.map((who): IncidentCommand => ({
      type: 'tellClient',
      by: who,
      client,
      step: 'sent',
      text: 'x',
      masked,
    })),
    by.map((who): IncidentCommand => ({ type: 'close', by: who })),
    fc.record({ by, text }).map((each): IncidentCommand => ({ type: 'reopen', ...each, masked })),
    fc.constant<IncidentCommand>({ type: 'timer', step: 'clock' }),
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(command, fc.integer({ min: 0, max: 900 })), { maxLength: 60 }),
      (sequence) => {
        let state = answering(taken, trustedSlip, 6);
        let minutes = 6;
        for (const [given, passed] of sequence) {
          minutes += passed;
          const before = structuredClone(state);
          const outcome = decide(state, given, after(minutes));
          expect(state).toEqual(before);
          if (isRefusal(outcome)) continue;
          expect(outcome.events.length).toBeGreaterThan(0);
          state = outcome.state;
          const process = state.process ?? noProcess;
          // Closed only when nothing was missing; later facts reopen it rather than make that untrue.
          if (given.type === 'close') expect(missingFrom(state)).toEqual([]);
          if (state.status === 'closed') expect(process.closed).not.toBeNull();
          for (const decision of Object.values(process.decisions)) {
            // Only the board decides; nothing is carried out that was not decided.
            if (decision.state !== 'advised') expect(decision.decided.by).toBe(board);
            if (decision.state === 'done') expect(decision.notify).toBe(true);
          }
          // A "niet" that the facts supported when it was decided never stands against the facts.
          if (given.type === 'assess') {
            for (const each of ['authority', 'subjects'] as const) {
              const was = before.process?.decisions[each];
              const supported =
                was &&
                was.state !== 'advised' &&
                !was.notify &&
                !assessmentOf(before, organisation).advices[each].notify;
              if (supported && assessmentOf(state, organisation).advices[each].notify)
                expect(process.decisions[each]).toBeUndefined();
            }
          }
          // What was rung does not ring again: a clock's next moment is in the future.
          if (outcome.timer?.step === 'clock' && given.type === 'timer')
            expect(outcome.timer.at > after(minutes).now).toBe(true);
        }
      },
    ),
    { numRuns: 150 },
  );
});

test('[A13] closed: only what may still happen to it happens', () => {
  for (const type of ['classify', 'advise', 'moveAware', 'plan', 'close'] as const) {
    const command = {
      type,
      by: fg,
      outcome: 'breach',
      duty: 'authority',
      notify: true,
      to: '2026-11-23T09:30:00.000Z',
      owner: deputy,
      due: '2026-11-25',
      ...words,
    } as IncidentCommand;
    expect(refusalOf(closed, command, after(100))).toBe('closed');
  }
});
