"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.historyOf = historyOf;
const v4_1 = require("zod/v4");
const facts = v4_1.z.record(v4_1.z.string(), v4_1.z.unknown());
const text = v4_1.z.string();
const payload = v4_1.z
    .object({
    facts: v4_1.z.object({ what: text }),
    text,
    reason: text,
    reference: text,
    delay: text,
    proof: text,
    duty: text,
    duties: v4_1.z.array(text),
    notify: v4_1.z.boolean(),
    outcome: text,
    question: text,
    value: v4_1.z.array(text),
    why: text,
    from: text.nullable(),
    to: text,
    people: v4_1.z.array(text),
    clock: text,
    step: v4_1.z.union([text, v4_1.z.number()]),
    was: facts,
    is: facts,
    clients: v4_1.z.array(text),
    client: text,
    company: text,
    owner: text,
    due: text,
    until: text,
    task: v4_1.z.number(),
    tasks: v4_1.z.array(v4_1.z.number()),
    files: v4_1.z.array(v4_1.z.unknown()),
    persons: v4_1.z.array(text),
    asked: text,
    name: text,
    contact: text,
    moment: text,
    phase: text,
    fields: v4_1.z.array(text),
    number: text,
})
    .partial();
const sameThing = ['assessed', 'concerned', 'entityChosen'];
function historyOf(rows) {
    const latest = new Map();
    const entries = rows.map(({ type, by, at, payload: raw }) => {
        const read = payload.safeParse(raw);
        const said = read.success ? read.data : {};
        if (!sameThing.some((each) => each === type))
            return { type, by, at, said };
        const thing = `${type} ${said.question ?? ''}`;
        const before = latest.get(thing);
        latest.set(thing, said);
        return before ? { type, by, at, said, before } : { type, by, at, said };
    });
    return entries.reverse();
}
