/** Files that belong to a report: photographs, mails, screenshots (features A22). */

/** Kinds of file that are accepted, by extension. Nothing executable. */
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
/** For one person, waiting for their report; and for everybody. What waits is gone within a day. */
export const mostWaitingBytes = 250 * 1024 * 1024;
export const mostWaitingInAll = 2 * 1024 * 1024 * 1024;
/** For one incident. */
export const mostEvidence = 20;
/** For one message. */
export const mostAtOnce = 5;
/** Sent before a report, to go with it. */
export const mostWithReport = 10;

export interface EvidenceFile {
  /** Made by us; part of the blob's name. */
  readonly id: string;
  /** Its original name, masked; empty once it is removed. */
  readonly name: string;
  readonly type: EvidenceType;
  readonly bytes: number;
  /** In hexadecimal. It outlives the file (domain §6). */
  readonly sha256: string;
  /** ISO instant. */
  readonly at: string;
  /** Entra object id; null for the reporter, whose identity is kept apart. */
  readonly by: string | null;
  /** Set when its term was over. */
  readonly removedAt: string | null;
}

/** Files that can still be opened. */
export const presentEvidence = ({
  evidence = [],
}: {
  readonly evidence?: readonly EvidenceFile[];
}): readonly EvidenceFile[] => evidence.filter(({ removedAt }) => removedAt === null);
