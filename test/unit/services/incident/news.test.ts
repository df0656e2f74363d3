import type { IncidentChange } from '../../../../services/incident/commands';
import type { Incident } from '../../../../services/incident/model';
import { newsOf, ringOf } from '../../../../services/incident/news';
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
