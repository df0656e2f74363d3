import fc from 'fast-check';
import {
  CutOff,
  inBlocks,
  keptByChannel,
  linkTo,
  openFile,
  type Source,
} from '../../../../services/incident/evidence/fetching';
import { FileHost, picture } from '../../../support/file-host';

const milliseconds = 5_000;

/** All of it, or why there is none. */
async function fetched(source: Source): Promise<Buffer | string> {
  const opened = await openFile(source, milliseconds);
  if ('fault' in opened) return opened.fault;
  const blocks: Buffer[] = [];
  for await (const block of inBlocks(opened.bytes, 1_000)) blocks.push(Buffer.from(block));
  return Buffer.concat(blocks);
}

let host: FileHost;
beforeAll(async () => {
  host = await FileHost.start();
});
afterAll(async () => {
  await host.stop();
});

describe('[A22] where a file is fetched (no SSRF)', () => {
  const hosts = ['*.sharepoint.com', '127.0.0.1'];

  test.each([
    'http://169.254.169.254/metadata/identity',
    'https://evil.example/x.png',
    'https://sharepoint.com.evil.example/x.png',
    'https://evilsharepoint.com/x.png',
    'http://optimo-my.sharepoint.com/x.png',
    'https://somebody@optimo-my.sharepoint.com/x.png',
    'https://localhost/x.png',
    'http://[::1]/x.png',
    'file:///etc/passwd',
    'data:text/plain,x',
    'ftp://optimo-my.sharepoint.com/x',
    'no address at all',
    '',
  ])('never asks %s', async (address) => {
    expect(await fetched(linkTo(address, hosts))).toBe('place');
  });

  test('follows a move to an allowed place only, and not for ever', async () => {
    const there = host.put('/there', { bytes: picture() });
    expect(await fetched(linkTo(host.put('/moved', { movedTo: there }), hosts))).toEqual(picture());
    const out = host.put('/out', { movedTo: 'http://169.254.169.254/metadata' });
    expect(await fetched(linkTo(out, hosts))).toBe('place');
    const round = host.put('/round', { movedTo: '/round' });
    expect(await fetched(linkTo(round, hosts))).toBe('place');
    expect(host.asked.filter((path) => path === '/round').length).toBeLessThanOrEqual(4);
  });

  test('what is not there, and what ends too early, did not come', async () => {
    expect(await fetched(linkTo(host.put('/gone', { status: 404 }), hosts))).toBe('unreachable');
    await expect(fetched(linkTo(host.put('/broken', { cutAfter: picture() }), hosts))).rejects.toThrow(
      CutOff,
    );
  });

  test('a link that shows a page gives the file when asked to; a page itself is no file', async () => {
    const page = { bytes: Buffer.from('<html>'), contentType: 'text/html; charset=utf-8' };
    const shown = host.put('/:i:/g/personal/u/EYpp?e=1', page);
    expect(await fetched(linkTo(shown, hosts))).toBe('unreachable');
    host.put('/:i:/g/personal/u/EYpp?e=1&download=1', { bytes: picture() });
    expect(await fetched(linkTo(shown, hosts))).toEqual(picture());
  });

  test('any address that is not of the list is refused before anything is asked', async () => {
    const asked = host.asked.length;
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.webUrl(), fc.string()), async (address) => {
        expect(await fetched(linkTo(address, ['*.sharepoint.com']))).toBe('place');
      }),
      { numRuns: 300 },
    );
    expect(host.asked).toHaveLength(asked);
  });
});

describe('what the channel keeps', () => {
  test('is fetched with the token, which goes to that one server', async () => {
    const other = await FileHost.start();
    const there = other.put('/stolen', { bytes: picture() });
    const out = host.put('/v3/attachments/1', { movedTo: there });
    expect(await fetched(keptByChannel(out, 'Bearer secret'))).toBe('place');
    expect(other.asked).toEqual([]);
    const within = host.put('/v3/attachments/2', { movedTo: host.put('/kept', { bytes: picture() }) });
    expect(await fetched(keptByChannel(within, 'Bearer secret'))).toEqual(picture());
    expect(host.authorizations.slice(-2)).toEqual(['Bearer secret', 'Bearer secret']);
    await other.stop();
  });

  test('a link is asked without it', async () => {
    await fetched(linkTo(host.put('/own', { bytes: picture() }), ['127.0.0.1']));
    expect(host.authorizations.at(-1)).toBe('');
  });
});

test('blocks are the bytes, in one length but for the last', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.uint8Array({ maxLength: 50 }), { maxLength: 20 }),
      fc.integer({ min: 1, max: 40 }),
      async (parts, length) => {
        const blocks: Buffer[] = [];
        for await (const block of inBlocks(streamOf(parts), length)) blocks.push(Buffer.from(block));
        expect(Buffer.concat(blocks)).toEqual(Buffer.concat(parts));
        expect(blocks.slice(0, -1).every((block) => block.length === length)).toBe(true);
        expect(blocks.every((block) => block.length > 0)).toBe(true);
      },
    ),
  );
});

async function* streamOf(parts: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield await Promise.resolve(part);
}
