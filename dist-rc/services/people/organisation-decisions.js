"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.decideRewrite = decideRewrite;
exports.decideAgreement = decideAgreement;
exports.decideRejection = decideRejection;
exports.decideWithdrawal = decideWithdrawal;
exports.decideExpiry = decideExpiry;
const node_util_1 = require("node:util");
const zone_1 = require("../time/zone");
const guarded_1 = require("./guarded");
const organisation_changes_1 = require("./organisation-changes");
const organisation_text_1 = require("./organisation-text");
const proposals_1 = require("./proposals");
const second_person_1 = require("./second-person");
const told_1 = require("./told");
const mostGuarded = 10;
const mostShifts = 12;
function decideRewrite(asked, moment) {
    const { organisation: before, now, first } = moment;
    const whole = asked.make(before);
    const read = (0, organisation_text_1.readOrganisation)(whole);
    if ('faults' in read)
        return refused(read.faults);
    const after = read.organisation;
    const { by } = asked.entry;
    const today = (0, zone_1.dayOf)(now, before.office.timeZone);
    const split = asked.split(before, after, today);
    const someone = split.waits.some(({ difference }) => (0, proposals_1.canBeAgreed)({ difference, by }, before, now));
    const alone = (0, second_person_1.isAlone)(before, by, today) || (asked.withoutSecond === true && !someone);
    const { atOnce, waits } = alone ? { atOnce: after, waits: [] } : split;
    const difference = alone && !first ? (0, guarded_1.guardedDifference)(before, after, today) : [];
    if (isTooMuch([...waits, { difference }]))
        return refused([
            `more than ${mostGuarded} people with a role of weight at once, or more than ${mostShifts} periods of one: carry it out in parts`,
        ]);
    const replaced = replacing(asked, waits.length === 0 ? whole : JSON.stringify(atOnce), before);
    const proposals = waits.map((each) => proposalOf(each, by, moment));
    const fresh = proposals.filter((each) => !moment.proposals.includes(each));
    return {
        outcome: { kind: replaced ? 'imported' : 'unchanged', warnings: read.warnings, waits: proposals },
        written: joined([
            ...(replaced ? [replaced] : []),
            ...(fresh.length > 0 ? [proposing(fresh, atOnce, now)] : []),
            ...(difference.length > 0 ? [withoutSecond(difference, by, before, atOnce, now)] : []),
        ]),
    };
}
function decideAgreement(id, by, moment) {
    const { organisation, now } = moment;
    const proposal = decidable(id, by, moment);
    if (!proposal)
        return { outcome: { kind: 'gone' }, written: null };
    const why = (0, proposals_1.lapseOf)(proposal, organisation, now);
    const leaves = { person: by };
    if (why !== null)
        return { outcome: { kind: 'lapsed', why }, written: { ...lapsing([proposal], why), leaves } };
    if (proposal.by === null)
        return { outcome: { kind: 'adopted' }, written: { ...adopting(proposal, by, moment), leaves } };
    const text = JSON.stringify((0, organisation_changes_1.withChange)(organisation, proposal.change));
    const read = (0, organisation_text_1.readOrganisation)(text);
    if ('faults' in read)
        return refused(read.faults);
    const told = { difference: proposal.difference, by: proposal.by, second: by, at: now.toISOString() };
    const heard = new Set([
        ...(0, guarded_1.concernedIn)(proposal.difference),
        proposal.by,
        ...(0, proposals_1.holding)(['fg', 'board'], organisation, now).filter((id) => id !== by),
    ]);
    const { rows, messages } = (0, told_1.telling)([...heard], told);
    return {
        outcome: { kind: 'carriedOut' },
        written: {
            events: [{ type: 'confirmed', by, payload: { proposal } }],
            rows: [ended(proposal), ...rows],
            messages,
            next: { text },
        },
    };
}
function decideRejection(id, by, moment) {
    const proposal = decidable(id, by, moment);
    if (!proposal)
        return { outcome: false, written: null };
    const event = { type: 'rejected', by, payload: { proposal: id } };
    const { difference, by: proposer } = proposal;
    const told = { difference, by: proposer, second: by, refused: true, at: moment.now.toISOString() };
    const { rows, messages } = (0, told_1.telling)(proposer === null ? [] : [proposer], told);
    return { outcome: true, written: { events: [event], rows: [ended(proposal), ...rows], messages } };
}
function decideWithdrawal(id, by, { proposals }) {
    const proposal = proposals.find((each) => each.id === id && each.by === by);
    if (!proposal)
        return { outcome: false, written: null };
    const event = { type: 'withdrawn', by, payload: { proposal: id } };
    return { outcome: true, written: { events: [event], rows: [ended(proposal)], messages: [] } };
}
function decideExpiry({ proposals, now }) {
    const expired = proposals.filter((proposal) => (0, proposals_1.isExpired)(proposal, now)).slice(0, mostGuarded);
    return expired.length === 0
        ? { outcome: false, written: null }
        : { outcome: true, written: lapsing(expired, 'expired') };
}
const refused = (faults) => ({
    outcome: { kind: 'refused', faults },
    written: null,
});
const isTooMuch = (guarded) => (0, guarded_1.concernedIn)(guarded.flatMap(({ difference }) => difference)).length > mostGuarded ||
    guarded.some(({ difference }) => (0, guarded_1.concernedIn)(difference).some((id) => difference.filter(({ person }) => person === id).length > mostShifts));
