import { decide } from '../../../../../services/incident/decide';
import type { IncidentChange, IncidentCommand } from '../../../../../services/incident/commands';
import type { Incident } from '../../../../../services/incident/model';
import { missingFrom } from '../../../../../services/incident/process/ending';
import { needsSecond } from '../../../../../services/incident/process/reversal';
import { signersOf } from '../../../../../services/incident/process/signers';
import { secondStep } from '../../../../../services/incident/schedule';
import { isRefusal } from '../../../../../services/ledger/decision';
import type { Organisation } from '../../../../../services/people/organisation';
import {
  accept,
  after,
  board,
  deputy,
  employee,
  fg,
  opened,
  organisation,
  recipients,
  refusalOf,
  second,
  take,
  words,
} from '../../../../support/incident-scene';
import {
  advised,
  calling,
  carriedOut,
  classified,
  decided,
  decidedNot,
  deciding,
  taken,
  withCyber,
} from '../../../../support/process-scene';

/** What two signed takes two to undo: every door, by one, by two, by the person concerned. */

const view = 'incident.second';
const later = '2026-11-23T09:30:00.000Z';
const withdrawing = (by: string): IncidentChange => ({ type: 'withdraw', by, ...words });
const reclassifying = (by: string, text = 'Er stond niets in.'): IncidentChange => ({
  type: 'classify',
  by,
  outcome: 'other',
  text,
  masked: [],
});
const moving = (by: string, to = later): IncidentChange => ({ type: 'moveAware', by, to, ...words });
const agreeing = (signer: string, agrees = true): IncidentChange => ({
  type: 'agree',
  signer,
  agrees,
  text: agrees ? '' : 'Dat klopt niet.',
  masked: [],
});
const called: IncidentCommand = { type: 'timer', step: secondStep };

/** An advice signed by the board: the recipients of a service are told. */
const recipientsDecided = (): Incident =>
  [
    calling(true),
    { type: 'advise', by: fg, duty: 'recipients', notify: true, exception: null, ...words } as const,
    { type: 'decide', decider: board, duty: 'recipients', notify: true, ...words } as const,
  ].reduce((state, command) => accept(state, command, after(45, withCyber)).state, decided);

interface Door {
  readonly name: string;
  readonly state: Incident;
  readonly door: (by: string) => IncidentChange;
  readonly isDone: (state: Incident) => boolean;
  readonly of: Organisation;
}

const doors: readonly Door[] = [
  {
    name: 'withdrawing',
    state: decided,
    door: withdrawing,
    isDone: ({ status }) => status === 'withdrawn',
    of: organisation,
  },
  {
    name: 'withdrawing what is not notified',
    state: decidedNot,
    door: withdrawing,
    isDone: ({ status }) => status === 'withdrawn',
    of: organisation,
  },
  {
    name: 'classifying',
    state: decided,
    door: reclassifying,
    isDone: ({ process }) => process?.classified?.outcome === 'other',
    of: organisation,
  },
  {
    name: 'kennisname later',
    state: decided,
    door: moving,
    isDone: ({ awareAt }) => awareAt === later,
    of: organisation,
  },
  {
    name: 'not significant',
    state: recipientsDecided(),
    door: (by) => ({ ...calling(false), by }) as IncidentChange,
    isDone: ({ process }) => process?.cyber?.called.significant === false,
    of: withCyber,
  },
];

