"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.closing = exports.openOrganisation = void 0;
exports.rules = rules;
exports.steps = steps;
exports.openKind = openKind;
exports.setKind = setKind;
exports.openClient = openClient;
exports.setClient = setClient;
const incident_settings_1 = require("../../../services/people/incident-settings");
const organisation_1 = require("../../../cards/admin/organisation");
const texts_1 = require("../../../cards/texts");
const openOrganisation = (turn, container) => show(turn, container, null, []);
exports.openOrganisation = openOrganisation;
function show({ actor }, container, note, faults) {
    const organisation = container.organisation();
    return { kind: 'card', card: (0, organisation_1.renderOrganisation)({ locale: actor.locale, organisation, note, faults }) };
}
const linesOf = (text) => text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
const closing = (turn, { days }, container) => change(turn, { type: 'setClosingDays', days: linesOf(days) }, container);
exports.closing = closing;
async function rules(turn, { rulesNl, rulesEn }, container) {
    const [dutch, english] = [linesOf(rulesNl), linesOf(rulesEn)];
    if (dutch.length !== english.length)
        return show(turn, container, null, [(0, texts_1.textsFor)(turn.actor.locale).admin.rulesUnequal]);
    const lines = dutch.map((nl, at) => ({ nl, en: english[at] ?? nl }));
    return await change(turn, { type: 'setHostLines', lines }, container);
}
async function steps(turn, { escalation, workingDays }, container) {
    const ladder = linesOf(escalation).map((line) => {
        const [minutes = '', to = ''] = line.split(/\s+/);
        return { afterMinutes: Number(minutes), to: incident_settings_1.escalationTargets.find((each) => each === to) };
    });
    const known = ladder.flatMap(({ afterMinutes, to }) => (to === undefined ? [] : [{ afterMinutes, to }]));
    if (known.length < ladder.length)
        return show(turn, container, null, [(0, texts_1.textsFor)(turn.actor.locale).admin.stepsEscalation]);
    const remindWorkingDays = workingDays
        .split(/[\s,;]+/)
        .filter(Boolean)
        .map(Number);
    return await change(turn, { type: 'setSteps', escalation: known, remindWorkingDays }, container);
}
async function change(turn, made, container) {
    const { person, locale } = turn.actor;
    const outcome = await container.organisations.change(made, person);
    return 'faults' in outcome
        ? show(turn, container, null, outcome.faults)
        : show(turn, container, (0, texts_1.textsFor)(locale).admin.done, []);
}
function openKind({ actor }, { kind }, container) {
    const { kinds, firstAid } = container.organisation().incident;
    const card = (0, organisation_1.renderKind)({
        locale: actor.locale,
        faults: [],
        kind,
        offered: kinds.includes(kind),
        firstAid: firstAid[kind] ?? { nl: '', en: '' },
    });
    return Promise.resolve({ kind: 'card', card });
}
async function setKind(turn, data, container) {
    const { person, locale } = turn.actor;
    const firstAid = { nl: data.firstAidNl.trim(), en: data.firstAidEn.trim() };
    const offered = data.offered === 'yes';
    const refused = (faults) => ({
        kind: 'card',
        card: (0, organisation_1.renderKind)({ locale, faults, kind: data.kind, offered, firstAid }),
    });
    if ((firstAid.nl === '') !== (firstAid.en === ''))
        return refused([(0, texts_1.textsFor)(locale).admin.firstAidBoth]);
    const own = firstAid.nl === '' ? null : firstAid;
    const made = { type: 'setKind', kind: data.kind, offered, firstAid: own };
    const outcome = await container.organisations.change(made, person);
    return 'faults' in outcome
        ? refused(outcome.faults)
        : show(turn, container, (0, texts_1.textsFor)(locale).admin.done, []);
}
const emptyClient = { id: '', name: '', hours: '', contacts: '', financial: 'no' };
function openClient({ actor }, { client: id }, container) {
    const found = id === organisation_1.newClient ? undefined : container.organisation().clients.find((each) => each.id === id);
    const client = found ? (0, organisation_1.clientTyped)(found) : emptyClient;
    return Promise.resolve({ kind: 'card', card: (0, organisation_1.renderClient)({ locale: actor.locale, faults: [], client }) });
}
async function setClient(turn, data, container) {
    const { person, locale } = turn.actor;
    const id = data.clientId.trim();
    const typed = { ...data, id, financial: data.financial ?? standsAs(id, container) };
    const outcome = await container.organisations.change({ type: 'setClient', client: clientOf(typed) }, person);
    if (!('faults' in outcome))
        return show(turn, container, (0, texts_1.textsFor)(locale).admin.done, []);
    return { kind: 'card', card: (0, organisation_1.renderClient)({ locale, faults: outcome.faults, client: typed }) };
}
function standsAs(id, container) {
    const client = container.organisation().clients.find((each) => each.id === id);
    return client ? (0, organisation_1.clientTyped)(client).financial : 'no';
}
function clientOf({ id, name, hours, contacts, financial }) {
    const term = hours.trim().replace(',', '.');
    return {
        id,
        name: name.trim(),
        ...(term === '' ? {} : { contractHours: Number(term) }),
        ...(financial === 'yes' ? { financialUndertaking: true } : {}),
        contacts: linesOf(contacts).map((line) => {
            const [called = '', email = '', phone = '', verifiedOn = ''] = line
                .split(';')
                .map((part) => part.trim());
            return {
                name: called,
                ...(email === '' ? {} : { email }),
                ...(phone === '' ? {} : { phone }),
                ...(verifiedOn === '' ? {} : { verifiedOn }),
            };
        }),
    };
}
