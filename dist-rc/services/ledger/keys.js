"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.doneForm = exports.inputsKeptMs = exports.inRange = exports.doneBefore = exports.dueUntil = exports.everyKey = exports.startingWith = exports.rowKeys = void 0;
exports.compactInstant = compactInstant;
exports.dueInstant = dueInstant;
exports.checkedKey = checkedKey;
const errors_1 = require("../errors");
exports.rowKeys = {
    head: 'head',
    item: (id) => `item|${id}`,
    identity: (id) => `who|${id}`,
    history: (id, entry) => `log|${id}|${padded(entry)}`,
    chain: (sequence) => `chain|${padded(sequence)}`,
    index: (entry) => `idx|${entry}`,
    due: (at, subject) => `due|${compactInstant(at)}|${subject}`,
    out: (item, recipient, view) => `out|${item}|${recipient}|${view}`,
    handover: (item, entry, to) => `out|${item}:to|${padded(entry)}|${to}`,
    beside: (name) => `row|${name}`,
    fan: (id) => `fan|${id}`,
    done: (form) => `done|${form}`,
    hold: (item) => `hold|${item}`,
    purged: (item) => `purged|${item}`,
};
const last = '~';
const startingWith = (prefix) => ({ from: prefix, below: prefix + last });
exports.startingWith = startingWith;
exports.everyKey = { from: '', below: last + last };
const dueUntil = (at) => ({ from: 'due|', below: `due|${compactInstant(at)}${last}` });
exports.dueUntil = dueUntil;
const doneBefore = (at) => ({ from: 'done|', below: `done|${compactInstant(at)}` });
exports.doneBefore = doneBefore;
const inRange = (key, range) => key >= range.from && key < range.below;
exports.inRange = inRange;
exports.inputsKeptMs = 30 * 24 * 3_600_000;
const doneForm = (at, nonce) => `${compactInstant(at)}|${nonce}`;
exports.doneForm = doneForm;
function compactInstant(at) {
    return at.toISOString().replace(/[-:.]/g, '');
}
function dueInstant(key) {
    const [, year, month, day, hour, minute, second, fraction] = /^due\|(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z/.exec(key) ?? [];
    return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction}Z`);
}
const padded = (value) => String(value).padStart(10, '0');
const maximumKeyBytes = 255;
const forbidden = /[/\\#?~\u0000-\u001f\u007f-\u009f]/;
function checkedKey(key) {
    if (key === '' || forbidden.test(key) || Buffer.byteLength(key) > maximumKeyBytes)
        throw new errors_1.LimitExceeded(`key of ${Buffer.byteLength(key)} bytes is not allowed`);
    return key;
}
