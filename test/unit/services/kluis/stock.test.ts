import type { StockCount, StockLine } from '../../../../services/kluis/count';
import type { Loan } from '../../../../services/kluis/model';
import { stockOf } from '../../../../services/kluis/stock';
import { accept, after, facts, moment, officeManager, request } from '../../../support/kluis-scene';
import { approved, back, late, lose, morning, out, requested } from '../../../support/loan-stages';

const { object } = requested;
const known = { object, dossier: facts.dossier, carrier: 'paper', count: 1, client: null } as const;
const lying = (name: string): StockLine => ({
  object: name,
  dossier: name,
  carrier: 'usb',
  count: 2,
  client: 'vlieland',
  outOn: null,
});
const lost = accept(out, lose, moment(morning)).state;

function counted(
  lines: readonly StockLine[],
  missing: readonly string[],
  at = late.toISOString(),
): StockCount {
  const deed = { by: officeManager, at };
  return {
    id: 'telling-2026-11-22',
    started: deed,
    lines,
    report: null,
    outcome: { ...deed, missing, unexpected: [], extra: null },
  };
}

test('what was borrowed once is in the safe, or with somebody', () => {
  expect(stockOf([back], null)).toEqual([{ ...known, outOn: null }]);
  expect(stockOf([out], null)).toEqual([{ ...known, outOn: 'KL-0001' }]);
  expect(stockOf([back, { ...out, id: 'KL-0002' }], null)).toEqual([{ ...known, outOn: 'KL-0002' }]);
  expect(stockOf([], null)).toEqual([]);
});

test('what was only asked for says nothing of where it is', () => {
  const withdrawn = after(morning, request(), { type: 'withdraw', borrower: requested.borrower });
  for (const loan of [requested, withdrawn]) {
    expect(stockOf([loan], null)).toEqual([]);
    expect(stockOf([back, loan], null)).toEqual([{ ...known, outOn: null }]);
  }
});

test('what is approved lies ready, unless somebody has it or a count missed it since', () => {
  expect(stockOf([approved], null)).toEqual([{ ...known, outOn: null }]);
  expect(stockOf([out, { ...approved, id: 'KL-0002' }], null)).toEqual([{ ...known, outOn: 'KL-0001' }]);
  expect(stockOf([approved], counted([lying('a')], [object]))).toEqual([lying('a')]);
});

test('what was lost is gone, until it is borrowed anew', () => {
  expect(stockOf([back, lost], null)).toEqual([]);
  expect(stockOf([lost, back], null)).toEqual([{ ...known, outOn: null }]);
});

test('the last count knows what never left the safe; what was missed then is not asked for again', () => {
  const before = counted([{ ...lying('a'), outOn: 'KL-0009' }, lying('b')], ['b']);
  expect(stockOf([], before)).toEqual([lying('a')]);
  expect(stockOf([], { ...before, outcome: null })).toEqual([lying('a'), lying('b')]);
  expect(stockOf([out], before)).toEqual([lying('a'), { ...known, outOn: 'KL-0001' }]);
});

test('missed after it came back: gone until it leaves the safe anew', () => {
  const returned = (back as Extract<Loan, { status: 'back' }>).returned.at;
  const after = new Date(Date.parse(returned) + 1).toISOString();
  const missed = (at: string) => counted([{ ...known, outOn: null }], [object], at);
  expect(stockOf([back], missed(after))).toEqual([]);
  expect(stockOf([back], missed(returned))).toEqual([{ ...known, outOn: null }]);
  expect(stockOf([back, { ...out, id: 'KL-0002' }], missed(after))).toEqual([{ ...known, outOn: 'KL-0002' }]);
  expect(stockOf([back], counted([{ ...known, outOn: null }], [], after))).toEqual([
    { ...known, outOn: null },
  ]);
  expect(stockOf([back], { ...missed(after), outcome: null })).toEqual([{ ...known, outOn: null }]);
});
