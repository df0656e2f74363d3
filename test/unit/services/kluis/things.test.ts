import type { StockCount } from '../../../../services/kluis/count';
import type { Loan } from '../../../../services/kluis/model';
import { objectOf } from '../../../../services/kluis/object';
import { thingsOf } from '../../../../services/kluis/things';
import { after, approve, issue, officeManager, request } from '../../../support/kluis-scene';
import { back, lose, morning, out, requested } from '../../../support/loan-stages';

/** A loan of something with that name, as stored. */
const called = (loan: Loan, dossier: string, change: Partial<Loan> = {}): Loan =>
  ({ ...loan, facts: { ...loan.facts, dossier }, object: objectOf({ dossier }), ...change }) as Loan;

const counted = (
  names: readonly string[],
  missing: readonly string[] = [],
  at = '2026-11-20T09:00:00.000Z',
): StockCount => {
  const line = (dossier: string) => ({
    object: objectOf({ dossier }),
    dossier,
    carrier: 'other' as const,
    count: 1,
    client: null,
    outOn: null,
  });
  const deed = { by: officeManager, at };
  const outcome = { ...deed, missing, unexpected: [], extra: null };
  return { id: 'telling-2026-11-20', started: deed, lines: names.map(line), outcome, report: null };
};

test('what is there comes first, then what was only asked for, then what is gone', () => {
  const things = thingsOf(
    [called(back, 'Doos b'), called(requested, 'Doos a'), called(out, 'Doos c')],
    counted(['Kist', 'Zak'], [objectOf({ dossier: 'Zak' })]),
  );
  expect(things.all.map(({ dossier, standing, outOn }) => [dossier, standing, outOn])).toEqual([
    ['Doos b', 'here', null],
    ['Doos c', 'here', 'KL-0001'],
    ['Kist', 'here', null],
    ['Doos a', 'asked', null],
    ['Zak', 'gone', null],
  ]);
});

test('words find what they stand in, in any order, without accents', () => {
  const things = thingsOf([called(back, 'Dossiers Één, ordner 3'), called(back, 'Ordner 4')], null);
  const found = (words: string) => things.search(words, 10).map(({ dossier }) => dossier);
  expect(found('')).toHaveLength(2);
  expect(found('ORD een')).toEqual(['Dossiers Één, ordner 3']);
  expect(found('map')).toEqual([]);
  expect(things.search('ordner', 1)).toHaveLength(1);
});

test('a thing is known by every name it ever had, and what was stored under an older key stays itself', () => {
  const old = called(back, 'Rode map', {
    object: 'stored-before',
    formerly: [objectOf({ dossier: 'Blauwe map' })],
  });
  const things = thingsOf([old], null);
  for (const name of ['Rode map', 'map, RODE', 'Blauwe map'])
    expect([name, things.objectFor(name)]).toEqual([name, 'stored-before']);
  expect(things.objectFor('Gele map')).toBe(objectOf({ dossier: 'Gele map' }));
  expect(things.named('Gele map')).toBeNull();
});

test('what is written down becomes a thing a line; what is known stays what it is', () => {
  const things = thingsOf([called(out, 'Ordner 3')], null);
  expect(things.listed('ordner, 3\n\n  Nieuwe   doos \n')).toEqual([
    expect.objectContaining({ dossier: 'Ordner 3', outOn: 'KL-0001' }),
    expect.objectContaining({ dossier: 'Nieuwe doos', outOn: null, carrier: 'other' }),
  ]);
});

test('a field offers what was chosen, then what was typed so far, then the rest, each once', () => {
  const things = thingsOf([called(back, 'Doos a'), called(back, 'Ordner 3'), called(back, 'Kist')], null);
  const offered = (so: { readonly thing?: string; readonly dossier?: string }) =>
    things.offered(so).map(({ dossier }) => dossier);
  expect(offered({})).toEqual(['Doos a', 'Kist', 'Ordner 3']);
  expect(offered({ dossier: 'ordner' })).toEqual(['Ordner 3', 'Doos a', 'Kist']);
  const kist = objectOf({ dossier: 'Kist' });
  expect(offered({ thing: kist, dossier: 'ordner' })).toEqual(['Kist', 'Ordner 3', 'Doos a']);
  expect(offered({ thing: 'unknown' })).toEqual(['Doos a', 'Kist', 'Ordner 3']);
});

test('gone is what was lost, what a count missed after it came back, and what it missed and was asked for since', () => {
  const lost = after(morning, request(), approve(), issue(), lose);
  const missed = ['Doos b', 'Zak'].map((dossier) => objectOf({ dossier }));
  const things = thingsOf(
    [called(lost, 'Doos a'), called(back, 'Doos b'), called(requested, 'Zak'), called(requested, 'Map')],
    counted(['Zak'], missed, '2026-12-24T09:00:00.000Z'),
  );
  expect(things.all.map(({ dossier, standing }) => [dossier, standing])).toEqual([
    ['Map', 'asked'],
    ['Doos a', 'gone'],
    ['Doos b', 'gone'],
    ['Zak', 'gone'],
  ]);
});
