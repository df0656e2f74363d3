"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.openRegister = openRegister;
exports.show = show;
exports.search = search;
exports.openRecord = openRecord;
const letters_1 = require("../../../services/language/letters");
const incident_settings_1 = require("../../../services/people/incident-settings");
const list_1 = require("../../../cards/register/list");
const texts_1 = require("../../../cards/texts");
const roles_1 = require("../../../services/people/roles");
const calendar_1 = require("../../../services/time/calendar");
const month_1 = require("../../../services/time/month");
const zone_1 = require("../../../services/time/zone");
const notices_1 = require("../../routing/notices");
const permission_1 = require("../../routing/permission");
const names_1 = require("./names");
const offeredMonths = 12;
const longestSearch = 200;
const aNumber = /^(?:inc|oef)-(?:\d{4}|[a-z]{2,4})-\d{4,9}$/i;
async function openRegister(turn, container, flows) {
    return turn.words.trim() === ''
        ? await showPage(turn, { looked: { list: 'newest' }, after: null }, container, flows)
        : await search(turn, { words: turn.words, among: 'incidents' }, container, flows);
}
async function show(turn, { list, after }, container, flows) {
    const asked = { looked: readListed(list, container), after: after === '' ? null : after };
    return await showPage(turn, asked, container, flows);
}
async function search(turn, { words: typed, among }, container, flows) {
    const words = (0, letters_1.clipped)(typed.trim(), longestSearch);
    if (words === '')
        return (0, notices_1.shortNotice)(turn, 'textRequired');
    if (aNumber.test(words))
        return await openRecord(turn, { id: words.toUpperCase() }, container, flows);
    const looked = among === 'drills'
        ? { list: 'searchDrills', words }
        : (namedBy(words, container) ?? { list: 'search', words });
    return await showPage(turn, { looked, after: null }, container, flows);
}
async function openRecord(turn, { id }, container, flows) {
    const known = flows.flatMap(({ questions = [] }) => questions);
    const question = known.find(({ isAsked, permission }) => isAsked(id) && (0, permission_1.isAllowed)(turn.actor, permission));
    return question ? await question.answer({ ...turn, words: id }, container) : (0, notices_1.notice)(turn, 'notFound');
}
async function showPage(turn, { looked, after }, container, flows) {
    const { person, locale } = turn.actor;
    const searching = looked.list === 'search' || looked.list === 'searchDrills';
    await container.access.note(person, looked.list, searching ? 'search' : 'register');
    const page = await pageOf(looked, person, after, container);
    const organisation = container.organisation();
    const now = container.clock.now();
    const { timeZone } = organisation.office;
    const today = (0, zone_1.dayOf)(now, timeZone);
    const card = (0, list_1.renderRegister)({
        locale,
        now: now.toISOString(),
        looked,
        names: (0, names_1.namesOf)(container),
        ...page,
        otherDrills: after === null ? await otherDrills(looked, { person, locale }, container, flows) : [],
        clients: organisation.clients.map(({ id, name }) => ({ id, name })),
        kinds: organisation.incident.kinds,
        months: (0, month_1.monthsBefore)(today, offeredMonths),
        period: { from: (0, calendar_1.addDays)(today, -365), until: today },
        year: (0, zone_1.yearOf)(now, timeZone),
    });
    return { kind: 'card', card };
}
async function otherDrills(looked, reader, container, flows) {
    if (looked.list !== 'drills' && looked.list !== 'searchDrills')
        return [];
    const words = looked.list === 'drills' ? [] : looked.words.toLowerCase().split(/\s+/);
    const found = await Promise.all(flows.flatMap(({ drills }) => drills?.(reader, container) ?? []));
    return found
        .flat()
        .filter(({ drawn: { label, lines } }) => {
        const text = [label, ...lines].join(' ').toLowerCase();
        return words.every((word) => text.includes(word));
    })
        .sort((one, other) => other.drawn.at.localeCompare(one.drawn.at));
}
function pageOf(looked, person, after, { register }) {
    switch (looked.list) {
        case 'search':
            return register.search(looked.words, person, after);
        case 'searchDrills':
            return register.search(looked.words, person, after, 'drill');
        default:
            return register.page(looked, person, after);
    }
}
function readListed(listed, { organisation }) {
    const [list, ...rest] = listed.split(':');
    const value = rest.join(':');
    if (list === 'open' || list === 'overdue' || list === 'drills')
        return { list };
    if (list === 'month' && /^\d{4}-(?:0[1-9]|1[0-2])$/.test(value))
        return { list, month: value };
    if ((list === 'search' || list === 'searchDrills') && value !== '')
        return { list, words: value };
    const kind = incident_settings_1.incidentKinds.find((each) => each === value);
    if (list === 'kind' && kind)
        return { list, kind };
    const client = organisation().clients.find(({ id }) => id === value);
    if (list === 'client' && client)
        return { list, client: client.id };
    return { list: 'newest' };
}
function namedBy(words, { organisation }) {
    const wanted = words.toLowerCase();
    const client = organisation().clients.find(({ name }) => name.toLowerCase() === wanted);
    if (client)
        return { list: 'client', client: client.id };
    const kind = incident_settings_1.incidentKinds.find((each) => roles_1.locales.some((locale) => (0, texts_1.textsFor)(locale).kinds.names[each].toLowerCase() === wanted));
    return kind ? { list: 'kind', kind } : null;
}
