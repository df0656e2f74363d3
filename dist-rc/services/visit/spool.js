"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.spoolText = void 0;
exports.readSpool = readSpool;
const v4_1 = require("zod/v4");
const model_1 = require("./model");
const done = { by: v4_1.z.string(), at: v4_1.z.string() };
const rollee = v4_1.z.object({
    id: v4_1.z.string(),
    name: v4_1.z.string(),
    company: v4_1.z.string(),
    host: v4_1.z.string(),
    people: v4_1.z.number(),
});
const command = v4_1.z.discriminatedUnion('type', [
    v4_1.z.object({
        type: v4_1.z.literal('start'),
        ...done,
        listAt: v4_1.z.string(),
        people: v4_1.z.array(rollee),
        asked: v4_1.z.array(v4_1.z.string()),
        drill: v4_1.z.boolean(),
    }),
    v4_1.z.object({ type: v4_1.z.literal('known'), unreached: v4_1.z.array(v4_1.z.string()), away: v4_1.z.array(v4_1.z.string()) }),
    v4_1.z.object({ type: v4_1.z.literal('join'), people: v4_1.z.array(rollee) }),
    v4_1.z.object({
        type: v4_1.z.literal('mark'),
        ...done,
        ids: v4_1.z.array(v4_1.z.string()),
        found: v4_1.z.enum(['present', 'missing']),
        seen: v4_1.z.number().nullable(),
    }),
    v4_1.z.object({ type: v4_1.z.literal('answer'), ...done, answer: v4_1.z.enum(model_1.safetyAnswers), where: v4_1.z.string() }),
    v4_1.z.object({ type: v4_1.z.literal('end'), ...done }),
    v4_1.z.object({ type: v4_1.z.literal('forget') }),
]);
const spooled = v4_1.z.array(v4_1.z.object({ location: v4_1.z.string(), id: v4_1.z.string(), command }));
const spoolText = (waiting) => waiting.length === 0 ? null : JSON.stringify(waiting);
exports.spoolText = spoolText;
function readSpool(text) {
    if (text === null)
        return [];
    try {
        return spooled.parse(JSON.parse(text));
    }
    catch (error) {
        if (error instanceof SyntaxError || error instanceof v4_1.z.ZodError)
            return [];
        throw error;
    }
}
