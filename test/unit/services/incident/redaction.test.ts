import type { Incident, Joining, LeadStands, Origin, TurnedUp } from '../../../../services/incident/model';
import { endOf, redactText } from '../../../../services/incident/redaction';
import { after, colleague, deputy, fg, opened, organisation } from '../../../support/incident-scene';
import { classified, closed, taken } from '../../../support/process-scene';

const at = (minutes: number): string => after(minutes).now.toISOString();
const going: LeadStands = { status: 'taken', taken: { by: fg, at: at(5) }, closed: null };
const over: LeadStands = {
  ...going,
  status: 'closed',
  closed: { at: at(90), toReporter: 'De brief is terug bij Sanne.' },
};
const joining = (lead: LeadStands): Joining => ({ of: 'INC-2026-0002', by: fg, at: at(10), lead });
const joined = (lead: LeadStands): Incident => ({ ...taken, status: 'joined', joined: joining(lead) });
const withoutWords = (state: Incident): Incident =>
  redactText.without(state, { id: state.id, now: after(50_000).now, organisation }).state as Incident;

describe('the terms of a report count from', () => {
  test('its withdrawal, its closing, or the closing of the report it joined', () => {
    const withdrawn = { by: fg, at: at(7), reason: 'Niets' };
    expect(endOf({ ...opened(), status: 'withdrawn', withdrawn })).toBe('2026-11-23T10:07:00.000Z');
    expect(endOf(closed)).toBe('2026-11-23T11:20:00.000Z');
    expect(endOf(joined(over))).toBe('2026-11-23T11:30:00.000Z');
  });

  test('nothing yet while it, or the one it joined, goes on', () => {
    expect(endOf(opened())).toBeNull();
    expect(endOf(taken)).toBeNull();
    expect(endOf(classified)).toBeNull();
    expect(endOf(joined(going))).toBeNull();
    // Whatever was closed here before it joined: the other goes on.
    expect(endOf({ ...closed, status: 'joined', joined: joining(going) })).toBeNull();
  });
});

describe('when the term of the words is over', () => {
  test('what was said to the reporters of the leading report goes, and when it was closed stays', () => {
    expect(withoutWords(joined(over)).joined).toEqual({
      of: 'INC-2026-0002',
      by: fg,
      at: '2026-11-23T10:10:00.000Z',
      lead: {
        status: 'closed',
        taken: { by: fg, at: '2026-11-23T10:05:00.000Z' },
        closed: { at: '2026-11-23T11:30:00.000Z' },
      },
    });
    expect(withoutWords(joined(going)).joined).toEqual(joining(going));
    expect(withoutWords(closed)).not.toHaveProperty('joined');
  });

  test('the record it came from stays known, and who said so does not: that is the reporter', () => {
    const origin: Origin = {
      partition: 'kluis',
      flow: 'kluis',
      item: 'KL-0007',
      matter: 'lost',
      loan: { borrower: colleague, handedInAt: null },
      saidBy: colleague,
    };
    expect(withoutWords({ ...closed, origin }).origin).toEqual({
      partition: 'kluis',
      flow: 'kluis',
      item: 'KL-0007',
      matter: 'lost',
    });
    expect(withoutWords(closed)).not.toHaveProperty('origin');
  });

  test('an answer that was picked stays, and one that was written goes', () => {
    const answers = { whichKey: 'safeKey', whichProcess: 'De maandelijkse run van Sanne', whichData: 'BSN' };
    const { facts } = withoutWords({ ...closed, facts: { ...closed.facts, answers } });
    expect(facts.answers).toEqual({ whichKey: 'safeKey' });
  });

  test('who found it and when stay, where it was goes: those were the words of the finder', () => {
    const back = { by: deputy, at: at(40) };
    const found = { by: colleague, at: at(30), where: 'Onder de bank van Sanne' };
    const turnedUp: TurnedUp = { found, back, undone: null };
    expect(withoutWords({ ...closed, turnedUp }).turnedUp).toEqual({
      found: { by: colleague, at: '2026-11-23T10:30:00.000Z', where: '' },
      back: { by: deputy, at: '2026-11-23T10:40:00.000Z' },
      undone: null,
    });
    const brought: TurnedUp = { found: null, back, undone: null };
    expect(withoutWords({ ...closed, turnedUp: brought }).turnedUp).toEqual(brought);
    expect(withoutWords(closed)).not.toHaveProperty('turnedUp');
  });
});
