"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.licencesOf = licencesOf;
exports.isAllowed = isAllowed;
exports.writeLicences = writeLicences;
const node_fs_1 = require("node:fs");
const lock_1 = require("./lock");
const allowed = new Set([
    '0BSD',
    'Apache-2.0',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'BlueOak-1.0.0',
    'CC-BY-3.0',
    'ISC',
    'MIT',
    'MIT-0',
    'MPL-2.0',
    'PSF-2.0',
    'Unlicense',
]);
const read = {
    'dejavu-fonts-ttf@2.37.3': 'Bitstream-Vera',
    'escape-regexp-component@1.0.2': 'MIT',
    'jspath@0.4.0': 'MIT',
    'png-js@2.0.0': 'MIT',
};
function licencesOf(dependencies) {
    const lines = dependencies.map((each) => `${nameOf(each)}: ${read[nameOf(each)] ?? (each.licence || 'none said')}`);
    const refused = dependencies
        .filter((each) => !isAllowed(each.licence) && read[nameOf(each)] === undefined)
        .map((each) => `${nameOf(each)}: ${each.licence || 'none said'} is not on the list`);
    return { lines: [...new Set(lines)].sort(), refused: [...new Set(refused)].sort() };
}
const nameOf = ({ name, version }) => `${name}@${version}`;
function isAllowed(licence) {
    const bare = licence.replace(/^\(|\)$/g, '');
    if (bare.includes(' OR '))
        return bare.split(' OR ').some((each) => isAllowed(each));
    if (bare.includes(' AND '))
        return bare.split(' AND ').every((each) => isAllowed(each));
    return allowed.has(bare);
}
function writeLicences(root) {
    const { lines, refused } = licencesOf((0, lock_1.productionDependencies)(root));
    (0, node_fs_1.mkdirSync)(`${root}/dist`, { recursive: true });
    (0, node_fs_1.writeFileSync)(`${root}/dist/licences.txt`, `${lines.join('\n')}\n`);
    for (const line of refused)
        process.stderr.write(`${line}\n`);
    process.stdout.write(`${lines.length} packages, ${refused.length} refused: dist/licences.txt\n`);
    return refused.length === 0 ? 0 : 1;
}
