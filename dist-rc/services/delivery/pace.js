"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Pace = void 0;
const aheadMs = 10_000;
class Pace {
    windows;
    lanes = new Map();
    constructor(windows) {
        this.windows = windows;
    }
    reserve(lane, now, patience, share = 1) {
        const moment = this.next(lane, now, share);
        if (moment - now > patience)
            return null;
        this.take(lane, moment);
        return moment;
    }
    next(lane, now, share = 1) {
        const taken = this.pruned(lane, now);
        const behindAll = Math.max(now, ...this.windows.map((window) => freeAt(taken, window, share)));
        return this.windows.every((window) => hasRoom(taken, window, share, now)) ? now : behindAll;
    }
    take(lane, moment) {
        const taken = this.lanes.get(lane) ?? [];
        const place = taken.findIndex((time) => time > moment);
        taken.splice(place < 0 ? taken.length : place, 0, moment);
        this.lanes.set(lane, taken);
    }
    pruned(lane, now) {
        const longest = Math.max(...this.windows.map(({ milliseconds }) => milliseconds));
        const taken = (this.lanes.get(lane) ?? []).filter((time) => time > now - longest - aheadMs);
        this.lanes.set(lane, taken);
        return taken;
    }
    tidy(now) {
        for (const lane of [...this.lanes.keys()])
            if (this.pruned(lane, now).length === 0)
                this.lanes.delete(lane);
    }
}
exports.Pace = Pace;
function freeAt(taken, window, share) {
    const limit = Math.max(1, Math.floor(window.sends * share));
    const blocking = taken[taken.length - limit];
    return blocking === undefined ? Number.NEGATIVE_INFINITY : blocking + window.milliseconds;
}
function hasRoom(taken, { sends, milliseconds }, share, moment) {
    const countUntil = (end) => taken.filter((time) => time > end - milliseconds && time <= end).length;
    const later = taken.filter((time) => time > moment && time < moment + milliseconds);
    return (countUntil(moment) < Math.max(1, Math.floor(sends * share)) &&
        later.every((end) => countUntil(end) < sends));
}
