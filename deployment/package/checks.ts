import { readFileSync } from 'node:fs';
import { AppManifestUtils } from '@microsoft/app-manifest';
import Ajv from 'ajv';
import type { Flow } from '../../bot/routing/flow';
import { parseCommand } from '../../bot/routing/commands';
import type { Localisation, Manifest } from './manifest';
import { readPng } from './png';
import type { PackageSettings } from './settings';

/** Everything that goes into the zip, by file name. */
export interface AppPackage {
  readonly manifest: Manifest;
  readonly localisations: Readonly<Record<string, Localisation>>;
  readonly icons: Readonly<Record<string, Buffer>>;
}

/**
 * What is wrong with a package. Nothing is fetched.
 * @returns one line per fault; none means that it may be sent.
 */
export async function faultsOf(
  app: AppPackage,
  settings: PackageSettings,
  flows: readonly Flow[],
): Promise<readonly string[]> {
  return [...(await schemaFaults(app.manifest)), ...faultsBesideSchema(app, settings, flows)];
}

/** What Microsoft's schema of the manifest does not find. @returns as `faultsOf`. */
export function faultsBesideSchema(
  app: AppPackage,
  settings: PackageSettings,
  flows: readonly Flow[],
): readonly string[] {
  return [
    ...localisationFaults(app),
    ...idFaults(app.manifest, settings),
    ...domainFaults(app.manifest, settings),
    ...commandFaults(app, flows),
    ...placeholderFaults(app),
    ...iconFaults(app),
  ];
}

/** Lengths, shapes and known names. The schema comes with Microsoft's package, by the version it names. */
async function schemaFaults(manifest: Manifest): Promise<readonly string[]> {
  // Its parameter is a union of every version's type; it actually uses the schema named in the manifest.
  const given = manifest as unknown as Parameters<typeof AppManifestUtils.validateAgainstSchema>[0];
  const found = await AppManifestUtils.validateAgainstSchema(given);
  return found.map((fault) => `manifest.json: ${fault}`);
}

/** Every text in the manifest in every language, in a file of the schema's own version (engineering §B.6). */
function localisationFaults({ manifest, localisations }: AppPackage): readonly string[] {
  const { defaultLanguageFile, additionalLanguages } = manifest.localizationInfo;
  const named = [defaultLanguageFile, ...additionalLanguages.map(({ file }) => file)];
  const wanted = textPathsOf(manifest);
  return named.flatMap((file) => {
    const texts = localisations[file];
    if (!texts) return [`${file}: is not in the package`];
    const given = Object.keys(texts).filter((path) => path !== '$schema');
    return [
      ...localisationSchemaFaults(texts, manifest).map((fault) => `${file}: ${fault}`),
      ...wanted.filter((path) => !given.includes(path)).map((path) => `${file}: ${path} is missing`),
      ...given
        .filter((path) => !wanted.includes(path))
        .map((path) => `${file}: ${path} is not in the manifest`),
    ];
  });
}

