import fc from 'fast-check';
import { reasonLength, requestFields } from '../../../../services/kluis/contract';
import { keepTyped, readReason, readRecord, readRequest } from '../../../../services/kluis/form';
import { objectOf } from '../../../../services/kluis/object';
import { thingsOf } from '../../../../services/kluis/things';
import { colleague, local, organisation } from '../../../support/kluis-scene';

const context = { now: local('2026-11-23 10:00'), organisation, things: thingsOf([], null) };
const good = {
  dossier: 'Ordner 3',
  carrier: 'paper',
  assignment: 'Controle',
  client: '',
  count: '',
  until: '2026-11-23',
};

const faultsOf = (change: Record<string, unknown>) => {
  const read = readRequest({ ...good, ...change }, context);
  return 'faults' in read ? read.faults : {};
};

test('what is left empty is one piece', () => {
  expect(readRequest(good, context)).toEqual({
    facts: {
      client: null,
      dossier: 'Ordner 3',
      carrier: 'paper',
      count: 1,
      assignment: 'Controle',
      until: '2026-11-23',
    },
    object: objectOf({ dossier: 'Ordner 3' }),
    masked: [],
  });
});

test.each([
  [{ dossier: ' ' }, { dossier: 'required' }],
  [{ dossier: 'x'.repeat(201) }, { dossier: 'tooLong' }],
  [{ assignment: undefined }, { assignment: 'required' }],
  [{ carrier: 'olifant' }, { carrier: 'required' }],
  [{ count: '0' }, { count: 'invalid' }],
  [{ count: '-1' }, { count: 'invalid' }],
  [{ count: '1e9' }, { count: 'invalid' }],
  [{ client: 'bestaat-niet' }, { client: 'unknown' }],
  [{ until: '2026-11-22' }, { until: 'past' }],
  [{ until: '2026-11-28' }, { until: 'notWorkingDay' }],
  [{ until: '2026-12-25' }, { until: 'notWorkingDay' }],
  [{ until: 'morgen' }, { until: 'invalid' }],
  [{ until: ' ' }, { until: 'required' }],
  [{ until: '11/12/2026' }, { until: 'invalid' }],
  [{ until: '2026-02-30' }, { until: 'invalid' }],
  [{ from: 'ooit' }, { from: 'invalid' }],
  [{ from: '2026-11-22' }, { from: 'past' }],
  [{ from: '2026-11-25', until: '2026-11-24' }, { until: 'beforeFirst' }],
  [{ thing: 'weg' }, { thing: 'unknown' }],
])('%j is refused at its own field', (change, faults) => {
  expect(faultsOf(change)).toEqual(faults);
});

test.each([
  ['2026-11-24', '2026-11-25', '2026-11-24'],
  ['2026-11-25', '2026-11-25', '2026-11-25'],
  // From today is from now on.
  ['2026-11-23', '2026-11-25', undefined],
  [' ', '2026-11-25', undefined],
])('asked for from %j until %s: it begins on %s', (from, until, begins) => {
  const request = readRequest({ ...good, from, until }, context);
  if ('faults' in request) throw new Error(JSON.stringify(request.faults));
  expect(request.facts.from).toBe(begins);
  expect(request.facts.until).toBe(until);
});

test('[B2] [B3] there is no request without its purpose, nor without what it is about', () => {
  for (const field of ['assignment', 'dossier', 'carrier'] as const)
    for (const nothing of ['', '  ', undefined, null])
      expect(faultsOf({ [field]: nothing })).toEqual({ [field]: 'required' });
});

test('[N5] a BSN or IBAN in the words is masked before anything is stored', () => {
  const read = readRequest(
    { ...good, dossier: 'Dossier 111222333', assignment: 'NL91 ABNA 0417 1643 00 controleren' },
    context,
  );
  expect(JSON.stringify(read)).not.toMatch(/111222333|0417/);
  expect(read).toMatchObject({ masked: ['bsn', 'iban'] });
});

test('[S20] whatever comes with a card: never an error, never more than the form asks', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.anything(),
        fc.dictionary(fc.constantFrom(...Object.keys(requestFields), 'role', 'status'), fc.anything()),
      ),
      (input) => {
        const typed = keepTyped(input);
        for (const [id, text] of Object.entries(typed)) {
          expect(Object.keys(requestFields)).toContain(id);
          expect(text.length).toBeLessThanOrEqual(requestFields[id as keyof typeof requestFields]);
        }
        const read = readRequest(input, context);
        if (!('faults' in read))
          expect(Object.keys(read.facts).sort()).toEqual([
            'assignment',
            'carrier',
            'client',
            'count',
            'dossier',
            'until',
          ]);
      },
    ),
  );
});

