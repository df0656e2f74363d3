"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.recordOf = exports.Trimmer = void 0;
const keys_1 = require("../ledger/keys");
const term_1 = require("../time/term");
const proof_1 = require("./proof");
class Trimmer {
    ledger;
    organisation;
    clock;
    constructor(ledger, organisation, clock) {
        this.ledger = ledger;
        this.organisation = organisation;
        this.clock = clock;
    }
    async run(partition, { flow, trims = [] }, records) {
        let trimmed = 0;
        for (const trim of trims)
            for (const { item, state } of records)
                if (this.isDue(trim, state) && (await this.trim(partition, flow, item, trim)))
                    trimmed += 1;
        return trimmed;
    }
    isDue(trim, state) {
        const ended = trim.endedAt(state);
        if (ended === null)
            return false;
        const { office, retention } = this.organisation();
        return (0, term_1.termEnd)(ended, trim.term(retention), office.timeZone) <= this.clock.now();
    }
    async trim(partition, flow, item, trim) {
        const may = (state, held) => !held && this.isDue(trim, state);
        for (;;) {
            const outcome = await this.ledger.forget(partition, { item, ...trim.forgets, may });
            if (outcome === 'done')
                break;
            if (outcome !== 'more')
                return false;
        }
        const [identity, hold] = [keys_1.rowKeys.identity(item), keys_1.rowKeys.hold(item)];
        const outcome = await this.ledger.execute(partition, {
            flow,
            item,
            reads: [identity, hold],
            decide: (state, id, found) => {
                if (state === null || !may(state, found(hold) !== undefined))
                    return { refused: 'kept' };
                const named = trim.forgets.identity && found(identity) !== undefined;
                const now = this.clock.now();
                const at = now.toISOString();
                const proof = { flow, rule: trim.name, at, doneAt: at, rows: trim.countOf(state) };
                const decision = trim.without(state, { id, now, organisation: this.organisation() });
                return {
                    ...decision,
                    rows: [
                        ...(decision.rows ?? []),
                        ...(named ? [{ key: identity, value: null }] : []),
                        { key: keys_1.rowKeys.purged(`${item}${proof_1.trimMark}${trim.name}`), value: proof },
                    ],
                };
            },
        });
        return outcome.kind === 'committed';
    }
}
exports.Trimmer = Trimmer;
const recordOf = ({ key, value }) => ({
    item: key.slice('item|'.length),
    state: value.state,
});
exports.recordOf = recordOf;
