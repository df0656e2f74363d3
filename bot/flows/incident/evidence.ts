import { incidentDownloads } from '../../../services/incident/contract';
import { z } from 'zod/v4';
import { renderEvidence, renderFilesSettled } from '../../../cards/incident/evidence';
import { textsFor } from '../../../cards/texts';
import type { Offer } from '../../../services/downloads/downloads';
import type { FormToken } from '../../../services/forms/form-token';
import type { IncidentChange } from '../../../services/incident/commands';
import { type EvidenceFile, presentEvidence } from '../../../services/incident/evidence/model';
import type { IncomingFile } from '../../../services/incident/evidence/store';
import { mayHandle } from '../../../services/incident/handlers';
import type { IncidentOnFile } from '../../../services/incident/incidents';
import { mayLookAlong } from '../../../services/incident/invitations';
import { offerDownload } from '../../routing/downloads';
import type { Container } from '../../routing/container';
import type { Answer, ExportFile, StaffTurn, Turn } from '../../routing/flow';
import { shortNotice, notice } from '../../routing/notices';
import { readFilesToken } from './forms';
import { idempotencyKeyOfChange } from './idempotency';
import { show } from './screens';

/** Files stay with the report they were sent to, even if another leads. */
export const openEvidence = (
  turn: StaffTurn,
  { incident }: { readonly incident: string },
  container: Container,
): Promise<Answer> => show(turn, incident, renderEvidence, container, 'joined');

export interface FilesData {
  readonly files: string;
  readonly token: string;
}

/** "Weggooien". */
export async function discardFiles(turn: Turn, data: FilesData, container: Container): Promise<Answer> {
  const { person, locale } = turn.actor;
  const token = readFilesToken(container, turn.owner, data.files, data.token);
  if (person === null) return notice(turn, 'notAllowed');
  if (!token) return shortNotice(turn, 'fileGone');
  for (const id of data.files.split(',')) await container.evidence.discard(person, id);
  return { kind: 'card', card: renderFilesSettled(locale, null) };
}

/** "Toevoegen": the files are stored before the incident names them; it names each once. */
export async function attachFiles(
  turn: Turn,
  data: FilesData & { readonly id: string },
  container: Container,
): Promise<Answer> {
  const { person, locale } = turn.actor;
  const file = await container.incidents.find(data.id);
  const as = file && person !== null ? standingOf(file, person, container) : null;
  if (!file || person === null || !as) return notice(turn, 'notFound');
  const token = readFilesToken(container, turn.owner, data.files, data.token);
  if (!token) return shortNotice(turn, 'fileGone');
  const ids = data.files.split(',');
  const settled: Answer = { kind: 'card', card: renderFilesSettled(locale, data.id) };
  // The same press again, after the files moved.
  if (ids.every((id) => file.incident.evidence?.some((held) => held.id === id))) return settled;
  const said = await attach(person, ids, { id: data.id, token, as }, container);
  return said === null ? settled : shortNotice(turn, said);
}

interface Attaching {
  readonly id: string;
  /** The token of the form that says so: it takes effect once. */
  readonly token: FormToken;
  readonly as: NonNullable<ReturnType<typeof standingOf>>;
}

/** Puts files of a person in their place before the incident names them. @returns what to say when it does not. */
export async function attach(
  person: string,
  ids: readonly string[],
  { id, token, as }: Attaching,
  container: Container,
): Promise<'fileGone' | ReturnType<typeof refusalOf> | null> {
  const files = await heldFor(person, ids, id, container);
  if (files.length === 0) return 'fileGone';
  const change: IncidentChange = {
    type: 'attach',
    files: files.map(({ masked: _, ...kept }) => kept),
    masked: files.flatMap(({ masked }) => masked),
    ...as,
  };
  const outcome = await container.incidents.change(id, change, {
    idempotencyKey: idempotencyKeyOfChange(token, change),
  });
  const refused = outcome.kind === 'refused' ? outcome.refusal.refused : 'unchanged';
  if (refused !== 'unchanged') return refusalOf(refused);
  for (const file of files) await container.evidence.discard(person, file.id);
  return null;
}

/** In what role somebody may add a file; null: not at all. */
function standingOf({ incident }: IncidentOnFile, person: string, container: Container) {
  if (container.incidents.isReporter(incident, person)) return { byReporter: true };
  return mayHandle(incident, container.organisation(), person, container.clock.now()) ? { by: person } : null;
}

const refusals = ['tooManyFiles', 'alreadyAttached', 'withdrawn', 'notFound'] as const;
const refusalOf = (code: string) => refusals.find((each) => each === code) ?? 'failed';

async function heldFor(
  person: string,
  ids: readonly string[],
  incident: string,
  container: Container,
): Promise<readonly IncomingFile[]> {
  const found = await Promise.all(ids.map((id) => container.evidence.incoming(person, id)));
  const files = found.flatMap((file) => file ?? []);
  const held = await Promise.all(files.map(({ id }) => container.evidence.hold(person, id, incident)));
  return files.filter((_, at) => held[at] === true);
}

/** "Openen": a link that works once. */
export const offerEvidence = (
  turn: Turn,
  { incident, id }: { readonly incident: string; readonly id: string },
  container: Container,
): Promise<Answer> => offerDownload(turn, incidentDownloads.evidence, { incident, id }, container);

const asked = z.object({ incident: z.string(), id: z.string() });

/** For those who may handle the incident at this moment, or have read access. */
export const exportEvidence = (offer: Offer, container: Container): Promise<ExportFile | null> =>
  exportFile(offer, container, mayHandle);
export const exportAlongEvidence = (offer: Offer, container: Container): Promise<ExportFile | null> =>
  exportFile(offer, container, mayLookAlong);

/** That it was opened is in the access log first (reliability G4). @param mayRead at this moment. */
async function exportFile(
  { params, person }: Offer,
  container: Container,
  mayRead: typeof mayHandle,
): Promise<ExportFile | null> {
  const { incident: number, id } = asked.parse(params);
  const file = await container.incidents.find(number);
  if (!file || !mayRead(file.incident, container.organisation(), person, container.clock.now())) return null;
  const held = presentEvidence(file.incident).find((each) => each.id === id);
  if (!held) return null;
  await container.access.note(person, number, 'evidence');
  const bytes = await container.evidence.open(number, held);
  if (!bytes) container.log.error({ incident: number, file: id }, 'evidence gone or altered');
  const place = (file.incident.evidence ?? []).indexOf(held) + 1;
  return bytes ? { ...named(number, place, held), bytes } : null;
}

/** Never a name that somebody typed: it goes into a header. */
const named = (number: string, place: number, { type }: EvidenceFile) => ({
  name: `${number}-${textsFor('nl').evidence.file}-${place}.${type}`,
  contentType: 'application/octet-stream',
});
