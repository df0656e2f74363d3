"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Changes = void 0;
class Changes {
    listeners = new Map();
    listen(partition, listener) {
        const known = this.listeners.get(partition) ?? new Set();
        this.listeners.set(partition, known.add(listener));
        return () => {
            known.delete(listener);
            if (known.size === 0 && this.listeners.get(partition) === known)
                this.listeners.delete(partition);
        };
    }
    tell(partition) {
        for (const listener of this.listeners.get(partition) ?? [])
            listener();
    }
}
exports.Changes = Changes;
