import { filetypeinfo } from 'magic-bytes.js';
import { type EvidenceType, evidenceTypes } from './model';

/** What the end of a name promises. @returns null for a kind that is not taken. */
export function typeOfName(name: string): EvidenceType | null {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return evidenceTypes.find((type) => type === ending) ?? null;
}

/** Kinds without a beginning of their own. */
const plain: readonly EvidenceType[] = ['txt', 'csv', 'eml'];
/** As much as any kind needs to be recognised by. */
const beginning = 4_100;

/** Whether what is in a file is what its name promises: a program called `foto.jpg` is refused. */
export function isAsNamed(bytes: Buffer, type: EvidenceType): boolean {
  if (bytes.length === 0) return false;
  if (plain.includes(type)) return !bytes.includes(0);
  const found = filetypeinfo(bytes.subarray(0, beginning));
  return found.some(({ typename, extension }) => typename === type || extension === type);
}
