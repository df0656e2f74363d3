"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.verifyRows = verifyRows;
const chain_1 = require("./chain");
const keys_1 = require("./keys");
const sealing_1 = require("./sealing");
function sealedIn(links) {
    const seals = links.filter(chain_1.isSeal);
    const [first] = seals;
    if (!first)
        return null;
    const digests = new Map(seals.flatMap(({ rows }) => Object.entries(rows ?? {})));
    const after = seals.some(({ whole }) => whole === true) ? 0 : (first.after ?? 0);
    const before = links.slice(0, after).flatMap((link) => ((0, chain_1.isSeal)(link) ? [] : [itemOf(String(link.entry))]));
    return { digests, older: new Set(before), hasOlder: after > 0 };
}
function verifyRows(partition, links, rows) {
    const sealed = sealedIn(links);
    if (!sealed)
        return [];
    const seen = new Set();
    const own = rows
        .filter(({ key }) => (0, sealing_1.isSealed)(partition, key))
        .flatMap((row) => {
        const name = (0, sealing_1.nameIn)(row.key, row.salt ?? '');
        seen.add(name);
        return faultOf(row, sealed.digests.get(name), sealed);
    });
    const removed = [...sealed.digests].flatMap(([key, digest]) => digest !== null && !seen.has(key) ? [{ key, fault: 'removed' }] : []);
    const altered = new Set(own.map(({ key }) => key));
    const asWritten = rows.filter(({ key }) => !altered.has(key));
    return [...own, ...removed, ...verifyLists(asWritten, altered)];
}
function faultOf({ key, value, salt = '' }, digest, { older, hasOlder }) {
    if (digest === undefined) {
        const excused = hasOlder && (key.startsWith('row|') || older.has(itemOf(key).split(':')[0] ?? ''));
        return excused && salt === '' ? [] : [{ key, fault: 'withoutLink' }];
    }
    if (digest === null)
        return [{ key, fault: 'withoutLink' }];
    return (0, sealing_1.digestOf)(salt, key, value) === digest ? [] : [{ key, fault: 'altered' }];
}
const folded = 'idx|fold|';
function verifyLists(rows, altered) {
    const lists = rows.filter(({ key }) => key.startsWith('idx|') && !key.startsWith(folded));
    const items = new Map(rows.flatMap(({ key, value }) => (key.startsWith('item|') ? [[itemOf(key), value]] : [])));
    const found = new Map(lists.map(({ key, value }) => [key, value]));
    const own = lists.flatMap(({ key, value }) => {
        const { item, listed } = value;
        if (altered.has(keys_1.rowKeys.item(item)))
            return [];
        const stored = items.get(item);
        if (!stored?.index.some((entry) => keys_1.rowKeys.index(entry) === key))
            return [{ key, fault: 'withoutLink' }];
        return stored.listed === undefined || stored.listed === (0, chain_1.plainDigest)(listed)
            ? []
            : [{ key, fault: 'altered' }];
    });
    const missing = [...items.values()].flatMap(({ index }) => index
        .map(keys_1.rowKeys.index)
        .filter((key) => !found.has(key))
        .map((key) => ({ key, fault: 'removed' })));
    return [...own, ...missing];
}
const itemOf = (key) => key.split('|')[1] ?? '';
