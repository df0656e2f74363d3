import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod/v4';
import type { BlobStore } from '../../blobs/blobs';
import type { Clock } from '../../clock';
import { pseudonym, pseudonymsOf, type Secrets } from '../../forms/secret';
import { clipped } from '../../language/letters';
import type { Ledger } from '../../ledger/ledger';
import { mask, type MaskedKind, maskedKinds } from '../../masking/mask';
import { partitionOf } from '../number';
import type { Incident } from '../model';
import { anyPicture, typeOfName } from './content';
import { CutOff, inBlocks, keptByChannel, linkTo, openFile, type Source } from './fetching';
import { type FileFault, Inspection } from './inspection';
import {
  type EvidenceFile,
  type EvidenceType,
  evidenceTypes,
  mostWaitingBytes,
  mostWaitingInAll,
  presentEvidence,
} from './model';
import { Places } from './places';
import { WaitingFiles } from './waiting';

export type { FileFault } from './inspection';

/** A file in a chat: its name, if any, and where the channel says it can be fetched. */
export type OfferedFile = { readonly name: string | null } & (
  | { readonly kind: 'link'; readonly address: string }
  /** A picture the channel keeps itself. @property authorization the bot's own, null when it has none. */
  | { readonly kind: 'picture'; readonly address: string; readonly authorization: string | null }
  /** Nothing to fetch. */
  | { readonly kind: 'other'; readonly fault: FileFault }
);

export type NamedFile = OfferedFile & { readonly name: string };

/** A file that came in and does not belong to anything yet. */
export type IncomingFile = Pick<EvidenceFile, 'id' | 'name' | 'type' | 'bytes' | 'sha256'> & {
  readonly masked: readonly MaskedKind[];
};

/** What is stored with a file until it belongs to something. */
const noted = z.object({
  name: z.string(),
  type: z.enum(evidenceTypes),
  bytes: z.number(),
  sha256: z.string(),
  masked: z.array(z.enum(maskedKinds)),
});

/** How long a file may take to arrive, to its last byte. */
const longestFetchMs = 8_000;
const longestName = 120;
/** Senders have a day to say what a file belongs to; a day also outlasts every commit under way. */
const dayMs = 24 * 60 * 60_000;
const idPattern = /^[0-9a-f-]{36}$/;
/** As many as a list of waiting files shows. */
const mostOffered = 10;
/** How much of a file is held while it is fetched, and how many at once: memory is for reports. */
const blockBytes = 1024 * 1024;
const mostAtWork = 6;

/** Bytes that may still come. */
interface Room {
  person: number;
  all: number;
}

/**
 * Files in blob storage: `incoming/<person>/<id>` until somebody says what they belong to, then `held/<incident>/<id>`,
 * or `kept/<id>` for a record that is no incident. The ledger is the truth: what no incident names is swept away.
 */
export class EvidenceStore {
  /** What came in and will go with the next report. */
  readonly waiting: WaitingFiles;
  private readonly places = new Places(mostAtWork);
  /** One message per person at a time, so that their waiting files are counted, and nobody takes all places. */
  private readonly turns = new Map<string, Places>();

  constructor(
    private readonly blobs: BlobStore,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
    private readonly hosts: readonly string[],
    private readonly secrets: Secrets,
    private readonly fetchMs = longestFetchMs,
  ) {
    this.waiting = new WaitingFiles(clock);
  }

  /**
   * Takes in the files of a message, if they may be kept.
   * @param person Entra object id.
   * @returns what became of each, in the same order.
   */
  async receive(
    person: string,
    offered: readonly NamedFile[],
  ): Promise<readonly (IncomingFile | { readonly fault: FileFault })[]> {
    const turns = this.turns.get(person) ?? new Places(1);
    this.turns.set(person, turns);
    try {
      return await turns.take(async () => {
        const room = await this.roomFor(person);
        const outcomes = await Promise.all(offered.map((file) => this.receiveOne(person, file, room)));
        this.waiting.add(
          person,
          outcomes.flatMap((outcome) => ('fault' in outcome ? [] : [outcome.id])),
        );
        return outcomes;
      });
    } finally {
      if (turns.empty) this.turns.delete(person);
    }
  }

  private async receiveOne(
    person: string,
    file: NamedFile,
    room: Room,
  ): Promise<IncomingFile | { readonly fault: FileFault }> {
    if (file.kind === 'other') return { fault: file.fault };
    const promised = file.kind === 'picture' ? anyPicture : typeOfName(file.name);
    if (promised === null) return { fault: 'type' };
    const source =
      file.kind === 'picture'
        ? keptByChannel(file.address, file.authorization)
        : linkTo(file.address, this.hosts);
    return await this.places.take(() => this.take(person, file.name, { source, promised, room }));
  }

