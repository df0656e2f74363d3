import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { flows } from '../../bot/flows';
import { parseCommand } from '../../bot/routing/commands';

interface CommandList {
  readonly scopes: readonly string[];
  readonly triggers: readonly string[];
  readonly commands: readonly { readonly title: string; readonly description: string }[];
}

interface Manifest {
  readonly manifestVersion: string;
  readonly $schema: string;
  readonly icons: { readonly color: string; readonly outline: string };
  readonly localizationInfo: { readonly additionalLanguages: readonly { readonly file: string }[] };
  readonly bots: readonly [
    { readonly supportsTargetedMessages: boolean; readonly commandLists: readonly CommandList[] },
  ];
  readonly composeExtensions: readonly [
    { readonly botId: string; readonly commands: readonly { readonly id: string }[] },
  ];
}

/** The published schemas, which this package carries with it: nothing is fetched. */
const schemas = 'node_modules/@microsoft/app-manifest/build/json-schemas/teams/v1.30';

/** What is filled in when the package is built for a tenant; nothing else may be left open. */
const settings: Readonly<Record<string, string>> = {
  TEAMS_APP_ID: '7d3f4c1a-58f3-4a3e-9a55-2f1f0f3b7c11',
  BOT_ID: 'c1a6f0de-6b1f-4f0e-8c55-0d9be2f4a822',
};

const text = readFileSync('appPackage/manifest.json', 'utf8');
const filled = text.replaceAll(/\$\{\{(\w+)\}\}/g, (whole, name: string) => settings[name] ?? whole);
const manifest = JSON.parse(filled) as Manifest;
const english = JSON.parse(readFileSync('appPackage/en.json', 'utf8')) as Readonly<Record<string, string>>;

describe('the app package', () => {
  test('the manifest is valid against the 1.30 schema, and its only placeholders are those the build knows', () => {
    expect(manifest.manifestVersion).toBe('1.30');
    expect(filled).not.toContain('${{');
    expect(faultsIn(manifest, 'MicrosoftTeams.schema.json')).toEqual([]);
    expect(faultsIn({ ...manifest, bots: [{ botId: 'none' }] }, 'MicrosoftTeams.schema.json')).not.toEqual(
      [],
    );
  });

  test('the English texts are valid, of the same version, and cover every text of the manifest', () => {
    expect(faultsIn(english, 'MicrosoftTeams.Localization.schema.json')).toEqual([]);
    expect(versionOf(english['$schema'])).toBe(versionOf(manifest.$schema));
    expect(manifest.localizationInfo.additionalLanguages.map(({ file }) => file)).toEqual(['en.json']);

    const commands = manifest.bots[0].commandLists.flatMap((list, at) =>
      list.commands.flatMap((_command, index) =>
        ['title', 'description'].map((part) => `bots[0].commandLists[${at}].commands[${index}].${part}`),
      ),
    );
    const actions = manifest.composeExtensions.flatMap(({ commands: list }, at) =>
      list.flatMap((_action, index) =>
        ['title', 'description'].map((part) => `composeExtensions[${at}].commands[${index}].${part}`),
      ),
    );
    const names = ['name.short', 'name.full', 'description.short', 'description.full'];
    expect(Object.keys(english).sort()).toEqual(['$schema', ...names, ...commands, ...actions].sort());
  });

  test('commands are offered by mention in the personal chat and by slash in teams and groups', () => {
    const [bot] = manifest.bots;
    expect(bot.supportsTargetedMessages).toBe(true);
    expect(bot.commandLists.map(({ scopes, triggers }) => ({ scopes, triggers }))).toEqual([
      { scopes: ['personal'], triggers: ['mention'] },
      { scopes: ['team', 'groupChat'], triggers: ['slash'] },
    ]);
    expect(bot.commandLists[1]?.commands).toEqual(bot.commandLists[0]?.commands);
  });

  test('the commands are those of the flows, and the bot knows each by its Dutch and its English title', () => {
    const commands = flows.flatMap((flow) => flow.commands);
    manifest.bots[0].commandLists.forEach((list, at) => {
      const titles = list.commands.map(({ title }) => title);
      expect([...titles].sort()).toEqual(commands.map(({ names }) => names[0] as string).sort());
      const inEnglish = titles.map(
        (_title, index) => english[`bots[0].commandLists[${at}].commands[${index}].title`],
      );
      expect(inEnglish.map((title) => parseCommand(title ?? '', commands)?.name)).toEqual(titles);
    });
  });

  test('the actions on a message are those the flows answer to', () => {
    const answering = flows
      .flatMap((flow) => flow.commands)
      .filter(({ onChosenMessage }) => onChosenMessage !== undefined)
      .map(({ names }) => names[0]);
    const [extension] = manifest.composeExtensions;
    expect(extension.botId).toBe(settings['BOT_ID']);
    expect(extension.commands.map(({ id }) => id)).toEqual(answering);
    for (const command of extension.commands)
      expect(command).toMatchObject({ type: 'action', context: ['message'], fetchTask: true });
  });

  test('the icons are PNGs of the sizes Teams asks for, the outline with transparency', () => {
    expect(pngHeader(manifest.icons.color)).toMatchObject({ width: 192, height: 192 });
    expect(pngHeader(manifest.icons.outline)).toEqual({ width: 32, height: 32, transparent: true });
  });
});

function faultsIn(document: unknown, schemaFile: string): readonly unknown[] {
  // The draft is not named to Ajv: they are draft 4, and use only what every draft has.
  const { $schema: _draft, ...schema } = JSON.parse(readFileSync(`${schemas}/${schemaFile}`, 'utf8')) as {
    $schema: string;
  };
  const ajv = new Ajv({
    strict: false,
    validateSchema: false,
    allErrors: true,
    validateFormats: false,
    unicodeRegExp: false,
  });
  ajv.validate(schema, document);
  return ajv.errors ?? [];
}

const versionOf = (schemaUrl: string | undefined): string | undefined =>
  /\/teams\/(v[\d.]+)\//.exec(schemaUrl ?? '')?.[1];

/** Reads the first chunk of a PNG (IHDR, https://www.w3.org/TR/png-3/#11IHDR). */
function pngHeader(file: string): { width: number; height: number; transparent: boolean } {
  const png = readFileSync(`appPackage/${file}`);
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  const colourType = png.readUInt8(25);
  return {
    width: png.readUInt32BE(16),
    height: png.readUInt32BE(20),
    transparent: colourType === 4 || colourType === 6,
  };
}
