import { passUntil } from '../../support/time';
import { publish, readDocuments } from './documents';
import { agreeTwice, answerByCode, fetchFiles, handleReports, letIn, takeBackAtAuthority } from './incident';
import type { Place } from './place';
import { decideProposals } from './roles';
import { closeOffice, keepSafe, withoutOffice } from './safe';
import { giveSessions, planSessions } from './sessions';
import { evacuate, forgotten, receiveVisitors, stayLonger } from './visitors';

/**
 * What people open on purpose, at the moment when it is there: further in, or later, than trying everything leads. In
 * each place they press what they never did. It begins on Monday, ten o'clock in Amsterdam.
 */
export async function playScenes(place: Place): Promise<void> {
  await fetchFiles(place);
  await handleReports(place);
  await agreeTwice(place);
  await takeBackAtAuthority(place);
  await letIn(place);
  await answerByCode(place);
  await keepSafe(place);
  await receiveVisitors(place);
  await evacuate(place);
  await decideProposals(place);
  const [sessions, documents] = [await planSessions(place), await publish(place)];
  await passUntil(place.bot, '2026-11-23T09:20:00Z');
  await giveSessions(place, sessions);
  await stayLonger(place);
  await passUntil(place.bot, '2026-11-23T17:05:00Z');
  await closeOffice(place);
  await passUntil(place.bot, '2026-11-24T08:05:00Z');
  await readDocuments(place, documents);
  await forgotten(place);
  await withoutOffice(place);
}
