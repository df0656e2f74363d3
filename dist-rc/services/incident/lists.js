"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.reversed = exports.newestFirst = exports.registerLists = void 0;
exports.lineOf = lineOf;
exports.indexOf = indexOf;
const keys_1 = require("../ledger/keys");
const clocks_1 = require("./clocks");
const invitations_1 = require("./invitations");
const signing_1 = require("./process/signing");
const schedule_1 = require("./schedule");
function lineOf(incident) {
    const { id, status, facts, reportedAt, taken, about, process } = incident;
    return {
        id,
        status,
        kind: facts.kind,
        outcome: process?.classified?.outcome ?? null,
        reportedAt,
        takenBy: taken?.by ?? null,
        about,
        ...(isOfMany(incident) ? { clients: (0, clocks_1.clientsOf)(incident) } : {}),
    };
}
const mostListedClients = 40;
const isOfMany = (incident) => new Set((0, clocks_1.clientsOf)(incident)).size > mostListedClients;
const listedClients = (incident) => isOfMany(incident) ? ['*'] : [...new Set((0, clocks_1.clientsOf)(incident))];
exports.registerLists = {
    newest: 'newest',
    mine: 'mine',
    code: 'code',
    task: 'task',
    invited: 'invited',
    decisions: 'decisions',
    open: 'open',
    kind: (kind) => `kind|${kind}`,
    client: (client) => `client|${client}`,
    manyClients: 'client|*',
};
function indexOf(incident, organisation) {
    const { id, reporterKey, unnamed, unreached, facts, status } = incident;
    const newest = (0, exports.newestFirst)(incident);
    const isOpen = status !== 'closed' && status !== 'withdrawn' && status !== 'joined';
    const [nearest] = (0, clocks_1.runningClocks)(incident, organisation);
    const end = nearest ? (0, keys_1.compactInstant)(nearest.until) : 'none';
    return [
        ...(unreached ? [`unreached|${id}`] : []),
        ...(unnamed === undefined ? [] : [`${exports.registerLists.code}|${unnamed}|${id}`]),
        ...(reporterKey === null ? [] : [`${exports.registerLists.mine}|${reporterKey}|${id}`]),
        ...[...new Set((0, schedule_1.openFollowUps)(incident).map(({ owner }) => owner))].map((owner) => `${exports.registerLists.task}|${owner}|${id}`),
        ...(0, invitations_1.openInvitations)(incident).map(({ person }) => `${exports.registerLists.invited}|${person}|${id}`),
        ...((0, signing_1.concernsDeciders)(incident) && !(0, clocks_1.isDrill)(incident) ? [`${exports.registerLists.decisions}|${newest}`] : []),
        `${exports.registerLists.newest}|${newest}`,
        ...(isOpen && !(0, clocks_1.isDrill)(incident) ? [`${exports.registerLists.open}|${end}|${id}`] : []),
        `${exports.registerLists.kind(facts.kind ?? 'none')}|${newest}`,
        ...listedClients(incident).map((client) => `${exports.registerLists.client(client)}|${newest}`),
    ];
}
const farAway = 9_999_999_999_999;
const newestFirst = ({ id, reportedAt }) => `${(0, exports.reversed)(new Date(reportedAt))}|${id}`;
exports.newestFirst = newestFirst;
const reversed = (at) => String(farAway - at.getTime()).padStart(13, '0');
exports.reversed = reversed;
