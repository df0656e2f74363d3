"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.FolderLock = exports.FolderInUse = void 0;
const node_crypto_1 = require("node:crypto");
const node_events_1 = require("node:events");
const node_fs_1 = require("node:fs");
const node_http_1 = require("node:http");
const node_path_1 = require("node:path");
const v4_1 = require("zod/v4");
const holderShape = v4_1.z.object({
    url: v4_1.z.string(),
    door: v4_1.z.number().int(),
    name: v4_1.z.string(),
});
class FolderInUse extends Error {
    url;
    name = 'FolderInUse';
    constructor(url) {
        super(`Optimo Veilig is running already: ${url}`);
        this.url = url;
    }
}
exports.FolderInUse = FolderInUse;
const patienceMs = 5_000;
const rounds = 20;
class FolderLock {
    file;
    held;
    door;
    constructor(file, held, door) {
        this.file = file;
        this.held = held;
        this.door = door;
    }
    static async take(folder, url) {
        (0, node_fs_1.mkdirSync)(folder, { recursive: true });
        const name = (0, node_crypto_1.randomUUID)();
        const door = (0, node_http_1.createServer)((_request, response) => response.end(name)).listen(0, '127.0.0.1');
        await (0, node_events_1.once)(door, 'listening');
        door.unref();
        const held = { url, door: door.address().port, name };
        const lock = new FolderLock((0, node_path_1.join)(folder, 'lock.json'), held, door);
        try {
            await lock.claim();
        }
        catch (error) {
            door.close();
            throw error;
        }
        return lock;
    }
    release() {
        this.door.close();
        if (read(this.file)?.name === this.held.name)
            (0, node_fs_1.rmSync)(this.file, { force: true });
    }
    async claim() {
        for (let round = 0; round < rounds; round += 1) {
            if (this.create())
                return;
            const other = read(this.file);
            if (other !== null && (await isAlive(other)))
                throw new FolderInUse(other.url);
            this.clear(other);
        }
        throw new Error(`${this.file} cannot be taken; remove it when nothing is running.`);
    }
    create() {
        const draft = `${this.file}.${this.held.name}`;
        (0, node_fs_1.writeFileSync)(draft, JSON.stringify(this.held));
        try {
            (0, node_fs_1.linkSync)(draft, this.file);
            return true;
        }
        catch (error) {
            if (isCode(error, 'EEXIST'))
                return false;
            throw error;
        }
        finally {
            (0, node_fs_1.rmSync)(draft, { force: true });
        }
    }
    clear(left) {
        const aside = `${this.file}.left.${this.held.name}`;
        try {
            (0, node_fs_1.renameSync)(this.file, aside);
        }
        catch (error) {
            if (isCode(error, 'ENOENT'))
                return;
            throw error;
        }
        const moved = read(aside);
        try {
            if (moved !== null && moved.name !== left?.name)
                (0, node_fs_1.linkSync)(aside, this.file);
        }
        finally {
            (0, node_fs_1.rmSync)(aside, { force: true });
        }
    }
}
exports.FolderLock = FolderLock;
function read(file) {
    try {
        return holderShape.parse(JSON.parse((0, node_fs_1.readFileSync)(file, 'utf8')));
    }
    catch {
        return null;
    }
}
async function isAlive({ door, name }) {
    try {
        const answer = await fetch(`http://127.0.0.1:${door}`, { signal: AbortSignal.timeout(patienceMs) });
        return (await answer.text()) === name;
    }
    catch (error) {
        return error.name === 'TimeoutError';
    }
}
const isCode = (error, code) => error.code === code;
