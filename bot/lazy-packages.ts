import Module, { createRequire } from 'node:module';

/**
 * Packages that the libraries load while they are loaded themselves, for what this bot does not do, or not at first:
 * imported before those libraries, this makes them load on first use instead. Together they took a third of the
 * start-up time.
 */
interface Loader {
  /** A file of the library: what it names is looked up from there. */
  readonly of: string;
  readonly packages: readonly string[];
}

const loaders: readonly Loader[] = [
  // A sign-in, with its recognisers of dates and numbers in nine languages; prompts of a language model.
  { of: '@microsoft/teams-ai/lib/Application', packages: ['botbuilder-dialogs', 'yaml', '@azure/msal-node'] },
  // Tokens of managed identities, and of the bot itself, which it first needs when it sends something.
  { of: 'botframework-connector', packages: ['@azure/identity', '@azure/msal-node'] },
  // Spoken text, and conversations kept as files.
  { of: 'botbuilder', packages: ['htmlparser2', 'fs-extra'] },
  // Signed requests, and files from a folder.
  { of: 'restify', packages: ['http-signature', 'send'] },
];

/** What a library needs while it is loaded, and the file where that alone is: teams-ai extends `Dialog`. */
const needed: Readonly<Record<string, string>> = {
  'botbuilder-dialogs Dialog': 'botbuilder-dialogs/lib/dialog',
};

type Exports = Readonly<Record<PropertyKey, unknown>>;

function loadLater(from: NodeJS.Require, name: string): void {
  const file = from.resolve(name);
  let loaded: Exports | null = null;
  const whole = (): Exports => {
    delete from.cache[file];
    return from(file) as Exports;
  };
  const exported = (asked: PropertyKey): unknown => {
    const alone = needed[`${name} ${String(asked)}`];
    return alone === undefined ? (loaded ??= whole())[asked] : (from(alone) as Exports)[asked];
  };
  const lazy = new Module(file);
  lazy.loaded = true;
  lazy.exports = new Proxy({}, { get: (_, asked) => exported(asked) });
  from.cache[file] ??= lazy;
}

for (const { of, packages } of loaders) {
  const from = createRequire(require.resolve(of));
  for (const name of packages) loadLater(from, name);
}
