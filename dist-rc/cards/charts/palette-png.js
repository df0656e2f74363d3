"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.palettePng = palettePng;
const node_zlib_1 = require("node:zlib");
const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const mostColours = 16;
const bitDepth = 4;
const indexed = 3;
function palettePng({ pixels, width, height }, palette) {
    if (palette.length > mostColours)
        throw new RangeError(`${palette.length} colours in a palette`);
    const header = Buffer.alloc(13);
    header.writeUInt32BE(width, 0);
    header.writeUInt32BE(height, 4);
    header.writeUInt8(bitDepth, 8);
    header.writeUInt8(indexed, 9);
    const nearest = nearestIn(palette);
    const rowBytes = 1 + Math.ceil(width / 2);
    const rows = Buffer.alloc(rowBytes * height);
    for (let at = 0; at < width * height; at += 1) {
        const [x, y] = [at % width, Math.floor(at / width)];
        const index = nearest(pixels[at * 4] ?? 0, pixels[at * 4 + 1] ?? 0, pixels[at * 4 + 2] ?? 0);
        const place = y * rowBytes + 1 + (x >> 1);
        rows[place] = (rows[place] ?? 0) | (x % 2 === 0 ? index << 4 : index);
    }
    return Buffer.concat([
        signature,
        chunk('IHDR', header),
        chunk('PLTE', Buffer.from(palette.flat())),
        chunk('IDAT', (0, node_zlib_1.deflateSync)(rows, { level: 9 })),
        chunk('IEND', Buffer.alloc(0)),
    ]);
}
function nearestIn(palette) {
    const known = new Map();
    return (red, green, blue) => {
        const key = (red << 16) | (green << 8) | blue;
        const before = known.get(key);
        if (before !== undefined)
            return before;
        const distances = palette.map(([r, g, b]) => (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2);
        const index = distances.indexOf(Math.min(...distances));
        known.set(key, index);
        return index;
    };
}
function chunk(type, data) {
    const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const framed = Buffer.alloc(named.length + 8);
    framed.writeUInt32BE(data.length, 0);
    named.copy(framed, 4);
    framed.writeUInt32BE((0, node_zlib_1.crc32)(named), named.length + 4);
    return framed;
}