  /** From its source into storage, block by block. */
  private async take(
    person: string,
    name: string,
    { source, promised, room }: { source: Source; promised: EvidenceType; room: Room },
  ): Promise<IncomingFile | { readonly fault: FileFault }> {
    const opened = await openFile(source, this.fetchMs);
    if ('fault' in opened) return opened;
    const id = randomUUID();
    const writing = this.blobs.begin(this.newName(person, id));
    const inspection = new Inspection(promised);
    try {
      for await (const block of inBlocks(opened.bytes, blockBytes)) {
        const fault = inspection.look(block) ?? without(room, block.length);
        if (fault !== null) return { fault };
        await writing.write(block);
      }
    } catch (error) {
      if (error instanceof CutOff) return { fault: 'unreachable' };
      throw error;
    }
    const inspected = inspection.result();
    if (!inspected) return { fault: 'content' };
    const { text, masked } = mask(clipped(name, longestName));
    const about = { name: text, ...inspected, masked };
    await writing.commit(JSON.stringify(about));
    return { id, ...about };
  }

  private async roomFor(person: string): Promise<Room> {
    const own = this.incomingNames(person, '');
    const sizes = (await this.blobs.list('incoming/')).map(({ name, bytes }) => ({
      bytes,
      own: own.some((folder) => name.startsWith(folder)) ? bytes : 0,
    }));
    const sum = (key: 'bytes' | 'own') => sizes.reduce((total, each) => total + each[key], 0);
    return { person: mostWaitingBytes - sum('own'), all: mostWaitingInAll - sum('bytes') };
  }

  /** @param id anything a card may have carried. */
  async incoming(person: string, id: string): Promise<IncomingFile | undefined> {
    if (!idPattern.test(id)) return undefined;
    for (const name of this.incomingNames(person, id)) {
      const note = await this.blobs.noteOn(name);
      if (note !== undefined) return { id, ...noted.parse(JSON.parse(note)) };
    }
    return undefined;
  }

  /** What somebody sent that belongs to nothing yet, the newest first. */
  async incomingOf(person: string): Promise<readonly IncomingFile[]> {
    const folders = this.incomingNames(person, '');
    const lines = (await Promise.all(folders.map((folder) => this.blobs.list(folder)))).flat();
    const newest = lines.toSorted((one, other) => other.writtenAt.getTime() - one.writtenAt.getTime());
    const ids = newest.slice(0, mostOffered).map(({ name }) => name.split('/').at(-1) ?? '');
    const found = await Promise.all(ids.map((id) => this.incoming(person, id)));
    return found.flatMap((file) => file ?? []);
  }

  /** Puts a file that came in where it stays; may be repeated. @returns false when it is not there any more. */
  async hold(person: string, id: string, incident: string): Promise<boolean> {
    return await this.move(person, id, heldName(incident, id));
  }

  /** The same for a record that is no incident: no sweep removes it. */
  async keep(person: string, id: string): Promise<boolean> {
    return await this.move(person, id, keptName(id));
  }

  private async move(person: string, id: string, to: string): Promise<boolean> {
    return await this.places.take(async () => {
      for (const name of this.incomingNames(person, id)) {
        const bytes = await this.blobs.read(name);
        if (!bytes) continue;
        const writing = this.blobs.begin(to);
        for await (const block of inBlocks(bytes, blockBytes)) await writing.write(block);
        await writing.commit('');
        return true;
      }
      return false;
    });
  }

  async discard(person: string, id: string): Promise<void> {
    if (!idPattern.test(id)) return;
    this.waiting.remove(person, id);
    for (const name of this.incomingNames(person, id)) await this.blobs.remove(name);
  }

  /** @returns the file, or nothing when it is gone or is not what was put there. */
  async open(incident: string, { id, sha256 }: EvidenceFile): Promise<Buffer | undefined> {
    return await this.unaltered(heldName(incident, id), sha256);
  }

  async openKept({ id, sha256 }: Pick<EvidenceFile, 'id' | 'sha256'>): Promise<Buffer | undefined> {
    return await this.unaltered(keptName(id), sha256);
  }

  private async unaltered(name: string, sha256: string): Promise<Buffer | undefined> {
    const bytes = await this.blobs.get(name);
    return bytes && sha256Of(bytes) === sha256 ? bytes : undefined;
  }

  /** Removes what nobody claimed, and what its incident no longer names. */
  async sweep(): Promise<void> {
    this.waiting.sweep();
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

  private newName(person: string, id: string): string {
    return incomingName(pseudonym(person, this.secrets.signing), id);
  }

  /** Possible names: the secret may have been rotated since it came. */
  private incomingNames(person: string, id: string): readonly string[] {
    return pseudonymsOf(person, this.secrets).map((own) => incomingName(own, id));
  }
}

/** Takes from the room what came. @returns why it does not fit, if it does not. */
function without(room: Room, bytes: number): FileFault | null {
  room.person -= bytes;
  room.all -= bytes;
  if (room.person < 0) return 'full';
  return room.all < 0 ? 'crowded' : null;
}

const incomingName = (person: string, id: string): string => `incoming/${person}/${id}`;
const keptName = (id: string): string => `kept/${id}`;
const heldName = (incident: string, id: string): string => `held/${incident}/${id}`;
const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
