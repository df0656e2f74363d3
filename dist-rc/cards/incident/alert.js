"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderIncidentAlert = renderIncidentAlert;
const contract_1 = require("../../services/incident/contract");
const dates_1 = require("../dates");
const elements_1 = require("../shared/elements");
const record_1 = require("../shared/record");
const refresh_1 = require("../shared/refresh");
const texts_1 = require("../texts");
const user_text_1 = require("../user-text");
const drill_1 = require("../shared/drill");
const alert_facts_1 = require("./alert-facts");
const at_authority_1 = require("./process/at-authority");
const clock_rows_1 = require("./process/clock-rows");
const second_1 = require("./process/second");
const news_1 = require("./news");
const words_1 = require("./words");
function renderIncidentAlert(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const excerpt = { max: 1_200, cut: texts.shared.shortened };
    const take = (0, elements_1.button)(texts.alert.take, contract_1.incidentActions.take, model.data, {
        style: 'positive',
        sendsInputs: false,
    });
    const card = (0, record_1.renderRecord)({
        locale: model.locale,
        summary: (0, news_1.ringSummary)(model, texts),
        eyebrow: texts.incident.eyebrow(model.id),
        title: titleOf(model, texts),
        badge: badgeOf(model, texts),
        banners: bannersOf(model, texts),
        what: [
            { label: texts.incident.what, lines: (0, user_text_1.displayLines)((0, words_1.wordsOrGone)(model.facts.what, texts), excerpt) },
        ],
        facts: (0, alert_facts_1.mainFacts)(model, texts),
        buttons: [
            ...(model.can.take ? [take] : []),
            ...(model.can.handle ? [handleButton(model, texts), ...factsButton(model, texts)] : []),
            ...leadButtons(model, texts),
            ...(model.status === 'withdrawn' ? (0, at_authority_1.retractionButton)(model.handling, model.id, texts) : []),
            ...writingButtons(model, texts),
        ],
        details: {
            toggle: texts.incident.details,
            facts: (0, alert_facts_1.detailFacts)(model, texts),
            passages: (0, alert_facts_1.passages)(model, texts),
            buttons: [
                ...(model.can.join === true ? [joiningButton(model, texts)] : []),
                ...filesButton(model, texts),
                ...(model.can.withdraw
                    ? [(0, elements_1.press)(texts.shared.withdraw, contract_1.incidentActions.write, writingOf(model, 'withdraw'))]
                    : []),
            ],
        },
    });
    return model.userId === undefined ? card : (0, refresh_1.refreshing)(card, contract_1.incidentActions.view, model.data, model.userId);
}
const titleOf = ({ facts, status, letGo }, { alert, kinds }) => {
    if (facts.kind)
        return kinds.names[facts.kind];
    return status === 'reported' && !letGo ? alert.title : alert.titleWithoutKind;
};
const handleButton = (model, texts) => (0, elements_1.button)(texts.process.handle, contract_1.incidentActions.file, model.data, {
    style: model.taken?.byReader ? 'positive' : 'default',
    sendsInputs: false,
});
function leadButtons(model, texts) {
    const of = model.joined ?? null;
    if (of === null)
        return [];
    const lead = (0, elements_1.press)(texts.joining.openLead(of), contract_1.incidentActions.view, { incident: of }, 'positive');
    return [lead, (0, elements_1.press)(texts.joining.part, contract_1.incidentActions.part, { ...model.data, id: '' })];
}
const joiningButton = ({ data }, { joining }) => (0, elements_1.press)(joining.open, contract_1.incidentActions.joining, data);
const filesButton = ({ id, joined, files }, { evidence }) => joined && files > 0 ? [(0, elements_1.press)(evidence.title, contract_1.incidentActions.evidence, { incident: id })] : [];
const factsButton = (model, texts) => model.taken?.byReader && model.status !== 'closed'
    ? [(0, elements_1.press)(texts.correcting.open, contract_1.incidentActions.facts, model.data)]
    : [];
