import { createHash } from 'node:crypto';
import { isPlain, isText, isWide, typeOfContent } from './content';
import type { FetchFault } from './fetching';
import { type EvidenceType, mostEvidenceBytes } from './model';

/** Why a file was not taken. */
export type FileFault = FetchFault | 'type' | 'content' | 'full' | 'crowded';

/** What is known of a file that came by whole. */
export interface Inspected {
  readonly type: EvidenceType;
  readonly bytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

/** Looks at a file as it comes by, so that nobody has to hold all of it. */
export class Inspection {
  private readonly hash = createHash('sha256');
  private bytes = 0;
  private wide = false;
  private type: EvidenceType | null = null;

  /** @param promised by the name of the file. */
  constructor(private readonly promised: EvidenceType) {}

  /**
   * @param block the next of the file; the first holds all that its kind is recognised by.
   * @returns why it is not taken, as soon as that is known.
   */
  look(block: Buffer): FileFault | null {
    this.bytes += block.length;
    // What comes counts: the length an answer promises is not to be trusted, nor is what it unpacks to.
    if (this.bytes > mostEvidenceBytes) return 'size';
    this.hash.update(block);
    if (this.type !== null) return isPlain(this.type) && !isText(block, this.wide) ? 'content' : null;
    const type = typeOfContent(block, this.promised);
    // A page says that the file did not come; who sent it did nothing wrong.
    if (type === 'page') return 'unreachable';
    this.wide = isWide(block);
    this.type = type;
    return type === null ? 'content' : null;
  }

  /** @returns null for an empty file. */
  result(): Inspected | null {
    return this.type && { type: this.type, bytes: this.bytes, sha256: this.hash.digest('hex') };
  }
}
