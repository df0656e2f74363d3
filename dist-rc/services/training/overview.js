"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.overviewOf = overviewOf;
const zone_1 = require("../time/zone");
const audience_1 = require("./audience");
const duties_1 = require("./duties");
function overviewOf(facts, organisation, now) {
    const today = (0, zone_1.dayOf)(now, organisation.office.timeZone);
    const companyName = new Map(organisation.companies.map(({ id, name }) => [id, name]));
    return [...(0, duties_1.allDuties)(facts, today)]
        .sort((one, other) => one.deadline.localeCompare(other.deadline))
        .map(({ audience, ...duty }) => {
        const meant = (0, audience_1.meantBy)(audience, organisation, now);
        const exceptions = meant.flatMap((person) => {
            const exception = (0, duties_1.exceptionTo)(duty, person.aadObjectId, facts);
            return exception === null || duty.since > exception.at ? [] : [{ person, exception }];
        });
        const excused = new Set(exceptions.filter(({ exception }) => exception.until === null).map(({ person }) => person));
        const people = meant.filter((person) => !excused.has(person));
        const done = (person) => (0, duties_1.stateOf)(duty, person.aadObjectId, facts) === 'done';
        const shares = (nameOf) => grouped(people, nameOf).map(([name, members]) => ({
            name,
            done: members.filter(done).length,
            of: members.length,
        }));
        return {
            duty,
            exceptions,
            all: { name: duty.title, done: people.filter(done).length, of: people.length },
            companies: shares(({ company }) => companyName.get(company) ?? company),
            serviceLines: shares(({ serviceLine }) => serviceLine),
            open: people
                .filter((person) => !done(person))
                .map((person) => ({
                person,
                state: (0, duties_1.stateOf)(duty, person.aadObjectId, facts),
                deadline: deadlineFor(duty, person, facts, organisation, now),
            })),
        };
    });
}
const deadlineFor = (duty, person, facts, organisation, now) => (0, duties_1.dutiesOf)(person, facts, organisation, now).find(({ id }) => id === duty.id)?.deadline ?? duty.deadline;
function grouped(people, nameOf) {
    const groups = new Map();
    for (const person of people) {
        const name = nameOf(person);
        if (name !== undefined)
            groups.set(name, [...(groups.get(name) ?? []), person]);
    }
    return [...groups].sort(([one], [other]) => one.localeCompare(other));
}
