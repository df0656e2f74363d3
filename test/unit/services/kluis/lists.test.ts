import type { LoanCommand } from '../../../../services/kluis/commands';
import type { Loan } from '../../../../services/kluis/model';
import { lists, visitorsItem } from '../../../../services/kluis/outcome';
import {
  accept,
  approve,
  employee,
  issue,
  moment,
  officeManager,
  request,
  takeBack,
} from '../../../support/kluis-scene';
import { approved, lose, morning, out, requested } from '../../../support/loan-stages';

const { object } = requested;
const open = 'open|KL-0001';
const queue = `queue|${object}|20261123T090000000Z|KL-0001`;
const always = [`object|${object}|KL-0001`, `borrower|${employee}|KL-0001`];

test.each<readonly [string, Loan | null, LoanCommand, readonly string[]]>([
  ['asked for: in what is open and in the queue of its object', null, request(), [open, queue]],
  ['approved: the same', requested, approve(), [open, queue]],
  ['out: in what is open, and it holds its object', approved, issue(), [open, `holder|${object}`]],
  ['back: in none but its history', out, takeBack(), []],
  ['lost: in none but its history', out, lose, []],
  ['refused: in none but its history', requested, { type: 'refuse', by: officeManager, reason: 'Nee' }, []],
])('the lists of a loan that is %s', (_, state, command, index) => {
  expect(accept(state, command, moment(morning)).index).toEqual([...index, ...always]);
});

test('they are asked for under the names they stand in', () => {
  expect([lists.open, lists.queue('x'), lists.holder('x'), lists.object('x'), lists.borrower('y')]).toEqual([
    'open|',
    'queue|x|',
    'holder|x',
    'object|x|',
    'borrower|y|',
  ]);
  expect(visitorsItem).toBe('visitors');
});

test('who must decide gets a card of their own, sent again when its fate is unknown; the borrower’s form becomes theirs', () => {
  const card = { class: 'operational', follows: 'item' };
  expect(accept(null, request(), moment(morning)).messages).toEqual([
    { ...card, person: officeManager, view: 'kluis.custody', as: { kind: 'post' }, repeatUnknown: true },
    { ...card, person: employee, view: 'kluis.loan', as: { kind: 'shown', activityId: 'activity-1' } },
  ]);
  const [, borrowers] = accept(null, request({ cardActivityId: null }), moment(morning)).messages;
  expect(borrowers).toEqual({ ...card, person: employee, view: 'kluis.loan', as: { kind: 'post' } });
});
