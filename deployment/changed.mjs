/**
 * Which files were written since a tool last passed: for tools without a cache of their own. Plain JavaScript, node
 * built-ins only.
 */
import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * @param stamp a file whose time is when the tool last began what it passed.
 * @param rules files by which the tool judges: when one of them changed, everything did.
 * @returns the TypeScript files of these folders that changed, or null: all of them.
 */
export function changedSince(stamp, { folders, rules }) {
  if (!existsSync(stamp)) return null;
  const passed = statSync(stamp).mtimeMs;
  const isNewer = (file) => statSync(file).mtimeMs >= passed;
  if (rules.some(isNewer)) return null;
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true }).map((file) => join(folder, file)),
  );
  return files.filter((file) => file.endsWith('.ts')).filter(isNewer);
}

/** @param began when the tool began to look, a Date. */
export function markPassed(stamp, began) {
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, '');
  utimesSync(stamp, began, began);
}
