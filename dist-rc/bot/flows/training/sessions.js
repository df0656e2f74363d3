"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.settle = exports.plan = exports.openPlan = void 0;
exports.openChange = openChange;
exports.change = change;
exports.takeOver = takeOver;
exports.manage = manage;
exports.managed = managed;
const form_1 = require("../../../cards/training/form");
const texts_1 = require("../../../cards/texts");
const lessons_1 = require("../../../services/training/lessons");
const contract_1 = require("../../../services/training/contract");
const form_2 = require("../../../services/training/form");
const form_token_1 = require("../../../services/forms/form-token");
const version_1 = require("../../../services/forms/version");
const plan_1 = require("../../../services/training/plan");
const forms_1 = require("../../routing/forms");
const notices_1 = require("../../routing/notices");
const choices_1 = require("./choices");
const cards_1 = require("./cards");
const planForm = { verb: contract_1.trainingActions.plan.verb, partition: plan_1.catalogue };
const changeForm = { verb: contract_1.trainingActions.change.verb, partition: plan_1.catalogue };
const openPlan = (turn, { about }, container) => Promise.resolve(showForm(turn, container, { typed: about === undefined ? {} : taught(about, turn, container) }));
exports.openPlan = openPlan;
const taught = (kind, { actor }, container) => ({
    title: (0, texts_1.textsFor)(actor.locale).kinds.names[kind],
    topic: (0, lessons_1.topicAbout)(kind, container.organisation()),
});
const plan = (turn, data, container) => (0, forms_1.submit)(turn, planForm, data, container, {
    typed: (0, form_2.keepTrainingTyped)(data),
    show: (state) => showForm(turn, container, state),
    madeBy: (token) => container.trainings.plannedBy(token),
    read: () => (0, form_2.readSession)(data, contextOf(container, (0, choices_1.startDays)(container))),
    make: async ({ facts }, token) => {
        const { id } = await container.trainings.plan((0, form_token_1.idempotencyKeyOf)(token), facts, turn.actor.person, turn.messageId);
        return id;
    },
    open: (id) => owned(turn, id, container),
});
exports.plan = plan;
const contextOf = (container, { day, deadline }) => ({
    now: container.clock.now(),
    organisation: container.organisation(),
    proposed: { day, deadline },
});
async function openChange(turn, { session }, container) {
    const found = await managed(turn, session, container);
    if (!found)
        return (0, notices_1.notice)(turn, 'trainingNotFound');
    if (found.status !== 'planned')
        return await owned(turn, session, container);
    return showForm(turn, container, {
        typed: typedOf(found),
        of: { session, version: (0, version_1.versionOf)(found.facts) },
    });
}
async function change(turn, data, container) {
    const { person } = turn.actor;
    const { session } = data;
    const found = await managed(turn, session, container);
    if (!found)
        return (0, notices_1.notice)(turn, 'trainingNotFound');
    const typed = (0, form_2.keepTrainingTyped)(data);
    const show = (version, state) => showForm(turn, container, { typed, of: { session, version }, ...state });
    const reading = (0, forms_1.readChange)(turn, changeForm, { text: data.token, record: session }, container);
    if (reading.kind === 'expired')
        return show(reading.seen ?? (0, version_1.versionOf)(found.facts), { expired: true });
    const { token } = reading;
    const read = (0, form_2.readSession)(data, contextOf(container, found.facts));
    if ('faults' in read)
        return show(token.variant, { faults: read.faults, before: token });
    const command = { type: 'change', facts: read.facts, by: person, seen: token.variant };
    const outcome = await container.trainings.change(session, command);
    return outcome.kind === 'refused' && outcome.refusal.refused === 'changedMeanwhile' && outcome.state
        ? show((0, version_1.versionOf)(outcome.state.facts), { changedMeanwhile: true })
        : await owned(turn, session, container);
}
const settle = (type) => async (turn, { session }, container) => {
    const { person } = turn.actor;
    if (!(await managed(turn, session, container)))
        return (0, notices_1.notice)(turn, 'trainingNotFound');
    await container.trainings.change(session, { type, by: person });
    return await owned(turn, session, container);
};
exports.settle = settle;
async function takeOver(turn, { session }, container) {
    const { person } = turn.actor;
    if (!(await managed(turn, session, container)))
        return (0, notices_1.notice)(turn, 'trainingNotFound');
    const outcome = await container.trainings.change(session, { type: 'takeOver', by: person });
    if (outcome.kind !== 'refused')
        await container.trainings.seat(session, person, { type: 'signOff' });
    return await owned(turn, session, container);
}
async function manage(turn, { session }, container) {
    return (await managed(turn, session, container))
        ? await owned(turn, session, container)
        : (0, notices_1.notice)(turn, 'trainingNotFound');
}
async function managed(turn, id, container) {
    const { person } = turn.actor;
    const known = (0, cards_1.personIn)(container, person);
    if (!known)
        return null;
    const file = await container.trainings.find(id, known.aadObjectId);
    return file && (0, cards_1.mayManage)(file.session.owner, known, container) ? file.session : null;
}
async function owned(turn, id, container) {
    const { person, locale } = turn.actor;
    return { kind: 'card', card: await (0, cards_1.ownedCard)(id, { person, account: turn.account, locale }, container) };
}
function typedOf({ facts }) {
    const { title, topic, day, from, until, where, deadline } = facts;
    return {
        title,
        topic,
        day,
        from,
        until,
        where,
        deadline,
        link: facts.link ?? '',
        ...(0, choices_1.typedAudience)(facts.audience),
        places: facts.places === null ? '' : String(facts.places),
        mandatory: facts.mandatory ? 'yes' : 'no',
        yearly: facts.yearly ? 'yes' : 'no',
        outside: facts.outside?.name ?? '',
        outsideMail: facts.outside?.mail ?? '',
    };
}
function showForm(turn, container, state) {
    const { typed, faults, expired, before, of } = state;
    const organisation = container.organisation();
    const { locale } = turn.actor;
    const form = of ? { ...changeForm, changes: { record: of.session, version: of.version } } : planForm;
    const token = (0, forms_1.newToken)(turn, form, container, before);
    const card = (0, form_1.renderSessionForm)({
        locale,
        typed,
        faults: faults ?? {},
        expired: expired ?? false,
        changedMeanwhile: state.changedMeanwhile ?? false,
        ...(of ? { mode: 'change', data: { token, session: of.session } } : { mode: 'plan', data: { token } }),
        topics: organisation.training.topics.map((topic) => ({ title: topic[locale], value: topic.id })),
        start: (0, choices_1.startDays)(container),
        audiences: (0, choices_1.audiencesOf)(organisation, locale),
        people: (0, choices_1.choosablePeople)(container),
    });
    return { kind: 'card', card };
}
