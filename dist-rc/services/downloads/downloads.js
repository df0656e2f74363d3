"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Downloads = void 0;
const node_crypto_1 = require("node:crypto");
const v4_1 = require("zod/v4");
const keys_1 = require("../ledger/keys");
const roles_1 = require("../people/roles");
const offer = v4_1.z.object({
    person: v4_1.z.string(),
    kind: v4_1.z.string(),
    params: v4_1.z.record(v4_1.z.string(), v4_1.z.string()),
    locale: v4_1.z.enum(roles_1.locales),
    expiresAt: v4_1.z.string(),
    used: v4_1.z.boolean(),
});
const partition = 'download';
const prefix = 'offer|';
const lifeMs = 5 * 60_000;
const keptMs = 24 * 60 * 60_000;
const tokenPattern = /^[\w-]{43}$/;
class Downloads {
    table;
    clock;
    constructor(table, clock) {
        this.table = table;
        this.clock = clock;
    }
    async open(asked) {
        const token = (0, node_crypto_1.randomBytes)(32).toString('base64url');
        const expiresAt = new Date(this.clock.now().getTime() + lifeMs).toISOString();
        const value = { ...asked, expiresAt, used: false };
        const key = keyOf(token);
        await this.table.write(partition, (0, node_crypto_1.randomUUID)(), [{ kind: 'insert', key, value }], key);
        return token;
    }
    async find(token) {
        return (await this.row(token))?.offer;
    }
    async take(token) {
        const found = await this.row(token);
        if (!found)
            return undefined;
        const key = keyOf(token);
        const value = { ...found.offer, used: true };
        const write = { kind: 'update', key, value, etag: found.etag };
        const outcome = await this.table.write(partition, (0, node_crypto_1.randomUUID)(), [write], key);
        return outcome === 'written' ? found.offer : undefined;
    }
    async sweep() {
        const before = new Date(this.clock.now().getTime() - keptMs).toISOString();
        const rows = await this.table.list(partition, (0, keys_1.startingWith)(prefix));
        for (const { key, value } of rows)
            if (offer.parse(value).expiresAt < before)
                await this.table.write(partition, (0, node_crypto_1.randomUUID)(), [{ kind: 'delete', key }], key);
    }
    async row(token) {
        if (!tokenPattern.test(token))
            return undefined;
        const row = await this.table.get(partition, keyOf(token));
        const found = row && offer.parse(row.value);
        const usable = found && !found.used && found.expiresAt > this.clock.now().toISOString();
        return row && usable ? { offer: found, etag: row.etag } : undefined;
    }
}
exports.Downloads = Downloads;
const keyOf = (token) => prefix + (0, node_crypto_1.createHash)('sha256').update(token).digest('base64url');
