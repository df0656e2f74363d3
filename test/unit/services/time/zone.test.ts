import fc from 'fast-check';
import { IANAZone } from 'luxon';
import { zoneNamed } from '../../../../services/time/zone';

const zones = ['Europe/Amsterdam', 'Europe/London', 'America/New_York', 'Asia/Kathmandu'] as const;
/** Both changes of the clock of 2026 in Amsterdam. */
const changes = [Date.UTC(2026, 2, 29, 1), Date.UTC(2026, 9, 25, 1)];

test('a zone that remembers says what the time zone database says, whatever was asked before', () => {
  const moment = fc.oneof(
    fc.integer({ min: Date.UTC(1950, 0, 1), max: Date.UTC(2100, 0, 1) }),
    fc
      .constantFrom(...changes)
      .chain((change) => fc.integer({ min: -3_600_000, max: 3_600_000 }).map((beside) => change + beside)),
  );
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.array(moment, { maxLength: 20 }), (name, asked) => {
      for (const at of asked) expect(zoneNamed(name).offset(at)).toBe(IANAZone.create(name).offset(at));
    }),
  );
});

test('a zone stays itself for luxon', () => {
  expect(zoneNamed('Europe/Amsterdam')).toBe(zoneNamed('Europe/Amsterdam'));
  expect(zoneNamed('Europe/Amsterdam').equals(IANAZone.create('Europe/Amsterdam'))).toBe(true);
  expect(zoneNamed('Europe/Amsterdam').offset(Number.NaN)).toBeNaN();
});
