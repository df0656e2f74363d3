import type { IncidentKind } from '../../../services/people/incident-settings';
import { incidentDownloads } from '../../../services/incident/contract';
import { z } from 'zod/v4';
import {
  renderEvidence,
  renderFilesSettled,
  renderNothingToAttachTo,
  renderReceived,
} from '../../../cards/incident/evidence';
import { textsFor } from '../../../cards/texts';
import type { Offer } from '../../../services/downloads/downloads';
import type { IncidentChange } from '../../../services/incident/commands';
import { type EvidenceFile, mostAtOnce, presentEvidence } from '../../../services/incident/evidence/model';
import type { IncomingFile, OfferedFile } from '../../../services/incident/evidence/store';
import { mayHandle } from '../../../services/incident/handlers';
import type { IncidentOnFile } from '../../../services/incident/incidents';
import { mask } from '../../../services/masking/mask';
import { offerDownload } from '../../routing/downloads';
import type { Container } from '../../routing/container';
import type { Answer, ExportFile, Turn } from '../../routing/flow';
import { shortNotice, notice } from '../../routing/notices';
import { handlers } from './case-handlers';
import { newFilesToken, readFilesToken } from './forms';
import { idempotencyKeyOfChange } from './idempotency';
import { look } from './process';

export const openEvidence = look(renderEvidence);

/** Reports of each sort that can be chosen for a file. */
const mostOffered = 15;

/** Files in somebody's own chat: taken in first, so that they are there when the person says what they belong to. */
export async function receiveFiles(
  turn: Turn,
  offered: readonly OfferedFile[],
  container: Container,
): Promise<Answer> {
  const { person, locale } = turn.actor;
  if (person === null) return notice(turn, 'notAllowed');
  const incidents = await candidatesFor(turn, person, container);
  if (incidents.length === 0) return { kind: 'card', card: renderNothingToAttachTo(locale) };
  const taken = offered.slice(0, mostAtOnce);
  const outcomes = await Promise.all(taken.map((file) => container.evidence.receive(person, file)));
  const files = outcomes.flatMap((outcome) => ('fault' in outcome ? [] : [outcome]));
  const refused = outcomes.flatMap((outcome, at) =>
    'fault' in outcome ? [{ name: shownName(taken[at]), fault: outcome.fault }] : [],
  );
  const left = offered
    .slice(mostAtOnce)
    .map((file) => ({ name: shownName(file), fault: 'tooMany' as const }));
  const ids = files.map(({ id }) => id).join(',');
  const data = { files: ids, token: newFilesToken(container, turn.owner, ids) };
  const card = renderReceived({ locale, data, files, refused: [...refused, ...left], incidents });
  return { kind: 'card', card };
}

/** A name may hold what has no place in a chat (features N5). */
const shownName = (file: OfferedFile | undefined): string => mask(file?.name ?? '').text;

/** Own reports, and for who handles them those that are open. */
async function candidatesFor(turn: Turn, person: string, container: Container) {
  const { kinds, alert } = textsFor(turn.actor.locale);
  const titled = ({ id, kind }: { readonly id: string; readonly kind: IncidentKind | null }) => ({
    id,
    title: kind === null ? alert.title : kinds.names[kind],
  });
  const own = (await container.incidents.reportsOf(person))
    .filter(({ status }) => status !== 'withdrawn')
    .map(({ id, facts }) => titled({ id, kind: facts.kind }));
  const handles = handlers.roles.some((role) => turn.actor.roles.includes(role));
  const open = handles ? (await openFor(person, container)).map(titled) : [];
  const mine = new Set(own.map(({ id }) => id));
  return [...own.slice(0, mostOffered), ...open.filter(({ id }) => !mine.has(id))];
}

/** Open reports that somebody may handle: the board only those it was called in for. */
async function openFor(person: string, container: Container) {
  const { lines } = await container.register.page({ list: 'open' }, person, null);
  const files = await Promise.all(lines.map(({ id }) => container.incidents.find(id)));
  const [organisation, now] = [container.organisation(), container.clock.now()];
  const handled = files.flatMap((file) =>
    file && mayHandle(file.incident, organisation, person, now) ? [file.incident] : [],
  );
  return handled.map(({ id, facts }) => ({ id, kind: facts.kind }));
}

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

/** "Toevoegen": the files are put in their place before the incident names them; it names each once. */
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
  // The same press once more, after the files moved.
  if (ids.every((id) => file.incident.evidence?.some((held) => held.id === id))) return settled;
  const files = await heldFor(person, ids, data.id, container);
  if (files.length === 0) return shortNotice(turn, 'fileGone');
  const change: IncidentChange = {
    type: 'attach',
    files: files.map(({ masked: _, ...kept }) => kept),
    masked: files.flatMap(({ masked }) => masked),
    ...as,
  };
  const outcome = await container.incidents.change(data.id, change, {
    idempotencyKey: idempotencyKeyOfChange(token, change),
  });
  const refused = outcome.kind === 'refused' ? outcome.refusal.refused : 'unchanged';
  if (refused !== 'unchanged') return shortNotice(turn, refusalOf(refused));
  for (const { id } of files) await container.evidence.discard(person, id);
  return settled;
}

/** As whom somebody may add a file; null: not at all. */
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

/** For who may handle the incident at this moment; that it was opened is in the access log first (reliability G4). */
export async function exportEvidence(
  { params, person }: Offer,
  container: Container,
): Promise<ExportFile | null> {
  const { incident: number, id } = asked.parse(params);
  const file = await container.incidents.find(number);
  if (!file || !mayHandle(file.incident, container.organisation(), person, container.clock.now()))
    return null;
  const held = presentEvidence(file.incident).find((each) => each.id === id);
  if (!held) return null;
  await container.access.note(person, number, 'evidence');
  const bytes = await container.evidence.open(number, held);
  if (!bytes) container.log.error({ incident: number, file: id }, 'evidence gone or altered');
  const place = (file.incident.evidence ?? []).indexOf(held) + 1;
  return bytes ? { ...named(number, place, held), bytes } : null;
}

/** Never a name that somebody typed: it stands in a header. */
const named = (number: string, place: number, { type }: EvidenceFile) => ({
  name: `${number}-${textsFor('nl').evidence.file}-${place}.${type}`,
  contentType: 'application/octet-stream',
});
