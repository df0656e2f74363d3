import { z } from 'zod/v4';
import { toCsv } from '../../../cards/sheets/csv';
import { toXlsx } from '../../../cards/sheets/xlsx';
import { type Comer, comingSheet } from '../../../cards/training/coming';
import { contentTypes, sheetFormats } from '../../../services/downloads/formats';
import type { Person } from '../../../services/people/organisation';
import { askedNow, awaitsAnswer } from '../../../services/training/nudges';
import type { SeatStatus, Session } from '../../../services/training/model';
import { startOf } from '../../../services/training/times';
import { trainingDownloads } from '../../../services/training/contract';
import type { Container } from '../../routing/container';
import { mayManage, personIn } from './cards';
import { offering } from './offers';

/** Who is coming, for the trainer: for the lunch, and for a list at the door. */

/** With a place, in the queue, and until it begins those who are invited and did not answer; each by name. */
export async function comingTo(session: Session, container: Container): Promise<readonly Comer[]> {
  const organisation = container.organisation();
  const now = container.clock.now();
  const names = new Map(organisation.companies.map((company) => [company.id, company.name]));
  const seats = await container.trainings.records.seatsOf(session.id);
  const isAsking = session.status === 'planned' && startOf(session.facts, organisation) > now;
  const asked = isAsking ? askedNow(await container.trainings.records.everything(), organisation, now) : null;
  const isSilent = (person: Person): boolean => asked !== null && awaitsAnswer(session, person, asked);
  return organisation.people
    .flatMap((person): readonly Comer[] => {
      const { aadObjectId: id, name, company } = person;
      const seat = seats.get(id);
      const status = seat ? standingOf(seat.status, session) : isSilent(person) ? 'silent' : 'off';
      return status === 'off' ? [] : [{ id, name, company: names.get(company) ?? company, status }];
    })
    .sort((one, other) => one.name.localeCompare(other.name, 'nl'));
}

/** A place that nobody used, once the list is final; of a list that closed by itself nobody knows. */
function standingOf(status: SeatStatus, session: Session): SeatStatus | 'absent' | 'unrecorded' {
  if (status !== 'seated' || session.status !== 'closed') return status;
  return session.bySelf === true ? 'unrecorded' : 'absent';
}

/** The list as a file, for the session's trainer. */
export const comingLists = offering({
  download: trainingDownloads.coming,
  params: z.object({ session: z.string(), format: z.enum(sheetFormats) }),
  find: async ({ session: id }, person, container) => {
    const [session, known] = [await container.trainings.session(id), personIn(container, person)];
    return session && known && mayManage(session.owner, known, container) ? session : null;
  },
  make: async (session, { format }, { locale }, container) => {
    const sheet = comingSheet(await comingTo(session, container), locale);
    const bytes = format === 'xlsx' ? await toXlsx(sheet) : toCsv(sheet);
    return { name: `${session.id}.${format}`, contentType: contentTypes[format], bytes };
  },
});