function replacing({ entry, file }, text, before) {
    if (file === undefined && (0, node_util_1.isDeepStrictEqual)(JSON.parse(text), (0, organisation_text_1.asWritten)(before)))
        return null;
    return {
        events: [entry],
        rows: [],
        messages: [],
        next: file === undefined ? { text } : { text, file },
    };
}
function proposalOf({ change, difference }, by, moment) {
    const { proposals, now, newId } = moment;
    const asKept = (0, organisation_text_1.asWritten)(change);
    const waiting = proposals.find((each) => (0, node_util_1.isDeepStrictEqual)(each.change, asKept) && !(0, proposals_1.isExpired)(each, now));
    return waiting ?? { id: newId(), change, difference, by, at: now.toISOString() };
}
const proposing = (fresh, organisation, now) => ({
    events: fresh.map((proposal) => ({ type: 'proposed', by: proposal.by, payload: { proposal } })),
    rows: fresh.map((proposal) => ({ key: (0, proposals_1.proposalKey)(proposal.id), value: proposal })),
    messages: (0, proposals_1.asking)([...new Set(fresh.flatMap((proposal) => (0, proposals_1.agreersOf)(proposal, organisation, now)))]),
});
function withoutSecond(difference, by, before, after, now) {
    const today = (0, zone_1.dayOf)(now, before.office.timeZone);
    const holders = new Set([...(0, guarded_1.guardedHolders)(before, today), ...(0, guarded_1.guardedHolders)(after, today)]);
    return {
        events: [{ type: 'withoutSecond', by, payload: { difference } }],
        ...(0, told_1.telling)([...holders], { difference, by, second: null, at: now.toISOString() }),
    };
}
function adopting(proposal, by, { organisation, now }) {
    const adopted = { ...proposal, by, adopted: true };
    return {
        events: [{ type: 'adopted', by, payload: { proposal: proposal.id } }],
        rows: [{ key: (0, proposals_1.proposalKey)(proposal.id), value: adopted }],
        messages: (0, proposals_1.asking)((0, proposals_1.agreersOf)(adopted, organisation, now)),
    };
}
const lapsing = (proposals, why) => ({
    events: proposals.map(({ id }) => ({ type: 'lapsed', by: null, payload: { proposal: id, why } })),
    rows: proposals.map(ended),
    messages: [],
});
const ended = ({ id }) => ({ key: (0, proposals_1.proposalKey)(id), value: null });
const decidable = (id, by, { proposals, organisation, now }) => proposals.find((each) => each.id === id && (0, proposals_1.mayAgree)(each, organisation, by, now));
function joined(parts) {
    const [next] = parts.flatMap((part) => part.next ?? []);
    if (parts.length === 0)
        return null;
    return {
        events: parts.flatMap(({ events }) => events),
        rows: parts.flatMap(({ rows }) => rows),
        messages: parts.flatMap(({ messages }) => messages),
        ...(next ? { next } : {}),
    };
}
