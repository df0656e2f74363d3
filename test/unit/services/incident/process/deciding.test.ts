import { conditionsOf } from '../../../../../services/incident/assessment/tipping';
import { clocksOf } from '../../../../../services/incident/clocks';
import type { ChangeOf, IncidentChange } from '../../../../../services/incident/commands';
import { answersOf, noProcess } from '../../../../../services/incident/process/model';
import {
  accept,
  after,
  board,
  deputy,
  fg,
  organisation,
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
  decided,
  decidedNot,
  deciding,
  notified,
  notifying,
  taken,
  trusted,
} from '../../../../support/process-scene';

const mandated = { ...organisation, incident: { ...organisation.incident, decides: 'fg' as const } };
/** Where only a high risk has to be notified. */
const lenient = {
  ...organisation,
  incident: {
    ...organisation.incident,
    regimes: [{ from: '2018-05-25', hours: 96, threshold: 'highRisk' }],
  },
} as typeof organisation;
const card = (person: string, view: string) => ({
  person,
  view,
  class: 'statutory',
  as: { kind: 'post' },
  follows: 'item',
});
/** Tested in `judged.test.ts`. */
const anything: unknown = expect.anything();
const decisionsOf = (...[state, command, at]: Parameters<typeof accept>) =>
  accept(state, command, at).state.process?.decisions;

describe('an advice', () => {
  test('goes to the board, who decides; the status waits for that', () => {
    const decision = accept(classified, advising(true), after(30));
    expect(decision.messages).toEqual([card(board, 'incident.decision')]);
    expect(decision.state.status).toBe('classified');
    expect(decision.state.process?.decisions.authority).toEqual({
      state: 'advised',
      notify: true,
      reason: 'Een loonstrook ging naar het verkeerde adres.',
      judged: anything,
      assessed: { by: fg, at: after(30).now.toISOString() },
    });
  });

  test('can be given otherwise as long as nobody decided', () => {
    const again = decisionsOf(advised, advising(false), after(31));
    expect(again?.authority).toMatchObject({ state: 'advised', notify: false });
    expect(again?.subjects).toEqual(advised.process?.decisions.subjects);
    for (const state of [decided, notified])
      expect(refusalOf(state, advising(true), after(80))).toBe('alreadyDecided');
  });

  test('is the decision where the FG has the mandate', () => {
    const decision = accept(classified, advising(true), after(30, mandated));
    expect(decision.messages).toEqual([]);
    expect(decision.state.status).toBe('notifying');
    expect(decision.events.map(({ type, by, payload }) => [type, by, payload['duty']])).toEqual([
      ['advised', fg, 'authority'],
      ['decided', fg, 'authority'],
    ]);
    expect(decision.events[1]?.payload).toEqual(decision.events[0]?.payload);
    const exempt = accept(classified, advising(false, 'subjects', 'a'), after(30, mandated));
    expect(exempt.events[1]?.payload).toMatchObject({ exception: 'a' });
    expect(exempt.state.process?.decisions.subjects).toMatchObject({ state: 'decided', exception: 'a' });
  });

  test('knows exceptions to telling the people, and to nothing else', () => {
    const kept = (...advice: Parameters<typeof advising>) =>
      decisionsOf(classified, advising(...advice), after(30))?.[advice[1] ?? 'authority'];
    expect(kept(false, 'subjects', 'c')).toHaveProperty('exception', 'c');
    expect(kept(false, 'subjects')).not.toHaveProperty('exception');
    expect(kept(true, 'subjects', 'c')).not.toHaveProperty('exception');
    expect(kept(false, 'authority', 'c')).not.toHaveProperty('exception');
  });
});