describe.each(doors)('$name', ({ state, door, isDone, of }) => {
  const asked = accept(state, door(fg), after(50, of));

  test('by one it is asked, and nothing has changed', () => {
    expect(isDone(asked.state)).toBe(false);
    expect({ ...asked.state, process: { ...asked.state.process, reversal: undefined } }).toEqual({
      ...state,
      process: { ...state.process, reversal: undefined },
    });
    expect(recipients(asked, view)).toEqual([board]);
    expect(asked.events.map(({ type }) => type)).toEqual(['secondAsked']);
    expect(missingFrom(asked.state)).toContainEqual({ what: 'second' });
  });

  test('by two it is done, in the name of who asked, and who asked hears it', () => {
    const done = accept(asked.state, agreeing(board), after(60, of));
    expect(isDone(done.state)).toBe(true);
    expect(done.state.process?.reversal?.answer).toMatchObject({ by: board, what: 'agreed' });
    expect(done.events[0]).toMatchObject({ type: 'secondGiven', by: board });
    expect(done.events.at(1)?.by).toBe(fg);
    expect(recipients(done, 'incident.alert')).toContain(fg);
    expect(recipients(done, view)).toEqual([]);
  });

  test('refused with a reason, nothing has changed, and it can be asked again', () => {
    expect(
      refusalOf(asked.state, { ...agreeing(board, false), text: '' } as IncidentChange, after(60, of)),
    ).toBe('reasonNeeded');
    const refused = accept(asked.state, agreeing(board, false), after(60, of));
    expect(isDone(refused.state)).toBe(false);
    expect(refused.events.map(({ type }) => type)).toEqual(['secondRefused']);
    expect(recipients(refused, 'incident.alert')).toEqual([fg]);
    expect(accept(refused.state, door(fg), after(70, of)).state.process?.reversal?.answer).toBeUndefined();
  });

  test('nobody signs for themselves, nor anybody who was not asked', () => {
    for (const signer of [fg, deputy, second, employee])
      expect(refusalOf(asked.state, agreeing(signer), after(60, of))).toBe('notFound');
  });

  test('asked twice it waits once; taken back it is over', () => {
    expect(refusalOf(asked.state, withdrawing(deputy), after(55, of))).toBe('alreadyAsked');
    const back = accept(asked.state, { type: 'takeBack', by: deputy }, after(60, of));
    expect(isDone(back.state)).toBe(false);
    expect(refusalOf(back.state, agreeing(board), after(70, of))).toBe('nothingToSign');
    expect(refusalOf(back.state, { type: 'takeBack', by: fg }, after(70, of))).toBe('nothingToSign');
    expect(back.timer?.step).not.toBe(secondStep);
  });

  test('after four hours of silence the first deputy may sign too, and all are called every day', () => {
    const [before, silent] = [after(50 + 239, of), after(50 + 240, of)];
    expect(refusalOf(asked.state, agreeing(deputy), before)).toBe('notFound');
    expect(refusalOf(asked.state, called, before)).toBe('nothingDue');
    const rung = accept(asked.state, called, silent);
    expect(recipients(rung, view)).toEqual([board, deputy]);
    expect(refusalOf(rung.state, called, after(50 + 240 + 24 * 60 - 1, of))).toBe('nothingDue');
    expect(recipients(accept(rung.state, called, after(50 + 240 + 24 * 60, of)), view)).toEqual([
      board,
      deputy,
    ]);
    expect(isDone(accept(rung.state, agreeing(deputy), silent).state)).toBe(true);
    expect(isDone(accept(rung.state, agreeing(board), silent).state)).toBe(true);
    expect(refusalOf(rung.state, agreeing(second), silent)).toBe('notFound');
  });
});

