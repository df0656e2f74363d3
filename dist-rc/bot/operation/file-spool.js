"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.FileSpool = void 0;
const promises_1 = require("node:fs/promises");
const node_path_1 = require("node:path");
class FileSpool {
    file;
    log;
    last = Promise.resolve();
    constructor(file, log) {
        this.file = file;
        this.log = log;
    }
    async read() {
        try {
            return await (0, promises_1.readFile)(this.file, 'utf8');
        }
        catch (error) {
            if (error.code === 'ENOENT')
                return null;
            throw error;
        }
    }
    async write(text) {
        this.last = this.last
            .then(() => this.replace(text))
            .catch((error) => this.log.error({ error }, 'a roll call could not be kept on disk'));
        await this.last;
    }
    async replace(text) {
        if (text === null)
            return await (0, promises_1.rm)(this.file, { force: true });
        await (0, promises_1.mkdir)((0, node_path_1.dirname)(this.file), { recursive: true });
        await (0, promises_1.writeFile)(`${this.file}.new`, text, { mode: 0o600 });
        await (0, promises_1.rename)(`${this.file}.new`, this.file);
    }
}
exports.FileSpool = FileSpool;