describe('[A17] an advice on what was decided', () => {
  /** Nobody has been told yet, and now it is proven that nobody had the data. */
  const proven = answering(decided, { spread: ['nobody'], exfiltration: ['excluded'] }, 50);
  const anew = accept(proven, advising(false), after(60)).state;

  test('is given once the facts say otherwise, and not before', () => {
    expect(refusalOf(decided, advising(false), after(50))).toBe('alreadyDecided');
    expect(anew.process?.decisions.authority).toMatchObject({
      state: 'advised',
      notify: false,
      standing: { state: 'decided', notify: true },
    });
    // What was carried out is over.
    const told = carriedOut(
      answering(notified, { spread: ['nobody'], exfiltration: ['excluded'] }, 70),
      [],
      71,
    );
    expect(refusalOf(told, advising(false), after(72))).toBe('alreadyDecided');
  });

  test('changes nothing before it is signed: clocks run, and two undo what two signed', () => {
    const both = accept(anew, advising(false, 'subjects'), after(61)).state;
    const running = clocksOf(both, organisation).map(({ kind, metAt }) => [kind, metAt]);
    expect(running).toEqual(clocksOf(proven, organisation).map(({ kind, metAt }) => [kind, metAt]));
    expect(both.status).toBe(proven.status);
    const asked = accept(both, { type: 'withdraw', by: fg, ...words }, after(62)).state;
    expect(asked.status).not.toBe('withdrawn');
  });

  test('takes its place when it is signed, and leaves it when it is not', () => {
    const agreed = decisionsOf(anew, deciding(false), after(70))?.authority;
    expect(agreed).toMatchObject({ state: 'decided', notify: false });
    expect(agreed).not.toHaveProperty('standing');
    const kept = decisionsOf(anew, { ...deciding(true), ...words }, after(70))?.authority;
    expect(kept).toMatchObject({ state: 'decided', notify: true });
  });
});

describe('a decision', () => {
  test('needs an advice, and is made once', () => {
    expect(refusalOf(classified, deciding(true), after(40))).toBe('nothingAdvised');
    for (const state of [decided, notified])
      expect(refusalOf(state, deciding(true), after(80))).toBe('alreadyDecided');
  });

  test('as advised takes over its reason, unless it brings its own; both who advised and who decided are kept', () => {
    expect(decisionsOf(advised, deciding(true), after(40))?.authority).toEqual({
      state: 'decided',
      notify: true,
      reason: 'Een loonstrook ging naar het verkeerde adres.',
      assessed: { by: fg, at: after(30).now.toISOString() },
      judged: anything,
      conditions: [],
      decided: { by: board, at: after(40).now.toISOString() },
    });
    const own = { ...deciding(true), ...words } as IncidentChange;
    expect(decisionsOf(advised, own, after(40))?.authority).toMatchObject({ reason: 'woorden' });
  });

  test('otherwise than advised needs a reason, in both directions', () => {
    expect(refusalOf(advised, deciding(false), after(40))).toBe('reasonNeeded');
    const not = carriedOut(trusted, [advising(false)], 30);
    expect(refusalOf(not, deciding(true), after(40))).toBe('reasonNeeded');
    expect(accept(not, { ...deciding(true), ...words }, after(40)).state.status).toBe('notifying');
  });

  test('an exception stays with the advice it stands in', () => {
    const exempt = carriedOut(classified, [advising(false, 'subjects', 'a')], 30);
    const as = accept(exempt, deciding(false, 'subjects'), after(40));
    expect(as.state.process?.decisions.subjects).toMatchObject({ exception: 'a' });
    expect(as.events[0]?.payload).toMatchObject({ exception: 'a' });
    const otherwise = accept(exempt, { ...deciding(true, 'subjects'), ...words }, after(40));
    expect(otherwise.state.process?.decisions.subjects).not.toHaveProperty('exception');
    expect(otherwise.events[0]?.payload).not.toHaveProperty('exception');
    expect(decided.process?.decisions.subjects).not.toHaveProperty('exception');
  });

  test('is told to who holds it, at once', () => {
    expect(accept(advised, deciding(true), after(40)).messages).toEqual([card(fg, 'incident.alert')]);
  });

  test('not to notify keeps the facts it rests on, by the law of the day', () => {
    const state = answering(
      trusted,
      { data: ['name'], payroll: ['none'], insight: ['nothing'], people: ['101'] },
      30,
    );
    const facts = answersOf(state.process ?? noProcess);
    const [any, high] = [
      conditionsOf(facts, 'authority', 'risk'),
      conditionsOf(facts, 'authority', 'highRisk'),
    ];
    expect(any).toContain('deletionConfirmed');
    expect(high).not.toContain('deletionConfirmed');
    const advice = carriedOut(state, [advising(false)], 30);
    expect(decisionsOf(advice, deciding(false), after(40))?.authority).toMatchObject({ conditions: any });
    expect(decisionsOf(advice, deciding(false), after(40, lenient))?.authority).toMatchObject({
      conditions: high,
    });
  });
});