describe('who signs', () => {
  const asked = { by: fg, at: after(0).now.toISOString() };
  const boards = organisation.people.flatMap(({ aadObjectId, roles }) =>
    roles.some(({ role }) => role === 'board') ? [aadObjectId] : [],
  );
  const now = after(1).now;

  test('a board that is concerned leaves it to the first deputy who is not, at once', () => {
    expect(signersOf(opened(), asked, organisation, now)).toEqual(boards);
    expect(signersOf(opened({ about: boards }), asked, organisation, now)).toEqual([deputy]);
    expect(signersOf(opened({ about: [...boards, deputy] }), asked, organisation, now)).toEqual([second]);
    expect(signersOf(opened({ about: boards }), { ...asked, by: deputy }, organisation, now)).toEqual([
      second,
    ]);
  });

  test('without deputies it is the contact outside; without anybody it cannot be asked', () => {
    const about = [...boards, deputy, second];
    const outside = '0a1b2c3d-0000-4000-8000-0000000000aa';
    const [first] = organisation.people;
    if (!first) throw new Error('nobody');
    const withOutside: Organisation = {
      ...organisation,
      people: [
        ...organisation.people,
        { ...first, aadObjectId: outside, roles: [{ role: 'outsideContact' }] },
      ],
    };
    expect(signersOf(opened({ about }), asked, withOutside, now)).toEqual([outside]);
    const state = { ...decided, about };
    expect(refusalOf(state, withdrawing(fg), after(50))).toBe('nobodySigns');
    const waits = accept(state, withdrawing(fg), after(50, withOutside));
    expect(accept(waits.state, agreeing(outside), after(51, withOutside)).state.status).toBe('withdrawn');
  });
});

describe('one alone', () => {
  test('moves the clocks of the Cyberbeveiligingswet back only before their terms are over', () => {
    // Its warning is due after 24 hours, long before the 72 of the AP.
    const called = accept(taken, calling(true), after(30, withCyber)).state;
    const due = Date.parse(taken.awareAt) + 24 * 3_600_000;
    const minutes = (due - after(0).now.getTime()) / 60_000;
    const whoSigns = (at: number) => recipients(accept(called, moving(fg), after(at, withCyber)), view);
    expect(whoSigns(minutes - 1)).toEqual([]);
    expect(whoSigns(minutes)).toEqual([board]);
  });

  test('says the same moment of kennisname again: nothing is asked', () => {
    expect(needsSecond(decided, { what: 'moveAware', to: decided.awareAt, reason: '' }, after(50))).toBe(
      false,
    );
  });

  test('withdraws and classifies again as long as nobody else has signed', () => {
    expect(accept(advised, withdrawing(deputy), after(50)).state.status).toBe('withdrawn');
    expect(accept(classified, reclassifying(deputy), after(50)).state.process?.classified?.outcome).toBe(
      'other',
    );
  });

  test('classifies as a datalek what was none, and corrects a datalek to a datalek, whatever was signed', () => {
    const other = accept(
      accept(decided, reclassifying(fg), after(50)).state,
      agreeing(board),
      after(51),
    ).state;
    const again = accept(other, { ...reclassifying(deputy), outcome: 'breach' } as IncidentChange, after(52));
    expect(recipients(again, view)).toEqual([]);
    expect(again.state.process?.classified?.outcome).toBe('breach');
    const same = decide(decided, { ...reclassifying(fg), outcome: 'breach' } as IncidentChange, after(50));
    expect(isRefusal(same) ? [] : recipients(same, view)).toEqual([]);
  });

  test('one signed duty of the two is enough to ask for the other signature', () => {
    const one = carriedOut(advised, [deciding(true)], 40);
    expect(recipients(accept(one, reclassifying(fg), after(50)), view)).toEqual([board]);
    expect(recipients(accept(one, withdrawing(fg), after(50)), view)).toEqual([board]);
  });

  test('moves kennisname later after an advice that nobody decided on yet', () => {
    expect(accept(advised, moving(fg), after(50)).state.awareAt).toBe(later);
  });

  test('moves kennisname earlier at once, also after a decision', () => {
    const earlier = accept(accept(decided, moving(fg), after(50)).state, agreeing(board), after(51)).state;
    const back = accept(earlier, moving(deputy, '2026-11-23T09:10:00.000Z'), after(52));
    expect(back.state.awareAt).toBe('2026-11-23T09:10:00.000Z');
  });

  test('later it is the FG alone, until a term is over or something was decided', () => {
    expect(refusalOf(taken, moving(deputy), after(10))).toBe('dpoOnly');
    expect(accept(taken, moving(fg), after(10)).state.awareAt).toBe(later);
    const ends = Date.parse(taken.awareAt) + 72 * 3_600_000;
    const minutes = (ends - after(0).now.getTime()) / 60_000;
    expect(recipients(accept(taken, moving(fg), after(minutes - 1)), view)).toEqual([]);
    expect(recipients(accept(taken, moving(fg), after(minutes)), view)).toEqual([board]);
    const aboutFg = accept(opened({ about: [fg] }), take(deputy), after(5)).state;
    expect(accept(aboutFg, moving(deputy), after(10)).state.awareAt).toBe(later);
    expect(refusalOf(aboutFg, moving(second), after(10))).toBe('dpoOnly');
  });

  test('puts no term off by correcting when it was noticed', () => {
    const { kind, dataOf, peopleCount } = decided.facts;
    const to = { kind, noticedAt: later, happened: null, dataOf, peopleCount, about: [] };
    const correcting = (by: string): IncidentChange => ({ type: 'correct', by, to, times: 0, ...words });
    expect(refusalOf(decided, correcting(fg), after(50))).toBe('laterByTwo');
    expect(refusalOf(taken, correcting(deputy), after(50))).toBe('laterByTwo');
    expect(accept(taken, correcting(fg), after(50)).state.awareAt).toBe(later);
    const moved = accept(accept(decided, moving(fg), after(50)).state, agreeing(board), after(51)).state;
    expect(accept(moved, correcting(deputy), after(52)).state.facts.noticedAt).toBe(later);
  });

  test('answers nothing away: what was decided to be notified is notified before it is closed', () => {
    const role: IncidentChange = {
      type: 'assess',
      by: fg,
      question: 'role',
      value: ['processor'],
      masked: [],
    };
    const ours = carriedOut(decided, [role], 50);
    expect(missingFrom(ours)).toContainEqual({ what: 'notified', duty: 'authority' });
    expect(refusalOf(ours, { type: 'close', by: fg }, after(60))).toBe('notComplete');
  });
});

