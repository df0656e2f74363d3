import { deciders, mayDecide, mayOversee, onDuty, watchers } from '../../../../services/kluis/custodians';
import type { Role } from '../../../../services/people/roles';
import {
  board,
  colleague,
  employee,
  fg,
  moment,
  officeDeputy,
  officeManager,
  organisation,
} from '../../../support/kluis-scene';
import { morning } from '../../../support/loan-stages';

const withRoles = (roles: Readonly<Record<string, readonly Role[]>>) => ({
  ...organisation,
  people: organisation.people.map((person) => ({
    ...person,
    roles: (roles[person.aadObjectId] ?? []).map((role) => ({ role })),
  })),
});
const custody = moment(morning);
const idsOf = (people: readonly { readonly aadObjectId: string }[]) =>
  people.map(({ aadObjectId }) => aadObjectId);

test('[B5] [B6] who decides: the key holders, but for who borrows', () => {
  expect(idsOf(deciders(custody, employee))).toEqual([officeManager, officeDeputy]);
  expect(idsOf(deciders(custody, officeManager))).toEqual([officeDeputy]);
  expect(idsOf(onDuty(custody, employee))).toEqual([officeManager]);
  expect(mayDecide(custody, employee, officeDeputy)).toBe(true);
  expect(mayDecide(custody, officeDeputy, officeDeputy)).toBe(false);
  expect(mayDecide(custody, employee, fg)).toBe(false);
});

test('who watches over the policy: every FG, and the deputies only when there is none', () => {
  const watching = (roles: Parameters<typeof withRoles>[0]) =>
    idsOf(watchers(moment(morning, {}, withRoles(roles))));
  expect(watching({ [fg]: ['fg'], [board]: ['fg'], [employee]: ['fgDeputy'] })).toEqual([fg, board]);
  expect(watching({ [employee]: ['fgDeputy'], [colleague]: ['fgDeputy'] })).toEqual([employee, colleague]);
  expect(watching({ [employee]: ['trainer'] })).toEqual([]);
});

test('who sees every loan: who decides about it and each who watches, and nobody else', () => {
  const two = moment(
    morning,
    {},
    withRoles({ [fg]: ['fg'], [board]: ['fg'], [officeManager]: ['officeManager'] }),
  );
  expect([fg, board, officeManager, employee].map((person) => mayOversee(two, colleague, person))).toEqual([
    true,
    true,
    true,
    false,
  ]);
});
