"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readAppPackage = readAppPackage;
exports.zipOf = zipOf;
const node_fs_1 = require("node:fs");
const node_path_1 = require("node:path");
const zip_1 = require("../../cards/sheets/zip");
const manifest_1 = require("./manifest");
const timeless = '1980-01-01';
function readAppPackage(folder, settings, flows) {
    const text = (file) => (0, node_fs_1.readFileSync)((0, node_path_1.join)(folder, file), 'utf8');
    const templates = {
        manifest: text('manifest.json'),
        texts: { nl: text('nl.json'), en: text('en.json') },
    };
    const manifest = (0, manifest_1.buildManifest)(templates, settings, flows);
    return {
        manifest,
        localisations: {
            'nl.json': (0, manifest_1.buildLocalisation)(templates, flows, 'nl'),
            'en.json': (0, manifest_1.buildLocalisation)(templates, flows, 'en'),
        },
        icons: Object.fromEntries(Object.values(manifest.icons).map((file) => [file, (0, node_fs_1.readFileSync)((0, node_path_1.join)(folder, file))])),
    };
}
async function zipOf({ manifest, localisations, icons }) {
    const json = (content) => Buffer.from(`${JSON.stringify(content, null, 2)}\n`);
    const files = [
        { name: 'manifest.json', bytes: json(manifest) },
        ...Object.entries(localisations).map(([name, texts]) => ({ name, bytes: json(texts) })),
        ...Object.entries(icons).map(([name, bytes]) => ({ name, bytes })),
    ];
    return await (0, zip_1.toZip)(files, timeless);
}
