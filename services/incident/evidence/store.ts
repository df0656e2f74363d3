import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod/v4';
import type { BlobStore } from '../../blobs/blobs';
import type { Clock } from '../../clock';
import { pseudonym } from '../../forms/secret';
import type { Ledger } from '../../ledger/ledger';
import { mask, type MaskedKind, maskedKinds } from '../../masking/mask';
import { partitionOf } from '../incidents';
import type { Incident } from '../model';
import { isAsNamed, typeOfName } from './content';
import { fetchFile, type FetchFault } from './fetching';
import { type EvidenceFile, evidenceTypes, mostEvidenceBytes, presentEvidence } from './model';

/** A file in a chat: what it is called, and where Teams says it can be fetched once. */
export interface OfferedFile {
  readonly name: string;
  readonly address: string;
}

/** A file that came in and belongs to nothing yet. */
export type IncomingFile = Pick<EvidenceFile, 'id' | 'name' | 'type' | 'bytes' | 'sha256'> & {
  readonly masked: readonly MaskedKind[];
};

/** Why a file was not taken. */
export type FileFault = FetchFault | 'type' | 'content';

/** What is remembered with a file until it belongs to something. */
const noted = z.object({
  name: z.string(),
  type: z.enum(evidenceTypes),
  bytes: z.number(),
  sha256: z.string(),
  masked: z.array(z.enum(maskedKinds)),
});

const fetchMs = 8_000;
const longestName = 120;
/** Who sent a file has a day to say what it belongs to; a day also outlasts every commit under way. */
const dayMs = 24 * 60 * 60_000;
const idPattern = /^[0-9a-f-]{36}$/;

/**
 * Files in blob storage: `incoming/<person>/<id>` until somebody says what they belong to, `held/<incident>/<id>` from
 * then on. The ledger is the truth: what no incident names is swept away.
 */
export class EvidenceStore {
  constructor(
    private readonly blobs: BlobStore,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
    private readonly hosts: readonly string[],
    private readonly secret: string,
  ) {}

  /** Takes a file in, if it is one that may be kept. @param person Entra object id. */
  async receive(
    person: string,
    { name, address }: OfferedFile,
  ): Promise<IncomingFile | { readonly fault: FileFault }> {
    const type = typeOfName(name);
    if (type === null) return { fault: 'type' };
    const limits = { hosts: this.hosts, bytes: mostEvidenceBytes, milliseconds: fetchMs };
    const fetched = await fetchFile(address, limits);
    if ('fault' in fetched) return fetched;
    const { bytes } = fetched;
    if (!isAsNamed(bytes, type)) return { fault: 'content' };
    const { text, masked } = mask(name.slice(0, longestName));
    const id = randomUUID();
    const about = { name: text, type, bytes: bytes.length, sha256: sha256Of(bytes), masked };
    await this.blobs.put(this.incomingName(person, id), bytes, JSON.stringify(about));
    return { id, ...about };
  }

  /** @param id anything a card may have carried. */
  async incoming(person: string, id: string): Promise<IncomingFile | undefined> {
    if (!idPattern.test(id)) return undefined;
    const note = await this.blobs.noteOn(this.incomingName(person, id));
    return note === undefined ? undefined : { id, ...noted.parse(JSON.parse(note)) };
  }

  /** Puts a file that came in where it stays; may be repeated. @returns false when it is not there any more. */
  async hold(person: string, id: string, incident: string): Promise<boolean> {
    const bytes = await this.blobs.get(this.incomingName(person, id));
    if (bytes) await this.blobs.put(heldName(incident, id), bytes);
    return bytes !== undefined;
  }

  async discard(person: string, id: string): Promise<void> {
    if (idPattern.test(id)) await this.blobs.remove(this.incomingName(person, id));
  }

  /** @returns the file, or nothing when it is gone or is not what was put there. */
  async open(incident: string, { id, sha256 }: EvidenceFile): Promise<Buffer | undefined> {
    const bytes = await this.blobs.get(heldName(incident, id));
    return bytes && sha256Of(bytes) === sha256 ? bytes : undefined;
  }

  /** Removes what nobody said anything about, and what its incident no longer names. */
  async sweep(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - dayMs);
    for (const { name, writtenAt } of await this.blobs.list('incoming/'))
      if (writtenAt < before) await this.blobs.remove(name);
    const kept = new Map<string, ReadonlySet<string>>();
    for (const { name, writtenAt } of await this.blobs.list('held/')) {
      const [, incident = '', id = ''] = name.split('/');
      if (!kept.has(incident)) kept.set(incident, await this.keptBy(incident));
      if (writtenAt < before && !kept.get(incident)?.has(id)) await this.blobs.remove(name);
    }
  }

  private async keptBy(incident: string): Promise<ReadonlySet<string>> {
    const item = await this.ledger.item<Incident>(partitionOf(incident), incident);
    return new Set(item ? presentEvidence(item.state).map(({ id }) => id) : []);
  }

  private incomingName(person: string, id: string): string {
    return `incoming/${pseudonym(person, this.secret)}/${id}`;
  }
}

const heldName = (incident: string, id: string): string => `held/${incident}/${id}`;
const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
