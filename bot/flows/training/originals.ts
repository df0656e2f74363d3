import { z } from 'zod/v4';
import type { AddressState } from '../../../cards/training/document';
import { isMeant } from '../../../services/training/audience';
import { trainingDownloads } from '../../../services/training/contract';
import type { Original, PublishedDocument } from '../../../services/training/model';
import type { Container } from '../../routing/container';
import type { Answer, StaffTurn } from '../../routing/flow';
import { notice } from '../../routing/notices';
import { signing } from './book';
import { mayManage, ownedDocumentCard, personIn } from './cards';
import { offering } from './offers';

/** The text that people sign, fixed when it is uploaded: whatever its address holds later, this is what was signed. */

type Incoming = Awaited<ReturnType<Container['evidence']['incoming']>>;

interface PutUp {
  /** Id of a file from the person's own chat; empty for none. */
  readonly file: string;
  readonly link: string | null;
}

/**
 * The chosen file, or what is at the address now. Stored by us before the document names it: a crash in between leaves
 * a copy that nothing names.
 * @returns null where there is nothing to fix; `gone` when the chosen file no longer exists.
 */
export async function fixOriginal(
  person: string,
  { file, link }: PutUp,
  container: Container,
): Promise<Original | null | 'gone'> {
  const chosen = file !== '' && file !== 'none';
  const incoming = chosen
    ? await container.evidence.incoming(person, file)
    : link === null
      ? undefined
      : await fetched(person, link, container);
  if (!incoming || !(await container.evidence.keep(person, incoming.id))) return chosen ? 'gone' : null;
  await container.evidence.discard(person, incoming.id);
  const { id, sha256, type } = incoming;
  return { id, sha256, type, at: container.clock.now().toISOString() };
}

/** Fetched the way files from the chat are: from allowed hosts, of a known kind, not too large. */
async function fetched(person: string, link: string, { evidence }: Container): Promise<Incoming> {
  const [file] = await evidence.receive(person, [{ kind: 'link', name: nameIn(link), address: link }]);
  return file === undefined || 'fault' in file ? undefined : file;
}

/** How a SharePoint sharing link shows what it leads to. */
const sharedKinds: Readonly<Record<string, string>> = { ':w:': 'docx', ':x:': 'xlsx', ':p:': 'pptx' };

/** A name that indicates a kind; a document is a PDF unless its address says otherwise. */
function nameIn(link: string): string {
  const parts = new URL(link).pathname.split('/');
  const last = parts.at(-1) ?? '';
  if (/\.\w{2,5}$/.test(last)) return last;
  const kind = parts.map((part) => sharedKinds[part]).find((each) => each !== undefined);
  return `document.${kind ?? 'pdf'}`;
}

interface OnDocument {
  readonly document: string;
}

/** "Controleer het adres": whether it still holds what is signed. */
export async function checkAddress(
  turn: StaffTurn,
  { document: id }: OnDocument,
  container: Container,
): Promise<Answer> {
  const { person, locale } = turn.actor;
  const known = personIn(container, person);
  const file = known && (await signing(container).find(id, person));
  if (!known || !file || !mayManage(file.document.owner, known, container))
    return notice(turn, 'trainingNotFound');
  const address = await stateOfAddress(person, file.document, container);
  const card = await ownedDocumentCard(id, { person, account: turn.account, locale }, container, address);
  return { kind: 'card', card };
}

async function stateOfAddress(
  person: string,
  { facts: { link }, original }: PublishedDocument,
  container: Container,
): Promise<AddressState | null> {
  if (link === null || !original) return null;
  const now = await fetched(person, link, container);
  if (!now) return 'unreadable';
  await container.evidence.discard(person, now.id);
  return now.sha256 === original.sha256 ? 'same' : 'differs';
}

/** "Bewaarde tekst openen": for signers, and those responsible for it. Nothing if it differs from the upload. */
export const originals = offering({
  download: trainingDownloads.original,
  params: z.object({ document: z.string() }),
  find: readable,
  make: async (original, { document: id }, _reader, container) => {
    const bytes = await container.evidence.openKept(original);
    if (!bytes) container.log.error({ document: id }, 'document gone or altered');
    return bytes ? { name: `${id}.${original.type}`, contentType: 'application/octet-stream', bytes } : null;
  },
});

async function readable(
  { document: id }: OnDocument,
  person: string,
  container: Container,
): Promise<Original | undefined> {
  const [file, known] = [await signing(container).find(id, person), personIn(container, person)];
  if (!file || !known) return undefined;
  const { document, signOff } = file;
  const may =
    signOff !== undefined ||
    isMeant(document.facts.audience, known, container.organisation()) ||
    mayManage(document.owner, known, container);
  return may ? document.original : undefined;
}
