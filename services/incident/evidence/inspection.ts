import { createHash } from 'node:crypto';
import { isPlain, isText, isWide, typeOfContent } from './content';
import type { FetchFault } from './fetching';
import { type EvidenceType, mostEvidenceBytes } from './model';

/** Why a file was rejected. */
export type FileFault = FetchFault | 'type' | 'content' | 'full' | 'crowded';

/** What is known of a file that came through complete. */
export interface Inspected {
  readonly type: EvidenceType;
  readonly bytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

/** Inspects a file as it streams past, so that nobody has to hold all of it. */
export class Inspection {
  private readonly hash = createHash('sha256');
  private bytes = 0;
  private wide = false;
  private type: EvidenceType | null = null;

  /** @param promised by the name of the file. */
  constructor(private readonly promised: EvidenceType) {}

  /**
   * @param block the next part of the file; the first holds all that is needed to recognise its kind.
   * @returns why it is rejected, as soon as that is known.
   */
  look(block: Buffer): FileFault | null {
    this.bytes += block.length;
    // What arrives counts: neither the promised length nor the unpacked size can be trusted.
    if (this.bytes > mostEvidenceBytes) return 'size';
    this.hash.update(block);
    if (this.type !== null) return isPlain(this.type) && !isText(block, this.wide) ? 'content' : null;
    const type = typeOfContent(block, this.promised);
    // A page means that the file did not come; the sender did nothing wrong.
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
