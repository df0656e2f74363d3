"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.UnderWay = void 0;
class UnderWay {
    active = 0;
    waiting = new Set();
    async watch(task) {
        this.active += 1;
        return await task.finally(() => this.leave());
    }
    async resting(wait) {
        this.leave();
        return await wait.finally(() => {
            this.active += 1;
        });
    }
    async idle() {
        do {
            if (this.active > 0)
                await new Promise((resolve) => this.waiting.add(resolve));
            await turnOfTheLoop();
            await turnOfTheLoop();
        } while (this.active > 0);
    }
    leave() {
        this.active -= 1;
        if (this.active > 0)
            return;
        for (const resolve of this.waiting)
            resolve();
        this.waiting.clear();
    }
}
exports.UnderWay = UnderWay;
const turnOfTheLoop = () => new Promise((resolve) => void setImmediate(resolve));
