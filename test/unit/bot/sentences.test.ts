import { flows } from '../../../bot/flows';
import { nearestCommand, parseCommand } from '../../../bot/routing/commands';
import { proposeKind } from '../../../services/incident/proposal';
import sentences from '../../data/sentences.json';

const commands = flows.flatMap((flow) => flow.commands);
const required = 0.85;
/** For a single command, so that the many of another do not make up for it. */
const requiredOfEach = 0.7;
const fewest = 8;

interface Labelled {
  readonly text: string;
  /** Null: nothing we can do. */
  readonly command: string | null;
  readonly kind?: string;
}

/** Every third sentence: its misses were never looked at, and no word was chosen because of one. */
const labelled: readonly Labelled[] = sentences;
const heldOut = labelled.filter((_, at) => at % 3 === 2);
const tuned = labelled.filter((_, at) => at % 3 !== 2);

/** What is carried out at once: a loss that begins with a word of the safe is still a report. Null: it is asked. */
function carriedOut(text: string): string | null {
  const parsed = parseCommand(text, commands);
  if (!parsed) return null;
  const claiming = commands.find(({ claims }) => typeof claims?.(parsed.name, parsed.words) === 'string');
  return claiming?.names[0] ?? parsed.name;
}

/** What somebody gets, or is offered. */
const commandOf = (text: string): string | null => carriedOut(text) ?? nearestCommand(text, commands);

function rateOf(name: string, set: readonly Labelled[], hit: (sentence: Labelled) => boolean): number {
  const missed = set.filter((sentence) => !hit(sentence)).map(({ text }) => text);
  const rate = 1 - missed.length / set.length;
  const misses = process.env['SHOW_MISSES'] && !name.includes('held out') ? `\n  ${missed.join('\n  ')}` : '';
  console.log(`${name}: ${(100 * rate).toFixed(1)} % of ${set.length}${misses}`);
  return rate;
}

test('there are at least 160 sentences, in both sets with and without a kind', () => {
  expect(labelled.length).toBeGreaterThanOrEqual(160);
  expect(new Set(labelled.map(({ text }) => text)).size).toBe(labelled.length);
  for (const set of [tuned, heldOut]) expect(new Set(set.map(({ kind }) => kind)).size).toBe(18);
});

test.each(commands.filter(({ listed }) => listed).map(({ names: [name] }) => name))(
  'there are sentences of people who mean /%s, and most of them get it',
  (name) => {
    const meant = labelled.filter(({ command }) => command === name);
    expect(meant.length).toBeGreaterThanOrEqual(fewest);
    const got = meant.filter(({ text }) => commandOf(text) === name);
    expect(got.length / meant.length).toBeGreaterThanOrEqual(requiredOfEach);
  },
);

test('no sentence is taken for a command that it only begins like', () => {
  const taken = labelled.filter(({ text, command }) => ![null, command].includes(carriedOut(text)));
  expect(taken.map(({ text }) => text)).toEqual([]);
});

test.each([
  ['tuned', tuned],
  ['held out', heldOut],
])('the nearest command is right for at least 85 % of the %s sentences', (name, set) => {
  expect(
    rateOf(`command, ${name}`, set, ({ text, command }) => commandOf(text) === command),
  ).toBeGreaterThanOrEqual(required);
});

test.each([
  ['tuned', tuned],
  ['held out', heldOut],
])('the proposed kind is right for at least 85 %% of the %s sentences', (name, set) => {
  const withKind = set.filter(({ kind }) => kind !== undefined);
  expect(
    rateOf(`kind, ${name}`, withKind, ({ text, kind }) => proposeKind(text) === kind),
  ).toBeGreaterThanOrEqual(required);
});
