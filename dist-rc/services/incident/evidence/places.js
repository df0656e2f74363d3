"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Places = void 0;
class Places {
    most;
    taken = 0;
    waiting = [];
    constructor(most) {
        this.most = most;
    }
    get empty() {
        return this.taken === 0;
    }
    async take(task) {
        if (this.taken < this.most)
            this.taken += 1;
        else
            await new Promise((resolve) => this.waiting.push(resolve));
        try {
            return await task();
        }
        finally {
            const next = this.waiting.shift();
            if (next)
                next();
            else
                this.taken -= 1;
        }
    }
}
exports.Places = Places;
