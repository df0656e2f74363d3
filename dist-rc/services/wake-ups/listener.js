"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.WakeUpListener = void 0;
const everyMs = 1_000;
const afterErrorMs = 60_000;
class WakeUpListener {
    wakeUps;
    clock;
    connections;
    cancel = () => undefined;
    looking = Promise.resolve();
    stopped = false;
    constructor(wakeUps, clock, connections) {
        this.wakeUps = wakeUps;
        this.clock = clock;
        this.connections = connections;
    }
    start() {
        this.next(everyMs);
    }
    async stop() {
        this.stopped = true;
        this.cancel();
        await this.looking;
    }
    next(milliseconds) {
        if (this.stopped)
            return;
        this.cancel = this.clock.after(milliseconds, () => {
            this.looking = this.look().then((wait) => this.next(wait));
        });
    }
    async look() {
        const { hasRoom, act, onError } = this.connections;
        try {
            const wakeUp = hasRoom() ? await this.wakeUps.take() : undefined;
            if (wakeUp)
                act(wakeUp);
            return everyMs;
        }
        catch (error) {
            onError(error);
            return afterErrorMs;
        }
    }
}
exports.WakeUpListener = WakeUpListener;
