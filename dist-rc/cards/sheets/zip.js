"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.toZip = toZip;
async function toZip(files, day) {
    const { zipSync } = await import('fflate');
    const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
    const mtime = new Date(year, month - 1, date);
    const entries = files.map(({ name, bytes }) => [name, bytes]);
    return Buffer.from(zipSync(Object.fromEntries(entries), { mtime }));
}
