import { z } from 'zod/v4';
import { toCsv } from '../../../cards/sheets/csv';
import { toXlsx } from '../../../cards/sheets/xlsx';
import { completionSheet } from '../../../cards/training/completion';
import { contentTypes, sheetFormats } from '../../../services/downloads/formats';
import { dayOf } from '../../../services/time/zone';
import { completionOf } from '../../../services/training/completion';
import { trainingDownloads } from '../../../services/training/contract';
import { offering } from './offers';

/** "Stand per persoon": who must do what, as it is when the file is fetched. */
export const completions = offering({
  download: trainingDownloads.completion,
  params: z.object({ format: z.enum(sheetFormats) }),
  find: async (_asked, _person, container) => await container.trainings.records.everything(),
  make: async (records, { format }, { locale }, container) => {
    const [organisation, now] = [container.organisation(), container.clock.now()];
    const sheet = completionSheet(completionOf(records, organisation, now), locale);
    const bytes = format === 'xlsx' ? await toXlsx(sheet) : toCsv(sheet);
    const day = dayOf(now, organisation.office.timeZone);
    return { name: `stand-${day}.${format}`, contentType: contentTypes[format], bytes };
  },
});
