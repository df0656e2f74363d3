"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Blobs = void 0;
const errors_1 = require("../errors");
const retries = { maxTries: 2, tryTimeoutInMs: 4_000, retryDelayInMs: 100, maxRetryDelayInMs: 500 };
class Blobs {
    location;
    opened = null;
    constructor(location) {
        this.location = location;
    }
    async put(name, bytes, note = '') {
        await this.reach(async (container) => {
            const metadata = { note: encoded(note) };
            const blobHTTPHeaders = { blobContentType: 'application/octet-stream' };
            await container.getBlockBlobClient(name).upload(bytes, bytes.length, { metadata, blobHTTPHeaders });
        });
    }
    begin(name) {
        const blocks = [];
        return {
            write: async (block) => {
                const id = Buffer.from(String(blocks.length).padStart(6, '0')).toString('base64');
                blocks.push(id);
                await this.reach((container) => container.getBlockBlobClient(name).stageBlock(id, block, block.length));
            },
            commit: async (note) => {
                const metadata = { note: encoded(note) };
                const blobHTTPHeaders = { blobContentType: 'application/octet-stream' };
                await this.reach((container) => container.getBlockBlobClient(name).commitBlockList(blocks, { metadata, blobHTTPHeaders }));
            },
        };
    }
    async read(name) {
        const answer = await this.ifThere((container) => container.getBlockBlobClient(name).download());
        return answer && ofStorage(answer.readableStreamBody);
    }
    async get(name) {
        return await this.ifThere((container) => container.getBlockBlobClient(name).downloadToBuffer());
    }
    async noteOn(name) {
        return await this.ifThere(async (container) => {
            const { metadata } = await container.getBlockBlobClient(name).getProperties();
            return decoded(metadata?.['note'] ?? none);
        });
    }
    async remove(name) {
        await this.reach((container) => container.getBlockBlobClient(name).deleteIfExists());
    }
    async list(prefix) {
        return await this.reach(async (container) => {
            const found = [];
            for await (const { name, properties } of container.listBlobsFlat({ prefix }))
                found.push({ name, writtenAt: properties.lastModified, bytes: properties.contentLength ?? 0 });
            return found;
        });
    }
    async ifThere(task) {
        return await this.reach(async (container) => {
            try {
                return await task(container);
            }
            catch (error) {
                if (error.statusCode === 404)
                    return undefined;
                throw error;
            }
        });
    }
    async reach(task) {
        try {
            this.opened ??= this.open();
            return await task(await this.opened);
        }
        catch (error) {
            this.opened = null;
            throw new errors_1.StorageUnavailable('blob service', { cause: error });
        }
    }
    async open() {
        const { BlobServiceClient } = await import('@azure/storage-blob');
        const options = { retryOptions: retries };
        const service = 'account' in this.location
            ? new BlobServiceClient(`https://${this.location.account}.blob.core.windows.net`, this.location.credential, options)
            : BlobServiceClient.fromConnectionString(this.location.connectionString, options);
        const container = service.getContainerClient(this.location.container);
        if (!(await container.exists()))
            await container.createIfNotExists();
        return container;
    }
}
exports.Blobs = Blobs;
async function* ofStorage(bytes) {
    try {
        yield* bytes;
    }
    catch (error) {
        throw new errors_1.StorageUnavailable('blob service', { cause: error });
    }
}
const none = '-';
const encoded = (text) => Buffer.from(text, 'utf8').toString('base64url') || none;
const decoded = (text) => Buffer.from(text, 'base64url').toString('utf8');
