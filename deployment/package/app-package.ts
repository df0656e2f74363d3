import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Flow } from '../../bot/routing/flow';
import { type PackedFile, toZip } from '../../cards/sheets/zip';
import type { AppPackage } from './checks';
import { buildLocalisation, buildManifest, type Templates } from './manifest';
import type { PackageSettings } from './settings';

/** The date of every file in the zip, so that the same input gives the same bytes: the oldest it can hold. */
const timeless = '1980-01-01';

/**
 * @param folder appPackage/.
 * @param flows all of them.
 * @returns the package, not yet checked.
 * @throws Error of node:fs when a file in the folder is missing.
 */
export function readAppPackage(
  folder: string,
  settings: PackageSettings,
  flows: readonly Flow[],
): AppPackage {
  const text = (file: string) => readFileSync(join(folder, file), 'utf8');
  const templates: Templates = {
    manifest: text('manifest.json'),
    texts: { nl: text('nl.json'), en: text('en.json') },
  };
  const manifest = buildManifest(templates, settings, flows);
  return {
    manifest,
    localisations: {
      'nl.json': buildLocalisation(templates, flows, 'nl'),
      'en.json': buildLocalisation(templates, flows, 'en'),
    },
    icons: Object.fromEntries(
      Object.values(manifest.icons).map((file) => [file, readFileSync(join(folder, file))]),
    ),
  };
}

/** The zip that goes to Teams; the same package gives the same bytes. */
export async function zipOf({ manifest, localisations, icons }: AppPackage): Promise<Buffer> {
  const json = (content: unknown) => Buffer.from(`${JSON.stringify(content, null, 2)}\n`);
  const files: readonly PackedFile[] = [
    { name: 'manifest.json', bytes: json(manifest) },
    ...Object.entries(localisations).map(([name, texts]) => ({ name, bytes: json(texts) })),
    ...Object.entries(icons).map(([name, bytes]) => ({ name, bytes })),
  ];
  return await toZip(files, timeless);
}
