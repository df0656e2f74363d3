"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.submitDrill = exports.submitRequest = exports.openDrill = exports.openRecord = void 0;
exports.openRequest = openRequest;
exports.submitRecord = submitRecord;
const letters_1 = require("../../../services/language/letters");
const words_1 = require("../../../services/language/words");
const form_1 = require("../../../cards/kluis/form");
const texts_1 = require("../../../cards/texts");
const contract_1 = require("../../../services/kluis/contract");
const form_2 = require("../../../services/kluis/form");
const custodians_1 = require("../../../services/kluis/custodians");
const loans_1 = require("../../../services/kluis/loans");
const sentence_1 = require("../../../services/kluis/sentence");
const model_1 = require("../../../services/kluis/model");
const things_1 = require("../../../services/kluis/things");
const zone_1 = require("../../../services/time/zone");
const forms_1 = require("../../routing/forms");
const lacking_1 = require("../../routing/lacking");
const notices_1 = require("../../routing/notices");
const handling_1 = require("./handling");
const requestForm = { verb: contract_1.kluisActions.request.verb, partition: loans_1.partition };
const drillForm = { verb: contract_1.kluisActions.practise.verb, partition: loans_1.drillPartition };
const recordForm = { verb: contract_1.kluisActions.record.verb, partition: loans_1.partition };
const mostWords = 200;
async function openRequest(turn, container) {
    const said = (0, letters_1.clipped)((0, words_1.oneLine)(turn.words), mostWords);
    const things = await container.safe.things();
    const whole = said === '' ? null : things.named(said);
    if (whole)
        return await showForm(turn, container, requestForm, { typed: { thing: whole.object } });
    const { name, typed, faults } = (0, sentence_1.readLoanWords)(said, {
        now: container.clock.now(),
        organisation: container.organisation(),
    });
    const known = name === '' ? null : things.named(name);
    const which = known ? { thing: known.object } : name === '' ? {} : { dossier: name };
    return await showForm(turn, container, requestForm, { typed: { ...which, ...typed }, faults });
}
const openRecord = (turn, _data, container) => showForm(turn, container, recordForm, { typed: {} });
exports.openRecord = openRecord;
const openDrill = (turn, container) => showForm(turn, container, drillForm, { typed: exampleIn(turn) });
exports.openDrill = openDrill;
const exampleIn = ({ actor: { locale } }) => {
    const { drillDossier, drillAssignment } = (0, texts_1.textsFor)(locale).kluisForm;
    return { dossier: drillDossier, assignment: drillAssignment, carrier: 'paper' };
};
const asking = (form) => async (turn, data, container) => {
    const context = await contextOf(form, container);
    return await (0, forms_1.submit)(turn, form, data, container, {
        ...stepsOf(turn, form, data, container),
        open: (id) => openAsked(turn, id, container),
        read: () => (0, form_2.readRequest)(data, context),
        make: async ({ facts, object }, token) => {
            const asked = { facts, object, borrower: turn.actor.person, cardActivityId: turn.messageId };
            return registered(turn, await container.loans.request(token, asked));
        },
    });
};
exports.submitRequest = asking(requestForm);
exports.submitDrill = asking(drillForm);
async function openAsked(turn, id, container) {
    const asked = (0, custodians_1.onDuty)(await container.loans.custody(), turn.actor.person);
    const people = asked.map(({ aadObjectId }) => aadObjectId);
    return await (0, lacking_1.sayingWhoLacks)(turn, await (0, handling_1.current)(turn, id, container), 'safe', people, container);
}
async function submitRecord(turn, data, container) {
    const context = await contextOf(recordForm, container);
    return await (0, forms_1.submit)(turn, recordForm, data, container, {
        ...stepsOf(turn, recordForm, data, container),
        read: () => (0, form_2.readRecord)(data, context),
        make: async ({ facts, object, borrower, reason }, token) => {
            const found = { facts, object, borrower, reason, by: turn.actor.person, cardActivityId: null };
            return registered(turn, await container.loans.record(token, found));
        },
    });
}
const stepsOf = (turn, form, data, container) => ({
    typed: (0, form_2.keepTyped)(data),
    show: (state) => showForm(turn, container, form, state),
    madeBy: (token) => container.loans.askedBy(token),
    open: (id) => (0, handling_1.current)(turn, id, container),
});
const registered = (turn, outcome) => outcome.kind === 'refused'
    ? new forms_1.Instead((0, notices_1.shortNotice)(turn, outcome.refusal.refused === 'heldByOther' ? 'heldByOther' : 'ownRequest'))
    : outcome.id;
const modes = {
    [requestForm.verb]: 'request',
    [recordForm.verb]: 'record',
    [drillForm.verb]: 'drill',
};
async function showForm(turn, container, form, state) {
    const { person, locale } = turn.actor;
    const organisation = container.organisation();
    const mode = modes[form.verb] ?? 'request';
    const [loans, things] = await Promise.all([
        mode === 'request' ? container.loans.loansOf(person) : [],
        thingsFor(form, container),
    ]);
    const card = (0, form_1.renderLoanForm)({
        locale,
        mode,
        data: { token: (0, forms_1.newToken)(turn, form, container, state.before) },
        typed: state.typed,
        faults: state.faults ?? {},
        expired: state.expired ?? false,
        today: (0, zone_1.dayOf)(container.clock.now(), organisation.office.timeZone),
        things: things.offered(state.typed),
        carriers: model_1.carriers,
        clients: organisation.clients,
        people: organisation.people.map(({ aadObjectId, name }) => ({ id: aadObjectId, name })),
        late: loans.some((loan) => container.loans.isLate(loan)),
    });
    return { kind: 'card', card };
}
const thingsFor = async (form, container) => form === drillForm ? (0, things_1.thingsOf)([], null) : await container.safe.things();
const contextOf = async (form, container) => ({
    now: container.clock.now(),
    organisation: container.organisation(),
    things: await thingsFor(form, container),
});
