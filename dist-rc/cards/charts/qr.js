"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.qrPng = qrPng;
const uqr_1 = require("uqr");
const palette_png_1 = require("./palette-png");
const [paper, ink] = [
    [255, 255, 255],
    [0, 0, 0],
];
const square = 4;
const border = 4;
function qrPng(address) {
    const { data, size } = (0, uqr_1.encode)(address, { border });
    const side = size * square;
    const pixels = new Uint8Array(side * side * 4);
    for (let at = 0; at < side * side; at += 1) {
        const [x, y] = [Math.floor((at % side) / square), Math.floor(at / side / square)];
        pixels.set([...(data[y]?.[x] ? ink : paper), 255], at * 4);
    }
    return (0, palette_png_1.palettePng)({ pixels, width: side, height: side }, [paper, ink]);
}
