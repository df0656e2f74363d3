"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderVisit = renderVisit;
const contract_1 = require("../../services/visit/contract");
const dates_1 = require("../dates");
const elements_1 = require("../shared/elements");
const record_1 = require("../shared/record");
const refresh_1 = require("../shared/refresh");
const texts_1 = require("../texts");
const user_text_1 = require("../user-text");
const visit_banners_1 = require("./visit-banners");
const visit_prompts_1 = require("./visit-prompts");
const visit_model_1 = require("./visit-model");
function renderVisit(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const { visit } = texts;
    const { buttons, prompts, later, mending } = withMending(actionsOf(model, texts), model, texts);
    const card = (0, record_1.renderRecord)({
        locale: model.locale,
        summary: visit.summary(model.visit.id),
        eyebrow: visit.eyebrow(model.visit.id),
        title: visit.formEyebrow,
        badge: badgeOf(model, texts),
        banners: (0, visit_banners_1.bannersOf)(model, texts),
        what: [{ label: visit.field.name, lines: [(0, user_text_1.displayName)(model.visit.facts.name, 100)] }],
        facts: mainFacts(model, texts),
        buttons,
        prompts,
        details: {
            toggle: (0, visit_model_1.isIn)(model, 'arrived') ? visit.otherwise : texts.incident.details,
            facts: courseFacts(model, texts),
            ...later,
            ...(mending ? { rows: [mending] } : {}),
        },
    });
    return model.userId === undefined ? card : (0, refresh_1.refreshing)(card, contract_1.visitActions.view, (0, visit_model_1.dataOf)(model), model.userId);
}
function badgeOf(model, { visit }) {
    const { status } = model.visit;
    if ((0, visit_model_1.isIn)(model, 'arrived') && model.visit.arrival.atDoorAt !== null)
        return { text: visit.atDoorBadge, style: 'attention' };
    const styles = {
        expected: 'accent',
        arrived: 'warning',
        collected: 'good',
        refused: 'attention',
        delivered: 'warning',
    };
    return { text: visit.status[status], style: styles[status] ?? 'emphasis' };
}
function mainFacts(model, texts) {
    const { fact, kind, block } = texts.visit;
    const { facts, host } = model.visit;
    return [
        ...(facts.company === '' ? [] : [{ label: fact.company, lines: [(0, user_text_1.displayName)(facts.company, 100)] }]),
        ...(facts.kind === 'guest' ? [] : [{ label: fact.kind, lines: [kind[facts.kind]] }]),
        ...(facts.people > 1 ? [{ label: fact.people, lines: [String(facts.people)] }] : []),
        ...(facts.others === undefined || facts.others === ''
            ? []
            : [
                {
                    label: fact.others,
                    lines: (0, user_text_1.displayLines)(facts.others, { max: 300, cut: texts.shared.shortened }),
                },
            ]),
        ...(model.reader === 'host' ? [] : [{ label: fact.host, lines: [(0, visit_model_1.nameOf)(model, host)] }]),
        { label: fact.when, lines: [block((0, dates_1.dayName)(facts.day, model.locale), facts.from, facts.until)] },
        ...(model.place === null ? [] : [{ label: fact.where, lines: [(0, user_text_1.displayName)(model.place, 60)] }]),
        ...weeklyFact(model, texts),
        ...(facts.remark === ''
            ? []
            : [
                {
                    label: fact.remark,
                    lines: (0, user_text_1.displayLines)(facts.remark, { max: 300, cut: texts.shared.shortened }),
                },
            ]),
    ];
}
function weeklyFact({ visit: { facts, series } }, { visit }) {
    if (facts.weeks !== undefined)
        return [{ label: visit.fact.weekly, lines: [visit.weekly(facts.weeks)] }];
    return series === undefined ? [] : [{ label: visit.fact.weekly, lines: [visit.ofSeries(series)] }];
}
function courseFacts(model, texts) {
    const { fact, by, way, answer: said } = texts.visit;
    const { visit } = model;
    const when = (iso) => (0, dates_1.dateAndTime)(iso, model.locale);
    const arrival = 'arrival' in visit ? visit.arrival : null;
    const answer = 'answer' in visit ? visit.answer : null;
    const escort = 'escort' in visit ? visit.escort : null;
    return [
        {
            label: texts.visit.status.expected,
            lines: [by((0, visit_model_1.doerName)(model, visit.announced.by, texts), when(visit.announced.at))],
        },
        ...(arrival
            ? [
                {
                    label: fact.arrived,
                    lines: [by((0, visit_model_1.doerName)(model, arrival.by, texts), when(arrival.at)), way[arrival.way]],
                },
            ]
            : []),
        ...(answer
            ? [
                {
                    label: fact.answer,
                    lines: [by(said[answer.kind]((0, visit_model_1.nameOf)(model, answer.escort)), when(answer.at))],
                },
            ]
            : []),
        ...(escort ? [{ label: fact.fetched, lines: fetchedLines(model, escort, texts) }] : []),
        ...(escort?.upstairsAt ? [{ label: fact.upstairs, lines: [when(escort.upstairsAt)] }] : []),
        ...(visit.status === 'left'
            ? [{ label: fact.left, lines: [by((0, visit_model_1.doerName)(model, visit.left.by, texts), when(visit.left.at))] }]
            : []),
    ];
}
function fetchedLines(model, { by, from, toldBy }, texts) {
    const { visit } = texts;
    const line = visit.by((0, visit_model_1.nameOf)(model, by), (0, dates_1.dateAndTime)(from, model.locale));
    return toldBy ? [line, visit.toldBy((0, visit_model_1.doerName)(model, toldBy, texts))] : [line];
}
function withMending(actions, model, texts) {
    const { visit } = texts;
    const title = (0, visit_model_1.isIn)(model, 'left') ? visit.undoLeft : visit.undoArrived;
    const buttons = model.undoable ? [(0, visit_prompts_1.onVisit)(model, title, contract_1.visitActions.undo)] : [];
    const prompts = (0, visit_model_1.isIn)(model, 'arrived', 'collected') ? [(0, visit_prompts_1.amendPrompt)(model, texts)] : [];
    return buttons.length + prompts.length === 0 ? actions : { ...actions, mending: { buttons, prompts } };
}
const none = { buttons: [], prompts: [], later: {} };
function actionsOf(model, texts) {
    if ((0, visit_model_1.isIn)(model, 'expected'))
        return whileExpected(model, texts);
    if ((0, visit_model_1.isIn)(model, 'arrived'))
        return model.reader === 'desk' ? atDesk(model, texts) : whenArrived(model, texts);
    if ((0, visit_model_1.isIn)(model, 'collected'))
        return whenCollected(model, texts);
    if ((0, visit_model_1.isIn)(model, 'delivered') && model.visit.pickedUp === undefined)
        return whileLying(model, texts);
    const again = (0, elements_1.press)(texts.visit.again, contract_1.visitActions.form, {});
    return model.reader === 'host' ? { ...none, buttons: [again] } : none;
}
function whileExpected(model, texts) {
    const { visit, shared } = texts;
    const arrive = (0, elements_1.press)(visit.arrive, contract_1.visitActions.arrive, { ...(0, visit_model_1.dataOf)(model), way: 'reception' }, 'positive');
    const garage = (0, elements_1.press)(visit.arriveGarage, contract_1.visitActions.arrive, { ...(0, visit_model_1.dataOf)(model), way: 'garage' });
    const deliver = model.visit.facts.kind === 'guest' ? [] : [(0, visit_prompts_1.onVisit)(model, visit.deliver, contract_1.visitActions.deliver)];
    const change = (0, visit_prompts_1.onVisit)(model, shared.change, contract_1.visitActions.changeForm);
    const weekly = model.visit.series !== undefined;
    const cancel = weekly ? [] : [(0, visit_prompts_1.onVisit)(model, visit.cancel, contract_1.visitActions.cancel)];
    const cancelRow = weekly ? [(0, visit_prompts_1.cancelPrompt)(model, texts)] : [];
    if (model.reader === 'desk')
        return {
            ...none,
            buttons: [arrive, garage, ...deliver],
            later: { buttons: [change, ...cancel], prompts: cancelRow },
        };
    return {
        ...none,
        buttons: [change, ...cancel],
        prompts: cancelRow,
        later: {
            buttons: [arrive, garage, ...(model.reader === 'office' ? deliver : [])],
            prompts: (0, visit_prompts_1.handOverPrompt)(model, texts),
        },
    };
}
function whileLying(model, { visit }) {
    const unknown = (0, contract_1.isForUnknown)(model.visit);
    const own = model.reader === 'host' && !unknown;
    const pickUp = (0, visit_prompts_1.onVisit)(model, own ? visit.pickUp : visit.fetchedButton, contract_1.visitActions.pickUp, 'positive');
    const pass = (0, visit_prompts_1.peoplePrompt)(model, {
        title: visit.passOn,
        send: visit.passOnSend,
        id: 'to',
        label: visit.passOnTo,
        action: contract_1.visitActions.handOver,
    });
    if (unknown)
        return { buttons: [], prompts: pass, later: { buttons: [pickUp] } };
    return { ...none, buttons: [pickUp], later: own ? {} : { prompts: pass } };
}
function whenArrived(model, texts) {
    const { visit } = texts;
    if ((0, visit_model_1.isIn)(model, 'arrived') && (model.visit.askedAt ?? null) !== null)
        return {
            ...none,
            buttons: [
                (0, visit_prompts_1.onVisit)(model, visit.leave, contract_1.visitActions.leave, 'positive'),
                (0, visit_prompts_1.onVisit)(model, visit.stay, contract_1.visitActions.stay),
                (0, visit_prompts_1.onVisit)(model, visit.collect, contract_1.visitActions.collect),
            ],
        };
    const refuse = (0, visit_prompts_1.refusePrompt)(model, texts);
    const leave = model.reader === 'office' ? [(0, visit_prompts_1.onVisit)(model, visit.leave, contract_1.visitActions.leave)] : [];
    const send = (0, visit_prompts_1.colleaguePrompt)(model, texts);
    const coming = (0, elements_1.press)(visit.coming, contract_1.visitActions.answer, { ...(0, visit_model_1.dataOf)(model), answer: 'coming' }, 'positive');
    if (!(0, visit_model_1.isIn)(model, 'arrived') || model.visit.answer !== null) {
        const asked = (0, visit_model_1.isAskedToFetch)(model);
        const fetched = (0, visit_prompts_1.onVisit)(model, visit.collect, contract_1.visitActions.collect, asked ? 'default' : 'positive');
        return {
            buttons: asked ? [coming, fetched] : [fetched],
            prompts: send,
            later: { buttons: leave, prompts: [refuse] },
        };
    }
    const five = (0, elements_1.press)(visit.fiveMinutes, contract_1.visitActions.answer, { ...(0, visit_model_1.dataOf)(model), answer: 'fiveMinutes' });
    const collect = (0, visit_prompts_1.onVisit)(model, visit.collect, contract_1.visitActions.collect);
    return model.visit.unexpected
        ? { buttons: [coming], prompts: [refuse], later: { buttons: [five, ...leave], prompts: send } }
        : {
            buttons: [coming, five],
            prompts: [],
            later: { buttons: [collect, ...leave], prompts: leave.length > 0 ? send : [...send, refuse] },
        };
}
const waitsForYes = (model) => (0, visit_model_1.isIn)(model, 'arrived') && model.visit.unexpected && model.visit.answer === null;
function atDesk(model, { visit }) {
    const deliver = model.visit.facts.kind === 'guest' ? [] : [(0, visit_prompts_1.onVisit)(model, visit.deliver, contract_1.visitActions.deliver)];
    const leave = (0, visit_prompts_1.onVisit)(model, visit.leave, contract_1.visitActions.leave);
    if (waitsForYes(model))
        return { ...none, buttons: [leave, ...deliver] };
    return {
        ...none,
        buttons: [
            (0, visit_prompts_1.onVisit)(model, visit.fetchedButton, contract_1.visitActions.fetched, 'positive'),
            (0, visit_prompts_1.onVisit)(model, visit.atDoorButton, contract_1.visitActions.atDoor),
            ...(deliver.length > 0 ? deliver : [leave]),
        ],
        later: deliver.length > 0 ? { buttons: [leave] } : {},
    };
}
function whenCollected(model, { visit }) {
    const leave = (0, visit_prompts_1.onVisit)(model, visit.leave, contract_1.visitActions.leave, 'positive');
    if (!(0, visit_model_1.isIn)(model, 'collected') || model.reader === 'desk')
        return { ...none, buttons: [leave] };
    const up = model.visit.escort.upstairsAt === null ? [(0, visit_prompts_1.onVisit)(model, visit.upstairs, contract_1.visitActions.upstairs)] : [];
    const stay = model.visit.askedAt === null ? [] : [(0, visit_prompts_1.onVisit)(model, visit.stay, contract_1.visitActions.stay)];
    return { ...none, buttons: [leave, ...up, ...stay] };
}
