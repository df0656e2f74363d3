"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.AccessLog = void 0;
const node_crypto_1 = require("node:crypto");
const keys_1 = require("../ledger/keys");
const zone_1 = require("../time/zone");
const hourMs = 3_600_000;
const numbersARow = 1_000;
const mostNoted = 5_000;
class AccessLog {
    ledger;
    organisation;
    clock;
    noted = new Set();
    constructor(ledger, organisation, clock) {
        this.ledger = ledger;
        this.organisation = organisation;
        this.clock = clock;
    }
    async note(by, incident, why, incidents = []) {
        const now = this.clock.now();
        const access = { by, incident, why, at: now.toISOString() };
        let first = 0;
        do {
            const part = incidents.slice(first, first + numbersARow);
            const value = part.length > 0 ? { ...access, incidents: part } : access;
            await this.put(`${(0, keys_1.compactInstant)(now)}|${(0, node_crypto_1.randomUUID)()}`, value);
            first += numbersARow;
        } while (first < incidents.length);
    }
    async noteShown(by, incident) {
        const now = this.clock.now();
        const hour = new Date(Math.floor(now.getTime() / hourMs) * hourMs);
        const name = `${(0, keys_1.compactInstant)(hour)}|${incident}|${by}`;
        if (this.noted.has(name))
            return;
        const value = { by, incident, why: 'card', at: now.toISOString() };
        await this.put(name, value, true);
        if (this.noted.size >= mostNoted)
            this.noted.clear();
        this.noted.add(name);
    }
    async of(month) {
        const rows = await this.ledger.list(`access|${month}`, keys_1.rowKeys.beside(''));
        return rows.map(({ value }) => value).sort((one, other) => one.at.localeCompare(other.at, 'en'));
    }
    async put(name, value, once = false) {
        const key = keys_1.rowKeys.beside(name);
        await this.ledger.submit(this.partitionOf(new Date(value.at)), {
            points: once ? [key] : [],
            prefixes: [],
            usesHead: true,
            plan: (rows) => ({
                writes: rows.get(key) ? [] : [{ kind: 'insert', key, value }],
                result: undefined,
            }),
        });
    }
    partitionOf(now) {
        return `access|${(0, zone_1.dayOf)(now, this.organisation().office.timeZone).slice(0, 7)}`;
    }
}
exports.AccessLog = AccessLog;
