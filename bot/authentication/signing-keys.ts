import { createPublicKey, type KeyObject } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { JwtTokenExtractor } from 'botframework-connector/lib/auth/jwtTokenExtractor';
import { OpenIdMetadata } from 'botframework-connector/lib/auth/openIdMetadata';

/** The only channel that may talk to the bot, by the channel's own name for it. */
export const teams = 'msteams';

/** How long a turn waits for the channel's key server, and how soon that may be asked again. */
const answerMs = 3_000;
const restMs = 10_000;

/** What the library's types hide. */
interface KeyStore {
  refreshCache(): Promise<void>;
  getKey(keyId: string): Promise<SigningKey | null>;
}
interface SigningKey {
  readonly key: string | KeyObject;
  readonly endorsements?: readonly string[];
}
interface KeyStores {
  readonly openIdMetadataCache: Map<string, KeyStore>;
}

/**
 * Keeps the library's cached keys usable while the channel's key server is down, slow or rotating its keys: left to
 * itself it lets a failed refresh refuse everybody once the keys are a day old, waits for an answer without end, and
 * asks again for every request with an unknown key (reliability S14). Only keys that may speak for Teams are used: the
 * library lets a key that names no channel speak for all.
 * @param metadataUrl address of the OpenID document.
 */
export function keepSigningKeys(metadataUrl: string): void {
  const store = new OpenIdMetadata(metadataUrl) as unknown as KeyStore;
  const load = store.refreshCache.bind(store);
  let underway: Promise<void> | null = null;
  let restsUntil = 0;
  store.refreshCache = async () => {
    if (!underway && performance.now() < restsUntil) return;
    underway ??= withinPatience(load).then((loaded) => {
      underway = null;
      if (!loaded) restsUntil = performance.now() + restMs;
    });
    await underway;
  };
  const find = store.getKey.bind(store);
  const parse = parseOnce();
  store.getKey = async (keyId) => {
    const found = await find(keyId);
    return found?.endorsements?.includes(teams) ? { ...found, key: parse(found.key) } : null;
  };
  (JwtTokenExtractor as unknown as KeyStores).openIdMetadataCache.set(metadataUrl, store);
}

/** The library hands out each key as text, to be parsed again for every request. */
function parseOnce(): (key: string | KeyObject) => KeyObject | string {
  const parsed = new Map<string, KeyObject>();
  return (key) => {
    if (typeof key !== 'string') return key;
    const known = parsed.get(key) ?? createPublicKey(key);
    parsed.set(key, known);
    return known;
  };
}

/** A failure is not thrown: the caller then looks among the keys it has, and refuses if it does not find one. */
async function withinPatience(load: () => Promise<void>): Promise<boolean> {
  const loaded = load().then(
    () => true,
    () => false,
  );
  return await Promise.race([loaded, pause(answerMs, false, { ref: false })]);
}
