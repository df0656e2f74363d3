import { readFile } from 'node:fs/promises';
import { type Colour, palettePng } from './palette-png';

/** A share of a whole, by name. */
export interface Bar {
  readonly label: string;
  /** From 0 to 1. */
  readonly share: number;
  /** Said after the bar, in words: meaning is never by length or colour alone. */
  readonly note: string;
}

const width = 420;
const rowHeight = 40;
const mostBars = 12;
const font = 'DejaVu Sans';
const colours = {
  paper: [255, 255, 255],
  ink: [27, 27, 27],
  track: [227, 227, 227],
  bar: [43, 95, 158],
} as const;
/** Edges of letters are shades between ink and paper; a few of them read as well as all, and leave room on a card. */
const greys = [80, 130, 180] as const;
const palette: readonly Colour[] = [
  ...Object.values(colours),
  ...greys.map((grey) => [grey, grey, grey] as const),
];
const rgb = (colour: Colour): string => `rgb(${colour.join()})`;

/** A picture of shares, as PNG. The same bars always give the same picture. @throws RangeError for more than twelve. */
export async function barChart(bars: readonly Bar[]): Promise<Buffer> {
  if (bars.length > mostBars) throw new RangeError(`${bars.length} bars do not fit`);
  const { Resvg } = await renderer();
  const options = { fitTo: { mode: 'width', value: width } as const, font: await fonts() };
  const { pixels, width: wide, height } = new Resvg(drawing(bars), options).render();
  return palettePng({ pixels, width: wide, height }, palette);
}

function drawing(bars: readonly Bar[]): string {
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

/** Control characters are not allowed in XML, however they are escaped. */
const escaped = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

let loaded: Promise<typeof import('@resvg/resvg-wasm')> | undefined;

/** Loaded on first use, and its WebAssembly once per process. */
function renderer(): Promise<typeof import('@resvg/resvg-wasm')> {
  loaded ??= (async () => {
    const resvg = await import('@resvg/resvg-wasm');
    await resvg.initWasm(await readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
    return resvg;
  })();
  return loaded;
}

let letters: Promise<Uint8Array> | undefined;

async function fonts() {
  letters ??= readFile(require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'));
  return { fontBuffers: [await letters], defaultFontFamily: font };
}
