"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderOwnedSession = renderOwnedSession;
const contract_1 = require("../../services/training/contract");
const elements_1 = require("../shared/elements");
const record_1 = require("../shared/record");
const refresh_1 = require("../shared/refresh");
const texts_1 = require("../texts");
const user_text_1 = require("../user-text");
const progress_1 = require("./progress");
const session_facts_1 = require("./session-facts");
function renderOwnedSession(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const { training, trainingLists } = texts;
    const { session, places } = model;
    const { attended, taken, waiting } = places;
    const card = (0, record_1.renderRecord)({
        locale: model.locale,
        summary: training.summary(session.id),
        eyebrow: training.eyebrow(session.id),
        title: model.over ? training.overTitle : model.giver.own ? training.ownerTitle : training.managedTitle,
        badge: (0, session_facts_1.sessionBadge)(model, texts),
        banners: bannersOf(model, texts),
        what: [(0, session_facts_1.titleFact)(session.facts, texts)],
        facts: [
            ...(0, session_facts_1.sessionFacts)(model, texts),
            ...(session.facts.yearly ? [{ label: training.fact.yearly, lines: [training.yearly] }] : []),
            ...(session.facts.outside
                ? []
                : [{ label: training.fact.giver, lines: [(0, user_text_1.displayName)(model.giver.name, 60)] }]),
            { label: training.attendance, lines: [trainingLists.counts(attended, taken, waiting)] },
            ...(session.status === 'cancelled' ? [] : [(0, progress_1.progressFact)(model.progress, texts)]),
        ],
        links: model.open ? [] : (0, session_facts_1.sessionLinks)(session, texts),
        ...actionsOf(model, texts),
    });
    const data = { session: session.id };
    return model.userId === undefined ? card : (0, refresh_1.refreshing)(card, contract_1.trainingActions.manage, data, model.userId);
}
function giverBanners({ giver, session, acts }, { training }) {
    if (session.status !== 'planned')
        return [];
    if (giver.away && !giver.own && acts) {
        const title = training.giverAwayTitle((0, user_text_1.displayName)(giver.name, 60));
        return [{ style: 'attention', title, lines: [training.giverAway] }];
    }
    if (giver.before === null)
        return [];
    const lines = [training.takenOver((0, user_text_1.displayName)(giver.before, 60), (0, user_text_1.displayName)(giver.name, 60))];
    return [{ style: 'accent', title: training.takenOverTitle, lines }];
}
function bannersOf(model, texts) {
    const { over, session, short, open } = model;
    const { training } = texts;
    if (session.status === 'cancelled')
        return [{ style: 'attention', title: training.cancelledTitle, lines: [] }];
    if (session.status === 'closed' && session.bySelf)
        return [{ style: 'warning', title: training.closedBySelfTitle, lines: [training.closedBySelf] }];
    const giver = giverBanners(model, texts);
    if (over)
        return [...giver, { style: 'warning', title: training.overTitle, lines: [training.overText] }];
    return [
        ...giver,
        ...(session.proposed
            ? [{ style: 'accent', title: training.proposedTitle, lines: [training.proposed] }]
            : []),
        ...(short && open
            ? [
                {
                    style: 'warning',
                    title: training.shortTitle(short.room, short.people),
                    lines: [training.short],
                },
            ]
            : []),
    ];
}
function actionsOf(model, { training, incident, shared }) {
    const { session, open, progress } = model;
    const data = { session: session.id };
    const isComing = session.status === 'planned' && !session.proposed && model.prints;
    const sheet = isComing ? [(0, elements_1.press)(training.codeSheet, contract_1.trainingActions.codeSheet, data)] : [];
    if (session.status === 'cancelled' || !model.acts)
        return { buttons: sheet };
    const takeOver = takeOverPrompts(model, training);
    const cancel = {
        title: training.cancel,
        style: 'destructive',
        questions: [training.cancelQuestion],
        fields: [],
        buttons: [(0, elements_1.press)(training.cancelSure, contract_1.trainingActions.cancel, data, 'destructive')],
    };
    const attendance = (0, elements_1.press)(training.attendance, contract_1.trainingActions.attendance, data, model.over ? 'positive' : 'default');
    const change = (0, elements_1.press)(shared.change, contract_1.trainingActions.changeForm, data);
    if (session.proposed)
        return {
            buttons: open ? [(0, elements_1.press)(training.confirm, contract_1.trainingActions.confirm, data, 'positive'), change] : [],
            ...(open ? { details: { toggle: incident.details, prompts: [...takeOver, cancel] } } : {}),
        };
    const list = open && model.places.taken + model.places.waiting > 0
        ? [(0, elements_1.press)(training.comingFile, contract_1.trainingActions.coming, { ...data, format: 'xlsx' })]
        : [];
    const retry = progress.failed.length > 0 ? [(0, elements_1.press)(shared.retry, contract_1.trainingActions.retry, data)] : [];
    const [beside, folded] = session.facts.outside ? [sheet, []] : [[], sheet];
    const more = [...folded, ...retry];
    const isNeeded = model.giver.away && takeOver.length > 0;
    const later = [...(isNeeded ? [] : takeOver), ...(open ? [cancel] : [])];
    return {
        buttons: [...(open ? [change, attendance] : [attendance]), ...(isNeeded ? [] : beside)],
        prompts: isNeeded ? takeOver : [],
        ...(later.length + more.length + list.length > 0
            ? {
                details: {
                    toggle: incident.details,
                    buttons: [...more, ...(isNeeded ? beside : [])],
                    prompts: later,
                    rows: [{ buttons: list }],
                },
            }
            : {}),
    };
}
function takeOverPrompts({ session, giver }, training) {
    if (session.status !== 'planned' || (giver.own && !session.facts.outside))
        return [];
    const name = (0, user_text_1.displayName)(session.facts.outside?.name ?? giver.name, 60);
    return [
        {
            title: training.takeOver,
            style: giver.away ? 'positive' : 'default',
            questions: [training.takeOverQuestion(name)],
            fields: [],
            buttons: [(0, elements_1.press)(training.takeOverSure, contract_1.trainingActions.takeOver, { session: session.id }, 'positive')],
        },
    ];
}
