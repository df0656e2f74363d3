import fc from 'fast-check';
import { fetchFile } from '../../../../services/incident/evidence/fetching';
import { FileHost, picture } from '../../../support/file-host';

describe('[A22] where a file is fetched (no SSRF)', () => {
  let host: FileHost;
  beforeAll(async () => {
    host = await FileHost.start();
  });
  afterAll(async () => {
    await host.stop();
  });
  const limits = { hosts: ['*.sharepoint.com', '127.0.0.1'], bytes: 4_000, milliseconds: 5_000 };

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
    expect(await fetchFile(address, limits)).toEqual({ fault: 'place' });
  });

  test('follows a move to an allowed place only, and not for ever', async () => {
    const there = host.put('/there', { bytes: picture() });
    expect(await fetchFile(host.put('/moved', { movedTo: there }), limits)).toEqual({ bytes: picture() });
    const out = host.put('/out', { movedTo: 'http://169.254.169.254/metadata' });
    expect(await fetchFile(out, limits)).toEqual({ fault: 'place' });
    const round = host.put('/round', { movedTo: '/round' });
    expect(await fetchFile(round, limits)).toEqual({ fault: 'place' });
    expect(host.asked.filter((path) => path === '/round').length).toBeLessThanOrEqual(4);
  });

  test('takes no more than it may, whatever is sent', async () => {
    expect(await fetchFile(host.put('/endless', { endless: true }), limits)).toEqual({ fault: 'size' });
    expect(await fetchFile(host.put('/gone', { status: 404 }), limits)).toEqual({ fault: 'unreachable' });
  });

  test('any address that is not of the list is refused before anything is asked', async () => {
    const asked = host.asked.length;
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.webUrl(), fc.string()), async (address) => {
        expect(await fetchFile(address, { ...limits, hosts: ['*.sharepoint.com'] })).toEqual({
          fault: 'place',
        });
      }),
      { numRuns: 300 },
    );
    expect(host.asked).toHaveLength(asked);
  });
});
