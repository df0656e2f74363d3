"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.asking = exports.mayAgree = exports.canBeAgreed = exports.holding = exports.isExpired = exports.expiresAt = exports.proposalView = exports.proposalKey = exports.proposalPrefix = void 0;
exports.agreersOf = agreersOf;
exports.lapseOf = lapseOf;
const node_util_1 = require("node:util");
const keys_1 = require("../ledger/keys");
const zone_1 = require("../time/zone");
const guarded_1 = require("./guarded");
const organisation_changes_1 = require("./organisation-changes");
const roles_1 = require("./roles");
exports.proposalPrefix = keys_1.rowKeys.beside('proposal|');
const proposalKey = (id) => exports.proposalPrefix + id;
exports.proposalKey = proposalKey;
exports.proposalView = 'admin.proposal';
const termDays = 14;
const expiresAt = ({ at }) => new Date(Date.parse(at) + termDays * 24 * 60 * 60_000).toISOString();
exports.expiresAt = expiresAt;
const isExpired = (proposal, now) => (0, exports.expiresAt)(proposal) <= now.toISOString();
exports.isExpired = isExpired;
const first = ['admin', 'board'];
const otherwise = ['fg', 'fgDeputy'];
function agreersOf(proposal, organisation, now) {
    const excluded = [...(0, guarded_1.concernedIn)(proposal.difference), proposal.by];
    const among = (roles) => (0, exports.holding)(roles, organisation, now).filter((id) => !excluded.includes(id));
    const named = among(first);
    return named.length >= agreementsNeeded(proposal) ? named : among([...first, ...otherwise]);
}
const holding = (roles, organisation, now) => [
    ...new Set(roles.flatMap((role) => (0, roles_1.holdersOf)(organisation, role, now)).map(({ aadObjectId }) => aadObjectId)),
];
exports.holding = holding;
const agreementsNeeded = ({ by }) => (by === null ? 2 : 1);
const canBeAgreed = (proposal, organisation, now) => agreersOf(proposal, organisation, now).length >= agreementsNeeded(proposal);
exports.canBeAgreed = canBeAgreed;
const mayAgree = (proposal, organisation, person, now) => agreersOf(proposal, organisation, now).includes(person);
exports.mayAgree = mayAgree;
function lapseOf({ at, by, adopted, change, difference }, organisation, now) {
    if ((0, exports.isExpired)({ at }, now))
        return 'expired';
    const entitled = (0, exports.holding)(adopted ? [...first, ...otherwise] : ['admin'], organisation, now);
    if (by !== null && !entitled.includes(by))
        return 'proposer';
    const today = (0, zone_1.dayOf)(now, organisation.office.timeZone);
    const does = (0, guarded_1.guardedDifference)(organisation, (0, organisation_changes_1.withChange)(organisation, change), today);
    return does.length > 0 && (0, node_util_1.isDeepStrictEqual)(does, (0, guarded_1.onward)(difference, today)) ? null : 'changed';
}
const asking = (people) => people.map((person) => ({
    person,
    view: exports.proposalView,
    class: 'operational',
    as: { kind: 'post' },
    follows: 'item',
}));
exports.asking = asking;
