"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.forgetLeft = forgetLeft;
const node_crypto_1 = require("node:crypto");
const keys_1 = require("../ledger/keys");
const prefix = 'person|';
const leftKey = keys_1.rowKeys.beside('left');
const dayMs = 86_400_000;
const atOnce = 90;
async function forgetLeft(table, isHere, days, now) {
    const found = await Promise.all([keys_1.rowKeys.item('reference'), 'parked|', leftKey].map((key) => table.locate((0, keys_1.startingWith)(key))));
    const people = new Set(found
        .flat()
        .flatMap(({ partition }) => (partition.startsWith(prefix) ? [partition.slice(prefix.length)] : [])));
    const gone = [];
    for (const person of people)
        if (await forgetOne(table, { person, here: isHere(person) }, days, now))
            gone.push(person);
    return gone;
}
async function forgetOne(table, { person, here }, days, now) {
    const partition = prefix + person;
    const mark = await table.get(partition, leftKey);
    if (here) {
        if (mark)
            await table.write(partition, (0, node_crypto_1.randomUUID)(), [{ kind: 'delete', key: leftKey }], leftKey);
        return false;
    }
    if (!mark) {
        const value = { since: now.toISOString() };
        await table.write(partition, (0, node_crypto_1.randomUUID)(), [{ kind: 'insert', key: leftKey, value }], leftKey);
        return false;
    }
    const { since } = mark.value;
    if (now.getTime() - Date.parse(since) < days * dayMs)
        return false;
    const keys = (await table.list(partition, keys_1.everyKey)).map(({ key }) => key);
    const going = [...keys.filter((key) => key !== leftKey), leftKey];
    for (let at = 0; at < going.length; at += atOnce) {
        const writes = going.slice(at, at + atOnce).map((key) => ({ kind: 'delete', key }));
        await table.write(partition, (0, node_crypto_1.randomUUID)(), writes, going[at] ?? leftKey);
    }
    return true;
}
