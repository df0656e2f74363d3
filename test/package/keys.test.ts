import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What secrets look like in a file. */
const shapes: Readonly<Record<string, RegExp>> = {
  'storage key': /(?:AccountKey|SharedAccessKey)=[A-Za-z0-9+/]{40,}={0,2}/g,
  '64 bytes in base64': /(?<![A-Z0-9+/])[A-Z0-9+/]{86}==/gi,
  'private key': /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/g,
  'client secret': /(?<![\w~.-])[\w~.-]{3}8Q~[\w~.-]{31,34}/g,
  token: /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/g,
  'shared access signature': /[?&]sig=[A-Za-z0-9%]{40,}/g,
  'password in an address': /\b[a-z]+:\/\/[^\s/:@$'"`{}]+:[^\s/@$'"`{}]{4,}@/g,
};

/** The emulator's, published by Microsoft: it opens nothing but an emulator on the same machine. */
const emulatorKey =
  'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

const secretsIn = (text: string): readonly string[] =>
  Object.entries(shapes).flatMap(([name, shape]) =>
    [...text.matchAll(shape)].filter(([found]) => !found.includes(emulatorKey)).map(() => name),
  );

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\n')
  // Checksums of packages, and pictures.
  .filter((file) => file !== '' && !/(?:(?:^|\/)package-lock\.json|\.png)$/.test(file));

test('[S52] no file of the repository holds a key', () => {
  expect(files.length).toBeGreaterThan(100);
  const found = files.flatMap((file) =>
    secretsIn(readFileSync(file, 'utf8')).map((name) => `${file}: ${name}`),
  );
  expect(found).toEqual([]);
});

test("[S52] the emulator's published key stands only where the emulator is used", () => {
  const holding = files.filter((file) => readFileSync(file, 'utf8').includes(emulatorKey));
  expect(holding.filter((file) => !/^(?:test|deployment)\//.test(file))).toEqual([]);
});

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+/abcdefghijklmnopqrstuvw';
test.each([
  ['storage key', `AccountKey=${letters}==;`],
  ['64 bytes in base64', `const key = '${letters.slice(0, 86)}==';`],
  ['private key', ['-----BEGIN RSA', 'PRIVATE KEY-----'].join(' ')],
  ['client secret', `secret: abc${'8Q'}~${letters.slice(0, 34)}`],
  ['token', ['eyJhbGciOiJSUzI1NiJ9', 'eyJpc3MiOiJodHRwczovL2EifQ', 'c2lnbmF0dXJl'].join('.')],
  ['shared access signature', `https://a.example/?sv=1${'&'}sig=${letters.slice(0, 44)}`],
  ['password in an address', `smtps://${'bot'}:${'geheim123'}@mail.example`],
])('[S52] the search finds a %s', (name, text) => {
  expect(secretsIn(text)).toContain(name);
});
