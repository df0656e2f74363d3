"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Health = void 0;
exports.checkReadiness = checkReadiness;
exports.complainIfUnready = complainIfUnready;
const backlog_1 = require("./backlog");
const storageMs = 1_000;
const outboxAgeMs = 5 * 60_000;
const ofHouse = {
    storage: async ({ ledger }) => {
        await ledger.livePartitions();
        return true;
    },
    outbox: async (container) => (await (0, backlog_1.oldestDueMs)(container)) < outboxAgeMs,
};
async function checkReadiness(container, flows) {
    const asked = Object.entries(Object.assign({}, ofHouse, ...flows.map(({ health }) => health)));
    const found = await Promise.all(asked.map(async ([name, isWell]) => [name, await within(storageMs, isWell(container))]));
    return {
        ready: found.every(([, well]) => well),
        checks: Object.fromEntries(found.map(([name, well]) => [name, well ? 'ok' : 'failing'])),
    };
}
const recentMs = 10_000;
class Health {
    now;
    clock;
    latest = null;
    constructor(now, clock) {
        this.now = now;
        this.clock = clock;
    }
    async recently() {
        const now = this.clock.now().getTime();
        if (!this.latest || now - this.latest.at >= recentMs)
            this.latest = { at: now, state: this.now() };
        return await this.latest.state;
    }
}
exports.Health = Health;
async function complainIfUnready(container, flows) {
    const { checks } = await checkReadiness(container, flows);
    const failing = Object.keys(checks).filter((name) => checks[name] === 'failing');
    if (failing.length > 0)
        container.log.error({ failing }, 'not ready: reports may reach nobody');
}
async function within(milliseconds, asked) {
    const late = new Promise((resolve) => setTimeout(resolve, milliseconds, false).unref());
    return await Promise.race([Promise.resolve(asked).catch(() => false), late]);
}
