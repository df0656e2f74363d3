"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readPressed = readPressed;
function readPressed({ data, asked = [] }, given) {
    const parsed = data.safeParse(given);
    if (parsed.success)
        return { as: 'data', data: parsed.data };
    const sent = isRecord(given) ? given : {};
    const empty = asked.filter((name) => sent[name] === undefined || sent[name] === '');
    const again = data.safeParse({ ...sent, ...Object.fromEntries(empty.map((name) => [name, ''])) });
    if (again.success)
        return { as: 'data', data: again.data };
    const left = again.error.issues.every(({ path: [name] }) => empty.some((each) => each === name));
    return { as: left ? 'leftOpen' : 'unreadable' };
}
const isRecord = (given) => typeof given === 'object' && given !== null;
