import { encode } from 'uqr';
import { palettePng } from './palette-png';

const [paper, ink] = [
  [255, 255, 255],
  [0, 0, 0],
] as const;
/** Pixels of one square: large enough for a camera, small enough for a card. */
const square = 4;
/** Squares of paper around it, without which a camera does not find it. */
const border = 4;

/** A QR code of an address, as a two-colour PNG. */
export function qrPng(address: string): Buffer {
  const { data, size } = encode(address, { border });
  const side = size * square;
  const pixels = new Uint8Array(side * side * 4);
  for (let at = 0; at < side * side; at += 1) {
    const [x, y] = [Math.floor((at % side) / square), Math.floor(at / side / square)];
    pixels.set([...(data[y]?.[x] ? ink : paper), 255], at * 4);
  }
  return palettePng({ pixels, width: side, height: side }, [paper, ink]);
}
