"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.systemClock = void 0;
exports.systemClock = {
    now: () => new Date(),
    after: (milliseconds, task) => {
        const timer = setTimeout(task, milliseconds);
        timer.unref();
        return () => clearTimeout(timer);
    },
};
