import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type Dependency, productionDependencies, resolved } from './lock';

/**
 * A CycloneDX 1.6 document of what runs at the customer's. The same lock gives the same bytes: no time, no serial
 * number. We read the lock ourselves, because `@cyclonedx/cyclonedx-npm` brings 124 packages along to say the same.
 */
export function sbomOf(
  app: {
    readonly name: string;
    readonly version: string;
    readonly dependencies: Readonly<Record<string, string>>;
  },
  dependencies: readonly Dependency[],
): unknown {
  const byPath = new Map(dependencies.map((each) => [each.path, each]));
  const root = `${app.name}@${app.version}`;
  const direct = Object.keys(app.dependencies).flatMap((name) => byPath.get(`node_modules/${name}`) ?? []);
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', 'bom-ref': root, name: app.name, version: app.version } },
    components: dependencies.map(componentOf),
    dependencies: [
      { ref: root, dependsOn: unique(direct.map(({ path }) => path)) },
      ...dependencies.map((each) => ({
        ref: each.path,
        dependsOn: unique(resolved(each, byPath).map(({ path }) => path)),
      })),
    ],
  };
}

const componentOf = ({ path, name, version, licence, integrity }: Dependency) => ({
  type: 'library',
  'bom-ref': path,
  name,
  version,
  purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
  ...(licence === '' ? {} : { licenses: [licenceOf(licence)] }),
  ...(integrity.startsWith('sha512-')
    ? { hashes: [{ alg: 'SHA-512', content: Buffer.from(integrity.slice(7), 'base64').toString('hex') }] }
    : {}),
});

/** CycloneDX keeps SPDX names, expressions and free text apart. */
function licenceOf(licence: string): unknown {
  if (/ (?:OR|AND) /.test(licence)) return { expression: licence };
  return { license: /^[\w.-]+$/.test(licence) ? { id: licence } : { name: licence } };
}

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)];

/** `npm run sbom`: writes it to `dist/sbom.json`. */
export function writeSbom(root: string): void {
  const app = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as Parameters<typeof sbomOf>[0];
  const dependencies = productionDependencies(root);
  mkdirSync(`${root}/dist`, { recursive: true });
  writeFileSync(`${root}/dist/sbom.json`, `${JSON.stringify(sbomOf(app, dependencies), null, 2)}\n`);
  process.stdout.write(`${dependencies.length} packages: dist/sbom.json\n`);
}
