import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { flows } from '../../bot/flows';
import { parseCommand } from '../../bot/routing/commands';
import { readAppPackage, zipOf } from '../../deployment/package/app-package';
import { type AppPackage, faultsBesideSchema, faultsOf } from '../../deployment/package/checks';
import { buildManifest, type Localisation, type Manifest } from '../../deployment/package/manifest';
import { type PackageSettings, readPackageSettings } from '../../deployment/package/settings';

const environment = {
  TEAMS_APP_ID: '7d3f4c1a-58f3-4a3e-9a55-2f1f0f3b7c11',
  BOT_ID: 'c1a6f0de-6b1f-4f0e-8c55-0d9be2f4a822',
  BOT_DOMAIN: 'optimoveilig-abc.azurewebsites.net',
};
const packageJson = readFileSync('package.json', 'utf8');
const settings = readPackageSettings(environment, packageJson) as PackageSettings;
const app = readAppPackage('appPackage', settings, flows);
const commands = flows.flatMap((flow) => flow.commands);
const titlePath = (list: number, index: number) => `bots[0].commandLists[${list}].commands[${index}].title`;

const withManifest = async (changed: Partial<Manifest>): Promise<readonly string[]> =>
  await faultsOf({ ...app, manifest: { ...app.manifest, ...changed } }, settings, flows);
/** The manifest stays as it is: its schema need not look again. */
const faults = (changed: Partial<AppPackage>): readonly string[] =>
  faultsBesideSchema({ ...app, ...changed }, settings, flows);
const withEnglish = (change: (texts: Localisation) => Localisation) =>
  faults({ localisations: { ...app.localisations, 'en.json': change(english) } });
const [bot] = app.manifest.bots;
const [extension] = app.manifest.composeExtensions;
if (!bot || !extension) throw new Error('the package has no bot or no action on a message');
const english = app.localisations['en.json'] ?? {};

describe('the app package', () => {
  test('[B.7] as it is built nothing is wrong with it, and nothing is fetched to know that', async () => {
    const fetched = jest.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('offline'));
    expect(await withManifest({})).toEqual([]);
    expect(fetched).not.toHaveBeenCalled();
    fetched.mockRestore();
  });

  test('[A2] commands are offered by mention in the own chat, by mention and slash in teams and groups', () => {
    expect(bot).toMatchObject({ supportsTargetedMessages: true, scopes: ['personal', 'team', 'groupChat'] });
    expect(bot.commandLists.map(({ scopes, triggers }) => ({ scopes, triggers }))).toEqual([
      { scopes: ['personal'], triggers: ['mention'] },
      { scopes: ['team', 'groupChat'], triggers: ['mention', 'slash'] },
    ]);
  });

  test('[A2] every command of the flows is listed, in Dutch and in English, by a word the bot understands', () => {
    const names = commands.filter(({ listed }) => listed).map(({ names: [name] }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['incident', 'mijn', 'kluis', 'bezoek', 'training', 'gegevens', 'help']),
    );
    // What only a few may use is offered to them by help and on cards.
    const rest = commands.filter(({ listed }) => !listed).map(({ names: [name] }) => name);
    expect(rest).toEqual(expect.arrayContaining(['register', 'oefening', 'beheer', 'bhv']));
    // As many as Teams shows.
    expect(names.length).toBeLessThanOrEqual(12);
    bot.commandLists.forEach((list, at) => {
      expect(list.commands.map(({ title }) => title)).toEqual(names);
      const titles = list.commands.map((_, index) => english[titlePath(at, index)] ?? '');
      expect(titles.map((title) => parseCommand(title, commands)?.name)).toEqual(names);
      expect(titles).not.toEqual(names);
    });
  });

  test('the action on a message is that of the flow which answers to it, in both languages', () => {
    expect(extension).toEqual({
      botId: environment.BOT_ID,
      commands: [
        expect.objectContaining({
          id: 'incident',
          type: 'action',
          context: ['message'],
          fetchTask: true,
          title: 'Meld als incident',
        }),
      ],
    });
    expect(english['composeExtensions[0].commands[0].title']).toBe('Report as incident');
  });

  test('[B.6] Dutch is the default and the manifest itself, English the addition', () => {
    expect(app.manifest.localizationInfo).toEqual({
      defaultLanguageTag: 'nl',
      defaultLanguageFile: 'nl.json',
      additionalLanguages: [{ languageTag: 'en', file: 'en.json' }],
    });
    const dutch = app.localisations['nl.json'];
    expect(app.manifest).toMatchObject({
      name: { short: dutch?.['name.short'] },
      description: { full: dutch?.['description.full'] },
    });
    expect(dutch?.['description.full']).not.toBe(english['description.full']);
  });

  test('a flow that is added is in both lists without another line anywhere', () => {
    const template = readFileSync('appPackage/manifest.json', 'utf8');
    const texts = {
      nl: readFileSync('appPackage/nl.json', 'utf8'),
      en: readFileSync('appPackage/en.json', 'utf8'),
    };
    const only = flows.filter(({ id }) => id === 'kluis');
    const lists = buildManifest({ manifest: template, texts }, settings, only).bots[0]?.commandLists;
    expect(lists?.map((list) => list.commands.map(({ title }) => title))).toEqual([['kluis'], ['kluis']]);
  });

  test('the zip holds manifest, texts and icons; built again it is the same bytes', async () => {
    const zip = await zipOf(app);
    expect(Object.keys(unzipSync(zip))).toEqual([
      'manifest.json',
      'nl.json',
      'en.json',
      'color.png',
      'outline.png',
    ]);
    const held = JSON.parse(Buffer.from(unzipSync(zip)['manifest.json'] ?? []).toString()) as Manifest;
    expect(held).toEqual(app.manifest);
    expect(await zipOf(readAppPackage('appPackage', settings, flows))).toEqual(zip);
    const other = readAppPackage('appPackage', { ...settings, domain: 'other.example' }, flows);
    expect(await zipOf(other)).not.toEqual(zip);
  });
});

