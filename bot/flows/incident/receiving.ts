import { renderReceived } from '../../../cards/incident/evidence';
import { textsFor } from '../../../cards/texts';
import type { FormToken } from '../../../services/forms/form-token';
import { type EvidenceFile, mostAtOnce, mostWithReport } from '../../../services/incident/evidence/model';
import type { FileFault, NamedFile, OfferedFile } from '../../../services/incident/evidence/store';
import { mayHandle } from '../../../services/incident/handlers';
import { mask } from '../../../services/masking/mask';
import type { IncidentKind } from '../../../services/people/incident-settings';
import type { Container } from '../../routing/container';
import type { Answer, Turn } from '../../routing/flow';
import { notice, shortNotice } from '../../routing/notices';
import { handlers } from './case-handlers';
import { type FilesData, attach } from './evidence';
import { newFilesToken, readFilesToken } from './forms';

/** Files that come in, and what becomes of them: they wait for the report they belong to. */

/** Reports of each sort that can be chosen for a file. */
const mostOffered = 15;

interface Received {
  readonly files: readonly Pick<EvidenceFile, 'id' | 'name' | 'bytes'>[];
  readonly refused: readonly { readonly name: string; readonly fault: FileFault | 'tooMany' }[];
}

/** Files in somebody's own chat: stored first, so that they are there when the person says what they belong to. */
export async function receiveFiles(
  turn: Turn,
  offered: readonly OfferedFile[],
  container: Container,
): Promise<Answer> {
  const { person, locale } = turn.actor;
  if (person === null) return notice(turn, 'notAllowed');
  const { unnamed } = textsFor(locale).evidence;
  const named = offered.map((file, at): NamedFile => ({ ...file, name: file.name ?? unnamed(at + 1) }));
  const outcomes = await container.evidence.receive(person, named.slice(0, mostAtOnce));
  const received = outcomes.map((outcome, at) => ({ outcome, name: shownName(named[at]) }));
  const left = named.slice(mostAtOnce).map((file) => ({ name: shownName(file), fault: 'tooMany' as const }));
  const refused = received.flatMap(({ outcome, name }) =>
    'fault' in outcome ? [{ name, fault: outcome.fault }] : [],
  );
  const files = received.flatMap(({ outcome }) => ('fault' in outcome ? [] : [outcome]));
  return await show(turn, person, { files, refused: [...refused, ...left] }, container);
}

/** "Bij een melding doen": the same card, with the reports there are by now. */
export async function openFiles(turn: Turn, data: FilesData, container: Container): Promise<Answer> {
  const { person } = turn.actor;
  if (person === null) return notice(turn, 'notAllowed');
  if (!readFilesToken(container, turn.owner, data.files, data.token)) return shortNotice(turn, 'fileGone');
  const found = await Promise.all(data.files.split(',').map((id) => container.evidence.incoming(person, id)));
  const files = found.flatMap((file) => file ?? []);
  if (files.length === 0) return shortNotice(turn, 'fileGone');
  return await show(turn, person, { files, refused: [] }, container);
}

async function show(
  turn: Turn,
  person: string,
  { files, refused }: Received,
  container: Container,
): Promise<Answer> {
  const ids = files.map(({ id }) => id).join(',');
  const data = { files: ids, token: newFilesToken(container, turn.owner, ids) };
  const incidents = files.length === 0 ? [] : await candidatesFor(turn, person, container);
  return {
    kind: 'card',
    card: renderReceived({ locale: turn.actor.locale, data, files, refused, incidents }),
  };
}

/** A name may hold something that does not belong in a chat (features N5). */
const shownName = (file: NamedFile | undefined): string => mask(file?.name ?? '').text;

/** The person's own reports, and for handlers those that are open. */
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

/** Open reports that somebody may handle: for the board only those it was called in for. */
async function openFor(person: string, container: Container) {
  const { lines } = await container.register.page({ list: 'open' }, person, null);
  const files = await Promise.all(lines.map(({ id }) => container.incidents.find(id)));
  const [organisation, now] = [container.organisation(), container.clock.now()];
  const handled = files.flatMap((file) =>
    file && mayHandle(file.incident, organisation, person, now) ? [file.incident] : [],
  );
  return handled.map(({ id, facts }) => ({ id, kind: facts.kind }));
}

/**
 * The files that go with a form being drawn: those waiting, and those of the form it replaces.
 * @returns ids; null for somebody not proven, whose files are not accepted.
 */
export function filesWith(
  { actor: { person } }: Turn,
  before: FormToken | undefined,
  container: Container,
): readonly string[] | null {
  if (person === null) return null;
  const said = before?.record.split(',').filter(Boolean) ?? [];
  return [...new Set([...said, ...container.evidence.waiting.of(person)])].slice(-mostWithReport);
}

/** The report is in the register and does not wait for its files; those that fail stay on the card of the files. */
export function attachWaiting(turn: Turn, token: FormToken, id: string, container: Container): void {
  const { person } = turn.actor;
  const ids = filesWith(turn, token, container) ?? [];
  if (person === null || ids.length === 0) return;
  const { underWay, log } = container;
  underWay
    .watch(attach(person, ids, { id, token, as: { byReporter: true } }, container))
    .then((said) => (said === null ? undefined : log.warn({ incident: id, said }, 'files did not go along')))
    .catch((error: unknown) => log.warn({ err: error, incident: id }, 'files did not go along'));
}
