import type { KeyCustody } from '../../../../services/kluis/bearer';
import { decideKey } from '../../../../services/kluis/key';
import {
  accept,
  employee,
  moment,
  officeDeputy,
  officeManager,
  organisation,
  refusalOf,
  takeBack,
  told,
} from '../../../support/kluis-scene';
import { back, late, morning, out, outOf, requested } from '../../../support/loan-stages';

const at = morning.toISOString();
const presumed: KeyCustody = { holder: officeManager, since: null, handing: null, lost: null };
const withDeputy: KeyCustody = { holder: officeDeputy, since: at, handing: null, lost: null };
const onItsWay: KeyCustody = { ...presumed, handing: { by: officeManager, to: officeDeputy, at } };
const keyMoved = { type: 'keyMoved' } as const;
const handedIn = outOf(accept(out, { type: 'handIn', borrower: employee }, moment(late)).state);

describe('the key changes hands while something is out', () => {
  test('not brought back yet: its cards are drawn anew, and nobody rings', () => {
    const { state, events, messages } = accept(out, keyMoved, moment(late, { key: withDeputy }));
    expect(state).toEqual(out);
    expect([events, messages]).toEqual([[], []]);
  });

  test('brought back already: whoever has the key now is asked, once', () => {
    const asked = accept(handedIn, keyMoved, moment(late, { key: withDeputy }));
    expect(told(asked)).toEqual(['kluis.custody 14']);
    expect(asked.events).toEqual([{ type: 'keyMoved', by: null, payload: { to: [officeDeputy] } }]);
    expect(outOf(asked.state).issue.askedBack).toEqual([officeManager, officeDeputy]);
    const again = accept(asked.state, keyMoved, moment(late, { key: withDeputy }));
    expect([told(again), again.events, again.state]).toEqual([[], [], asked.state]);
  });

  test('who was asked from the start is not asked again', () => {
    const { messages, state } = accept(handedIn, keyMoved, moment(late, { key: presumed }));
    expect([messages, state]).toEqual([[], handedIn]);
  });

  test('of what is not out nothing follows', () => {
    expect([requested, back].map((loan) => refusalOf(loan, keyMoved, moment(late)))).toEqual([
      'unchanged',
      'unchanged',
    ]);
  });
});

describe('whether it lies in the safe is said by who can look there', () => {
  const key = withDeputy;
  test.each([
    ['it lies there again', out, takeBack()],
    ['what was found lies there', handedIn, takeBack()],
  ])('%s', (_, loan, command) => {
    expect(refusalOf(loan, command, moment(late, { key }))).toBe('notBearer');
    expect(accept(loan, takeBack(officeDeputy), moment(late, { key })).state.status).toBe('back');
  });

  test('more time is no such word: who hands out gives it', () => {
    const keepLonger = {
      type: 'keepLonger',
      by: officeManager,
      until: '2026-11-25',
      reason: 'Nog nodig',
    } as const;
    expect(refusalOf(out, keepLonger, moment(morning, { key }))).not.toBe('notBearer');
  });
});

test('the role of everybody to whom it goes back ends: the borrower hears it, and nobody of one that goes on', () => {
  const keeperEnds = { type: 'keeperEnds' } as const;
  expect(refusalOf(out, keeperEnds, moment(morning))).toBe('unchanged');
  const ending = {
    ...organisation,
    people: organisation.people.map((person) =>
      person.aadObjectId === officeManager ? { ...person, end: '2026-11-27' } : person,
    ),
  };
  expect(told(accept(out, keeperEnds, moment(morning, { organisation: ending })))).toEqual(['kluis.loan 01']);
  // It goes to whoever has the key, who stays.
  const stays = moment(morning, { organisation: ending, key: withDeputy });
  expect(refusalOf(out, keeperEnds, stays)).toBe('unchanged');
});

describe('the key itself', () => {
  const safe = { ...moment(late), incidents: 'incident' };

  test('on its way to who cannot be reached it stays, and who gave it hears so', () => {
    const outcome = decideKey(onItsWay, { type: 'unreached', person: officeDeputy }, safe);
    expect(outcome).toMatchObject({
      state: { holder: officeManager, handing: null, unreached: officeDeputy },
      events: [{ type: 'keyUnreached', by: null, payload: { to: officeDeputy } }],
      messages: [{ person: officeManager }],
    });
    expect(decideKey(onItsWay, { type: 'unreached', person: officeManager }, safe)).toEqual({
      refused: 'unchanged',
    });
  });
});
