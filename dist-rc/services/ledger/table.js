"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Table = void 0;
const promises_1 = require("node:timers/promises");
const errors_1 = require("../errors");
const telemetry_1 = require("../telemetry");
const azure_table_1 = require("./azure-table");
const entity_1 = require("./entity");
const table_service_1 = require("./table-service");
const triesInBudget = 3;
const firstPauseMilliseconds = 40;
const pageSize = 1_000;
const mostRemembered = 500;
class Table {
    service;
    tryMs;
    telemetry;
    remembered = new Map();
    constructor(service, tryMs, telemetry) {
        this.service = service;
        this.tryMs = tryMs;
        this.telemetry = telemetry;
    }
    static at(location, tryMs = 3_000, telemetry = telemetry_1.noTelemetry) {
        return Table.over(new azure_table_1.AzureTable(location, tryMs), tryMs, telemetry);
    }
    static over(service, tryMs = 3_000, telemetry = telemetry_1.noTelemetry) {
        return new Table(service, tryMs, telemetry);
    }
    async prepare() {
        await this.persist('prepare', '', () => this.service.create());
    }
    async get(partition, key) {
        return await this.persist('get', partition, async () => {
            try {
                return (0, entity_1.fromEntity)(await this.service.read(partition, key));
            }
            catch (error) {
                if ((0, table_service_1.statusOf)(error) === 404)
                    return undefined;
                throw error;
            }
        });
    }
    recall(partition, key) {
        return this.remembered.get(nameOf(partition, key));
    }
    async list(partition, range, most = Number.POSITIVE_INFINITY) {
        return await this.persist('list', partition, async () => (await this.rows({ partition, range }, most)).map(entity_1.fromEntity));
    }
    async locate(range) {
        return await this.persist('locate', '', async () => (await this.rows({ range, keysOnly: true })).map(versionOf));
    }
    async *scan() {
        let after;
        do {
            const from = after;
            const page = await this.persist('scan', '', () => this.service.page({ keysOnly: true }, pageSize, from));
            yield page.rows.map(versionOf);
            after = page.next;
        } while (after !== undefined);
    }
    async rows(query, most = Number.POSITIVE_INFINITY) {
        const rows = [];
        let after;
        do {
            const page = await this.service.page(query, Math.min(most, pageSize), after);
            rows.push(...page.rows);
            after = page.next;
        } while (after !== undefined && rows.length < most);
        return rows.slice(0, most);
    }
    async write(partition, operation, writes, proof) {
        const changes = writes.map((write) => toChange(partition, operation, write));
        checkTransaction(changes);
        return await this.persist('write', partition, async (attempt) => {
            try {
                const etags = await this.service.change(changes);
                writes.forEach((write, at) => this.remember(partition, operation, write, etags[at]));
                return 'written';
            }
            catch (error) {
                if (!isConflict(error))
                    throw error;
                if (attempt === 0)
                    return 'conflict';
                const found = await this.get(partition, proof);
                return found?.operation === operation ? 'written' : 'conflict';
            }
        });
    }
    async remove(partition, { key, etag }) {
        await this.persist('remove', partition, async () => {
            try {
                await this.service.remove(partition, key, etag);
            }
            catch (error) {
                if (!isConflict(error))
                    throw error;
            }
        });
    }
    async persist(operation, partition, task) {
        const labels = { operation, flow: flowOf(partition) };
        return await this.telemetry.observe('storage', labels, async (add) => {
            let attempts = 0;
            const counted = (attempt) => {
                attempts = attempt + 1;
                return task(attempt);
            };
            return await this.tryAgain(counted).finally(() => add({ attempts }));
        });
    }
    async tryAgain(task) {
        const started = performance.now();
        for (let attempt = 0;; attempt += 1) {
            try {
                return await task(attempt);
            }
            catch (error) {
                if (error instanceof errors_1.LimitExceeded || error instanceof errors_1.StorageUnavailable)
                    throw error;
                const wait = firstPauseMilliseconds * 2 ** attempt * (0.5 + Math.random());
                const spent = performance.now() - started + wait;
                if (isFinal(error) || spent > triesInBudget * this.tryMs)
                    throw new errors_1.StorageUnavailable('table service', { cause: error });
                await (0, promises_1.setTimeout)(wait);
            }
        }
    }
    remember(partition, operation, write, etag) {
        const name = nameOf(partition, write.key);
        this.remembered.delete(name);
        if (write.kind === 'delete' || etag === undefined)
            return;
        const { key, value, salt } = write;
        const row = { key, value, etag, operation };
        this.remembered.set(name, salt === undefined ? row : { ...row, salt });
        const [oldest] = this.remembered.keys();
        if (this.remembered.size > mostRemembered && oldest !== undefined)
            this.remembered.delete(oldest);
    }
}
exports.Table = Table;
const flowOf = (partition) => /^[a-z]{2,20}(?=\||$)/.exec(partition)?.[0] ?? 'none';
const nameOf = (partition, key) => `${partition}\n${key}`;
const versionOf = ({ partitionKey, rowKey, etag }) => ({
    partition: String(partitionKey),
    key: String(rowKey),
    etag: String(etag),
});
function toChange(partition, operation, write) {
    switch (write.kind) {
        case 'insert':
        case 'put':
            return {
                kind: write.kind,
                entity: (0, entity_1.toEntity)(partition, write.key, write.value, operation, write.salt),
            };
        case 'update': {
            const entity = (0, entity_1.toEntity)(partition, write.key, write.value, operation, write.salt);
            return { kind: 'update', entity, etag: write.etag };
        }
        case 'delete':
            return { kind: 'delete', entity: { partitionKey: partition, rowKey: write.key } };
    }
}
function checkTransaction(changes) {
    if (changes.length > entity_1.limits.transactionOperations)
        throw new errors_1.LimitExceeded(`${changes.length} operations in one transaction`);
    const bytes = changes.reduce((sum, { entity }) => sum + (0, entity_1.entityBytes)(entity), 0);
    if (bytes > entity_1.limits.transactionBytes)
        throw new errors_1.LimitExceeded(`${bytes} bytes in one transaction`);
}
const isConflict = (error) => [404, 409, 412].includes((0, table_service_1.statusOf)(error));
function isFinal(error) {
    const status = (0, table_service_1.statusOf)(error);
    return status >= 400 && status < 500 && status !== 408 && status !== 429;
}
