"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.sbomOf = sbomOf;
exports.writeSbom = writeSbom;
const node_fs_1 = require("node:fs");
const lock_1 = require("./lock");
function sbomOf(app, dependencies) {
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
                dependsOn: unique((0, lock_1.resolved)(each, byPath).map(({ path }) => path)),
            })),
        ],
    };
}
const componentOf = ({ path, name, version, licence, integrity }) => ({
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
function licenceOf(licence) {
    if (/ (?:OR|AND) /.test(licence))
        return { expression: licence };
    return { license: /^[\w.-]+$/.test(licence) ? { id: licence } : { name: licence } };
}
const unique = (names) => [...new Set(names)];
function writeSbom(root) {
    const app = JSON.parse((0, node_fs_1.readFileSync)(`${root}/package.json`, 'utf8'));
    const dependencies = (0, lock_1.productionDependencies)(root);
    (0, node_fs_1.mkdirSync)(`${root}/dist`, { recursive: true });
    (0, node_fs_1.writeFileSync)(`${root}/dist/sbom.json`, `${JSON.stringify(sbomOf(app, dependencies), null, 2)}\n`);
    process.stdout.write(`${dependencies.length} packages: dist/sbom.json\n`);
}
