"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.audienceOf = void 0;
exports.planFan = planFan;
exports.expandOperation = expandOperation;
const errors_1 = require("../errors");
const due_1 = require("./due");
const keys_1 = require("./keys");
const out_row_1 = require("./out-row");
const out_write_1 = require("./out-write");
const mostAtOnce = 45;
const partSize = 400;
const mostParts = 60;
const partKey = (key, part) => `${key}|${String(part).padStart(4, '0')}`;
function planFan(item, { people, ...fan }, now) {
    const key = keys_1.rowKeys.fan(fan.id);
    const due = keys_1.rowKeys.due(now, key);
    const parts = Math.ceil(people.length / partSize);
    if (parts > mostParts)
        throw new errors_1.LimitExceeded(`an audience of ${people.length} is too large`);
    const value = { ...fan, item, count: people.length, cursor: 0, due };
    const woken = { kind: 'fan', key };
    const audience = Array.from({ length: parts }, (_, part) => (0, due_1.inserting)(partKey(key, part), people.slice(part * partSize, (part + 1) * partSize)));
    return { writes: [(0, due_1.inserting)(key, value), (0, due_1.inserting)(due, woken), ...audience], woken };
}
const nobody = { woken: [], more: false };
const audienceOf = (key, { cursor }) => partKey(key, Math.floor(cursor / partSize));
exports.audienceOf = audienceOf;
const next = ({ cursor }, audience, most) => {
    const from = cursor % partSize;
    return audience.slice(from, from + Math.min(most, mostAtOnce));
};
function expandOperation(key, fan, now, most, read = []) {
    const audience = (0, exports.audienceOf)(key, fan);
    return {
        points: [key, audience, ...next(fan, read, most).map((person) => messageKey(fan, person))],
        prefixes: [],
        usesHead: false,
        plan: (rows) => {
            const row = rows.get(key);
            const current = row?.value;
            if (!row || !current || current.due === null)
                return { writes: [], result: nobody };
            const elsewhere = fan.of === undefined ? (0, exports.audienceOf)(key, current) !== audience : current.cursor !== fan.cursor;
            if (elsewhere)
                return { writes: [], result: { woken: [], more: true } };
            const all = (rows.get(audience)?.value ?? []);
            const people = next(current, all, most);
            const cursor = current.cursor + people.length;
            const more = people.length > 0 && cursor < current.count;
            const due = more ? current.due : null;
            const messages = people.flatMap((person) => messageOf(current, person, now, rows));
            return {
                writes: [
                    { kind: 'update', key, value: { ...current, cursor, due }, etag: row.etag },
                    ...(0, due_1.moveDue)(current.due, due, { kind: 'fan', key }),
                    ...((current.cursor % partSize) + people.length === all.length
                        ? [{ kind: 'delete', key: audience }]
                        : []),
                    ...messages.flatMap(({ writes }) => writes),
                ],
                result: { woken: messages.map((message) => message.key), more },
            };
        },
    };
}
const messageKey = ({ item, id, of, view }, person) => keys_1.rowKeys.out(`${item}:fan-${of ?? id}`, person, view);
function messageOf(fan, person, now, rows) {
    const key = messageKey(fan, person);
    if (fan.of !== undefined)
        return broughtUpToDate(key, rows, now);
    const { view, class: urgency, item } = fan;
    const message = { person, view, class: urgency, as: { kind: 'post' }, follows: 'item' };
    return [{ key, writes: (0, out_write_1.writeOut)(key, (0, out_row_1.request)(undefined, item, message, now), undefined) }];
}
function broughtUpToDate(key, rows, now) {
    const before = rows.get(key);
    if (!before)
        return [];
    const step = (0, out_row_1.touch)(before.value, now);
    return step.dueAt instanceof Date ? [{ key, writes: (0, out_write_1.writeOut)(key, step, before) }] : [];
}
