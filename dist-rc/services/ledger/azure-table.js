"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.AzureTable = void 0;
const data_tables_1 = require("@azure/data-tables");
const about_table_1 = require("./about-table");
const table_service_1 = require("./table-service");
class AzureTable {
    tryMs;
    client;
    constructor(location, tryMs) {
        this.tryMs = tryMs;
        this.client = openClient(location);
    }
    async create() {
        if (!(await this.exists()))
            await this.client.createTable(this.tryOptions);
    }
    async exists() {
        try {
            await this.client.getEntity(about_table_1.tablePartition, 'schema', this.tryOptions);
            return true;
        }
        catch (error) {
            if ((0, table_service_1.statusOf)(error) === 404)
                return !String(error).includes('TableNotFound');
            throw error;
        }
    }
    async read(partition, key) {
        return await this.client.getEntity(partition, key, this.tryOptions);
    }
    async page(query, most, after) {
        const filter = filterOf(query);
        const queryOptions = {
            ...(filter === '' ? {} : { filter }),
            ...(query.keysOnly ? { select: ['PartitionKey', 'RowKey'] } : {}),
        };
        const result = await this.client
            .listEntities({ queryOptions, ...this.tryOptions })
            .byPage({ maxPageSize: most, ...(after === undefined ? {} : { continuationToken: after }) })
            .next();
        const page = (result.done ? [] : result.value);
        return page.continuationToken ? { rows: page, next: page.continuationToken } : { rows: page };
    }
    async change(changes) {
        const [only] = changes;
        if (changes.length === 1 && only?.kind === 'update') {
            const { etag } = await this.client.updateEntity(only.entity, 'Replace', {
                etag: only.etag,
                ...this.tryOptions,
            });
            return [etag];
        }
        const abortSignal = AbortSignal.timeout(this.tryMs);
        const { subResponses } = await this.client.submitTransaction(changes.map(toAction), { abortSignal });
        return subResponses.map(({ etag }) => etag);
    }
    async remove(partition, key, etag) {
        await this.client.deleteEntity(partition, key, { etag, ...this.tryOptions });
    }
    get tryOptions() {
        return { requestOptions: { timeout: this.tryMs } };
    }
}
exports.AzureTable = AzureTable;
function openClient(location) {
    const options = { retryOptions: { maxRetries: 0 } };
    if ('account' in location) {
        const address = `https://${location.account}.table.core.windows.net`;
        return new data_tables_1.TableClient(address, location.table, location.credential, options);
    }
    const insecure = { ...options, allowInsecureConnection: true };
    return data_tables_1.TableClient.fromConnectionString(location.connectionString, location.table, insecure);
}
const filterOf = ({ partition, range }) => [
    ...(partition === undefined ? [] : [(0, data_tables_1.odata) `PartitionKey eq ${partition}`]),
    ...(range === undefined ? [] : [(0, data_tables_1.odata) `RowKey ge ${range.from} and RowKey lt ${range.below}`]),
].join(' and ');
function toAction(change) {
    switch (change.kind) {
        case 'insert':
            return ['create', change.entity];
        case 'update':
            return ['update', change.entity, 'Replace', { etag: change.etag }];
        case 'put':
            return ['upsert', change.entity, 'Replace'];
        case 'delete':
            return ['delete', change.entity];
    }
}
