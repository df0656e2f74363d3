"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.withChange = withChange;
const guarded_1 = require("./guarded");
function withChange(organisation, change) {
    switch (change.type) {
        case 'grantRole':
            return withPerson(organisation, change.person, (person) => ({
                ...person,
                roles: [...person.roles.filter(({ role }) => role !== change.role), heldRole(change)],
            }));
        case 'endRole':
            return withPerson(organisation, change.person, (person) => ({
                ...person,
                roles: person.roles.flatMap((held) => held.role === change.role ? endedOn(held, change.until) : held),
            }));
        case 'setStanding':
            return withPerson(organisation, change.person, (person) => withStanding(person, change));
        case 'removePerson':
            return {
                ...organisation,
                people: organisation.people.filter(({ aadObjectId }) => aadObjectId !== change.person),
            };
        case 'setClosingDays':
            return { ...organisation, office: { ...organisation.office, closingDays: change.days } };
        case 'setHostLines':
            return { ...organisation, visit: { ...organisation.visit, hostLines: change.lines } };
        case 'setKind':
            return { ...organisation, incident: withKind(organisation.incident, change) };
        case 'setClient':
            return { ...organisation, clients: withClient(organisation.clients, change.client) };
        case 'setSteps':
            return {
                ...organisation,
                escalation: { ...organisation.escalation, incident: change.escalation },
                training: { ...organisation.training, remindWorkingDays: change.remindWorkingDays },
            };
    }
}
const withPerson = (organisation, id, make) => ({
    ...organisation,
    people: organisation.people.map((person) => (person.aadObjectId === id ? make(person) : person)),
});
const heldRole = ({ role, from, until, }) => ({ role, ...(from === null ? {} : { from }), ...(until === null ? {} : { until }) });
function withStanding({ start: _start, end: _end, ...person }, { start, end, roles }) {
    return {
        ...person,
        ...(start === null ? {} : { start }),
        ...(end === null ? {} : { end }),
        roles: [...person.roles.filter(({ role }) => !(0, guarded_1.isGuarded)(role)), ...roles],
    };
}
const endedOn = (held, until) => held.from !== undefined && held.from > until ? [] : [{ ...held, until }];
function withKind(incident, { kind, offered, firstAid }) {
    const { [kind]: _, ...others } = incident.firstAid;
    const kinds = offered
        ? incident.kinds.includes(kind)
            ? incident.kinds
            : [...incident.kinds, kind]
        : incident.kinds.filter((each) => each !== kind);
    return { ...incident, kinds, firstAid: firstAid === null ? others : { ...others, [kind]: firstAid } };
}
const withClient = (clients, client) => clients.some(({ id }) => id === client.id)
    ? clients.map((each) => (each.id === client.id ? client : each))
    : [...clients, client];
