"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.forgetVersions = forgetVersions;
const node_crypto_1 = require("node:crypto");
const keys_1 = require("../ledger/keys");
const term_1 = require("../time/term");
const parts = 'part|';
async function forgetVersions(table, ledger, { partition, item, current }, { years, now, zone }) {
    const isOver = (at) => (0, term_1.termEnd)(at, { count: years, unit: 'years' }, zone) <= now;
    const replaced = replacedIn(await ledger.history(partition, item));
    const places = await table.locate((0, keys_1.startingWith)(parts));
    for (const { partition: place, key } of places) {
        const hash = key.split('|')[1] ?? '';
        const at = replaced.get(hash);
        if (place !== partition || hash === current || at === undefined || !isOver(at))
            continue;
        await table.write(partition, (0, node_crypto_1.randomUUID)(), [{ kind: 'delete', key }], key);
    }
    const entries = (entry) => {
        const hash = hashIn(entry);
        if (hash === null)
            return isOver(entry.at);
        return hash !== current && isOver(replaced.get(hash) ?? now.toISOString());
    };
    while ((await ledger.forget(partition, { item, entries, messages: [], may: () => true })) === 'more')
        ;
}
function replacedIn(history) {
    const versions = history.flatMap((entry) => {
        const hash = hashIn(entry);
        return hash === null ? [] : [{ hash, at: entry.at }];
    });
    return new Map(versions.flatMap(({ hash }, place) => {
        const next = versions[place + 1];
        return next ? [[hash, next.at]] : [];
    }));
}
function hashIn({ payload }) {
    const { hash } = (payload ?? {});
    return typeof hash === 'string' ? hash : null;
}
