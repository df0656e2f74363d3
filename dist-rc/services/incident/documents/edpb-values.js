"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.counted = exports.words = void 0;
exports.keyed = keyed;
const words = (text) => text === null || text === undefined || text.trim() === '' ? null : { text };
exports.words = words;
function keyed(answered, keys) {
    const found = [...new Set((answered ?? []).flatMap((each) => keys[each] ?? []))].sort();
    return found.length > 0 ? { keys: found } : null;
}
const counted = (answered) => {
    const [value] = answered ?? [];
    return value === undefined || value === 'unknown' ? null : Number(value);
};
exports.counted = counted;
