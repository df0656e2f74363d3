import fc from 'fast-check';
import { keepTyped, readRecord, readRequest, requestFields } from '../../../../services/kluis/form';
import { objectOf } from '../../../../services/kluis/object';
import { colleague, local, organisation } from '../../../support/kluis-scene';

const context = { now: local('2026-11-23 10:00'), organisation };
const good = {
  dossier: 'Ordner 3',
  carrier: 'paper',
  assignment: 'Controle',
  client: '',
  count: '',
  until: '',
};

const faultsOf = (change: Record<string, unknown>) => {
  const read = readRequest({ ...good, ...change }, context);
  return 'faults' in read ? read.faults : {};
};

test('[B2] what is left empty is one piece, for today', () => {
  expect(readRequest(good, context)).toEqual({
    facts: {
      client: null,
      dossier: 'Ordner 3',
      carrier: 'paper',
      count: 1,
      assignment: 'Controle',
      until: '2026-11-23',
    },
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
  [{ until: '2026-02-30' }, { until: 'invalid' }],
])('[B2] %j is refused at its own field', (change, faults) => {
  expect(faultsOf(change)).toEqual(faults);
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

test('[B22] a record names somebody we know, and why there was no request', () => {
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

test('[B11] the same thing is the same however it is written, and different things are different', () => {
  const of = (dossier: string, carrier: 'paper' | 'usb' = 'paper', client: string | null = null) =>
    objectOf({ dossier, carrier, client });
  for (const dossier of ['ordner 3', ' Ordner   3 ', 'ÓRDNER-3', 'ordner, 3.'])
    expect(of(dossier)).toBe(of('Ordner 3'));
  for (const other of [
    of('Ordner 4'),
    of('Ordner 3', 'usb'),
    of('Ordner 3', 'paper', 'vlieland'),
    of('Ordner 33'),
  ])
    expect(other).not.toBe(of('Ordner 3'));
});