describe('a notification', () => {
  const end = 72 * 60 - 60;

  test('follows a decision to notify, and nothing else', () => {
    for (const state of [classified, advised, decidedNot])
      expect(refusalOf(state, notifying(), after(60))).toBe('nothingDecided');
    expect(refusalOf(taken, notifying(), after(60))).toBe('notClassified');
    expect(refusalOf(assessed, notifying(), after(60))).toBe('notClassified');
  });

  test('after the end of the term needs a reason for the delay; exactly at its end not yet', () => {
    expect(accept(decided, notifying(), after(end)).state.process?.decisions.authority).toMatchObject({
      delay: null,
    });
    expect(refusalOf(decided, notifying(), after(end + 1))).toBe('delayNeeded');
    expect(
      accept(decided, notifying('authority', 'Kerst'), after(end + 1)).state.process?.decisions.authority,
    ).toMatchObject({ state: 'done', delay: 'Kerst' });
  });

  test('[A18] in time but written down later is in time; after the term it is late, whenever that is written', () => {
    const told = (minutes: number, delay = '') => ({
      ...(notifying('authority', delay) as ChangeOf<'notified'>),
      moment: after(minutes).now.toISOString(),
    });
    const state = accept(decided, told(end), after(end + 600)).state;
    const moment = after(end).now.toISOString();
    expect(state.process?.decisions.authority).toMatchObject({
      delay: null,
      moment,
      done: { by: fg, at: after(end + 600).now.toISOString() },
    });
    const clock = clocksOf(state, organisation).find(({ kind }) => kind === 'authority');
    expect(clock?.metAt?.toISOString()).toBe(moment);
    expect(refusalOf(decided, told(end + 1), after(end + 600))).toBe('delayNeeded');
    expect(accept(decided, told(end + 1, 'Kerst'), after(end + 600)).events).toMatchObject([
      { type: 'notified', payload: { moment: after(end + 1).now.toISOString(), delay: 'Kerst' } },
    ]);
    // Recorded again without a moment it stays as it was; with one it is corrected.
    const again = accept(state, notifying(), after(end + 700)).state.process?.decisions.authority;
    expect(again).toMatchObject({ moment });
    const right = accept(state, told(end - 5), after(end + 700)).state.process?.decisions.authority;
    expect(right).toMatchObject({ moment: after(end - 5).now.toISOString(), done: { by: fg } });
  });

  test('never later than now, or before anybody noticed', () => {
    const told = (minutes: number) => ({
      ...(notifying() as ChangeOf<'notified'>),
      moment: after(minutes).now.toISOString(),
    });
    // Noticed an hour before it was reported.
    for (const minutes of [-62, 91])
      expect(refusalOf(decided, told(minutes), after(90))).toBe('momentNotPossible');
    for (const minutes of [-60, 90]) expect(accept(decided, told(minutes), after(90)).events).toHaveLength(1);
  });

  test('[A19] of people concerned: how many, by what means, whom not; of the authority nothing of that', () => {
    const told = { count: 43, means: ['letter', 'phone'], notTold: 'Twee adressen zijn onbekend.' } as const;
    const notify = (duty: 'authority' | 'subjects') =>
      accept(decided, { ...(notifying(duty) as ChangeOf<'notified'>), told }, after(70)).state.process
        ?.decisions;
    expect(notify('subjects')?.subjects).toMatchObject({ state: 'done', told });
    expect(notify('authority')?.authority).not.toHaveProperty('told');
  });

  test('to the people may come late without one', () => {
    const late = decisionsOf(decided, notifying('subjects'), after(end + 9_999));
    expect(late?.subjects).toMatchObject({ state: 'done', delay: null });
    expect(late?.authority).toEqual(decided.process?.decisions.authority);
  });

  test('again replaces the reference and keeps the first moment', () => {
    const again = { ...notifying(), by: deputy, text: 'AP-2' } as IncidentChange;
    expect(decisionsOf(notified, again, after(90))?.authority).toMatchObject({
      reference: 'AP-2',
      done: { by: fg, at: after(60).now.toISOString() },
    });
    expect(accept(notified, again, after(90)).state.status).toBe('notifying');
  });
});

test('when who took it may not act any more, a decision is told to everybody who may', () => {
  const left = {
    ...organisation,
    people: organisation.people.filter(({ aadObjectId }) => aadObjectId !== fg),
  };
  expect(recipients(accept(advised, deciding(true), after(40, left)), 'incident.alert')).toEqual([
    deputy,
    second,
  ]);
});
