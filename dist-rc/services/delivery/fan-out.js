"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.chunkFor = exports.FanOut = void 0;
const chunksAtOnce = 3;
class FanOut {
    ledger;
    underWay;
    connections;
    running = new Map();
    stopped = false;
    constructor(ledger, underWay, connections) {
        this.ledger = ledger;
        this.underWay = underWay;
        this.connections = connections;
    }
    start(partition, key) {
        const name = `${partition}\n${key}`;
        if (this.stopped || this.running.has(name))
            return;
        const task = this.run(partition, key)
            .catch((error) => this.connections.onError(error))
            .finally(() => this.running.delete(name));
        this.running.set(name, task);
    }
    get busy() {
        return this.running.size > 0;
    }
    stop() {
        this.stopped = true;
    }
    async run(partition, key) {
        let more = true;
        let told = false;
        const work = async () => {
            while (more && !this.stopped) {
                const expanded = await this.ledger.expand(partition, key, (0, exports.chunkFor)(this.connections.rate()));
                more = more && expanded.more;
                if (more && !told)
                    this.connections.onMore?.(partition, key);
                told ||= more;
                await this.underWay.resting(Promise.all(expanded.woken.map((message) => this.connections.deliver(partition, message))));
            }
        };
        await Promise.all(Array.from({ length: chunksAtOnce }, () => this.underWay.watch(work())));
    }
}
exports.FanOut = FanOut;
const chunkFor = (rate) => Math.min(20, Math.max(5, Math.ceil(rate / 6)));
exports.chunkFor = chunkFor;
