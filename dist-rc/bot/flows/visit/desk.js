"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.openVisits = openVisits;
exports.showMine = showMine;
exports.showSeries = showSeries;
exports.showDay = showDay;
exports.arriveChosen = arriveChosen;
exports.walkIn = walkIn;
exports.sweepCard = sweepCard;
exports.sweep = sweep;
exports.sweepOld = sweepOld;
exports.showDesks = showDesks;
exports.makeDesk = makeDesk;
exports.renewDesk = renewDesk;
exports.postedDesks = postedDesks;
exports.revokeDesk = revokeDesk;
exports.openChosen = openChosen;
const desks_1 = require("../../../cards/visit/desks");
const lists_1 = require("../../../cards/visit/lists");
const mine_1 = require("../../../cards/visit/mine");
const texts_1 = require("../../../cards/texts");
const plain_1 = require("../../../cards/shared/plain");
const contract_1 = require("../../../services/visit/contract");
const chosen_person_1 = require("../../../services/forms/chosen-person");
const form_token_1 = require("../../../services/forms/form-token");
const office_1 = require("../../../services/people/office");
const roles_1 = require("../../../services/people/roles");
const zone_1 = require("../../../services/time/zone");
const form_1 = require("../../../services/visit/form");
const model_1 = require("../../../services/visit/model");
const forms_1 = require("../../routing/forms");
const presses_1 = require("../../routing/presses");
const notices_1 = require("../../routing/notices");
const announce_1 = require("./announce");
const handling_1 = require("./handling");
const number_1 = require("./number");
const locations_1 = require("./locations");
const cards_1 = require("./cards");
const walkInForm = (0, locations_1.formOf)(contract_1.visitActions.walkIn);
async function openVisits(turn, container) {
    const words = turn.words.trim();
    if ((0, number_1.asksVisit)(words))
        return await (0, number_1.openVisitNumber)(turn, container);
    if (words !== '')
        return await (0, announce_1.openForm)(turn, container);
    const { person, roles } = turn.actor;
    const office = await container.visits.office();
    if (roles.includes('reception') || (0, office_1.keepsOffice)(office, person))
        return await showDay(turn, { location: (0, locations_1.firstLocation)(container) }, container);
    const own = await container.visits.ofPerson(person);
    return own.length === 0 ? await (0, announce_1.openForm)(turn, container) : await showMine(turn, {}, container);
}
async function showMine(turn, _data, container) {
    const { person, locale } = turn.actor;
    const own = await container.visits.ofPerson(person);
    if (own.length === 0)
        return await (0, announce_1.openForm)(turn, container);
    const lines = (0, cards_1.ownLinesOf)(own, container.organisation());
    const now = container.clock.now().toISOString();
    return { kind: 'card', card: (0, mine_1.renderMyVisits)({ locale, now, lines, reader: person }) };
}
async function showSeries(turn, key, container) {
    const { person, locale } = turn.actor;
    const own = await container.visits.ofPerson(person);
    const chosen = own.find(({ id, location }) => id === key.visit && location === key.location);
    if (chosen?.series === undefined)
        return await (0, handling_1.current)(turn, key, container);
    const all = own.filter(({ series, location, status }) => series === chosen.series && location === key.location && status === 'expected');
    const lines = (0, cards_1.linesOf)(all, container.organisation());
    const now = container.clock.now().toISOString();
    return { kind: 'card', card: (0, mine_1.renderSeries)({ locale, now, lines, reader: person }) };
}
async function showDay(turn, { location }, container) {
    const { person, locale } = turn.actor;
    const visits = container.visits;
    if (!visits.knows(location))
        return (0, notices_1.notice)(turn, 'visitNotFound');
    const organisation = container.organisation();
    const now = container.clock.now();
    const today = (0, zone_1.dayOf)(now, organisation.office.timeZone);
    const [expected, inside, parcels, left, office] = await Promise.all([
        visits.expectedOn(location, today),
        visits.inside(location),
        visits.parcels(location),
        visits.leftOn(location, today),
        visits.office(),
    ]);
    const card = (0, lists_1.renderDay)({
        locale,
        now: now.toISOString(),
        location,
        expected: (0, cards_1.linesOf)(expected, organisation, await visits.standIns(expected)),
        inside: (0, cards_1.linesOf)(inside, organisation),
        parcels: (0, cards_1.linesOf)(parcels, organisation),
        left: (0, cards_1.linesOf)(left, organisation),
        ...(turn.account === null ? {} : { userId: turn.account }),
        people: organisation.people
            .filter(({ aadObjectId }) => (0, roles_1.isEmployed)(organisation, aadObjectId, now))
            .map(({ aadObjectId: id, name }) => ({ id, name })),
        kinds: model_1.visitKinds,
        token: (0, forms_1.newToken)(turn, walkInForm, container),
        office: (0, office_1.keepsOffice)(office, person),
    });
    return { kind: 'card', card };
}
async function arriveChosen(turn, { id }, container) {
    if (id === '')
        return chooseFirst(turn);
    const { person } = turn.actor;
    const key = keyOf(id);
    const command = { type: 'arrive', doer: { person }, way: 'reception', card: null };
    const outcome = await container.visits.change(key, command);
    return await (0, presses_1.afterPress)(turn, outcome, handling_1.refusalNotices, () => showDay(turn, key, container));
}
async function walkIn(turn, data, container) {
    const { person } = turn.actor;
    const { location, token: text } = data;
    const organisation = container.organisation();
    const now = container.clock.now();
    if (!container.visits.knows(location))
        return (0, notices_1.notice)(turn, 'visitNotFound');
    const reading = (0, forms_1.tokenIn)(turn, walkInForm, text, container);
    if (reading.kind !== 'valid')
        return await showDay(turn, data, container);
    const host = (0, chosen_person_1.chosenPerson)(data.host);
    if (host === null && data.host !== '')
        return (0, notices_1.notUnderstood)(turn, data.host);
    const read = (0, form_1.readWalkIn)(data, { now, organisation });
    if ('faults' in read || host === null || !(0, roles_1.isEmployed)(organisation, host, now))
        return (0, notices_1.shortNotice)(turn, 'nameRequired');
    await container.visits.walkIn(location, (0, form_token_1.idempotencyKeyOf)(reading.token), {
        facts: read.facts,
        host,
        way: 'reception',
        doer: { person },
        card: null,
    });
    return await showDay(turn, data, container);
}
async function sweepCard(location, reader, locale, container) {
    const [office, day, inside] = await Promise.all([
        container.visits.office(),
        container.reception.day(location),
        container.visits.inside(location),
    ]);
    if (!(0, office_1.keepsOffice)(office, reader))
        return (0, plain_1.renderNeutral)(locale);
    const left = inside.filter(({ id }) => day?.closed?.inside.includes(id));
    const now = container.clock.now().toISOString();
    return (0, lists_1.renderSweep)({ locale, now, location, inside: (0, cards_1.linesOf)(left, container.organisation()) });
}
async function sweep(turn, { location, visits }, container) {
    const { person, locale } = turn.actor;
    if (!container.visits.knows(location))
        return (0, notices_1.notice)(turn, 'visitNotFound');
    await container.reception.sweep(location, visits.split(','), { person });
    return { kind: 'card', card: await sweepCard(location, person, locale, container) };
}
async function sweepOld(turn, place, container) {
    if (!container.visits.knows(place.location))
        return (0, notices_1.notice)(turn, 'visitNotFound');
    await container.reception.sweepOld(place.location, { person: turn.actor.person });
    return await showDay(turn, place, container);
}
async function showDesks(turn, { location }, container) {
    return await desksCard(turn, location, container, null);
}
async function makeDesk(turn, { location }, container) {
    const { person } = turn.actor;
    if (!container.visits.knows(location))
        return (0, notices_1.notice)(turn, 'visitNotFound');
    if (container.publicUrl === null)
        return (0, notices_1.notice)(turn, 'noPublicUrl');
    const { token, code } = await container.desks.make(location, person);
    const address = `${container.publicUrl}/desk`;
    return await desksCard(turn, location, container, { url: `${address}/${token}`, address, code });
}
async function renewDesk(turn, { location, id }, container) {
    await container.desks.renew(location, id, turn.actor.person);
    return await desksCard(turn, location, container, null);
}
async function postedDesks(location, reader, locale, container) {
    return (0, office_1.keepsOffice)(await container.visits.office(), reader)
        ? await renderedDesks(location, locale, container, null)
        : (0, plain_1.renderNeutral)(locale);
}
async function revokeDesk(turn, { location, id }, container) {
    const { person } = turn.actor;
    await container.desks.revoke(location, id, person);
    return await desksCard(turn, location, container, null);
}
async function desksCard(turn, location, container, made) {
    if (!container.visits.knows(location))
        return (0, notices_1.notice)(turn, 'visitNotFound');
    return { kind: 'card', card: await renderedDesks(location, turn.actor.locale, container, made) };
}
async function renderedDesks(location, locale, container, made) {
    const { deskPairMinutes: minutes, deskDays: days } = container.organisation().visit;
    return (0, desks_1.renderDesks)({
        locale,
        now: container.clock.now().toISOString(),
        location,
        desks: await container.desks.links(location),
        made: made && { ...made, minutes, days },
    });
}
async function openChosen(turn, { id }, container) {
    if (id === '')
        return chooseFirst(turn);
    return id.startsWith(contract_1.ofSeries)
        ? await showSeries(turn, keyOf(id.slice(contract_1.ofSeries.length)), container)
        : await (0, handling_1.current)(turn, keyOf(id), container);
}
const chooseFirst = ({ actor }) => ({
    kind: 'text',
    text: (0, texts_1.textsFor)(actor.locale).visitLists.chooseError,
});
function keyOf(id) {
    const [location = '', visit = ''] = id.split('/');
    return { location, visit };
}
