import { z } from 'zod/v4';
import { loanSheet } from '../../../cards/kluis/export';
import { toCsv } from '../../../cards/sheets/csv';
import { type SheetFormat, sheetFormats } from '../../../cards/sheets/sheet';
import { toXlsx } from '../../../cards/sheets/xlsx';
import type { Offer } from '../../../services/downloads/downloads';
import { dayOf } from '../../../services/time/zone';
import { offerDownload } from '../../downloads';
import type { House } from '../../house';
import type { Answer, ExportFile, Turn } from '../../routing/flow';
import { loansOf, safeOf } from './forms';
import { namesOf } from './views';

const contentTypes: Readonly<Record<SheetFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};
const params = z.object({ format: z.enum(sheetFormats) });

/** "Export": a link that works once. */
export const offerLoans = (
  turn: Turn,
  { format }: { readonly format: SheetFormat },
  house: House,
): Promise<Answer> => offerDownload(turn, 'kluis.loans', { format }, house);

/** Every loan that is kept, as it is when the link is used; who fetched it is in the history. */
export async function exportLoans(offer: Offer, house: House): Promise<ExportFile> {
  const { format } = params.parse(offer.params);
  const organisation = house.organisation();
  const sheet = loanSheet({
    locale: offer.locale,
    loans: await loansOf(house).all(),
    names: namesOf(organisation),
    clients: Object.fromEntries(organisation.clients.map(({ id, name }) => [id, name])),
  });
  await safeOf(house).noteExport(offer.person, format);
  const bytes = format === 'xlsx' ? await toXlsx(sheet) : toCsv(sheet);
  const day = dayOf(house.clock.now(), organisation.office.timeZone);
  return { name: `kluis-${day}.${format}`, contentType: contentTypes[format], bytes };
}
