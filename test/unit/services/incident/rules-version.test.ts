import { createHash } from 'node:crypto';
import { assess } from '../../../../services/incident/assessment/assess';
import { rulesVersion } from '../../../../services/incident/assessment/rules-version';
import { golden } from '../../../support/golden';

/** What the rules of that version say of every golden situation, for both thresholds. */
const known = { version: '2026-11-27 (2)', digest: 'cd2912bafd5a61be' };

test('rules that say something else have another version: decisions keep the one they were made by', () => {
  const said = golden.map(({ answers }) =>
    (['risk', 'highRisk'] as const).map((threshold) => {
      const { severity, advices, classified } = assess(answers, threshold);
      return { severity, advices, classified };
    }),
  );
  const digest = createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 16);
  expect({ version: rulesVersion, digest }).toEqual(known);
});
