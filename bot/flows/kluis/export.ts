import { z } from 'zod/v4';
import { loanSheet } from '../../../cards/kluis/export';
import { toCsv } from '../../../cards/sheets/csv';
import { type Sheet, type SheetFormat, sheetFormats } from '../../../cards/sheets/sheet';
import { toXlsx } from '../../../cards/sheets/xlsx';
import type { Offer } from '../../../services/downloads/downloads';
import type { Loan } from '../../../services/kluis/model';
import type { Locale } from '../../../services/people/roles';
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
  const sheet = sheetOf(await loansOf(house).all(), offer.locale, house);
  await safeOf(house).noteExport(offer.person, format);
  const bytes = format === 'xlsx' ? await toXlsx(sheet) : toCsv(sheet);
  const day = dayOf(house.clock.now(), house.organisation().office.timeZone);
  return { name: `kluis-${day}.${format}`, contentType: contentTypes[format], bytes };
}

/** Loans that were asked for in a period. @param below first instant that is not of it. */
export async function loanSheetWithin(from: Date, below: Date, locale: Locale, house: House): Promise<Sheet> {
  const [first, end] = [from.toISOString(), below.toISOString()];
  const loans = await loansOf(house).all();
  const within = loans.filter(({ askedAt }) => askedAt >= first && askedAt < end);
  return sheetOf(within, locale, house);
}

/** One person's own loans. */
export const loanSheetOf = async (person: string, locale: Locale, house: House): Promise<Sheet> =>
  sheetOf(await loansOf(house).loansOf(person), locale, house);

function sheetOf(loans: readonly Loan[], locale: Locale, house: House): Sheet {
  const organisation = house.organisation();
  return loanSheet({
    ...{ locale, loans, names: namesOf(organisation) },
    clients: Object.fromEntries(organisation.clients.map(({ id, name }) => [id, name])),
  });
}
