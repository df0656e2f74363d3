"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Overlay = void 0;
exports.merge = merge;
const keys_1 = require("./keys");
class Overlay {
    loaded;
    operation;
    merged = new Map();
    constructor(loaded, operation) {
        this.loaded = loaded;
        this.operation = operation;
    }
    get(key) {
        const write = this.merged.get(key);
        return write === undefined ? this.loaded.get(key) : this.rowAfter(write);
    }
    startingWith(prefix) {
        const range = (0, keys_1.startingWith)(prefix);
        const keys = new Set([...this.loaded.keys(), ...this.merged.keys()]);
        return [...keys]
            .filter((key) => (0, keys_1.inRange)(key, range))
            .sort()
            .flatMap((key) => this.get(key) ?? []);
    }
    sizeWith(writes) {
        const added = new Map();
        for (const write of writes) {
            const before = added.has(write.key) ? added.get(write.key) : this.merged.get(write.key);
            const after = merge(before, write);
            if (after === undefined)
                return null;
            added.set(write.key, after);
        }
        const after = new Map([...this.merged, ...added]);
        return [...after.values()].filter((write) => write !== null).length;
    }
    add(writes) {
        for (const write of writes)
            this.merged.set(write.key, merge(this.merged.get(write.key), write) ?? null);
    }
    get writes() {
        return [...this.merged.values()].filter((write) => write !== null);
    }
    rowAfter(write) {
        if (write === null || write.kind === 'delete')
            return undefined;
        const { key, value } = write;
        const etag = write.kind === 'update' ? write.etag : '';
        return { key, value, etag, operation: this.operation };
    }
}
exports.Overlay = Overlay;
function merge(first, next) {
    if (first === undefined)
        return next;
    if (first === null)
        return next.kind === 'insert' ? next : undefined;
    if (first.kind === 'delete' || next.kind === 'insert')
        return undefined;
    if (next.kind === 'delete')
        return first.kind === 'insert' ? null : undefined;
    return { ...first, value: next.value };
}
