import { z } from 'zod/v4';
import { toPdf } from '../../../cards/sheets/pdf';
import { codeSheet } from '../../../cards/training/code-sheet';
import type { Offer } from '../../../services/downloads/downloads';
import { contentTypes } from '../../../services/downloads/formats';
import { codeOf } from '../../../services/training/code';
import { trainingDownloads } from '../../../services/training/contract';
import type { Session } from '../../../services/training/model';
import { codeClosesAfter, codeOpensBefore, endOf, startOf } from '../../../services/training/times';
import { offerDownload } from '../../routing/downloads';
import type { Container } from '../../routing/container';
import type { Answer, ExportFile, StaffTurn } from '../../routing/flow';
import { notice } from '../../routing/notices';
import { mayPrint, personIn } from './cards';
import type { OnSession } from './sessions';

/** "Codeblad voor de zaal": for who made the session, who answers for it, and the office that readies the room. */
export async function offerCodeSheet(
  turn: StaffTurn,
  { session }: OnSession,
  container: Container,
): Promise<Answer> {
  return (await printable(session, turn.actor.person, container))
    ? await offerDownload(turn, trainingDownloads.codeSheet, { session }, container)
    : notice(turn, 'trainingNotFound');
}

const params = z.object({ session: z.string() });

/** @returns null for whom it is not, also when that changed since the link was made. */
export async function exportCodeSheet(
  { params: asked, person, locale }: Offer,
  container: Container,
): Promise<ExportFile | null> {
  const session = await printable(params.parse(asked).session, person, container);
  if (!session) return null;
  const organisation = container.organisation();
  const opens = new Date(startOf(session.facts, organisation).getTime() - codeOpensBefore);
  const closes = new Date(endOf(session.facts, organisation).getTime() + codeClosesAfter);
  const sheet = codeSheet({
    locale,
    session,
    code: codeOf(session.id, container.secrets.signing),
    counts: { from: opens.toISOString(), until: closes.toISOString() },
    organiser: personIn(container, session.owner)?.name ?? '–',
  });
  return { name: `${session.id}-code.pdf`, contentType: contentTypes.pdf, bytes: await toPdf(sheet) };
}

async function printable(id: string, person: string, container: Container): Promise<Session | null> {
  const [file, known] = [await container.trainings.find(id, person), personIn(container, person)];
  if (!file || !known || file.session.status !== 'planned') return null;
  return mayPrint(file.session, known, container) ? file.session : null;
}
