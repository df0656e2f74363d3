"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderSeat = renderSeat;
const contract_1 = require("../../services/training/contract");
const dates_1 = require("../dates");
const elements_1 = require("../shared/elements");
const fields_1 = require("../shared/fields");
const record_1 = require("../shared/record");
const refresh_1 = require("../shared/refresh");
const texts_1 = require("../texts");
const user_text_1 = require("../user-text");
const session_facts_1 = require("./session-facts");
function renderSeat(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const { training } = texts;
    const { session, seat } = model;
    const card = (0, record_1.renderRecord)({
        locale: model.locale,
        summary: training.summary(session.id),
        eyebrow: training.eyebrow(session.id),
        title: session.status === 'cancelled'
            ? training.cancelledTitle
            : seat
                ? training.seat[seat.status]
                : training.noSeat,
        badge: badgeOf(model, texts),
        banners: bannersOf(model, texts),
        what: [(0, session_facts_1.titleFact)(session.facts, texts)],
        facts: [
            ...(0, session_facts_1.sessionFacts)(model, texts),
            ...(model.giver === null
                ? []
                : [{ label: training.fact.giver, lines: [(0, user_text_1.displayName)(model.giver, 60)] }]),
        ],
        ...actionsOf(model, texts),
    });
    const data = { session: session.id };
    return model.userId === undefined ? card : (0, refresh_1.refreshing)(card, contract_1.trainingActions.view, data, model.userId);
}
function badgeOf({ session, seat }, { training }) {
    if (session.status === 'cancelled')
        return { text: training.status.cancelled, style: 'attention' };
    if (seat) {
        const styles = { seated: 'good', waiting: 'warning', off: 'emphasis', attended: 'good' };
        return { text: training.badge[seat.status], style: styles[seat.status] };
    }
    return session.facts.mandatory
        ? { text: training.mandatoryBadge, style: 'warning' }
        : { text: training.freeBadge, style: 'emphasis' };
}
function bannersOf(model, { training }) {
    const { session, seat, recordedBy, locale, ahead, changed, open } = model;
    if (session.status === 'cancelled')
        return [{ style: 'attention', title: training.cancelledTitle, lines: [training.cancelled] }];
    const news = changed
        ? [{ style: 'warning', title: training.changedTitle, lines: [training.changed] }]
        : [];
    if (seat?.status === 'attended')
        return [
            {
                style: 'good',
                title: training.certificate((0, dates_1.dateAndTime)(seat.at, locale)),
                lines: recordedBy === null ? [] : [training.recordedBy((0, user_text_1.displayName)(recordedBy, 60))],
            },
        ];
    if (seat?.status === 'waiting') {
        const title = ahead === null ? training.badge.waiting : training.waitingTitle(ahead);
        return [...news, { style: 'warning', title, lines: [training.waiting] }];
    }
    const full = open && isFull(model) && (seat === null || seat.status === 'off');
    return full ? [...news, { style: 'warning', title: training.fullTitle, lines: [training.full] }] : news;
}
const isFull = ({ session: { facts }, places }) => places.waiting > 0 || (facts.places !== null && places.taken >= facts.places);
function actionsOf(model, texts) {
    const { training } = texts;
    const { session, seat, open } = model;
    const data = { session: session.id };
    const coming = seat?.status === 'seated' || seat?.status === 'waiting';
    const signUp = (0, elements_1.press)(isFull(model) ? training.joinQueue : training.signUp, contract_1.trainingActions.signUp, data, 'positive');
    const inCalendar = seat?.status === 'seated' && (session.status === 'cancelled' || (open && !model.codeCounts));
    const calendar = session.status === 'cancelled' ? training.outOfCalendar : training.calendar;
    const code = model.codeCounts && session.status === 'planned' && seat?.status !== 'attended';
    const again = code && model.wrongCode !== undefined;
    return {
        fields: again ? [codeField(texts, model.wrongCode)] : [],
        buttons: [
            ...(again ? [(0, elements_1.button)(training.sendCode, contract_1.trainingActions.code, data, { style: 'positive' })] : []),
            ...(open && !coming && seat?.status !== 'attended' ? [signUp] : []),
            ...(inCalendar ? [(0, elements_1.press)(calendar, contract_1.trainingActions.calendar, data, 'positive')] : []),
            ...(open && coming ? [(0, elements_1.press)(training.signOff, contract_1.trainingActions.signOff, data)] : []),
        ],
        prompts: code && !again ? [codePrompt(data, texts)] : [],
        links: seat?.status === 'seated' && !model.manages ? (0, session_facts_1.sessionLinks)(session, texts) : [],
        ...besides(model, texts),
    };
}
function besides({ manages, prints, session }, { training, trainingLists }) {
    const data = { session: session.id };
    const buttons = manages
        ? [(0, elements_1.press)(training.ownerTitle, contract_1.trainingActions.manage, data)]
        : prints && session.status === 'planned'
            ? [(0, elements_1.press)(training.codeSheet, contract_1.trainingActions.codeSheet, data)]
            : [];
    return buttons.length > 0 ? { details: { toggle: trainingLists.manage, buttons } } : {};
}
function codeField({ training, shared: { notice } }, wrong) {
    return (0, fields_1.textInput)({
        id: 'code',
        label: training.codeLabel,
        maxLength: 20,
        required: true,
        errorMessage: training.codeError,
        ...(wrong === undefined
            ? {}
            : { value: (0, user_text_1.inputValue)(wrong, 20).value, faults: [notice.wrongCode.join('. ')] }),
    });
}
function codePrompt(data, texts) {
    const { training } = texts;
    return {
        title: training.enterCode,
        style: 'positive',
        questions: [training.codeQuestion],
        fields: [(0, elements_1.fieldElement)(codeField(texts))],
        buttons: [(0, elements_1.button)(training.sendCode, contract_1.trainingActions.code, data, { style: 'positive' })],
    };
}
