"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.personalChatOf = void 0;
exports.castPersonas = castPersonas;
exports.playgroundConfig = playgroundConfig;
const roles_1 = require("../services/people/roles");
const cast = [
    ['employee', 'group'],
    ['office manager', 'officeManager'],
    ['reception', 'reception'],
    ['FG', 'fg'],
    ['deputy', 'fgDeputy'],
    ['colleague', 'group'],
];
const extras = [
    ['trainer', 'trainer'],
    ['BHV', 'bhv'],
    ['board', 'board'],
    ['YourAbility', 'guestCompany'],
    ['administrator', 'admin'],
];
const othersPerPlayground = 5;
function castPersonas(organisation, at, { all, firstPort }) {
    const taken = new Set();
    return [...cast, ...(all ? extras : [])].map(([name, plays], index) => {
        const person = organisation.people.find((candidate) => !taken.has(candidate.aadObjectId) && suits(organisation, candidate, plays, at));
        if (!person)
            throw new Error(`Nobody in the organisation can play the ${name} (${plays}).`);
        taken.add(person.aadObjectId);
        return { name, port: firstPort + index, person };
    });
}
function suits(organisation, person, plays, at) {
    const { affiliation, roles } = (0, roles_1.actorOf)(organisation, person.aadObjectId, 'nl', at);
    return roles.length === 0 ? affiliation === plays : roles.some((role) => role === plays);
}
const personalChatOf = ({ person }) => `a:${person.aadObjectId}`;
exports.personalChatOf = personalChatOf;
function playgroundConfig(persona, everybody, tenantId) {
    const own = persona.person.aadObjectId;
    const others = everybody.filter((other) => other !== persona).slice(0, othersPerPlayground);
    return {
        version: '0.1.1',
        tenantId,
        bot: { id: '28:optimo-veilig', name: 'Optimo Veilig' },
        currentUser: userOf(persona.person),
        users: others.map(({ person }) => userOf(person)),
        personalChat: { id: (0, exports.personalChatOf)(persona) },
        groupChat: { id: `19:group-${own}`, name: 'Vierde verdieping' },
        team: {
            id: `19:team-${own}`,
            name: 'Optimo Groep',
            aadGroupId: tenantId,
            channels: [{ id: `19:channel-${own}`, name: 'Mededelingen' }],
        },
    };
}
function userOf({ aadObjectId, name, email }) {
    const [givenName = name, ...surname] = name.split(' ');
    const address = email ?? `${aadObjectId}@example.nl`;
    return {
        id: `29:${aadObjectId}`,
        name,
        userPrincipleName: address,
        aadObjectId,
        givenName,
        surname: surname.join(' '),
        email: address,
    };
}
