"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Anchors = void 0;
const chain_1 = require("../ledger/chain");
const keys_1 = require("../ledger/keys");
const verify_chain_1 = require("../ledger/verify-chain");
const zone_1 = require("../time/zone");
const partition = 'anchor';
const firstLink = keys_1.rowKeys.chain(1);
const linksToTell = 500;
class Anchors {
    ledger;
    organisation;
    clock;
    constructor(ledger, organisation, clock) {
        this.ledger = ledger;
        this.organisation = organisation;
        this.clock = clock;
    }
    async drop() {
        const day = this.today();
        const key = keys_1.rowKeys.beside(day);
        const before = await this.all();
        if (before.some((anchor) => anchor.day === day))
            return;
        const chains = await this.chains();
        for (const chain of chains)
            while (await this.ledger.sealOlder(chain))
                ;
        const heads = (await Promise.all(chains.map((chain) => this.headOf(chain)))).flatMap((head) => head ?? []);
        const value = isToBeTold(day, heads, before) ? { day, heads, toTell: true } : { day, heads };
        await this.ledger.submit(partition, {
            points: [key],
            prefixes: [],
            usesHead: false,
            plan: (rows) => ({
                writes: rows.get(key) ? [] : [{ kind: 'insert', key, value }],
                result: undefined,
            }),
        });
    }
    async latest(day = this.today()) {
        return (await this.all()).findLast((anchor) => anchor.day <= day);
    }
    async latestToTell() {
        return (await this.all()).findLast(({ toTell }) => toTell === true);
    }
    async verify() {
        const anchors = await this.all();
        const known = anchors.flatMap(({ heads }) => heads.map(({ register }) => register));
        const chains = [...new Set([...(await this.chains()), ...known])].sort();
        const found = [];
        for (const chain of chains)
            found.push(await this.verifyOne(chain, anchors));
        return {
            entries: found.reduce((sum, { entries }) => sum + entries, 0),
            faults: found.flatMap(({ faults }) => faults),
            older: found.flatMap(({ older }) => older),
        };
    }
    async verifyOne(register, anchors) {
        const { faults, links } = await (0, verify_chain_1.lookThrough)(this.ledger, register);
        const hashes = new Map(links.map(({ key, value }) => [key, value.hash]));
        const missing = anchors.flatMap(({ day, heads }) => heads
            .filter((head) => head.register === register && hashes.get(keys_1.rowKeys.chain(head.sequence)) !== head.hash)
            .map(() => ({ register, fault: 'missing', day })));
        const before = links.map(({ value }) => value).find(chain_1.isSeal)?.after ?? links.length;
        return {
            entries: links.length,
            faults: [...faults.map((fault) => ({ ...fault, register })), ...missing],
            older: before > 0 ? [{ register, links: before }] : [],
        };
    }
    async headOf(register) {
        const head = await this.ledger.row(register, keys_1.rowKeys.head);
        return head && head.sequence > 0 ? { register, sequence: head.sequence, hash: head.hash } : null;
    }
    async chains() {
        return [...(await this.ledger.partitionsWith(firstLink))].sort();
    }
    async all() {
        const rows = await this.ledger.list(partition, keys_1.rowKeys.beside(''));
        return rows.map(({ value }) => value);
    }
    today() {
        return (0, zone_1.dayOf)(this.clock.now(), this.organisation().office.timeZone);
    }
}
exports.Anchors = Anchors;
const lengthOf = (heads) => heads.reduce((sum, { sequence }) => sum + sequence, 0);
function isToBeTold(day, heads, before) {
    const told = before.findLast(({ toTell }) => toTell === true);
    if (heads.length === 0)
        return false;
    if (!told || told.day.slice(0, 7) !== day.slice(0, 7))
        return true;
    return lengthOf(heads) - lengthOf(told.heads) >= linksToTell;
}
