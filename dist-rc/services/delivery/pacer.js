"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Pacer = void 0;
const share = 0.98;
const windowMs = 1_003;
const closest = 0.8;
class Pacer {
    clock;
    rate;
    queue = Promise.resolve();
    beats = [];
    constructor(clock, rate) {
        this.clock = clock;
        this.rate = rate;
    }
    beat() {
        this.queue = this.queue.then(() => this.next());
        return this.queue;
    }
    async next() {
        const rate = this.rate();
        const now = this.clock.now().getTime();
        while (this.beats[0] !== undefined && this.beats[0] <= now - windowMs)
            this.beats.shift();
        const last = this.beats.at(-1);
        const blocking = this.beats.at(-Math.max(1, Math.floor(rate * share)));
        const turn = Math.max(now, last === undefined ? now : last + (1_000 * closest) / rate, blocking === undefined ? now : blocking + windowMs);
        const wait = Math.floor(turn - now);
        if (wait > 0)
            await new Promise((resolve) => this.clock.after(wait, resolve));
        this.beats.push(this.clock.now().getTime());
    }
}
exports.Pacer = Pacer;
