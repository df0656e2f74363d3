import { z } from 'zod/v4';
import { toCsv } from '../../../cards/sheets/csv';
import { toXlsx } from '../../../cards/sheets/xlsx';
import { completionSheet } from '../../../cards/training/completion';
import type { Offer } from '../../../services/downloads/downloads';
import { contentTypes, type SheetFormat, sheetFormats } from '../../../services/downloads/formats';
import { dayOf } from '../../../services/time/zone';
import { completionOf } from '../../../services/training/completion';
import { trainingDownloads } from '../../../services/training/contract';
import { offerDownload } from '../../routing/downloads';
import type { Container } from '../../routing/container';
import type { Answer, ExportFile, StaffTurn } from '../../routing/flow';

const params = z.object({ format: z.enum(sheetFormats) });

/** "Stand per persoon": a link that works once. */
export const offerCompletion = (
  turn: StaffTurn,
  { format }: { readonly format: SheetFormat },
  container: Container,
): Promise<Answer> => offerDownload(turn, trainingDownloads.completion, { format }, container);

/** Who must do what, as it stands when the file is fetched. */
export async function exportCompletion(
  { params: asked, locale }: Offer,
  container: Container,
): Promise<ExportFile> {
  const { format } = params.parse(asked);
  const [organisation, now] = [container.organisation(), container.clock.now()];
  const lines = completionOf(await container.trainings.records.everything(), organisation, now);
  const sheet = completionSheet(lines, locale);
  const bytes = format === 'xlsx' ? await toXlsx(sheet) : toCsv(sheet);
  const day = dayOf(now, organisation.office.timeZone);
  return { name: `stand-${day}.${format}`, contentType: contentTypes[format], bytes };
}
