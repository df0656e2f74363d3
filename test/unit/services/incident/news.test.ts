import type { IncidentChange } from '../../../../services/incident/commands';
import type { Incident } from '../../../../services/incident/model';
import { newsOf, ringOf } from '../../../../services/incident/news';
import { noProcess, type Process } from '../../../../services/incident/process/model';
import type { ReversalAnswer } from '../../../../services/incident/process/reversal-model';
import {
  accept,
  after,
  board,
  colleague,
  deputy,
  evidenceFile,
  fg,
  opened,
  second,
  take,
  timer,
  words,
} from '../../../support/incident-scene';
import {
  advising,
  classified,
  closed,
  decidedNot,
  deciding,
  notifying,
} from '../../../support/process-scene';

const at = (minutes: number) => after(minutes).now.toISOString();
const said = (type: 'add' | 'answer' | 'mistake', text: string): IncidentChange => ({
  type,
  byReporter: true,
  text,
  masked: [],
});
const asked: IncidentChange = { type: 'ask', by: fg, reporter: null, ...words };
const carried = (state: Incident, ...steps: readonly (readonly [IncidentChange, number])[]): Incident =>
  steps.reduce((before, [command, minutes]) => accept(before, command, after(minutes)).state, state);
const taken = () => carried(opened(), [take(fg) as IncidentChange, 1]);

test('a new report has no news, and rings as a report', () => {
  expect(newsOf(opened(), fg)).toBeNull();
  expect(ringOf(opened(), fg)).toEqual({ what: 'reported', at: at(0) });
});

test('the newest of what the reporter said is the news, until a handler asks', () => {
  const added = carried(taken(), [said('add', 'Er zat een paspoort bij.'), 2]);
  expect(newsOf(added, fg)).toEqual({ what: 'addition', at: at(2), text: 'Er zat een paspoort bij.' });
  const question = carried(added, [said('add', 'En nog een.'), 3], [{ ...asked, reporter: deputy }, 4]);
  expect(newsOf(question, fg)).toBeNull();
  const answered = carried(question, [said('answer', 'Ja, gebeld.'), 5]);
  expect(newsOf(answered, fg)).toMatchObject({ what: 'answer', text: 'Ja, gebeld.' });
  expect(ringOf(answered, fg)).toMatchObject({ what: 'answer', at: at(5) });
});

test('a file of the reporter is news, one of a handler is none', () => {
  const attach = { type: 'attach', files: [evidenceFile()], masked: [] } as const;
  expect(newsOf(carried(taken(), [{ ...attach, byReporter: true }, 2]), fg)).toEqual({
    what: 'files',
    at: at(2),
    count: 1,
  });
  expect(newsOf(carried(taken(), [{ ...attach, by: deputy }, 2]), fg)).toBeNull();
});

test('what was said before closing is read by then, what comes after is new', () => {
  const earlier = { kind: 'addition', text: 'Eerder.', at: at(70) } as const;
  expect(newsOf({ ...closed, remarks: [earlier] }, fg)).toBeNull();
  expect(newsOf(carried(closed, [said('add', 'Later.'), 90]), fg)).toMatchObject({ text: 'Later.' });
});

test('who opens again is not told, the others are, with the reason', () => {
  const reopened = accept(closed, { type: 'reopen', by: deputy, ...words }, after(90));
  expect(newsOf(reopened.state, deputy)).toBeNull();
  expect(newsOf(reopened.state, fg)).toMatchObject({ what: 'reopened', by: deputy, text: 'woorden' });
  expect(reopened.messages.map(({ person }) => person)).toEqual([fg]);
});

test('what the board decided is news to the handlers until it is done; an answer that turns it is news too', () => {
  const decided = carried(classified, [advising(true), 30], [deciding(true), 40]);
  expect(newsOf(decided, fg)).toMatchObject({ what: 'decided', by: board, duty: 'authority', notify: true });
  expect(newsOf(carried(decided, [notifying(), 50]), fg)).toBeNull();
  const turn: IncidentChange = { type: 'assess', by: fg, question: 'malicious', value: ['yes'], masked: [] };
  expect(newsOf(carried(decidedNot, [turn, 50]), fg)).toEqual({
    what: 'turned',
    at: at(50),
    duties: ['authority', 'subjects'],
  });
});