describe('what is wrong with a package is said before it is sent', () => {
  test('[B.1] a text that is too long, in the manifest or in a language', async () => {
    const long = { short: 'x'.repeat(31), full: 'x' };
    expect(await withManifest({ name: long } as Partial<Manifest>)).toContainEqual(
      expect.stringMatching(/^manifest\.json: \/name\/short must NOT have more than 30 characters/),
    );
    expect(withEnglish((texts) => ({ ...texts, 'name.short': long.short }))).toEqual([
      'en.json: /name.short must NOT have more than 30 characters',
    ]);
  });

  test('[B.1] more commands than a list may have', async () => {
    const commands = Array.from({ length: 13 }, () => ({ title: 'help', description: 'Help' }));
    const lists = bot.commandLists.map((list) => ({ ...list, commands }));
    expect(await withManifest({ bots: [{ ...bot, commandLists: lists }] })).toContainEqual(
      expect.stringMatching(/commands must NOT have more than 12 items/),
    );
  });

  test('an id that is no GUID, or not ours', async () => {
    expect(await withManifest({ id: 'veilig' })).toEqual([
      expect.stringMatching(/^manifest\.json: \/id must match pattern/),
      'manifest.json: id is not TEAMS_APP_ID',
    ]);
    expect(await withManifest({ bots: [{ ...bot, botId: environment.TEAMS_APP_ID }] })).toEqual([
      'manifest.json: a botId is not BOT_ID',
    ]);
    expect(await withManifest({ version: '9.9.9' })).toEqual([
      'manifest.json: version is not that of package.json',
    ]);
  });

  test.each([
    ['another domain beside ours', [environment.BOT_DOMAIN, '*.azurewebsites.net']],
    ['another domain', ['evil.example']],
    ['none', []],
  ])('%s among the valid domains', async (_what, validDomains) => {
    expect(await withManifest({ validDomains })).toEqual([
      `manifest.json: validDomains must be ${environment.BOT_DOMAIN} and nothing else`,
    ]);
  });

  test('a command that no flow has, and one that is missing', async () => {
    const [first, ...rest] = bot.commandLists;
    if (!first) throw new Error('there is no list');
    const shorter = { ...first, commands: first.commands.slice(1) };
    expect(await withManifest({ bots: [{ ...bot, commandLists: [shorter, ...rest] }] })).toContainEqual(
      expect.stringMatching(/^manifest\.json: list 1 has kluis, .*; the flows have incident, kluis, /),
    );
    expect(withEnglish((texts) => ({ ...texts, [titlePath(1, 0)]: 'teleport' }))).toEqual([
      expect.stringMatching(/^en\.json: list 2 has "teleport", kluis, .*; the flows have incident, kluis, /),
    ]);
    expect(await withManifest({ composeExtensions: [{ ...extension, commands: [] }] })).toContain(
      'manifest.json: actions on a message are ; the flows have incident',
    );
  });

  test('a text that a language lacks, or that belongs to nothing', () => {
    const action = 'composeExtensions[0].commands[0].title';
    const { [action]: _action, ...rest } = english;
    expect(withEnglish(() => rest)).toEqual([`en.json: ${action} is missing`]);
    const odd = 'bots[0].commandLists[2].commands[0].title';
    expect(withEnglish((texts) => ({ ...texts, [odd]: 'help' }))).toEqual([
      `en.json: ${odd} is not in the manifest`,
    ]);
    const { 'en.json': _english, ...others } = app.localisations;
    expect(faults({ localisations: others })).toEqual(['en.json: is not in the package']);
    expect(
      withEnglish((texts) => ({ ...texts, $schema: String(texts['$schema']).replace('1.30', '1.29') })),
    ).toEqual(['en.json: is of another version than the manifest']);
  });

  test('a placeholder that nothing fills', () => {
    expect(withEnglish((texts) => ({ ...texts, 'name.full': 'Veilig ${{SUFFIX}}' }))).toEqual([
      'en.json: ${{SUFFIX}} is not filled',
    ]);
  });
});

