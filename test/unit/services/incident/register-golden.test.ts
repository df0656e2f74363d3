import { readFileSync } from 'node:fs';
import { registerSheet } from '../../../../cards/register/sheet';
import { officeTime } from '../../../../cards/sheets/sheet';
import { assessmentOf, clientsOf, roleOf } from '../../../../services/incident/clocks';
import { entityOf } from '../../../../services/incident/process/entity';
import { systemsOf } from '../../../../services/incident/process/systems';
import { adding, toldAs } from '../../../support/at-authority-scene';
import { decidedWith } from '../../../support/decided-scene';
import type { IncidentChange } from '../../../../services/incident/commands';
import type { Incident } from '../../../../services/incident/model';
import { board, fg, organisation, words } from '../../../support/incident-scene';
import { carriedOut, notifying } from '../../../support/process-scene';

/** The register holds what Art. 33(5) requires, item by item: written from the law, and compared cell by cell. */

const decided = decidedWith();
const notified = carriedOut(decided, [toldAs('provisional'), notifying('subjects')], 60);
const incident = carriedOut(notified, [adding('complete')], 70);
const withdrawing: IncidentChange = { type: 'withdraw', by: fg, ...words };
const agreeing: IncidentChange = { type: 'agree', signer: board, agrees: true, text: '', masked: [] };

const sheetOf = (incident: Incident) =>
  registerSheet({
    locale: 'nl',
    entries: [
      {
        incident,
        assessment: assessmentOf(incident, organisation),
        role: roleOf(incident),
        clients: clientsOf(incident),
        systems: systemsOf(incident, organisation),
        company: entityOf(incident, organisation)?.name ?? null,
      },
    ],
    names: Object.fromEntries(organisation.people.map(({ aadObjectId, name }) => [aadObjectId, name])),
    clients: {},
  });

test('[A21] a datalek stands in the register with its facts, effects, measures and reasons, each with its moment', () => {
  const { columns, rows } = sheetOf(incident);
  const [row = []] = rows;
  const cells = columns.map(({ title }, place) => {
    const cell = row[place] ?? '';
    return [
      title,
      cell instanceof Date ? officeTime(cell).toFormat('yyyy-MM-dd HH:mm') : String(cell),
    ] as const;
  });
  const golden = JSON.parse(readFileSync('test/data/golden/register.json', 'utf8')) as Readonly<
    Record<string, Readonly<Record<string, string>>>
  >;
  expect(Object.fromEntries(cells)).toEqual(Object.assign({}, ...Object.values(golden)));
});

test('[A13] who undid what the board decided stands in the register, with whose signature and why, and that it opened again', () => {
  const withdrawn = carriedOut(notified, [withdrawing, agreeing], 80);
  const opened = carriedOut(withdrawn, [{ type: 'reopen', by: fg, ...words }], 90);
  const changes = (of: Incident): string => {
    const { columns, rows } = sheetOf(of);
    return String(rows[0]?.[columns.findIndex(({ title }) => title.startsWith('Ingetrokken'))]);
  };
  expect(changes(withdrawn)).toBe(
    'De melding intrekken: Bas Dekker tekende mee, ma 23 nov 2026, 12:20; Besluit teruggedraaid (Melden aan de AP, Betrokkenen inlichten) door Farida Gerritsen, ma 23 nov 2026, 12:20, met de handtekening van Bas Dekker; Ingetrokken door Farida Gerritsen, ma 23 nov 2026, 12:20: woorden',
  );
  expect(changes(opened)).toContain('Heropend door Farida Gerritsen, ma 23 nov 2026, 12:30: woorden');
});
