import type { Command, Flow } from '../../bot/routing/flow';
import type { Locale } from '../../services/people/roles';
import type { PackageSettings } from './settings';

/** The parts of the manifest that this house looks at. */
export interface Manifest {
  readonly $schema: string;
  readonly version: string;
  readonly id: string;
  readonly icons: { readonly color: string; readonly outline: string };
  readonly localizationInfo: {
    readonly defaultLanguageTag: string;
    readonly defaultLanguageFile: string;
    readonly additionalLanguages: readonly { readonly languageTag: string; readonly file: string }[];
  };
  readonly bots: readonly BotEntry[];
  readonly composeExtensions: readonly ExtensionEntry[];
  readonly validDomains: readonly string[];
}

interface BotEntry {
  readonly botId: string;
  readonly supportsTargetedMessages?: boolean;
  readonly commandLists: readonly CommandList[];
}

export interface CommandList {
  readonly scopes: readonly string[];
  readonly triggers: readonly string[];
  readonly commands: readonly ListedCommand[];
}

interface ListedCommand {
  readonly title: string;
  readonly description: string;
}

interface ExtensionEntry {
  readonly botId: string;
  readonly commands: readonly (ListedCommand & { readonly id: string })[];
}

/** Texts in a language by their path in the manifest, e.g. `bots[0].commandLists[0].commands[0].title`. */
export type Localisation = Readonly<Record<string, string>>;

/** The files of appPackage/ that are filled in: what no flow knows. */
export interface Templates {
  readonly manifest: string;
  readonly texts: Readonly<Record<Locale, string>>;
}

/** One per scope (engineering §B.2): targeted messages, and so slash commands, exist in shared chats only. */
const places = [
  { scopes: ['personal'], triggers: ['mention'] },
  { scopes: ['team', 'groupChat'], triggers: ['mention', 'slash'] },
] as const;

/**
 * The manifest: the template with its settings, and what the flows declare. Its own texts are Dutch, the default.
 * @param flows all of them: their commands become the command lists and the actions on a message.
 * @throws Error when a command can be chosen on a message but the catalogue has no text for that.
 */
export function buildManifest(
  templates: Templates,
  settings: PackageSettings,
  flows: readonly Flow[],
): Manifest {
  const template = JSON.parse(filled(templates.manifest, settings)) as Manifest;
  const texts = JSON.parse(templates.texts.nl) as Localisation;
  return {
    ...template,
    ...namesFrom(texts),
    bots: template.bots.map((bot) => ({ ...bot, commandLists: commandLists(flows, 'nl') })),
    composeExtensions: template.composeExtensions.map((extension) => ({
      ...extension,
      commands: messageActions(flows, 'nl'),
    })),
  };
}

/** All texts of the app in one language: its names from appPackage/, those of the commands from the catalogue. */
export function buildLocalisation(
  templates: Templates,
  flows: readonly Flow[],
  locale: Locale,
): Localisation {
  const commands = commandLists(flows, locale).flatMap((list, at) =>
    list.commands.flatMap((command, index) => [
      [`bots[0].commandLists[${at}].commands[${index}].title`, command.title],
      [`bots[0].commandLists[${at}].commands[${index}].description`, command.description],
    ]),
  );
  const actions = messageActions(flows, locale).flatMap((action, index) => [
    [`composeExtensions[0].commands[${index}].title`, action.title],
    [`composeExtensions[0].commands[${index}].description`, action.description],
  ]);
  const own = JSON.parse(templates.texts[locale]) as Localisation;
  return { ...own, ...(Object.fromEntries([...commands, ...actions]) as Localisation) };
}

/** A name that no setting fills stays as it is, so that the check finds it. */
function filled(template: string, { appId, botId, domain, version }: PackageSettings): string {
  const values = new Map([
    ['TEAMS_APP_ID', appId],
    ['BOT_ID', botId],
    ['BOT_DOMAIN', domain],
    ['APP_VERSION', version],
  ]);
  return template.replaceAll(/\$\{\{(\w+)\}\}/g, (whole, name: string) => values.get(name) ?? whole);
}

const namesFrom = (texts: Localisation) => ({
  name: { short: texts['name.short'], full: texts['name.full'] },
  description: { short: texts['description.short'], full: texts['description.full'] },
});

const commandsOf = (flows: readonly Flow[]): readonly Command[] => flows.flatMap(({ commands }) => commands);

function commandLists(flows: readonly Flow[], locale: Locale): readonly CommandList[] {
  const commands = commandsOf(flows)
    .filter(({ listed }) => listed)
    .map(({ texts }) => ({ title: texts[locale].typed, description: texts[locale].description }));
  return places.map((place) => ({ ...place, commands }));
}

function messageActions(flows: readonly Flow[], locale: Locale) {
  return commandsOf(flows)
    .filter(({ onChosenMessage }) => onChosenMessage !== undefined)
    .map(({ names: [name], texts }) => {
      const { onMessage } = texts[locale];
      if (!onMessage)
        throw new Error(`${name} can be chosen on a message; its texts say not how that is called`);
      const { title, description } = onMessage;
      return { id: name, type: 'action', title, description, context: ['message'], fetchTask: true };
    });
}
