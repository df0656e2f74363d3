import { z } from 'zod/v4';
import { toPdf } from '../../../cards/sheets/pdf';
import { codeSheet } from '../../../cards/training/code-sheet';
import { contentTypes } from '../../../services/downloads/formats';
import { codeOf } from '../../../services/training/code';
import { trainingDownloads } from '../../../services/training/contract';
import type { Session } from '../../../services/training/model';
import { codeHours } from '../../../services/training/times';
import type { Container } from '../../routing/container';
import { mayPrint, personIn } from './cards';
import { offering } from './offers';
import type { OnSession } from './sessions';

/** "Codeblad voor de zaal": for the session's creator, those responsible for it, and the office preparing the room. */
export const codeSheets = offering({
  download: trainingDownloads.codeSheet,
  params: z.object({ session: z.string() }),
  find: printable,
  make: async (session, _asked, { locale }, container) => {
    const organisation = container.organisation();
    const { from, until } = codeHours(session.facts, organisation);
    const sheet = codeSheet({
      locale,
      session,
      code: codeOf(session.id, container.secrets.signing),
      counts: { from: from.toISOString(), until: until.toISOString() },
      organiser: personIn(container, session.owner)?.name ?? '–',
    });
    return { name: `${session.id}-code.pdf`, contentType: contentTypes.pdf, bytes: await toPdf(sheet) };
  },
});

async function printable(
  { session: id }: OnSession,
  person: string,
  container: Container,
): Promise<Session | null> {
  const [file, known] = [await container.trainings.find(id, person), personIn(container, person)];
  if (!file || !known || file.session.status !== 'planned') return null;
  return mayPrint(file.session, known, container) ? file.session : null;
}
