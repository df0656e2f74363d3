"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.pseudonymsOf = exports.pseudonym = exports.StoredSecrets = void 0;
exports.rotateSecret = rotateSecret;
const node_crypto_1 = require("node:crypto");
const v4_1 = require("zod/v4");
const keys_1 = require("../ledger/keys");
const partition = 'org';
const key = 'secret|forms';
const shape = v4_1.z.object({
    secret: v4_1.z.string(),
    from: v4_1.z.iso.datetime().optional(),
    earlier: v4_1.z.array(v4_1.z.object({ secret: v4_1.z.string(), until: v4_1.z.iso.datetime() })).optional(),
});
const knownEverywhereMs = 5 * 60_000;
const newSecret = () => (0, node_crypto_1.randomBytes)(32).toString('base64url');
class StoredSecrets {
    table;
    clock;
    stored;
    constructor(table, clock, stored) {
        this.table = table;
        this.clock = clock;
        this.stored = stored;
    }
    static async open(table, clock) {
        for (;;) {
            const row = await table.get(partition, key);
            if (row)
                return new StoredSecrets(table, clock, shape.parse(row.value));
            await table.write(partition, (0, node_crypto_1.randomUUID)(), [{ kind: 'insert', key, value: { secret: newSecret() } }], key);
        }
    }
    async refresh() {
        const row = await this.table.get(partition, key);
        if (row)
            this.stored = shape.parse(row.value);
    }
    get signing() {
        const { secret, from, earlier = [] } = this.stored;
        const begun = from === undefined || from <= this.clock.now().toISOString();
        return begun ? secret : (earlier[0]?.secret ?? secret);
    }
    get accepted() {
        const { secret, earlier = [] } = this.stored;
        return [secret, ...unexpired(earlier, this.clock.now()).map((one) => one.secret)];
    }
}
exports.StoredSecrets = StoredSecrets;
const unexpired = (earlier, now) => earlier.filter(({ until }) => until > now.toISOString());
async function rotateSecret(table, now) {
    const row = await table.get(partition, key);
    if (!row)
        return null;
    const { secret, from: began, earlier = [] } = shape.parse(row.value);
    if (began !== undefined && began > now.toISOString())
        return null;
    const from = new Date(now.getTime() + knownEverywhereMs);
    const until = new Date(from.getTime() + keys_1.inputsKeptMs);
    const before = [{ secret, until: until.toISOString() }, ...unexpired(earlier, now)];
    const value = { secret: newSecret(), from: from.toISOString(), earlier: before };
    const written = await table.write(partition, (0, node_crypto_1.randomUUID)(), [{ kind: 'update', key, value, etag: row.etag }], key);
    return written === 'written' ? { from, until } : null;
}
const pseudonym = (person, secret) => (0, node_crypto_1.createHmac)('sha256', secret).update(`pseudonym\n${person}`).digest('base64url').slice(0, 32);
exports.pseudonym = pseudonym;
const pseudonymsOf = (person, { signing, accepted }) => [...new Set([signing, ...accepted])].map((secret) => (0, exports.pseudonym)(person, secret));
exports.pseudonymsOf = pseudonymsOf;
