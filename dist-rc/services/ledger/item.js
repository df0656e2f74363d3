"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.planItem = planItem;
const chain_1 = require("./chain");
const decision_1 = require("./decision");
const due_1 = require("./due");
const fan_1 = require("./fan");
const handover_1 = require("./handover");
const out_write_1 = require("./out-write");
const head_1 = require("./head");
const keys_1 = require("./keys");
const out_copies_1 = require("./out-copies");
const out_row_1 = require("./out-row");
function planItem(command, context) {
    const { rows, head } = context;
    const handled = command.idempotencyKey === undefined ? undefined : rows.get(keys_1.rowKeys.done(command.idempotencyKey));
    if (handled)
        return nothing({ kind: 'repeated', id: handled.value.item });
    const isNew = typeof command.item !== 'string';
    const id = typeof command.item === 'string' ? command.item : command.item.numbered(head.issued + 1);
    const row = rows.get(keys_1.rowKeys.item(id));
    const stored = row ? row.value : undefined;
    if (command.cause !== undefined && stored?.due !== command.cause)
        return forget(command.cause, rows, id, row);
    const decision = command.decide(stored?.state ?? null, id, (key) => rows.get(key)?.value);
    if ((0, decision_1.isRefusal)(decision)) {
        const refused = { kind: 'refused', id, state: stored?.state ?? null, refusal: decision };
        return command.cause !== undefined && row && stored
            ? { ...nothing(refused), writes: withoutTimer(row, stored, command.cause) }
            : nothing(refused);
    }
    const numbered = isNew ? { ...head, issued: head.issued + 1 } : head;
    return planDecision(command, decision, { ...context, head: numbered }, id, row);
}
function planDecision(command, decision, context, id, row) {
    const stored = row?.value;
    const history = planHistory(id, stored?.entries ?? 0, decision.events, context);
    const outs = planMessages(id, decision, command.from, context);
    const onward = planOnward(id, stored?.version ?? 0, decision, context.now);
    const value = nextItem(id, stored, decision);
    const step = { kind: 'item', flow: command.flow, item: id, step: decision.timer?.step ?? '' };
    const writes = [
        ...(command.idempotencyKey === undefined
            ? []
            : [(0, due_1.inserting)(keys_1.rowKeys.done(command.idempotencyKey), { item: id })]),
        row
            ? { kind: 'update', key: keys_1.rowKeys.item(id), value, etag: row.etag }
            : (0, due_1.inserting)(keys_1.rowKeys.item(id), value),
        ...(decision.identity ? [(0, due_1.inserting)(keys_1.rowKeys.identity(id), decision.identity)] : []),
        ...history.writes,
        ...(0, due_1.moveDue)(stored?.due ?? null, value.due, step),
        ...planIndex(id, stored?.index ?? [], decision),
        ...planBeside(command.reads ?? [], decision, context.rows),
        ...outs.writes,
        ...onward.flatMap((started) => started.writes),
    ];
    const woken = [...outs.woken, ...onward.map((started) => started.woken)];
    const result = { kind: 'committed', id, state: decision.state, messages: outs.rows, woken };
    return { writes, head: history.head, result };
}
const nextItem = (id, stored, { state, events, timer, index, listed }) => ({
    state,
    version: (stored?.version ?? 0) + 1,
    entries: (stored?.entries ?? 0) + events.length,
    due: timer ? keys_1.rowKeys.due(timer.at, `item|${id}|${timer.step}`) : null,
    index,
    ...(listed === undefined ? {} : { listed: (0, chain_1.plainDigest)(listed) }),
});
const planOnward = (id, version, { handovers, fan }, now) => [
    ...(0, handover_1.planHandovers)(id, version, handovers ?? [], now),
    ...(fan ? [(0, fan_1.planFan)(id, fan, now)] : []),
];
const nothing = (result) => ({ writes: [], result });
const deleting = (key) => ({ kind: 'delete', key });
function forget(cause, rows, id, row) {
    const stored = row?.value;
    const result = {
        kind: 'refused',
        id,
        state: stored?.state ?? null,
        refusal: { refused: 'overtaken' },
    };
    const same = row ? [{ kind: 'update', key: row.key, value: row.value, etag: row.etag }] : [];
    return { writes: rows.get(cause) ? [...same, deleting(cause)] : [], result };
}
function withoutTimer(row, stored, cause) {
    return [{ kind: 'update', key: row.key, value: { ...stored, due: null }, etag: row.etag }, deleting(cause)];
}
function planHistory(id, entries, events, context) {
    const at = context.now.toISOString();
    return events.reduce(({ writes, head }, event, position) => {
        const entry = { type: event.type, by: event.by, at, salt: context.salt(), payload: event.payload };
        const added = (0, head_1.appendHistory)(head, keys_1.rowKeys.history(id, entries + position + 1), entry);
        return { writes: [...writes, ...added.writes], head: added.head };
    }, { writes: [], head: context.head });
}
function planIndex(id, before, { index, listed }) {
    const value = listed === undefined ? { item: id } : { item: id, listed };
    return [
        ...index
            .filter((entry) => !before.includes(entry))
            .map((entry) => (0, due_1.inserting)(keys_1.rowKeys.index(entry), value)),
        ...index
            .filter((entry) => listed !== undefined && before.includes(entry))
            .map((entry) => ({ kind: 'put', key: keys_1.rowKeys.index(entry), value })),
        ...before.filter((entry) => !index.includes(entry)).map((entry) => deleting(keys_1.rowKeys.index(entry))),
    ];
}
function planBeside(reads, { rows: beside = [] }, rows) {
    return beside.map(({ key, value }) => {
        if (value === null)
            return deleting(key);
        if (!reads.includes(key))
            return { kind: 'put', key, value };
        const before = rows.get(key);
        return before ? { kind: 'update', key, value, etag: before.etag } : (0, due_1.inserting)(key, value);
    });
}
function planMessages(id, { messages, leaves, unsaid }, from, { rows, now }) {
    const asked = new Map(messages.map((message) => [(0, out_row_1.outKey)({ item: id, ...message }), message]));
    const steps = rows.startingWith(`out|${id}|`).flatMap((before) => {
        const out = before.value;
        const message = asked.get(before.key);
        asked.delete(before.key);
        if (message)
            return [{ key: before.key, before, step: (0, out_row_1.request)(out, id, message, now) }];
        const stays = leaves === 'everybody' ||
            leaves?.person === out.person ||
            (from?.person === out.person && from.copy === out.held?.copy) ||
            (unsaid === true && (0, out_copies_1.heldCopy)(out, now) !== null);
        return stays ? [] : [{ key: before.key, before, step: (0, out_row_1.touch)(out, now) }];
    });
    const added = [...asked].map(([key, message]) => ({
        key,
        before: undefined,
        step: (0, out_row_1.request)(undefined, id, message, now),
    }));
    const all = [...steps, ...added];
    return {
        rows: all.map(({ step }) => step.row),
        writes: all.flatMap(({ key, before, step }) => step.row === before?.value ? [] : (0, out_write_1.writeOut)(key, step, before)),
        woken: all.filter(({ step }) => step.dueAt instanceof Date).map(({ key, step }) => (0, out_row_1.dueOf)(key, step.row)),
    };
}
