import type { Incident } from '../../services/incident/model';
import type { Locale } from '../../services/people/roles';
import { type Sheet, tableOf } from '../sheets/sheet';
import { textsFor } from '../texts';

/** What somebody reported. */
export function ownReports(reports: readonly Incident[], locale: Locale): Sheet {
  const { personalData, kinds, incident } = textsFor(locale);
  const { report } = personalData;
  return tableOf<Incident>(personalData.reports, reports, [
    [report.id, 14, ({ id }) => id],
    [report.status, 14, ({ status }) => incident.status[status]],
    [report.at, 16, ({ reportedAt }) => new Date(reportedAt)],
    [report.kind, 24, ({ facts }) => (facts.kind === null ? null : kinds.names[facts.kind])],
    [report.what, 50, ({ facts }) => facts.what],
    [report.done, 30, ({ facts }) => facts.done],
    [report.remarks, 40, ({ remarks }) => ownWords(remarks)],
  ]);
}

/** What others said about the same thing is about them. */
const ownWords = (remarks: Incident['remarks']): string | null =>
  remarks
    .filter(({ from }) => from === undefined)
    .map(({ text }) => text)
    .join('\n') || null;
