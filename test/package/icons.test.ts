import { readFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';
import { flows } from '../../bot/flows';
import { readAppPackage } from '../../deployment/package/app-package';
import { faultsBesideSchema } from '../../deployment/package/checks';
import { readPng } from '../../deployment/package/png';
import type { PackageSettings } from '../../deployment/package/settings';

const settings: PackageSettings = {
  appId: '7d3f4c1a-58f3-4a3e-9a55-2f1f0f3b7c11',
  botId: 'c1a6f0de-6b1f-4f0e-8c55-0d9be2f4a822',
  domain: 'optimoveilig-abc.azurewebsites.net',
  version: (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version,
};
const app = readAppPackage('appPackage', settings, flows);
const faults = (icons: Readonly<Record<string, Buffer>>) =>
  faultsBesideSchema({ ...app, icons: { ...app.icons, ...icons } }, settings, flows);

describe('the icons are what Teams asks for', () => {
  test('[B.1] another size is said', () => {
    expect(faults({ 'color.png': drawn(96, () => [31, 95, 168, 255]) })).toEqual([
      'color.png: is 96×96, must be 192×192',
    ]);
    expect(faults({ 'outline.png': drawn(20, half) })).toEqual(['outline.png: is 20×20, must be 32×32']);
  });

  test('[B.1] an outline in colour, without transparency, or with nothing on it', () => {
    const spotted = drawn(32, (at) => (at === 40 ? [31, 95, 168, 255] : half(at)));
    expect(faults({ 'outline.png': spotted })).toEqual(['outline.png: must be white only']);
    for (const alpha of [0, 255])
      expect(faults({ 'outline.png': drawn(32, () => [255, 255, 255, alpha]) })).toEqual([
        'outline.png: must be a drawing on transparent',
      ]);
  });

  test('what is no PNG, and what is not there', () => {
    expect(faults({ 'color.png': Buffer.from('<svg/>') })).toEqual(['color.png: is no PNG']);
    const { 'color.png': _color, ...others } = app.icons;
    expect(faultsBesideSchema({ ...app, icons: others }, settings, flows)).toEqual([
      'color.png: is not in the package',
    ]);
  });
});

test.each([0, 1, 2, 3, 4])(
  'a PNG whose rows are written with filter %i is read as it was drawn',
  (filter) => {
    const colour = (at: number) => [(at * 7) % 256, (at * 31) % 256, (at * at) % 256, (at * 3) % 256];
    const { pixels } = readPng(drawn(9, colour, filter));
    expect(pixels).toEqual(Array.from({ length: 81 }, (_, at) => colour(at)));
  },
);

const half = (at: number): readonly number[] => [255, 255, 255, at % 2 === 0 ? 255 : 0];

/** A square PNG (https://www.w3.org/TR/png-3/), its rows written with one of the five filters (§9.2). */
function drawn(size: number, colour: (at: number) => readonly number[], filter = 0): Buffer {
  const bytes = Array.from({ length: size * size }, (_, at) => colour(at)).flat();
  const at = (row: number, column: number): number =>
    row < 0 || column < 0 ? 0 : (bytes[row * size * 4 + column] ?? 0);
  const rows = Array.from({ length: size }, (_, row) => [
    filter,
    ...Array.from({ length: size * 4 }, (__, column) => {
      const [left, up, corner] = [at(row, column - 4), at(row - 1, column), at(row - 1, column - 4)];
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      return (at(row, column) - guess) & 0xff;
    }),
  ]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const order = [left, up, corner].map((value) => ({ value, far: Math.abs(guess - value) }));
  return order.reduce((best, next) => (next.far < best.far ? next : best)).value;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
