import { filetypeinfo } from 'magic-bytes.js';
import { type EvidenceType, evidenceTypes } from './model';

/** Extensions that mean another kind. */
const alsoCalled: Readonly<Record<string, EvidenceType>> = {
  jfif: 'jpg',
  jpe: 'jpg',
  heif: 'heic',
  text: 'txt',
};

/** What the end of a name promises, whatever of it cannot be seen. @returns null for a kind that is not taken. */
export function typeOfName(name: string): EvidenceType | null {
  const ending = name
    .slice(name.lastIndexOf('.') + 1)
    .replaceAll(/[\s\p{Cf}\p{Cc}]/gu, '')
    .toLowerCase();
  return evidenceTypes.find((type) => type === ending) ?? alsoCalled[ending] ?? null;
}

/** Phones name a picture after its format before they sent it. */
const pictures: readonly EvidenceType[] = ['png', 'jpg', 'gif', 'webp', 'heic'];
/** A zip, or, when password-protected, what Windows calls a compound file. */
const office: readonly EvidenceType[] = ['docx', 'xlsx', 'pptx'];
/** Kinds without a signature of their own. */
const plain: readonly EvidenceType[] = ['txt', 'csv', 'eml'];

/** A picture pasted or taken in the chat has no name. */
export const anyPicture: EvidenceType = 'jpg';

/** As many bytes as any kind needs to be recognised. */
export const beginning = 4_100;

/**
 * What a file is. The name gives the family, and the content which member of it: a JPEG under `.HEIC` is taken as JPEG,
 * a program called `foto.jpg` is not.
 * @param start of the file: `beginning` bytes, or all of it.
 * @param promised by its name.
 * @returns `page` for a web page that came instead of the file; null for what is not of the family.
 */
export function typeOfContent(start: Buffer, promised: EvidenceType): EvidenceType | 'page' | null {
  if (start.length === 0) return null;
  if (isPage(start)) return 'page';
  if (plain.includes(promised)) return isText(start, isWide(start)) ? promised : null;
  const found = filetypeinfo(start.subarray(0, beginning)).map(({ typename }) => typename);
  if (pictures.includes(promised) || promised === 'jpeg')
    return isHeic(start) ? 'heic' : (pictures.find((type) => found.includes(type)) ?? null);
  if (promised === 'pdf') return start.subarray(0, 1_024).includes('%PDF-') ? promised : null;
  const fits = found.includes(promised) || (office.includes(promised) && found.includes('msg'));
  return fits ? promised : null;
}

/** Whether these bytes may go on a text: such a kind holds no program. @param wide of two bytes a letter. */
export const isText = (bytes: Buffer, wide: boolean): boolean => wide || !bytes.includes(0);

/** Whether files of this kind are checked to the end. */
export const isPlain = (type: EvidenceType): boolean => plain.includes(type);

/** UTF-16 shows in its first two bytes; half of the rest is zeros. */
export const isWide = (start: Buffer): boolean =>
  ['fffe', 'feff'].includes(start.subarray(0, 2).toString('hex'));

/** The answer of a place that wants a sign-in, or that displays a file instead of giving it. */
const isPage = (start: Buffer): boolean =>
  /^\s*<(?:!doctype\s+html|html|head|body)\b/i.test(start.toString('utf8', 0, 1_024));

/** Brands of HEIF pictures (ISO/IEC 23008-12), single or multiple, with any codec. */
const brands = new Set([
  'heic',
  'heix',
  'heim',
  'heis',
  'hevc',
  'hevx',
  'hevm',
  'hevs',
  'mif1',
  'mif2',
  'msf1',
]);

/** By its own brand, or by one it claims compatibility with. */
function isHeic(start: Buffer): boolean {
  if (start.length < 12 || start.toString('latin1', 4, 8) !== 'ftyp') return false;
  const end = Math.min(start.readUInt32BE(0), start.length, 256);
  const named = Array.from({ length: Math.max(0, Math.floor((end - 8) / 4)) }, (_, place) =>
    start.toString('latin1', 8 + 4 * place, 12 + 4 * place),
  );
  return named.some((brand) => brands.has(brand));
}
