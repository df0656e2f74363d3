"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.forgottenType = void 0;
exports.forgetOperation = forgetOperation;
const head_1 = require("./head");
const keys_1 = require("./keys");
exports.forgottenType = 'forgotten';
const atOnce = 80;
function forgetOperation({ item, entries, messages, may }, now, salt) {
    const goes = (entry) => entry.type !== exports.forgottenType &&
        (typeof entries === 'function' ? entries(entry) : entries.includes(entry.type));
    const keys = { item: keys_1.rowKeys.item(item), hold: keys_1.rowKeys.hold(item) };
    const prefixes = { history: `log|${item}|`, messages: `out|${item}|` };
    return {
        points: Object.values(keys),
        prefixes: Object.values(prefixes),
        usesHead: true,
        plan: (rows, head) => {
            const row = rows.get(keys.item);
            const stored = row?.value;
            if (!row || !stored || !may(stored.state, rows.get(keys.hold) !== undefined))
                return { writes: [], result: 'refused' };
            const sent = rows
                .startingWith(prefixes.messages)
                .filter(({ value }) => messages.includes(value.view));
            if (sent.some(({ value }) => value.due !== null))
                return { writes: [], result: 'busy' };
            const said = rows.startingWith(prefixes.history).filter(({ value }) => goes(value));
            const going = [...said, ...sent].slice(0, atOnce).map(({ key }) => key);
            if (going.length === 0)
                return { writes: [], result: 'done' };
            const payload = { entries: going.filter((key) => key.startsWith(prefixes.history)) };
            const entry = { type: exports.forgottenType, by: null, at: now.toISOString(), salt: salt(), payload };
            const history = (0, head_1.appendHistory)(head, keys_1.rowKeys.history(item, stored.entries + 1), entry);
            const value = { ...stored, entries: stored.entries + 1 };
            const kept = { kind: 'update', key: keys.item, value, etag: row.etag };
            const gone = going.map((key) => ({ kind: 'delete', key }));
            const result = going.length < said.length + sent.length ? 'more' : 'done';
            return { writes: [kept, ...gone, ...history.writes], head: history.head, result };
        },
    };
}