function localisationSchemaFaults(texts: Localisation, { $schema }: Manifest): readonly string[] {
  if (versionOf(texts['$schema']) !== versionOf($schema)) return ['is of another version than the manifest'];
  const folder = `@microsoft/app-manifest/build/json-schemas/teams/${versionOf($schema)}`;
  const schemaFile = require.resolve(`${folder}/MicrosoftTeams.Localization.schema.json`);
  // The draft is not passed to Ajv: it is draft 4, but only features that every draft has are used.
  const { $schema: _draft, ...schema } = JSON.parse(readFileSync(schemaFile, 'utf8')) as { $schema: string };
  // Some of the schema's own patterns are not valid in Unicode mode.
  const looks = { strict: false, validateSchema: false, allErrors: true, unicodeRegExp: false } as const;
  const ajv = new Ajv({ ...looks, validateFormats: false });
  ajv.validate(schema, texts);
  return (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

const versionOf = (schemaUrl: string | undefined): string =>
  /\/teams\/(v[\d.]+)\//.exec(schemaUrl ?? '')?.[1] ?? 'unknown';

function textPathsOf({ bots, composeExtensions }: Manifest): readonly string[] {
  const of = (path: string, commands: readonly unknown[]): readonly string[] =>
    commands.flatMap((_command, index) =>
      ['title', 'description'].map((part) => `${path}.commands[${index}].${part}`),
    );
  return [
    'name.short',
    'name.full',
    'description.short',
    'description.full',
    ...bots.flatMap(({ commandLists }, bot) =>
      commandLists.flatMap((list, at) => of(`bots[${bot}].commandLists[${at}]`, list.commands)),
    ),
    ...composeExtensions.flatMap(({ commands }, at) => of(`composeExtensions[${at}]`, commands)),
  ];
}

/** The schema wants GUIDs; it cannot know whether they are ours, and the bot the same everywhere. */
function idFaults({ id, version, bots, composeExtensions }: Manifest, settings: PackageSettings): string[] {
  const botIds = [...bots, ...composeExtensions].map(({ botId }) => botId);
  return [
    ...(id === settings.appId ? [] : ['manifest.json: id is not TEAMS_APP_ID']),
    ...(version === settings.version ? [] : ['manifest.json: version is not that of package.json']),
    ...(botIds.every((botId) => botId === settings.botId) ? [] : ['manifest.json: a botId is not BOT_ID']),
  ];
}

/** Teams may open domains listed here on behalf of this app: ours and no other. */
const domainFaults = ({ validDomains }: Manifest, { domain }: PackageSettings): readonly string[] =>
  validDomains.length === 1 && validDomains[0] === domain
    ? []
    : [`manifest.json: validDomains must be ${domain} and nothing else`];

/** Whatever Teams lists, in any language, is recognised as the command it stands for, and every command is listed. */
function commandFaults({ manifest, localisations }: AppPackage, flows: readonly Flow[]): readonly string[] {
  const commands = flows.flatMap((flow) => flow.commands);
  const registered = commands
    .filter(({ listed }) => listed)
    .map(({ names }) => names[0])
    .join(', ');
  const understood = (titles: readonly string[]): string =>
    titles.map((title) => parseCommand(title, commands)?.name ?? `"${title}"`).join(', ');
  const lists = manifest.bots.flatMap(({ commandLists }) => commandLists);
  const listed = lists.flatMap((list, at) => [
    { where: `manifest.json: list ${at + 1}`, titles: list.commands.map(({ title }) => title) },
    ...Object.entries(localisations).map(([file, texts]) => ({
      where: `${file}: list ${at + 1}`,
      titles: list.commands.map(
        (_, index) => texts[`bots[0].commandLists[${at}].commands[${index}].title`] ?? '',
      ),
    })),
  ]);
  const actions = manifest.composeExtensions.flatMap((extension) => extension.commands.map(({ id }) => id));
  const answering = commands.filter(({ onChosenMessage }) => onChosenMessage).map(({ names }) => names[0]);
  return [
    ...listed
      .filter(({ titles }) => understood(titles) !== registered)
      .map(({ where, titles }) => `${where} has ${understood(titles)}; the flows have ${registered}`),
    ...(actions.join() === answering.join()
      ? []
      : [`manifest.json: actions on a message are ${actions.join()}; the flows have ${answering.join()}`]),
  ];
}

function placeholderFaults({ manifest, localisations }: AppPackage): readonly string[] {
  const files = Object.entries({ 'manifest.json': manifest, ...localisations });
  return files.flatMap(([file, content]) =>
    [...JSON.stringify(content).matchAll(/\$\{\{[^}]*\}\}/g)].map(
      ([found]) => `${file}: ${found} is not filled`,
    ),
  );
}

/** Sizes and colours that Teams requires (engineering §B.1). */
function iconFaults({ manifest, icons }: AppPackage): readonly string[] {
  const { color, outline } = manifest.icons;
  const white = (pixel: readonly number[]) => pixel.slice(0, 3).every((value) => value === 255);
  return [
    ...iconFault(color, icons[color], 192, () => null),
    ...iconFault(outline, icons[outline], 32, (pixels) => {
      const seen = pixels.filter(([, , , alpha]) => alpha !== 0);
      if (seen.length === 0 || seen.length === pixels.length) return 'must be a drawing on transparent';
      return seen.every(white) ? null : 'must be white only';
    }),
  ];
}

function iconFault(
  file: string,
  icon: Buffer | undefined,
  size: number,
  judge: (pixels: readonly (readonly number[])[]) => string | null,
): readonly string[] {
  if (!icon) return [`${file}: is not in the package`];
  try {
    const { width, height, pixels } = readPng(icon);
    if (width !== size || height !== size) return [`${file}: is ${width}×${height}, must be ${size}×${size}`];
    const fault = judge(pixels);
    return fault === null ? [] : [`${file}: ${fault}`];
  } catch (error) {
    return [`${file}: ${error instanceof Error ? error.message : 'cannot be read'}`];
  }
}
