/** Files that belong to a report: photographs, mails, screenshots (features A22). */

/** Kinds of file that are taken, by the end of their names. Nothing that runs by itself. */
export const evidenceTypes = [
  'pdf',
  'png',
  'jpg',
  'jpeg',
  'gif',
  'webp',
  'heic',
  'txt',
  'csv',
  'eml',
  'msg',
  'docx',
  'xlsx',
  'pptx',
  'zip',
] as const;
export type EvidenceType = (typeof evidenceTypes)[number];

export const mostEvidenceBytes = 25 * 1024 * 1024;
/** Of one person, waiting for their report; and of everybody. What waits is gone in a day. */
export const mostWaitingBytes = 250 * 1024 * 1024;
export const mostWaitingInAll = 2 * 1024 * 1024 * 1024;
/** Of one incident. */
export const mostEvidence = 20;
/** Of one message. */
export const mostAtOnce = 5;
/** Sent before a report, and going along with it. */
export const mostWithReport = 10;

export interface EvidenceFile {
  /** Made by us; part of the blob's name. */
  readonly id: string;
  /** As it was called, masked; empty once it is removed. */
  readonly name: string;
  readonly type: EvidenceType;
  readonly bytes: number;
  /** In hexadecimal. It stays when the file goes (domain §6). */
  readonly sha256: string;
  /** ISO instant. */
  readonly at: string;
  /** Entra object id; null for the reporter, whose identity is kept apart. */
  readonly by: string | null;
  /** Its term was over. */
  readonly removedAt: string | null;
}

/** Files that can still be opened. */
export const presentEvidence = ({
  evidence = [],
}: {
  readonly evidence?: readonly EvidenceFile[];
}): readonly EvidenceFile[] => evidence.filter(({ removedAt }) => removedAt === null);
