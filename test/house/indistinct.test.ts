import { flows } from '../../bot/flows';
import { isAllowed } from '../../bot/routing/permission';
import { parseOrganisation } from '../../services/people/organisation';
import { actorOf } from '../../services/people/roles';
import type { Someone } from '../support/activities';
import { BotUnderTest, textOf } from '../support/bot';
import { cardSamples } from '../support/card-samples';
import { TestClock } from '../support/clock';
import { FileHost } from '../support/file-host';
import { everyPress, pressed } from '../support/person/every-press';
import { plausible } from '../support/person/plausible';
import { castOf, organisation as example } from './cast';
import { employee, session } from '../support/training-story';
import { sample } from '../support/size';
import { seed } from './seeds';

/**
 * A press on somebody else's record gets exactly the answer of a press on a record that does not exist: nobody learns
 * what there is by trying numbers.
 */

const start = '2026-11-23T09:00:00Z';
const newcomer: Someone = {
  aadObjectId: '0a1b2c3d-0000-4000-8000-0000000000bb',
  name: 'Nico Nieuw',
  locale: 'nl-NL',
};
const parsedExample = JSON.parse(example) as { readonly people: readonly object[] };
const organisation = JSON.stringify({
  ...parsedExample,
  people: [
    ...parsedExample.people,
    { aadObjectId: newcomer.aadObjectId, name: newcomer.name, company: 'optimo-erp', roles: [] },
  ],
});

/** `KL-0001`, `INC-2026-0001`. */
const numbered = /\b([A-Z]{2,3}-(?:\d{4}-)?)\d{4}\b/g;

/** What each verb sends, from a sample of a card that offers it. */
const sendings = new Map(
  cardSamples.flatMap(({ render }) => {
    const { content } = render('nl');
    return everyPress(content).map((pressable) => {
      const { data } = pressed(content, pressable, plausible);
      return [pressable.verb, data] as const;
    });
  }),
);

let bot: BotUnderTest;
let host: FileHost;
/** One existing record, by the beginning of its number. */
let existing: ReadonlyMap<string, string>;

beforeAll(async () => {
  host = await FileHost.start();
  bot = await BotUnderTest.start({
    clock: new TestClock(start),
    organisation,
    environment: {
      CHAT_LIMITS: '100000/1000',
      SEND_RATE: '100000',
      EVIDENCE_HOSTS: '127.0.0.1',
      PUBLIC_URL: 'http://127.0.0.1',
    },
  });
  await bot.install(newcomer, ...castOf(new Date(start)).map(({ someone }) => someone));
  await seed(bot, host);
  // Everybody may see a session that is for everybody.
  const forOne = await session(bot, { title: 'Voor één', people: [employee] });
  existing = new Map([...(await numbersByKind()), ['KS-', forOne]]);
});
afterAll(async () => {
  await bot?.stop();
  await host?.stop();
});

async function numbersByKind(): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const partition of await bot.ledger.partitionsWith('item|'))
    for (const { key } of await bot.ledger.list(partition, 'item|'))
      for (const [number, kind = ''] of key.matchAll(numbered)) if (!found.has(kind)) found.set(kind, number);
  return found;
}

const read = parseOrganisation(JSON.parse(organisation));
if ('faults' in read) throw new Error('the organisation is faulty');
const actor = actorOf(read.organisation, newcomer.aadObjectId, 'nl', new Date(start));
const verbs = flows
  .flatMap(({ actions }) => actions)
  .filter(({ permission }) => isAllowed(actor, permission))
  .map(({ verb }) => verb)
  .filter((verb) => JSON.stringify(sendings.get(verb) ?? {}).match(numbered));

/** @param number what stands in the place of every number of a kind. */
async function answerTo(verb: string, number: (kind: string) => string): Promise<string> {
  const sent = JSON.stringify(sendings.get(verb)).replaceAll(numbered, (_, kind: string) => number(kind));
  const before = bot.person(newcomer).messages().length;
  const { status, body } = await bot.forge(newcomer, verb, JSON.parse(sent) as Record<string, unknown>);
  await bot.idle();
  const came = bot
    .person(newcomer)
    .messages()
    .slice(before)
    .map(({ text }) => text);
  return [status, textOf(body), ...came]
    .join('\n')
    .replaceAll(numbered, '$1NNNN')
    .replaceAll(/"token":"[^"]*"/g, '"token"')
    .replaceAll(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g, 'REFERENCE')
    .replaceAll(/\/download\/[\w-]+/g, '/download');
}

test('there is something of every kind to press on', () => {
  expect([...existing.keys()].length).toBeGreaterThan(3);
  expect(verbs.length).toBeGreaterThan(10);
});

test.each(sample('verbs', verbs, Math.ceil(verbs.length / 4)))(
  '%s: somebody else’s is as if it were not there',
  async (verb) => {
    const others = await answerTo(verb, (kind) => existing.get(kind) ?? `${kind}9999`);
    const nobodys = await answerTo(verb, (kind) => `${kind}9999`);
    expect(others).toBe(nobodys);
  },
);
