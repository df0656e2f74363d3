import { registerDownloads } from '../../../services/register/contract';
import { z } from 'zod/v4';
import { figuresReport } from '../../../cards/register/figures';
import { registerSheet } from '../../../cards/register/sheet';
import { toCsv } from '../../../cards/sheets/csv';
import { toPdf } from '../../../cards/sheets/pdf';
import type { Sheet } from '../../../cards/sheets/sheet';
import { toXlsx } from '../../../cards/sheets/xlsx';
import type { Offer } from '../../../services/downloads/downloads';
import { contentTypes, sheetFormats } from '../../../services/downloads/formats';
import { assessmentOf, clientsOf, roleOf } from '../../../services/incident/clocks';
import { entityOf } from '../../../services/incident/process/entity';
import { systemsOf } from '../../../services/incident/process/systems';
import { addDays, at } from '../../../services/time/calendar';
import { offerDownload } from '../../routing/downloads';
import type { Container } from '../../routing/container';
import type { Answer, ExportFile, FileReader, StaffTurn } from '../../routing/flow';
import { shortNotice } from '../../routing/notices';
import { barsOnPaper, chartOf, figuresOf } from './oversight';
import { namesOf } from './names';

const period = z.object({ from: z.iso.date(), until: z.iso.date(), format: z.enum(sheetFormats) });
const ofYear = z.object({ year: z.coerce.number().int() });

/** "Export": a link that works once. */
export async function offerIncidents(
  turn: StaffTurn,
  asked: z.infer<typeof period>,
  container: Container,
): Promise<Answer> {
  return asked.from <= asked.until
    ? await offerDownload(turn, registerDownloads.incidents, asked, container)
    : shortNotice(turn, 'dayNotPossible');
}

/** Every report of a period in its state when the link is used; that it was taken out is in the access log. */
export async function exportIncidents(
  { params, person, locale }: Offer,
  container: Container,
): Promise<ExportFile> {
  const { from, until, format } = period.parse(params);
  const { office } = container.organisation();
  const [first, below] = [at(from, '00:00', office), at(addDays(until, 1), '00:00', office)];
  const { sheet, numbers } = await incidentSheetWithin(first, below, { person, locale }, container);
  await container.access.note(person, `${from}..${until}`, 'export', numbers);
  const bytes = format === 'xlsx' ? await toXlsx(sheet) : toCsv(sheet);
  return { name: `register-${from}-${until}.${format}`, contentType: contentTypes[format], bytes };
}

/** Reports of a period that this person may know of, and their numbers. @param below first instant that is not of it. */
export async function incidentSheetWithin(
  from: Date,
  below: Date,
  { person, locale }: FileReader,
  container: Container,
): Promise<{ readonly sheet: Sheet; readonly numbers: readonly string[] }> {
  const organisation = container.organisation();
  const incidents = await container.register.within(from, below, person);
  const sheet = registerSheet({
    locale,
    entries: incidents.map((incident) => ({
      incident,
      assessment: assessmentOf(incident, organisation),
      role: roleOf(incident),
      clients: clientsOf(incident),
      systems: systemsOf(incident, organisation),
      company: entityOf(incident, organisation)?.name ?? null,
    })),
    names: namesOf(container),
    clients: Object.fromEntries(
      [...organisation.clients, ...incidents.flatMap(({ process }) => process?.otherClients ?? [])].map(
        ({ id, name }) => [id, name],
      ),
    ),
  });
  return { sheet, numbers: incidents.map(({ id }) => id) };
}

/** "Als PDF": the figures of a year, with their chart. */
export const offerFigures = (
  turn: StaffTurn,
  { year }: { readonly year: number },
  container: Container,
): Promise<Answer> => offerDownload(turn, registerDownloads.figures, { year: String(year) }, container);

export async function exportFigures(
  { params, person, locale }: Offer,
  container: Container,
): Promise<ExportFile> {
  const { year } = ofYear.parse(params);
  const figures = await figuresOf(year, person, container);
  const now = container.clock.now().toISOString();
  const chart = await chartOf(figures, locale, barsOnPaper);
  const report = figuresReport({ locale, now, year, figures, picture: null }, chart);
  return { name: `register-${year}.pdf`, contentType: 'application/pdf', bytes: await toPdf(report) };
}
