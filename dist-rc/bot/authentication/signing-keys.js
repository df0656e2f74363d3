"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.teams = void 0;
exports.keepSigningKeys = keepSigningKeys;
const node_crypto_1 = require("node:crypto");
const promises_1 = require("node:timers/promises");
const jwtTokenExtractor_1 = require("botframework-connector/lib/auth/jwtTokenExtractor");
const openIdMetadata_1 = require("botframework-connector/lib/auth/openIdMetadata");
exports.teams = 'msteams';
const answerMs = 3_000;
const restMs = 10_000;
function keepSigningKeys(metadataUrl) {
    const store = new openIdMetadata_1.OpenIdMetadata(metadataUrl);
    const load = store.refreshCache.bind(store);
    let underway = null;
    let restsUntil = 0;
    store.refreshCache = async () => {
        if (!underway && performance.now() < restsUntil)
            return;
        underway ??= withinPatience(load).then((loaded) => {
            underway = null;
            if (!loaded)
                restsUntil = performance.now() + restMs;
        });
        await underway;
    };
    const find = store.getKey.bind(store);
    const parse = parseOnce();
    store.getKey = async (keyId) => {
        const found = await find(keyId);
        return found?.endorsements?.includes(exports.teams) ? { ...found, key: parse(found.key) } : null;
    };
    jwtTokenExtractor_1.JwtTokenExtractor.openIdMetadataCache.set(metadataUrl, store);
}
function parseOnce() {
    const parsed = new Map();
    return (key) => {
        if (typeof key !== 'string')
            return key;
        const known = parsed.get(key) ?? (0, node_crypto_1.createPublicKey)(key);
        parsed.set(key, known);
        return known;
    };
}
async function withinPatience(load) {
    const loaded = load().then(() => true, () => false);
    return await Promise.race([loaded, (0, promises_1.setTimeout)(answerMs, false, { ref: false })]);
}
