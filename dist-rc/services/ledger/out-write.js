"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.writeOut = writeOut;
const due_1 = require("./due");
const keys_1 = require("./keys");
const out_row_1 = require("./out-row");
function writeOut(key, step, before) {
    const oldDue = before?.value?.due ?? null;
    const due = nextDue(key, step, oldDue);
    const value = { ...step.row, due };
    return [
        before ? { kind: 'update', key, value, etag: before.etag } : { kind: 'insert', key, value },
        ...(0, due_1.moveDue)(oldDue, due, (0, out_row_1.dueOf)(key, value)),
    ];
}
function nextDue(key, { dueAt }, oldDue) {
    if (dueAt === 'asBefore')
        return oldDue;
    return dueAt === 'never' ? null : keys_1.rowKeys.due(dueAt, key);
}
