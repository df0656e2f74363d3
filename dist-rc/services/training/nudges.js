"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.teamsOf = teamsOf;
exports.askedNow = askedNow;
exports.nudgesFor = nudgesFor;
const roles_1 = require("../people/roles");
const calendar_1 = require("../time/calendar");
const zone_1 = require("../time/zone");
const audience_1 = require("./audience");
const duties_1 = require("./duties");
const owner_nudges_1 = require("./owner-nudges");
const times_1 = require("./times");
function teamsOf({ people }) {
    const teams = new Map();
    for (const person of people) {
        if (person.manager === undefined)
            continue;
        const team = teams.get(person.manager);
        if (team)
            team.push(person);
        else
            teams.set(person.manager, [person]);
    }
    return teams;
}
function askedNow(facts, organisation, now, teams = new Map(), lacking = new Set()) {
    const today = (0, zone_1.dayOf)(now, organisation.office.timeZone);
    const known = new Map();
    const urgency = (deadline, since) => {
        const key = `${deadline}|${since}`;
        const found = known.get(key) ?? (0, duties_1.urgencyOf)(deadline, since, today, organisation);
        known.set(key, found);
        return found;
    };
    return { facts, organisation, now, teams, urgency, lacking };
}
const pressingDays = 3;
const missedDays = 30;
function nudgesFor(person, asked) {
    const { facts, organisation, now } = asked;
    const today = (0, zone_1.dayOf)(now, organisation.office.timeZone);
    const duties = (0, duties_1.dutiesOf)(person, facts, organisation, now);
    return [
        ...facts.sessions.flatMap((session) => [
            ...invitation(session, person, duties, asked),
            ...weekBefore(session, person, today, asked),
            ...dayBefore(session, person, today, asked),
            ...missed(session, person, duties, today, asked),
            ...otherGiver(session, person, asked),
        ]),
        ...duties.flatMap((duty) => dutyNudge(duty, person, asked)),
        ...exceptionNudges(person, today, asked),
        ...dateNudges(person, today, asked),
        ...(0, owner_nudges_1.ownersNudges)(person, facts.sessions),
        ...(0, owner_nudges_1.giverNudges)(person, asked),
        ...teamNudge(person, today, asked),
    ];
}
const justDoneMs = 3_600_000;
const justDone = (at, now) => now.getTime() - new Date(at).getTime() < justDoneMs;
const nothing = { record: null, title: '', day: null, time: null, lines: [], pressing: false };
const onSession = ({ id, facts }) => ({
    ...nothing,
    record: id,
    title: facts.title,
    day: facts.day,
    time: facts.from,
});
function invitation(session, person, duties, { facts, organisation, now }) {
    const { aadObjectId } = person;
    const open = session.status === 'planned' && !session.proposed && (0, times_1.startOf)(session.facts, organisation) > now;
    if (!open || (0, audience_1.isGivenBy)(session, aadObjectId))
        return [];
    if (!(0, audience_1.isMeant)(session.facts.audience, person, organisation))
        return [];
    if (facts.seats.get(session.id)?.has(aadObjectId))
        return [];
    if (session.owner === aadObjectId && justDone(session.publishedAt, now))
        return [];
    const { topic } = session.facts;
    const duty = duties.find((one) => one.kind === 'session' && one.topic === topic);
    if (session.facts.mandatory && (!duty || (0, duties_1.stateOf)(duty, aadObjectId, facts) !== 'open'))
        return [];
    return [{ ...onSession(session), subject: `invite:${session.id}`, step: 0, kind: 'invited' }];
}
function weekBefore(session, person, today, asked) {
    const { facts, organisation } = asked;
    const seat = facts.seats.get(session.id)?.get(person.aadObjectId);
    if (session.status !== 'planned' || seat?.status !== 'seated')
        return [];
    const { office } = organisation;
    const from = (0, calendar_1.addDays)(session.facts.day, -7);
    const isBetween = today >= from && today < (0, calendar_1.workingDaysBefore)(session.facts.day, 1, office);
    if (!isBetween || (0, zone_1.dayOf)(new Date(seat.since), office.timeZone) >= from)
        return [];
    const subject = `week:${session.id}:${session.facts.day}`;
    return [{ ...onSession(session), subject, step: 0, kind: 'weekBefore' }];
}
function dayBefore(session, person, today, asked) {
    const { facts, organisation, now } = asked;
    const seat = facts.seats.get(session.id)?.get(person.aadObjectId);
    if (session.status !== 'planned' || seat?.status !== 'seated')
        return [];
    if ((0, times_1.startOf)(session.facts, organisation) <= now)
        return [];
    if (today < (0, calendar_1.workingDaysBefore)(session.facts.day, 1, organisation.office))
        return [];
    if (justDone(seat.since, now))
        return [];
    const subject = `day:${session.id}:${session.facts.day}`;
    return [{ ...onSession(session), subject, step: 0, kind: 'dayBefore', pressing: true }];
}
function missed(session, person, duties, today, { facts, organisation, now }) {
    const seat = facts.seats.get(session.id)?.get(person.aadObjectId);
    if (session.status !== 'closed' || session.bySelf || seat?.status !== 'seated')
        return [];
    if ((0, calendar_1.daysBetween)(session.facts.day, today) > missedDays)
        return [];
    const duty = duties.find(({ kind, topic }) => kind === 'session' && topic === session.facts.topic);
    if (session.facts.mandatory && duty && (0, duties_1.stateOf)(duty, person.aadObjectId, facts) !== 'open')
        return [];
    const isDate = comingAbout(session.facts.topic, person, facts, organisation, now) !== undefined;
    const about = { ...onSession(session), record: null, subject: `missed:${session.id}`, step: 0 };
    return [{ ...about, kind: isDate ? 'missed' : 'missedNoDate' }];
}
function otherGiver(session, { aadObjectId }, { facts, organisation, now }) {
    const seat = facts.seats.get(session.id)?.get(aadObjectId);
    const { takenOver, owner } = session;
    const comes = seat?.status === 'seated' || seat?.status === 'waiting';
    if (takenOver === undefined || !comes || seat.since > takenOver.at)
        return [];
    if (session.status !== 'planned' || (0, times_1.startOf)(session.facts, organisation) <= now)
        return [];
    const name = organisation.people.find((one) => one.aadObjectId === owner)?.name;
    const subject = `giver:${session.id}:${takenOver.at}`;
    const lines = name === undefined ? [] : [name];
    return [{ ...onSession(session), subject, step: 0, kind: 'otherGiver', lines }];
}
function dutyNudge(duty, person, { facts, organisation, now, urgency: of }) {
    if ((0, duties_1.stateOf)(duty, person.aadObjectId, facts) !== 'open')
        return [];
    const urgency = of(duty.deadline, beganFor(duty, person, organisation));
    const isDocument = duty.kind === 'document';
    if (urgency.kind === 'early' && !isDocument)
        return [];
    const date = isDocument ? null : dateFor(duty, person, facts, organisation, now);
    if (date === undefined)
        return [];
    const overdue = urgency.kind === 'overdue';
    const reminded = isDocument ? 'documentDue' : 'notSignedUp';
    const late = isDocument ? 'documentOverdue' : 'overdue';
    return [
        {
            ...nothing,
            subject: `due:${duty.id}`,
            step: stepOf(urgency, organisation),
            kind: urgency.kind === 'early' ? 'documentNew' : overdue ? late : reminded,
            record: date === null ? duty.id : date.id,
            title: duty.title,
            day: duty.deadline,
            pressing: overdue || (urgency.kind === 'reminded' && urgency.workingDaysLeft <= pressingDays),
        },
    ];
}
function exceptionNudges({ aadObjectId }, today, { facts, organisation }) {
    return (0, duties_1.allDuties)(facts, today).flatMap((duty) => {
        const exception = (0, duties_1.exceptionTo)(duty, aadObjectId, facts);
        if (exception === null || duty.since > exception.at)
            return [];
        const { until, by, at } = exception;
        if (by === aadObjectId)
            return [];
        const name = organisation.people.find((one) => one.aadObjectId === by)?.name;
        const about = { subject: `except:${duty.id}:${at}`, step: 0, title: duty.title, day: until };
        return [
            {
                ...nothing,
                ...about,
                kind: until === null ? 'excused' : 'moved',
                lines: name === undefined ? [] : [name],
            },
        ];
    });
}
function beganFor(duty, { start }, { office }) {
    const published = (0, zone_1.dayOf)(new Date(duty.since), office.timeZone);
    return start !== undefined && start > published ? start : published;
}
function stepOf(urgency, { training }) {
    if (urgency.kind === 'early')
        return 0;
    return urgency.kind === 'reminded' ? urgency.step : training.remindWorkingDays.length + urgency.week;
}
const dateFor = ({ topic }, person, facts, organisation, now) => comingAbout(topic, person, facts, organisation, now);
const comingAbout = (topic, person, { sessions }, organisation, now) => sessions
    .filter(({ status, proposed }) => status === 'planned' && !proposed)
    .filter(({ facts }) => facts.topic === topic)
    .filter(({ facts }) => (0, times_1.startOf)(facts, organisation) > now)
    .filter(({ facts }) => (0, audience_1.isMeant)(facts.audience, person, organisation))
    .sort((one, other) => one.facts.day.localeCompare(other.facts.day))[0];
