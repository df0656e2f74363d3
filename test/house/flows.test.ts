import { domain, flows, withOwnFlows } from '../../bot/flows';
import { locales } from '../../services/people/roles';
import { nearestCommand, parseCommand } from '../../bot/routing/commands';
import sentences from '../data/sentences.json';
import { describeCards } from '../cards/rules';
import { foundFlow } from '../fixtures/flow/bot/flows/found';
import { foundSamples } from '../fixtures/flow/test/support/found-samples';
import { deadOn, deadRefreshOf } from './handled';

/** Including a small flow of the tests, made by following docs/adding-a-flow.md. */
const withFound = withOwnFlows([...domain, foundFlow]);
const commands = withFound.flatMap((flow) => flow.commands);

const twice = (names: readonly string[]): readonly string[] =>
  names.filter((name, at) => names.indexOf(name) !== at);

test('a flow more adds what it says, and nothing else changes', () => {
  const added = withFound.filter(({ id }) => !flows.some((flow) => flow.id === id));
  expect(added).toEqual([foundFlow]);
  expect(withFound.length).toBe(flows.length + 1);
});

test('no two flows have a name in common', () => {
  expect(twice(withFound.map(({ id }) => id))).toEqual([]);
  expect(twice(withFound.flatMap(({ actions }) => actions.map(({ verb }) => verb)))).toEqual([]);
  for (const kind of ['cards', 'mails', 'exports', 'batches'] as const)
    expect(twice(withFound.flatMap((flow) => Object.keys(flow[kind] ?? {})))).toEqual([]);
  expect(twice(commands.flatMap(({ names }) => names))).toEqual([]);
});

test.each([...domain, foundFlow])(
  '$id says how long it keeps what it keeps, and gives people what is about them',
  ({ id, retention, personalData }) => {
    expect([retention?.flow, typeof personalData]).toEqual([id, 'function']);
  },
);

test.each(withFound.filter(({ retention }) => retention))(
  'the deletion log has words for whatever goes of $id, in every language',
  ({ retention, deletions }) => {
    const rules = [retention, ...(retention?.trims ?? [])].map((rule) => String(rule?.name)).sort();
    for (const locale of locales) expect(Object.keys(deletions?.[locale].rules ?? {}).sort()).toEqual(rules);
  },
);

describe.each(withFound)('what $id says of itself', (flow) => {
  test('its commands are called by words that are theirs, in every language', () => {
    for (const { names, texts, keywords } of flow.commands) {
      for (const locale of locales) {
        expect(parseCommand(`/${texts[locale].typed}`, commands)?.name).toBe(names[0]);
        expect([texts[locale].title, texts[locale].description]).not.toContain('');
      }
      expect(texts.nl.description).not.toBe(texts.en.description);
      expect(keywords.length).toBeGreaterThan(0);
      expect([...names, ...keywords].filter((word) => word !== word.toLowerCase())).toEqual([]);
    }
  });

  test('each of its actions says who may', () => {
    for (const { permission } of flow.actions) {
      expect(permission.affiliations.length).toBeGreaterThan(0);
      expect(permission.roles ?? ['everybody']).not.toEqual([]);
    }
  });
});

describe('the small flow', () => {
  test('takes no sentence away from the flows that were there', () => {
    const before = flows.flatMap((flow) => flow.commands);
    const understood = (text: string, known: typeof commands) =>
      parseCommand(text, known)?.name ?? nearestCommand(text, known);
    const changed = sentences.filter(({ text }) => understood(text, commands) !== understood(text, before));
    expect(changed).toEqual([]);
  });

  test.each(foundSamples)(
    'every button of $name is handled, also the one it presses itself',
    ({ render }) => {
      const { content } = render('nl');
      expect(deadOn(content, withFound)).toEqual([]);
      expect(deadRefreshOf(content, withFound)).toBeNull();
    },
  );

  test('each of its actions has a button on one of its cards, and nobody else handles those', () => {
    const said = foundSamples.map(({ render }) => JSON.stringify(render('nl').content)).join('\n');
    for (const { verb } of foundFlow.actions) expect(said).toContain(`"${verb}"`);
    const [lying] = foundSamples.filter(({ name }) => name === 'found-lying');
    expect(deadOn(lying?.render('nl').content ?? {}, flows)).not.toEqual([]);
  });

  describeCards(foundSamples);
});
