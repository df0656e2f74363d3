"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.answerButton = void 0;
exports.renderIncidentReceipt = renderIncidentReceipt;
const contract_1 = require("../../services/incident/contract");
const dates_1 = require("../dates");
const render_1 = require("../render");
const elements_1 = require("../shared/elements");
const phone_1 = require("../shared/phone");
const texts_1 = require("../texts");
const user_text_1 = require("../user-text");
const drill_1 = require("../shared/drill");
const deliveries_1 = require("./deliveries");
const first_aid_1 = require("./first-aid");
const receipt_json_1 = __importDefault(require("./receipt.json"));
const receipt_banners_1 = require("./receipt-banners");
const remarks_1 = require("./remarks");
const reporter_status_1 = require("./reporter-status");
const words_1 = require("./words");
const template = (0, render_1.compileCard)(receipt_json_1.default);
function renderIncidentReceipt(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const { receipt } = texts;
    const reach = (0, deliveries_1.reachOf)(model.recipients);
    const open = model.status !== 'withdrawn';
    const over = !open || model.status === 'closed';
    const alarmed = open && !model.taken && reach === 'alarm';
    const canSay = open && model.reporterProven;
    const mistake = (0, elements_1.button)(receipt.mistake, contract_1.incidentActions.mistake, model.data, { sendsInputs: false });
    const data = {
        ...(0, elements_1.frame)(model.locale),
        header: (0, elements_1.header)(texts.incident.eyebrow(model.id), alarmed ? receipt.titleAlarm : over ? receipt.titleOver : receipt.title, badgeOf(model, reach, texts)),
        banners: [...(0, drill_1.drillBanner)(model.id, texts), ...(0, receipt_banners_1.statusBanners)(model, alarmed, texts)],
        firstAid: over || model.turnedUp ? [] : (0, first_aid_1.firstAidBanners)(model, texts),
        said: saidSince(model, texts),
        deliveries: [deliveryFact(model, texts)],
        notes: (0, receipt_banners_1.noteBanners)(model, texts),
        actionRows: (0, elements_1.actionRow)({
            buttons: canSay ? writingButtons(model, texts) : [],
            links: alarmed && model.question === null ? (0, phone_1.phoneLink)(receipt.call, model.phone) : [],
            toggles: [texts.incident.details],
        }),
        hints: canSay ? [receipt.filesHow] : [],
        facts: factsOf(model, texts),
        passages: [
            {
                label: texts.incident.what,
                lines: (0, user_text_1.displayLines)((0, words_1.wordsOrGone)(model.what, texts), { max: 1_000, cut: texts.shared.shortened }),
            },
            ...(0, remarks_1.remarkPassages)(model.remarks, texts, model.locale, receipt.remark),
        ],
        detailRows: (0, elements_1.actionRow)({ buttons: canSay ? [mistake] : [] }),
        footnotes: [
            ...(model.withheld ? [receipt.withheld] : []),
            ...(canSay ? [receipt.mistakeHint] : open ? [receipt.unproven] : []),
        ],
    };
    return (0, render_1.renderCard)(template, data, receipt.summary(model.id));
}
const mostSaid = 2;
function saidSince({ remarks, reportedAt, locale }, texts) {
    const own = remarks.filter(({ kind }) => kind !== 'question');
    return own
        .slice(-mostSaid)
        .reverse()
        .map(({ kind, text, at }) => ({
        label: texts.alert.remark(texts.receipt.remark[kind], at === null ? '' : (0, dates_1.timeNear)(at, reportedAt, locale)),
        lines: kind === 'mistake'
            ? [texts.receipt.mistakeHint]
            : (0, user_text_1.displayLines)((0, words_1.wordsOrGone)(text, texts), { max: 400, cut: texts.shared.shortened }),
    }));
}
const deliveryFact = (model, texts) => ({
    label: texts.receipt.deliveryTitle,
    lines: [
        ...(0, deliveries_1.deliveryLines)(model.recipients, model.reportedAt, texts, model.locale),
        ...(model.status === 'reported' && model.reporterProven && (0, deliveries_1.reachOf)(model.recipients) === 'onItsWay'
            ? [texts.receipt.onItsWay]
            : []),
    ],
});
function badgeOf(model, reach, texts) {
    const status = (0, reporter_status_1.reporterStatus)(model.status);
    if (status === 'withdrawn' || status === 'closed')
        return { text: texts.incident.status[status], style: 'emphasis' };
    if (status === 'taken')
        return { text: texts.incident.status.taken, style: 'good' };
    if (reach === 'delivered')
        return { text: texts.receipt.badge.delivered, style: 'good' };
    if (reach === 'onItsWay')
        return { text: texts.receipt.badge.onItsWay, style: 'accent' };
    return { text: texts.receipt.badge.notReached, style: 'attention' };
}
function writingButtons({ id: incident, question }, { receipt }) {
    const add = (0, elements_1.press)(receipt.add, contract_1.incidentActions.write, { incident, writing: 'add' });
    return question === null ? [add] : [(0, exports.answerButton)(incident, receipt.answer), add];
}
const answerButton = (incident, title) => (0, elements_1.press)(title, contract_1.incidentActions.write, { incident, writing: 'answer' }, 'positive');
exports.answerButton = answerButton;
const factsOf = (model, texts) => [
    { label: texts.incident.fact.reported, lines: [(0, dates_1.dateAndTime)(model.reportedAt, model.locale)] },
    {
        label: texts.incident.fact.kind,
        lines: [model.kind ? texts.kinds.names[model.kind] : texts.incident.unknown],
    },
    ...(model.files > 0 ? [{ label: texts.evidence.eyebrow, lines: [texts.evidence.count(model.files)] }] : []),
];
