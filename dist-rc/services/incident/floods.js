"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Floods = void 0;
const node_crypto_1 = require("node:crypto");
const hourMs = 3_600_000;
const burstMs = 10_000;
const burstShare = 1 / 3;
class Floods {
    clock;
    senders = new Map();
    constructor(clock) {
        this.clock = clock;
    }
    batchOf(sender, form, perHour) {
        const now = this.clock.now().getTime();
        this.forgetBefore(now - hourMs);
        const known = this.senders.get(sender) ?? { rung: new Map(), batch: (0, node_crypto_1.randomBytes)(6).toString('hex') };
        this.senders.set(sender, known);
        const { rung, batch } = known;
        if (rung.has(form))
            return null;
        const justNow = [...rung.values()].filter((at) => at > now - burstMs).length;
        const most = Math.max(1, Math.floor(perHour * burstShare));
        if (rung.size >= perHour || justNow >= most)
            return batch;
        rung.set(form, now);
        return null;
    }
    forgetBefore(moment) {
        for (const [name, { rung }] of this.senders) {
            for (const [form, at] of rung)
                if (at <= moment)
                    rung.delete(form);
            if (rung.size === 0)
                this.senders.delete(name);
        }
    }
}
exports.Floods = Floods;