function dateNudges(owner, today, asked) {
    const { facts, organisation, now } = asked;
    const given = (0, duties_1.allDuties)(facts, today).filter(({ kind, id }) => kind === 'session' && facts.sessions.some((one) => one.id === id && one.owner === owner.aadObjectId));
    const topics = [...new Map(given.map((duty) => [duty.topic, duty])).values()];
    return topics.flatMap((duty) => {
        const waiting = organisation.people.filter((person) => waitsForDate(person, duty, asked)).length;
        if (waiting === 0)
            return [];
        const week = Math.floor((0, calendar_1.daysBetween)(weekOrigin, (0, zone_1.dayOf)(now, organisation.office.timeZone)) / 7);
        const about = {
            subject: `noDate:${duty.topic}`,
            step: week,
            title: duty.title,
            lines: [String(waiting)],
        };
        return [{ ...nothing, ...about, kind: 'noDate', pressing: true }];
    });
}
function waitsForDate(person, { topic }, { facts, organisation, now, urgency: of }) {
    if (!(0, roles_1.isEmployed)(organisation, person.aadObjectId, now))
        return false;
    const duty = (0, duties_1.dutiesOf)(person, facts, organisation, now).find((one) => one.kind === 'session' && one.topic === topic);
    if (!duty || (0, duties_1.stateOf)(duty, person.aadObjectId, facts) !== 'open')
        return false;
    const isEarly = of(duty.deadline, beganFor(duty, person, organisation)).kind === 'early';
    if (isEarly && !hasMissed(person, topic, facts))
        return false;
    return dateFor(duty, person, facts, organisation, now) === undefined;
}
const hasMissed = ({ aadObjectId }, topic, { sessions, seats }) => sessions.some(({ id, status, facts }) => status === 'closed' && facts.topic === topic && seats.get(id)?.get(aadObjectId)?.status === 'seated');
const weekOrigin = '2024-01-01';
const isUnconfirmed = (duty, { aadObjectId }, { sessions, seats }) => sessions.some((session) => session.status === 'closed' &&
    session.bySelf === true &&
    session.facts.topic === duty.topic &&
    seats.get(session.id)?.get(aadObjectId)?.status === 'seated');
function teamNudge(manager, today, asked) {
    const { facts, organisation, now, teams, urgency: of } = asked;
    const { managerAfterWeeks } = organisation.training;
    const late = (teams.get(manager.aadObjectId) ?? [])
        .filter(({ aadObjectId }) => (0, roles_1.isEmployed)(organisation, aadObjectId, now))
        .flatMap((person) => (0, duties_1.dutiesOf)(person, facts, organisation, now)
        .filter((duty) => (0, duties_1.stateOf)(duty, person.aadObjectId, facts) === 'open')
        .filter((duty) => !isUnconfirmed(duty, person, facts))
        .filter((duty) => {
        const urgency = of(duty.deadline, duty.deadline);
        return urgency.kind === 'overdue' && urgency.week > managerAfterWeeks;
    })
        .map((duty) => `${person.name}: ${duty.title}`));
    if (late.length === 0)
        return [];
    const week = Math.floor((0, calendar_1.daysBetween)(weekOrigin, today) / 7);
    return [{ ...nothing, subject: 'team', step: week, kind: 'team', lines: late, pressing: true }];
}
