import { kluisDownloads } from '../../../services/kluis/contract';
import { z } from 'zod/v4';
import { type LoanExportModel, loanSheet } from '../../../cards/kluis/export';
import { ownLoans } from '../../../cards/kluis/personal-data';
import { toCsv } from '../../../cards/sheets/csv';
import type { Sheet } from '../../../cards/sheets/sheet';
import { toXlsx } from '../../../cards/sheets/xlsx';
import { textsFor } from '../../../cards/texts';
import type { Offer } from '../../../services/downloads/downloads';
import { contentTypes, type SheetFormat, sheetFormats } from '../../../services/downloads/formats';
import { drillPartition } from '../../../services/kluis/loans';
import type { Loan } from '../../../services/kluis/model';
import type { Locale } from '../../../services/people/roles';
import { dayOf } from '../../../services/time/zone';
import { offerDownload } from '../../routing/downloads';
import type { Container } from '../../routing/container';
import type { Answer, EvidenceFile, EvidencePeriod, ExportFile, StaffTurn } from '../../routing/flow';
import { namesOf } from './cards';

const params = z.object({ format: z.enum(sheetFormats) });

/** "Export": a link that works once. */
export const offerLoans = (
  turn: StaffTurn,
  { format }: { readonly format: SheetFormat },
  container: Container,
): Promise<Answer> => offerDownload(turn, kluisDownloads.loans, { format }, container);

/** Every loan that is kept, in its state when the link is used; who fetched it is in the history. */
export async function exportLoans(offer: Offer, container: Container): Promise<ExportFile> {
  const { format } = params.parse(offer.params);
  const sheet = sheetOf(await container.loans.all(), offer.locale, container);
  await container.safe.noteExport(offer.person, format);
  const bytes = format === 'xlsx' ? await toXlsx(sheet) : toCsv(sheet);
  const day = dayOf(container.clock.now(), container.organisation().office.timeZone);
  return { name: `kluis-${day}.${format}`, contentType: contentTypes[format], bytes };
}

/** Loans requested in a period; drills separate from real ones, if there were any. */
export async function evidenceOfLoans(
  { first, below }: EvidencePeriod,
  { person, locale }: { readonly person: string; readonly locale: Locale },
  container: Container,
): Promise<readonly EvidenceFile[]> {
  const within = (loans: readonly Loan[]): readonly Loan[] =>
    loans.filter(({ askedAt }) => askedAt >= first.toISOString() && askedAt < below.toISOString());
  const [loans, drills] = await Promise.all([container.loans.all(), container.loans.drills()]);
  const practised = within(drills);
  await container.safe.noteExport(person, 'csv');
  const { files } = textsFor(locale).register.pack;
  return [
    { name: files.safe, sheet: sheetOf(within(loans), locale, container) },
    ...(practised.length === 0
      ? []
      : [{ name: files.safeDrills, sheet: sheetOf(practised, locale, container) }]),
  ];
}

/** Everything of one person's own loans. */
export async function personsLoans(person: string, locale: Locale, container: Container): Promise<Sheet> {
  const { loans } = container;
  const all = [...(await loans.loansOf(person)), ...(await loans.loansOf(person, drillPartition))];
  return ownLoans(exportModel(all, locale, container));
}

const sheetOf = (loans: readonly Loan[], locale: Locale, container: Container): Sheet =>
  loanSheet(exportModel(loans, locale, container));

function exportModel(loans: readonly Loan[], locale: Locale, container: Container): LoanExportModel {
  const organisation = container.organisation();
  return {
    locale,
    loans,
    names: namesOf(organisation),
    clients: Object.fromEntries(organisation.clients.map(({ id, name }) => [id, name])),
  };
}
