"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.productionDependencies = productionDependencies;
exports.resolved = resolved;
const node_fs_1 = require("node:fs");
const node_path_1 = require("node:path");
function productionDependencies(root) {
    const { packages } = JSON.parse((0, node_fs_1.readFileSync)((0, node_path_1.join)(root, 'package-lock.json'), 'utf8'));
    return Object.entries(packages)
        .filter(([path, { dev }]) => path !== '' && !dev)
        .map(([path, entry]) => ({
        path,
        name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
        version: entry.version ?? '',
        licence: entry.license ?? licenceInside((0, node_path_1.join)(root, path)),
        integrity: entry.integrity ?? '',
        needs: Object.keys(entry.dependencies ?? {}),
    }));
}
function resolved({ path, needs }, all) {
    return needs.flatMap((name) => {
        for (let at = path;; at = at.slice(0, at.lastIndexOf('/node_modules/'))) {
            const found = all.get(`${at}/node_modules/${name}`);
            if (found)
                return [found];
            if (!at.includes('/node_modules/'))
                break;
        }
        return all.get(`node_modules/${name}`) ?? [];
    });
}
function licenceInside(folder) {
    try {
        const about = JSON.parse((0, node_fs_1.readFileSync)((0, node_path_1.join)(folder, 'package.json'), 'utf8'));
        const { license, licenses = [] } = about;
        if (typeof license === 'string')
            return license;
        return license?.type ?? licenses.flatMap(({ type }) => type ?? []).join(' OR ');
    }
    catch {
        return '';
    }
}
