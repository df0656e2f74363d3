import { plainText } from '../../bot/channel/chat-message';
import { typedText } from '../../bot/channel/typed-text';
import { mask } from '../../services/masking/mask';

/** How much longer a text takes to read when it is ten times as long (reliability S44). */
export interface Growth {
  readonly what: string;
  /** Milliseconds for ten thousand and for a hundred thousand signs, the minimum over some rounds. */
  readonly small: number;
  readonly large: number;
}

const signs = { small: 10_000, large: 100_000 };
/** Linear is ten; the rest allows for what else a machine does. */
export const mostGrowth = 12;
const rounds = 25;
/** Below this the clock itself shows. */
const leastMs = 0.05;

/** What is tedious for each of the functions that read whatever somebody sends. */
const readers: Readonly<Record<string, readonly [(text: string) => unknown, readonly string[]]>> = {
  masking: [
    mask,
    [
      '1',
      '1 ',
      '.',
      '1....',
      'NL91',
      'N L 9 1 ',
      '@',
      'a@b.cd ',
      'a@b.cd',
      '0612345678 ',
      'a.',
      '23-11-2026 ',
    ],
  ],
  'what was typed': [
    (text) => typedText({ text } as Parameters<typeof typedText>[0]),
    ['<at>x</at>', '<at', '</at', '&lt', '&lt;', '<x ', '\n', 'woord '],
  ],
  'a chosen message': [
    (text) => plainText(text),
    ['<a>', '</b>', '<p', '&amp', '<a b="', '<td>1', '</p x', '<!--', '\n'],
  ],
};

/** For each reader the pattern that grows most. */
export const measureGrowth = (): readonly Growth[] =>
  Object.entries(readers).map(([reader, [read, patterns]]) => {
    const grown = patterns.map((pattern) => growthOf(`${reader}, ${JSON.stringify(pattern)}`, read, pattern));
    return grown.reduce((worst, each) => (ratioOf(each) > ratioOf(worst) ? each : worst));
  });

export const ratioOf = ({ small, large }: Growth): number => large / Math.max(small, leastMs);

function growthOf(what: string, read: (text: string) => unknown, pattern: string): Growth {
  const texts = [signs.small, signs.large].map((many) => pattern.repeat(many / pattern.length));
  const times: number[][] = [[], []];
  // Alternating, so that whatever else is going on affects both.
  for (let round = 0; round < rounds; round += 1)
    for (const [at, text] of texts.entries()) {
      const began = performance.now();
      read(text);
      times[at]?.push(performance.now() - began);
    }
  // The minimum: whatever else is going on can only make it longer.
  const [small = Number.NaN, large = Number.NaN] = times.map((all) => Math.min(...all));
  return { what, small, large };
}
