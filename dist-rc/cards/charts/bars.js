"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.barChart = barChart;
const promises_1 = require("node:fs/promises");
const palette_png_1 = require("./palette-png");
const width = 420;
const rowHeight = 40;
const mostBars = 12;
const font = 'DejaVu Sans';
const colours = {
    paper: [255, 255, 255],
    ink: [27, 27, 27],
    track: [227, 227, 227],
    bar: [43, 95, 158],
};
const greys = [80, 130, 180];
const palette = [
    ...Object.values(colours),
    ...greys.map((grey) => [grey, grey, grey]),
];
const rgb = (colour) => `rgb(${colour.join()})`;
async function barChart(bars) {
    if (bars.length > mostBars)
        throw new RangeError(`${bars.length} bars do not fit`);
    const { Resvg } = await renderer();
    const options = { fitTo: { mode: 'width', value: width }, font: await fonts() };
    const { pixels, width: wide, height } = new Resvg(drawing(bars), options).render();
    return (0, palette_png_1.palettePng)({ pixels, width: wide, height }, palette);
}
function drawing(bars) {
    const height = bars.length * rowHeight + 8;
    const rows = bars.map(({ label, share, note }, place) => {
        const y = place * rowHeight;
        const length = Math.round((width - 24) * Math.min(1, Math.max(0, share)));
        return [
            `<text x="12" y="${y + 18}" font-size="12">${escaped(label)}</text>`,
            `<text x="${width - 12}" y="${y + 18}" font-size="12" text-anchor="end">${escaped(note)}</text>`,
            `<rect x="12" y="${y + 24}" width="${width - 24}" height="10" fill="${rgb(colours.track)}"/>`,
            `<rect x="12" y="${y + 24}" width="${length}" height="10" fill="${rgb(colours.bar)}"/>`,
        ].join('');
    });
    return [
        `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="${font}"`,
        ` fill="${rgb(colours.ink)}"><rect width="100%" height="100%" fill="${rgb(colours.paper)}"/>`,
        ...rows,
        '</svg>',
    ].join('');
}
const escaped = (text) => text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
let loaded;
function renderer() {
    loaded ??= (async () => {
        const resvg = await import('@resvg/resvg-wasm');
        await resvg.initWasm(await (0, promises_1.readFile)(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
        return resvg;
    })();
    return loaded;
}
let letters;
async function fonts() {
    letters ??= (0, promises_1.readFile)(require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'));
    return { fontBuffers: [await letters], defaultFontFamily: font };
}