test('every step of the ladder rings in words of its own, and only with whom it called', () => {
  const everyone = carried(opened(), [timer as IncidentChange, 15]);
  expect(ringOf(everyone, fg)).toEqual({ what: 'called', at: at(15), to: 'everyone', since: at(0) });
  const next = carried(everyone, [timer as IncidentChange, 30]);
  expect(ringOf(next, deputy)).toMatchObject({ what: 'called', to: 'nextDeputy', at: at(30) });
  expect(ringOf(next, second)).toEqual({ what: 'reported', at: at(0) });
});

test('who gets it, who had it, and who goes on leave each read why it rang', () => {
  const handed = carried(taken(), [{ type: 'handOver', by: fg, to: deputy }, 5]);
  expect(ringOf(handed, deputy)).toEqual({ what: 'passedOn', at: at(5) });
  const leaving = carried(handed, [{ type: 'leave', holder: deputy, from: '2026-11-30' }, 6]);
  expect(ringOf(leaving, deputy)).toEqual({ what: 'leaving', at: at(6) });
  expect(ringOf(leaving, fg)).toEqual({ what: 'passedOn', at: at(5) });
  expect(ringOf(carried(leaving, [{ type: 'letGo', by: deputy }, 7]), fg).what).toBe('letGo');
});

test('who has it hears that somebody else let a colleague in, and lets them in no more: each in words of its own', () => {
  const invite: IncidentChange = { type: 'invite', by: deputy, person: colleague };
  const lookedAt = carried(taken(), [invite, 5]);
  expect(ringOf(lookedAt, fg)).toEqual({ what: 'letIn', at: at(5) });
  // Whoever did it knows.
  expect(ringOf(lookedAt, deputy).what).not.toBe('letIn');
  const ended = carried(lookedAt, [{ type: 'uninvite', by: deputy, person: colleague }, 9]);
  expect(ringOf(ended, fg)).toEqual({ what: 'letOut', at: at(9) });
});

const inProcess = (change: Partial<Process>): Incident => ({
  ...taken(),
  process: { ...noProcess, ...change },
});

test('what was asked and answered in the same moment, and a question, are no news; the newest of two is', () => {
  const question = carried(taken(), [{ ...asked, reporter: deputy }, 2]);
  expect(newsOf(question, fg)).toBeNull();
  const attach = { type: 'attach', byReporter: true, files: [evidenceFile()], masked: [] } as const;
  // Sent before the question: who asked has seen it.
  const before = carried(taken(), [attach, 2], [{ ...asked, reporter: deputy }, 3]);
  expect(newsOf(before, fg)).toBeNull();
  // With the report itself.
  expect(newsOf(carried(opened(), [attach, 0]), fg)).toBeNull();
  const both = carried(taken(), [said('add', 'Kijk.'), 2], [attach, 3]);
  expect(newsOf(both, fg)).toMatchObject({ what: 'files', at: at(3) });
  expect(newsOf(carried(taken(), [attach, 3], [said('add', 'Kijk.'), 3]), fg)?.what).toBe('files');
});

test('only the files that came last are counted', () => {
  const file = (digit: string) => ({
    ...evidenceFile(digit.repeat(64)),
    id: evidenceFile().id.replace(/f$/, digit),
  });
  const sent = (digits: string, minutes: number) =>
    [
      { type: 'attach', byReporter: true, files: [...digits].map(file), masked: [] } as const,
      minutes,
    ] as const;
  expect(newsOf(carried(taken(), sent('1', 2), sent('23', 4)), fg)).toEqual({
    what: 'files',
    at: at(4),
    count: 2,
  });
});

test('what was lost and turned up: found and where, back in its place, not after all', () => {
  const [found, back, undone] = [
    { by: colleague, at: at(5), where: 'Onder de bank' },
    { by: deputy, at: at(6) },
    { by: deputy, at: at(7) },
  ];
  const turnedUp = { found, back: null, undone: null };
  expect(newsOf({ ...taken(), turnedUp }, fg)).toEqual({
    what: 'foundAgain',
    at: at(5),
    by: colleague,
    text: 'Onder de bank',
  });
  expect(newsOf({ ...taken(), turnedUp: { ...turnedUp, back } }, fg)).toEqual({
    what: 'putBack',
    at: at(6),
    by: deputy,
    text: '',
  });
  // Whoever put it back knows, and reads what came before.
  expect(newsOf({ ...taken(), turnedUp: { ...turnedUp, back } }, deputy)?.what).toBe('foundAgain');
  expect(newsOf({ ...taken(), turnedUp: { found, back, undone } }, fg)).toEqual({
    what: 'notBack',
    at: at(7),
    by: deputy,
    text: '',
  });
});

