"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Lately = void 0;
class Lately {
    most;
    #kept = new Map();
    constructor(most) {
        this.most = most;
    }
    of(key, workOut) {
        const result = this.#kept.has(key) ? this.#kept.get(key) : workOut();
        this.#kept.delete(key);
        this.#kept.set(key, result);
        const [oldest] = this.#kept.keys();
        if (this.#kept.size > this.most && oldest !== undefined)
            this.#kept.delete(oldest);
        return result;
    }
}
exports.Lately = Lately;
