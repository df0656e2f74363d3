import { kluisDownloads } from '../../../services/kluis/contract';
import { z } from 'zod/v4';
import { loanSheet } from '../../../cards/kluis/export';
import { toCsv } from '../../../cards/sheets/csv';
import type { Sheet } from '../../../cards/sheets/sheet';
import { toXlsx } from '../../../cards/sheets/xlsx';
import { textsFor } from '../../../cards/texts';
import type { Offer } from '../../../services/downloads/downloads';
import { contentTypes, type SheetFormat, sheetFormats } from '../../../services/downloads/formats';
import type { Loan } from '../../../services/kluis/model';
import type { Locale } from '../../../services/people/roles';
import { dayOf } from '../../../services/time/zone';
import { offerDownload } from '../../downloads';
import type { House } from '../../house';
import type { Answer, EvidenceFile, EvidencePeriod, ExportFile, StaffTurn } from '../../routing/flow';
import { namesOf } from './views';

const params = z.object({ format: z.enum(sheetFormats) });

/** "Export": a link that works once. */
export const offerLoans = (
  turn: StaffTurn,
  { format }: { readonly format: SheetFormat },
  house: House,
): Promise<Answer> => offerDownload(turn, kluisDownloads.loans, { format }, house);

/** Every loan that is kept, as it is when the link is used; who fetched it is in the history. */
export async function exportLoans(offer: Offer, house: House): Promise<ExportFile> {
  const { format } = params.parse(offer.params);
  const sheet = sheetOf(await house.loans.all(), offer.locale, house);
  await house.safe.noteExport(offer.person, format);
  const bytes = format === 'xlsx' ? await toXlsx(sheet) : toCsv(sheet);
  const day = dayOf(house.clock.now(), house.organisation().office.timeZone);
  return { name: `kluis-${day}.${format}`, contentType: contentTypes[format], bytes };
}

/** Loans that were asked for in a period. */
export async function evidenceOfLoans(
  { first, below }: EvidencePeriod,
  { person, locale }: { readonly person: string; readonly locale: Locale },
  house: House,
): Promise<readonly EvidenceFile[]> {
  const loans = await house.loans.all();
  const within = loans.filter(
    ({ askedAt }) => askedAt >= first.toISOString() && askedAt < below.toISOString(),
  );
  await house.safe.noteExport(person, 'csv');
  return [{ name: textsFor(locale).register.pack.files.safe, sheet: sheetOf(within, locale, house) }];
}

/** One person's own loans. */
export const ownLoans = async (person: string, locale: Locale, house: House): Promise<Sheet> => ({
  ...sheetOf(await house.loans.loansOf(person), locale, house),
  name: textsFor(locale).personalData.loans,
});

function sheetOf(loans: readonly Loan[], locale: Locale, house: House): Sheet {
  const organisation = house.organisation();
  return loanSheet({
    locale,
    loans,
    names: namesOf(organisation),
    clients: Object.fromEntries(organisation.clients.map(({ id, name }) => [id, name])),
  });
}
