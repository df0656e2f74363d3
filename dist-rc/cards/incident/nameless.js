"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderNameless = renderNameless;
exports.renderCodeSection = renderCodeSection;
exports.renderNamelessAsked = renderNamelessAsked;
const contract_1 = require("../../services/incident/contract");
const elements_1 = require("../shared/elements");
const mine_1 = require("../shared/mine");
const plain_1 = require("../shared/plain");
const record_1 = require("../shared/record");
const texts_1 = require("../texts");
const user_text_1 = require("../user-text");
const first_aid_1 = require("./first-aid");
const receipt_banners_1 = require("./receipt-banners");
const reporter_status_1 = require("./reporter-status");
const remarks_1 = require("./remarks");
const deliveries_1 = require("./deliveries");
function renderNameless({ receipt, code, data }) {
    const texts = (0, texts_1.textsFor)(receipt.locale);
    const { nameless, incident, shared } = texts;
    const { status } = receipt;
    const over = status === 'closed' || status === 'withdrawn';
    const alarmed = status === 'reported' && (0, deliveries_1.reachOf)(receipt.recipients) === 'alarm';
    return (0, record_1.renderRecord)({
        locale: receipt.locale,
        summary: nameless.title,
        eyebrow: incident.eyebrow(receipt.id),
        title: over ? texts.receipt.titleOver : nameless.sentTitle,
        badge: {
            text: incident.status[(0, reporter_status_1.reporterStatus)(status)],
            style: status === 'reported' ? 'accent' : over ? 'emphasis' : 'good',
        },
        banners: [
            ...codeBanner(code, texts),
            ...(0, receipt_banners_1.statusBanners)(receipt, alarmed, texts),
            ...(over ? [] : (0, first_aid_1.firstAidBanners)(receipt, texts)),
            ...(0, receipt_banners_1.noteBanners)({ ...receipt, asksNoticed: false }, texts),
        ],
        what: [
            ...(status === 'reported' ? [{ label: texts.receipt.deliveryTitle, lines: [nameless.onItsWay] }] : []),
            ...(0, remarks_1.remarkPassages)(receipt.remarks, texts, receipt.locale, texts.receipt.remark),
        ],
        facts: [],
        buttons: [(0, elements_1.press)(nameless.look, contract_1.incidentActions.codeView, data)],
        prompts: status === 'withdrawn' ? [] : promptsOf(receipt, data, texts),
        details: {
            toggle: incident.details,
            passages: [
                { label: incident.what, lines: (0, user_text_1.displayLines)(receipt.what, { max: 1_000, cut: shared.shortened }) },
                { label: nameless.title, lines: [nameless.teams((0, user_text_1.displayName)(receipt.phone, 40))] },
            ],
        },
    });
}
const codeBanner = (code, { nameless }) => [
    { style: 'warning', title: nameless.codeTitle, lines: [(0, user_text_1.displayName)(code, 120), nameless.codeHow] },
];
function promptsOf({ question }, data, { receipt, incident }) {
    const errorMessage = incident.textError;
    if (question !== null)
        return [
            (0, elements_1.textPrompt)(receipt.answer, {
                style: 'positive',
                id: 'answer',
                label: receipt.answerLabel,
                errorMessage,
                send: (0, elements_1.button)(incident.send, contract_1.incidentActions.codeAnswer, data, { style: 'positive' }),
            }),
        ];
    return [
        (0, elements_1.textPrompt)(receipt.add, {
            id: 'addition',
            label: receipt.addLabel,
            errorMessage,
            send: (0, elements_1.button)(incident.send, contract_1.incidentActions.codeAdd, data, { style: 'positive' }),
        }),
    ];
}
function renderCodeSection(locale) {
    const { nameless, shared } = (0, texts_1.textsFor)(locale);
    return new mine_1.OpenSection({
        title: nameless.mine,
        lines: [],
        more: () => '',
        prompts: [
            (0, elements_1.textPrompt)(nameless.enter, {
                id: 'code',
                label: nameless.enterLabel,
                errorMessage: nameless.enterError,
                maxLength: 200,
                send: (0, elements_1.button)(shared.open, contract_1.incidentActions.byCode, {}, { style: 'positive' }),
            }),
        ],
    });
}
function renderNamelessAsked(locale, phone) {
    const { nameless, shared } = (0, texts_1.textsFor)(locale);
    return (0, plain_1.renderPlain)(locale, {
        title: nameless.title,
        summary: nameless.title,
        lines: nameless.asked,
        footnotes: [nameless.teams((0, user_text_1.displayName)(phone, 40))],
        buttons: [(0, plain_1.commandButton)(shared.reportNow, 'incident', { style: 'positive' })],
    });
}
