import { z } from 'zod/v4';
import { toCsv } from '../../../cards/sheets/csv';
import { toXlsx } from '../../../cards/sheets/xlsx';
import { comingSheet } from '../../../cards/training/coming';
import { contentTypes, sheetFormats } from '../../../services/downloads/formats';
import { trainingDownloads } from '../../../services/training/contract';
import type { Container } from '../../routing/container';
import { mayManage, personIn } from './cards';
import { offering } from './offers';

/** Who is coming, for the trainer: for the lunch, and for a list at the door. */

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

/** The list as a file, for the session's trainer. */
export const comingLists = offering({
  download: trainingDownloads.coming,
  params: z.object({ session: z.string(), format: z.enum(sheetFormats) }),
  find: async ({ session: id }, person, container) => {
    const [session, known] = [await container.trainings.session(id), personIn(container, person)];
    return session && known && mayManage(session.owner, known, container) ? session : null;
  },
  make: async ({ id }, { format }, { locale }, container) => {
    const sheet = comingSheet(await comingTo(id, container), locale);
    const bytes = format === 'xlsx' ? await toXlsx(sheet) : toCsv(sheet);
    return { name: `${id}.${format}`, contentType: contentTypes[format], bytes };
  },
});
