"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.exceptionTo = void 0;
exports.allDuties = allDuties;
exports.dutiesOf = dutiesOf;
exports.stateOf = stateOf;
exports.urgencyOf = urgencyOf;
const calendar_1 = require("../time/calendar");
const zone_1 = require("../time/zone");
const audience_1 = require("./audience");
const documents_1 = require("./documents");
const exceptions_1 = require("./exceptions");
const inForceDays = 365;
function allDuties({ sessions, documents }, today) {
    const mandatory = sessions.filter(({ facts, status, proposed }) => facts.mandatory && !proposed && status !== 'cancelled' && isInForce(facts.deadline, today));
    const since = sinceWhen(mandatory);
    return [
        ...mandatory.map((session) => ({
            kind: 'session',
            id: session.id,
            title: session.facts.title,
            topic: session.facts.topic,
            deadline: session.facts.deadline,
            since: since.get(session.id) ?? session.publishedAt,
            audience: session.facts.audience,
        })),
        ...(0, documents_1.inForce)(documents)
            .filter(({ facts }) => isInForce(facts.deadline, today))
            .map(({ id, facts, publishedAt }) => ({
            kind: 'document',
            id,
            title: `${facts.title} (${facts.version})`,
            topic: '',
            deadline: facts.deadline,
            since: publishedAt,
            audience: facts.audience,
        })),
    ];
}
const sameRoundDays = 56;
function sinceWhen(mandatory) {
    const since = new Map();
    const latest = new Map();
    const inOrder = mandatory.toSorted((one, other) => one.publishedAt.localeCompare(other.publishedAt));
    for (const session of inOrder) {
        const before = latest.get(session.facts.topic);
        const round = before && session.publishedAt.slice(0, 'YYYY-MM-DD'.length) <= (0, calendar_1.addDays)(before.facts.day, sameRoundDays)
            ? since.get(before.id)
            : undefined;
        since.set(session.id, round ?? session.publishedAt);
        latest.set(session.facts.topic, session);
    }
    return since;
}
const isInForce = (deadline, today) => (0, calendar_1.daysBetween)(deadline, today) <= inForceDays;
function dutiesOf(person, facts, organisation, now) {
    const today = (0, zone_1.dayOf)(now, organisation.office.timeZone);
    const own = allDuties(facts, today)
        .filter(({ audience }) => (0, audience_1.isMeant)(audience, person, organisation))
        .map(({ audience: _, ...duty }) => forPerson(duty, person, organisation))
        .flatMap((duty) => excepted(duty, (0, exports.exceptionTo)(duty, person.aadObjectId, facts)))
        .sort((one, other) => one.deadline.localeCompare(other.deadline) || one.id.localeCompare(other.id));
    return own.filter((duty, place) => {
        const earlier = own.slice(0, place);
        return (duty.kind === 'document' ||
            !earlier.some((other) => other.topic === duty.topic && stateOf(other, person.aadObjectId, facts) !== 'done'));
    });
}
const exceptionTo = (duty, person, { exceptions }) => exceptions?.get(person)?.find(({ about }) => about === (0, exceptions_1.aboutOf)(duty)) ?? null;
exports.exceptionTo = exceptionTo;
function excepted(duty, exception) {
    if (exception === null || duty.since > exception.at)
        return [duty];
    return exception.until === null ? [] : [{ ...duty, deadline: exception.until }];
}
function forPerson(duty, { start }, { training }) {
    if (start === undefined)
        return duty;
    const own = (0, calendar_1.addDays)(start, training.newStarterDays);
    return own > duty.deadline ? { ...duty, deadline: own } : duty;
}
function stateOf(duty, person, facts) {
    if (duty.kind === 'document')
        return facts.signOffs.get(duty.id)?.has(person) === true ? 'done' : 'open';
    const ofTopic = facts.sessions.filter(({ facts: { topic } }) => topic === duty.topic);
    const given = ofTopic.filter((one) => (0, audience_1.isGivenBy)(one, person));
    if (given.some((one) => one.status === 'closed' && one.closedAt >= duty.since))
        return 'done';
    if (given.some((one) => one.status === 'planned'))
        return 'signedUp';
    const own = ofTopic.map((session) => ({ session, seat: facts.seats.get(session.id)?.get(person) }));
    if (own.some(({ seat }) => seat?.status === 'attended' && seat.at >= duty.since))
        return 'done';
    const expected = own.some(({ session, seat }) => session.status === 'planned' && (seat?.status === 'seated' || seat?.status === 'waiting'));
    return expected ? 'signedUp' : 'open';
}
function urgencyOf(deadline, since, today, { office, training }) {
    const late = (0, calendar_1.daysBetween)(deadline, today);
    if (late > 0)
        return { kind: 'overdue', week: Math.floor((late - 1) / 7) + 1 };
    const days = training.remindWorkingDays;
    const reached = days
        .map((left, place) => ({ left, step: place + 1, day: (0, calendar_1.workingDaysBefore)(deadline, left, office) }))
        .filter(({ day }) => day <= today && day > since)
        .at(-1);
    return reached
        ? { kind: 'reminded', step: reached.step, workingDaysLeft: reached.left }
        : { kind: 'early' };
}