test('a report that joined is news, and so are the files that its reporter sends afterwards', () => {
  const joined = { id: 'INC-2026-0002', awareAt: at(0), by: deputy, at: at(5) };
  expect(newsOf({ ...taken(), leads: [joined] }, fg)).toEqual({
    what: 'joined',
    at: at(5),
    by: deputy,
    report: 'INC-2026-0002',
  });
  const files = { count: 3, at: at(8) };
  expect(newsOf({ ...taken(), leads: [{ ...joined, files }] }, fg)).toEqual({
    what: 'joinedFiles',
    at: at(8),
    report: 'INC-2026-0002',
    count: 3,
  });
});

test('the second signature: given, or refused and why; what was taken back is no news', () => {
  const answered = (what: ReversalAnswer['what']): Incident =>
    inProcess({
      reversal: {
        by: fg,
        at: at(4),
        reversal: { what: 'withdraw', reason: 'Proef' },
        answer: { by: board, at: at(6), what, reason: 'Er stond een BSN in.' },
      },
    });
  const answer = { at: at(6), by: board, text: 'Er stond een BSN in.' };
  expect(newsOf(answered('agreed'), fg)).toEqual({ what: 'secondGiven', ...answer });
  expect(newsOf(answered('refused'), fg)).toEqual({ what: 'secondRefused', ...answer });
  expect(newsOf(answered('takenBack'), fg)).toBeNull();
});

test('facts that somebody else corrected are news', () => {
  const corrected = { by: deputy, at: at(9), times: 1 };
  expect(newsOf({ ...taken(), corrected }, fg)).toEqual({ what: 'corrected', at: at(9), by: deputy });
  expect(newsOf({ ...taken(), corrected }, deputy)).toBeNull();
});

test('what one person assessed and decided alone is no news; with two it is', () => {
  const decided = carried(classified, [advising(true), 30], [deciding(true), 40]);
  const { process } = decided;
  const decision = process?.decisions.authority;
  if (!process || decision?.state !== 'decided') throw new Error('nothing was decided');
  const alone = { ...decision, decided: { ...decision.decided, by: decision.assessed.by } };
  const state = { ...decided, process: { ...process, decisions: { authority: alone } } };
  expect(newsOf(state, deputy)?.what).not.toBe('decided');
  expect(newsOf(decided, deputy)?.what).toBe('decided');
});

test('an answer turns a decision only as long as one of them is open again', () => {
  const turn: IncidentChange = { type: 'assess', by: fg, question: 'malicious', value: ['yes'], masked: [] };
  const turned = carried(decidedNot, [turn, 50]);
  const { process } = turned;
  const decisions = decidedNot.process?.decisions ?? {};
  if (!process) throw new Error('nothing was decided');
  const { authority, ...others } = decisions;
  expect(authority).toBeDefined();
  expect(newsOf({ ...turned, process: { ...process, decisions: others } }, fg)?.what).toBe('turned');
  expect(newsOf({ ...turned, process: { ...process, decisions } }, fg)?.what).not.toBe('turned');
});

test('a clock rings with those it called, and nobody else', () => {
  const call = { clock: 'authority', at: at(30), people: [fg] };
  expect(ringOf(inProcess({ call }), fg)).toEqual({ what: 'clock', at: at(30), clock: 'authority' });
  expect(ringOf(inProcess({ call }), deputy).what).toBe('reported');
});

test('who was called reads it until somebody takes it; who took it first has not been passed anything', () => {
  const everyone = carried(opened(), [timer as IncidentChange, 15]);
  expect(ringOf(carried(everyone, [take(deputy) as IncidentChange, 16]), fg).what).toBe('reported');
  expect(ringOf(taken(), fg).what).toBe('reported');
});

test('who was let in before one held the report, or by whoever holds it, is no ring', () => {
  const invited = (by: string, minutes: number): Incident => ({
    ...taken(),
    invited: [{ person: colleague, by, at: at(minutes) }],
  });
  expect(ringOf(invited(deputy, 0), fg).what).toBe('reported');
  expect(ringOf(invited(deputy, 1), fg).what).toBe('letIn');
  expect(ringOf(invited(fg, 5), fg).what).toBe('reported');
  // Only the holder hears it.
  expect(ringOf(invited(fg, 5), deputy).what).toBe('reported');
});
