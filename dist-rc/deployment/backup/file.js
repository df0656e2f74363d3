"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.BackupWriter = exports.BackupRefused = void 0;
exports.readBackup = readBackup;
const node_crypto_1 = require("node:crypto");
const node_fs_1 = require("node:fs");
const promises_1 = require("node:fs/promises");
const node_events_1 = require("node:events");
const promises_2 = require("node:stream/promises");
const node_stream_1 = require("node:stream");
const node_zlib_1 = require("node:zlib");
const v4_1 = require("zod/v4");
const sealing_1 = require("./sealing");
const version = 1;
const line = v4_1.z.discriminatedUnion('kind', [
    v4_1.z.object({ kind: v4_1.z.literal('backup'), version: v4_1.z.number(), table: v4_1.z.string(), at: v4_1.z.string() }),
    v4_1.z.object({ kind: v4_1.z.literal('partition'), partition: v4_1.z.string() }),
    v4_1.z.object({
        kind: v4_1.z.literal('row'),
        key: v4_1.z.string(),
        value: v4_1.z.unknown(),
        salt: v4_1.z.string().optional(),
    }),
    v4_1.z.object({ kind: v4_1.z.literal('file'), name: v4_1.z.string(), note: v4_1.z.string(), bytes: v4_1.z.base64() }),
    v4_1.z.object({ kind: v4_1.z.literal('end'), lines: v4_1.z.number(), sha256: v4_1.z.string() }),
]);
class BackupRefused extends Error {
    name = 'BackupRefused';
}
exports.BackupRefused = BackupRefused;
class BackupWriter {
    path;
    hash = (0, node_crypto_1.createHash)('sha256');
    gzip = (0, node_zlib_1.createGzip)();
    target;
    done;
    lines = 0;
    constructor(path, recipients, about) {
        this.path = path;
        this.target = (0, node_fs_1.createWriteStream)(this.partial, { flags: 'w', mode: 0o600 });
        (0, node_stream_1.pipeline)(this.gzip, (0, sealing_1.sealed)(recipients), this.target, () => undefined);
        this.done = (0, promises_2.finished)(this.target);
        this.done.catch(() => undefined);
        this.push(JSON.stringify({ kind: 'backup', version, ...about }));
    }
    async add(added) {
        if (!this.push(JSON.stringify(added)))
            await Promise.race([(0, node_events_1.once)(this.gzip, 'drain'), this.done]);
    }
    async finish() {
        const sha256 = this.hash.copy().digest('hex');
        this.gzip.end(`${JSON.stringify({ kind: 'end', lines: this.lines, sha256 })}\n`);
        await this.done;
        await (0, promises_1.rename)(this.partial, this.path);
        return sha256;
    }
    async abandon() {
        this.gzip.destroy();
        await this.done.catch(() => undefined);
        await (0, promises_1.rm)(this.partial, { force: true });
    }
    get partial() {
        return `${this.path}.partial`;
    }
    push(text) {
        this.lines += 1;
        this.hash.update(`${text}\n`);
        return this.gzip.write(`${text}\n`);
    }
}
exports.BackupWriter = BackupWriter;
async function* readBackup(source) {
    const hash = (0, node_crypto_1.createHash)('sha256');
    let lines = 0;
    let last = null;
    for await (const text of linesOf(source)) {
        if (last?.kind === 'end')
            throw new BackupRefused('something was added after its end');
        last = parsed(text);
        if ((lines === 0) !== (last.kind === 'backup'))
            throw new BackupRefused('it is not a backup of this bot');
        if (last.kind === 'backup' && last.version !== version)
            throw new BackupRefused(`it has version ${last.version}, and this program reads version ${version}`);
        if (last.kind === 'end' && (last.lines !== lines || last.sha256 !== hash.copy().digest('hex')))
            throw new BackupRefused('it was altered: its content is not what its hash says');
        hash.update(`${text}\n`);
        lines += 1;
        yield last;
    }
    if (last?.kind !== 'end')
        throw new BackupRefused('it is cut off');
}
function parsed(text) {
    try {
        return line.parse(JSON.parse(text));
    }
    catch {
        throw new BackupRefused('it is not a backup of this bot, or was altered');
    }
}
async function* linesOf({ path, identities }) {
    const unpacked = (0, node_stream_1.pipeline)((0, node_fs_1.createReadStream)(path), (0, sealing_1.opened)(identities), (0, node_zlib_1.createGunzip)(), () => undefined);
    let rest = [];
    try {
        for await (const chunk of unpacked) {
            let from = 0;
            for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
                yield Buffer.concat([...rest, chunk.subarray(from, end)]).toString('utf8');
                rest = [];
                from = end + 1;
            }
            if (from < chunk.length)
                rest.push(chunk.subarray(from));
        }
    }
    catch (error) {
        if (error instanceof BackupRefused)
            throw error;
        throw new BackupRefused(reasonOf(error));
    }
    if (rest.length > 0)
        throw new BackupRefused('it is cut off');
}
function reasonOf(error) {
    if (error instanceof sealing_1.NoKey)
        return 'no key opens it: name the file of the secret key in BACKUP_IDENTITY_FILE';
    const { code } = error;
    if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR')
        return `it cannot be read (${code})`;
    return code === 'Z_BUF_ERROR' ? 'it is cut off' : 'it is not a backup, or was altered';
}
