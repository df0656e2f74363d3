"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.announce = void 0;
exports.openForm = openForm;
exports.openChange = openChange;
exports.change = change;
const letters_1 = require("../../../services/language/letters");
const words_1 = require("../../../services/language/words");
const form_1 = require("../../../cards/visit/form");
const contract_1 = require("../../../services/visit/contract");
const version_1 = require("../../../services/forms/version");
const roles_1 = require("../../../services/people/roles");
const zone_1 = require("../../../services/time/zone");
const form_2 = require("../../../services/visit/form");
const model_1 = require("../../../services/visit/model");
const sentence_1 = require("../../../services/visit/sentence");
const forms_1 = require("../../routing/forms");
const decide_1 = require("../../../services/visit/decide");
const handling_1 = require("./handling");
const locations_1 = require("./locations");
const announceForm = (0, locations_1.formOf)(contract_1.visitActions.announce);
const changeForm = (0, locations_1.formOf)(contract_1.visitActions.change);
const mostWords = 200;
async function openForm(turn, container) {
    const { office } = container.organisation();
    const words = (0, letters_1.clipped)((0, words_1.oneLine)(turn.words), mostWords);
    const { typed, faults } = (0, sentence_1.readVisitWords)(words, {
        today: (0, zone_1.dayOf)(container.clock.now(), office.timeZone),
        staff: hostsOf(container),
        by: turn.actor.person,
    });
    const late = typed.from !== undefined && typed.until === undefined && typed.from >= office.closes;
    const asked = late ? { ...typed, until: '23:59' } : typed;
    return await Promise.resolve(showForm(turn, container, { typed: asked, faults }));
}
function hostsOf(container) {
    const organisation = container.organisation();
    const now = container.clock.now();
    return organisation.people.filter(({ aadObjectId }) => (0, roles_1.isEmployed)(organisation, aadObjectId, now));
}
const announce = (turn, data, container) => (0, forms_1.submit)(turn, announceForm, data, container, {
    typed: (0, form_2.keepVisitTyped)(data),
    show: (state) => showForm(turn, container, state),
    madeBy: (token) => container.visits.announcedBy(token),
    read: () => (0, form_2.readAnnouncement)(data, contextOf(container)),
    make: async ({ facts, location, host }, token) => {
        const { person } = turn.actor;
        const command = { facts, by: person, host, cardActivityId: turn.messageId };
        const { id: visit } = await container.visits.announce(location, token, command);
        return { location, visit };
    },
    open: (key) => (0, handling_1.current)(turn, key, container),
});
exports.announce = announce;
async function openChange(turn, key, container) {
    const visit = await changeable(turn, key, container);
    return visit
        ? showForm(turn, container, {
            typed: typedOf(visit),
            of: { key, version: (0, version_1.versionOf)(visit.facts), weekly: visit.series !== undefined },
        })
        : await (0, handling_1.current)(turn, key, container);
}
async function changeable(turn, key, container) {
    const visit = (await container.visits.find(key))?.visit;
    const { person } = turn.actor;
    if (visit?.status !== 'expected')
        return null;
    const office = await container.visits.office();
    const decides = (0, decide_1.mayDecide)(visit, person, office) || (0, decide_1.isReception)(office, person);
    return decides ? visit : null;
}
async function change(turn, data, container) {
    const { person } = turn.actor;
    const key = { location: data.location, visit: data.visit };
    const typed = (0, form_2.keepVisitTyped)(data);
    const visit = await changeable(turn, key, container);
    if (!visit)
        return await (0, handling_1.current)(turn, key, container);
    const show = (version, state) => showForm(turn, container, { typed, of: { key, version, weekly: visit.series !== undefined }, ...state });
    const reading = (0, forms_1.readChange)(turn, changeForm, { text: data.token, record: recordOf(key) }, container);
    if (reading.kind === 'expired')
        return show(reading.seen ?? (0, version_1.versionOf)(visit.facts), { expired: true });
    const { token } = reading;
    const read = (0, form_2.readAnnouncement)(data, contextOf(container));
    if ('faults' in read)
        return show(token.variant, { faults: read.faults, before: token });
    const asked = { by: person, facts: read.facts, seen: token.variant };
    const outcome = await (data.following === undefined
        ? container.visits.change(key, { type: 'change', ...asked })
        : container.visits.changeFrom(key, asked));
    return outcome.kind === 'refused' && outcome.refusal.refused === 'changedMeanwhile' && outcome.state
        ? show((0, version_1.versionOf)(outcome.state.facts), { changedMeanwhile: true })
        : await (0, handling_1.current)(turn, key, container);
}
const recordOf = ({ location, visit }) => `${location}|${visit}`;
const typedOf = ({ facts: { weeks: _, ...facts } }) => ({
    ...facts,
    people: String(facts.people),
});
function showForm(turn, container, { typed, faults, expired, changedMeanwhile, before, of }) {
    const organisation = container.organisation();
    const { office, visit } = organisation;
    const now = container.clock.now();
    const time = (0, form_2.clockOf)(now, organisation);
    const late = time >= office.closes;
    const from = time > office.opens ? time : office.opens;
    const form = of
        ? { ...changeForm, changes: { record: recordOf(of.key), version: of.version } }
        : announceForm;
    const token = (0, forms_1.newToken)(turn, form, container, before);
    const card = (0, form_1.renderVisitForm)({
        locale: turn.actor.locale,
        ...(of
            ? { mode: 'change', data: { token, ...of.key }, weekly: of.weekly }
            : { mode: 'announce', data: { token } }),
        typed,
        faults: faults ?? {},
        start: { day: (0, zone_1.dayOf)(now, office.timeZone), from, until: late ? '23:59' : office.closes },
        kinds: model_1.visitKinds,
        locations: visit.locations,
        people: hostsOf(container).map(({ aadObjectId: id, name }) => ({ id, name })),
        expired: expired ?? false,
        changedMeanwhile: changedMeanwhile ?? false,
    });
    return { kind: 'card', card };
}
const contextOf = (container) => ({
    now: container.clock.now(),
    organisation: container.organisation(),
});