test('a record names somebody we know, and why there was no request', () => {
  expect(
    readRecord({ ...good, borrower: colleague.toUpperCase(), reason: 'Lag op tafel' }, context),
  ).toMatchObject({
    borrower: colleague,
    reason: 'Lag op tafel',
  });
  expect(readRecord({ ...good, dossier: '', borrower: 'x', reason: '' }, context)).toEqual({
    faults: { dossier: 'required', borrower: 'unknown', reason: 'required' },
  });
});

test('the same thing is the same however it is written, and different things are different', () => {
  const of = (dossier: string) => objectOf({ dossier });
  for (const dossier of ['ordner 3', ' Ordner   3 ', 'ÓRDNER-3', 'ordner, 3.'])
    expect(of(dossier)).toBe(of('Ordner 3'));
  for (const other of [of('Ordner 4'), of('Ordner 33'), of('Ordner 3 0'), of('Ordner 30')])
    expect(other).not.toBe(of('Ordner 3'));
  // Words may be in any order; a number stays with its word.
  expect(of('Ordner 3 personeelsdossiers 2025')).toBe(of('Personeelsdossiers 2025, ordner 3'));
  expect(of('doos 2, ordner 3')).not.toBe(of('doos 3, ordner 2'));
  // Words are words: where one ends is part of the name.
  expect(of('Ordner 3 0')).not.toBe(of('Ordner 30'));
});

test('what has no name at all still has a key, which fits a row of the ledger', () => {
  const keys = ['', '!!!', 'Ordner 3'].map((dossier) => objectOf({ dossier }));
  for (const key of keys) expect(key).toMatch(/^[\w-]{22}$/);
  expect(keys[0]).toBe(keys[1]);
  expect(keys[0]).not.toBe(keys[2]);
});

test('what surrounds the words does not count, and the client is one of ours', () => {
  const [first, second] = organisation.clients;
  if (!first || !second) throw new Error('the example has two clients');
  for (const { id } of [first, second])
    expect(readRequest({ ...good, client: ` ${id} ` }, context)).toMatchObject({ facts: { client: id } });
  expect(readRequest({ ...good, until: ' 2026-11-24 ' }, context)).toMatchObject({
    facts: { until: '2026-11-24' },
  });
  expect(readRequest({ ...good, dossier: ' Ordner 3 ', count: ' 12 ' }, context)).toMatchObject({
    facts: { dossier: 'Ordner 3', count: 12 },
  });
  expect(readRequest({ ...good, count: '9999' }, context)).toMatchObject({ facts: { count: 9_999 } });
  expect(faultsOf({ count: '10000' })).toEqual({ count: 'invalid' });
  expect(readRequest({ ...good, dossier: 'x'.repeat(200) }, context)).toHaveProperty('facts');
});

test('every mistake in a record is said at once, and none is let through', () => {
  const record = { ...good, borrower: colleague, reason: 'Lag op tafel' };
  expect(readRecord({ ...record, borrower: ` ${colleague} ` }, context)).toMatchObject({
    borrower: colleague,
  });
  expect(readRecord({ ...record, dossier: '' }, context)).toEqual({ faults: { dossier: 'required' } });
  expect(readRecord({ ...record, reason: ' ' }, context)).toEqual({ faults: { reason: 'required' } });
  expect(readRecord({ ...record, borrower: ' ' }, context)).toEqual({ faults: { borrower: 'required' } });
  expect(readRecord({ ...record, borrower: 'x', dossier: '' }, context)).toEqual({
    faults: { borrower: 'unknown', dossier: 'required' },
  });
});

test('a reason has words, not too many, and is masked', () => {
  expect(readReason(' Te druk ')).toEqual({ text: 'Te druk' });
  for (const none of ['', '  ', undefined, null, 3, {}])
    expect(readReason(none)).toEqual({ fault: 'required' });
  const most = 'x'.repeat(reasonLength);
  expect(readReason(most)).toEqual({ text: most });
  expect(readReason(`${most}x`)).toEqual({ fault: 'tooLong' });
  expect(readReason('BSN 111222333')).toEqual({ text: 'BSN [BSN]' });
});
