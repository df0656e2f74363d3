"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ExceptionBook = exports.aboutOf = exports.exceptionItem = void 0;
exports.decideException = decideException;
const plan_1 = require("./plan");
const exceptionItem = (person) => `except-${person}`;
exports.exceptionItem = exceptionItem;
function decideException(state, person, about, exception, by, now) {
    const others = (state?.all ?? []).filter((one) => one.about !== about);
    if (exception === null && others.length === (state?.all.length ?? 0))
        return { refused: 'unchanged' };
    const at = now.toISOString();
    const what = exception === null ? 'normal' : exception.until === null ? 'excused' : 'moved';
    return {
        state: { person, at, all: exception === null ? others : [...others, exception] },
        events: [{ type: what, by, payload: { about, until: exception?.until ?? null } }],
        messages: [],
        timer: null,
        index: [],
    };
}
const aboutOf = ({ kind, id, topic }) => (kind === 'document' ? id : topic);
exports.aboutOf = aboutOf;
class ExceptionBook {
    ledger;
    clock;
    constructor(ledger, clock) {
        this.ledger = ledger;
        this.clock = clock;
    }
    async set(person, about, rule, by) {
        const now = this.clock.now();
        const exception = rule && { about, ...rule, by, at: now.toISOString() };
        await this.ledger.execute(plan_1.catalogue, {
            flow: 'training',
            item: (0, exports.exceptionItem)(person),
            decide: (state) => decideException(state, person, about, exception, by, now),
        });
    }
}
exports.ExceptionBook = ExceptionBook;
