"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Refusals = void 0;
const quietMs = 60_000;
class Refusals {
    log;
    telemetry;
    clock;
    said = new Map();
    constructor(log, telemetry, clock) {
        this.log = log;
        this.telemetry = telemetry;
        this.clock = clock;
    }
    note(kind, reason, more = {}) {
        this.telemetry.count('refusal', { kind, reason });
        const name = `${kind} ${reason}`;
        const now = this.clock.now().getTime();
        const before = this.said.get(name);
        if (before && now - before.at < quietMs) {
            before.unsaid += 1;
            return;
        }
        this.said.set(name, { at: now, unsaid: 0 });
        this.log.warn({ security: kind, reason, unsaid: before?.unsaid ?? 0, ...more }, 'refused');
    }
}
exports.Refusals = Refusals;
