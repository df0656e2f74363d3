"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readPng = readPng;
const node_zlib_1 = require("node:zlib");
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const channelsOf = new Map([
    [2, 3],
    [6, 4],
]);
function readPng(file) {
    if (!file.subarray(0, 8).equals(signature))
        throw new Error('is no PNG');
    const chunks = chunksOf(file);
    const header = chunks.find(({ type }) => type === 'IHDR')?.data;
    if (!header)
        throw new Error('has no header');
    const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
    const channels = channelsOf.get(header.readUInt8(9));
    if (channels === undefined || header.readUInt8(8) !== 8 || header.readUInt8(12) !== 0)
        throw new Error('is not a plain RGB or RGBA picture of 8 bits');
    const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
    const bytes = unfiltered((0, node_zlib_1.inflateSync)(packed), width * channels, channels);
    const pixels = Array.from({ length: width * height }, (_, index) => {
        const [red = 0, green = 0, blue = 0, alpha = 255] = bytes.subarray(index * channels, (index + 1) * channels);
        return [red, green, blue, alpha];
    });
    return { width, height, pixels };
}
function chunksOf(file) {
    const chunks = [];
    for (let at = signature.length; at + 12 <= file.length;) {
        const length = file.readUInt32BE(at);
        const type = file.toString('latin1', at + 4, at + 8);
        chunks.push({ type, data: file.subarray(at + 8, at + 8 + length) });
        at += length + 12;
    }
    return chunks;
}
function unfiltered(rows, rowBytes, channels) {
    const height = Math.floor(rows.length / (rowBytes + 1));
    const bytes = Buffer.alloc(height * rowBytes);
    for (let row = 0; row < height; row += 1) {
        const filter = rows[row * (rowBytes + 1)] ?? 0;
        for (let column = 0; column < rowBytes; column += 1) {
            const at = row * rowBytes + column;
            const left = column >= channels ? (bytes[at - channels] ?? 0) : 0;
            const up = row > 0 ? (bytes[at - rowBytes] ?? 0) : 0;
            const corner = row > 0 && column >= channels ? (bytes[at - rowBytes - channels] ?? 0) : 0;
            const written = rows[row * (rowBytes + 1) + 1 + column] ?? 0;
            bytes[at] = (written + predicted(filter, left, up, corner)) & 0xff;
        }
    }
    return bytes;
}
function predicted(filter, left, up, corner) {
    switch (filter) {
        case 1:
            return left;
        case 2:
            return up;
        case 3:
            return Math.floor((left + up) / 2);
        case 4:
            return nearest(left, up, corner);
        default:
            return 0;
    }
}
function nearest(left, up, corner) {
    const guess = left + up - corner;
    const far = (value) => Math.abs(guess - value);
    if (far(left) <= far(up) && far(left) <= far(corner))
        return left;
    return far(up) <= far(corner) ? up : corner;
}
