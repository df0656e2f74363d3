import { bearerOf, confirmers, type KeyCustody, mayConfirm } from '../../../../services/kluis/bearer';
import { board, employee, moment, officeDeputy, officeManager } from '../../../support/kluis-scene';
import { morning } from '../../../support/loan-stages';

const at = morning.toISOString();
const presumed: KeyCustody = { holder: officeManager, since: null, handing: null, lost: null };
const withDeputy: KeyCustody = { holder: officeDeputy, since: at, handing: null, lost: null };
const onItsWay: KeyCustody = { ...presumed, handing: { by: officeManager, to: officeDeputy, at } };

const asked = (key: KeyCustody | null, change: Parameters<typeof moment>[1] = {}, borrower = employee) =>
  confirmers(moment(morning, { key, ...change }), borrower).map(({ aadObjectId }) => aadObjectId);
const may = (key: KeyCustody | null, change: Parameters<typeof moment>[1] = {}) =>
  [officeManager, officeDeputy, board, employee].filter((person) =>
    mayConfirm(moment(morning, { key, ...change }), employee, person),
  );

test('whoever said to have the key is asked, and is the only one who confirms', () => {
  expect(asked(withDeputy)).toEqual([officeDeputy]);
  expect(may(withDeputy)).toEqual([officeDeputy]);
});

test('nobody said so: who is asked first is asked, and each who keeps the safe may confirm', () => {
  for (const key of [null, presumed]) {
    expect(asked(key)).toEqual([officeManager]);
    expect(may(key)).toEqual([officeManager, officeDeputy]);
  }
});

test('on its way both are asked, and it is with who gives it until the other has it', () => {
  expect(asked(onItsWay)).toEqual([officeManager, officeDeputy]);
  expect(may(onItsWay)).toEqual([officeManager]);
  expect(bearerOf(moment(morning, { key: onItsWay }), employee)?.next?.aadObjectId).toBe(officeDeputy);
});

test('who has it is away or cannot be reached: who is asked first is asked, and says first to have it', () => {
  for (const change of [{ absent: new Set([officeDeputy]) }, { unreached: new Set([officeDeputy]) }]) {
    expect(asked(withDeputy, change)).toEqual([officeManager]);
    expect(may(withDeputy, change)).toEqual([officeDeputy]);
  }
});

test('it was left with who keeps the safe no more: nobody confirms before getting it', () => {
  const left = { ...presumed, holder: board, leftWith: board };
  expect(asked(left)).toEqual([officeManager]);
  expect(may(left)).toEqual([]);
  expect(may({ ...presumed, holder: board })).toEqual([officeManager, officeDeputy]);
});

test('lost, or with the borrower, who confirms nothing of their own: as if nobody had it', () => {
  expect(may({ ...withDeputy, lost: { by: officeDeputy, at, incident: null } })).toEqual([
    officeManager,
    officeDeputy,
  ]);
  expect(asked(withDeputy, {}, officeDeputy)).toEqual([officeManager]);
  expect(mayConfirm(moment(morning, { key: withDeputy }), officeDeputy, officeManager)).toBe(true);
});
