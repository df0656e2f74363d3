import { readFileSync } from 'node:fs';
import { registerSheet } from '../../../../cards/register/sheet';
import { officeTime } from '../../../../cards/sheets/sheet';
import type { Answers } from '../../../../services/incident/assessment/questions';
import { assessmentOf, clientsOf, roleOf } from '../../../../services/incident/clocks';
import type { IncidentChange } from '../../../../services/incident/commands';
import type { Incident } from '../../../../services/incident/model';
import { entityOf } from '../../../../services/incident/process/entity';
import { systemsOf } from '../../../../services/incident/process/systems';
import { slipToStranger } from '../../../support/assessment-answers';
import { adding, toldAs } from '../../../support/at-authority-scene';
import { fg, organisation } from '../../../support/incident-scene';
import {
  advising,
  answering,
  carriedOut,
  choosingEntity,
  classifying,
  deciding,
  notifying,
  taken,
} from '../../../support/process-scene';

/** The register holds what Art. 33(5) asks, article by article: written from the law, and compared cell by cell. */

const besides: Answers = {
  subjects: ['employees'],
  records: ['1'],
  discovery: ['subject'],
  cause: ['internal'],
  measuresBefore: ['policy', 'training'],
  crossBorder: ['no'],
  otherParties: ['none'],
  measuresTaken: ['Teruggevraagd en vernietigd.'],
  measuresAgainst: ['Adressen worden nagekeken.'],
};
const happened = { from: '2026-11-20T08:00:00.000Z', until: '2026-11-23T08:30:00.000Z', ongoing: false };
const own: Incident = {
  ...taken,
  facts: { ...taken.facts, happened, dataOf: 'optimo' as const, clients: [] },
};
const systems: IncidentChange = { type: 'systems', by: fg, systems: ['mail'], text: '', masked: [] };
const decided = carriedOut(
  answering(own, { ...slipToStranger, ...besides }, 20),
  [
    ...[choosingEntity, systems, classifying, advising(true), advising(true, 'subjects')],
    ...[deciding(true), deciding(true, 'subjects')],
  ],
  40,
);
const notified = carriedOut(decided, [toldAs('provisional'), notifying('subjects')], 60);
const incident = carriedOut(notified, [adding('complete')], 70);

test('[A21] a datalek stands in the register with its facts, effects, measures and reasons, each with its moment', () => {
  const { columns, rows } = registerSheet({
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
