import { z } from 'zod/v4';
import { toCsv } from '../../../cards/sheets/csv';
import { toXlsx } from '../../../cards/sheets/xlsx';
import { comingSheet } from '../../../cards/training/coming';
import type { Offer } from '../../../services/downloads/downloads';
import { contentTypes, type SheetFormat, sheetFormats } from '../../../services/downloads/formats';
import { trainingDownloads } from '../../../services/training/contract';
import { offerDownload } from '../../routing/downloads';
import type { Container } from '../../routing/container';
import type { Answer, ExportFile, StaffTurn } from '../../routing/flow';
import { notice } from '../../routing/notices';
import { mayManage, personIn } from './cards';
import { managed, type OnSession } from './sessions';

/** Who comes, for who gives it: for the lunch, and for a list at the door. */

/** With a place, and in the queue, each by name. */
export async function comingTo(session: string, container: Container) {
  const { people, companies } = container.organisation();
  const names = new Map(companies.map((company) => [company.id, company.name]));
  const seats = await container.trainings.records.seatsOf(session);
  return people
    .flatMap(({ aadObjectId, name, company }) => {
      const status = seats.get(aadObjectId)?.status;
      return status === 'seated' || status === 'waiting' || status === 'attended'
        ? [{ id: aadObjectId, name, company: names.get(company) ?? company, status }]
        : [];
    })
    .sort((one, other) => one.name.localeCompare(other.name, 'nl'));
}

const params = z.object({ session: z.string(), format: z.enum(sheetFormats) });

export async function offerComing(
  turn: StaffTurn,
  { session, format }: OnSession & { readonly format: SheetFormat },
  container: Container,
): Promise<Answer> {
  return (await managed(turn, session, container))
    ? await offerDownload(turn, trainingDownloads.coming, { session, format }, container)
    : notice(turn, 'trainingNotFound');
}

/** @returns null for who does not give it, also when that changed since the link was made. */
export async function exportComing(
  { params: asked, person, locale }: Offer,
  container: Container,
): Promise<ExportFile | null> {
  const { session: id, format } = params.parse(asked);
  const [session, known] = [await container.trainings.session(id), personIn(container, person)];
  if (!session || !known || !mayManage(session.owner, known, container)) return null;
  const sheet = comingSheet(await comingTo(id, container), locale);
  const bytes = format === 'xlsx' ? await toXlsx(sheet) : toCsv(sheet);
  return { name: `${id}.${format}`, contentType: contentTypes[format], bytes };
}
