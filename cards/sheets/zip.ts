/** A file in a package. */
export interface PackedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/**
 * One file out of many. The same files with the same day give the same bytes.
 * @param day `YYYY-MM-DD`, the date of every file in the package.
 */
export async function toZip(files: readonly PackedFile[], day: string): Promise<Buffer> {
  // Loaded on first use: a package is rare, and a start should not wait for it.
  const { zipSync } = await import('fflate');
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  // The format has no zone: it writes what the local clock says.
  const mtime = new Date(year, month - 1, date);
  const entries = files.map(({ name, bytes }): [string, Uint8Array] => [name, bytes]);
  return Buffer.from(zipSync(Object.fromEntries(entries), { mtime }));
}
