import Module, { createRequire } from 'node:module';

/**
 * Packages that teams-ai loads while it is loaded itself, and that this bot never needs: imported before teams-ai, this
 * makes them load on first use instead. botbuilder-dialogs is for a sign-in, with its recognisers of dates and numbers
 * in nine languages: a quarter of the start-up time. yaml is for prompts of a language model: a twentieth.
 */
const fromTeamsAi = createRequire(require.resolve('@microsoft/teams-ai/lib/Application'));

type Exports = Readonly<Record<PropertyKey, unknown>>;

/** @param early what teams-ai needs of it while loading, and the file where that alone is. */
function loadLater(name: string, early: Readonly<Record<PropertyKey, string>> = {}): void {
  const file = fromTeamsAi.resolve(name);
  let loaded: Exports | null = null;
  const whole = (): Exports => {
    delete fromTeamsAi.cache[file];
    return fromTeamsAi(file) as Exports;
  };
  const exported = (asked: PropertyKey): unknown => {
    const alone = early[asked];
    return alone === undefined ? (loaded ??= whole())[asked] : (fromTeamsAi(alone) as Exports)[asked];
  };
  const lazy = new Module(file);
  lazy.loaded = true;
  lazy.exports = new Proxy({}, { get: (_, asked) => exported(asked) });
  fromTeamsAi.cache[file] ??= lazy;
}

// teams-ai extends `Dialog`.
loadLater('botbuilder-dialogs', { Dialog: 'botbuilder-dialogs/lib/dialog' });
loadLater('yaml');
