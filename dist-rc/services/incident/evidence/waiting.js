"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.WaitingFiles = void 0;
const model_1 = require("./model");
const dayMs = 24 * 60 * 60_000;
class WaitingFiles {
    clock;
    files = new Map();
    constructor(clock) {
        this.clock = clock;
    }
    add(person, ids) {
        const until = this.clock.now().getTime() + dayMs;
        this.keep(person, [...this.left(person), ...ids.map((id) => ({ id, until }))]);
    }
    remove(person, id) {
        this.keep(person, this.left(person).filter((file) => file.id !== id));
    }
    of(person) {
        return this.left(person)
            .slice(-model_1.mostWithReport)
            .map(({ id }) => id);
    }
    sweep() {
        for (const person of [...this.files.keys()])
            this.keep(person, this.left(person));
    }
    left(person) {
        const now = this.clock.now().getTime();
        return (this.files.get(person) ?? []).filter(({ until }) => until > now);
    }
    keep(person, files) {
        if (files.length === 0)
            this.files.delete(person);
        else
            this.files.set(person, files);
    }
}
exports.WaitingFiles = WaitingFiles;
