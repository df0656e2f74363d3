import { viewOf } from '../../../../../bot/flows/incident/process-model';
import { registerSheet } from '../../../../../cards/register/sheet';
import { renderDossier } from '../../../../../cards/incident/process/dossier';
import { textsFor } from '../../../../../cards/texts';
import { assessmentOf, roleOf } from '../../../../../services/incident/clocks';
import { rulesVersion } from '../../../../../services/incident/assessment/rules-version';
import type { Incident } from '../../../../../services/incident/model';
import { data } from '../../../../support/card-views';
import { after, fg, organisation } from '../../../../support/incident-scene';
import { advised, classified, decided, decidedNot } from '../../../../support/process-scene';

/** The advice at the moment of decision is kept with the decision. */

const fileOf = (incident: Incident): string =>
  JSON.stringify(
    renderDossier(viewOf(incident, { person: fg, locale: 'nl' }, { now: after(90).now, organisation }, data)),
  );
const texts = textsFor('nl');

test('a classification keeps the score with its factors and the version of the rules', () => {
  const { severity, open, asked } = assessmentOf(classified, organisation);
  expect(classified.process?.classified?.judged).toEqual({
    rules: rulesVersion,
    severity,
    open: open.length,
    asked: asked.length,
  });
});

test.each([
  ['advised', advised, 'yes'],
  ['decided', decided, 'yes'],
  ['decided not to', decidedNot, 'no'],
] as const)('what is %s keeps the advice with its reasons', (_name, incident, verdict) => {
  const { authority } = assessmentOf(incident, organisation).advices;
  const judged = incident.process?.decisions.authority?.judged;
  expect(judged).toMatchObject({
    rules: rulesVersion,
    advice: { verdict, certain: authority.certain, reasons: authority.reasons, open: authority.open },
  });
  expect(fileOf(incident)).toContain(
    texts.judgedTexts.advised(texts.outcomes.verdictShort[verdict], rulesVersion),
  );
});

/** As an earlier program would have judged it. */
function judgedBefore(incident: Incident): Incident {
  const { process } = incident;
  const authority = process?.decisions.authority;
  if (!process || !authority?.judged?.advice || !process.classified?.judged)
    throw new Error('nothing judged');
  const severity = { dpc: 1, ei: 0.25, cb: 0, score: 0.25, band: 'low' as const };
  const advice = { ...authority.judged.advice, verdict: 'no' as const };
  const judged = { ...authority.judged, rules: '2025-01-01', severity, advice, open: 0 };
  return {
    ...incident,
    process: {
      ...process,
      classified: { ...process.classified, judged: { ...process.classified.judged, severity, open: 0 } },
      decisions: { ...process.decisions, authority: { ...authority, judged } },
    },
  };
}

test('where the rules of now say otherwise the file says so, and the register keeps what was judged', () => {
  const before = judgedBefore(decided);
  const file = fileOf(before);
  expect(file).toContain(texts.judgedTexts.advised(texts.outcomes.verdictShort.no, '2025-01-01'));
  expect(file).toContain(texts.judgedTexts.otherwise(texts.outcomes.verdictShort.yes));
  expect(fileOf(decided)).not.toContain('Met de antwoorden en regels van nu');
  const sheetOf = (incident: Incident) =>
    registerSheet({
      locale: 'nl',
      names: {},
      clients: {},
      entries: [
        {
          incident,
          assessment: assessmentOf(incident, organisation),
          role: roleOf(incident),
          clients: [],
          systems: null,
          company: null,
        },
      ],
    });
  const place = sheetOf(before).columns.findIndex(({ title }) => title === texts.register.column.severity);
  expect(sheetOf(before).rows[0]?.[place]).toBe('0.25 (laag)');
  expect(sheetOf(decided).rows[0]?.[place]).not.toContain('0.25');
});

test('a decision of before, with nothing kept, says nothing of it', () => {
  const { process } = decided;
  const authority = process?.decisions.authority;
  if (!process || !authority) throw new Error('nothing decided');
  const { judged: _, ...old } = authority;
  const { judged: __, ...classifiedBefore } = process.classified ?? { judged: undefined };
  const incident = {
    ...decided,
    process: { ...process, classified: classifiedBefore, decisions: { authority: old } },
  } as Incident;
  expect(fileOf(incident)).not.toContain('Advies toen');
});
