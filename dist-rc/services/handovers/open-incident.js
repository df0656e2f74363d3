"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.openIncident = openIncident;
function openIncident(register, origin, reporter, { kind, what, client, noticedAt, answers = {} }) {
    const facts = {
        what,
        kind,
        noticedAt: noticedAt.toISOString(),
        dataOf: client === null ? null : 'client',
        clients: client === null ? [] : [client],
        peopleCount: null,
        done: null,
        answers,
    };
    return { to: register, flow: 'incident', command: 'open', payload: { origin, reporter, facts } };
}
