"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.withLines = exports.withCopy = exports.standsSo = exports.isCopy = exports.heldCopy = void 0;
exports.withoutTelling = withoutTelling;
exports.livingAt = livingAt;
const heldMs = 12 * 3_600_000;
const mostCopies = 5;
const mostLines = 10;
const heldCopy = ({ held }, now) => held && held.until > now.toISOString() ? held.copy : null;
exports.heldCopy = heldCopy;
function released({ held: _, told, ...row }) {
    return { ...row, post: told ? false : row.post };
}
function withoutTelling({ told: _, ...row }) {
    return row;
}
const isCopy = ({ activities, lines = [] }, copy) => activities.includes(copy) || lines.includes(copy);
exports.isCopy = isCopy;
const standsSo = (row, copy, opened, now) => row.activities.at(-1) === copy && !row.told && ((0, exports.heldCopy)(row, now) === copy) === opened;
exports.standsSo = standsSo;
function livingAt(row, copy, opened, now) {
    const held = opened ? { held: { copy, until: new Date(now.getTime() + heldMs).toISOString() } } : {};
    const lines = (row.lines ?? []).filter((id) => id !== copy);
    return { ...(0, exports.withCopy)(released(row), copy), ...(row.lines ? { lines } : {}), ...held };
}
const withCopy = (row, copy) => ({
    ...row,
    activities: [...row.activities.filter((id) => id !== copy), copy].slice(-mostCopies),
});
exports.withCopy = withCopy;
const withLines = (row, reduced) => reduced.length === 0
    ? row
    : {
        ...row,
        activities: row.activities.filter((id) => !reduced.includes(id)),
        lines: [...(row.lines ?? []), ...reduced].slice(-mostLines),
    };
exports.withLines = withLines;
