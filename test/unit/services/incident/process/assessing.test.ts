import type { AssessmentQuestionId } from '../../../../../services/incident/assessment/questions';
import type { IncidentChange } from '../../../../../services/incident/commands';
import type { Incident, IncidentStatus } from '../../../../../services/incident/model';
import { statusOf } from '../../../../../services/incident/process/assessing';
import {
  accept,
  after,
  board,
  deputy,
  fg,
  recipients,
  refusalOf,
  second,
  words,
} from '../../../../support/incident-scene';
import {
  advised,
  advising,
  answering,
  assessed,
  carriedOut,
  classified,
  classifying,
  closed,
  decided,
  decidedNot,
  deciding,
  taken,
  trusted,
} from '../../../../support/process-scene';

const answer = (question: AssessmentQuestionId, ...value: readonly string[]): IncidentChange => ({
  type: 'assess',
  by: fg,
  question,
  value,
  masked: [],
});

describe('an answer', () => {
  test('given once more changes nothing; another one, or one more, does', () => {
    const told = answering(taken, { data: ['name', 'bsn'] }, 10);
    expect(refusalOf(told, answer('data', 'name', 'bsn'), after(11))).toBe('unchanged');
    expect(accept(told, answer('data', 'name'), after(11)).state.process?.answers.data?.value).toEqual([
      'name',
    ]);
    expect(accept(told, answer('people', '1'), after(11)).state.process?.answers).toMatchObject({
      data: { value: ['name', 'bsn'] },
      people: { value: ['1'] },
    });
  });

  test('that turns a "niet melden" around tells who holds it, at once', () => {
    const turned = accept(decidedNot, answer('malicious', 'yes'), after(50));
    expect(turned.messages).toEqual([
      { person: fg, view: 'incident.alert', class: 'statutory', as: { kind: 'post' }, follows: 'item' },
      // The signatory is told that it no longer stands.
      { person: board, view: 'incident.decision', class: 'statutory', as: { kind: 'post' }, follows: 'item' },
    ]);
    expect(turned.state.process?.undone).toMatchObject({ by: fg, why: 'answer', reason: '' });
    expect(turned.state.process?.decisions).toEqual({});
    expect(turned.state.status).toBe('classified');
    expect(turned.events.map(({ type }) => type)).toEqual([
      'assessed',
      'decisionReopened',
      'decisionReopened',
      'decisionUndone',
    ]);
  });

  test('that turns one decision leaves the other as it is', () => {
    const mild = answering(
      trusted,
      { data: ['name'], payroll: ['none'], insight: ['nothing'], people: ['101'] },
      30,
    );
    const not = carriedOut(
      mild,
      [advising(false), advising(false, 'subjects'), deciding(false), deciding(false, 'subjects')],
      40,
    );
    const turned = accept(not, answer('deletionConfirmed', 'no'), after(50)).state;
    expect(turned.process?.decisions).toEqual({ subjects: not.process?.decisions.subjects });
  });

  test('turns nothing that was decided against the advice with a reason, nor what is to be notified', () => {
    const against = carriedOut(advised, [{ ...deciding(false), ...words }], 40);
    for (const state of [against, decided, advised]) {
      const answered = accept(state, answer('vulnerable', 'yes'), after(50));
      expect(answered.state.process?.decisions).toEqual(state.process?.decisions);
      expect(answered.events).toHaveLength(1);
      expect(recipients(answered, 'incident.alert')).toEqual([]);
    }
  });

  test('turns nothing as long as it was only advised', () => {
    const advice = carriedOut(trusted, [advising(false)], 40);
    const answered = accept(advice, answer('malicious', 'yes'), after(50));
    expect(answered.state.process?.decisions).toEqual(advice.process?.decisions);
  });

  test('that eases a "niet melden" leaves it as it is', () => {
    const strict = answering(decidedNot, { malicious: ['yes'] }, 50);
    const not = carriedOut(strict, [advising(false), { ...deciding(false), ...words }], 51);
    const eased = accept(not, answer('malicious', 'no'), after(52));
    expect(eased.state.process?.decisions.authority).toEqual(not.process?.decisions.authority);
  });
});

describe('a classification', () => {
  test('as the answers say needs no reason; any other does', () => {
    for (const outcome of ['deviation', 'nearMiss', 'other'] as const) {
      const other: IncidentChange = { ...classifying, outcome } as IncidentChange;
      expect(refusalOf(assessed, other, after(30))).toBe('reasonNeeded');
      expect(accept(assessed, { ...other, ...words }, after(30)).state.process?.classified).toEqual({
        outcome,
        advised: 'breach',
        reason: words.text,
        judged: expect.anything() as unknown,
        by: fg,
        at: after(30).now.toISOString(),
      });
    }
    expect(accept(assessed, classifying, after(30)).state.process?.classified?.reason).toBeNull();
  });

  test('before the answers say anything needs one too', () => {
    expect(refusalOf(taken, classifying, after(30))).toBe('reasonNeeded');
    const { classified: as } = accept(taken, { ...classifying, ...words }, after(30)).state.process ?? {};
    expect(as).toMatchObject({ outcome: 'breach', advised: null });
  });

  test('again with the same words is refused, with other words it is a new one', () => {
    expect(refusalOf(classified, classifying, after(30))).toBe('unchanged');
    const again = accept(classified, { ...classifying, ...words }, after(30));
    expect(again.events[0]?.type).toBe('reclassified');
    expect(again.state.process?.classified?.reason).toBe(words.text);
    const other = { ...classifying, outcome: 'nearMiss', ...words } as IncidentChange;
    const near = accept(classified, other, after(31)).state;
    expect(refusalOf(near, other, after(32))).toBe('unchanged');
    expect(accept(near, { ...classifying, ...words }, after(32)).state.process?.classified).toMatchObject({
      outcome: 'breach',
    });
  });
});

test.each([
  ['nothing classified', taken, 'taken'],
  ['classified', classified, 'classified'],
  ['advised to notify', advised, 'classified'],
  ['decided to notify', decided, 'notifying'],
  ['decided not to', decidedNot, 'classified'],
  ['closed', closed, 'closed'],
] as const)('%s: the status follows from what was decided', (_, state, status) => {
  const wrong: IncidentStatus = status === 'taken' ? 'closed' : 'taken';
  expect(statusOf({ ...state, status: wrong }).status).toBe(status);
});

test('one of two decisions is enough to be notifying', () => {
  const one = carriedOut(advised, [deciding(true)], 40);
  expect(one.status).toBe('notifying');
  const not: Incident = carriedOut(one, [{ ...deciding(false, 'subjects'), ...words }], 41);
  expect(not.status).toBe('notifying');
});

test('nobody holds it any more who took it: everybody who may act is told', () => {
  const byDeputy: Incident = {
    ...decidedNot,
    taken: { by: 'somebody who left', at: after(1).now.toISOString() },
  };
  const turned = accept(byDeputy, answer('malicious', 'yes'), after(50));
  expect(recipients(turned, 'incident.alert')).toEqual([fg, deputy, second]);
});
