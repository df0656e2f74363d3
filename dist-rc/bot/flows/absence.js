"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.absenceFlow = void 0;
const own_1 = require("../../cards/absence/own");
const plain_1 = require("../../cards/shared/plain");
const house_deletions_1 = require("../../cards/texts/house-deletions");
const absences_1 = require("../../services/retention/absences");
const absence_1 = require("../../cards/texts/absence");
const absence_2 = require("../../cards/texts/commands/absence");
const chosen_person_1 = require("../../services/forms/chosen-person");
const absence_words_1 = require("../../services/people/absence-words");
const away_1 = require("../../services/people/away");
const contract_1 = require("../../services/people/contract");
const office_1 = require("../../services/people/office");
const roles_1 = require("../../services/people/roles");
const zone_1 = require("../../services/time/zone");
const flow_1 = require("../routing/flow");
const notices_1 = require("../routing/notices");
const staff = { affiliations: ['group', 'guestCompany'], refusal: 'onlyStaff' };
const keywords = [
    'afwezig',
    'ik ben ziek',
    'ben ziek',
    'ziek',
    'ziekmelden',
    'ik ben vrij',
    'ben vrij',
    'vrij',
    'vrije dag',
    'verlof',
    'vakantie',
    'ik ben er niet',
    'ben er niet',
    'ik ben weg',
    'deeltijd',
    'away',
    'sick',
    'i am sick',
    'i am ill',
    'day off',
    'on leave',
    'holiday',
    'vacation',
    'out of office',
];
const handlers = (0, flow_1.allowed)(staff, {
    add,
    addFor,
    weekly,
    drop,
    back: async (turn, _data, container) => {
        const { person } = turn.actor;
        await container.absences.change(person, person, { type: 'back' });
        return await show(turn, container);
    },
});
exports.absenceFlow = {
    id: 'absence',
    retention: absences_1.absenceRetention,
    deletions: house_deletions_1.absenceDeletions,
    commands: [
        {
            names: ['afwezig', 'ziek', 'ziekmelden', 'vrij', 'verlof', 'vakantie', 'away', 'absent', 'sick'],
            texts: absence_2.afwezig,
            listed: true,
            keywords,
            takesSentence: absence_words_1.tellsAbsence,
            permission: staff,
            handle: open,
        },
    ],
    actions: (0, flow_1.answering)(contract_1.absenceActions, handlers),
    cards: {
        [contract_1.absenceCards.own]: async ({ item, person, locale }, container) => item === person ? await cardOf(person, locale, container, null) : (0, plain_1.renderNeutral)(locale),
    },
    daily: async ({ absences }) => {
        await absences.everybodyAway();
    },
    onTimer: ({ item, step, cause }, container) => container.absences.takeStep(item, step, cause),
};
async function open(turn, container) {
    const { person } = turn.actor;
    if (turn.words.trim() === '')
        return await show(turn, container);
    const others = container
        .organisation()
        .people.filter(({ aadObjectId }) => aadObjectId !== person)
        .map(({ name }) => name);
    const said = (0, absence_words_1.readAbsenceWords)(turn.words, { today: todayOf(container), others });
    if (said.kind === 'unclear')
        return await show(turn, container, 'unclear');
    if (said.kind === 'weekly') {
        const { weekly: known, weeklyFrom: from } = await container.absences.allOf(person);
        const days = [...known, ...said.days];
        await container.absences.change(person, person, {
            type: 'weekly',
            days,
            ...(from === undefined ? {} : { from }),
        });
        return await show(turn, container, 'weekly');
    }
    const { from, until } = said;
    await container.absences.change(person, person, { type: 'add', from, until, by: person });
    return await show(turn, container, { from, until });
}
async function show(turn, container, set = null) {
    const { person, locale } = turn.actor;
    return { kind: 'card', card: await cardOf(person, locale, container, set) };
}
async function cardOf(person, locale, container, set) {
    const organisation = container.organisation();
    const [away, office] = await Promise.all([
        container.absences.allOf(person),
        container.absences.office(organisation),
    ]);
    const today = todayOf(container);
    return (0, own_1.renderAbsence)({
        locale,
        today,
        person,
        away,
        now: (0, away_1.isAway)(away, today),
        names: Object.fromEntries(organisation.people.map(({ aadObjectId, name }) => [aadObjectId, name])),
        set,
        others: organisation.people
            .filter(({ aadObjectId }) => mayRecord(person, aadObjectId, office))
            .map(({ aadObjectId: id, name }) => ({ id, name })),
    });
}
async function add(turn, days, container) {
    const { person } = turn.actor;
    if (!isPossible(days, container))
        return (0, notices_1.shortNotice)(turn, 'dayNotPossible');
    const { from, until } = days;
    await container.absences.change(person, person, { type: 'add', from, until, by: person });
    return await show(turn, container, { from, until });
}
const isPossible = ({ from, until }, container) => from <= until && until >= todayOf(container);
async function addFor(turn, data, container) {
    const { person: by } = turn.actor;
    const person = (0, chosen_person_1.chosenPerson)(data.person);
    if (person === null)
        return (0, notices_1.notUnderstood)(turn, data.person);
    const days = { from: data.fromFor, until: data.untilFor };
    if (!mayRecord(by, person, await container.absences.office(container.organisation())))
        return (0, notices_1.shortNotice)(turn, absence_1.notForYou);
    if (!isPossible(days, container))
        return (0, notices_1.shortNotice)(turn, 'dayNotPossible');
    await container.absences.change(person, by, { type: 'add', ...days, by });
    return (0, notices_1.shortNotice)(turn, absence_1.savedFor);
}
async function weekly(turn, { days, weeklyFrom: from }, container) {
    const { person } = turn.actor;
    const chosen = days.split(',').filter((day) => /^[1-7]$/.test(day));
    await container.absences.change(person, person, { type: 'weekly', days: chosen.map(Number), from });
    return await show(turn, container, chosen.length === 0 ? null : 'weekly');
}
async function drop(turn, { id }, container) {
    const { person } = turn.actor;
    const [from = '', until = ''] = id.split('/');
    await container.absences.change(person, person, { type: 'drop', from, until });
    return await show(turn, container);
}
function mayRecord(by, person, office) {
    const { organisation, now } = office;
    if (by === person || !(0, roles_1.isEmployed)(organisation, person, now))
        return false;
    const known = organisation.people.find(({ aadObjectId }) => aadObjectId === by);
    const about = organisation.people.find(({ aadObjectId }) => aadObjectId === person);
    return (about?.manager === by ||
        (0, office_1.keepsOffice)(office, by) ||
        (known !== undefined && (0, roles_1.rolesOf)(organisation, known, now).includes('trainer')));
}
const todayOf = (container) => (0, zone_1.dayOf)(container.clock.now(), container.organisation().office.timeZone);
