"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Redeliveries = void 0;
const mostRemembered = 200;
class Redeliveries {
    outcomes = new Map();
    async once(activity, handle) {
        const { id, type, conversation } = activity;
        if (!id)
            return await handle();
        const name = `${type}\n${conversation.id}\n${id}`;
        const known = this.outcomes.get(name);
        if (known)
            return await known.catch(() => this.once(activity, handle));
        const outcome = handle();
        this.remember(name, outcome);
        return await outcome;
    }
    remember(name, outcome) {
        this.outcomes.set(name, outcome);
        outcome.catch(() => this.outcomes.delete(name));
        const [oldest] = this.outcomes.keys();
        if (this.outcomes.size > mostRemembered && oldest !== undefined)
            this.outcomes.delete(oldest);
    }
}
exports.Redeliveries = Redeliveries;
