"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.completionOf = completionOf;
const zone_1 = require("../time/zone");
const audience_1 = require("./audience");
const duties_1 = require("./duties");
const evidence_1 = require("./evidence");
const always = { from: '0000-01-01', until: '9999-12-31' };
function completionOf(facts, organisation, now) {
    const { timeZone } = organisation.office;
    const companies = new Map(organisation.companies.map(({ id, name }) => [id, name]));
    const lines = linesByPerson((0, evidence_1.evidenceOf)(facts, always, organisation));
    return (0, audience_1.meantBy)({ kind: 'everybody' }, organisation, now)
        .toSorted((one, other) => one.name.localeCompare(other.name, 'nl'))
        .flatMap((person) => {
        const own = lines.get(person.aadObjectId) ?? [];
        const about = { person, company: companies.get(person.company) ?? person.company };
        const since = (duty) => begun(duty, person, timeZone);
        return [
            ...(0, duties_1.dutiesOf)(person, facts, organisation, now)
                .filter(isFirstOfRound)
                .map((duty) => {
                const state = (0, duties_1.stateOf)(duty, person.aadObjectId, facts);
                const proof = state === 'done' ? proofOf(duty, person, own, facts, timeZone) : null;
                return { ...about, duty, since: since(duty), state, proof };
            }),
            ...excusedFrom(person, facts, organisation, now).map((duty) => ({
                ...about,
                duty,
                since: since(duty),
                state: 'excused',
                proof: null,
            })),
        ];
    });
}
const roundOf = ({ kind, id, topic, since }) => kind === 'document' ? id : `${topic} ${since}`;
const isFirstOfRound = (duty, place, all) => all.findIndex((other) => roundOf(other) === roundOf(duty)) === place;
function linesByPerson(lines) {
    const byPerson = new Map();
    for (const line of lines) {
        const own = byPerson.get(line.person);
        if (own)
            own.push(line);
        else
            byPerson.set(line.person, [line]);
    }
    return byPerson;
}
function begun({ since }, { start }, timeZone) {
    const published = (0, zone_1.dayOf)(new Date(since), timeZone);
    return start !== undefined && start > published ? start : published;
}
function excusedFrom(person, facts, organisation, now) {
    const isExcused = (exception, { since }) => exception !== null && exception.until === null && exception.at >= since;
    const excused = (0, duties_1.allDuties)(facts, (0, zone_1.dayOf)(now, organisation.office.timeZone)).filter((duty) => (0, audience_1.meantBy)(duty.audience, organisation, now).includes(person) &&
        isExcused((0, duties_1.exceptionTo)(duty, person.aadObjectId, facts), duty));
    const once = new Map(excused.map((duty) => [duty.kind === 'document' ? duty.id : duty.topic, duty]));
    return [...once.values()];
}
function proofOf(duty, { aadObjectId }, lines, { sessions }, timeZone) {
    const shows = (line) => duty.kind === 'document'
        ? line.record === duty.id
        : line.kind === 'session' && line.about === duty.topic && line.at >= duty.since;
    const line = lines.find(shows);
    if (line)
        return { kind: 'line', line };
    const given = sessions.flatMap((session) => session.status === 'closed' && session.facts.topic === duty.topic && (0, audience_1.isGivenBy)(session, aadObjectId)
        ? [{ record: session.id, at: session.closedAt }]
        : []);
    const found = given.find(({ at }) => at >= duty.since);
    return found ? { kind: 'given', record: found.record, day: (0, zone_1.dayOf)(new Date(found.at), timeZone) } : null;
}