describe('npm run package', () => {
  test('[B.7] writes the zip, or says what is wrong and ends with 1', () => {
    const build = (env: NodeJS.ProcessEnv) =>
      spawnSync(process.execPath, ['dist/deployment/package/build.js'], { env, encoding: 'utf8' });
    const done = build({ ...environment });
    expect(done).toMatchObject({ status: 0, stderr: '' });
    expect(done.stdout).toMatch(
      /^dist\/appPackage\/optimo-veilig\.zip: version \d+\.\d+\.\d+, \d+ bytes, sha256 /,
    );
    const { BOT_DOMAIN: _domain, ...without } = environment;
    expect(build({ ...without })).toMatchObject({
      status: 1,
      stdout: '',
      stderr: 'BOT_DOMAIN: missing; expected a host name such as veilig.azurewebsites.net\n',
    });
  });

  test('[B.7] has one line for each setting that is missing or wrong', () => {
    expect(readPackageSettings({ BOT_ID: ' ', BOT_DOMAIN: '' }, packageJson)).toEqual({
      faults: [
        'TEAMS_APP_ID: missing; expected a GUID: the id of the app in Teams',
        "BOT_ID: missing; expected a GUID: the client id of the bot's identity",
        'BOT_DOMAIN: missing; expected a host name such as veilig.azurewebsites.net',
      ],
    });
    expect(readPackageSettings({ ...environment, TEAMS_APP_ID: 'veilig' }, packageJson)).toEqual({
      faults: ['TEAMS_APP_ID: expected a GUID: the id of the app in Teams'],
    });
    expect(readPackageSettings(environment, '{"version":"1.0"}')).toEqual({
      faults: ['version of package.json: expected three numbers, e.g. 1.2.0'],
    });
  });

  test.each(['https://a.example', '*.example.org', 'a.example/x', 'a.example:443', 'localhost', '10.0.0.1'])(
    '%s is no host name to let Teams open',
    (BOT_DOMAIN) => {
      expect(readPackageSettings({ ...environment, BOT_DOMAIN }, packageJson)).toEqual({
        faults: ['BOT_DOMAIN: expected a host name such as veilig.azurewebsites.net'],
      });
    },
  );
});
