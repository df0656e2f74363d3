import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A package that runs at the customer's, as the lock pins it. */
export interface Dependency {
  /** `node_modules/a/node_modules/b` */
  readonly path: string;
  readonly name: string;
  readonly version: string;
  /** SPDX, as its maker states it; empty when stated nowhere. */
  readonly licence: string;
  /** Subresource integrity, `sha512-…`. */
  readonly integrity: string;
  /** Names of the packages it needs. */
  readonly needs: readonly string[];
}

interface Entry {
  readonly version?: string;
  readonly dev?: boolean;
  readonly license?: string;
  readonly integrity?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Everything that is installed in production, from `package-lock.json`; a package in two versions appears twice. */
export function productionDependencies(root: string): readonly Dependency[] {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Readonly<Record<string, Entry>>;
  };
  return Object.entries(packages)
    .filter(([path, { dev }]) => path !== '' && !dev)
    .map(([path, entry]) => ({
      path,
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: entry.version ?? '',
      licence: entry.license ?? licenceInside(join(root, path)),
      integrity: entry.integrity ?? '',
      needs: Object.keys(entry.dependencies ?? {}),
    }));
}

/** Where a package finds what it needs: next to it, or in a folder above, the way Node looks. */
export function resolved(
  { path, needs }: Dependency,
  all: ReadonlyMap<string, Dependency>,
): readonly Dependency[] {
  return needs.flatMap((name) => {
    for (let at = path; ; at = at.slice(0, at.lastIndexOf('/node_modules/'))) {
      const found = all.get(`${at}/node_modules/${name}`);
      if (found) return [found];
      if (!at.includes('/node_modules/')) break;
    }
    return all.get(`node_modules/${name}`) ?? [];
  });
}

/** Older packages state it in a list, which the lock does not copy. */
function licenceInside(folder: string): string {
  try {
    const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      license?: string | { type?: string };
      licenses?: readonly { type?: string }[];
    };
    const { license, licenses = [] } = about;
    if (typeof license === 'string') return license;
    return license?.type ?? licenses.flatMap(({ type }) => type ?? []).join(' OR ');
  } catch {
    return '';
  }
}
