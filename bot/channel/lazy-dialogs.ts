import Module, { createRequire } from 'node:module';

/**
 * teams-ai loads botbuilder-dialogs, with its recognisers of dates and numbers in nine languages, for a sign-in that
 * this bot does not have: a quarter of the start-up time. Imported before teams-ai, this makes the package load on
 * first use instead. Only `Dialog`, which teams-ai extends while loading, is needed from the start.
 */
const fromTeamsAi = createRequire(require.resolve('@microsoft/teams-ai/lib/Application'));
const file = fromTeamsAi.resolve('botbuilder-dialogs');

type Exports = Readonly<Record<PropertyKey, unknown>>;

const whole = (): Exports => {
  delete fromTeamsAi.cache[file];
  return fromTeamsAi(file) as Exports;
};

let loaded: Exports | null = null;
const exported = (name: PropertyKey): unknown =>
  name === 'Dialog'
    ? (fromTeamsAi('botbuilder-dialogs/lib/dialog') as Exports)[name]
    : (loaded ??= whole())[name];

const lazy = new Module(file);
lazy.loaded = true;
lazy.exports = new Proxy({}, { get: (_, name) => exported(name) });
fromTeamsAi.cache[file] ??= lazy;
