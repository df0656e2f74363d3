import fc from 'fast-check';
import {
  type ActivityBody,
  chosen,
  execute,
  inGroup,
  installed,
  membersAdded,
  message,
  type Someone,
  submit,
  targeted,
  withFiles,
} from '../support/activities';
import { type BotUnderTest, holder } from '../support/bot';
import { admin } from '../support/admin-story';
import { cardSamples } from '../support/card-samples';
import { board, deputy, employee, fg, officeManager, startStory } from '../support/incident-story';
import { everyPress, pressed } from '../support/person/every-press';
import { plausible } from '../support/person/plausible';
import { runs } from '../support/size';

/** Real activities with parts missing or odd: whatever the channel sends is answered, and nothing dies of it. */

let bot: BotUnderTest;
const rejections: unknown[] = [];
const noticed = (reason: unknown): void => void rejections.push(reason);
beforeAll(async () => {
  bot = await startStory();
  process.on('unhandledRejection', noticed);
});
afterAll(async () => {
  process.off('unhandledRejection', noticed);
  await bot.stop();
});

const real = (): readonly ActivityBody[] => {
  const { channel } = bot;
  const said = message(employee, channel, '<at>Optimo Veilig</at>&nbsp;/incident laptop &amp; tas');
  return [
    said,
    inGroup(said),
    targeted(inGroup(said)),
    withFiles(employee, channel, [{ name: 'foto.png', downloadUrl: 'https://x.example/a' }], 'kijk'),
    execute(employee, channel, 'house.command', { command: 'help' }),
    submit(employee, channel, 'house.command', { command: 'help' }, 'gone'),
    chosen(employee, channel, 'incident', '<p>oeps</p>', 'html', [
      { id: '1', contentType: 'reference', name: 'x' },
    ]),
    installed(employee, channel),
    membersAdded(employee, channel),
  ];
};

/** One press for every verb on a sample, with what a person could have filled in. */
const presses: readonly (readonly [verb: string, data: ActivityBody])[] = [
  ...new Map(
    cardSamples
      .map(({ render }) => render('nl').content)
      .flatMap((content) =>
        everyPress(content).map((pressable) => {
          const { data } = pressed(content, pressable, plausible);
          return [pressable.verb, [pressable.verb, data]] as const;
        }),
      ),
  ).values(),
];

/** Somebody with every role. */
const cast: readonly Someone[] = [
  employee,
  fg,
  deputy,
  board,
  officeManager,
  admin,
  holder('trainer'),
  holder('reception'),
];

/** All paths in an activity, from the top down. */
function pathsOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  const below = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [
    ...(path.length > 0 ? [path] : []),
    ...below.flatMap(([key, part]) => pathsOf(part, [...path, key])),
  ];
}

/** The same with one place changed. */
function changed(value: unknown, [key, ...rest]: readonly string[], part: unknown): unknown {
  if (key === undefined) return part;
  if (typeof value !== 'object' || value === null) return value;
  const inside = changed((value as ActivityBody)[key], rest, part);
  if (Array.isArray(value)) return value.map((one: unknown, place) => (String(place) === key ? inside : one));
  return { ...value, [key]: inside };
}

const odd = fc.oneof(
  fc.constantFrom<unknown[]>(undefined, null, '', 0, -1, true, [], {}, [null], [[]], { type: 'mention' }),
  fc.constantFrom<unknown[]>(
    '<at>',
    '&lt;',
    '\ud800',
    '\u0000',
    '/incident',
    '../../x',
    '__proto__',
    'x'.repeat(5_000),
  ),
  fc.jsonValue({ maxDepth: 2 }),
);
const change = fc.tuple(fc.nat(), odd);

// If where the answer goes, who speaks or for whom is odd, it is refused at the border; that counts as an answer.
const changes = fc.array(change, { minLength: 1, maxLength: 3 });

async function expectAnswered(
  whole: ActivityBody,
  parts: readonly (readonly [number, unknown])[],
): Promise<void> {
  const activity = parts.reduce<unknown>((before, [place, part]) => {
    const paths = pathsOf(before);
    const path = paths[place % paths.length];
    return path ? changed(before, path, part) : before;
  }, whole);
  const { status } = await bot.send(activity as ActivityBody);
  expect(status).toBeLessThan(500);
  await bot.idle();
  expect(rejections).toEqual([]);
}

test('a real activity with odd parts is answered, by the thousand', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), changes, async (which, parts) => {
      const all = real();
      await expectAnswered(all[which % all.length] ?? {}, parts);
    }),
    runs(10_000, 40),
  );
});

// An error answer to a press says so in its body; the channel's own status stays 200.
test('a press of any verb with odd parts, by somebody of any role, is answered and never fails inside', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.nat(), fc.boolean(), changes, async (which, who, fallback, parts) => {
      const [verb, data] = presses[which % presses.length] ?? ['', {}];
      const someone = cast[who % cast.length] ?? employee;
      const body = fallback
        ? submit(someone, bot.channel, verb, data, '')
        : execute(someone, bot.channel, verb, data);
      const before = bot.lines.length;
      await expectAnswered(body, parts);
      const failed = bot.lines.slice(before).filter((line) => line.includes('"level":50'));
      expect(failed).toEqual([]);
    }),
    runs(10_000, 40),
  );
});