function badgeOf(model, texts) {
    if (model.status === 'withdrawn' || model.status === 'joined')
        return { text: texts.incident.status[model.status], style: 'emphasis' };
    if (!model.taken)
        return { text: texts.alert.badgeOpen, style: 'attention' };
    if (model.status === 'taken' && model.taken.byReader)
        return { text: texts.alert.badgeYours, style: 'good' };
    return {
        text: texts.incident.status[model.status],
        style: model.status === 'closed' ? 'emphasis' : 'good',
    };
}
function bannersOf(model, texts) {
    const { alert } = texts;
    const { news } = model.handling;
    const fresh = (0, news_1.newsBanner)(model.handling, model.status, texts);
    const isNewest = news !== null && news.news.at >= model.ring.at;
    const banners = [...(0, drill_1.drillBanner)(model.id, texts), ...(isNewest ? fresh : [])];
    if (model.possiblyDouble)
        banners.push({ style: 'warning', title: alert.doubleTitle, lines: [alert.double] });
    banners.push(...joinedBanner(model, texts), ...letGoBanner(model, texts));
    if (model.status === 'reported' && model.call !== null) {
        const [title, line] = alert.call[model.call];
        banners.push({ style: 'warning', title, lines: [line] });
    }
    if (model.status !== 'withdrawn')
        banners.push(...(0, second_1.secondBanner)(model.handling, texts));
    banners.push(...(0, clock_rows_1.callBanner)(model.handling, texts));
    if (!isNewest)
        banners.push(...fresh);
    banners.push(...takenBanner(model, texts));
    if (model.withdrawn) {
        const { name, at, reason, with: along } = model.withdrawn;
        const line = alert.withdrawn((0, user_text_1.displayName)(name), (0, dates_1.dateAndTime)(at, model.locale));
        const signed = along === undefined ? [] : [texts.second.with((0, user_text_1.displayName)(along, 60))];
        const why = (0, user_text_1.displayLines)(reason, { max: 400, cut: texts.shared.shortened });
        banners.push({ style: 'emphasis', title: alert.withdrawnTitle, lines: [line, ...signed, ...why] });
        banners.push(...(0, at_authority_1.retractionBanner)(model.handling, texts));
    }
    return banners;
}
function joinedBanner({ joined = null }, { joining }) {
    return joined === null
        ? []
        : [{ style: 'emphasis', title: joining.belongsTo(joined), lines: [joining.belongsHow(joined)] }];
}
function letGoBanner({ letGo, status, locale }, { alert }) {
    if (!letGo || status !== 'reported')
        return [];
    const when = (0, dates_1.dateAndTime)(letGo.at, locale);
    const line = letGo.byReader
        ? alert.letGoByYou[letGo.why](when)
        : alert.letGo[letGo.why]((0, user_text_1.displayName)(letGo.name), when);
    return [{ style: 'warning', title: alert.letGoTitle, lines: [line] }];
}
function takenBanner({ taken, status, locale }, { alert }) {
    if (!taken || status === 'withdrawn' || status === 'closed' || status === 'joined')
        return [];
    const when = (0, dates_1.dateAndTime)(taken.at, locale);
    const lines = [
        taken.byReader ? alert.takenByYou(when) : alert.taken((0, user_text_1.displayName)(taken.name), when),
        ...(taken.handedBy === undefined ? [] : [alert.handedOver((0, user_text_1.displayName)(taken.handedBy))]),
        ...(taken.byReader && taken.awayFrom !== undefined
            ? [alert.leaving((0, dates_1.dayName)(taken.awayFrom, locale))]
            : []),
    ];
    return [{ style: 'good', title: alert.takenTitle, lines }];
}
const writingButtons = (model, texts) => {
    const { write } = contract_1.incidentActions;
    if (model.can.ask)
        return [(0, elements_1.press)(texts.alert.ask, write, writingOf(model, 'ask'))];
    const news = model.status === 'closed' && model.handling.news !== null;
    return news || model.status === 'withdrawn'
        ? [(0, elements_1.press)(texts.process.reopen, write, writingOf(model, 'reopen'))]
        : [];
};
const writingOf = ({ id: incident }, writing) => ({ incident, writing });
