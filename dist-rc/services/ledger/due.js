"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.inserting = void 0;
exports.moveDue = moveDue;
const inserting = (key, value) => ({ kind: 'insert', key, value });
exports.inserting = inserting;
function moveDue(before, after, due) {
    if (before === after)
        return [];
    return [
        ...(before === null ? [] : [{ kind: 'delete', key: before }]),
        ...(after === null ? [] : [{ kind: 'insert', key: after, value: due }]),
    ];
}