test('what is asked for is written down with who may sign, and rings even in the evening', () => {
  const asked = accept(decided, reclassifying(fg), after(50));
  expect(asked.events).toEqual([
    {
      type: 'secondAsked',
      by: fg,
      payload: { asked: 'classify', outcome: 'other', reason: 'Er stond niets in.', people: [board] },
    },
  ]);
  expect(asked.messages.filter((message) => message.view === view)).toEqual([
    expect.objectContaining({ person: board, class: 'statutory' }),
  ]);
  const rung = accept(asked.state, called, after(50 + 240));
  expect(rung.events).toEqual([{ type: 'secondCalled', by: null, payload: { people: [board, deputy] } }]);
});

test('where nothing waits for a second signature nobody is called', () => {
  expect(refusalOf(decided, called, after(50 + 240))).toBe('nothingDue');
});

test('what others joined while it waits for a signature cannot be withdrawn', () => {
  const asked = accept(decided, withdrawing(fg), after(50)).state;
  const leads = [{ id: 'INC-2026-0002', by: fg, at: asked.reportedAt, awareAt: asked.awareAt }];
  expect(refusalOf({ ...asked, leads }, agreeing(board), after(60))).toBe('hasJoined');
});

test('let go while it waits, it is signed all the same, and stays reported', () => {
  const asked = accept(decided, reclassifying(fg), after(50)).state;
  const free = accept(asked, { type: 'letGo', by: fg }, after(55)).state;
  const done = accept(free, agreeing(board), after(60));
  expect(done.state.status).toBe('reported');
  expect(done.state.process?.classified?.outcome).toBe('other');
});

test('an old report, of before there was such a question, is read as one that asked nothing', () => {
  expect(decided.process && 'reversal' in decided.process).toBe(false);
  expect(isRefusal(decide(decided, agreeing(board), after(50)))).toBe(true);
  expect(accept(advised, deciding(true), after(50)).timer?.step).not.toBe(secondStep);
});
